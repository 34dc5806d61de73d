import { type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import type { PlanContract, PlanOption } from '../../procurement/plan.ts'

const dayWords = (day: CalendarDay | undefined): string => (day ? formatDay(day) : 'not recorded')
const pad = (label: string): string => label.padEnd(16)

const OPEN_WORDS = {
  yes: 'open to you on these facts',
  'yes-if': 'open if',
  no: 'closed',
  unknown: 'not known',
} as const

function optionLines(option: PlanOption): string[] {
  const start = option.startBy ? `; start by ${formatDay(option.startBy)}` : ''
  const rule = option.rule ? ` [${option.rule.source}${option.rule.verified ? '' : ', to be verified'}]` : ''
  return [
    `  ${option.kind}: ${OPEN_WORDS[option.lawful]}${start}. ${option.reason}${rule}`,
    ...option.conditions.map(
      (each) => `      if ${each.what} (check: ${each.howToCheck}; ask: ${each.whoKnows})`,
    ),
    ...(option.notices.length > 0 ? [`      notices: ${option.notices.join('; ')}`] : []),
  ]
}

/**
 * A contract's card as text: facts, dates, deadlines with their arithmetic, money, options with rules, the next step and what
 * would overturn it, and the row behind each figure. `rows` gives the printed cells of a source line.
 */
export function cardText(
  contract: PlanContract,
  rows: readonly { readonly at: string; readonly cells: string }[],
): string {
  const { dates, money, estimate } = contract
  const lines = [
    `${contract.title}`,
    `${contract.id}${contract.reference ? ` · reference ${contract.reference}` : ''} · ${contract.supplier.name}${contract.supplier.companyNumber ? ` (${contract.supplier.companyNumber})` : ''} · ${contract.body}`,
    '',
    `${pad('Next step')}${contract.nextStep.what}`,
    `${pad('By')}${formatDay(contract.nextStep.by)}`,
    `${pad('Overturned by')}${contract.nextStep.overturnedBy}`,
    ...contract.because.map((each) => `${pad('Because')}${each}`),
    '',
    `${pad('State')}${contract.state}: ${contract.stateBecause}`,
    `${pad('Arrangement')}${contract.arrangement}`,
    `${pad('Law')}${contract.regime.value}: ${contract.regime.ground}`,
    `${pad('Ring, category')}${contract.ring}, ${contract.category}: ${contract.categoryBecause}`,
    `${pad('Term')}${contract.term.shape}${contract.term.quoted.length > 0 ? ` (${contract.term.quoted.map((each) => `“${each}”`).join(', ')})` : ''}`,
    `${pad('Start')}${dayWords(dates.start)}`,
    `${pad('Current end')}${dayWords(dates.currentEnd)}`,
    `${pad('Last possible end')}${dayWords(dates.hardStop)}`,
    `${pad('Needed by')}${dayWords(dates.needBy)}`,
    `${pad('Start by')}to stay ${dayWords(contract.startBy.stay)}; to change ${dayWords(contract.startBy.change)}`,
    `${pad('Decision')}${contract.decisionPath.authority}, ${contract.decisionPath.weeks} weeks: ${contract.decisionPath.because}`,
    ...contract.deadlines.flatMap((each) => [
      `${pad('Deadline')}${each.kind}: last legal day ${formatDay(each.lastLegalDay)}, send by ${formatDay(each.sendBy)}${each.quoted ? ` (“${each.quoted}”)` : ''}`,
      ...each.working.map((step) => `${pad('')}${step}`),
    ]),
    ...contract.disagreements.map((each) => `${pad('Disagreement')}${each}`),
    '',
    ...money.values.map(
      (value) =>
        `${pad('Value')}${value.word} ${formatMoney(pounds(value.amount)!)}, ${value.basis}, ${value.scope}`,
    ),
    ...(money.values.length === 0 ? [`${pad('Value')}not recorded`] : []),
    ...(money.paid
      ? [
          `${pad('Paid')}${formatMoney(pounds(money.paid.amount)!)} ${money.paid.basis} in ${money.paid.payments} payments, ${money.paid.first} to ${money.paid.last}`,
        ]
      : []),
    ...(money.runRate
      ? [
          `${pad('Run rate')}${formatMoney(pounds(money.runRate.yearly)!)} a year ${money.runRate.basis}: ${money.runRate.working}`,
        ]
      : []),
    `${pad('Estimate')}${estimate.low ? formatMoney(pounds(estimate.low)!) : 'unknown'} to ${estimate.high ? formatMoney(pounds(estimate.high)!) : 'unknown'} with VAT; threshold ${estimate.threshold ? formatMoney(pounds(estimate.threshold)!) : 'not held'}: ${estimate.position}`,
    ...estimate.working.map((step) => `${pad('')}${step}`),
    '',
    'Options',
    ...contract.options.flatMap(optionLines),
    '',
    ...(contract.partners.length > 0
      ? [
          'Partners',
          ...contract.partners.map(
            (each) =>
              `  ${each.reason}${each.meetOn ? `; could meet on ${formatDay(each.meetOn)} (ours ${each.ourExtension}; theirs ${each.theirExtension})` : ''}`,
          ),
          '',
        ]
      : []),
    'Questions',
    ...contract.questions.map((each) => `  ${each.to}: ${each.ask}`),
    '',
    'Rows behind it',
    ...rows.map((each) => `  ${each.at}\n    ${each.cells}`),
  ]
  return `${lines.join('\n')}\n`
}
