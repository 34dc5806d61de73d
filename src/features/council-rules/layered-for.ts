import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal, pounds, type Money } from '../../procurement/money.ts'
import { BUYER_OF, layered, type BodySettings, type Law, type Layered } from '../../rulebook/index.ts'

/**
 * A sum of pounds as a person types it: with or without £, commas and pence.
 *
 * @example
 * typedPounds('£45,000').pence // 4500000n
 * typedPounds('about 45k') // undefined
 */
export function typedPounds(text: string): Money | undefined {
  const found = pounds(text.replace(/[£,\s]/g, ''))
  return found && found.pence >= 0n ? found : undefined
}

/** What the law and a body's rules ask of a sum of one kind of supply. */
export function layeredFor(
  { settings, law, on }: { readonly settings: BodySettings; readonly law: Law; readonly on: CalendarDay },
  value: Money,
  subject: string,
): Layered {
  const buyer = BUYER_OF[settings.kind]
  return layered({ nation: settings.nation, buyer, subject, estimate: decimal(value) }, settings, on, law)
}
