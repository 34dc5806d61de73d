import { categoryLabel } from '../../insight/classification/category-label.ts'
import { type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { PlanContract, PlanOption } from '../../procurement/plan.ts'
import { basisWords, LAWFUL_WORDS, plainWords, poundsWords, valueWords } from '../../publish/plan-words.ts'
import { labelled, wrapLines } from '../../publish/wrapped-text.ts'
import { countOf, NOT_RECORDED, shortDay, showDay, showSource } from '../../ui/format.ts'
import {
  ARRANGEMENT_WORDS,
  DEADLINE_WORDS,
  OPTION_WORDS,
  REGIME_WORDS,
  RING_WORDS,
  SHAPE_WORDS,
  STATE_WORDS,
} from '../../ui/words.ts'
import type { RowBehind, RowsBehind } from './rows-behind.ts'

/** Room for the longest label and two spaces. */
const LABELS = 20
/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100

type Fact = readonly [label: string, text: string]

/**
 * A contract's card as text: next step, facts, dates and deadlines with their arithmetic, money, options with rules and
 * conditions, partners, questions. Under each figure stand the cells it was read from, with file and line; every row in full
 * comes last. Long lines are wrapped under their labels.
 */
export function cardText(contract: PlanContract, behind: RowsBehind, width: number): string {
  const room = Math.max(40, Math.min(width, WIDEST))
  const facts = (entries: readonly Fact[]): string[] =>
    entries.flatMap(([label, text]) => labelled(label, text, { width: room, label: LABELS }))
  const parts: readonly (readonly string[])[] = [
    headLines(contract, room),
    facts(stepFacts(contract)),
    ['What it is', ...facts(kindFacts(contract))],
    ['Dates', ...facts([...dateFacts(contract), ...printed(behind.rows, DATE_CELLS)])],
    ['Deadlines', ...facts(deadlineFacts(contract))],
    ['Money', ...facts(moneyFacts(contract, behind))],
    ['Options', ...contract.options.flatMap((option) => optionLines(option, room))],
    section(
      'Partners',
      contract.partners.flatMap((each) => point(partnerWords(each), room)),
    ),
    section(
      'Questions',
      contract.questions.flatMap((each) => point(`${each.to}: ${each.ask}`, room)),
    ),
    ['Rows behind it', ...behind.rows.flatMap((row) => rowLines(row, room)), ...notShown(behind)],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines]
const point = (text: string, width: number, indent = 2): string[] =>
  wrapLines(text, width - indent, 2).map((line) => `${' '.repeat(indent)}${line}`)

function headLines({ title, id, reference, supplier, body }: PlanContract, width: number): string[] {
  const number = supplier.companyNumber ? ` (company number ${supplier.companyNumber})` : ''
  const parts = [id, reference && `reference ${reference}`, `${supplier.name}${number}`, body]
  return [...wrapLines(title, width), ...wrapLines(parts.filter(Boolean).join(' · '), width)]
}

function stepFacts({ nextStep, because, disagreements }: PlanContract): Fact[] {
  return [
    ['Next step', nextStep.what],
    ['By', formatDay(nextStep.by)],
    ['Overturned by', nextStep.overturnedBy],
    ...because.map((each): Fact => ['Because', each]),
    ...disagreements.map((each): Fact => ['Disagreement', each]),
  ]
}

function kindFacts(contract: PlanContract): Fact[] {
  const { term, regime, decisionPath } = contract
  const quoted = term.quoted.map((each) => `“${each}”`).join(', ')
  return [
    ['State', `${STATE_WORDS[contract.state]}: ${contract.stateBecause}`],
    ['What it is', ARRANGEMENT_WORDS[contract.arrangement]],
    ['Governed by', `${REGIME_WORDS[regime.value]}: ${regime.ground}`],
    [
      'Category',
      `${categoryLabel(contract.category)} (${RING_WORDS[contract.ring]}): ${contract.categoryBecause}`,
    ],
    ['Owner', [contract.owner, contract.directorate].filter(Boolean).join(', ') || NOT_RECORDED],
    ['Term', `${SHAPE_WORDS[term.shape]}${quoted === '' ? '' : `, read from ${quoted}`}`],
    ...(term.unread ? [['Not understood', `“${term.unread}”`] as const] : []),
    ['Decision', `${plainWords(decisionPath.authority)}, ${countOf(decisionPath.weeks, 'week')}: ${decisionPath.because}`], // prettier-ignore
  ]
}

function dateFacts({ dates, startBy, clocks }: PlanContract): Fact[] {
  const startWords = (day: CalendarDay | undefined): string => (day ? formatDay(day) : 'not worked out')
  return [
    ['Start', showDay(dates.start)],
    ['Current end', showDay(dates.currentEnd)],
    ['Last possible end', showDay(dates.hardStop)],
    ['Next needed by', showDay(dates.needBy)],
    ['Start work by', `to stay ${startWords(startBy.stay)}; to change ${startWords(startBy.change)}`],
    ...clocks.map((each): Fact => ['Outside deadline', `${each.name}, ${formatDay(each.day)}: ${each.because}${each.verified ? '' : ' (to be verified)'}`]), // prettier-ignore
  ]
}

function deadlineFacts({ deadlines }: PlanContract): Fact[] {
  if (deadlines.length === 0) return [['', 'No notice clause is known. That is not the same as having none.']]
  return deadlines.flatMap((each): Fact[] => [
    ['Deadline', `${DEADLINE_WORDS[each.kind]}: send by ${formatDay(each.sendBy)}; last legal day ${formatDay(each.lastLegalDay)}${each.quoted ? `; read from “${each.quoted}”` : ''}`], // prettier-ignore
    ...each.working.map((step): Fact => ['', step]),
  ])
}

/** Columns of the evidence that dates are read from, and those that values are. */
const DATE_CELLS = /^(start|end|signed|max_extent|review)_(on|text)$|^(term|notice_period|extension|renewal|options)_text$/ // prettier-ignore
const VALUE_CELLS = /^value(_text|_word|_basis|_scope)?$/

/** The cells of register lines and notices that a figure was read from, with their place. */
function printed(rows: readonly RowBehind[], wanted: RegExp): Fact[] {
  return rows.flatMap((row): Fact[] => {
    if (row.kind === 'payment') return []
    const cells = Object.entries(row.cells).filter(([name]) => wanted.test(name))
    if (cells.length === 0) return []
    return [['', `from ${row.at}: ${cellsWords(cells)}`]]
  })
}

const cellsWords = (cells: readonly (readonly [string, string])[]): string =>
  cells.map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`).join(' · ')

function moneyFacts({ money, estimate }: PlanContract, { rows, notShown: hidden }: RowsBehind): Fact[] {
  const isOf = (row: RowBehind, places: readonly string[]) => places.includes(row.at)
  const values = money.values.flatMap((value): Fact[] => {
    const places = value.sources.map(showSource)
    const from = rows.filter((row) => isOf(row, places))
    return [['Value', valueWords(value)], ...printed(from, VALUE_CELLS)]
  })
  const { paid, runRate } = money
  const payments = rows.filter((row) => row.kind === 'payment')
  return [
    ...(values.length === 0 ? [['Value', NOT_RECORDED] as const] : values),
    ...(paid ? [['Paid', `${poundsWords(paid.amount)} ${basisWords(paid.basis)} in ${countOf(paid.payments, 'payment')}, ${formatDay(paid.first)} to ${formatDay(paid.last)}`] as const] : []), // prettier-ignore
    ...(paid?.otherBases ?? []).map((each): Fact => ['Besides', `${poundsWords(each.amount)} ${basisWords(each.basis)} in ${countOf(each.payments, 'payment')}`]), // prettier-ignore
    ...payments.map((row): Fact => ['', paymentWords(row)]),
    ...(hidden > 0 ? [['', `and ${countOf(hidden, 'earlier payment')}`] as const] : []),
    ...(runRate ? [['Run rate', `${poundsWords(runRate.yearly)} a year ${basisWords(runRate.basis)}: ${runRate.working}`] as const] : []), // prettier-ignore
    ['Estimate', estimateWords(estimate)],
    ...estimate.working.map((step): Fact => ['', step]),
  ]
}

function paymentWords({ cells, at }: RowBehind): string {
  const amount = cells['amount'] === undefined ? 'amount not recorded' : poundsWords(cells['amount'])
  return `${cells['paid_on'] ?? cells['period_from'] ?? 'day not recorded'} ${amount}, from ${at}`
}

function estimateWords({ low, high, threshold, position }: PlanContract['estimate']): string {
  const money = (amount: string | undefined): string => (amount ? poundsWords(amount) : 'not known')
  return `${money(low)} to ${money(high)} with VAT; threshold ${threshold ? poundsWords(threshold) : 'not held'}: ${plainWords(position).toLowerCase()}`
}

function optionLines(option: PlanOption, width: number): string[] {
  const start = option.startBy ? `, start by ${formatDay(option.startBy)}` : ''
  const { rule } = option
  return [
    ...point(
      `${OPTION_WORDS[option.kind]}: ${LAWFUL_WORDS[option.lawful]}${start}. ${option.reason}${rule ? ` [${rule.source}${rule.verified ? '' : ', to be verified'}]` : ''}`,
      width,
    ),
    ...option.conditions.flatMap((each) =>
      point(`- if ${each.what} (check: ${each.howToCheck}; ask: ${each.whoKnows})`, width, 6),
    ),
    ...(option.notices.length > 0 ? point(`- notices: ${option.notices.join('; ')}`, width, 6) : []),
  ]
}

function partnerWords(partner: PlanContract['partners'][number]): string {
  const { meetOn, ourExtension, theirExtension } = partner
  if (!meetOn) return partner.reason
  return `${partner.reason}; could meet on ${shortDay(meetOn)} (ours: ${ourExtension ?? 'not known'}; theirs: ${theirExtension ?? 'not known'})`
}

const rowLines = (row: RowBehind, width: number): string[] => [
  ...point(row.at, width),
  ...wrapLines(cellsWords(Object.entries(row.cells)), width - 4).map((line) => `    ${line}`),
]

function notShown({ rows, notShown: hidden }: RowsBehind): string[] {
  if (rows.length === 0) return ['  None is held: it rests on what people recorded.']
  return hidden > 0 ? [`  and ${countOf(hidden, 'earlier payment')}: portreeve sql, table payment`] : []
}
