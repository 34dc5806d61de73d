import { MOST_POUNDS, type MoneyWord, type VatBasis } from '../../procurement/money.ts'
import { textAt, type JsonObject } from './json-values.ts'

/** A value of a notice; `pence` is absent when it is unknown. */
export interface NoticeValue {
  readonly pence?: bigint
  readonly basis?: VatBasis
  readonly problem?: string
}

/** Amounts up to a pound stand in for "not told" in official data. */
const PLACEHOLDER = 1

/** Pence of a JSON number or decimal text; undefined when it is no amount. */
function penceOf(value: unknown): bigint | undefined {
  const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) > MOST_POUNDS)
    return undefined
  return BigInt(Math.round(number * 100))
}

/**
 * Reads a value object: `amount` is net of VAT where the notice also says gross or its law asks for net (`netByLaw`),
 * else its basis is unknown; `amountGross` alone is gross. The two are never added.
 *
 * Nought is unknown. So is any amount up to £1, which publishers use as a place-holder, and any other currency, each
 * with a problem to tell.
 *
 * @example
 * readNoticeValue({ amount: 54393.6, amountGross: 67992, currency: 'GBP' }, false) // { pence: 5439360n, basis: 'net' }
 * readNoticeValue({ amount: 0.01, currency: 'GBP' }, true).pence // undefined
 */
export function readNoticeValue(value: JsonObject, netByLaw: boolean): NoticeValue {
  const currency = textAt(value, 'currency')
  const net = penceOf(value['amount'])
  const gross = penceOf(value['amountGross'])
  if (net === undefined && gross === undefined) {
    return value['amount'] === undefined || value['amount'] === null
      ? {}
      : { problem: 'not an amount that can be read' }
  }
  if (currency !== undefined && currency !== 'GBP')
    return { problem: `the amount is in ${currency}, not in pounds` }
  const isNet = net !== undefined && net !== 0n
  const pence = isNet ? net : (gross ?? 0n)
  if (pence === 0n) return {}
  if (pence < 0n) return { problem: 'a value cannot be below nought' }
  if (pence <= PLACEHOLDER * 100)
    return { problem: 'an amount up to £1 stands in for a value that is not told' }
  if (!isNet) return { pence, basis: 'gross' }
  return { pence, basis: netByLaw || (gross !== undefined && gross > 0n) ? 'net' : 'unknown' }
}

/**
 * The money word of a notice's value: the most a framework may cost, what was awarded, or what a tender is thought
 * to cost.
 *
 * @example
 * valueWordOf({ isAwarded: true, isFramework: true }) // 'ceiling'
 */
export function valueWordOf(facts: {
  readonly isAwarded: boolean
  readonly isFramework: boolean
}): MoneyWord {
  if (facts.isFramework) return 'ceiling'
  return facts.isAwarded ? 'awarded' : 'estimate'
}
