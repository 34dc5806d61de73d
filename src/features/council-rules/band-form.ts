import { decimal, type Money } from '../../procurement/money.ts'
import {
  bandAdded,
  bandChanged,
  bandRemoved,
  councilRulesOf,
  DECIDERS,
  ruleJson,
  type BandTop,
  type BodySettings,
  type Decider,
  type QuotationBand,
} from '../../rulebook/index.ts'
import { typedDay } from '../../ui/format.ts'
import { input, radios, select, textarea } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { typedPounds } from './asked-sum.ts'
import type { ChangeRead, Faults, Form, RuleForm } from './rule-form.ts'
import { bandRange, DECIDER_WORDS } from './rule-words.ts'

const ASKS = [
  { value: 'quotations', text: 'Written quotations from suppliers who are asked' },
  { value: 'tenders', text: 'Tenders' },
  { value: 'procedure', text: 'A procedure of the Act' },
] as const
const ADVERTISED = [
  { value: 'no', text: 'Not advertised' },
  { value: 'own-portal', text: 'On the council’s own portal only' },
  { value: 'central-platform', text: 'On the central digital platform' },
] as const
const VAT = [
  { value: 'including', text: 'Including VAT' },
  { value: 'excluding', text: 'Without VAT' },
] as const
const ONLY = [
  { value: '', text: 'Open to any supplier' },
  { value: 'local', text: 'Only suppliers of the area' },
  { value: 'uk', text: 'Only suppliers of the United Kingdom' },
] as const

/** The form of one band, or of a new one; undefined when there is no such band. */
export function bandForm(settings: BodySettings, id: string): RuleForm | undefined {
  const { bands } = councilRulesOf(settings)
  const band = bands.find((each) => each.id === id)
  if (band === undefined && id !== 'new') return undefined
  const removed = band && bands.length > 1 ? bandRemoved(bands, band) : undefined
  return {
    title: band ? `Change the band: ${bandRange(band)}` : 'Add a band',
    why: 'The bands it touches move with it, so that every sum keeps one rule. It is checked against the law before it is kept.',
    send: band ? 'Keep this band' : 'Add this band',
    back: '/council-rules#bands',
    held: band ? heldOf(band) : NEW,
    fields: bandFields,
    entry: (form) => band?.id ?? newId(form, bands),
    read: (form) => readBand(form, band, bands),
    ...(removed && band && {
      remove: {
        text: 'Take this band away',
        change: { field: 'councilRules.bands', value: ruleJson(removed), words: `the band ${bandRange(band)} is gone` },
      },
    }),
  }
} // prettier-ignore

const NEW: Form = { vat: 'including', asks: 'quotations', quotations: '3', advertised: 'no', under: 'threshold', approves: 'head-of-service' } // prettier-ignore

const plain = (amount: Money): string => decimal(amount).replace(/\.00$/, '')

const heldOf = (band: QuotationBand): Form => ({
  atLeast: plain(band.atLeast),
  under: band.under === undefined ? '' : band.under === 'threshold' ? 'threshold' : plain(band.under),
  vat: band.vat,
  asks: band.asks,
  quotations: String(band.quotations),
  localAtLeast: band.localAtLeast === undefined ? '' : String(band.localAtLeast),
  onlyFrom: band.onlyFrom ?? '',
  advertised: band.advertised,
  approves: band.approves,
  says: band.says,
  source: band.source,
  from: band.from ?? '',
  to: band.to ?? '',
})

/** Every band begins somewhere, so its beginning names a new one. */
const newId = (form: Form, bands: readonly QuotationBand[]): string => {
  const name = `band-from-${(form['atLeast'] ?? '').replace(/[£,\s]/g, '').replace(/\.00$/, '')}`
  return bands.some((each) => each.id === name) ? `${name}-${bands.length + 1}` : name
}

function bandFields(form: Form, faults: Faults): Html {
  const of = (name: string) => ({ name, value: form[name] ?? '', ...(faults[name] !== undefined && { error: faults[name] }) }) // prettier-ignore
  const short = { classes: 'govuk-input--width-10' }
  return html`${input({ ...of('atLeast'), label: 'From, in pounds', hint: 'The first sum in the band, such as 10,000', ...short })}
  ${input({ ...of('under'), label: 'To under, in pounds', hint: 'The first sum above it, such as 30,000; or the word threshold for the threshold of the Act', ...short })}
  ${radios({ ...of('vat'), label: 'These sums are', choices: VAT, inline: true })}
  ${select({ ...of('asks'), label: 'What is asked for', choices: ASKS })}
  ${input({ ...of('quotations'), label: 'How many at least', hint: '0 for a procedure of the Act', classes: 'govuk-input--width-3' })}
  ${input({ ...of('localAtLeast'), label: 'How many of them local, at least', hint: 'Leave empty for none', classes: 'govuk-input--width-3' })}
  ${select({ ...of('onlyFrom'), label: 'Who may take part', choices: ONLY })}
  ${select({ ...of('advertised'), label: 'Where it is advertised', choices: ADVERTISED })}
  ${select({ ...of('approves'), label: 'Who approves the award', choices: DECIDERS.map((value) => ({ value, text: DECIDER_WORDS[value] })) })}
  ${textarea({ ...of('says'), label: 'The rule in a sentence' })}
  ${input({ ...of('source'), label: 'Where it stands', hint: 'For example, Constitution part 4, section 3.2' })}
  ${input({ ...of('from'), label: 'In force from', hint: 'For example, 1/4/2027; leave empty if it always was', ...short })}
  ${input({ ...of('to'), label: 'In force to', hint: 'Leave empty while no end is known', ...short })}`
}

function readBand(
  form: Form,
  before: QuotationBand | undefined,
  bands: readonly QuotationBand[],
): ChangeRead {
  const faults: Record<string, string> = {}
  const text = (name: string) => (form[name] ?? '').trim()
  const atLeast = typedPounds(text('atLeast'))
  if (!atLeast) faults['atLeast'] = 'Enter the sum the band begins at, such as 10,000'
  const under = topOf(text('under'))
  if (under === 'wrong') faults['under'] = 'Enter the sum the band stops short of, or the word threshold'
  const quotations = wholeOf(text('quotations'))
  if (quotations === undefined) faults['quotations'] = 'Enter a whole number from 0 to 20'
  const local = text('localAtLeast') === '' ? undefined : wholeOf(text('localAtLeast'))
  if (text('localAtLeast') !== '' && local === undefined) faults['localAtLeast'] = 'Enter a whole number, or leave it empty' // prettier-ignore
  if (text('says') === '') faults['says'] = 'Say the rule in a sentence'
  if (text('source') === '') faults['source'] = 'Say where it stands'
  const days = Object.fromEntries(['from', 'to'].map((name) => [name, text(name) === '' ? undefined : typedDay(text(name))])) // prettier-ignore
  for (const name of ['from', 'to']) {
    if (text(name) !== '' && !days[name]) faults[name] = 'Enter a day, such as 1/4/2027'
  }
  const choice = choicesOf(form)
  if (choice.vat === undefined) faults['vat'] = 'Say whether these sums hold VAT'
  if (!atLeast || under === 'wrong' || quotations === undefined || Object.keys(faults).length > 0)
    return { faults }
  const after = {
    id: before?.id ?? newId(form, bands),
    says: text('says'),
    source: text('source'),
    ...(days['from'] && { from: days['from'] }),
    ...(days['to'] && { to: days['to'] }),
    ...(before?.subjects && { subjects: before.subjects }),
    ...(before?.shortlists !== undefined && { shortlists: before.shortlists }),
    atLeast,
    ...(under !== undefined && { under }),
    quotations,
    ...(local !== undefined && { localAtLeast: local }),
    ...choice,
  } as QuotationBand
  const placed = before ? bandChanged(bands, before, after) : bandAdded(bands, after)
  return { change: { field: 'councilRules.bands', value: ruleJson(placed), words: `the band ${bandRange(after)} is kept` } } // prettier-ignore
}

function topOf(text: string): BandTop | undefined | 'wrong' {
  if (text === '') return undefined
  if (text.toLowerCase() === 'threshold') return 'threshold'
  return typedPounds(text) ?? 'wrong'
}

const wholeOf = (text: string): number | undefined => (/^(?:1?\d|20)$/.test(text) ? Number(text) : undefined)

/** The answers that are one of a list; what is none of them is left out, and then told. */
function choicesOf(form: Form) {
  const one = <T extends string>(name: string, choices: readonly { readonly value: T }[]) =>
    choices.find((each) => each.value === form[name])?.value
  const onlyFrom = one('onlyFrom', ONLY)
  return {
    vat: one('vat', VAT),
    asks: one('asks', ASKS) ?? 'quotations',
    advertised: one('advertised', ADVERTISED) ?? 'no',
    ...(onlyFrom && { onlyFrom }),
    approves: (DECIDERS.find((each) => each === form['approves']) ?? 'head-of-service') satisfies Decider,
  }
}
