import { money, type Money, pounds, type VatBasis } from '../../procurement/money.ts'
import type { ContractValue, PlanContract } from '../../procurement/plan.ts'
import { grossOf } from '../../rulebook/index.ts'

/** What a contract itself is worth including VAT, as an interval; an absent end is not known. */
export interface OwnValue {
  readonly low?: Money
  readonly high?: Money
  /** What it rests on, in a sentence. */
  readonly because: string
  /** True when VAT was added to an amount without it, or to one whose basis is not known. */
  readonly vatAdded: boolean
  /** True when the sources say that it is for the whole term. */
  readonly isWhole: boolean
}

/**
 * An amount including VAT: as it stands when it holds VAT, else with VAT added at the council's rate, an assumption.
 *
 * @example
 * withVat('1000.00', 'net', 20)?.pence // 120000n
 * withVat('1000.00', 'gross', 20)?.pence // 100000n
 */
export function withVat(amount: string, basis: VatBasis, vatPercent: number): Money | undefined {
  const read = pounds(amount)
  return read === undefined || basis === 'gross' ? read : grossOf(money(read.pence), vatPercent)
}

const WHOLE: readonly ContractValue['scope'][] = ['term-with-options', 'term', 'unknown']

/**
 * What a contract itself is worth, VAT included: what its sources state for the whole of it, the least and the most of them.
 * Where they state a year or nothing, what was paid under it or the year is a floor: it can prove "above", never "below".
 */
export function ownValue({ money: held }: PlanContract, vatPercent: number): OwnValue {
  const stated = held.values.filter((each) => each.word !== 'paid' && WHOLE.includes(each.scope))
  const sums = stated.flatMap((each) => withVat(each.amount, each.basis, vatPercent) ?? [])
  const vatAdded = stated.some((each) => each.basis !== 'gross')
  if (sums.length > 0) {
    const ordered = sums.map((each) => each.pence).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    return { low: money(ordered[0]!), high: money(ordered.at(-1)!), because: 'the value its sources state', vatAdded, isWhole: stated.every((each) => each.scope !== 'unknown'), } // prettier-ignore
  }
  const year = held.values.find((each) => each.scope === 'year')
  const floors = [year, held.paid].flatMap((each) => (each ? (withVat(each.amount, each.basis, vatPercent) ?? []) : [])) // prettier-ignore
  const most = floors.reduce<Money | undefined>((a, b) => (a === undefined || b.pence > a.pence ? b : a), undefined) // prettier-ignore
  if (most === undefined) return { because: 'nothing states its value', vatAdded: false, isWhole: false }
  return {
    low: most,
    because: 'what was paid or a year of it, a floor: its value is not stated',
    vatAdded: true,
    isWhole: false,
  }
}
