import { Hono } from 'hono'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { categoriesView, categoryView } from './category-page.ts'
import { categoryBases, categorySums, categorySuppliers, categoryUses } from './category-rows.ts'
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
    .get('/categories', async (context) => {
      const visit = context.get('visit')
      const bases = await categoryBases(site.query, visit.body)
      const sums = bases[0] ? await categorySums(site.query, visit.body, bases[0]) : []
      return answer(context, categoriesView(sums, bases, visit))
    })
    .get('/categories/:id', async (context) => {
      const [category, visit] = [context.req.param('id'), context.get('visit')]
      if (!CATEGORIES.some((each) => each.id === category)) {
        throw new PortreeveError(`There is no kind of IT called ${category}.`, { status: 404, next: 'Choose one from the list of kinds of IT.' }) // prettier-ignore
      }
      const bases = await categoryBases(site.query, visit.body)
      const [suppliers, uses, plan] = await Promise.all([
        bases[0] ? categorySuppliers(site.query, { body: visit.body, basis: bases[0], category }) : [],
        categoryUses(site.query, category),
        visit.body === '' ? undefined : site.plan(visit.body, visit.on),
      ])
      const contracts = plan?.contracts.filter((each) => each.category === category) ?? []
      return answer(context, categoryView({ category, bases, suppliers, uses, contracts }, visit))
    })
    .get('/spend/rows', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      const filter = spendFilter({ ring: 'all', payer: 'all', ...query }, visit.body)
      const list = await paymentPage(site.query, filter, { query, size: sizeOf(visit) })
      return answer(context, paymentsView(list, filter, visit))
    })
}
