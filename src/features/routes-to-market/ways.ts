import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Money } from '../../procurement/money.ts'
import {
  type Answered,
  type BodySettings,
  layered,
  type Law,
  leadTimeRoute,
  OPTION_KINDS,
  type OptionKind,
  type RouteContext,
  routeOptions,
  type Situation,
  timetable,
  valued,
  WAY_WORDS,
  withCouncilRules,
} from '../../rulebook/index.ts'
import { modeOfRoute } from '../../insight/calendar/route-timetable.ts'

/** An option with what it takes: weeks at least and usually, cost and risk in words, and its last day to begin. */
export interface Way extends Answered {
  readonly weeks?: { readonly least: number; readonly usual: number }
  readonly cost: string
  readonly risk: string
  readonly startBy?: CalendarDay
}

/** What is asked of the rulebook: the facts, the day, the body’s settings and what is held beside them. */
export interface WaysAsked {
  readonly facts: Situation
  readonly on: CalendarDay
  readonly settings: BodySettings
  readonly law: Law
  readonly context: RouteContext
  /** The day the service is needed by. */
  readonly needBy?: CalendarDay
}

/** Every option of a need with the council’s own rules laid upon the law, its time, cost, risk and start-by. */
export function waysFor({ facts, on, settings, law, context, needBy }: WaysAsked): readonly Way[] {
  const options = routeOptions(facts, on, { ...context, law })
  const own = settings.councilRules?.bands === undefined ? options : withCouncilRules(options, layered(facts, settings, on, law)) // prettier-ignore
  const { sum } = valued(facts, on, law)
  const gross = sum.high ?? sum.low
  return own.map((option) => {
    const weeks = weeksOf(option.kind, gross, settings)
    const startBy = needBy && option.lawful !== 'no' ? startOf(option.kind, { gross, facts, settings, law, on, needBy }) : undefined // prettier-ignore
    return { ...option, ...WAY_WORDS[option.kind], ...(weeks && { weeks }), ...(startBy && { startBy }) }
  })
}

function weeksOf(kind: OptionKind, gross: Money | undefined, { leadTimes }: BodySettings): Way['weeks'] {
  const route = leadTimeRoute(kind, gross)
  if (route === undefined) return undefined
  const add = (pace: 'low' | 'usual'): number =>
    leadTimes.routes[route].reduce((total, { weeks }) => total + weeks[pace], 0)
  return { least: add('low'), usual: add('usual') }
}

function startOf(
  route: OptionKind,
  { gross, facts, settings, law, on, needBy }: Omit<WaysAsked, 'context'> & { readonly gross: Money | undefined }, // prettier-ignore
): CalendarDay | undefined {
  if (leadTimeRoute(route, gross) === undefined || needBy === undefined) return undefined
  const category = facts.category === undefined ? 'commodity' : String(facts.category)
  const asked = { route, mode: modeOfRoute(route, undefined), category, regime: 'new' as const, settings, on, circumstances: {}, needBy, ...(gross && { gross }) } // prettier-ignore
  return timetable(asked, law).begins
}

const RANK = { yes: 0, 'yes-if': 1, unknown: 2, no: 3 } as const

/** Open first, then open if, not known, closed; in each, in the order of every page. */
export const openFirst = (a: Answered, b: Answered): number =>
  RANK[a.lawful] - RANK[b.lawful] || OPTION_KINDS.indexOf(a.kind) - OPTION_KINDS.indexOf(b.kind)
