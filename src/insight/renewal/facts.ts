import { addDays, type CalendarDay, laterOf } from '../../procurement/calendar-day.ts'
import type { Arrangement, Regime, Ring } from '../../procurement/contract.ts'
import { deadlinesOf, type NoticeSettings } from '../../procurement/notice-dates.ts'
import type { ContractValue } from '../../procurement/plan.ts'
import { type TermReading, termDates } from '../../procurement/term-dates.ts'
import type { Deadline, Duration, NoticeClause, Term } from '../../procurement/term.ts'
import { categoryLabel } from '../classification/category-label.ts'
import type { ContractPicture } from '../contracts/contract-picture.ts'

/** A fact a person decided about a contract: it stands above what any file says, and names its decision. */
export interface DecidedFact {
  readonly kind: string
  readonly field: string
  readonly value: unknown
  readonly decisionId: string
  readonly who: string
  readonly at: string
}

/** A contract's facts on the day asked: the evidence, corrected by what people decided, with its days worked out. */
export interface ContractFacts {
  readonly picture: ContractPicture
  readonly arrangement: Arrangement
  readonly arrangementConfirmed: boolean
  readonly ring: Ring
  readonly category: string
  readonly categoryLabel: string
  readonly owner?: string
  readonly holder: string
  readonly users: readonly string[]
  readonly payer?: string
  readonly publisher?: string
  readonly regime?: Regime
  readonly term: Term
  /** True when a person confirmed the notice clauses (or that there are none). */
  readonly noticeConfirmed: boolean
  readonly optionsConfirmed: boolean
  readonly critical: boolean
  readonly values: readonly ContractValue[]
  readonly start?: CalendarDay
  readonly signedOn?: CalendarDay
  readonly dates: TermReading
  readonly deadlines: readonly Deadline[]
  /** The decisions that stand on it. */
  readonly decided: readonly DecidedFact[]
}

/** The day facts are wanted for, and what else bears on them. */
export interface FactsAsked {
  readonly on: CalendarDay
  /** Absent where no deadlines are wanted: another body's contract is only seen as a partner. */
  readonly notice?: NoticeSettings
  /** When a contract that takes this one's place begins: a term that renews itself has not renewed past it. */
  readonly followedOn?: CalendarDay
}

type Found = <Value>(field: string) => Value | undefined

/**
 * A contract's facts on a day. A decided fact wins over every file; among files the first source of the picture speaks.
 * The end is the latest that several sources of one kind state only where a decision says so: otherwise it is the register's,
 * and the difference is shown as a disagreement.
 */
export function contractFacts(
  picture: ContractPicture,
  decided: readonly DecidedFact[],
  { on, notice, followedOn }: FactsAsked,
): ContractFacts {
  const found: Found = <Value>(field: string) =>
    decided.find((each) => each.field === field)?.value as Value | undefined
  const term = termOf(picture, found)
  const start = found<CalendarDay>('start') ?? picture.starts.find((each) => each.day)?.day
  const end = found<CalendarDay>('currentEnd') ?? picture.ends.find((each) => each.day)?.day
  const isFollowed = followedOn !== undefined && followedOn <= on
  const asOf = isFollowed ? addDays(followedOn, -1) : on
  const reading = termDates(term, { on: asOf, ...(start ? { start } : {}), ...(end ? { statedEnd: end } : {}) }) // prettier-ignore
  const hardStop = found<CalendarDay>('hardStop') ?? latest(reading.hardStop, picture.maxExtent)
  const dates = { ...reading, ...(hardStop ? { hardStop } : {}) }
  const category = found<string>('category') ?? picture.category
  const text = (field: string) => {
    const value = found<string>(field)
    return value ? { [field]: value } : {}
  }
  return {
    picture,
    arrangement: found<Arrangement>('arrangement') ?? picture.arrangement,
    arrangementConfirmed: found('arrangement') !== undefined,
    ring: found<Ring>('ring') ?? picture.ring,
    category,
    categoryLabel: category === picture.category ? picture.categoryLabel : categoryLabel(category),
    ...(picture.owner ? { owner: picture.owner } : {}),
    ...text('owner'),
    holder: found<string>('holder') ?? picture.body,
    users: found<string[]>('users') ?? [picture.body],
    ...text('payer'),
    ...text('publisher'),
    ...text('regime'),
    term,
    noticeConfirmed: found('notices') !== undefined || found('noticePeriod') !== undefined,
    optionsConfirmed: found('options') !== undefined,
    critical: found<boolean>('critical') === true,
    values: valuesOf(picture, found),
    ...(start ? { start } : {}),
    ...(picture.signedOn ? { signedOn: picture.signedOn } : {}),
    dates,
    deadlines: isFollowed || !notice ? [] : deadlinesOf(term, dates, on, notice).filter((each) => !slides(each, term, dates)), // prettier-ignore
    decided,
  }
}

/** A notice that may be given on any day sets no deadline: the end it reaches only moves on with the day asked. */
const slides = (deadline: Deadline, term: Term, dates: TermReading): boolean =>
  deadline.before !== dates.initialEnd &&
  term.notices.some(
    (clause) => clause.anchor === 'any-time' && clause.expiringAt === undefined && clause.kind === deadline.kind && clause.quoted === deadline.quoted, // prettier-ignore
  )

const latest = (a: CalendarDay | undefined, b: CalendarDay | undefined) =>
  b === undefined ? a : laterOf(b, a)

/** The term with what people confirmed of it: shape, lengths, options, notice. */
function termOf(picture: ContractPicture, found: Found): Term {
  const { initial, optionsUsed, renewsFor, minimum, ...rest } = picture.term
  const period = found<Duration>('noticePeriod')
  const confirmed: NoticeClause[] = period
    ? [confirmedNotice(period, found<Term['shape']>('shape') ?? rest.shape)]
    : []
  const optional = {
    initial: found<Duration>('initial') ?? initial,
    optionsUsed: found<number>('optionsUsed') ?? optionsUsed,
    renewsFor: found<Duration>('renewsFor') ?? renewsFor,
    minimum: found<Duration>('minimum') ?? minimum,
    cappedBy: found<CalendarDay>('cappedBy') ?? rest.cappedBy,
  }
  return {
    ...rest,
    shape: found<Term['shape']>('shape') ?? rest.shape,
    options: found<Term['options']>('options') ?? rest.options,
    notices: found<NoticeClause[]>('notices') ?? [...rest.notices, ...confirmed],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}

/** A notice period a person confirmed without the clause's words. */
function confirmedNotice(period: Duration, shape: Term['shape']): NoticeClause {
  const kind = shape === 'fixed-with-options' ? 'take-option' : 'end-non-renewal'
  const anchor = shape === 'rolling' ? 'renewal' : 'end'
  return { kind, period, anchor, clear: true, quoted: '' }
}

function valuesOf(picture: ContractPicture, found: Found): readonly ContractValue[] {
  const said = found<Omit<ContractValue, 'sources'> | null>('value')
  return said ? [{ ...said, sources: [] }] : picture.values
}
