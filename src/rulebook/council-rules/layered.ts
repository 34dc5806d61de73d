import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, money, pounds, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { notifiable, positionAgainstThreshold, type MoneyInterval } from '../questions/threshold.ts'
import { cite, isHeldOn } from '../rule.ts'
import { thresholdIn } from '../situation/answer.ts'
import type { FactName, Situation } from '../facts/facts.ts'
import type { Nation, Position, RuleCited } from '../words.ts'
import { bandsFor, type BoundedBand } from './bounds.ts'
import { BOUGHT, type Decider, type QuotationBand } from './council-rules.ts'
import { councilRulesOf, type RulesAsked } from './rules-of-body.ts'

/** What is asked of a body’s settings: where and what it is, its own rules, and the VAT added to sums stated without it. */
export type LayerSettings = RulesAsked & { readonly vatPercent: number }

/** National law and the council's own rule on one purchase, side by side. */
export interface Layered {
  /** Where the estimate stands against the threshold of the Act. */
  readonly position: Position
  readonly national: { readonly says: string; readonly rule?: RuleCited }
  readonly council: {
    readonly says: string
    readonly source?: string
    readonly band?: QuotationBand
    /** Whether the council gave the band itself; else it is common practice. */
    readonly own: boolean
  }
  /** Which of the two asks more, and so is followed. */
  readonly stricter: 'national' | 'council' | 'unknown'
  /** Facts of the vocabulary that would settle it, where it is unknown. */
  readonly missing: readonly FactName[]
  /** Both in a sentence each, the one that is followed first. */
  readonly says: readonly string[]
}

/**
 * What national law and the council's own rules ask of a purchase on a day: the stricter is followed, both are shown. From
 * the threshold of the Act its procedures are asked whatever a band says; under it the Act names no number of quotations
 * and the council's band is followed. An estimate that may lie on either side takes the national rule; where it spans two
 * bands, the higher one. Sums include VAT. What is unknown is named.
 *
 * @example
 * layered({ nation: 'england', buyer: 'council', subject: 'services', estimate: '11520.00' }, { nation: 'england', kind: 'district', vatPercent: 20 }, day('2026-11-25')).council.band.quotations // 2
 * layered({ nation: 'england', buyer: 'council', subject: 'services', estimate: '207720.00' }, { nation: 'england', kind: 'district', vatPercent: 20 }, day('2026-11-25')).stricter // 'national'
 * layered({}, { nation: 'england', kind: 'district', vatPercent: 20 }, day('2026-11-25')).missing // ['estimate', 'subject']
 */
export function layered(
  situation: Situation,
  settings: LayerSettings,
  on: CalendarDay,
  law: Law = heldLaw,
): Layered {
  const known = { nation: settings.nation, ...situation }
  const estimate = intervalOf(known.estimate)
  const threshold = thresholdIn({ buyer: 'council', ...known }, on, law)
  const position =
    threshold.amount && estimate ? positionAgainstThreshold(estimate, threshold.amount) : 'unknown'
  const asked = { situation: known, settings, on, law, position, estimate, threshold: threshold.amount }
  const national = nationalOf(asked, threshold.rule && cite(threshold.rule))
  const council = councilOf(asked)
  const missing: FactName[] = [
    ...(estimate ? [] : ['estimate' as const]),
    ...threshold.missing,
    ...(position === 'unknown' && estimate && threshold.amount ? ['estimate' as const] : []),
  ]
  const stricter = stricterOf(position, council.band)
  const [first, second] =
    stricter === 'council' ? [council.says, national.says] : [national.says, council.says]
  return { position, national, council, stricter, missing: [...new Set(missing)], says: [first, second] }
}

/** A band that asks a procedure of the Act under the threshold is the council's own strictness; above it the Act's. */
function stricterOf(position: Position, band: QuotationBand | undefined): Layered['stricter'] {
  if (position === 'above' || position === 'straddles') return 'national'
  return position === 'below' && band ? 'council' : 'unknown'
}

interface LayerAsked {
  readonly situation: Situation
  readonly settings: LayerSettings
  readonly on: CalendarDay
  readonly law: Law
  readonly position: Position
  readonly estimate: MoneyInterval | undefined
  readonly threshold: Money | undefined
}

function intervalOf(value: Situation['estimate']): MoneyInterval | undefined {
  const ends = typeof value === 'object' ? value : { low: value, high: value }
  const [low, high] = [ends.low, ends.high].map((end) =>
    end === undefined ? undefined : pounds(String(end)),
  )
  return low || high ? { ...(low && { low }), ...(high && { high }) } : undefined
}

function nationalOf(
  { position, threshold, estimate, situation, on, law }: LayerAsked,
  cited: RuleCited | undefined,
): Layered['national'] {
  const rule = (id: string): RuleCited | undefined => {
    const found = law.byId(id)
    return found && isHeldOn(found, on) ? cite(found) : undefined
  }
  const answer = (says: string, by?: RuleCited) => ({ says, ...(by && { rule: by }) })
  if (situation.nation === 'scotland') return answer('Scotland buys under its own law, which is not held here.')
  if (!threshold) return answer('The threshold of the Act cannot be told from the facts held for this day.')
  const figure = formatMoney(threshold)
  if (position === 'above')
    return answer(`The estimate reaches ${figure} including VAT: the Act asks one of its procedures.`, cited)
  if (position === 'straddles')
    return answer(`The estimate may reach ${figure} including VAT: plan a procedure of the Act until it is shown to be under.`, cited)
  if (position === 'unknown')
    return answer(`The estimate is not known well enough to be held against ${figure} including VAT.`, rule('value-cannot-estimate'))
  const top = estimate?.high ?? money(0n)
  const isSchool = situation.buyer === 'school'
  const due = notifiable(top, { nation: situation.nation as Nation, isSchool }, law)
  const notices = due
    ? ' If it is advertised a tender notice (UK4) comes first, and its details (UK7) are published after signature.'
    : ''
  return answer(
    `Under ${figure} including VAT the Act asks no number of quotations.${notices}`,
    rule(due ? 'below-threshold-details-notice' : 'regulated-below-threshold'),
  )
} // prettier-ignore

function councilOf({ estimate, settings, situation, on, law }: LayerAsked): Layered['council'] {
  const rules = councilRulesOf(settings)
  const own = rules.own.includes('bands')
  const whose = own ? 'The council’s rules' : 'Common practice (the council gave no rules of its own)'
  const subject = BOUGHT.find((each) => each === situation.subject)
  const value = estimate?.high ?? estimate?.low
  if (value === undefined) return { says: `${whose}: without an estimate no band can be told.`, own }
  // Without a kind of supply only bands that are for all kinds can be told.
  const all = subject === undefined ? rules.bands.filter((band) => band.subjects === undefined) : rules.bands
  const found = bandOf(bandsFor(all, settings, subject ?? 'goods', on, law), value)
  if (!found) return { says: `${whose}: nothing is said for ${formatMoney(value)} including VAT.`, own }
  const says = `${whose}: ${bandInWords(found.band)}`
  return { says, source: found.band.source, band: found.band, own }
} // prettier-ignore

/** The highest band that a sum reaches and stays under. */
function bandOf(bands: readonly BoundedBand[], value: Money): BoundedBand | undefined {
  return bands.findLast(
    ({ low, high }) => low.pence <= value.pence && (high === undefined || value.pence < high.pence),
  )
}

/** The name of a decider in a sentence. */
export const DECIDER_NAMES: Readonly<Record<Decider, string>> = {
  'budget-holder': 'the budget holder',
  'head-of-service': 'the head of service',
  officer: 'an officer under the scheme of delegation',
  s151: 'the finance director (section 151)',
  'monitoring-officer': 'the monitoring officer',
  board: 'the board',
  'portfolio-holder': 'the portfolio holder',
  cabinet: 'cabinet',
  committee: 'the committee',
  'full-council': 'full council',
  'joint-committee': 'the joint committee',
  shareholder: 'the shareholder',
}

/**
 * A band in a sentence: how many of what, of whom, advertised or not, and who approves.
 *
 * @example
 * bandInWords({ asks: 'quotations', quotations: 2, localAtLeast: 1, advertised: 'no', approves: 's151' }) // '2 quotations, 1 of them local, not advertised; approved by the finance director (section 151).'
 */
export function bandInWords(
  band: Pick<QuotationBand, 'asks' | 'quotations' | 'localAtLeast' | 'onlyFrom' | 'advertised' | 'approves'>,
): string {
  const { asks, quotations, localAtLeast, onlyFrom, advertised, approves } = band
  const many = asks === 'procedure' ? 'a procedure of the Act' : askedInWords(asks, quotations)
  const local = localAtLeast ? `, ${localAtLeast} of them local` : ''
  const only = onlyFrom === 'local' ? ', only from the area' : onlyFrom === 'uk' ? ', only from the United Kingdom' : ''
  return `${many}${local}${only}, ${ADVERTISED[advertised]}; approved by ${DECIDER_NAMES[approves]}.`
} // prettier-ignore

/**
 * What a band asks for, in words: one tender at least is a call open to all.
 *
 * @example
 * askedInWords('quotations', 3) // '3 quotations'
 * askedInWords('tenders', 1) // 'tenders invited openly'
 */
export function askedInWords(asks: 'quotations' | 'tenders', count: number): string {
  if (asks === 'tenders') return count <= 1 ? 'tenders invited openly' : `${count} tenders`
  return `${count} quotation${count === 1 ? '' : 's'}`
}

const ADVERTISED = {
  no: 'not advertised',
  'own-portal': 'advertised on the council’s own portal',
  'central-platform': 'advertised on the central platform',
} as const
