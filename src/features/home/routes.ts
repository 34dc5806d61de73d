import { Hono } from 'hono'
import { answer, type SiteEnv, type Site } from '../../ui/visit.ts'
import { emptyHome, homeView } from './page.ts'

/** `/`, the first page of the plan. */
export function homeRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/', async (context) => {
    const visit = context.get('visit')
    if (visit.body === '') return answer(context, emptyHome())
    const [plan, bodies] = await Promise.all([site.plan(visit.body, visit.on), site.bodies()])
    return answer(context, homeView(plan, visit, bodies))
  })
}
