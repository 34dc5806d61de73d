import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { pageOf } from '../../ui/list.ts'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { phantomsView } from './page.ts'
import { arrangementRows, phantomRows, poundsOver } from './phantom-rows.ts'

/** `/phantoms`: IT spend that no contract known covers. */
export function phantomsRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/phantoms', async (context) => {
    const [query, visit] = [context.req.query(), context.get('visit')]
    const asked = sumAsked(query['over'] ?? '')
    const rhythm = (['seen', 'none'] as const).find((each) => each === query['rhythm'])
    const filter = { body: visit.body, over: asked ?? 0, rhythm }
    const [rows, arrangements] = await Promise.all([phantomRows(site.query, filter), arrangementRows(site.query, visit.body)]) // prettier-ignore
    const list = pageOf(rows, { path: '/phantoms', query, size: sizeOf(visit) })
    return answer(context, phantomsView({ list, all: rows, arrangements, query, isSum: asked !== undefined }, visit)) // prettier-ignore
  })
}

/** The sum asked for; undefined where it is none. */
function sumAsked(text: string): number | undefined {
  try {
    return poundsOver(text)
  } catch (error) {
    if (error instanceof PortreeveError) return undefined
    throw error
  }
}
