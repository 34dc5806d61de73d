import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney } from '../../procurement/money.ts'
import { bandInWords, type BodySettings, councilRulesOf, type CouncilPart } from '../../rulebook/index.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import { bandRange, DECIDER_WORDS, lineRange, MATTER_WORDS, PART_WORDS, POLICY_WORDS } from './rule-words.ts'

/** One entry of a council's rules as the command and the data twins print it. */
export interface RuleRow {
  readonly part: CouncilPart
  readonly id: string
  readonly covers: string
  readonly says: string
  readonly from: CalendarDay | undefined
  readonly to: CalendarDay | undefined
  readonly source: string
  /** Whether the council gave it; else it is common practice and binds nobody. */
  readonly own: boolean
}

/** Every entry of a body's rules, part by part. */
export function ruleRows(settings: BodySettings): readonly RuleRow[] {
  const { bands, waivers, policies, decisions, budget, own } = councilRulesOf(settings)
  const row = (part: CouncilPart, entry: { id: string; says: string; source: string; from?: CalendarDay; to?: CalendarDay }, covers: string): RuleRow => ({ part, id: entry.id, covers, says: entry.says, from: entry.from, to: entry.to, source: entry.source, own: own.includes(part) }) // prettier-ignore
  const ownLines = settings.councilRules?.decisions?.lines !== undefined
  return [
    ...bands.map((band) => row('bands', { ...band, says: `${bandInWords(band)} ${band.says}` }, bandRange(band))),
    ...waivers.map((waiver) => row('waivers', waiver, bandRange({ atLeast: NOUGHT, ...waiver }))),
    ...policies.map((policy) => row('policies', policy, `${POLICY_WORDS[policy.kind]}${policy.atLeast ? ` from ${formatMoney(policy.atLeast)}` : ''}`)),
    ...decisions.lines.map((line) => ({ ...row('decisions', { ...line, says: `${DECIDER_WORDS[line.decides]}. ${line.says}` }, `${MATTER_WORDS[line.matter]}: ${lineRange(line)}`), own: ownLines })),
    row('budget', { id: 'budget-bids', says: `Bids for the next financial year: revenue by ${monthDay(budget.revenueBidsBy)}, capital by ${monthDay(budget.capitalBidsBy)}.`, source: budget.source }, 'Budget'),
  ]
} // prettier-ignore

const NOUGHT = { pence: 0n, currency: 'GBP' } as const

/**
 * A day of every year in words.
 *
 * @example
 * monthDay('09-30') // '30 September'
 */
export function monthDay(text: string): string {
  return formatDay(`2028-${text}` as CalendarDay)
    .split(' ')
    .slice(1, 3)
    .join(' ')
}

/** The columns of the entries. */
export const RULE_COLUMNS: readonly TableColumn<RuleRow>[] = [
  { heading: 'Part', value: (row) => PART_WORDS[row.part] },
  { heading: 'Rule', value: (row) => row.id, spare: true },
  { heading: 'Covers', value: (row) => row.covers },
  { heading: 'Says', value: (row) => row.says },
  { heading: 'From', value: (row) => row.from, spare: true },
  { heading: 'To', value: (row) => row.to, spare: true },
  { heading: 'Source', value: (row) => row.source },
  { heading: 'Whose', value: (row) => (row.own ? 'the council’s own' : 'common practice') },
]
