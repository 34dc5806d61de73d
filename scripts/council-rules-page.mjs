// The page of docs/reference about a council's own rules: the default set, read from the data it is.
import {
  bandInWords,
  councilRulesOf,
  decisionSets,
  defaultSettings,
  keyUrgency,
} from '../src/rulebook/index.ts'
import {
  bandRange,
  DECIDER_WORDS,
  GOVERNANCE_WORDS,
  lineRange,
  MATTER_WORDS,
  POLICY_WORDS,
} from '../src/features/council-rules/rule-words.ts'
import { monthDay } from '../src/features/council-rules/rule-rows.ts'
import { leadTimeRows } from '../src/features/council-rules/lead-time-form.ts'

const list = (items) => items.map((each) => `- ${each}`).join('\n')

/** The two cells of a lead time: usual weeks and their span, or weeks in a small and in a large body. */
const weeksOf = ({ low, usual, high, district, county }) =>
  usual === undefined ? [district, county] : [usual, low === high ? '' : `${low} to ${high}`]

/** The default set in words and tables: what stands while a council has given nothing. */
export function councilRulesPage(table) {
  const rules = councilRulesOf(defaultSettings)
  const rows = leadTimeRows(defaultSettings.leadTimes)
  const of = (prefix) => rows.filter((row) => row.id.startsWith(prefix))
  return `What stands while a council has given no rules of its own. It is modelled on common practice: **no constitution was read for it, it is not law, and it binds nobody.** A council puts its own in its place on the page “The council’s own rules”, with \`portreeve council-rules --export\` and \`--keep\`, or as \`councilRules\` of its body in \`portreeve.json\`. Its own are checked against the law: the stricter is followed, and nothing waives the Act.

## Quotation bands

Sums say whether they hold VAT. A band may end at a sum or at the threshold of the Act for the kind of supply and the day.

${table(['sums', 'what is asked', 'in a sentence'], rules.bands.map((band) => [bandRange(band), bandInWords(band), band.says]))}

## Waivers

${rules.waivers.map((waiver) => `${waiver.says} Given by: ${waiver.decides.map((each) => DECIDER_WORDS[each]).join(', ')}.\n\nGrounds:\n\n${list(waiver.grounds)}\n\nTo be recorded:\n\n${list(waiver.records)}`).join('\n\n')}

## Policies

${table(['of what', 'what it says'], rules.policies.map((policy) => [POLICY_WORDS[policy.kind], policy.says]))}

## Who decides

The key-decision line is each council’s own and has no default: while it is unknown, who decides is unknown, and large sums are given the longer path.

${Object.values(decisionSets)
  .map(
    (set) =>
      `### ${GOVERNANCE_WORDS[set.governance]}\n\n${table(
        ['what', 'sums including VAT', 'decided by', 'in a sentence'],
        set.lines.map((line) => [MATTER_WORDS[line.matter], lineRange(line), DECIDER_WORDS[line.decides], line.says]),
      )}\n\nReport cleared ${set.clearanceWeeks} weeks before it is due; gateway ${set.gatewayWeeks} weeks before that; agenda open ${set.agendaClearDays} clear working days; published ${set.publicationWorkingDays === 0 ? 'on the day of the decision' : `${set.publicationWorkingDays} working days after the decision`}.${set.governance === 'wales-executive' ? ' Until a Welsh council has given lines of its own, who decides is told as unknown.' : ''}`,
  )
  .join('\n\n')}

### When a key decision can no longer be announced 28 clear days ahead

${keyUrgency.map((each) => `${each.says} (rule \`${each.rule}\`) To be recorded:\n\n${list(each.records)}`).join('\n\n')}

## Budget

Bids for the financial year that begins on the next 1 April: revenue by ${monthDay(rules.budget.revenueBidsBy)}, capital by ${monthDay(rules.budget.capitalBidsBy)}.

## Lead times

Calendar weeks. Where the law sets a least time, it is kept whatever stands here.

${table(['route', 'stage', 'usual', 'least to most', 'for'], of('routes.').map((row) => [row.of, row.stage, ...weeksOf(row.weeks), row.because]))}

### Change-over after signature

${table(['systems', 'of what', 'usual', 'least to most'], of('changeOver.').map((row) => [row.of, row.stage.replace('change-over, ', ''), ...weeksOf(row.weeks)]))}

### When nothing new goes live

${table(['systems', 'from', 'to', 'because'], Object.entries(defaultSettings.leadTimes.changeOver).flatMap(([group, { freeze }]) => freeze.map((each) => [group.replaceAll('-', ' '), monthDay(each.from), monthDay(each.to), each.because])))}

### Decisions

${table(['decision', 'small body', 'large body', 'because'], of('decisions.').map((row) => [row.of, ...weeksOf(row.weeks), row.because]))}`
} // prettier-ignore
