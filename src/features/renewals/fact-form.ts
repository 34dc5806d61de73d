import type { PlanContract } from '../../procurement/plan.ts'
import type { Duration, TermShape } from '../../procurement/term.ts'
import { showDay, typedDay } from '../../ui/format.ts'
import { button, input, radios, select } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, paragraph } from '../../ui/page.ts'
import type { View, Visit, Said } from '../../ui/visit.ts'
import { SHAPE_WORDS } from '../../ui/words.ts'

/** The fields of a form as they came, each a text. */
export type Form = Readonly<Record<string, string>>

/** What came of reading a form: the choice to record with its words, or what is wrong and in which field. */
export type FactRead =
  | { readonly choice: Said['choice']; readonly words: string }
  | { readonly error: string; readonly field: string }

interface Fact {
  readonly kind: 'fact' | 'date'
  readonly name: string
  /** The page's heading: one question. */
  readonly ask: string
  readonly why: string
  readonly read: (form: Form) => FactRead
  readonly fields: (form: Form, error: string | undefined) => Html
}

const UNITS = [
  'days',
  'working-days',
  'weeks',
  'months',
  'years',
] as const satisfies readonly Duration['unit'][]
const unitWords = (unit: string): string => unit.replace('-', ' ')
const wrong = (error: string | undefined): object => (error === undefined ? {} : { error })

/** The facts a person may record on a card, each on a page of its own. */
export const FACTS: Readonly<Record<string, Fact>> = {
  'notice-period': {
    kind: 'fact',
    name: 'notice period',
    ask: 'How much notice does the contract ask for?',
    why: 'The last safe day to send notice is counted back from it.',
    read: readNotice,
    fields: (form, error) =>
      html`${input({ name: 'count', label: 'How many', classes: 'govuk-input--width-4', value: form['count'] ?? '', ...wrong(error) })}
      ${select({ name: 'unit', label: 'Of what', value: form['unit'] ?? 'months', choices: UNITS.map((value) => ({ value, text: unitWords(value) })) })}`,
  },
  'current-end': {
    kind: 'date',
    name: 'current end',
    ask: 'When does it end now?',
    why: 'The last day of the term as it runs today, extensions already taken included.',
    read: readEnd,
    fields: (form, error) =>
      input({
        name: 'end',
        label: 'Current end',
        hint: 'For example, 31/3/2027',
        classes: 'govuk-input--width-10',
        value: form['end'] ?? '',
        ...wrong(error),
      }),
  },
  owner: {
    kind: 'fact',
    name: 'owner',
    ask: 'Who owns this contract?',
    why: 'Questions about it are addressed to them. A role lasts longer than a name.',
    read: (form) => readText(form['owner'], 'owner', 200),
    fields: (form, error) =>
      input({
        name: 'owner',
        label: 'Owner',
        hint: 'For example, Head of Revenues',
        value: form['owner'] ?? '',
        ...wrong(error),
      }),
  },
  shape: {
    kind: 'fact',
    name: 'shape of the term',
    ask: 'How does its term run?',
    why: 'It decides what happens if nobody does anything.',
    read: readShape,
    fields: (form, error) =>
      radios({
        name: 'shape',
        label: 'The term',
        value: form['shape'] ?? '',
        choices: shapes.map((value) => ({ value, text: SHAPE_WORDS[value] })),
        ...wrong(error),
      }),
  },
}

const shapes = (Object.keys(SHAPE_WORDS) as TermShape[]).filter((shape) => shape !== 'unknown')

/**
 * Reads a form's text.
 *
 * @example
 * readText(' Head of IT ', 'owner', 200) // { choice: { field: 'owner', value: 'Head of IT' }, words: 'Head of IT' }
 */
export function readText(typed: string | undefined, field: string, most: number): FactRead {
  const value = (typed ?? '').trim()
  if (value === '') return { error: `Enter the ${field}`, field }
  if (value.length > most) return { error: `Use ${most} letters or fewer`, field }
  return { choice: { field, value }, words: value }
}

function readNotice(form: Form): FactRead {
  const count = Number((form['count'] ?? '').trim() || Number.NaN)
  const unit = UNITS.find((each) => each === form['unit'])
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    return { error: 'Enter a whole number, such as 3', field: 'count' }
  if (unit === undefined) return { error: 'Choose days, weeks, months or years', field: 'unit' }
  return { choice: { field: 'noticePeriod', value: { count, unit } }, words: `${count} ${unitWords(unit)}` }
}

function readEnd(form: Form): FactRead {
  const end = typedDay(form['end'] ?? '')
  if (end === undefined) return { error: 'Enter a day, such as 31/3/2027', field: 'end' }
  return { choice: { field: 'currentEnd', value: end }, words: showDay(end) }
}

function readShape(form: Form): FactRead {
  const shape = shapes.find((each) => each === form['shape'])
  if (shape === undefined) return { error: 'Choose how the term runs', field: 'shape' }
  return { choice: { field: 'shape', value: shape }, words: SHAPE_WORDS[shape] }
}

/** The page that asks for one fact. `fault` shows it again with what was typed and what is wrong. */
export function factView(
  contract: PlanContract,
  name: string,
  visit: Visit,
  fault?: { readonly form: Form; readonly error: string; readonly field: string },
): View<{ readonly contract: string; readonly fact: string }> {
  const fact = FACTS[name]!
  const card = visit.shell.href(`/contracts/${contract.id}`)
  return {
    status: fault === undefined ? 200 : 400,
    parts: {
      title: fact.ask,
      caption: contract.title,
      breadcrumbs: [
        { text: 'Plan', href: visit.shell.href('/plan') },
        { text: contract.title, href: card },
      ],
      errors: fault === undefined ? [] : [{ text: fault.error, href: `#${fault.field}` }],
      body: html`${paragraph(fact.why)}
        <form method="post" action="${visit.shell.href(visit.shell.path)}" class="pr-form" novalidate>
          ${csrfField(visit.shell)} ${fact.fields(fault?.form ?? {}, fault?.error)} ${button('Record this')}
        </form>
        ${paragraph(html`<a class="govuk-link" href="${card}">Leave it as it is</a>`)}
        ${paragraph('What you record is kept with the day and can be undone. The plan takes it up at once.')}`,
    },
    json: { contract: contract.id, fact: name, ask: fact.ask },
    rows: [{ contract: contract.id, fact: name }],
    columns: [
      { heading: 'Contract', value: (row) => row.contract },
      { heading: 'Fact', value: (row) => row.fact },
    ],
  }
}

/** What was said, with what the page showed: a decision keeps the facts it rested on. */
export function saidOf(contract: PlanContract, name: string, choice: Said['choice']): Said {
  return {
    kind: FACTS[name]!.kind,
    subject: contract.id,
    choice,
    facts: {
      title: contract.title,
      supplier: contract.supplier.name,
      state: contract.state,
      shape: contract.term.shape,
      ...(contract.dates.currentEnd !== undefined && { currentEnd: contract.dates.currentEnd }),
      nextStep: contract.nextStep.what,
    },
  }
}
