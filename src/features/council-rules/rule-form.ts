import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import {
  checkCouncilRules,
  type BodySettings,
  type JsonValue,
  type Law,
  settingsWith,
} from '../../rulebook/index.ts'
import { button, textarea } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, paragraph } from '../../ui/page.ts'
import type { View, Visit } from '../../ui/visit.ts'

/** The fields of a form as they came, each a text. */
export type Form = Readonly<Record<string, string>>

/** What is wrong, by the name of its field. */
export type Faults = Readonly<Record<string, string>>

/** What a form says: one setting and its new value, with the words the next page tells. */
export interface RuleChange {
  readonly field: string
  readonly value: JsonValue
  readonly words: string
}

/** What came of reading a form. */
export type ChangeRead = { readonly change: RuleChange } | { readonly faults: Faults }

/** A page that changes one thing: its heading, why it matters, its fields, and how they are read. */
export interface RuleForm {
  readonly title: string
  readonly why: string
  /** The button says what happens. */
  readonly send: string
  /** Where the page leads back to. */
  readonly back: string
  /** What the fields hold before anything is typed. */
  readonly held: Form
  readonly fields: (form: Form, faults: Faults) => Html
  readonly read: (form: Form) => ChangeRead
  /** The entry whose problems belong to fields of this form. */
  readonly entry?: (form: Form) => string
  /** A second button that takes the thing away. */
  readonly remove?: { readonly text: string; readonly change: RuleChange }
}

/** What a change is held against before it is recorded. */
export interface ChangeAsked {
  readonly settings: BodySettings
  readonly on: CalendarDay
  readonly law: Law
}

/**
 * What stands against a change, by field: only problems it brings, so that rules that were wrong before can be mended bit by
 * bit. One that belongs to no field of the form stands under `form`.
 */
export function faultsOf(
  change: RuleChange,
  { settings, on, law }: ChangeAsked,
  fields: { readonly names: readonly string[]; readonly entry: string },
): Faults {
  let candidate: BodySettings
  try {
    candidate = settingsWith(settings, change)
  } catch (fault) {
    if (!(fault instanceof PortreeveError)) throw fault
    return { form: fault.message }
  }
  const before = new Set(checkCouncilRules(settings, on, law).map((each) => each.says))
  const brought = checkCouncilRules(candidate, on, law).filter(
    (each) => each.refused && !before.has(each.says),
  )
  return Object.fromEntries(
    brought.toReversed().map((each) => {
      const ours = each.id === fields.entry || each.part === 'committees'
      const name = ours && each.field !== undefined && fields.names.includes(each.field) ? each.field : 'form'
      const source = each.rule ? ` (${each.rule.source})` : ''
      return [name, `${each.says}${source}`]
    }),
  )
}

/** The address of a page, and of a place on it, keeping the body and day the visitor chose. */
export function backHref(visit: Visit, back: string): string {
  const [path, place] = back.split('#') as [string, string?]
  return `${visit.shell.href(path)}${place === undefined ? '' : `#${place}`}`
}

/** The page of a form; with faults it is shown again with what was typed. */
export function ruleFormView(
  form: RuleForm,
  visit: Visit,
  fault?: { readonly form: Form; readonly faults: Faults },
): View<{ readonly title: string }> {
  const typed = fault?.form ?? form.held
  const faults = fault?.faults ?? {}
  const { form: ofAll, because, ...ofFields } = faults
  const because_ = because === undefined ? {} : { error: because }
  return {
    status: fault === undefined ? 200 : 400,
    parts: {
      title: form.title,
      caption: visit.body,
      breadcrumbs: [{ text: 'The council’s own rules', href: visit.shell.href('/council-rules') }],
      errors: [
        ...(ofAll === undefined ? [] : [{ text: ofAll, href: '#because' }]),
        ...Object.entries(ofFields).map(([name, text]) => ({ text, href: `#${name}` })),
        ...(because === undefined ? [] : [{ text: because, href: '#because' }]),
      ],
      body: html`${paragraph(form.why)}
        <form method="post" action="${visit.shell.href(visit.shell.path)}" class="pr-form" novalidate>
          ${csrfField(visit.shell)} ${form.fields(typed, faults)}
          ${textarea({ name: 'because', label: 'Why, and where it stands in the constitution', hint: 'Kept in the log with your name and the day.', value: typed['because'] ?? '', ...because_ })}
          ${button(form.send)}
          ${form.remove && button(form.remove.text, { secondary: true, name: 'remove', value: 'yes' })}
        </form>
        ${paragraph(html`<a class="govuk-link" href="${backHref(visit, form.back)}">Leave it as it is</a>`)}`,
    },
    json: { title: form.title, held: form.held },
    rows: [{ title: form.title }],
    columns: [{ heading: 'Change', value: (row) => row.title }],
  }
}
