import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import type { ContractFacts } from './facts.ts'

/** The parts of a contract's facts that its money is judged by. */
export type MoneyFacts = Pick<ContractFacts, 'values' | 'start' | 'category'> & {
  readonly picture: Pick<ContractFacts['picture'], 'money' | 'paymentsShared' | 'title' | 'description'>
}

/**
 * The sentence that more was paid than the register says the whole contract is worth, both on one VAT basis; undefined
 * when it was not, or when the payments may be for several contracts. Either a contract is missing from the register or
 * its value is out of date.
 *
 * @example
 * const value = { word: 'ceiling', amount: '11819.40', basis: 'net', scope: 'term-with-options', sources: [] }
 * const paid = { amount: '99042.87', basis: 'net', payments: 4, first: day('2025-10-03'), last: day('2025-12-16') }
 * const picture = { title: 'Radios', money: { paid }, paymentsShared: false }
 * overpaidWords({ values: [value], category: 'radio', picture }) // 'paid £99,042.87 net in 4 payments (Fri 3 October 2025 to Tue 16 December 2025), more than the ceiling of £11,819.40 net for the whole term'
 */
export function overpaidWords({ values, picture }: MoneyFacts): string | undefined {
  const { paid } = picture.money
  if (!paid || picture.paymentsShared) return undefined
  const value = values.find(
    (each) => each.word !== 'paid' && each.basis === paid.basis && each.scope.startsWith('term'),
  )
  if (!value || pounds(value.amount)!.pence >= pounds(paid.amount)!.pence) return undefined
  const count = `${paid.payments} payment${paid.payments === 1 ? '' : 's'}`
  const days = paid.first === paid.last ? `on ${formatDay(paid.first)}` : `${formatDay(paid.first)} to ${formatDay(paid.last)}` // prettier-ignore
  return `paid ${formatMoney(pounds(paid.amount)!)} ${paid.basis} in ${count} (${days}), more than the ${value.word} of ${formatMoney(pounds(value.amount)!)} ${value.basis} for the whole term`
}

/** The reason that every payment known was made before the contract began, and so for something earlier; else nothing. */
export function paidBeforeWords({ start, picture }: MoneyFacts): string[] {
  const { paid } = picture.money
  if (!paid || !start || paid.last >= start) return []
  return [
    `Every payment known (the last on ${formatDay(paid.last)}) was made before it began on ${formatDay(start)}: for something earlier.`,
  ]
}

const PASSES_MONEY =
  /cashless|payment services?|bill payment|collection of payments|ticket(ing)? sales|box office/i

/**
 * Whether payments to the supplier may hold other people's money: what it collects and passes on is no price of its
 * service, and a service its users pay for may be a concession.
 *
 * @example
 * mayPassMoneyOn({ values: [], category: 'park', picture: { title: 'Cashless parking', money: {}, paymentsShared: false } }) // true
 * mayPassMoneyOn({ values: [], category: 'park', picture: { title: 'Pay and display machine upkeep', money: {}, paymentsShared: false } }) // false
 */
export const mayPassMoneyOn = ({ picture }: MoneyFacts): boolean =>
  PASSES_MONEY.test(`${picture.title} ${picture.description ?? ''}`)
