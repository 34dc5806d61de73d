import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { money, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { grossOf } from '../questions/threshold.ts'
import type { Rule } from '../rule-record.ts'
import { thresholdIn } from '../situation/answer.ts'
import type { BodyKind, Nation } from '../words.ts'
import {
  BUYER_OF,
  entriesOn,
  type BandTop,
  type Bought,
  type QuotationBand,
  type StatedVat,
} from './council-rules.ts'

/** What the bounds of a council's bands are worked out with. */
export interface BodyAsked {
  readonly nation: Nation
  readonly kind: BodyKind
  /** VAT added to sums stated without it, in percent: an assumption, said wherever it is used. */
  readonly vatPercent: number
}

/** A band with its ends in money including VAT; the upper one is not in it, and absent where there is none. */
export interface BoundedBand {
  readonly band: QuotationBand
  readonly low: Money
  readonly high?: Money
}

/** The threshold of the Act for a kind of supply, VAT included, and its rule; undefined when it is not held for the day. */
export function thresholdOf(
  body: Pick<BodyAsked, 'nation' | 'kind'>,
  subject: Bought,
  on: CalendarDay,
  law: Law = heldLaw,
): { readonly amount: Money; readonly rule: Rule } | undefined {
  const { amount, rule } = thresholdIn({ nation: body.nation, buyer: BUYER_OF[body.kind], subject }, on, law)
  return amount && rule && { amount, rule }
}

/**
 * A sum of the council's rules with VAT.
 *
 * @example
 * statedGross(money(1_000_000n), 'excluding', 20).pence // 1200000n
 * statedGross(money(1_000_000n), 'including', 20).pence // 1000000n
 */
export function statedGross(amount: Money, vat: StatedVat, vatPercent: number): Money {
  return vat === 'including' ? amount : grossOf(amount, vatPercent)
}

/** The upper end of a band or waiver with VAT, given the threshold; undefined when it has none, or rests on one not held. */
export function topGross(
  { under, vat }: { readonly under?: BandTop; readonly vat: StatedVat },
  vatPercent: number,
  threshold: Money | undefined,
): Money | undefined {
  if (under === undefined) return undefined
  return under === 'threshold' ? threshold : statedGross(under, vat, vatPercent)
}

/** The bands in force for a kind of supply on a day, the lowest first. */
export function bandsFor(
  bands: readonly QuotationBand[],
  body: BodyAsked,
  subject: Bought,
  on: CalendarDay,
  law: Law = heldLaw,
): readonly BoundedBand[] {
  const threshold = thresholdOf(body, subject, on, law)?.amount
  return entriesOn(bands, on)
    .filter(({ subjects }) => subjects === undefined || subjects.includes(subject))
    .map((band) => {
      const high = topGross(band, body.vatPercent, threshold)
      return { band, low: statedGross(band.atLeast, band.vat, body.vatPercent), ...(high && { high }) }
    })
    .toSorted((a, b) => Number(a.low.pence - b.low.pence))
}

/**
 * The smaller of two sums; one that is absent has no end.
 *
 * @example
 * smallerOf(money(1n), undefined)?.pence // 1n
 */
export function smallerOf(a: Money | undefined, b: Money | undefined): Money | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return money(a.pence < b.pence ? a.pence : b.pence)
}
