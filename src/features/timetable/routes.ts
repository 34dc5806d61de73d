import { Hono, type Context } from 'hono'
import {
  contractTimetable,
  type ContractTimetable,
  hasTimetable,
} from '../../insight/calendar/route-timetable.ts'
import { moved, type Slip, timetable, type Timetable } from '../../rulebook/index.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { typedDay } from '../../ui/format.ts'
import { answer, contractAsked, download, routeRecorded, type SiteEnv, type Site } from '../../ui/visit.ts'
import { OPTION_WORDS } from '../../ui/words.ts'
import { timetableView, type TimetableFacts } from './page.ts'
import { readAsked } from './asked.ts'

/** `/contracts/…/timetable`, a contract's route on the calendar, and the same as a calendar file and a workbook. */
export function timetableRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/contracts/:id/timetable', async (context) => {
      const { plan, contract, found, isRecorded } = await foundFor(site, context)
      const [query, visit] = [context.req.query(), context.get('visit')]
      const facts: TimetableFacts = {
        plan,
        contract,
        found,
        isRecorded,
        query,
        ...lateStart(site, found.table),
        ...slipAsked(site, found.table, query),
      }
      return answer(context, timetableView(facts, visit))
    })
    .get('/contracts/:id/timetable.ics', async (context) => {
      const { contract, found } = await foundFor(site, context)
      const { timetableCalendar } = await import('../../publish/calendar/timetable-calendar.ts')
      const subject = { title: titleOf(contract, found), key: contract.id }
      return download(context, timetableCalendar(found.table, subject), fileOf(contract, found, 'ics'))
    })
    .get('/contracts/:id/timetable.xlsx', async (context) => {
      const { contract, found } = await foundFor(site, context)
      const { timetableWorkbook } = await import('../../publish/workbook/timetable-workbook.ts')
      return download(context, await timetableWorkbook(found.table, titleOf(contract, found)), fileOf(contract, found, 'xlsx')) // prettier-ignore
    })
}

const titleOf = (contract: PlanContract, { route }: ContractTimetable): string =>
  `${OPTION_WORDS[route]}: ${contract.title}`

const fileOf = (contract: PlanContract, { route }: ContractTimetable, ending: string): string =>
  `timetable-${contract.id}-${route}.${ending}`

async function foundFor(site: Site, context: Context<SiteEnv>) {
  const { plan, contract } = await contractAsked(site, context, context.req.param('id')!)
  const { route: asked, product, from, tenders, 'need-by': needBy } = context.req.query()
  const recorded = (await routeRecorded(site, contract))?.route.option
  const route = asked || (recorded && hasTimetable(recorded) ? recorded : undefined)
  const settings = await site.settings(plan.body)
  const basis = { settings, law: site.law(), on: plan.on }
  return { plan, contract, isRecorded: recorded !== undefined && route === recorded, found: contractTimetable(contract, readAsked({ route, product, from, needBy, tenders }), basis) } // prettier-ignore
}

/** Where counting back begins before the day asked, the same route begun on it: how late it would be. */
function lateStart(site: Site, table: Timetable): { readonly fromToday?: Timetable } {
  const { question, begins } = table
  if (question.from !== undefined || begins >= question.on) return {}
  return { fromToday: timetable({ ...question, from: question.on }, site.law()) }
}

function slipAsked(
  site: Site,
  table: Timetable,
  query: Record<string, string>,
): { readonly slip?: Slip; readonly fault?: string } {
  const { move, to } = query
  if (move === undefined || move === '') return {}
  const day = typedDay(to ?? '')
  if (day === undefined) return { fault: 'Enter a day, such as 1/4/2027' }
  if (!table.stages.some((stage) => stage.name === move)) {
    throw new PortreeveError(`This route has no stage called "${move}".`, { status: 404 })
  }
  return { slip: moved(table, move, day, site.law()) }
}
