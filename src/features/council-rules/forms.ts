import { decimal } from '../../procurement/money.ts'
import {
  councilRulesOf,
  DECIDERS,
  governanceOf,
  GOVERNANCES,
  ruleJson,
  type BodySettings,
  type CommitteeMeeting,
} from '../../rulebook/index.ts'
import { showDay, typedDay } from '../../ui/format.ts'
import { input, radios, select } from '../../ui/govuk.ts'
import { html } from '../../ui/html.ts'
import { paragraph } from '../../ui/page.ts'
import { bandForm } from './band-form.ts'
import { typedPounds } from './asked-sum.ts'
import { freezeForm, leadTimeForm } from './lead-time-form.ts'
import type { ChangeRead, Faults, Form, RuleForm } from './rule-form.ts'
import { monthDay } from './rule-rows.ts'
import { DECIDER_WORDS, GOVERNANCE_WORDS } from './rule-words.ts'

/** The form that changes a thing (`what`), of which one is meant (`id`); undefined when there is none. */
export function formNamed(what: string, id: string, settings: BodySettings): RuleForm | undefined {
  switch (what) {
    case 'band':
      return bandForm(settings, id)
    case 'key-decision-line':
      return keyLineForm(settings)
    case 'governance':
      return governanceForm(settings)
    case 'decision-times':
      return decisionTimesForm(settings)
    case 'call-in':
      return callInForm(settings)
    case 'budget':
      return budgetForm(settings)
    case 'meeting':
      return meetingForm(settings)
    case 'remove-meeting':
      return removeMeetingForm(settings, id)
    case 'lead-time':
      return leadTimeForm(settings, id)
    case 'freeze':
      return freezeForm(settings, id)
    default:
      return undefined
  }
}

const of = (name: string, form: Form, faults: Faults) => ({ name, value: form[name] ?? '', ...(faults[name] !== undefined && { error: faults[name] }) }) // prettier-ignore
const SHORT = { classes: 'govuk-input--width-10' }

function keyLineForm({ keyDecisionLine }: BodySettings): RuleForm {
  return {
    title: 'From which sum is a decision key?',
    why: 'Each council sets its own line; for a body without a cabinet it is the sum from which members decide. It is held against estimates including VAT.',
    send: 'Keep this line',
    back: '/council-rules#decisions',
    held: { line: keyDecisionLine ? decimal(keyDecisionLine).replace(/\.00$/, '') : '' },
    fields: (form, faults) =>
      input({
        ...of('line', form, faults),
        label: 'Key-decision line, in pounds including VAT',
        hint: 'Leave it empty if it is not known: large sums are then given the longer path',
        ...SHORT,
      }),
    read: (form) => {
      const typed = (form['line'] ?? '').trim()
      const line = typedPounds(typed)
      if (typed !== '' && !line) return { faults: { line: 'Enter a sum, such as 250,000' } }
      const value = line ? decimal(line) : null
      return { change: { field: 'keyDecisionLine', value, words: line ? `the key-decision line is £${decimal(line)}` : 'the key-decision line is not known' } } // prettier-ignore
    },
  }
}

function governanceForm(settings: BodySettings): RuleForm {
  return {
    title: 'How is the council governed?',
    why: 'It chooses who decides above the key-decision line, and whether the English rules on key decisions are for it.',
    send: 'Keep this',
    back: '/council-rules#decisions',
    held: { governance: governanceOf(settings) ?? '' },
    fields: (form, faults) =>
      radios({
        ...of('governance', form, faults),
        label: 'The body',
        choices: GOVERNANCES.map((value) => ({ value, text: GOVERNANCE_WORDS[value] })),
      }),
    read: (form) => {
      const value = GOVERNANCES.find((each) => each === form['governance'])
      if (!value) return { faults: { governance: 'Choose how it is governed' } }
      return { change: { field: 'governance', value, words: `governed as ${GOVERNANCE_WORDS[value]}` } }
    },
  }
}

const TIMES = [
  ['clearanceWeeks', 'Weeks a report is cleared before it is due', 26],
  ['gatewayWeeks', 'Weeks before that for the gateway or procurement board', 26],
  ['agendaClearDays', 'Clear working days the agenda is open', 30],
  ['publicationWorkingDays', 'Working days until a decision is published', 30],
] as const

/** The days of a decision are one part of the rules: all four are kept together. */
function decisionTimesForm(settings: BodySettings): RuleForm {
  const { decisions } = councilRulesOf(settings)
  return {
    title: 'How long does a decision take?',
    why: 'Weeks and days of your own constitution and calendar. The law’s own days are kept whatever stands here.',
    send: 'Keep these times',
    back: '/council-rules#decisions',
    held: Object.fromEntries(TIMES.map(([name]) => [name, String(decisions[name])])),
    fields: (form, faults) =>
      html`${TIMES.map(([name, label]) => input({ ...of(name, form, faults), label, classes: 'govuk-input--width-3' }))}`,
    entry: () => 'timing',
    read: (form) => {
      const read = TIMES.map(([name, , most]) => [name, wholeTo(form[name], most)] as const)
      const faults = Object.fromEntries(read.filter(([, count]) => count === undefined).map(([name]) => [name, 'Enter a whole number, such as 3'])) // prettier-ignore
      if (Object.keys(faults).length > 0) return { faults }
      const value = { ...(ruleJson(settings.councilRules?.decisions ?? {}) as object), ...Object.fromEntries(read) } // prettier-ignore
      return { change: { field: 'councilRules.decisions', value: ruleJson(value), words: 'the times of a decision are kept' } } // prettier-ignore
    },
  }
}

const wholeTo = (typed: string | undefined, most: number): number | undefined =>
  /^\d{1,2}$/.test((typed ?? '').trim()) && Number(typed) <= most ? Number(typed) : undefined

function callInForm({ callInWorkingDays }: BodySettings): RuleForm {
  return {
    title: 'How many working days may a decision be called in?',
    why: 'Call-in is by the constitution, not by law. It runs from the day the decision is published.',
    send: 'Keep these days',
    back: '/council-rules#decisions',
    held: { days: String(callInWorkingDays) },
    fields: (form, faults) =>
      input({
        ...of('days', form, faults),
        label: 'Working days of call-in',
        hint: '0 where there is none',
        classes: 'govuk-input--width-3',
      }),
    read: (form) => {
      const value = wholeTo(form['days'], 30)
      if (value === undefined) return { faults: { days: 'Enter a whole number, such as 5' } }
      return { change: { field: 'callInWorkingDays', value, words: `call-in runs for ${value} working days` } } // prettier-ignore
    },
  }
}

function budgetForm(settings: BodySettings): RuleForm {
  const { budget } = councilRulesOf(settings)
  const names = ['revenueBidsBy', 'capitalBidsBy'] as const
  return {
    title: 'By when is money bid for?',
    why: 'The last day to bid for the financial year that begins on the next 1 April.',
    send: 'Keep these days',
    back: '/council-rules#budget',
    held: {
      revenueBidsBy: monthDay(budget.revenueBidsBy),
      capitalBidsBy: monthDay(budget.capitalBidsBy),
      source: budget.source,
    },
    fields: (form, faults) =>
      html`${input({ ...of('revenueBidsBy', form, faults), label: 'Revenue bids by', hint: 'Day and month, such as 30 September', ...SHORT })}
      ${input({ ...of('capitalBidsBy', form, faults), label: 'Capital bids by', hint: 'Day and month, such as 31 August', ...SHORT })}
      ${input({ ...of('source', form, faults), label: 'Where it stands', hint: 'For example, Budget timetable 2027-28' })}`,
    read: (form) => {
      const days = names.map((name) => [name, typedDay(`${form[name] ?? ''} 2028`)?.slice(5)] as const)
      const source = (form['source'] ?? '').trim()
      const faults = Object.fromEntries([
        ...days.filter(([, found]) => !found).map(([name]) => [name, 'Enter a day and month, such as 30 September']), // prettier-ignore
        ...(source === '' ? [['source', 'Say where it stands']] : []),
      ]) as Faults
      if (Object.keys(faults).length > 0) return { faults }
      return { change: { field: 'councilRules.budget', value: { ...Object.fromEntries(days), source } as Record<string, string>, words: 'the days of budget bids are kept' } } // prettier-ignore
    },
  }
}

function meetingForm({ committees }: BodySettings): RuleForm {
  return {
    title: 'Add a meeting',
    why: 'A decision is given a day only from meetings that stand here. Democratic services publish the calendar.',
    send: 'Add this meeting',
    back: '/council-rules#meetings',
    held: {},
    fields: (form, faults) =>
      html`${input({ ...of('name', form, faults), label: 'Name', hint: 'For example, Cabinet' })}
      ${input({ ...of('meeting', form, faults), label: 'Day of the meeting', hint: 'For example, 9/2/2027', ...SHORT })}
      ${input({ ...of('reportBy', form, faults), label: 'Reports due', hint: 'Leave empty if it is not known: they are then due with the agenda', ...SHORT })}
      ${input({ ...of('agendaOn', form, faults), label: 'Agenda goes out', hint: 'Leave empty to count it back by the clear days', ...SHORT })}
      ${select({ ...of('decides', form, faults), label: 'Who meets', all: 'The main decider (cabinet, committee, board or council)', choices: DECIDERS.map((value) => ({ value, text: DECIDER_WORDS[value] })) })}`,
    entry: (form) => {
      const day = typedDay(form['meeting'] ?? '')
      return `${(form['name'] ?? '').trim()} of ${showDay(day)}`
    },
    read: (form) => readMeeting(form, committees),
  }
}

function readMeeting(form: Form, committees: readonly CommitteeMeeting[]): ChangeRead {
  const name = (form['name'] ?? '').trim()
  const days = (['meeting', 'reportBy', 'agendaOn'] as const).map((field) => {
    const typed = (form[field] ?? '').trim()
    return { field, typed, day: typed === '' ? undefined : typedDay(typed) }
  })
  const faults: Record<string, string> = {}
  if (name === '') faults['name'] = 'Enter the name of the meeting'
  for (const { field, typed, day } of days) {
    if (day === undefined && (typed !== '' || field === 'meeting')) faults[field] = 'Enter a day, such as 9/2/2027' // prettier-ignore
  }
  const meeting = days[0]!.day
  if (meeting && committees.some((each) => each.name === name && each.meeting === meeting))
    faults['meeting'] = 'This meeting stands in the calendar already'
  if (Object.keys(faults).length > 0 || meeting === undefined) return { faults }
  const decides = DECIDERS.find((each) => each === form['decides'])
  const [, report, agenda] = days
  const added = { name, meeting, ...(report?.day && { reportBy: report.day }), ...(agenda?.day && { agendaOn: agenda.day }), ...(decides && { decides }) } // prettier-ignore
  const all = [...committees, added].toSorted((a, b) => (a.meeting < b.meeting ? -1 : 1))
  return { change: { field: 'committees', value: ruleJson(all), words: `${name} of ${showDay(meeting)} is in the calendar` } } // prettier-ignore
}

function removeMeetingForm({ committees }: BodySettings, id: string): RuleForm | undefined {
  const found = committees.find((each) => `${each.meeting} ${each.name}` === id)
  if (!found) return undefined
  const rest = committees.filter((each) => each !== found)
  const name = `${found.name} of ${showDay(found.meeting)}`
  return {
    title: `Take ${name} out of the calendar?`,
    why: 'Decisions that were planned for it move to the next meeting that works.',
    send: 'Take it out',
    back: '/council-rules#meetings',
    held: {},
    fields: () => paragraph(`It meets on ${showDay(found.meeting)}.`),
    read: () => ({
      change: {
        field: 'committees',
        value: ruleJson(rest),
        words: `${name} is out of the calendar`,
      },
    }),
  }
}
