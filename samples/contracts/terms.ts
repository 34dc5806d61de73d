import { day, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { ContractState } from '../../src/procurement/contract.ts'
import type { TermShape } from '../../src/procurement/term.ts'
import { daysLater, monthsLater } from '../arithmetic.ts'
import type { Chance } from '../random.ts'
import { buildDates, stateByDays, type BuiltDates, type TermFacts } from './dates.ts'
import type { Phrasing } from './phrasing.ts'
import { PHRASINGS } from './phrasings.data.ts'

const SHAPES: readonly (readonly [number, TermShape])[] = [
  [22, 'fixed'],
  [34, 'fixed-with-options'],
  [15, 'rolling'],
  [7, 'annual-order'],
  [5, 'open-ended'],
  [5, 'perpetual-with-support'],
  [4, 'anniversary'],
  [4, 'consumption'],
  [3, 'project'],
  [5, 'unknown'],
]

/** States a shape can be in, as likely as registers show them: about one line in six is past its end. */
const STATES: Readonly<Record<TermShape, readonly (readonly [number, ContractState])[]>> = {
  fixed: [[4, 'future'], [66, 'live'], [10, 'holding-over'], [9, 'past-end-not-known'], [7, 'superseded'], [4, 'ended']],
  'fixed-with-options': [[4, 'future'], [52, 'live'], [26, 'in-option'], [7, 'holding-over'], [5, 'past-end-not-known'], [4, 'superseded'], [2, 'ended']],
  rolling: [[3, 'future'], [22, 'live'], [75, 'rolled']],
  'annual-order': [[70, 'live'], [14, 'past-end-not-known'], [10, 'holding-over'], [6, 'superseded']],
  'open-ended': [[1, 'live']],
  'perpetual-with-support': [[1, 'live']],
  anniversary: [[6, 'future'], [88, 'live'], [6, 'past-end-not-known']],
  consumption: [[6, 'future'], [84, 'live'], [10, 'past-end-not-known']],
  project: [[40, 'live'], [30, 'ended'], [30, 'past-end-not-known']],
  unknown: [[55, 'live'], [30, 'unknown'], [15, 'past-end-not-known']],
} // prettier-ignore

/** A source of phrasings that goes through all of a shape's before it uses one again. */
export function phrasingDecks(chance: Chance): (shape: TermShape) => Phrasing {
  const decks = new Map<TermShape, Phrasing[]>()
  return (shape) => {
    let deck = decks.get(shape)
    if (!deck?.length) {
      deck = chance.shuffled(PHRASINGS.filter((phrasing) => phrasing.shape === shape))
      decks.set(shape, deck)
    }
    return deck.pop()!
  }
}

/** A term of the county: what it is built from, its days and its state on the day asked. */
export interface MadeTerm {
  readonly facts: TermFacts
  readonly dates: BuiltDates
  readonly state: ContractState
}

const someStart = (chance: Chance, on: CalendarDay): CalendarDay => {
  const near = daysLater(on, chance.whole(-2900, 250))
  const month = near.slice(0, 7)
  return chance.weighted([
    [50, day(`${near.slice(0, 4)}-04-01`)],
    [28, day(`${month}-01`)],
    [22, day(`${month}-${String(chance.whole(2, 28)).padStart(2, '0')}`)],
  ])
}

/** The length a term without words on its length really has; registers print its days all the same. */
function lengthOf(phrasing: Phrasing, state: ContractState, chance: Chance): number | undefined {
  if (phrasing.initials) return chance.pick(phrasing.initials)
  if (phrasing.shape === 'project') return chance.whole(4, 20)
  if (phrasing.shape === 'unknown') return state === 'unknown' ? undefined : chance.pick([12, 24, 36, 48])
  return undefined
}

const PAST: readonly ContractState[] = ['past-end-not-known', 'holding-over', 'superseded', 'ended']

/** Past ends lie within two years: older ones have left the registers. Those not known ended lately, so that silence is no sign. */
function fits(term: MadeTerm, wanted: ContractState, on: CalendarDay): boolean {
  if (!PAST.includes(wanted)) {
    return (
      term.state === wanted &&
      (term.facts.phrasing.shape !== 'annual-order' || term.dates.start > monthsLater(on, -12))
    )
  }
  const end = term.dates.currentEnd
  if (term.state !== 'past-end-not-known' || end === undefined) return false
  const oldest = wanted === 'past-end-not-known' ? monthsLater(on, -8) : monthsLater(on, -22)
  return end > oldest && end < daysLater(on, wanted === 'holding-over' ? -75 : -8)
}

/** A term in a wanted shape and state, found by trying starts until one fits. */
export function termOf(phrasing: Phrasing, wanted: ContractState, on: CalendarDay, chance: Chance): MadeTerm {
  for (let tries = 0; tries < 20_000; tries++) {
    const initialMonths = lengthOf(phrasing, wanted, chance)
    const options = phrasing.options?.count ?? 0
    const optionsUsed = wanted === 'live' || wanted === 'future' ? 0 : chance.whole(0, options)
    const facts: TermFacts = {
      start: someStart(chance, on),
      phrasing,
      optionsUsed,
      ...(initialMonths !== undefined && { initialMonths }),
    }
    const dates = buildDates(facts, on)
    const term = { facts, dates, state: stateByDays(dates, phrasing, on) }
    if (fits(term, wanted, on)) return { ...term, state: wanted }
  }
  throw new RangeError(`No start gives the term "${phrasing.id}" the state ${wanted} on ${on}`)
}

/** A term of a shape and state as registers show them. */
export function someTerm(decks: (shape: TermShape) => Phrasing, on: CalendarDay, chance: Chance): MadeTerm {
  const shape = chance.weighted(SHAPES)
  const phrasing = decks(shape)
  const state = chance.weighted(STATES[shape])
  // Words without any length ("no committed term") give no end that could be past.
  const endless = shape === 'consumption' && !phrasing.initials && PAST.includes(state)
  return termOf(phrasing, endless ? 'live' : state, on, chance)
}

/** A term of a contract that is not IT: fixed, most with options. */
export function plainTerm(decks: (shape: TermShape) => Phrasing, on: CalendarDay, chance: Chance): MadeTerm {
  const shape = chance.pick(['fixed', 'fixed-with-options'] as const)
  return termOf(
    decks(shape),
    chance.weighted([
      [5, 'future'],
      [70, 'live'],
      [25, 'past-end-not-known'],
    ]),
    on,
    chance,
  )
}
