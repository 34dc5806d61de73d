import {
  addDays,
  type CalendarDay,
  daysBetween,
  earlierOf,
  formatDay,
  weekdayOf,
} from '../../procurement/calendar-day.ts'
import type { ContractState, OptionKind } from '../../procurement/contract.ts'
import { assumedNotice, noticeDeadline, type NoticeSettings } from '../../procurement/notice-dates.ts'
import type { PlanBand } from '../../procurement/plan.ts'
import type { Deadline } from '../../procurement/term.ts'
import type { Position, RouteOption } from '../../rulebook/index.ts'
import type { ContractFacts } from './facts.ts'
import type { Way } from './ways.ts'

/** What is safe on the facts held, by when, and the one answer that would overturn it. */
export interface NextStep {
  readonly recommended: OptionKind
  readonly what: string
  readonly by: CalendarDay
  readonly overturnedBy: string
  readonly band: PlanBand
  readonly because: readonly string[]
}

/** What a next step is chosen on. */
export interface StepFacts {
  readonly on: CalendarDay
  readonly facts: ContractFacts
  readonly state: ContractState
  readonly position: Position
  readonly options: readonly RouteOption[]
  /** The options left when both start days are past, in the order to try them. */
  readonly ladder: readonly RouteOption[]
  readonly ways: readonly Way[]
  readonly notice: NoticeSettings
  /** When the same need began or is gathered: titles of the others. */
  readonly oneCardWith: readonly string[]
  readonly keyDecision: 'yes' | 'no' | 'unknown'
}

/** Safety or a statutory service may stop: ask at once. */
const AT_ONCE = new Set(['telecare', 'radio'])

/** Within this many days of the day asked, a day is "now"; within a quarter it is "this quarter". */
const NOW_DAYS = 14
const QUARTER_DAYS = 92

/** An end nearer than this makes an unread notice clause worth asking for at once. */
const NOTICE_MATTERS_DAYS = 215

/**
 * The Friday of next week: what "this fortnight" means to a person who plans by weeks.
 *
 * @example
 * fridayOfNextWeek(day('2026-11-23')) // '2026-12-04'
 */
export function fridayOfNextWeek(on: CalendarDay): CalendarDay {
  const sinceMonday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekdayOf(on))
  return addDays(on, 11 - sinceMonday)
}

/** The provisional next step of a contract: every contract gets one. */
export function nextStepOf(about: StepFacts): NextStep {
  const { state, facts } = about
  if (['owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence'].includes(facts.arrangement)) return notBought(about) // prettier-ignore
  if (state === 'superseded' || state === 'ended') return closeOut(about)
  if (state === 'past-end-not-known') return findOut(about)
  if (state === 'holding-over') return regularise(about)
  const deadline = nextDeadline(about)
  if (deadline) return beforeDeadline(about, deadline)
  if (!facts.dates.currentEnd) return askForEnd(about)
  return beforeEnd(about)
}

const named = (facts: ContractFacts): string => facts.picture.supplier.name

function bandOf(on: CalendarDay, by: CalendarDay): PlanBand {
  const days = daysBetween(on, by)
  if (days <= NOW_DAYS) return 'do-now'
  return days <= QUARTER_DAYS ? 'decide-this-quarter' : 'nothing-before'
}

function notBought({ on, facts, ways }: StepFacts): NextStep {
  const { currentEnd } = facts.dates
  const end = currentEnd && currentEnd >= on ? currentEnd : undefined
  const renew = ways.find((way) => way.kind === 'served-by-another')
  const by = end && renew && renew.startBy >= on ? renew.startBy : fridayOfNextWeek(on)
  const what = end
    ? `Renew or end the agreement with ${named(facts)} before ${formatDay(end)}; take it through its own democratic path`
    : `Ask what the agreement with ${named(facts)} says of its end and its notice`
  const band = end ? bandOf(on, by) : 'ask'
  const overturnedBy =
    'that it is an ordinary purchase from a supplier, not an arrangement between public bodies'
  return {
    recommended: 'no-route',
    what,
    by,
    overturnedBy,
    band,
    because: [facts.picture.arrangementBecause],
  }
}

function closeOut({ on, facts }: StepFacts): NextStep {
  const what = `Close out: data returned and its destruction certified, last invoice paid, users and partners told (${named(facts)})`
  const by = addDays(fridayOfNextWeek(on), 14)
  return {
    recommended: 'close-out',
    what,
    by,
    overturnedBy: 'that something still runs on it',
    band: bandOf(on, by),
    because: [],
  }
}

function findOut({ on, facts }: StepFacts): NextStep {
  const end = (facts.dates.currentEnd ?? facts.dates.initialEnd)!
  const safety = AT_ONCE.has(facts.category) || facts.critical
  const by = safety ? addDays(on, weekdayOf(on) === 'Fri' ? 3 : 1) : fridayOfNextWeek(on)
  const money = facts.picture.money.runRate ? '; if it runs on, cover it with a short written term while the next one is bought' : '' // prettier-ignore
  const what = safety
    ? `Safety first: confirm today that the service still runs and who pays for it, then order it in writing (${named(facts)})`
    : `Find out whether it was renewed, and until when: it ended on ${formatDay(end)} by the record${money}`
  const overturnedBy = 'a signed extension or a new order with a later end'
  return { recommended: 'find-out', what, by, overturnedBy, band: safety ? 'do-now' : 'ask', because: [] }
}

function regularise(about: StepFacts): NextStep {
  const route = newRoute(about)
  const by = fridayOfNextWeek(about.on)
  const what = `Agree month to month in writing with a last day, and start ${routeWords(route)} now`
  const because = ['It is paid after its end: holding over is a fact to manage, not a lawful bridge.']
  return { recommended: route, what, by, overturnedBy: 'that the payments were for service before the end', band: 'do-now', because } // prettier-ignore
}

/** The deadline ahead that silence would lose, the earliest send day first. */
function nextDeadline({ on, facts }: StepFacts): Deadline | undefined {
  const matters = (each: Deadline) =>
    ['take-option', 'end-non-renewal'].includes(each.kind) && each.lastLegalDay >= on
  return [...facts.deadlines].filter(matters).sort((a, b) => (a.sendBy < b.sendBy ? -1 : 1))[0]
}

function beforeDeadline(about: StepFacts, deadline: Deadline): NextStep {
  const { on, facts } = about
  const send = formatDay(deadline.sendBy)
  const by = deadline.sendBy < on ? on : deadline.sendBy
  const late = deadline.sendBy < on ? ` The safe posting day was ${send}: deliver it by hand by ${formatDay(deadline.lastLegalDay)}.` : '' // prettier-ignore
  const quoted = deadline.quoted ? ` (“${deadline.quoted}”)` : ''
  const because = [
    `Notice is due: last legal day ${formatDay(deadline.lastLegalDay)}, send by ${send}${quoted}.`,
  ]
  if (deadline.kind === 'take-option') {
    const startDay = about.ways.find((way) => way.kind === 'use-extension')?.startBy
    const begin = startDay === undefined ? by : earlierOf(by, startDay < on ? on : startDay)
    const what = `Decide on the option and send the notice to extend by ${send}.${late} Plan the real choice for ${hardStopWords(facts)}`
    return { recommended: 'use-extension', what, by: begin, overturnedBy: 'that the option is used up or the service is no longer wanted', band: bandOf(on, begin), because } // prettier-ignore
  }
  const route = newRoute(about)
  const far = daysBetween(on, by) > QUARTER_DAYS
  const what = far
    ? `Decide by ${send} whether it renews; a notice not sent by then buys another term`
    : `Send a protective notice to ${named(facts)} by ${send} and start ${routeWords(route)}, or let it roll once with a fixed end agreed in writing.${late}`
  return { recommended: route, what, by, overturnedBy: 'that the service must go on unchanged and the price is agreed', band: bandOf(on, by), because } // prettier-ignore
}

const hardStopWords = (facts: ContractFacts): string =>
  facts.dates.hardStop ? `the last day, ${formatDay(facts.dates.hardStop)}` : 'the end of the options'

function askForEnd({ on, facts, state }: StepFacts): NextStep {
  const runs = state === 'live'
  const what = runs
    ? `Find the notice clause: it runs until someone ends it (${named(facts)})`
    : `Find the signed contract or order form: no end day is held (${named(facts)})`
  const by = addDays(fridayOfNextWeek(on), 7)
  return {
    recommended: 'find-out',
    what,
    by,
    overturnedBy: 'an end day, or a clause that renews it',
    band: 'ask',
    because: [],
  }
}

function beforeEnd(about: StepFacts): NextStep {
  const { on, ways } = about
  const open = ways.filter((way) => isOpen(about, way.kind))
  const route = newRoute(about)
  const change = open.find((way) => way.kind === route && way.mode === 'change')
  if (change && change.startBy >= on) return withNotice(about, startChange(about, change))
  const stays = open.filter((way) => way.mode === 'stay' && way.kind !== 'direct-award').sort((a, b) => stayRank(a) - stayRank(b)) // prettier-ignore
  const usual = stays.find((way) => way.startBy >= on)
  if (usual) return withNotice(about, startStay(about, usual, usual.startBy, change))
  const notKey = about.keyDecision === 'unknown' ? stays.find((way) => way.ifNotKey >= on) : undefined
  if (notKey) return withNotice(about, startStay(about, notKey, notKey.ifNotKey, change))
  const quick = about.keyDecision === 'yes' ? undefined : stays.find((way) => way.quickest >= on)
  return withNotice(about, quick ? startQuickly(about, quick) : climb(about))
}

const isOpen = ({ options }: StepFacts, kind: OptionKind): boolean =>
  options.some((each) => each.kind === kind && each.lawful !== 'no')

const stayRank = (way: Way): number => (way.kind === 'quotation' ? 0 : 1)

/** The route a new contract would take on the estimate: quotations below the threshold, else a call-off or a tender. */
function newRoute(about: StepFacts): OptionKind {
  const { position, facts } = about
  if (position === 'below' && isOpen(about, 'quotation')) return 'quotation'
  if (position === 'unknown') return 'quotation'
  const complex = ['hous', 'rev-ben', 'asc', 'csc', 'edu', 'erp', 'hr'].includes(facts.category)
  return complex && isOpen(about, 'competitive-flexible') ? 'competitive-flexible' : 'open-procedure'
}

/**
 * A route in the words of a sentence.
 *
 * @example
 * routeWords('call-off-direct') // 'a direct call-off from a live framework'
 */
export function routeWords(kind: OptionKind): string {
  const words: Partial<Record<OptionKind, string>> = {
    quotation: 'quotations',
    'reserved-quotation': 'quotations reserved for local or small suppliers',
    'call-off-direct': 'a direct call-off from a live framework',
    'call-off-competition': 'a competition under a framework',
    'open-procedure': 'an open procedure or a competition under a framework',
    'competitive-flexible': 'a competitive flexible procedure',
    'direct-award': 'a direct award on a named ground',
    modify: 'a modification within the limits',
    'use-extension': 'the option in the contract',
    'let-lapse': 'letting it lapse',
  }
  return words[kind] ?? kind.replaceAll('-', ' ')
}

function startChange(about: StepFacts, way: Way): NextStep {
  const { on, facts, position } = about
  const by = way.startBy
  const later = daysBetween(on, by) > QUARTER_DAYS
  const what = later
    ? `Nothing to start before ${formatDay(by)}; then ${routeWords(way.kind)} for the service after ${formatDay(facts.dates.currentEnd!)}`
    : `Begin ${routeWords(way.kind)} by ${formatDay(by)}: need, market, budget and documents first`
  const overturnedBy =
    position === 'unknown'
      ? 'the yearly cost, which decides between quotations and a regulated route'
      : 'an unused option to extend, or that the service is no longer needed'
  return { recommended: way.kind, what, by, overturnedBy, band: bandOf(on, by), because: cardWords(about) }
}

function startStay(about: StepFacts, way: Way, by: CalendarDay, change: Way | undefined): NextStep {
  const { on, facts } = about
  const key =
    by === way.startBy
      ? []
      : [`Ask today whether it is a key decision: if it is, the day to begin was ${formatDay(way.startBy)}.`]
  const what = `Stay with the product for a bounded term: the contract’s own option if it has one, else ${routeWords(way.kind)}, begun by ${formatDay(by)}`
  const passed = change ? [`Too late for another product by ${formatDay(addDays(facts.dates.currentEnd!, 1))}: that had to begin by ${formatDay(change.startBy)}.`] : [] // prettier-ignore
  return {
    recommended: way.kind,
    what,
    by,
    overturnedBy: 'an unused option in the signed contract, or a decision that the service may lapse',
    band: bandOf(on, by),
    because: [...key, ...passed, ...cardWords(about)],
  }
}

/** The usual start day has passed, but the quickest pace still reaches the end: begin today. */
function startQuickly(about: StepFacts, way: Way): NextStep {
  const { on, facts } = about
  const by = earlierOf(way.quickest, fridayOfNextWeek(on))
  return {
    recommended: way.kind,
    what: `Begin ${routeWords(way.kind)} now to stay for a bounded term, or take the contract’s own option if it has one: at the quickest pace it must begin by ${formatDay(way.quickest)}`,
    by,
    overturnedBy: 'an unused option in the signed contract, or a decision that the service may lapse',
    band: 'do-now',
    because: [
      `The usual day to begin was ${formatDay(way.startBy)}; the end is ${formatDay(facts.dates.currentEnd!)}.`,
      ...cardWords(about),
    ],
  }
}

/** Both start days are past: the first rung of the ladder that is not closed, today. */
function climb(about: StepFacts): NextStep {
  const { on, facts, ladder } = about
  const rung =
    ladder.find((each) => each.lawful !== 'no') ?? about.options.find((each) => each.kind === 'find-out')
  const kind = rung?.kind ?? 'find-out'
  const by = earlierOf(fridayOfNextWeek(on), facts.dates.currentEnd)
  return {
    recommended: kind,
    what: `Every start day has passed. Try ${routeWords(kind)} first, this week; tell the section 151 officer and the monitoring officer if nothing is signed by ${formatDay(facts.dates.currentEnd!)}`,
    by: by < on ? on : by,
    overturnedBy: 'an unused option in the signed contract',
    band: 'do-now',
    because: [rung?.reason ?? 'No rung of the ladder is open on these facts.', ...cardWords(about)],
  }
}

const cardWords = ({ oneCardWith }: StepFacts): string[] =>
  oneCardWith.length === 0 ? [] : [`One card with ${oneCardWith.map((title) => `“${title}”`).join(' and ')}: let them end together; their values are gathered.`] // prettier-ignore

/**
 * No notice clause is held and the end is near: if the usual three months applied, its safe day may come first, and
 * the signed contract has to be found by then.
 */
function withNotice(about: StepFacts, step: NextStep): NextStep {
  const { on, facts, notice } = about
  const end = facts.dates.currentEnd!
  if (facts.noticeConfirmed || facts.term.notices.length > 0) return step
  if (daysBetween(on, end) > NOTICE_MATTERS_DAYS) return step
  const assumed = noticeDeadline(assumedNotice('end-non-renewal', { count: 3, unit: 'months' }), end, notice)
  if (assumed.sendBy < on || assumed.sendBy >= step.by) return step
  const because = `No notice clause is held. If three months’ notice applies, its last day is ${formatDay(assumed.lastLegalDay)}; send by ${formatDay(assumed.sendBy)}.` // prettier-ignore
  return {
    ...step,
    what: `Find the order form by ${formatDay(assumed.sendBy)} (options, notice, longest term). ${step.what}`,
    by: assumed.sendBy,
    band: bandOf(on, assumed.sendBy),
    because: [because, ...step.because],
  }
}
