import { Hono, type Context } from 'hono'
import { contractTimetable, hasTimetable } from '../../insight/calendar/route-timetable.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { isFactName, type RouteContext } from '../../rulebook/index.ts'
import type { PageParts } from '../../ui/page.ts'
import { answer, contractAsked, download, type RouteChosen, type Site, type SiteEnv, type Visit } from '../../ui/visit.ts' // prettier-ignore
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { readAnswer } from './answers.ts'
import { checkParts } from './check-page.ts'
import { ROUTE_COLUMNS } from './command.ts'
import { type Journey, nextPage, type Page, pagesOf, readJourney, TEXTS, type TextName, withAnswer } from './journey.ts' // prettier-ignore
import { answersParts, optionsParts } from './options-page.ts'
import { type Fault, pageHref, questionParts } from './question-page.ts'
import { factsShown, recordedView } from './recorded-page.ts'
import { saidOf } from './record.ts'
import { type Way, waysFor } from './ways.ts'

/** `/routes/new` and `/contracts/…/route`: from a need, one question a page, to a recorded route and its statement. */
export function routesToMarketRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/routes/new', async (context) => step(context, await journeyFor(site, context)))
    .get('/contracts/:id/route', async (context) =>
      step(context, await journeyFor(site, context, context.req.param('id'))),
    ) // prettier-ignore
    .post('/routes/new/record', async (context) => record(site, context, await journeyFor(site, context)))
    .post('/contracts/:id/route/record', async (context) =>
      record(site, context, await journeyFor(site, context, context.req.param('id'))),
    ) // prettier-ignore
    .get('/routes/:decision', async (context) =>
      answer(
        context,
        recordedView(await chosenAsked(site, context.req.param('decision')), context.get('visit')),
      ),
    )
    .get('/routes/:decision/statement.docx', async (context) => {
      const chosen = await chosenAsked(site, context.req.param('decision'))
      const { routeStatement } = await import('../../publish/documents/route-statement.ts')
      const timetable = await datesOf(site, context, chosen)
      const { id: decision, who, at, reason, route } = chosen
      const bytes = await routeStatement({ decision, who, at, route, facts: factsShown(chosen), optionWords: OPTION_WORDS, lawfulWords: LAWFUL_WORDS, ...(reason && { reason }), ...(timetable && { timetable }) }) // prettier-ignore
      return download(context, bytes, `route-statement-${decision}.docx`)
    })
}

async function chosenAsked(site: Site, id: string): Promise<RouteChosen> {
  const found = (await site.routesChosen()).find((each) => each.id === id)
  if (found) return found
  throw new PortreeveError(`No route of that number (${id}) stands.`, {
    status: 404,
    next: 'It may have been undone, or replaced by a later choice for the same need.',
  })
}

/** The days of the contract’s timetable by the route chosen, where the contract is still in the plan. */
async function datesOf(site: Site, context: Context<SiteEnv>, { subject, route }: RouteChosen) {
  if (!subject.startsWith('C-') || !hasTimetable(route.option)) return undefined
  // What was decided keeps the rules of its day: days are not worked out by a law that came after it.
  if (route.law !== site.law().version) return undefined
  const plan = await site.plan(route.body, route.on).catch(() => undefined)
  const contract = plan?.contracts.find(({ id }) => id === subject)
  if (!contract) return undefined
  const basis = { settings: await site.settings(route.body), law: site.law(), on: route.on }
  const { table } = contractTimetable(contract, { route: route.option }, basis)
  return table.lines.map(({ first, name, only }) => ({
    day: first,
    what: only ? `${name} (only ${only})` : name,
  }))
}

async function journeyFor(site: Site, context: Context<SiteEnv>, id?: string): Promise<Journey> {
  const visit = context.get('visit')
  const found = id === undefined ? undefined : await contractAsked(site, context, id)
  const body = found?.plan.body ?? visit.body
  const settings = await site.settings(body)
  const contract = found?.contract
  const path = contract ? `/contracts/${contract.id}/route` : '/routes/new'
  const basis = { path, body, on: found?.plan.on ?? visit.on, settings, law: site.law(), context: await contextFor(site, body, settings.kind, contract) } // prettier-ignore
  return readJourney(context.req.query(), { ...basis, ...(contract && { contract }) })
}

async function contextFor(
  site: Site,
  name: string,
  kind: NonNullable<RouteContext['body']>['kind'],
  contract: PlanContract | undefined,
): Promise<RouteContext> {
  const catalogue = await site.frameworks()
  const body = { name, ...(kind && { kind }) }
  if (!contract) return { catalogue, body }
  const partners = [...new Set(contract.partners.map((each) => each.body))]
  return { catalogue, body, capability: contract.category, ...(partners.length > 0 && { partners }) }
}

const waysOf = ({ facts, on, settings, law, context, contract }: Journey): readonly Way[] => {
  const needBy = contract?.dates.needBy
  return waysFor({ facts, on, settings, law, context, ...(needBy && { needBy }) })
}

/** One page of the journey, or what was answered on the page before. */
function step(context: Context<SiteEnv>, journey: Journey): Response {
  const query = context.req.query()
  const visit = context.get('visit')
  const { answering, from } = query
  if (answering !== undefined) return answered(context, journey, answering as Page, from)
  const pages = pagesOf(journey)
  const wanted = query['ask'] as Page | undefined
  // Every question of the vocabulary may be asked, not only those of the usual order.
  const page =
    wanted !== undefined && (pages.includes(wanted) || isFactName(wanted)) ? wanted : nextPage(journey)
  return shown(context, journey, partsOf(journey, page, visit, from))
}

function partsOf(journey: Journey, page: Page, visit: Visit, from: string | undefined): PageParts {
  if (page === 'answers') return answersParts(journey, visit)
  if (page === 'options') return optionsParts(journey, waysOf(journey), visit)
  if (page === 'check') return checkParts(journey, chosenOf(journey), [], visit)
  return questionParts(journey, page, visit, from)
}

const chosenOf = (journey: Journey): Way | undefined =>
  waysOf(journey).find(({ kind, lawful }) => kind === journey.option && lawful !== 'no')

function shown(
  context: Context<SiteEnv>,
  journey: Journey,
  parts: PageParts,
  status: 200 | 400 = 200,
): Response {
  const ways = context.get('visit').form === 'page' ? [] : waysOf(journey)
  return answer(context, {
    parts,
    status,
    json: { on: journey.on, law: journey.law.version, facts: journey.facts, options: ways },
    rows: ways,
    columns: ROUTE_COLUMNS,
  })
}

/** Takes an answer in and goes on to the next page; an answer that cannot be read is shown again with what is wrong. */
function answered(
  context: Context<SiteEnv>,
  journey: Journey,
  page: Page,
  from: string | undefined,
): Response {
  const { value = '', least = '', unknown } = context.req.query()
  const visit = context.get('visit')
  const next = unknown === undefined ? taken(journey, page, value, least) : isFactName(page) ? withAnswer(journey, page, undefined) : { error: 'Answer the question' } // prettier-ignore
  if ('error' in next) {
    const fault: Fault = { error: next.error, value, least }
    return shown(context, journey, questionParts(journey, page, visit, from, fault), 400)
  }
  const to = from === undefined ? nextPage(next, page) : (from as Page)
  return context.redirect(pageHref(next, to, visit), 303)
}

function taken(
  journey: Journey,
  page: Page,
  value: string,
  least: string,
): Journey | { readonly error: string } {
  if (page === 'choose') {
    const option = waysOf(journey).find(({ kind, lawful }) => kind === value && lawful !== 'no')?.kind
    return option ? { ...journey, option } : { error: 'Choose a route that is not closed' }
  }
  if (isFactName(page)) {
    const read = readAnswer(page, value, least)
    return 'error' in read ? read : withAnswer(journey, page, read.value)
  }
  if (!(page in TEXTS)) return { error: 'Answer the question' }
  const name = page as TextName
  const words = value.trim()
  if (words === '') return { error: 'Write an answer' }
  if (words.length > TEXTS[name]) return { error: `Use ${TEXTS[name]} letters or fewer` }
  return { ...journey, texts: { ...journey.texts, [name]: words } }
}

/** Records the route, if everything is answered; else the page to check is shown with what is missing. */
async function record(site: Site, context: Context<SiteEnv>, journey: Journey): Promise<Response> {
  const visit = context.get('visit')
  const chosen = chosenOf(journey)
  const missing: Page[] = (Object.keys(TEXTS) as TextName[]).filter(
    (name) => journey.texts[name] === undefined,
  )
  if (!chosen) missing.unshift('choose')
  if (missing.length > 0) return shown(context, journey, checkParts(journey, chosen, missing, visit), 400)
  const decision = await site.record(saidOf(journey, waysOf(journey)))
  visit.tell(`Recorded for ${journey.texts.title}: ${OPTION_WORDS[chosen!.kind].toLowerCase()}.`, decision)
  return context.redirect(visit.shell.href(`/routes/${decision}`), 303)
}
