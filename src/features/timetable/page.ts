import { formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { ContractTimetable } from '../../insight/calendar/route-timetable.ts'
import { modesOf } from '../../insight/renewal/ways.ts'
import { CALENDAR_WORDS, remarksOf, timetableSentence } from '../../publish/timetable-columns.ts'
import type { LineMoved, Slip, Timetable, TimetableLine } from '../../rulebook/index.ts'
import { capital, countOf, shortDay, showDay } from '../../ui/format.ts'
import { button, details, input, select, table as govukTable } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import type { Query } from '../../ui/list.ts'
import { figure, heading, paragraph, under } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit } from '../../ui/visit.ts'
import { horizonSentences, OPTION_WORDS } from '../../ui/words.ts'
import { ganttSvg, ganttWords } from './gantt.ts'
import { insteadWords, ROUTES, TENDERS } from './asked.ts'

/** What the page of a timetable is made of. */
export interface TimetableFacts {
  readonly plan: Plan
  readonly contract: PlanContract
  readonly found: ContractTimetable
  /** The route shown is the one recorded for the contract. */
  readonly isRecorded: boolean
  /** The same route begun on the day asked, where counting back begins before it. */
  readonly fromToday?: Timetable
  /** What slips, where the form asked. */
  readonly slip?: Slip
  /** What is wrong with the form that moves a stage. */
  readonly fault?: string
  readonly query: Query
}

/** A contract's route on the calendar: the finding, the picture, every line, and what slips when a stage moves. */
export function timetableView(facts: TimetableFacts, visit: Visit): View<TimetableLine> {
  const { plan, contract, found, fault } = facts
  const { table, route } = found
  const card = visit.shell.href(`/contracts/${contract.id}`)
  return {
    status: fault === undefined ? 200 : 400,
    parts: {
      title: `Timetable: ${OPTION_WORDS[route]}`,
      caption: contract.title,
      breadcrumbs: [
        { text: 'Plan', href: visit.shell.href('/plan') },
        { text: contract.title, href: card },
      ],
      errors: fault === undefined ? [] : [{ text: fault, href: '#to' }],
      asOf: html`On ${showDay(plan.on)}. ${horizonSentences(plan.horizon).join(' ')}`,
      body: html`${finding(facts)} ${figure(ganttSvg(table), ganttWords(table).title)} ${lines(table)}
      ${links(facts, visit)} ${moving(facts, visit)} ${otherwise(facts, visit)}`,
    },
    json: jsonOf(table, facts.slip),
    rows: table.lines,
    columns: COLUMNS,
  }
}

/** A timetable as data: what was asked, what was found, each line. Settings are left out: they have an address of their own. */
export function jsonOf(table: Timetable, slip?: Slip): object {
  const { route, mode, category, gross, regime, needBy, from, on } = table.question
  const { begins, signed, ready, daysLate, lines } = table
  const asked = { route, mode, category, gross: gross?.pence, regime, needBy, from, on }
  const after = slip && { stage: slip.stage, to: slip.to, moved: slip.moved, ready: slip.after.ready, daysLate: slip.after.daysLate, needByHolds: slip.needByHolds } // prettier-ignore
  return { asked, begins, signed, ready, daysLate, says: timetableSentence(table), lines, ...(after && { slip: after }) } // prettier-ignore
}

function finding({ found, fromToday, isRecorded }: TimetableFacts): Html {
  const instead = insteadWords(found.insteadOf, found.route)
  return html`${isRecorded && paragraph('This is the route recorded for the contract.')}
  ${instead !== '' && paragraph(instead)}
  ${
    fromToday !== undefined &&
    html`<div class="pr-panel">
      <h2 class="govuk-heading-s">Its first day has gone by</h2>
      <p class="govuk-body">Begun on the day asked: ${timetableSentence(fromToday)}</p>
    </div>`
  }`
}

const KIND_WORDS = { stage: 'Stage', notice: 'Notice', step: 'Step', duty: 'Duty afterwards' } as const

const lines = (table: Timetable): Html =>
  html`${heading('Every line', 'lines')}
    <div class="pr-table">
      ${govukTable({
        caption: 'Stages, notices, steps and duties in the order of their days',
        captionHidden: true,
        hasLongCells: true,
        head: [{ text: 'Line' }, { text: 'Days' }, { text: 'Length', numeric: true }, { text: 'Rests on' }],
        rows: table.lines.map((line) => [
          { content: under(capital(line.name), lineNote(line)) },
          { content: span(line) },
          { content: length(line), numeric: true },
          { content: basis(line) },
        ]),
      })}
    </div>`

const lineNote = (line: TimetableLine): string => {
  const after = line.after.length === 0 ? '' : ` after ${line.after.join(', ')}.`
  const remark = remarksOf(line)
  return `${KIND_WORDS[line.kind]}${after === '' ? '.' : `,${after}`}${remark === '' ? '' : ` ${capital(remark)}`}`
}

function length(line: TimetableLine): Html | string {
  if (line.kind !== 'stage') return '–'
  const working = line.workingDays === undefined ? 'bank holidays of the year not held' : countOf(line.workingDays, 'working day') // prettier-ignore
  return under(countOf(line.days, 'day'), working)
}

function basis({ rule, setting, calendar, kind }: TimetableLine): Html | string {
  const law = rule && under(`${rule.source}${rule.verified ? '' : ' (to be verified)'}`, rule.says)
  const own = setting !== undefined && html`<span class="pr-under">Council’s own practice: ${setting}</span>`
  const counted =
    kind === 'stage' && html`<span class="pr-under">Counted in ${CALENDAR_WORDS[calendar]}</span>`
  return law || own || counted ? html`${law}${own}${counted}` : '–'
}

function links({ contract, found, query }: TimetableFacts, visit: Visit): Html {
  const at = `/contracts/${contract.id}`
  const same = { ...query, move: undefined, to: undefined }
  const to = (ending: string): string => visit.shell.href(`${at}/timetable${ending}`, same)
  return html`<ul class="govuk-list">
    <li><a class="govuk-link" href="${to('.ics')}">Calendar of these days (ICS)</a></li>
    <li><a class="govuk-link" href="${to('.xlsx')}">Workbook (Excel)</a></li>
    <li>
      <a class="govuk-link" href="${visit.shell.href(`${at}/notices`, { route: found.route })}"
        >Notices of this route</a
      >
    </li>
  </ul>`
}

/** The form that moves a stage, and what slips. */
function moving({ found, slip, fault, query, contract }: TimetableFacts, visit: Visit): Html {
  const { table } = found
  return html`${heading('What slips when a stage moves', 'move')}
    <form
      method="get"
      action="${visit.shell.href(`/contracts/${contract.id}/timetable`)}#move"
      class="pr-filter"
    >
      ${kept({ ...query, route: found.route }, ['move', 'to'])}
      ${select({ name: 'move', label: 'Stage', value: query['move'] ?? '', choices: table.stages.map((stage) => ({ value: stage.name, text: capital(stage.name) })) })}
      ${input({ name: 'to', label: 'Begins on', hint: 'Such as 1/4/2027', value: query['to'] ?? '', ...(fault !== undefined && { error: fault }) })}
      <div>${button('Show what slips')}</div>
    </form>
    ${slip && slipped(slip, table)}`
}

function slipped(slip: Slip, before: Timetable): Html {
  const { needBy } = slip.after.question
  const holds =
    needBy === undefined
      ? ''
      : slip.needByHolds
        ? ` The need-by day, ${formatDay(needBy)}, still holds.`
        : ` The need-by day, ${formatDay(needBy)}, is missed by ${countOf(slip.after.daysLate, 'day')}.`
  const end =
    slip.after.ready === before.ready
      ? `The end stays on ${formatDay(before.ready)}.`
      : `The end moves from ${formatDay(before.ready)} to ${formatDay(slip.after.ready)}.`
  const past = slip.after.begins < slip.after.question.on ? ' Something would have to begin before the day asked.' : '' // prettier-ignore
  const first = slip.moved.length === 0 ? 'Nothing moves.' : `${countOf(slip.moved.length, 'line')} move.`
  return html`<p class="govuk-body" role="status">
      ${capital(slip.stage)} on ${formatDay(slip.to)}: ${first} ${end}${holds}${past}
    </p>
    ${
      slip.moved.length > 0 &&
      html`<div class="pr-table">
        ${govukTable({
          caption: 'What moves, before and after',
          captionHidden: true,
          head: [
            { text: 'Line' },
            { text: 'Before' },
            { text: 'After' },
            { text: 'Moves by', numeric: true },
          ],
          rows: slip.moved.map((line) => [
            { content: capital(line.name) },
            { content: span(line.before) },
            { content: span(line.after) },
            {
              content: `${countOf(Math.abs(line.days), 'day')} ${line.days < 0 ? 'earlier' : 'later'}`,
              numeric: true,
            },
          ]),
        })}
      </div>`
    }`
}

const span = ({ first, last }: LineMoved['before']): string =>
  first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`

/** Hidden fields that keep what the address says already. */
const kept = (query: Query, but: readonly string[]): Html =>
  html`${Object.entries(query)
    .filter(([name, value]) => !but.includes(name) && value !== undefined && value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`

/** The form that asks for another route, another way of asking for tenders, other days. */
function otherwise({ contract, found, query }: TimetableFacts, visit: Visit): Html {
  const modes = modesOf(found.route)
  const form = html`<form
    method="get"
    action="${visit.shell.href(`/contracts/${contract.id}/timetable`)}"
    class="pr-form"
  >
    ${kept({ body: query['body'], on: query['on'] }, [])}
    ${select({ name: 'route', label: 'Route', value: found.route, choices: ROUTES.map((value) => ({ value, text: OPTION_WORDS[value] })) })}
    ${
      modes.length > 1 &&
      select({
        name: 'product',
        label: 'Product',
        value: found.table.question.mode === 'stay' ? 'same' : 'new',
        choices: [
          { value: 'same', text: 'Stay with this product' },
          { value: 'new', text: 'Change to another' },
        ],
      })
    }
    ${select({ name: 'tenders', label: 'How tenders are asked for', value: query['tenders'] ?? '', choices: Object.entries(TENDERS).map(([value, { words }]) => ({ value, text: words })) })}
    ${input({ name: 'need-by', label: 'Needed by', hint: 'Left empty: the day after the contract ends', value: query['need-by'] ?? '' })}
    ${input({ name: 'from', label: 'Begins on', hint: 'Left empty: counted back from the day it is needed by', value: query['from'] ?? '' })}
    ${button('Work it out')}
  </form>`
  return html`${heading('Work it out otherwise', 'otherwise')}${details('Another route, other days', form)}
  ${paragraph('Lead times, closures and freezes are the council’s own practice and are settings. Periods of law cannot be shortened. Not legal advice.')}`
}

/** The columns of a timetable as CSV. */
export const COLUMNS: readonly TableColumn<TimetableLine>[] = [
  { heading: 'Line', value: (row) => row.name },
  { heading: 'Kind', value: (row) => row.kind, spare: true },
  { heading: 'First day', value: (row) => row.first },
  { heading: 'Last day', value: (row) => row.last },
  { heading: 'Days', value: (row) => String(row.days), right: true },
  { heading: 'Working days', value: (row) => row.workingDays?.toString(), right: true, spare: true },
  { heading: 'Counted in', value: (row) => row.calendar, spare: true },
  { heading: 'After', value: (row) => row.after.join('; ') || undefined, spare: true },
  { heading: 'Rule', value: (row) => row.rule?.id },
  { heading: 'Source', value: (row) => row.rule?.source, spare: true },
  { heading: 'Verified', value: (row) => row.rule && (row.rule.verified ? 'yes' : 'to be verified'), spare: true }, // prettier-ignore
  { heading: 'Council’s own practice', value: (row) => row.setting, spare: true },
  { heading: 'Only if', value: (row) => row.only, spare: true },
  { heading: 'Note', value: (row) => row.note, spare: true },
]
