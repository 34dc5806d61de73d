import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { answer, type SiteEnv, type Site } from '../../ui/visit.ts'
import { ruleView, rulesView } from './page.ts'

/** `/rules`, the law of the day asked, and `/rules/:id`, one rule whole. */
export function rulesRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/rules', (context) =>
      answer(context, rulesView(site.law(), context.req.query(), context.get('visit'))),
    )
    .get('/rules/:id', (context) => {
      const rule = site.law().byId(context.req.param('id'))
      if (rule) return answer(context, ruleView(site.law(), rule, context.get('visit')))
      throw new PortreeveError('There is no such rule.', {
        status: 404,
        next: 'Look for it among the rules held.',
      })
    })
}
