import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import { pounds, type Money } from '../../procurement/money.ts'
import type { PlanContract } from '../../procurement/plan.ts'
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
import { modesOf } from '../renewal/ways.ts'

/** What a body's timetables rest on. */
export interface TimetableBasis {
  readonly settings: BodySettings
  readonly law: Law
  readonly on: CalendarDay
}

/** What is asked of a contract's timetable; what is left out is as the plan has it. */
export interface RouteAsked {
  readonly route?: OptionKind
  /** `same` to stay with the product, `new` to change it; left out, as the route commonly goes. */
  readonly product?: 'same' | 'new'
  readonly from?: CalendarDay
  readonly needBy?: CalendarDay
  readonly circumstances?: TenderCircumstances
}

/** A contract's route on the calendar. */
export interface ContractTimetable {
  readonly table: Timetable
  readonly route: OptionKind
  /** The step the plan recommends, where it has no timetable and another route is shown instead. */
  readonly insteadOf?: OptionKind
}

/**
 * Whether an option has stages to put on a calendar.
 *
 * @example
 * hasTimetable('open-procedure') // true
 * hasTimetable('find-out') // false
 */
export const hasTimetable = (kind: OptionKind): boolean => leadTimeRoute(kind, undefined) !== undefined

/**
 * How a route goes: as asked where it may go so, else as it commonly does.
 *
 * @example
 * modeOfRoute('quotation', 'new') // 'change'
 * modeOfRoute('open-procedure', 'same') // 'change'
 */
export function modeOfRoute(
  route: OptionKind,
  product: 'same' | 'new' | undefined,
): TimetableQuestion['mode'] {
  const modes = modesOf(route)
  const wanted = product === 'same' ? 'stay' : product === 'new' ? 'change' : undefined
  return modes.find((mode) => mode === wanted) ?? modes[0]!
}

const CALL_OFFS: readonly OptionKind[] = ['call-off-direct', 'call-off-competition', 'join-named']
const OF_THE_CONTRACT: readonly OptionKind[] = ['modify', 'use-extension', 'let-roll', 'let-lapse', 'close-out', 'end-for-convenience'] // prettier-ignore

/**
 * The law the agreement of a route falls under: a call-off takes its framework's, which is not known; a change or an ending
 * that of the contract; a new contract the Act.
 */
export function regimeOfRoute(route: OptionKind, contract: PlanContract | undefined): Regime {
  if (CALL_OFFS.includes(route)) return 'unknown'
  return OF_THE_CONTRACT.includes(route) ? (contract?.regime.value ?? 'unknown') : 'new'
}

/** The estimate of the next contract including VAT that decides what is due; undefined when it may be anything. */
export function grossOfNext({ estimate }: PlanContract): Money | undefined {
  const { high, low, position } = estimate
  const figure = high ?? (position === 'above' ? low : undefined)
  return figure === undefined ? undefined : pounds(figure)
}

/**
 * The timetable of a contract's route, counted back from the day the next service must run, or forward where its end is not
 * known or a first day is given. Where no route is asked for, it is the recommended one, or the first open one with stages.
 */
export function contractTimetable(
  contract: PlanContract,
  asked: RouteAsked,
  { settings, law, on }: TimetableBasis,
): ContractTimetable {
  const { recommended } = contract
  const route = asked.route ?? routeOf(contract)
  const mode = modeOfRoute(route, asked.product)
  const gross = grossOfNext(contract)
  const needBy = asked.needBy ?? neededOf(contract, route, mode, on)
  const from = asked.from ?? (needBy === undefined ? on : undefined)
  const table = timetable(
    {
      route,
      mode,
      category: contract.category,
      regime: regimeOfRoute(route, contract),
      settings,
      on,
      circumstances: asked.circumstances ?? {},
      ...(gross && { gross }),
      ...(needBy && { needBy }),
      ...(from && { from }),
    },
    law,
  )
  const insteadOf = asked.route === undefined && route !== recommended ? recommended : undefined
  return { table, route, ...(insteadOf && { insteadOf }) }
}

/** The recommended route; where that has no stages, the first option that is open and has them. */
export function routeOf({ recommended, options }: PlanContract): OptionKind {
  if (hasTimetable(recommended)) return recommended
  return options.find((each) => each.lawful !== 'no' && hasTimetable(each.kind))?.kind ?? 'open-procedure'
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
  const letters = deadlines.filter((each) => each.kind === kind).map((each) => each.sendBy).sort() // prettier-ignore
  return letters.find((each) => each >= on) ?? letters.at(-1) ?? currentEnd
}
