import { Hono, type Context } from 'hono'
import { noticeRelease } from '../../publish/ocds/release.ts'
import {
  answer,
  contractAsked,
  download,
  routeRecorded,
  jsonOf,
  type SiteEnv,
  type Site,
} from '../../ui/visit.ts'
import { draftFor, noticesFor } from './notices-for.ts'
import { checklistView, draftView } from './page.ts'

/** `/contracts/…/notices`, the notices of a route; `…/notices/UK4`, the draft of one, and its release to take away. */
export function noticesRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/contracts/:id/notices', async (context) => {
      const { plan, contract, found } = await foundFor(site, context)
      const { rows, instead, basis } = found
      const facts = { plan, contract, rows, instead, route: basis.route }
      return answer(context, checklistView(facts, context.get('visit')))
    })
    .get('/contracts/:id/notices/:notice', async (context) => {
      const { plan, contract, found } = await foundFor(site, context)
      const draft = await draftFor(site.query, found, context.req.param('notice'))
      return answer(context, draftView({ plan, contract, ...draft }, context.get('visit')))
    })
    .get('/contracts/:id/notices/:notice/release', async (context) => {
      const { contract, found } = await foundFor(site, context)
      const { facts } = await draftFor(site.query, found, context.req.param('notice'))
      return download(context, jsonOf(noticeRelease(facts)), `${contract.id}-${facts.notice}.json`)
    })
}

async function foundFor(site: Site, context: Context<SiteEnv>) {
  const { plan, contract } = await contractAsked(site, context, context.req.param('id')!)
  const route = context.req.query('route') || (await routeRecorded(site, contract))?.route.option
  const basis = { settings: await site.settings(plan.body), law: site.law(), on: plan.on }
  return { plan, contract, found: await noticesFor(site.query, contract, route, basis) }
}
