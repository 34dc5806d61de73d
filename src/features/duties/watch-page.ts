import { decimal } from '../../procurement/money.ts'
import type { Plan } from '../../procurement/plan.ts'
import type { WatchKind } from '../../rulebook/index.ts'
import { countOf, fileName, showDay, showPounds, showSource } from '../../ui/format.ts'
import { details, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { horizonSentences } from '../../ui/words.ts'
import type { WatchRow } from './duty-facts.ts'

/** What each limit is called. */
export const WATCH_WORDS: Readonly<Record<WatchKind, string>> = {
  convertible: 'Over the threshold by its payments',
  'beyond-value': 'Paid beyond its value',
  indicators: 'Performance indicators',
  payments: 'Payments to publish',
  gathered: 'Like purchases together',
}

/** What the page of limits is made of. */
export interface WatchFactsShown {
  readonly plan: Plan
  readonly watches: readonly WatchRow[]
  readonly notWatched: number
}

/** Limits that contracts have crossed or come near, each figure with the rows behind it. */
export function watchView({ plan, watches, notWatched }: WatchFactsShown, visit: Visit): View<WatchRow> {
  const crossed = watches.filter(({ watch }) => watch.level === 'crossed').length
  return {
    parts: {
      title: 'Limits crossed or near',
      caption: plan.body,
      breadcrumbs: [{ text: 'Notices due', href: visit.shell.href('/duties') }],
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body: html`${paragraph('Contracts whose payments or value cross or come near a limit of the law. VAT is added to amounts without it at the council’s rate, an assumption; near is four fifths of a limit. Worth a look: a figure here is no finding of wrong.')}
        <p class="govuk-body" role="status">
          ${watches.length === 0 ? 'No limit is crossed or near on what is loaded.' : `${crossed} crossed and ${watches.length - crossed} near, over ${countOf(new Set(watches.map(({ contract }) => contract.id)).size, 'contract')}.`}
          ${notWatched > 0 && ` The payments of ${countOf(notWatched, 'contract')} cannot be told from those of another with the same supplier, so they are held against no limit of payments.`}
        </p>
        ${watches.length > 0 && watchTable(watches, plan, visit)} ${paragraph('Not legal advice.')}`,
    },
    json: { on: plan.on, notWatched, watches: watches.map(watchData) },
    rows: watches,
    columns: WATCH_COLUMNS,
  }
}

const watchTable = (watches: readonly WatchRow[], plan: Plan, visit: Visit): Html =>
  html`<div class="pr-table">
    ${table({
      caption: 'Limits crossed or near',
      captionHidden: true,
      hasLongCells: true,
      head: [{ text: 'Contract' }, { text: 'Limit' }, { text: 'Figure', numeric: true }, { text: 'What it says' }, { text: 'Rows' }],
      rows: watches.map((row) => [
        { content: html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${row.contract.id}`)}">${row.contract.title}</a><span class="pr-under">${row.contract.supplier.name}</span>` },
        { content: html`${WATCH_WORDS[row.watch.kind]} ${row.watch.level === 'crossed' ? tag('Crossed', 'orange') : tag('Near', 'grey')}` },
        { content: figureOf(row), numeric: true },
        { content: under(row.watch.says, row.watch.rules.map((rule) => `${rule.source}${rule.verified ? '' : ' (to be verified)'}`).join('; ')) },
        { content: rowsOf(row, plan, visit) },
      ]),
    })}
  </div>` // prettier-ignore

function figureOf({ watch }: WatchRow): Html | string {
  if (watch.figure === undefined) return '–'
  const limit = watch.limit && `limit ${showPounds(decimal(watch.limit))}`
  return under(showPounds(decimal(watch.figure)), limit)
}

/** The rows a figure rests on: payments, the value's own lines, the contracts gathered. */
function rowsOf({ watch, contract, payments }: WatchRow, plan: Plan, visit: Visit): Html {
  const { id } = contract.supplier
  const paid = id !== undefined && contract.money.paid !== undefined && html`<li><a class="govuk-link" href="${visit.shell.href('/spend/rows', { supplier: id, payer: plan.body })}">Payments<span class="govuk-visually-hidden"> to ${contract.supplier.name}</span></a></li>` // prettier-ignore
  const value = contract.sources.slice(0, 3).map((at) => html`<li>${rowLink(at, visit)}</li>`)
  const single = payments.map((each) => html`<li>${showPounds(each.amount)}, ${rowLink(each, visit)}</li>`)
  const gathered = contract.aggregation.with.map((other) => html`<li><a class="govuk-link" href="${visit.shell.href(`/contracts/${other}`)}">${plan.contracts.find((each) => each.id === other)?.title ?? other}</a></li>`) // prettier-ignore
  if (watch.kind === 'payments') return details(countOf(payments.length, 'payment'), html`<ul class="govuk-list">${single}</ul>`) // prettier-ignore
  if (watch.kind === 'gathered')
    return html`<ul class="govuk-list">
      ${gathered}
    </ul>`
  return html`<ul class="govuk-list">
    ${paid}${value}
  </ul>`
}

const rowLink = (at: { readonly file: string; readonly sheet?: string; readonly line: number }, visit: Visit): Html =>
  html`<a
    class="govuk-link pr-source"
    href="${visit.shell.href('/evidence/row', { file: at.file, sheet: at.sheet, line: String(at.line) })}"
    >${showSource({ ...at, file: fileName(at.file) })}</a
  >` // prettier-ignore

/** A limit as data. */
export const watchData = ({ watch, contract, payments }: WatchRow): object => ({
  contract: contract.id,
  title: contract.title,
  supplier: contract.supplier.name,
  limit: watch.kind,
  level: watch.level,
  figure: watch.figure && decimal(watch.figure),
  against: watch.limit && decimal(watch.limit),
  says: watch.says,
  rules: watch.rules,
  ...(watch.kind === 'payments' && { payments }),
})

/** The columns of the limits, for CSV and the command line. */
export const WATCH_COLUMNS: readonly TableColumn<WatchRow>[] = [
  { heading: 'Contract', value: ({ contract }) => contract.title },
  { heading: 'Limit', value: ({ watch }) => watch.kind },
  { heading: 'Level', value: ({ watch }) => watch.level },
  { heading: 'Figure', value: ({ watch }) => watch.figure && decimal(watch.figure), pounds: true },
  { heading: 'Against', value: ({ watch }) => watch.limit && decimal(watch.limit), pounds: true },
  { heading: 'Says', value: ({ watch }) => watch.says },
  { heading: 'Id', value: ({ contract }) => contract.id, spare: true },
  { heading: 'Supplier', value: ({ contract }) => contract.supplier.name, spare: true },
  { heading: 'Rules', value: ({ watch }) => watch.rules.map((rule) => rule.id).join(' '), spare: true },
]
