import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { modesOf } from '../../insight/renewal/ways.ts'
import {
  type BodySettings,
  type Law,
  leadTimeRoute,
  type Regime,
  type TenderCircumstances,
  timetable,
  type Timetable,
  type TimetableQuestion,
} from '../../rulebook/index.ts'
import { typedDay } from '../../ui/format.ts'
import { OPTION_WORDS } from '../../ui/words.ts'

/** What a timetable is asked for, as an address or a command line writes it. */
export interface TimetableAsked {
  readonly route?: string | undefined
  /** `same` to stay with the product, `new` to change it; left out, as the route commonly goes. */
  readonly product?: string | undefined
  readonly from?: string | undefined
  readonly needBy?: string | undefined
  readonly tenders?: string | undefined
}

/** The ways tenders may be asked for that set their least time, by the word an address uses. */
export const TENDERS: Readonly<
  Record<string, { readonly words: string; readonly facts: TenderCircumstances }>
> = {
  // prettier-ignore
  '': { words: 'Electronic, all documents at the start', facts: {} },
  later: { words: 'Electronic, some documents later', facts: { allDocumentsAtStart: false } },
  paper: { words: 'Not electronic, all documents at the start', facts: { isElectronic: false } },
  'paper-later': {
    words: 'Not electronic, some documents later',
    facts: { isElectronic: false, allDocumentsAtStart: false },
  },
  planned: { words: 'After a planned procurement notice (UK3)', facts: { isPlannedNoticeQualifying: true } },
  urgent: { words: 'Urgent: the longer time is impractical', facts: { isUrgent: true } },
  preselected: { words: 'Only suppliers already selected', facts: { isPreselected: true } },
}

/** Options that have stages to put on a calendar. */
export const ROUTES: readonly OptionKind[] = (Object.keys(OPTION_WORDS) as OptionKind[]).filter(
  (kind) => leadTimeRoute(kind, undefined) !== undefined,
)

function refuse(what: string, next: string): never {
  throw new PortreeveError(what, { next, exitCode: EXIT.usage, status: 400 })
}

/**
 * The option a word names, if it has stages.
 *
 * @throws PortreeveError when it names none; those that do are listed.
 * @example
 * routeNamed('open-procedure') // 'open-procedure'
 */
export function routeNamed(word: string): OptionKind {
  const found = ROUTES.find((route) => route === word)
  return found ?? refuse(`"${word}" is not a route with a timetable.`, `Choose one of: ${ROUTES.join(', ')}.`)
}

/** A day as typed; undefined when nothing was. */
function dayTyped(text: string | undefined, what: string): CalendarDay | undefined {
  if (text === undefined || text.trim() === '') return undefined
  return (
    typedDay(text) ?? refuse(`"${text}" is not a day, for ${what}.`, 'Write it as 2027-09-01 or 1/9/2027.')
  )
}

function modeOf(route: OptionKind, product: string | undefined): TimetableQuestion['mode'] {
  const modes = modesOf(route)
  const wanted = product === 'same' ? 'stay' : product === 'new' ? 'change' : undefined
  if (wanted !== undefined && modes.includes(wanted)) return wanted
  return modes[0]!
}

const CALL_OFFS: readonly OptionKind[] = ['call-off-direct', 'call-off-competition', 'join-named']
const OF_ITS_OWN: readonly OptionKind[] = ['modify', 'use-extension', 'let-roll', 'let-lapse']

/** The law the agreement of a route falls under: a call-off takes its framework's, which is not known; a change that of the contract. */
export function regimeOfRoute(route: OptionKind, contract: PlanContract | undefined): Regime {
  if (CALL_OFFS.includes(route)) return 'unknown'
  return OF_ITS_OWN.includes(route) ? (contract?.regime.value ?? 'unknown') : 'new'
}

/** The estimate of the next contract including VAT that decides what is due; undefined when it may be anything. */
export function grossOfNext({ estimate }: PlanContract): Money | undefined {
  const { high, low, position } = estimate
  const figure = high ?? (position === 'above' ? low : undefined)
  return figure === undefined ? undefined : pounds(figure)
}

/** The timetable of a contract's route, the route shown, and why it is that one where nobody asked for it. */
export interface ContractTimetable {
  readonly table: Timetable
  readonly route: OptionKind
  readonly chosenBecause: string
}

/** What a body's timetables rest on. */
export interface TimetableBasis {
  readonly settings: BodySettings
  readonly law: Law
  readonly on: CalendarDay
}

/**
 * The timetable of a contract's route, counted back from the day the next service must run, or forward where its end is not
 * known or a first day is given.
 *
 * @throws PortreeveError when the route asked for has no timetable or a day cannot be read.
 */
export function contractTimetable(
  contract: PlanContract,
  asked: TimetableAsked,
  { settings, law, on }: TimetableBasis,
): ContractTimetable {
  const { route, chosenBecause } = routeOf(contract, asked.route)
  const mode = modeOf(route, asked.product)
  const gross = grossOfNext(contract)
  const needBy = dayTyped(asked.needBy, 'the day it is needed by') ?? neededOf(contract, route, mode, on)
  const from = dayTyped(asked.from, 'the day to begin') ?? (needBy === undefined ? on : undefined)
  const question: TimetableQuestion = {
    route,
    mode,
    category: contract.category,
    regime: regimeOfRoute(route, contract),
    settings,
    on,
    circumstances: circumstancesOf(asked.tenders),
    ...(gross && { gross }),
    ...(needBy && { needBy }),
    ...(from && { from }),
  }
  return { table: timetable(question, law), route, chosenBecause }
}

const circumstancesOf = (tenders: string | undefined): TenderCircumstances =>
  TENDERS[tenders ?? '']?.facts ?? refuse(`"${tenders}" is not a way to ask for tenders.`, `Choose one of: ${Object.keys(TENDERS).filter(Boolean).join(', ')}, or leave it out.`) // prettier-ignore

/** The route asked for, else the recommended one; where that is no route, the first option that is open and has stages. */
export function routeOf(
  contract: PlanContract,
  asked: string | undefined,
): { readonly route: OptionKind; readonly chosenBecause: string } {
  if (asked !== undefined && asked !== '') return { route: routeNamed(asked), chosenBecause: '' }
  const { recommended, options } = contract
  if (ROUTES.includes(recommended)) return { route: recommended, chosenBecause: 'It is the step the plan recommends.' } // prettier-ignore
  const open = options.find((each) => each.lawful !== 'no' && ROUTES.includes(each.kind))
  const route = open?.kind ?? 'open-procedure'
  return {
    route,
    chosenBecause: `The plan recommends “${OPTION_WORDS[recommended]}”, which has no timetable of its own; this is how “${OPTION_WORDS[route]}” would run.`,
  }
}

/** The day the route must be over by: the day after the end, or for a letter its safe day to send. */
function neededOf(
  { dates, deadlines }: PlanContract,
  route: OptionKind,
  mode: TimetableQuestion['mode'],
  on: CalendarDay,
): CalendarDay | undefined {
  const { currentEnd } = dates
  if (mode !== 'sign') return currentEnd && addDays(currentEnd, 1)
  const kind =
    route === 'use-extension' ? 'take-option' : route === 'let-roll' ? 'end-non-renewal' : undefined
  const letter = deadlines.filter((each) => each.kind === kind).toSorted((a, b) => (a.sendBy < b.sendBy ? -1 : 1)) // prettier-ignore
  return (letter.find((each) => each.sendBy >= on) ?? letter.at(-1))?.sendBy ?? currentEnd
}

/** The timetable of a route by itself, with no contract: goods or services of a size given or not known. */
export function plainTimetable(
  asked: TimetableAsked & { readonly value?: string | undefined; readonly category?: string | undefined },
  { settings, law, on }: TimetableBasis,
): Timetable {
  const route = routeNamed(asked.route ?? 'open-procedure')
  const gross = asked.value === undefined ? undefined : (pounds(asked.value.replace(/[£,\s]/g, '')) ?? refuse(`"${asked.value}" is not a sum of pounds.`, 'Write it as 180000, VAT included.')) // prettier-ignore
  const needBy = dayTyped(asked.needBy, '--need-by')
  const from = dayTyped(asked.from, '--from') ?? (needBy === undefined ? on : undefined)
  const category = asked.category
  const question: TimetableQuestion = {
    route,
    mode: category === undefined ? 'sign' : modeOf(route, asked.product),
    category: category ?? 'commodity',
    regime: regimeOfRoute(route, undefined),
    settings,
    on,
    circumstances: circumstancesOf(asked.tenders),
    ...(gross && { gross }),
    ...(needBy && { needBy }),
    ...(from && { from }),
  }
  return timetable(question, law)
}
