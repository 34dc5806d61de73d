import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { decimal, pounds, type Money } from '../../procurement/money.ts'
import {
  BUYER_OF,
  DECIDER_NAMES,
  layered,
  type BodySettings,
  type DecisionAnswer,
  type DecisionDays,
  type Law,
  type Layered,
} from '../../rulebook/index.ts'
import { capital, showDay } from '../../ui/format.ts'

/**
 * A sum of pounds as a person types it: with or without £, commas and pence.
 *
 * @example
 * typedPounds('£45,000').pence // 4500000n
 * typedPounds('about 45k') // undefined
 */
export function typedPounds(text: string): Money | undefined {
  const found = pounds(text.replace(/[£,\s]/g, ''))
  return found && found.pence >= 0n ? found : undefined
}

/** What the law and a body's rules ask of a sum of one kind of supply. */
export function layeredFor(
  { settings, law, on }: { readonly settings: BodySettings; readonly law: Law; readonly on: CalendarDay },
  value: Money,
  subject: string,
): Layered {
  const buyer = BUYER_OF[settings.kind]
  return layered({ nation: settings.nation, buyer, subject, estimate: decimal(value) }, settings, on, law)
}

/** The steps of a decision in the order of their days, each with its name; steps that do not apply are left out. */
export function stepsOf(days: DecisionDays): readonly { readonly name: string; readonly day: string }[] {
  const steps = [
    ['Gateway or procurement board by', days.gatewayBy],
    ['Notice of the key decision by', days.forwardPlanBy],
    ['Notice that part is heard in private by', days.privateNoticeBy],
    ['Draft report to finance and legal by', days.draftBy],
    ['Report by', days.reportBy],
    ['Agenda out on', days.agendaOn],
    ['Second notice of a private part by', days.secondPrivateNoticeBy],
    [days.meetingName === undefined ? 'Decision' : `Decision: ${days.meetingName}`, days.decision],
    ['Published on', days.publishedOn],
    ['Call-in ends on', days.callInEnds],
    [
      days.sealingDays
        ? `Can be sealed from (${days.sealingDays} working days for the seal)`
        : 'Can be signed from',
      days.signFrom,
    ],
  ] as const
  return steps
    .flatMap(([name, day]) => (day === undefined ? [] : [{ name, day }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ name, day }) => ({ name, day: showDay(day) }))
}

/** How a decision stands, in a sentence. */
export function decisionStanding({ status, decides, lateDays, days, lastDecision, question }: DecisionAnswer): string {
  const who = decides === 'unknown' ? '' : `${capital(DECIDER_NAMES[decides])} decides`
  switch (status) {
    case 'in-time':
      return `${who}, in time.`
    case 'earliest':
      return `${who}; this is the earliest that can still be announced.`
    case 'late':
      return `${who}, but too late by ${lateDays === 1 ? 'a day' : `${lateDays} days`}: the next that works is on ${showDay(days?.decision)}.`
    case 'no-meeting': {
      const last = lastDecision === undefined ? '' : ` To be in time it is decided by ${showDay(lastDecision)}.`
      return `${who}, but no meeting is known that works.${last} ${question ?? ''}`
    }
    case 'unknown':
      return question ?? 'It is not known who decides.'
  }
} // prettier-ignore

/** A decision as lines of text: who, why, its days, and what is left in an emergency. */
export function decisionLines(answer: DecisionAnswer): readonly string[] {
  const steps = answer.days ? stepsOf(answer.days).map(({ name, day }) => `  ${name}: ${day}`) : []
  const urgent = answer.urgency.flatMap(({ says, by, open, records, rule }) => [
    `  ${open ? 'Open' : 'Closed'} until ${showDay(by)}: ${says}${rule ? ` (${rule.source})` : ' (practice)'}`,
    ...records.map((each) => `    record: ${each}`),
  ])
  return [
    answer.because,
    decisionStanding(answer),
    ...steps,
    ...(urgent.length > 0 ? ['What is left to be in time:', ...urgent] : []),
  ]
}
