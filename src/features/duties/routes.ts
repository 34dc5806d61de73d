import { Hono } from 'hono'
import { answer, download, planAsked, type SiteEnv, type Site } from '../../ui/visit.ts'
import { type DutiesFound, dutiesOf } from './duty-facts.ts'
import { entriesOf } from './entries.ts'
import { dutiesView } from './page.ts'
import { watchView } from './watch-page.ts'
import type { Plan } from '../../procurement/plan.ts'

/** `/duties`, the notices due through the life of the plan's contracts; the same as a calendar; `/watch`, limits crossed or near. */
export function dutiesRoutes(site: Site): Hono<SiteEnv> {
  const found = async (plan: Plan): Promise<DutiesFound> =>
    dutiesOf(site.query, plan, { settings: await site.settings(plan.body), law: site.law() })
  return new Hono<SiteEnv>()
    .get('/duties', async (context) => {
      const plan = await planAsked(site, context)
      const { duties } = await found(plan)
      return answer(context, dutiesView({ plan, duties, query: context.req.query() }, context.get('visit')))
    })
    .get('/duties.ics', async (context) => {
      const plan = await planAsked(site, context)
      const { duties } = await found(plan)
      const { dutiesCalendar } = await import('../../publish/calendar/duties-calendar.ts')
      return download(context, dutiesCalendar(entriesOf(duties), plan), 'duties.ics')
    })
    .get('/watch', async (context) => {
      const plan = await planAsked(site, context)
      const { watches, notWatched } = await found(plan)
      return answer(context, watchView({ plan, watches, notWatched }, context.get('visit')))
    })
}
