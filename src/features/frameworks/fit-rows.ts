import { addMonths, type CalendarDay } from '../../procurement/calendar-day.ts'
import {
  type Catalogue,
  type Framework,
  type FrameworkFit,
  frameworkOf,
  frameworksFor,
  type FrameworkQuestion,
  type HeldFields,
  isFresh,
  type Law,
  plainReference,
  type Sureness,
} from '../../rulebook/index.ts'

/** A lot and how it answers, with how well its main facts are known. */
export interface FitRow extends FrameworkFit {
  /** The least sure of the facts that decide: its days and its longest call-off. */
  readonly confidence: Sureness
  /** The day the least lately checked of them was looked at; absent where nothing but the reference is held. */
  readonly checkedOn?: CalendarDay
  readonly isFresh: boolean
  /** How many of its facts sources disagree on. */
  readonly conflicts: number
}

/** What the list is made of. */
export interface FitRows {
  readonly rows: readonly FitRow[]
  readonly scopeNotKnown: readonly string[]
}

const DECIDING = ['starts', 'ends', 'status', 'maxTermMonths'] as const
const ORDER = ['L', 'M', 'H'] as const

/** Every lot that serves what is asked and whose words hold those given, the open ones first. */
export function fitRows(
  catalogue: Catalogue,
  question: FrameworkQuestion,
  { on, text = '', law }: { readonly on: CalendarDay; readonly text?: string; readonly law?: Law },
): FitRows {
  const { fits, scopeNotKnown } = frameworksFor(question, on, catalogue, law)
  const words = text.trim().toLowerCase()
  const rows = fits.filter((fit) => wordsOf(fit, frameworkOf(fit.reference, catalogue)!).includes(words))
  return { rows: rows.map((fit) => rowOf(fit, catalogue, on)), scopeNotKnown }
}

const wordsOf = ({ reference, name, owner, lotWhat }: FrameworkFit, framework: Framework): string =>
  [reference, plainReference(reference), name, owner, lotWhat, ...framework.alsoCalled, ...framework.formerOwners].filter(Boolean).join(' ').toLowerCase() // prettier-ignore

function rowOf(fit: FrameworkFit, catalogue: Catalogue, on: CalendarDay): FitRow {
  const { lots } = frameworkOf(fit.reference, catalogue)!
  const { fields } = lots.find((lot) => lot.id === fit.lot)!
  const told = DECIDING.flatMap((field) => fields[field] ?? [])
  const known = told.length > 0 ? told : Object.values(fields)
  const checkedOn = known.map((each) => each.checkedOn).sort()[0]
  return {
    ...fit,
    confidence: ORDER.find((sure) => known.some((each) => each.confidence === sure)) ?? 'L',
    ...(checkedOn && { checkedOn }),
    isFresh: checkedOn !== undefined && isFresh({ checkedOn }, on),
    conflicts: conflictsOf(fields).length,
  }
}

/** The facts of an agreement that sources disagree on. */
export const conflictsOf = (fields: HeldFields): (keyof HeldFields)[] =>
  (Object.keys(fields) as (keyof HeldFields)[]).filter((field) => fields[field]!.others.length > 0)

/** Lots that are live and end within so many months, the first to end first. */
export function endingSoon(rows: readonly FitRow[], on: CalendarDay, months: number): readonly FitRow[] {
  const until = addMonths(on, months)
  return rows
    .filter(
      (row) =>
        row.over !== 'already' && row.lastDay !== undefined && row.lastDay >= on && row.lastDay <= until,
    ) // prettier-ignore
    .toSorted((a, b) => (a.lastDay! < b.lastDay! ? -1 : 1))
}
