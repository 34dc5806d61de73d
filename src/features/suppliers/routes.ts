import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { presentId, supplierAbout } from './supplier-about.ts'
import { shareRows, sharesView } from './shares-page.ts'
import { suppliersView, supplierView } from './page.ts'
import { supplierMonths, supplierNames, supplierOf, supplierPage } from './supplier-rows.ts'

const ENDING = { page: '', json: '.json', csv: '.csv' } as const

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
    .get('/shares', async (context) =>
      answer(
        context,
        sharesView(await shareRows(site.query, context.get('visit').body), context.get('visit')),
      ),
    )
    .get('/suppliers/:id', async (context) => {
      const [id, visit] = [context.req.param('id'), context.get('visit')]
      const supplier = await supplierOf(site.query, id)
      if (supplier === undefined) {
        const present = await presentId(site.query, id)
        if (present !== undefined) return context.redirect(visit.shell.href(`/suppliers/${present}${ENDING[visit.form]}`), 302) // prettier-ignore
        throw new PortreeveError(`There is no supplier ${id}.`, {
          status: 404,
          next: 'Look for it by name in the list of suppliers.',
        })
      }
      const [months, rules, plan, about] = await Promise.all([
        supplierMonths(site.query, id),
        supplierNames(site.query, id),
        visit.body === '' ? undefined : site.plan(visit.body, visit.on),
        supplierAbout(site.query, id),
      ])
      return answer(context, supplierView({ supplier, months, rules, plan, about }, visit))
    })
}
