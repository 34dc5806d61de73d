import { renderComponent } from './components.ts'
import { html, isHtml, markupOf, type Html } from './html.ts'

/** Words, or markup already made. */
export type Words = string | Html

/** Upstream takes text and markup under two names; ours is one value that knows which it is. */
const words = (value: Words): { text: string } | { html: string } =>
  isHtml(value) ? { html: markupOf(value) } : { text: value }

const maybe = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>)

const hintOf = (hint: string | undefined): object =>
  maybe('hint', hint === undefined ? undefined : { text: hint })
const errorOf = (error: string | undefined): object =>
  maybe('errorMessage', error === undefined ? undefined : { text: error })

/** A colour of the tag component. */
export type TagColour =
  'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

/**
 * A tag: a state in a word or two. The colour repeats what the word says, it never says it alone.
 */
export function tag(text: string, colour: TagColour = 'grey'): Html {
  return renderComponent('tag', { text, classes: `govuk-tag--${colour}` })
}

/** A line of a summary list. `actions` are links with hidden text that says what they change. */
export interface SummaryRow {
  readonly key: string
  readonly value: Words
  readonly action?: { readonly text: string; readonly hidden: string; readonly href: string }
}

/** A list of facts, each with its name. Facts that are not known say so; they are not left out. */
export function summaryList(rows: readonly SummaryRow[], classes?: string): Html {
  return renderComponent('summary-list', {
    ...maybe('classes', classes),
    rows: rows.map(({ key, value, action }) => ({
      key: { text: key },
      value: words(value),
      ...(action && {
        actions: { items: [{ href: action.href, text: action.text, visuallyHiddenText: action.hidden }] },
      }),
    })),
  })
}

/** A part of the page that is folded until asked for. */
export function details(summary: Words, content: Words, open = false): Html {
  const shown = isHtml(summary) ? { summaryHtml: markupOf(summary) } : { summaryText: summary }
  return renderComponent('details', { ...shown, ...words(content), open })
}

/** The pages of a long list: where we are, and the address of each page. */
export interface Paging {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

/** Links to the pages of a list: first, last, and those beside the current one. Nothing when there is one page. */
export function pagination({ page, pages, href }: Paging): Html | undefined {
  if (pages < 2) return undefined
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  const items = shown.flatMap((number, index) => [
    ...(index > 0 && number - shown[index - 1]! > 1 ? [{ ellipsis: true }] : []),
    { number: String(number), href: href(number), current: number === page },
  ])
  return renderComponent('pagination', {
    items,
    ...maybe('previous', page > 1 ? { href: href(page - 1) } : undefined),
    ...maybe('next', page < pages ? { href: href(page + 1) } : undefined),
  })
}

/** A banner about what was just done. `success` is read out at once. */
export function notificationBanner(content: Words, type?: 'success'): Html {
  return renderComponent('notification-banner', { ...words(content), ...maybe('type', type) })
}

/** A button that sends its form, or with `href` a link that looks like one. */
export function button(
  text: string,
  options: {
    readonly href?: string
    readonly secondary?: boolean
    readonly name?: string
    readonly value?: string
    /** The one key that presses it, where the page's script listens; its text says it too. */
    readonly key?: string
  } = {},
): Html {
  return renderComponent('button', {
    text,
    ...(options.href !== undefined && { href: options.href }),
    ...(options.name !== undefined && { name: options.name, value: options.value ?? '' }),
    ...(options.secondary === true && { classes: 'govuk-button--secondary' }),
    ...(options.key !== undefined && { attributes: { 'data-key': options.key, 'aria-keyshortcuts': options.key } }), // prettier-ignore
  })
}

/** A field of a form: its name, label, hint, what was typed and what is wrong with it. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly error?: string
  /** Told apart where two forms on a page share a field's name. */
  readonly id?: string
  readonly classes?: string
}

const fieldOf = (field: Field): object => ({
  id: field.id ?? field.name,
  name: field.name,
  label: { text: field.label },
  ...hintOf(field.hint),
  ...errorOf(field.error),
  ...maybe('value', field.value),
  ...maybe('classes', field.classes),
})

/** A one-line text field. */
export function input(field: Field & { readonly type?: 'text' | 'search' }): Html {
  return renderComponent('input', { ...fieldOf(field), ...maybe('type', field.type) })
}

/** A text field of several lines. */
export function textarea(field: Field): Html {
  return renderComponent('textarea', { ...fieldOf(field), rows: '3' })
}

/** A choice of a list: value, words, and words under it. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** A drop-down. The first choice is the empty one when `all` names it. */
export function select(field: Field & { readonly choices: readonly Choice[]; readonly all?: string }): Html {
  const items = field.choices.map(({ value, text }) => ({ value, text }))
  return renderComponent('select', {
    ...fieldOf(field),
    items: field.all === undefined ? items : [{ value: '', text: field.all }, ...items],
  })
}

/** A question with a few answers, one of which may be chosen. */
export function radios(
  field: Field & { readonly choices: readonly Choice[]; readonly inline?: boolean },
): Html {
  return renderComponent('radios', {
    idPrefix: field.id ?? field.name,
    name: field.name,
    fieldset: { legend: { text: field.label, classes: 'govuk-fieldset__legend--s' } },
    ...hintOf(field.hint),
    ...errorOf(field.error),
    ...maybe('value', field.value),
    classes: field.inline === true ? 'govuk-radios--inline govuk-radios--small' : 'govuk-radios--small',
    items: field.choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      ...hintOf(choice.hint),
    })),
  })
}

/** What is wrong with a form, each line a link to its field. */
export function errorSummary(errors: readonly { readonly text: string; readonly href: string }[]): Html {
  return renderComponent('error-summary', { titleText: 'There is a problem', errorList: errors })
}

/** A line of a task list: what to do, a word of context, and by when. */
export interface Task {
  readonly title: string
  readonly href: string
  readonly hint?: Words
  readonly status: Words
}

/** Things to do, each with its address and its day. */
export function taskList(tasks: readonly Task[], idPrefix: string): Html {
  return renderComponent('task-list', {
    idPrefix,
    items: tasks.map((task) => ({
      title: { text: task.title },
      href: task.href,
      ...maybe('hint', task.hint === undefined ? undefined : words(task.hint)),
      status: words(task.status),
    })),
  })
}

/** The link to the page before, at the top of a question. */
export function backLink(href: string): Html {
  return renderComponent('back-link', { text: 'Back', href })
}

/** Where the page lies, from the first page down. */
export function breadcrumbs(items: readonly { readonly text: string; readonly href: string }[]): Html {
  return renderComponent('breadcrumbs', { items })
}

/** The link that keyboards meet first. */
export function skipLink(): Html {
  return renderComponent('skip-link', { href: '#main-content', text: 'Skip to main content' })
}

/** The header of a service that is not on GOV.UK: words only, no crown. */
export function genericHeader(name: string): Html {
  return renderComponent('generic-header', { logoText: name, url: '/' })
}

/** The product's name and its main pages. `current` is the page itself, `active` one beneath it. */
export function serviceNavigation(
  items: readonly { readonly text: string; readonly href: string; readonly active: boolean }[],
): Html {
  return renderComponent('service-navigation', {
    serviceName: 'Portreeve',
    serviceUrl: '/',
    navigationLabel: 'Main',
    collapseNavigationOnMobile: false,
    navigation: items,
  })
}

/** A cell of a table. */
export interface Cell {
  readonly content: Words
  readonly numeric?: boolean
}

/** A heading of a table; with `sort`, a link that sorts by it, and how the table is sorted by it now. */
export interface HeadCell {
  readonly text: string
  readonly numeric?: boolean
  readonly sort?: { readonly href: string; readonly now: 'ascending' | 'descending' | 'none' }
}

const numeric = (cell: { readonly numeric?: boolean }): object =>
  cell.numeric === true ? { format: 'numeric' } : {}

/** A table with its caption, in a region that scrolls sideways by itself when the screen is narrow. */
export function table(options: {
  readonly caption: string
  readonly head: readonly HeadCell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Shows the caption to screen readers only, where a heading says it already. */
  readonly captionHidden?: boolean
  readonly captionSize?: 's' | 'm'
  readonly firstCellIsHeader?: boolean
  /** Shows each row as a card on a phone, as tables of more than four columns are: for cells of many words. */
  readonly hasLongCells?: boolean
}): Html {
  const isWide = options.hasLongCells === true || options.head.length > 4
  // A row of a wide table is shown as a card on a phone, where each cell needs the name of its column.
  const labelled = (index: number): object =>
    isWide && index > 0 ? { attributes: { 'data-label': options.head[index]?.text ?? '' } } : {}
  const inner = renderComponent('table', {
    caption: options.caption,
    captionClasses:
      options.captionHidden === true
        ? 'govuk-visually-hidden'
        : `govuk-table__caption--${options.captionSize ?? 'm'}`,
    firstCellIsHeader: options.firstCellIsHeader ?? true,
    head: options.head.map((cell) => ({ ...words(headWords(cell)), ...numeric(cell), ...sorted(cell) })),
    rows: options.rows.map((row) =>
      row.map((cell, index) => ({ ...words(cell.content), ...numeric(cell), ...labelled(index) })),
    ),
  })
  const wide = isWide ? 'pr-scroll pr-scroll--wide' : 'pr-scroll'
  return html`<div class="${wide}" role="region" aria-label="${options.caption}, table" tabindex="0">
    ${inner}
  </div>`
}

const headWords = (cell: HeadCell): Words =>
  cell.sort === undefined
    ? cell.text
    : html`<a class="govuk-link pr-sort" href="${cell.sort.href}">${cell.text}</a>`

const sorted = (cell: HeadCell): object =>
  cell.sort === undefined ? {} : { attributes: { 'aria-sort': cell.sort.now } }
