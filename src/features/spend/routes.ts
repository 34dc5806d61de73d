import { Hono } from 'hono'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { paymentsView, spendView } from './page.ts'
import { basesOf, paymentPage, schoolsApart, spendFilter, spendSums } from './spend-rows.ts'

/** `/spend`, the sums, and `/spend/rows`, the payments beneath them. */
export function spendRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/spend', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      const asked = spendFilter(query, visit.body)
      const bases = await basesOf(site.query, asked)
      const filter = { ...asked, basis: asked.basis ?? bases[0] }
      const [sums, bodies, schools] = await Promise.all([spendSums(site.query, filter), site.bodies(), schoolsApart(site.query, filter)]) // prettier-ignore
      return answer(context, spendView({ sums, filter, bases, bodies, query, schools }, visit))
    })
    .get('/spend/rows', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      const filter = spendFilter({ ring: 'all', payer: 'all', ...query }, visit.body)
      const list = await paymentPage(site.query, filter, { query, size: sizeOf(visit) })
      return answer(context, paymentsView(list, filter, visit))
    })
}
