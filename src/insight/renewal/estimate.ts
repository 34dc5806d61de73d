import { addDays, addMonths, daysBetween } from '../../procurement/calendar-day.ts'
import { decimal, formatMoney, type Money, money, pounds, timesFraction } from '../../procurement/money.ts'
import type { ContractValue, PlanMoney } from '../../procurement/plan.ts'
import type { TermDates } from '../../procurement/term.ts'

/**
 * Pence as a fraction, rounded only when the sum is whole: the yearly part of a sum over 72 months is no whole number of
 * pence, and a penny lost on the way can put an estimate on the wrong side of a threshold.
 */
export interface ExactPence {
  readonly top: bigint
  readonly bottom: bigint
}

const toPenny = ({ top, bottom }: ExactPence): Money => timesFraction(money(top), 1n, bottom)
const withVat = ({ top, bottom }: ExactPence, vatPercent: number, times = 1): Money =>
  timesFraction(money(top), BigInt(100 + vatPercent) * BigInt(times), 100n * bottom)
const plus = (a: ExactPence, b: ExactPence): ExactPence => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})

/** What the estimate of the next contract is worked from. Money as held; nothing is invented. */
export interface EstimateFacts {
  readonly values: readonly ContractValue[]
  readonly money: Pick<PlanMoney, 'paid' | 'runRate'>
  readonly paymentsShared: boolean
  readonly dates: TermDates
  /** VAT assumed, in per cent; said in the working. */
  readonly vatPercent: number
  /** How long the next contract may run with its options, in years: a council setting. */
  readonly proposedYears: number
  /** The yearly cost (net) of needs gathered with this one. */
  readonly gathered: readonly { readonly title: string; readonly yearlyNet: ExactPence }[]
}

/** The next contract's cost including VAT, as far as it can be worked; absent bounds are unknown. */
export interface EstimateWorked {
  readonly low?: Money
  readonly high?: Money
  /** A year, net, from the dearest of the ways to work it. */
  readonly yearlyNet?: ExactPence
  /** The same with VAT: what a contract of one year would cost. */
  readonly yearGross?: Money
  readonly working: readonly string[]
}

/**
 * The estimate of the next contract: the dearer of value ÷ term and yearly payments, times the term proposed, with VAT.
 *
 * Gross. The low bound takes the present length, the high one the length the council would propose. When only some
 * payments are known their sum is a floor: it can prove "above", never "below". With nothing held both are unknown.
 *
 * @example
 * const facts = { values: [], money: {}, paymentsShared: false, dates: {}, vatPercent: 20, proposedYears: 4, gathered: [] }
 * estimateNext(facts).low // undefined
 */
export function estimateNext(facts: EstimateFacts): EstimateWorked {
  const working: string[] = []
  const covers = spanOf(facts.dates)
  const years = covers && Number(covers.parts) / Number(covers.perYear)
  const yearly = yearlyNet(facts, covers, working)
  if (!yearly) return floorOnly(facts, working)
  for (const each of facts.gathered)
    working.push(`+ ${formatMoney(toPenny(each.yearlyNet))} net a year gathered from “${each.title}”`)
  const all = facts.gathered.reduce((sum, each) => plus(sum, each.yearlyNet), yearly)
  const present = Math.max(1, Math.round(years ?? 1))
  const short = Math.min(present, facts.proposedYears)
  const long = Math.max(present, facts.proposedYears)
  const low = withVat(all, facts.vatPercent, short)
  const high = withVat(all, facts.vatPercent, long)
  working.push(`${formatMoney(toPenny(all))} net a year × ${short} to ${long} years × ${(100 + facts.vatPercent) / 100} (VAT ${facts.vatPercent} % assumed) = ${formatMoney(low)} to ${formatMoney(high)}`) // prettier-ignore
  working.push('before indexation, change of price and change-over costs')
  return { low, high, yearlyNet: yearly, yearGross: withVat(yearly, facts.vatPercent), working }
}

/** The span a value covers: whole months where the days say so (a day more is the register's habit), else days. */
interface Span {
  readonly parts: bigint
  readonly perYear: bigint
  readonly words: string
}

/** Undefined when the start or the end is unknown, or they are in the wrong order. */
function spanOf(dates: TermDates): Span | undefined {
  const end = dates.hardStop ?? dates.currentEnd
  if (!dates.start || !end || end <= dates.start) return undefined
  const days = daysBetween(dates.start, end) + 1
  const months = Math.round(days / 30.44)
  const exact = addMonths(dates.start, months)
  if (months > 0 && (exact === end || exact === addDays(end, 1))) {
    return { parts: BigInt(months), perYear: 12n, words: `${months} months` }
  }
  return { parts: BigInt(days), perYear: 365n, words: `${days} days` }
}

/** The dearest yearly net figure among the ways it can be worked; each way leaves a line of working. */
function yearlyNet(
  facts: EstimateFacts,
  covers: Span | undefined,
  working: string[],
): ExactPence | undefined {
  const ways: ExactPence[] = []
  for (const value of facts.values) {
    const amount = netOf(pounds(value.amount)!, value.basis, facts.vatPercent)
    if (value.scope === 'year') ways.push(amount)
    else if (covers) {
      // A need shorter than a year is not scaled up to one.
      const scaled = { top: amount.top * covers.perYear, bottom: amount.bottom * covers.parts }
      const yearly = covers.parts < covers.perYear ? amount : scaled
      ways.push(yearly)
      working.push(
        `${value.word} ${formatMoney(toPenny(amount))} net over ${covers.words} = ${formatMoney(toPenny(yearly))} a year`,
      )
    }
  }
  const rate = facts.money.runRate
  if (rate && !facts.paymentsShared) {
    ways.push(netOf(pounds(rate.yearly)!, rate.basis, facts.vatPercent))
    working.push(
      `payments, ${rate.basis === 'unknown' ? 'VAT basis unknown, read as net' : rate.basis}: ${rate.working} = £${rate.yearly}`,
    )
  }
  return ways.sort((a, b) => (a.top * b.bottom < b.top * a.bottom ? 1 : -1))[0]
}

/** An amount without VAT. An amount whose basis is unknown is read as net, which can only make the estimate higher. */
function netOf({ pence }: Money, basis: ContractValue['basis'], vatPercent: number): ExactPence {
  return basis === 'gross'
    ? { top: pence * 100n, bottom: BigInt(100 + vatPercent) }
    : { top: pence, bottom: 1n }
}

function floorOnly(facts: EstimateFacts, working: string[]): EstimateWorked {
  const value = facts.values[0]
  const paid = facts.paymentsShared ? undefined : facts.money.paid
  const held = value ?? paid
  const net = held && netOf(pounds(held.amount)!, held.basis, facts.vatPercent)
  if (!net || net.top <= 0n)
    return { working: ['neither a value nor a rhythm of payments is held: the estimate is unknown'] }
  const low = withVat(net, facts.vatPercent)
  working.push(`at least ${decimal(low)} with VAT ${value ? `(${value.word}, term unknown)` : 'was paid already'}: a floor, which can prove "above" but not "below"`) // prettier-ignore
  return { low, working }
}
