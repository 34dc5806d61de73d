import { addDays, type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { ContractId } from '../../procurement/contract.ts'
import { decimal, type Money } from '../../procurement/money.ts'
import type { Estimate, Partner, PlanContract, PlanOption } from '../../procurement/plan.ts'
import {
  type BodySettings,
  type Law,
  type Catalogue,
  bridgeLadder,
  changeOverGroup,
  changeOverWeeks,
  decisionPath,
  needBy,
  positionAgainstThreshold,
  regimeOf,
  type RouteOption,
  routeOptions,
  startBy,
  thresholdIfHeld,
} from '../../rulebook/index.ts'
import { clocksOf } from './clocks.data.ts'
import { type EstimateWorked, estimateNext } from './estimate.ts'
import type { ContractFacts } from './facts.ts'
import { nextStepOf } from '../next-step/next-step.ts'
import { overpaidWords, paidBeforeWords } from './money-findings.ts'
import { questionsOf } from './questions.ts'
import { newRoute } from '../next-step/routes.ts'
import { underOwnRules } from './own-rules.ts'
import { situationOf } from './situation.ts'
import { type Standing, stateOf, tellsOf } from './state.ts'
import { type Way, waysOf } from './ways.ts'

/** How many years the next contract may run with its options when the council has not said: a setting, printed as one. */
export const PROPOSED_YEARS = 4

/** An officer's own decision under the scheme of delegation: a week. */
const OFFICER_WEEKS = 1

/** What a contract is assessed beside. */
export interface Surroundings {
  readonly on: CalendarDay
  readonly settings: BodySettings
  /** The law asked: the program’s own, or an installed rule pack. */
  readonly law: Law
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
  readonly paymentsTo: CalendarDay | undefined
  /** The last day that any loaded file tells of. */
  readonly knownTo: CalendarDay | undefined
  /** Months of payments missing among those known, as `yyyy-mm`. */
  readonly missingMonths: readonly string[]
  readonly facts: ReadonlyMap<ContractId, ContractFacts>
  readonly partners: (facts: ContractFacts) => readonly Partner[]
}

/** One contract's entry in the plan, from its facts: state, estimate, law, days, options and the next step. */
export function assess(facts: ContractFacts, around: Surroundings): PlanContract {
  const { on, settings } = around
  const { picture } = facts
  const state = stateFor(facts, around)
  const worked = estimateFor(facts, around)
  const estimate = positioned(worked, facts.dates.currentEnd, around)
  const regime = facts.regime
    ? { value: facts.regime, ground: 'a person confirmed it' }
    : regimeOf({ ...optional('awardedOn', facts.signedOn), ...optional('startedOn', facts.start), ...optional('noticeType', picture.noticeType), routeWords: [picture.routeText, picture.frameworkText, picture.noticeText].filter(Boolean).join(' '), ...optional('catalogue', around.catalogue) }) // prettier-ignore
  const path = decisionPath(settings.kind, worked.high ?? worked.low, settings, on, around.law)
  const partners = around.partners(facts)
  const asked = situationOf({ facts, state: state.state, regime: regime.value, estimate: worked, partners, settings, on, law: around.law, ...optional('awardOn', plannedAward(facts, around)), ...optional('catalogue', around.catalogue) }) // prettier-ignore
  const lawful = routeOptions(asked.facts, on, asked.context)
  const options = underOwnRules(lawful, interval(worked), around)
  const { needed, ways, atHardStop } = waysFor(facts, options, worked, path.weeks, settings)
  const gathered = picture.gatheredWith.flatMap((id) => around.facts.get(id)?.picture.title ?? [])
  const notice = { deemedServiceWorkingDays: settings.deemedServiceWorkingDays }
  const ladder = bridgeLadder(asked.facts, on, asked.context, lawful)
  const step = nextStepOf({ on, facts, state: state.state, stateBecause: state.because, estimate, options, ladder, ways, waysAtHardStop: atHardStop, ...optional('yearGross', worked.yearGross), notice, oneCardWith: gathered, keyDecision: path.keyDecision }) // prettier-ignore
  const clocks = clocksOf(facts.category, `${picture.title} ${picture.description ?? ''}`)
  const overpaid = overpaidWords(facts)
  const questions = questionsOf({
    facts,
    state: state.state,
    regime: regime.value,
    estimate,
    on,
    by: step.stepBy ?? step.by,
    inherited: picture.before.flatMap((id) => around.facts.get(id)?.picture.description ?? []).join(' '),
  })
  const stay = latestOf(ways, 'stay', options)
  const change = ways.find(
    (way) => way.mode === 'change' && way.kind === changeKind(newRoute({ estimate, facts, options }), ways),
  )?.startBy
  const noticeBy = facts.deadlines.find((each) => each.lastLegalDay >= on)?.sendBy
  const decideFrom = [noticeBy, ways.find((way) => way.kind === step.recommended)?.startBy].filter((each) => each !== undefined).sort()[0] // prettier-ignore
  return {
    id: picture.id,
    ...optional('reference', picture.reference),
    title: picture.title,
    body: picture.body,
    holder: facts.holder,
    users: facts.users,
    ...optional('payer', facts.payer),
    arrangement: facts.arrangement,
    inferred: picture.origin === 'payments',
    supplier: { name: picture.supplier.name, ...optional('id', picture.supplier.id), ...optional('companyNumber', picture.supplier.companyNumber), ...optional('publisher', facts.publisher) }, // prettier-ignore
    ring: facts.ring,
    isIt: facts.ring !== 'not',
    ringBecause: facts.ring === picture.ring ? picture.ringBecause : 'a person said so',
    category: facts.category,
    categoryBecause: facts.category === picture.category ? picture.ringBecause : 'a person said so',
    ...optional('directorate', picture.directorate),
    ...optional('owner', facts.owner),
    term: facts.term,
    state: state.state,
    stateBecause: state.because,
    regime,
    dates: { ...optional('start', facts.start), ...datesOf(facts), ...optional('needBy', needed?.day) },
    deadlines: facts.deadlines,
    ...optional('noticeBy', noticeBy),
    startBy: { ...optional('stay', stay), ...optional('change', change) },
    ...optional('decideBy', decideFrom),
    decisionPath: path,
    money: { values: facts.values, ...picture.money },
    estimate,
    options: options.map((option) => withDays(option, ways)),
    recommended: step.recommended,
    nextStep: { what: step.what, by: step.by, overturnedBy: step.overturnedBy },
    band: step.band,
    because: [...step.because, ...clocks.map((each) => `${each.name}: ${each.because}.`), ...pastVesting(facts, settings), ...paidBeforeWords(facts), ...(picture.paymentsShared ? ['Payments to this supplier are for more than one contract: which is for which is not known.'] : [])], // prettier-ignore
    disagreements: [
      ...picture.disagreements,
      ...(facts.dates.disagreement ? [facts.dates.disagreement] : []),
      ...(overpaid ? [overpaid] : []),
    ],
    partners,
    questions,
    chain: { before: picture.before, after: picture.after },
    dependsOn: picture.dependsOn,
    aggregation: { with: picture.gatheredWith, because: picture.gatheredBecause, ...(gathered.length > 0 ? optional('gross', estimate.high) : {}) }, // prettier-ignore
    clocks: clocks.map(({ name, day, because, verified }) => ({ name, day, because, verified })),
    rules: [
      ...new Map(options.flatMap((each) => (each.rule ? [[each.rule.id, each.rule] as const] : []))).values(),
    ],
    sources: picture.sources,
  }
}

/** What runs past the day a reorganised council's contracts pass to its successor, where that day is known. */
function pastVesting({ dates, start }: ContractFacts, { reorganisation }: BodySettings): string[] {
  const { vestingDay } = reorganisation
  const last = dates.hardStop ?? dates.currentEnd
  if (!vestingDay || !last || last < vestingDay || (start && start >= vestingDay)) return []
  return [
    `It may run past vesting on ${formatDay(vestingDay)}: see that it can be assigned to the successor${reorganisation.successor ? `, ${reorganisation.successor}` : ''}.`,
  ]
}

/** A key with its value, or nothing where the value is unknown. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value })
}

function datesOf({ dates }: ContractFacts) {
  return { ...optional('initialEnd', dates.initialEnd), ...optional('currentEnd', dates.currentEnd), ...optional('hardStop', dates.hardStop) } // prettier-ignore
}

/** The state, and for one that speaks of today how far back the files lie that tell it. */
function stateFor(facts: ContractFacts, around: Surroundings): Standing {
  const { state, because } = standingOf(facts, around)
  const { on, knownTo } = around
  const ofToday = ['live', 'in-option', 'rolled', 'future'].includes(state)
  if (!ofToday || tellsOf(on, knownTo)) return { state, because }
  const age = knownTo ? `tells of a day after ${formatDay(knownTo)}` : 'says which day it tells of'
  return { state, because: `${because}; no file loaded ${age}` }
}

function standingOf(facts: ContractFacts, around: Surroundings): Standing {
  const { picture, dates, start } = facts
  const successors = picture.after.flatMap((id) => around.facts.get(id)?.start ?? []).sort()
  return stateOf({
    on: around.on,
    term: facts.term,
    dates: { ...optional('start', start), ...datesOf(facts) },
    renewals: dates.renewals ?? 0,
    ...optional('statedStatus', picture.statedStatus),
    successorStarts: successors[0],
    paidAfterEnd: paidAfter(facts),
    paymentsShared: picture.paymentsShared,
    paymentsTo: around.paymentsTo,
    missingMonths: around.missingMonths,
    rhythm: picture.money.runRate?.rhythm,
    lastPaid: picture.money.paid?.last,
  })
}

/** The last payment where it is dated after the end: after the one held, which words or a person may have told. */
function paidAfter({ picture, dates }: ContractFacts): CalendarDay | undefined {
  const { lastPaid } = picture
  return lastPaid && dates.currentEnd && lastPaid.day > dates.currentEnd ? lastPaid.day : undefined
}

function estimateFor(facts: ContractFacts, around: Surroundings): EstimateWorked {
  // A piece of work is done once: nothing longer follows it.
  const proposedYears = facts.term.shape === 'project' ? 1 : PROPOSED_YEARS
  const base = { vatPercent: around.settings.vatPercent, proposedYears }
  const own = (each: ContractFacts) => ({ values: each.values, money: each.picture.money, paymentsShared: each.picture.paymentsShared, dates: { ...optional('start', each.start), ...datesOf(each) } }) // prettier-ignore
  const gathered = facts.picture.gatheredWith.flatMap((id) => {
    const other = around.facts.get(id)
    const yearlyNet = other ? estimateNext({ ...own(other), ...base, gathered: [] }).yearlyNet : undefined
    return other && yearlyNet ? [{ title: other.picture.title, yearlyNet }] : []
  })
  return estimateNext({ ...own(facts), ...base, gathered })
}

/** The estimate against the threshold of the day asked; where the next contract begins on days whose figure is not held, it says so. */
function positioned(
  worked: EstimateWorked,
  end: CalendarDay | undefined,
  { settings, on, law }: Surroundings,
): Estimate {
  const threshold = thresholdIfHeld({ nation: settings.nation }, on, law)
  const position = threshold ? positionAgainstThreshold(interval(worked), threshold.amount) : 'unknown'
  const heldTo = threshold?.rule.heldTo
  const lacks = !threshold
    ? ['the threshold of this day is not held']
    : end && heldTo && heldTo < end
      ? [
          `the threshold is the one held to ${formatDay(heldTo)}: a procurement begun later is held against another, not held here`,
        ]
      : []
  const working = [...worked.working, ...lacks]
  return {
    ...optional('low', worked.low && decimal(worked.low)),
    ...optional('high', worked.high && decimal(worked.high)),
    basis: 'gross',
    ...optional('threshold', threshold && decimal(threshold.amount)),
    position,
    working,
  }
}

function interval(worked: EstimateWorked): { low?: Money; high?: Money } {
  return { ...optional('low', worked.low), ...optional('high', worked.high) }
}

/**
 * The day a new agreement would be signed so that another product runs in time, or today where that has passed: a framework
 * must be live then. Unknown while the end is.
 */
function plannedAward(
  { dates, category }: ContractFacts,
  { settings, on }: Surroundings,
): CalendarDay | undefined {
  // prettier-ignore
  if (!dates.currentEnd) return undefined
  const weeks = changeOverWeeks(category, 'new', settings.leadTimes)
  const signed = addDays(needBy(dates.currentEnd, category, settings.leadTimes).day, -weeks * 7)
  return signed < on ? on : signed
}

function waysFor(
  facts: ContractFacts,
  options: readonly RouteOption[],
  worked: EstimateWorked,
  decisionWeeks: number,
  settings: BodySettings,
) {
  const { currentEnd, hardStop } = facts.dates
  const none: readonly Way[] = []
  if (!currentEnd || facts.term.shape === 'project') return { needed: undefined, ways: none, atHardStop: none } // prettier-ignore
  const kinds = options.filter((each) => each.lawful !== 'no').map((each) => each.kind)
  const asked = { category: facts.category, estimateHigh: worked.high, ...optional('yearGross', worked.yearGross), decisionWeeks, officerWeeks: OFFICER_WEEKS, leadTimes: settings.leadTimes, kinds } // prettier-ignore
  const found = waysOf({ ...asked, currentEnd })
  const ways = [...found.ways, ...extensionWay(facts, kinds, settings), ...agreementWay(facts, settings)]
  const later = hardStop && hardStop > currentEnd ? waysOf({ ...asked, currentEnd: hardStop }).ways : none
  return { needed: found.needed, ways, atHardStop: later }
}

/** Taking an option is counted from its notice day, or from the end when no notice is asked. */
function extensionWay(facts: ContractFacts, kinds: readonly string[], settings: BodySettings): Way[] {
  const end = facts.dates.currentEnd
  if (!kinds.includes('use-extension') || !end) return []
  const option = facts.deadlines.find((each) => each.kind === 'take-option')
  const found = startBy({ route: 'use-extension', mode: 'sign', needBy: option?.lastLegalDay ?? end, category: changeOverGroup(facts.category), decisionWeeks: 0, leadTimes: settings.leadTimes }) // prettier-ignore
  const { day, steps } = found
  return [
    {
      kind: 'use-extension',
      route: 'use-extension',
      mode: 'sign',
      startBy: day,
      ifNotKey: day,
      quickest: day,
      steps,
    },
  ]
}

/** An agreement between authorities is renewed by both bodies' decisions, counted back from the day after its end. */
function agreementWay(facts: ContractFacts, settings: BodySettings): Way[] {
  const end = facts.dates.currentEnd
  if (facts.arrangement !== 'between-authorities' || !end) return []
  const { day, steps } = startBy({ route: 'agreement-between-authorities', mode: 'sign', needBy: addDays(end, 1), category: changeOverGroup(facts.category), decisionWeeks: 0, leadTimes: settings.leadTimes }) // prettier-ignore
  return [{ kind: 'no-route', route: 'agreement-between-authorities', mode: 'sign', startBy: day, ifNotKey: day, quickest: day, steps }] // prettier-ignore
}

/** The last of the days to begin staying with the product, over the ways that are not closed. */
function latestOf(
  ways: readonly Way[],
  mode: Way['mode'],
  options: readonly RouteOption[],
): CalendarDay | undefined {
  const open = new Set<string>(options.filter((each) => each.lawful !== 'no').map((each) => each.kind))
  const days = ways.filter((way) => way.mode === mode && open.has(way.kind) && way.kind !== 'direct-award')
  return days.map((way) => way.startBy).sort().at(-1) // prettier-ignore
}

/** The route a change of product is counted by: the one the estimate asks for where it is open, else the first that is. */
function changeKind(usual: string, ways: readonly Way[]): string | undefined {
  const changing = ways.filter((way) => way.mode === 'change')
  const order = [usual, 'quotation', 'open-procedure', 'competitive-flexible', 'call-off-competition']
  return order.find((kind) => changing.some((way) => way.kind === kind))
}

function withDays(option: RouteOption, ways: readonly Way[]): PlanOption {
  const way = ways.find((each) => each.kind === option.kind)
  const { kind, lawful, rule, conditions, notices, reason } = option
  return { kind, lawful, ...optional('rule', rule), conditions, notices, reason, ...optional('startBy', way?.startBy), working: way?.steps ?? [] } // prettier-ignore
}
