import { formatMoney } from '../../procurement/money.ts'
import {
  bandInWords,
  checkCouncilRules,
  councilRulesOf,
  governanceOf,
  thresholdIn,
  type BodySettings,
  type Law,
  type RuleProblem,
} from '../../rulebook/index.ts'
import { NOT_RECORDED, showDay } from '../../ui/format.ts'
import { button, summaryList, table, type SummaryRow } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { ladderSvg } from './ladder.ts'
import { csrfField, figure, heading, paragraph, under } from '../../ui/page.ts'
import type { SettingChanged, View, Visit } from '../../ui/visit.ts'
import { askPart } from './ask-part.ts'
import { monthDay, RULE_COLUMNS, ruleRows, type RuleRow } from './rule-rows.ts'
import {
  bandRange,
  changedField,
  DECIDER_WORDS,
  entryDays,
  GOVERNANCE_WORDS,
  lineRange,
  MATTER_WORDS,
  POLICY_WORDS,
} from './rule-words.ts'

/** What the page of a council's own rules shows. */
export interface RulesFacts {
  readonly settings: BodySettings
  readonly law: Law
  /** What was changed on pages and still stands, the last first. */
  readonly changed: readonly SettingChanged[]
  readonly query: Readonly<Record<string, string | undefined>>
}

/** `/council-rules`: the rules of a body band by band, who decides, when, and what they ask of a sum beside the law. */
export function councilRulesView(facts: RulesFacts, visit: Visit): View<RuleRow> {
  const { settings, law } = facts
  const rows = ruleRows(settings)
  const problems = checkCouncilRules(settings, visit.on, law)
  const isOwn = rows.some((row) => row.own)
  const whose = isOwn
    ? 'What the council gave is its own; everything else is common practice, which binds nobody.'
    : 'The council gave no rules of its own yet. What stands here is common practice: it binds nobody, and the plan does not hold anybody to it.'
  return {
    parts: {
      title: 'The council’s own rules',
      caption: `${visit.body} on ${showDay(visit.on)}`,
      breadcrumbs: [{ text: 'Rules', href: visit.shell.href('/rules') }],
      body: html`${paragraph(html`${whose} National law stands beside them and cannot be waived: <a class="govuk-link" href="${visit.shell.href('/rules')}">the law held</a>.`)}
      ${problemsPart(problems)}${bandsPart(facts, visit)}${askPart(facts, visit)}${decisionsPart(settings, visit)}${meetingsPart(settings, visit)}${otherPart(settings, visit)}${changesPart(facts.changed, visit)}`,
    },
    json: { on: visit.on, body: visit.body, rules: rows, problems, changed: facts.changed },
    rows,
    columns: RULE_COLUMNS,
  }
}

/** Problems of rules as they stand: given in a file, or by a law that changed since. */
const problemsPart = (problems: readonly RuleProblem[]): Html | undefined =>
  problems.length === 0
    ? undefined
    : html`${heading('What does not stand', 'problems')}
        <ul class="govuk-list govuk-list--bullet">
          ${problems.map((each) => html`<li>${each.refused ? 'Against the law, or no rule at all: ' : 'To look at: '}${each.says}${each.rule && html` <span class="pr-source">(${each.rule.source})</span>`}</li>`)}
        </ul>`

const changeLink = (visit: Visit, path: string, hidden: string, text = 'Change'): Html =>
  html`<a class="govuk-link" href="${visit.shell.href(path)}"
    >${text}<span class="govuk-visually-hidden"> ${hidden}</span></a
  >`

function bandsPart({ settings, law }: RulesFacts, visit: Visit): Html {
  const { bands, own } = councilRulesOf(settings)
  const threshold = thresholdIn({ nation: settings.nation, buyer: 'council', subject: 'services' }, visit.on, law).amount // prettier-ignore
  const inPounds = (pence: bigint): number => Number(pence) / 100
  const rungs = bands.map((band) => {
    const top = band.under === 'threshold' ? threshold : band.under
    return { label: bandRange(band).replace(/,? (including|without) VAT/, ''), low: inPounds(band.atLeast.pence), ...(top && { high: inPounds(top.pence) }), text: shortAsk(band) } // prettier-ignore
  })
  const title = `${bands.length} ${bands.length === 1 ? 'band' : 'bands'} under the threshold for services${threshold ? ` of ${formatMoney(threshold)} including VAT` : ', which is not held for this day'}`
  const desc = bands.map((band) => `${bandRange(band)}: ${bandInWords(band)}`).join(' ')
  const mark = threshold && { at: inPounds(threshold.pence), text: `threshold ${formatMoney(threshold)}` }
  return html`${heading('Quotation bands', 'bands')}
    ${bands.length > 0 && figure(ladderSvg(rungs, mark, { id: 'ladder', title, desc }), title)}
    ${table({
      caption: own.includes('bands') ? 'The council’s bands' : 'Bands of common practice',
      captionSize: 's',
      head: ['Sums', 'What is asked', 'Source', 'In force', 'Change'].map((text) => ({ text })),
      rows: bands.map((band) => [
        { content: bandRange(band) },
        { content: under(bandInWords(band), band.says) },
        { content: band.source },
        { content: entryDays(band) || 'Always' },
        { content: changeLink(visit, `/council-rules/change/band/${encodeURIComponent(band.id)}`, `the band ${bandRange(band)}`) }, // prettier-ignore
      ]),
    })}
    <p class="govuk-body">${changeLink(visit, '/council-rules/change/band/new', '', 'Add a band')}</p>`
}

const shortAsk = (band: Parameters<typeof bandInWords>[0]): string => bandInWords(band).split(';')[0]!

function decisionsPart(settings: BodySettings, visit: Visit): Html {
  const { decisions } = councilRulesOf(settings)
  const { keyDecisionLine } = settings
  const governance = governanceOf(settings)
  const row = (key: string, value: string, path: string, hidden: string): SummaryRow => ({
    key,
    value,
    action: { text: 'Change', hidden, href: visit.shell.href(`/council-rules/change/${path}`) },
  })
  const weeks = (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`
  const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
  return html`${heading('Who decides', 'decisions')}
    ${summaryList([
      row('How it is governed', governance === undefined ? NOT_RECORDED : GOVERNANCE_WORDS[governance], 'governance', 'how it is governed'), // prettier-ignore
      row('Key-decision line', keyDecisionLine ? `${formatMoney(keyDecisionLine)} including VAT` : NOT_RECORDED, 'key-decision-line', 'the key-decision line'), // prettier-ignore
      row('Report cleared', `${weeks(decisions.clearanceWeeks)} before it is due`, 'decision-times', 'the weeks of clearance'), // prettier-ignore
      row('Gateway', `${weeks(decisions.gatewayWeeks)} before that`, 'decision-times', 'the weeks of the gateway'), // prettier-ignore
      row('Agenda open', `${decisions.agendaClearDays} clear working days`, 'decision-times', 'the days of the agenda'), // prettier-ignore
      row('Decision published', decisions.publicationWorkingDays === 0 ? 'On the day it is taken' : `${days(decisions.publicationWorkingDays)} after it is taken`, 'decision-times', 'the days of publication'), // prettier-ignore
      row('Call-in', `${settings.callInWorkingDays} working days`, 'call-in', 'the days of call-in'),
    ])}
    <h3 class="govuk-heading-s">The scheme: who decides what</h3>
    ${table({
      caption: 'The scheme: who decides what',
      captionHidden: true,
      head: ['What', 'Sums including VAT', 'Decided by', 'Source'].map((text) => ({ text })),
      hasLongCells: true,
      rows: decisions.lines.map((line) => [
        { content: MATTER_WORDS[line.matter] },
        { content: lineRange(line) },
        { content: under(DECIDER_WORDS[line.decides], line.meeting) },
        { content: line.source },
      ]),
    })}`
}

function meetingsPart({ committees }: BodySettings, visit: Visit): Html {
  const next = committees.filter((each) => each.meeting >= visit.on).toSorted((a, b) => (a.meeting < b.meeting ? -1 : 1)) // prettier-ignore
  return html`${heading('Calendar of meetings', 'meetings')}
    ${next.length === 0 && paragraph('No meeting from this day on is known, so no decision can be given a day. Democratic services publish the calendar.')}
    ${
      next.length > 0 &&
      table({
        caption: 'Meetings to come',
        captionHidden: true,
        head: ['Meeting', 'Day', 'Reports due', 'Agenda', 'Take away'].map((text) => ({ text })),
        rows: next.map((each) => [
          { content: under(each.name, each.decides && DECIDER_WORDS[each.decides]) },
          { content: showDay(each.meeting) },
          { content: each.reportBy ? showDay(each.reportBy) : 'With the agenda' },
          { content: each.agendaOn ? showDay(each.agendaOn) : 'By the clear days' },
          {
            content: changeLink(visit, `/council-rules/change/remove-meeting/${encodeURIComponent(`${each.meeting} ${each.name}`)}`, `${each.name} of ${showDay(each.meeting)}`, 'Take away'), // prettier-ignore
          },
        ]),
      })
    }
    <p class="govuk-body">${changeLink(visit, '/council-rules/change/meeting', '', 'Add a meeting')}</p>`
}

function otherPart(settings: BodySettings, visit: Visit): Html {
  const { waivers, policies, budget } = councilRulesOf(settings)
  const list = (items: readonly string[]): Html =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`
  return html`${heading('Waivers and policies', 'policies')}
  ${waivers.map(
    (waiver) => html`<h3 class="govuk-heading-s">${bandRange({ atLeast: { pence: 0n, currency: 'GBP' }, ...waiver })}</h3>
      ${paragraph(`${waiver.says} Given by: ${waiver.decides.map((each) => DECIDER_WORDS[each]).join(' with ')}. (${waiver.source})`)}
      ${paragraph('Grounds:')}${list(waiver.grounds)}${paragraph('To be recorded:')}${list(waiver.records)}`,
  )}
  ${summaryList(policies.map((policy) => ({ key: POLICY_WORDS[policy.kind], value: under(policy.says, policy.source) })))}
  ${paragraph('Waivers, policies and the scheme are changed with a file: portreeve council-rules --export writes it, --check checks it, and --keep keeps it, with your name and reason in the log.')}
  ${heading('Budget and lead times', 'budget')}
  ${summaryList([
    { key: 'Revenue bids by', value: monthDay(budget.revenueBidsBy), action: { text: 'Change', hidden: 'the days of budget bids', href: visit.shell.href('/council-rules/change/budget') } },
    { key: 'Capital bids by', value: under(monthDay(budget.capitalBidsBy), budget.source) },
    { key: 'Lead times', value: html`<a class="govuk-link" href="${visit.shell.href('/council-rules/lead-times')}">Weeks of each route, change-over, freeze windows and decisions</a>` },
  ])}`
} // prettier-ignore

function changesPart(changed: readonly SettingChanged[], visit: Visit): Html {
  return html`${heading('What was changed here', 'changed')}
  ${changed.length === 0 && paragraph('Nothing was changed on these pages; what stands comes from the settings file or is common practice.')}
  ${
    changed.length > 0 &&
    table({
      caption: 'Changes that stand, the last first',
      captionHidden: true,
      hasLongCells: true,
      head: ['What', 'Who and when', 'Why', 'Undo'].map((text) => ({ text })),
      rows: changed.map((each) => [
        { content: changedField(each.field) },
        { content: under(each.who, `${each.at.slice(0, 16).replace('T', ' ')} UTC`) },
        { content: each.reason ?? 'Not said' },
        { content: undoForm(each, visit) },
      ]),
    })
  }`
}

const undoForm = ({ id, field }: SettingChanged, visit: Visit): Html =>
  html`<form method="post" action="/undo">
    ${csrfField(visit.shell)}<input type="hidden" name="decision" value="${id}" /><input
      type="hidden"
      name="back"
      value="/council-rules"
    />
    ${button(`Undo ${changedField(field).toLowerCase()}`, { secondary: true })}
  </form>`
