import { addDays, addMonths, daysBetween } from '../../procurement/calendar-day.ts'
import { decimal, formatMoney, type Money, money, pounds, timesFraction } from '../../procurement/money.ts'
import type { ContractValue, PlanMoney } from '../../procurement/plan.ts'
import type { TermDates } from '../../procurement/term.ts'

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
  readonly gathered: readonly { readonly title: string; readonly yearlyNet: Money }[]
}

/** The next contract's cost including VAT, as far as it can be worked; absent bounds are unknown. */
export interface EstimateWorked {
  readonly low?: Money
  readonly high?: Money
  /** A year, net, from the dearest of the ways to work it. */
  readonly yearlyNet?: Money
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
  const vat = (net: Money) => timesFraction(net, BigInt(100 + facts.vatPercent), 100n)
  if (!yearly) return floorOnly(facts, vat, working)
  const gathered = facts.gathered.reduce((sum, each) => sum + each.yearlyNet.pence, 0n)
  for (const each of facts.gathered)
    working.push(`+ ${formatMoney(each.yearlyNet)} net a year gathered from “${each.title}”`)
  const wholeYear = money(yearly.pence + gathered)
  const present = Math.max(1, Math.round(years ?? 1))
  const short = Math.min(present, facts.proposedYears)
  const long = Math.max(present, facts.proposedYears)
  const low = vat(money(wholeYear.pence * BigInt(short)))
  const high = vat(money(wholeYear.pence * BigInt(long)))
  working.push(`${formatMoney(wholeYear)} net a year × ${short} to ${long} years × ${(100 + facts.vatPercent) / 100} (VAT ${facts.vatPercent} % assumed) = ${formatMoney(low)} to ${formatMoney(high)}`) // prettier-ignore
  working.push('before indexation, change of price and change-over costs')
  return { low, high, yearlyNet: yearly, working }
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
function yearlyNet(facts: EstimateFacts, covers: Span | undefined, working: string[]): Money | undefined {
  const ways: Money[] = []
  for (const value of facts.values) {
    const amount = netOf(pounds(value.amount)!, value.basis, facts.vatPercent)
    if (value.scope === 'year') ways.push(amount)
    else if (covers) {
      // A need shorter than a year is not scaled up to one.
      const yearly =
        covers.parts < covers.perYear ? amount : timesFraction(amount, covers.perYear, covers.parts)
      ways.push(yearly)
      working.push(
        `${value.word} ${formatMoney(amount)} net over ${covers.words} = ${formatMoney(yearly)} a year`,
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
  return ways.sort((a, b) => (a.pence < b.pence ? 1 : -1))[0]
}

/** An amount without VAT. An amount whose basis is unknown is read as net, which can only make the estimate higher. */
function netOf(amount: Money, basis: ContractValue['basis'], vatPercent: number): Money {
  return basis === 'gross' ? timesFraction(amount, 100n, BigInt(100 + vatPercent)) : amount
}

function floorOnly(facts: EstimateFacts, vat: (net: Money) => Money, working: string[]): EstimateWorked {
  const value = facts.values[0]
  const paid = facts.money.paid
  const known = value ? netOf(pounds(value.amount)!, value.basis, facts.vatPercent) : undefined
  const floor =
    known ??
    (paid && !facts.paymentsShared ? netOf(pounds(paid.amount)!, paid.basis, facts.vatPercent) : undefined)
  if (!floor || floor.pence <= 0n)
    return { working: ['neither a value nor a rhythm of payments is held: the estimate is unknown'] }
  working.push(`at least ${decimal(vat(floor))} with VAT ${value ? `(${value.word}, term unknown)` : 'was paid already'}: a floor, which can prove "above" but not "below"`) // prettier-ignore
  return { low: vat(floor), working }
}
