import {
  FIELD_WORDS,
  type Framework,
  FRAMEWORK_FIELDS,
  type FrameworkField,
  type FrameworkFit,
  type FrameworkLot,
  type Held,
  isFresh,
  SURENESS_WORDS,
  type Told,
} from '../../rulebook/index.ts'
import { categoryLabel } from '../../insight/classification/category-label.ts'
import { decimal } from '../../procurement/money.ts'
import { capital, countOf, NOT_RECORDED, shortDay, showDay, showPounds } from '../../ui/format.ts'
import { details, summaryList, type SummaryRow, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, heading, paragraph, under } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS } from '../../ui/words.ts'
import type { Asked } from './asked.ts'
import { checkForm, type CheckFault } from './check-form.ts'
import { conflictsOf } from './fit-rows.ts'
import { factWords, lastDayWords, lotWords, stateWords } from './words.ts'

/** A fact of an agreement as data, with where it comes from. */
export interface FactRow {
  readonly lot: string
  readonly field: string
  readonly value: string
  readonly confidence: string
  readonly checkedOn: string
  readonly source: string
  /** `used`, or `differs` for what a weaker source tells. */
  readonly state: 'used' | 'differs'
}

/** What one agreement's page is made of. */
export interface FrameworkFacts {
  readonly framework: Framework
  readonly fits: readonly FrameworkFit[]
  readonly asked: Asked
  readonly fault?: CheckFault
}

/** One agreement: every fact with its source, what sources disagree on, its lots, and a form to record a check. */
export function frameworkView(facts: FrameworkFacts, visit: Visit): View<FactRow> {
  const { framework, fits, asked, fault } = facts
  const rows = factRows(framework)
  return {
    ...(fault && { status: 400 }),
    parts: {
      title: framework.name,
      caption: framework.reference,
      breadcrumbs: [{ text: 'Frameworks', href: visit.shell.href('/frameworks') }],
      ...(fault && { errors: fault.errors.map(({ field, text }) => ({ text, href: `#${field}` })) }),
      body: html`${standing(fits, asked)}${disagreements(framework)}
      ${heading('What is held', 'facts')}${summaryList(factList(framework, visit))}
      ${lotTable(framework)}${recorded(framework, visit)}${checkForm(framework, visit, fault)}`,
    },
    json: framework,
    rows,
    columns: [
      { heading: 'Lot', value: (row) => row.lot || undefined },
      { heading: 'Fact', value: (row) => row.field },
      { heading: 'Value', value: (row) => row.value },
      { heading: 'Confidence', value: (row) => row.confidence },
      { heading: 'Checked on', value: (row) => row.checkedOn },
      { heading: 'Source', value: (row) => row.source },
      { heading: 'State', value: (row) => row.state },
    ],
  }
}

const COLOURS = { yes: 'green', 'yes-if': 'yellow', no: 'grey' } as const
const WAYS = { 'call-off-direct': 'Direct', 'call-off-competition': 'Competed' } as const

/** Whether it can be called off from, lot by lot, on the day asked; of many lots each folded. */
const standing = (fits: readonly FrameworkFit[], asked: Asked): Html =>
  html`${heading('Calling off', 'calling-off')}${askedPart(asked)}
  ${fits.map((fit) =>
    fits.length > 2
      ? details(html`${lotWords(fit)} · ${wayTags(fit)}`, lotStanding(fit))
      : html`<div class="pr-panel">
          ${lotWords(fit) !== undefined && html`<h3 class="govuk-heading-s">${lotWords(fit)}</h3>`}
          <p class="govuk-body">${wayTags(fit)}</p>
          ${lotStanding(fit)}
        </div>`,
  )}`

/** What the answer is for, so far as something was asked. */
function askedPart({ question, isAsked }: Asked): Html | undefined {
  if (!isAsked) return undefined
  const { capability, termMonths, awardOn, estimateGross } = question
  const parts = [
    capability !== undefined && categoryLabel(capability),
    termMonths !== undefined && countOf(termMonths, 'month'),
    estimateGross?.high && `${showPounds(decimal(estimateGross.high))} including VAT`,
    awardOn && `awarded on ${showDay(awardOn)}`,
  ].filter(Boolean)
  return paragraph(`Asked for: ${parts.join(', ')}.`)
}

const wayTags = ({ ways }: FrameworkFit): Html =>
  html`${ways.map((way) => html`${WAYS[way.kind]}: ${tag(LAWFUL_WORDS[way.lawful], COLOURS[way.lawful])} `)}`

/** What stands against the ways of a lot: what both share is said once. */
function lotStanding(fit: FrameworkFit): Html {
  const conditions = new Map(fit.ways.flatMap((way) => way.conditions.map((each) => [each.what, each] as const))) // prettier-ignore
  const closed = [...new Set(fit.ways.flatMap((way) => (way.lawful === 'no' ? way.reason : [])))]
  const onlyOf = (what: string): string => {
    const of = fit.ways.filter((way) => way.conditions.some((each) => each.what === what))
    return of.length === 1 && fit.ways.every((way) => way.lawful !== 'no') ? ` (${WAYS[of[0]!.kind].toLowerCase()} only)` : '' // prettier-ignore
  }
  return html`<p class="govuk-body">${stateWords(fit)}. Last day to award: ${lastDayWords(fit)}.</p>
    ${closed.map((reason) => paragraph(reason))}
    ${
      conditions.size > 0 &&
      html`<p class="govuk-body">Open if:</p>
        <ul class="govuk-list govuk-list--bullet">
          ${[...conditions.values()].map((each) => html`<li>${each.what}${onlyOf(each.what)}. <span class="pr-quiet">Check: ${each.howToCheck}.</span></li>`)}
        </ul>`
    }`
}

function disagreements({ fields, lots }: Framework): Html | undefined {
  const told = [{ id: '', fields }, ...lots.filter((lot) => lot.id !== '')].flatMap(({ id, fields: of }) =>
    conflictsOf(of)
      .filter((field) => id === '' || of[field] !== fields[field])
      .map((field) => ({ id, field, held: of[field]! as Held<unknown> })),
  )
  if (told.length === 0) return undefined
  return html`<div class="pr-panel">
    <h2 class="govuk-heading-s">The sources disagree</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${told.map(({ id, field, held }) => html`<li>${id && `Lot ${id}: `}${FIELD_WORDS[field]}: ${factWords(field, held.value)} is used (${saidBy(held)}), the surer or later of them. ${held.others.map((each) => `${factWords(field, each.value)}: ${saidBy(each)}.`).join(' ')}</li>`)}
    </ul>
  </div>`
}

const saidBy = (told: Told<unknown>): string =>
  `${told.source}, ${SURENESS_WORDS[told.confidence]}, ${shortDay(told.checkedOn)}`

const SHOWN = FRAMEWORK_FIELDS.filter((field) => field !== 'name')

function factList(framework: Framework, visit: Visit): SummaryRow[] {
  const { formerOwners, alsoCalled } = framework
  return [
    ...SHOWN.map((field): SummaryRow => {
      const told: Told<unknown> | undefined =
        field === 'openTo' ? framework.openTo[0] : framework.fields[field]
      return { key: capital(FIELD_WORDS[field]), value: told ? factCell(field, told, visit) : NOT_RECORDED }
    }),
    { key: 'Former owners', value: formerOwners.join(', ') || NOT_RECORDED },
    { key: 'Also called', value: alsoCalled.join(', ') || NOT_RECORDED },
  ]
}

function factCell(field: FrameworkField, told: Told<unknown>, visit: Visit): Html {
  const words = factWords(field, told.value)
  const shown =
    field === 'page' ? html`<a class="govuk-link" href="${words}" rel="noreferrer">${words}</a>` : words
  const stale = isFresh(told, visit.on) ? '' : '. Not checked for 90 days'
  return under(shown, `${saidBy(told)}${stale}`)
}

/** What differs from the whole agreement, lot by lot. */
function lotTable({ lots, fields }: Framework): Html | undefined {
  const named = lots.filter((lot) => lot.id !== '')
  if (named.length === 0) return undefined
  const own = (lot: FrameworkLot): string =>
    SHOWN.flatMap((field) => {
      if (field === 'openTo' || field === 'capabilities') return []
      const held = lot.fields[field]
      return held === undefined || held === fields[field] ? [] : [`${FIELD_WORDS[field]}: ${factWords(field, held.value)}`] // prettier-ignore
    }).join('; ')
  return html`${heading('Lots', 'lots')}${table({
    caption: 'Lots',
    captionHidden: true,
    hasLongCells: true,
    head: [{ text: 'Lot' }, { text: 'What for' }, { text: 'Its own' }, { text: 'Serves' }],
    rows: named.map((lot) => [
      { content: lot.id },
      { content: lot.what ?? NOT_RECORDED },
      { content: capital(own(lot)) || 'As the agreement' },
      { content: lot.fields.capabilities ? fewWords(lot.fields.capabilities.value) : NOT_RECORDED },
    ]),
  })}`
}

const FEW = 6
const fewWords = (capabilities: readonly string[]): string => {
  const few = factWords('capabilities', capabilities.slice(0, FEW))
  return capabilities.length > FEW ? `${few} and ${capabilities.length - FEW} more` : few
}

/** The checks people recorded that stand, each with a button that takes it back. */
function recorded(framework: Framework, visit: Visit): Html | undefined {
  const checks = checksIn(framework)
  if (checks.length === 0) return undefined
  return html`${heading('Checked by us', 'checks')}${table({
    caption: 'Checks recorded',
    captionHidden: true,
    hasLongCells: true,
    head: [{ text: 'Fact' }, { text: 'Read' }, { text: 'Who and when' }, { text: 'Take back' }],
    rows: checks.map(({ what, words, told }) => [
      { content: what },
      { content: words },
      { content: under(told.source, shortDay(told.checkedOn)) },
      {
        content: html`<form method="post" action="/undo">
          ${csrfField(visit.shell)}<input type="hidden" name="decision" value="${told.decision}" /><input type="hidden" name="back" value="${visit.shell.path}" />
          <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Undo<span class="govuk-visually-hidden">: ${what}, ${words}</span></button>
        </form>`,
      },
    ]),
  })}` // prettier-ignore
}

function checksIn(framework: Framework): { what: string; words: string; told: Told<unknown> }[] {
  const all = tellings(framework).filter(({ told }) => told.decision !== undefined)
  const once = new Map(all.map((each) => [each.told.decision, each]))
  return [...once.values()].map(({ lot, field, told }) => ({
    what: `${lot && `Lot ${lot}: `}${FIELD_WORDS[field]}`,
    words: factWords(field, told.value),
    told,
  }))
}

interface Telling {
  readonly lot: string
  readonly field: FrameworkField
  readonly told: Told<unknown>
  readonly state: FactRow['state']
}

/** Every fact told of an agreement, of its lots only what is their own. */
function tellings({ fields, lots, openTo }: Framework): Telling[] {
  const whole = { id: '', fields }
  const own = [whole, ...lots.filter((lot) => lot.id !== '')].flatMap(({ id, fields: of }) =>
    SHOWN.flatMap((field) => {
      const held: Held<unknown> | undefined = field === 'openTo' ? undefined : of[field]
      if (held === undefined || (id !== '' && field !== 'openTo' && held === fields[field])) return []
      const used: Telling = { lot: id, field, told: held, state: 'used' }
      return [used, ...held.others.map((told): Telling => ({ lot: id, field, told, state: 'differs' }))]
    }),
  )
  const buyers = openTo.map((told): Telling => ({ lot: '', field: 'openTo', told, state: 'used' }))
  return [...own, ...buyers]
}

const factRows = (framework: Framework): FactRow[] =>
  tellings(framework).map(({ lot, field, told, state }) => ({
    lot,
    field: FIELD_WORDS[field],
    value: factWords(field, told.value),
    confidence: told.confidence,
    checkedOn: told.checkedOn,
    source: told.source,
    state,
  }))
