import type { BodySettings } from '../../rulebook/index.ts'
import { showDay } from '../../ui/format.ts'
import { table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { leadTimeRows, type LeadTimeRow } from './lead-time-form.ts'
import { monthDay } from './rule-rows.ts'

const COLUMNS: readonly TableColumn<LeadTimeRow>[] = [
  { heading: 'Of', value: (row) => row.of },
  { heading: 'Stage', value: (row) => row.stage },
  { heading: 'Weeks', value: (row) => weeksWords(row) },
  { heading: 'Because', value: (row) => row.because },
  { heading: 'Setting', value: (row) => `leadTimes.${row.id}` },
]

const weeksWords = ({ weeks }: LeadTimeRow): string => {
  const { district, county, low, usual, high } = weeks
  if (usual !== undefined) return low === high ? `${usual}` : `${usual} (${low} to ${high})`
  return district === county ? `${district}` : `${district}, large bodies ${county}`
}

/** `/council-rules/lead-times`: the weeks of every route, change-over and decision, and when nothing goes live. */
export function leadTimesView({ leadTimes }: BodySettings, visit: Visit): View<LeadTimeRow> {
  const rows = leadTimeRows(leadTimes)
  const part = (title: string, id: string, prefix: string): Html => {
    const shown = rows.filter((row) => row.id.startsWith(prefix))
    return html`${heading(title, id)}${table({
      caption: `${title}, in weeks`,
      captionHidden: true,
      hasLongCells: true,
      head: ['Of', 'Weeks: usual (least to most)', 'Because', 'Change'].map((text) => ({ text })),
      rows: shown.map((row) => [
        { content: row.stage === 'decision' ? row.of : under(row.of, row.stage) },
        { content: weeksWords(row) },
        { content: row.because },
        {
          content: html`<a class="govuk-link" href="${visit.shell.href(`/council-rules/change/lead-time/${encodeURIComponent(row.id)}`)}">Change<span class="govuk-visually-hidden"> ${row.of}, ${row.stage}</span></a>`,
        },
      ]),
    })}`
  } // prettier-ignore
  const groups = Object.entries(leadTimes.changeOver).map(([id, { freeze }]) => ({ id, group: id.replaceAll('-', ' '), freeze })) // prettier-ignore
  return {
    parts: {
      title: 'Lead times and freeze windows',
      caption: `${visit.body} on ${showDay(visit.on)}`,
      breadcrumbs: [{ text: 'The council’s own rules', href: visit.shell.href('/council-rules') }],
      body: html`${paragraph('Council practice, not law: no source was read for these weeks, and each may be changed. Where the law sets a least time, the plan keeps to it whatever stands here.')}
      ${part('Routes', 'routes', 'routes.')}${part('Change-over after signature', 'change-over', 'changeOver.')}
      ${heading('When nothing new goes live', 'freeze')}
      ${table({
        caption: 'Freeze windows',
        captionHidden: true,
        head: ['Systems', 'Windows', 'Change'].map((text) => ({ text })),
        rows: groups.map((each) => [
          { content: each.group },
          {
            content: html`${each.freeze.length === 0 && 'None'}${each.freeze.map((window) => html`<p class="govuk-body govuk-!-margin-bottom-1">${monthDay(window.from)} to ${monthDay(window.to)}: ${window.because}</p>`)}`,
          },
          {
            content: html`<a
              class="govuk-link"
              href="${visit.shell.href(`/council-rules/change/freeze/${each.id}`)}"
              >Change<span class="govuk-visually-hidden"> the windows of ${each.group}</span></a
            >`,
          },
        ]),
      })}
      ${part('Decisions', 'decisions', 'decisions.')}`,
    },
    json: { leadTimes: rows, freezes: groups },
    rows,
    columns: COLUMNS,
  }
}
