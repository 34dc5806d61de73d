import type { Plan, PlanContract } from '../procurement/plan.ts'
import { code, count, date, type PublishedColumn, sum, text } from './columns.ts'
import { BAND_WORDS, DEADLINE_WORDS, LAWFUL_WORDS, valueWords } from './plan-words.ts'

/** Source lines named in one cell; the rest are on the sheet of sources and in the JSON. */
const SOURCES_NAMED = 5

function sourceWords(sources: PlanContract['sources']): string {
  const named = sources
    .slice(0, SOURCES_NAMED)
    .map((each) => `${each.file}${each.sheet ? ` (${each.sheet})` : ''}:${each.line}`)
  const more = sources.length - named.length
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

/** The plan, one row a contract. */
export const CONTRACT_COLUMNS: readonly PublishedColumn<PlanContract>[] = [
  text('When', 18, (row) => BAND_WORDS[row.band]),
  date('By', (row) => row.nextStep.by),
  text('Contract', 34, (row) => row.title),
  text('Supplier', 26, (row) => row.supplier.name),
  text('Next step', 56, (row) => row.nextStep.what),
  text('Would be overturned by', 34, (row) => row.nextStep.overturnedBy),
  code('State', 18, (row) => row.state),
  date('Start', (row) => row.dates.start),
  date('Ends', (row) => row.dates.currentEnd),
  date('Last possible end', (row) => row.dates.hardStop),
  date('Notice by', (row) => row.noticeBy),
  date('Start by (stay)', (row) => row.startBy.stay),
  date('Start by (change)', (row) => row.startBy.change),
  date('Decide by', (row) => row.decideBy),
  code('Recommended', 20, (row) => row.recommended),
  sum('Estimate low (gross)', (row) => row.estimate.low),
  sum('Estimate high (gross)', (row) => row.estimate.high),
  code('Against threshold', 12, (row) => row.estimate.position),
  sum('Paid', (row) => row.money.paid?.amount),
  text('Paid basis', 11, (row) => row.money.paid?.basis),
  sum('Run rate a year', (row) => row.money.runRate?.yearly),
  text('Run rate basis', 11, (row) => row.money.runRate?.basis),
  text('Values', 40, (row) => row.money.values.map(valueWords).join('; ') || undefined),
  code('Law', 11, (row) => row.regime.value),
  code('Arrangement', 20, (row) => row.arrangement),
  code('Term shape', 20, (row) => row.term.shape),
  code('Ring', 9, (row) => row.ring),
  text('Category', 12, (row) => row.category),
  text('Directorate', 24, (row) => row.directorate),
  text('Owner', 20, (row) => row.owner),
  text('Reference', 14, (row) => row.reference),
  text('Because', 60, (row) => row.because.join(' ')),
  text('Disagreements', 40, (row) => row.disagreements.join(' ')),
  text('Id', 18, (row) => row.id),
  text('Sources', 40, (row) => sourceWords(row.sources)),
]

/** The first page: what to do, by when, and the one answer that would change it. */
export const FIRST_PAGE_COLUMNS = CONTRACT_COLUMNS.slice(0, 6)

type Of<List> = { readonly contract: PlanContract; readonly each: List }

/** Each contract's entries of a list, with the contract beside. */
export function entries<Item>(plan: Plan, list: (contract: PlanContract) => readonly Item[]): Of<Item>[] {
  return plan.contracts.flatMap((contract) => list(contract).map((each) => ({ contract, each })))
}

const contractColumns = <Item>(): PublishedColumn<Of<Item>>[] => [
  text('Contract', 34, (row) => row.contract.title),
  text('Supplier', 26, (row) => row.contract.supplier.name),
]
const idColumn = <Item>(): PublishedColumn<Of<Item>> => text('Contract id', 18, (row) => row.contract.id)

/** Every deadline: last legal day and safe posting day. */
export const DEADLINE_COLUMNS: readonly PublishedColumn<Of<PlanContract['deadlines'][number]>>[] = [
  ...contractColumns<PlanContract['deadlines'][number]>(),
  { heading: 'Deadline', width: 26, of: ({ each }) => ({ kind: 'text', value: DEADLINE_WORDS[each.kind] }) },
  date('Send by', ({ each }) => each.sendBy),
  date('Last legal day', ({ each }) => each.lastLegalDay),
  date('Other reading', ({ each }) => each.otherReading),
  date('Before', ({ each }) => each.before),
  text('Words', 40, ({ each }) => each.quoted),
  text('Working', 60, ({ each }) => each.working.join(' · ')),
  idColumn(),
]

/** Every option of every contract. */
export const OPTION_COLUMNS: readonly PublishedColumn<Of<PlanContract['options'][number]>>[] = [
  text('Contract', 30, (row) => row.contract.title),
  code('Option', 20, ({ each }) => each.kind),
  text('Open?', 14, ({ each }) => LAWFUL_WORDS[each.lawful]),
  date('Start by', ({ each }) => each.startBy),
  text('Why', 46, ({ each }) => each.reason),
  text('Conditions', 60, ({ each }) =>
    each.conditions.map((one) => `${one.what} (${one.whoKnows})`).join('; '),
  ),
  text('Notices', 32, ({ each }) => each.notices.join('; ')),
  text(
    'Rule',
    24,
    ({ each }) => each.rule && `${each.rule.source}${each.rule.verified ? '' : ' (to be verified)'}`,
  ),
  idColumn(),
]

/** Every possible partner. */
export const PARTNER_COLUMNS: readonly PublishedColumn<Of<PlanContract['partners'][number]>>[] = [
  ...contractColumns<PlanContract['partners'][number]>(),
  text('Body', 28, ({ each }) => each.body),
  code('Shares', 11, ({ each }) => each.shares),
  text('Same successor', 12, ({ each }) => (each.sameSuccessor ? 'yes' : 'no')),
  date('Theirs ends', ({ each }) => each.ends),
  date('Could meet on', ({ each }) => each.meetOn),
  text('Ours would need', 30, ({ each }) => each.ourExtension),
  text('Theirs would need', 30, ({ each }) => each.theirExtension),
  idColumn(),
]

/** Every question, the most consequential first. */
export const QUESTION_COLUMNS: readonly PublishedColumn<Plan['questions'][number]>[] = [
  count('Rank', (row) => row.rank),
  text('To', 24, (row) => row.to),
  text('Question', 80, (row) => row.ask),
  text('It settles', 40, (row) => row.settles),
  text('Contract id', 18, (row) => row.contract),
]

/** Every source row of every contract. */
export const SOURCE_COLUMNS: readonly PublishedColumn<Of<PlanContract['sources'][number]>>[] = [
  ...contractColumns<PlanContract['sources'][number]>(),
  text('File', 50, ({ each }) => each.file),
  text('Sheet', 14, ({ each }) => each.sheet),
  count('Line', ({ each }) => each.line),
  idColumn(),
]
