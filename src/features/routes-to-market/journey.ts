import {
  bodyFacts,
  contractSituation,
  type SourcedFact,
  situationIn,
} from '../../insight/routes/contract-situation.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import {
  type BodySettings,
  factNamed,
  isFactName,
  type FactName,
  type FactValue,
  type Law,
  OPTION_KINDS,
  type OptionKind,
  type RouteContext,
  routeOptions,
  type Situation,
} from '../../rulebook/index.ts'
import { factsOf, queryOf } from './answers.ts'

/** The words a person adds to the facts, by the name an address carries them under, with the most letters of each. */
export const TEXTS = { title: 200, need: 1000, reason: 1000, alternatives: 1000, conflicts: 1000 } as const

/** The name of such words. */
export type TextName = keyof typeof TEXTS

/** A journey from a need to a recorded route, as its address holds it: nothing is kept elsewhere until it is recorded. */
export interface Journey {
  /** `/routes/new`, or a contract’s `/contracts/…/route`. */
  readonly path: string
  readonly contract?: PlanContract
  readonly body: string
  readonly on: CalendarDay
  readonly settings: BodySettings
  readonly law: Law
  readonly context: RouteContext
  /** What the plan and the settings say, each with its source. */
  readonly given: readonly SourcedFact[]
  /** What was answered here; it stands above what is given. */
  readonly answered: Situation
  /** What nobody knows yet. */
  readonly skipped: readonly FactName[]
  readonly facts: Situation
  readonly option?: OptionKind
  readonly texts: { readonly [Name in TextName]?: string }
}

/** What a journey is read from beside its address. */
export interface JourneyBasis {
  readonly path: string
  readonly contract?: PlanContract
  readonly body: string
  readonly on: CalendarDay
  readonly settings: BodySettings
  readonly law: Law
  readonly context: RouteContext
}

/** The journey an address holds. What it does not understand is left out. */
export function readJourney(query: Readonly<Record<string, string>>, basis: JourneyBasis): Journey {
  const { contract, settings } = basis
  const given = contract ? contractSituation(contract, settings) : bodyFacts(settings)
  const skipped = (query['skip'] ?? '').split(',').filter(isFactName)
  const answered = factsOf(query)
  const start: Situation = contract ? {} : { state: 'none' }
  const all = { ...start, ...situationIn(given), ...answered }
  const facts = Object.fromEntries(
    Object.entries(all).filter(([name]) => !skipped.includes(name as FactName)),
  )
  const option = OPTION_KINDS.find((kind) => kind === query['option'])
  const texts = Object.fromEntries(
    Object.keys(TEXTS).flatMap((name) => (query[name] ? [[name, query[name]!.slice(0, 1000)]] : [])),
  )
  const title = contract?.title ?? texts['title']
  return { ...basis, given, answered, skipped, facts, ...(option && { option }), texts: { ...texts, ...(title && { title }) } } // prettier-ignore
}

/** The journey as an address carries it. */
export function addressOf({ answered, skipped, option, texts, contract }: Journey): Record<string, string> {
  const { title, ...others } = texts
  return {
    ...(!contract && title && { title }),
    ...others,
    ...queryOf(answered),
    ...(skipped.length > 0 && { skip: skipped.join(',') }),
    ...(option && { option }),
  }
}

/** The journey with one more answer; undefined is “I do not know”. */
export function withAnswer(journey: Journey, name: FactName, value: FactValue | undefined): Journey {
  const { [name]: _before, ...answered } = journey.answered
  const skipped = journey.skipped.filter((each) => each !== name)
  return value === undefined
    ? { ...journey, answered, skipped: [...skipped, name] }
    : { ...journey, answered: { ...answered, [name]: value }, skipped }
}

/** Every option of the journey’s facts. */
export const optionsOf = ({ facts, on, law, context }: Journey) =>
  routeOptions(facts, on, { ...context, law })

/** The questions asked one after another, in this order, where their answer would change an option. */
const SEQUENCE: readonly FactName[] = [
  'payer',
  'operatingRisk',
  'subject',
  'supplierTakings',
  'estimate',
  'canEstimate',
  'likeNeeds',
  'goodReasonsApart',
  'wantedTermMonths',
  'category',
  'state',
  'extendedInTime',
  'hasEnded',
  'shape',
  'regime',
  'optionLeft',
  'optionInContract',
  'optionInNotice',
  'optionNoticeOpen',
  'rollWritten',
  'rollValued',
]

/** Questions about a contract that exists. */
const OF_A_CONTRACT: ReadonlySet<FactName> = new Set(SEQUENCE.slice(SEQUENCE.indexOf('state')))

/** The questions of this journey: first whether it is bought at all, then who pays, like needs, value and term, then what matters. */
export function questionsOf(journey: Journey): readonly FactName[] {
  const gate = optionsOf(journey).find(({ kind }) => kind === 'no-route')!
  const first: readonly FactName[] = ['arrangement', ...gate.missing.filter((name) => name !== 'arrangement')]
  const tests = Object.keys(journey.answered)
    .filter(isFactName)
    .filter((name) => isGateTest(name))
  if (journey.facts.arrangement !== undefined && gate.lawful !== 'no') return [...new Set<FactName>([...first, ...tests])] // prettier-ignore
  return [
    ...new Set<FactName>(['arrangement', ...tests, ...SEQUENCE.filter((name) => isAsked(journey, name))]),
  ]
}

const GATE_TESTS: readonly FactName[] = ['holderIsAnother', 'grantBuysNothing', 'chargeSetByStatute', 'nothingOthersSell', 'parentUndertaking', 'nobodyElseDecides', 'noPrivateShares', 'controlledAlone', 'allOwnersOnBoard', 'nothingAgainstOwners', 'activityForOwners', 'onlyAuthoritiesParty', 'commonObjectives', 'solelyPublicInterest', 'otherActivity'] // prettier-ignore
const isGateTest = (name: FactName): boolean => GATE_TESTS.includes(name)

/** A question already answered or passed over stays in its place; another is asked if an answer to it would change an option. */
function isAsked(journey: Journey, name: FactName): boolean {
  if (name in journey.answered || journey.skipped.includes(name)) return true
  if (OF_A_CONTRACT.has(name) && journey.facts.state === 'none') return false
  if (journey.facts[name] !== undefined) return name === 'estimate' || name === 'likeNeeds'
  return matters(journey, name)
}

const ALWAYS: readonly FactName[] = ['payer', 'subject', 'wantedTermMonths', 'likeNeeds']

/** Whether some answer to a question would change what may be done. */
export function matters(journey: Journey, name: FactName): boolean {
  if (name === 'canEstimate') return journey.skipped.includes('estimate')
  const options = optionsOf(journey)
  if (ALWAYS.includes(name) || options.some(({ missing }) => missing.includes(name))) return true
  const { type, choices = [] } = factNamed(name)
  const answers: readonly FactValue[] = type === 'yes-no' ? [true, false] : choices
  const before = JSON.stringify(options.map(({ lawful, rule }) => [lawful, rule?.id]))
  return answers.some((value) => {
    const after = optionsOf({ ...journey, facts: { ...journey.facts, [name]: value } })
    return JSON.stringify(after.map(({ lawful, rule }) => [lawful, rule?.id])) !== before
  })
}

/** A page of the journey: words to write, a question, or one of the pages after them. */
export type Page = TextName | FactName | 'answers' | 'options' | 'choose' | 'check'

/** Every page of the journey in order, as far as its answers tell. */
export function pagesOf(journey: Journey): readonly Page[] {
  const own: readonly Page[] = journey.contract ? [] : ['title']
  return [...own, 'need', ...questionsOf(journey), 'answers', 'options', 'choose', 'reason', 'alternatives', 'conflicts', 'check'] // prettier-ignore
}

/** The first page whose answer is still wanted, after a page where one is given. */
export function nextPage(journey: Journey, after?: Page): Page {
  const pages = pagesOf(journey)
  const rest = after === undefined ? pages : pages.slice(pages.indexOf(after) + 1)
  return rest.find((page) => !isDone(journey, page)) ?? 'check'
}

function isDone(journey: Journey, page: Page): boolean {
  if (isFactName(page)) {
    return page in journey.answered || journey.skipped.includes(page)
  }
  return page in TEXTS && journey.texts[page as TextName] !== undefined
}

/** The page before a page. */
export function pageBefore(journey: Journey, page: Page): Page | undefined {
  const pages = pagesOf(journey)
  const at = pages.indexOf(page)
  return at > 0 ? pages[at - 1] : undefined
}
