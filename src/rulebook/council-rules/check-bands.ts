import { addDays, formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, money, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { notifiable, wholePounds } from '../questions/threshold.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { RuleCited } from '../words.ts'
import { askedInWords } from './layered.ts'
import { bandsFor, statedGross, thresholdOf, topGross, type BodyAsked, type BoundedBand } from './bounds.ts'
import {
  BOUGHT,
  type Bought,
  type CouncilEntry,
  type CouncilPart,
  type QuotationBand,
} from './council-rules.ts'

/** What is wrong with a council's rules, or worth a look. Only what is `refused` keeps them from being saved. */
export interface RuleProblem {
  readonly part: CouncilPart | 'committees'
  /** The entry it is about, by its identifier. */
  readonly id?: string
  /** The field it is about. */
  readonly field?: string
  readonly says: string
  readonly refused: boolean
  /** The rule of law that the entry would go against. */
  readonly rule?: RuleCited
}

/** What a check looks at: the body, the day it begins on, and the law. */
export interface CheckAsked {
  readonly body: BodyAsked
  readonly on: CalendarDay
  readonly law?: Law
}

/** A problem of one entry that keeps it from being saved. */
export const refused = (
  part: RuleProblem['part'],
  id: string,
  field: string,
  says: string,
  rule?: RuleCited,
): RuleProblem => ({ part, id, field, says, refused: true, ...(rule && { rule }) })

/** The days from one on when anything changes: an entry begins or has ended, or another threshold holds. */
export function changeDays(
  entries: readonly CouncilEntry[],
  { on, law = heldLaw }: CheckAsked,
): readonly CalendarDay[] {
  const days = entries.flatMap(({ from, to }) => [from, to && addDays(to, 1)])
  const ofLaw = law.thresholds.map((rule) => rule.from)
  const later = [...days, ...ofLaw].filter((day) => day !== undefined).filter((day) => day > on)
  return [on, ...new Set(later)].toSorted()
}

const NAMES: Readonly<Record<Bought, string>> = {
  goods: 'goods',
  services: 'services',
  works: 'works',
  'light-touch': 'light touch services',
  concession: 'concessions',
  'light-touch-concession': 'light touch concessions',
}

/** Everything wrong with the quotation bands of a body: their ends, what they ask, and what the law does not allow. */
export function checkBands(bands: readonly QuotationBand[], asked: CheckAsked): readonly RuleProblem[] {
  const found = [...bands.flatMap((band) => checkOne(band, asked)), ...twice(bands)]
  for (const day of changeDays(bands, asked)) {
    for (const subject of BOUGHT) found.push(...checkLadder(bands, subject, { ...asked, on: day }))
  }
  return firstOfEach(found)
}

const twice = (bands: readonly QuotationBand[]): readonly RuleProblem[] =>
  bands
    .filter(({ id }, at) => bands.findIndex((each) => each.id === id) < at)
    .map(({ id }) => refused('bands', id, 'id', `Two bands are called "${id}".`))

/** One problem of a field is told once, for the first kind of supply and day it shows on. */
export function firstOfEach(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ id, field, rule }) => {
    const key = `${id} ${field} ${rule === undefined}`
    return !seen.has(key) && seen.add(key)
  })
}

function checkOne(band: QuotationBand, asked: CheckAsked): readonly RuleProblem[] {
  const says: (readonly [string, string])[] = []
  if (band.asks !== 'procedure' && band.quotations < 1)
    says.push(['quotations', 'A band that asks for quotations or tenders asks for at least one.'])
  if ((band.localAtLeast ?? 0) > band.quotations)
    says.push(['localAtLeast', `It asks ${band.localAtLeast} local suppliers of ${band.quotations} in all.`])
  if (band.under !== undefined && band.under !== 'threshold' && band.under.pence <= band.atLeast.pence)
    says.push(['under', `It ends at ${formatMoney(band.under)}, where it has not begun: ${formatMoney(band.atLeast)}.`])
  if (band.from !== undefined && band.to !== undefined && band.to < band.from)
    says.push(['to', `Its last day, ${formatDay(band.to)}, is before its first, ${formatDay(band.from)}.`])
  return [
    ...says.map(([field, words]) => refused('bands', band.id, field, words)),
    ...reserving(band, asked),
    ...advertising(band, asked),
    ...shortlisting(band, asked),
  ]
} // prettier-ignore

/** Keeping a band for suppliers of a place is for English councils, from the day the Order allows it. */
function reserving(band: QuotationBand, { body, on, law = heldLaw }: CheckAsked): readonly RuleProblem[] {
  if (band.onlyFrom === undefined) return []
  const rule = ruleNamed(band.onlyFrom === 'local' ? 'local-reserve-area' : 'local-reserve-uk', law)
  const no = (says: string) => [refused('bands', band.id, 'onlyFrom', says, cite(rule))]
  if (!rule.jurisdictions.includes(body.nation))
    return no('Keeping a band for suppliers of a place is open to English councils only.')
  if (body.kind === 'nhs') return no('Keeping a band for suppliers of a place is not open to NHS bodies.')
  const first = band.from ?? on
  if (rule.from !== undefined && first < rule.from)
    return no(`Keeping a band for suppliers of a place is open from ${formatDay(rule.from)}; this one begins on ${formatDay(first)}.`) // prettier-ignore
  if (band.asks === 'procedure')
    return no('A procedure of the Act cannot be kept for suppliers of a place: it is for contracts under the threshold.') // prettier-ignore
  return []
}

/** A contract that must be notified may be advertised only after its notice on the central platform. */
function advertising(band: QuotationBand, { body, on, law = heldLaw }: CheckAsked): readonly RuleProblem[] {
  if (band.advertised !== 'own-portal' || band.asks === 'procedure') return []
  const threshold = thresholdOf(body, band.subjects?.[0] ?? 'goods', on, law)?.amount
  const top = topGross(band, body.vatPercent, threshold)
  const last =
    top === undefined ? statedGross(band.atLeast, band.vat, body.vatPercent) : money(top.pence - 1n)
  if (top !== undefined && !notifiable(last, { nation: body.nation }, law)) return []
  if (top === undefined && !notifiable(wholePounds(1_000_000_000), { nation: body.nation }, law)) return []
  const figure = formatMoney(wholePounds(Number(ruleNamed('notifiable-threshold-other', law).value)))
  const says = `From ${figure} including VAT a contract may be advertised only after a below-threshold tender notice (UK4) on the central platform; this band is advertised on the council’s own portal alone.`
  return [
    refused('bands', band.id, 'advertised', says, cite(ruleNamed('below-threshold-tender-notice', law))),
  ]
}

/** In England nobody may be kept from tendering under the threshold by a first stage, save for large works. */
function shortlisting(band: QuotationBand, { body, on, law = heldLaw }: CheckAsked): readonly RuleProblem[] {
  const rule = ruleNamed('below-threshold-no-suitability-stage', law)
  if (band.shortlists !== true || band.asks === 'procedure' || !rule.jurisdictions.includes(body.nation)) return [] // prettier-ignore
  const figure = thresholdOf(body, 'goods', on, law)?.amount
  const onlyWorks = band.subjects?.every((each) => each === 'works') ?? false
  const low = statedGross(band.atLeast, band.vat, body.vatPercent)
  if (onlyWorks && figure !== undefined && low.pence >= figure.pence) return []
  const says = 'Suppliers are sifted by their suitability first; under the threshold the law does not allow it, save for works from the threshold for goods.' // prettier-ignore
  return [refused('bands', band.id, 'shortlists', says, cite(rule))]
}

/** The bands of one kind of supply on one day: no gap, no overlap, nothing that the Act asks more of. */
function checkLadder(
  bands: readonly QuotationBand[],
  subject: Bought,
  { body, on, law = heldLaw }: CheckAsked,
): readonly RuleProblem[] {
  const ladder = bandsFor(bands, body, subject, on, law)
  const threshold = thresholdOf(body, subject, on, law)
  const found: RuleProblem[] = []
  let reached: Money | undefined = money(0n)
  for (const step of ladder) {
    found.push(...between(step, reached, subject, on))
    if (threshold) found.push(...aboveThreshold(step, threshold, subject, on))
    reached = step.band.under === 'threshold' && threshold === undefined ? undefined : (step.high ?? END)
  }
  const last = ladder.at(-1)
  if (last && reached && threshold && reached.pence < threshold.amount.pence) {
    const says = `For ${NAMES[subject]} nothing says what is asked from ${formatMoney(reached)} to the threshold of ${formatMoney(threshold.amount)} on ${formatDay(on)}.`
    found.push(refused('bands', last.band.id, 'under', says))
  }
  return found
}

const END = money(10n ** 18n)

function between(
  { band, low }: BoundedBand,
  reached: Money | undefined,
  subject: Bought,
  on: CalendarDay,
): readonly RuleProblem[] {
  if (reached === undefined || low.pence === reached.pence) return []
  const at = `for ${NAMES[subject]} on ${formatDay(on)}`
  const says =
    low.pence > reached.pence
      ? `Nothing says what is asked from ${formatMoney(reached)} to ${formatMoney(low)} ${at}.`
      : `It begins at ${formatMoney(low)}, but the band before it runs to ${reached === END ? 'any sum' : formatMoney(reached)} ${at}: two rules for one sum.`
  return [refused('bands', band.id, 'atLeast', says)]
}

function aboveThreshold(
  { band, high }: BoundedBand,
  threshold: { readonly amount: Money; readonly rule: Parameters<typeof cite>[0] },
  subject: Bought,
  on: CalendarDay,
): readonly RuleProblem[] {
  if (band.asks === 'procedure') return []
  const end = high ?? END
  if (end.pence <= threshold.amount.pence) return []
  const asks = askedInWords(band.asks, band.quotations)
  const to = high === undefined ? 'without an upper end' : `up to ${formatMoney(high)} including VAT`
  const says = `It asks for ${asks} ${to}, but for ${NAMES[subject]} on ${formatDay(on)} the Act asks a regulated procedure from ${formatMoney(threshold.amount)} including VAT. End the band there, or write its upper end as the threshold.` // prettier-ignore
  return [refused('bands', band.id, 'under', says, cite(threshold.rule))]
}
