/** Whether an amount leaves VAT out, holds it, or does not say. Net and gross are never added together. */
export type VatBasis = 'net' | 'gross' | 'unknown'

/** What a contract's value is: the most it may cost, what it is thought to cost, what was agreed, or what left the bank. */
export type MoneyWord = 'ceiling' | 'estimate' | 'awarded' | 'paid'

/** What span a contract's value covers. */
export type MoneyScope = 'year' | 'term' | 'term-with-options' | 'unknown'

/** A single sum above this many pounds is a slip or a trap, never money: no public body has paid or agreed as much at once. */
export const MOST_POUNDS = 100_000_000_000

/** An exact amount in sterling: whole pence. Net or gross of VAT is said by the name that holds it. */
export interface Money {
  readonly pence: bigint
  readonly currency: 'GBP'
}

/**
 * Money from a whole number of pence.
 *
 * @example
 * money(15_598_500n).pence // 15598500n
 */
export function money(pence: bigint): Money {
  return { pence, currency: 'GBP' }
}

/**
 * Money from a decimal string such as `155985.00` or `-12.5`; undefined when it is not one, or has more than two decimals.
 *
 * @example
 * pounds('207719.99')?.pence // 20771999n
 * pounds('12.345') // undefined
 */
export function pounds(decimal: string): Money | undefined {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(decimal)
  if (!match) return undefined
  const pence = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return money(match[1] ? -pence : pence)
}

/**
 * The decimal string of an amount, two places, no sign of currency: what JSON and CSV carry.
 *
 * @example
 * decimal(money(-5n)) // '-0.05'
 */
export function decimal(amount: Money): string {
  const absolute = amount.pence < 0n ? -amount.pence : amount.pence
  return `${amount.pence < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`
}

/**
 * An amount as a page shows it: £ and thousands, pence only when there are any.
 *
 * @example
 * formatMoney(money(20_772_000n)) // '£207,720'
 * formatMoney(money(-123_456_789n)) // '-£1,234,567.89'
 */
export function formatMoney(amount: Money): string {
  const absolute = amount.pence < 0n ? -amount.pence : amount.pence
  const whole = String(absolute / 100n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const rest = absolute % 100n
  return `${amount.pence < 0n ? '-' : ''}£${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}

/**
 * The sum of amounts of one VAT basis.
 *
 * @example
 * sumMoney([money(1n), money(2n)]).pence // 3n
 */
export function sumMoney(amounts: Iterable<Money>): Money {
  let pence = 0n
  for (const amount of amounts) pence += amount.pence
  return money(pence)
}

/**
 * An amount times a fraction, rounded half away from zero to the penny: `timesFraction(net, 6n, 5n)` adds 20 % VAT.
 *
 * @throws RangeError when the denominator is zero.
 * @example
 * timesFraction(money(17_310_000n), 6n, 5n).pence // 20772000n
 */
export function timesFraction(amount: Money, numerator: bigint, denominator: bigint): Money {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const scaled = amount.pence * numerator
  const negative = scaled < 0n !== denominator < 0n
  const top = scaled < 0n ? -scaled : scaled
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return money(negative ? -rounded : rounded)
}

/**
 * The largest of sums that stand on different VAT bases and so are never added together, in pence; nought where none is known.
 *
 * @example
 * largestPence(['12.00', null, '3.50']) // 1200n
 */
export function largestPence(sums: readonly (string | null | undefined)[]): bigint {
  return sums.reduce((most, text) => {
    const pence = text ? pounds(text)!.pence : 0n
    return pence > most ? pence : most
  }, 0n)
}
