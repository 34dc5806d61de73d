import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { suppliersView, supplierView } from './page.ts'
import { supplierMonths, supplierNames, supplierOf, supplierPage } from './supplier-rows.ts'

/** `/suppliers`, all of them, and `/suppliers/…`, one. */
export function suppliersRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/suppliers', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      return answer(
        context,
        suppliersView(await supplierPage(site.query, query, sizeOf(visit)), query, visit),
      )
    })
    .get('/suppliers/:id', async (context) => {
      const [id, visit] = [context.req.param('id'), context.get('visit')]
      const supplier = await supplierOf(site.query, id)
      if (supplier === undefined) {
        throw new PortreeveError(`There is no supplier ${id}.`, {
          status: 404,
          next: 'Look for it by name in the list of suppliers.',
        })
      }
      const [months, rules, plan] = await Promise.all([
        supplierMonths(site.query, id),
        supplierNames(site.query, id),
        visit.body === '' ? undefined : site.plan(visit.body, visit.on),
      ])
      return answer(context, supplierView({ supplier, months, rules, plan }, visit))
    })
}
