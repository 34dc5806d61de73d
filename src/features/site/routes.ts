import { Hono } from 'hono'
import { answer, type SiteEnv, type Site } from '../../ui/visit.ts'
import { accessibilityView } from './accessibility.ts'

/** What belongs to every page: `/accessibility`, and the undoing of what was just recorded. */
export function sitewideRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/accessibility', (context) => answer(context, accessibilityView(context.get('visit').shell)))
    .post('/undo', async (context) => {
      const { decision, back } = await context.req.parseBody()
      await site.undo(String(decision))
      const { done } = await site.workedIn(3000)
      context
        .get('visit')
        .tell(
          done
            ? 'Undone. The plan is as it was before.'
            : 'Undone. The plan is being worked out again without it.',
        )
      return context.redirect(ownPath(String(back)), 303)
    })
}

/**
 * The path to go back to, if it is one of ours; else the first page.
 *
 * @example
 * ownPath('/contracts/C-1') // '/contracts/C-1'
 * ownPath('//elsewhere.example') // '/'
 */
export function ownPath(path: string): string {
  return /^\/(?![/\\])[^\r\n]*$/.test(path) ? path : '/'
}
