import { type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { Deadline } from '../../procurement/term.ts'
import { DEADLINE_WORDS } from '../plan-words.ts'
import { calendarFile, type CalendarEntry, RINGS } from './calendar-file.ts'

type DatedEntry = Pick<CalendarEntry, 'summary' | 'description' | 'rings'> & {
  readonly day: CalendarDay
  /** What the entry is for: with the contract it makes the key. */
  readonly kind: string
}

/**
 * The plan's days ahead as an iCalendar file: next steps, days to send notices, last legal days and ends; days gone by are left
 * out. Whole days, which do not block a diary; steps and days to send ring a fortnight and a day ahead. An entry keeps its UID from plan to plan as long as
 * its contract and kind stay, so that a calendar moves entries rather than doubling them. Stamped with the day asked: equal
 * plans give equal bytes.
 */
export function planCalendar(plan: Plan): string {
  const entries = plan.contracts.flatMap((contract) =>
    entriesOf(contract, plan.on)
      .filter((each) => each.day >= plan.on)
      .map(({ day, kind, ...rest }) => ({ key: `${contract.id}|${kind}`, first: day, ...rest })),
  )
  return calendarFile({ name: `IT contracts: ${plan.body}`, on: plan.on, entries })
}

function entriesOf(contract: PlanContract, on: CalendarDay): DatedEntry[] {
  const { nextStep, dates } = contract
  const about = `${contract.title} (${contract.supplier.name}), ${contract.id}`
  const step = `${nextStep.what}. Would be overturned by: ${nextStep.overturnedBy}. ${about}`
  const ends = { kind: 'end', summary: `Last day of the contract: ${contract.title}`, description: about }
  return [
    { day: nextStep.by, kind: 'next-step', summary: `Next step due: ${contract.title}`, description: step, rings: RINGS }, // prettier-ignore
    ...nextOfEachClause(contract.deadlines, on).flatMap((each) => deadlineEntries(contract, each)),
    ...(dates.currentEnd ? [{ day: dates.currentEnd, ...ends }] : []),
  ]
}

function deadlineEntries(contract: PlanContract, deadline: Deadline): DatedEntry[] {
  const key = keyOf(deadline, contract.deadlines)
  const purpose = DEADLINE_WORDS[deadline.kind]
  const words = deadline.quoted ? ` “${deadline.quoted}”` : ''
  const about = `${contract.title} (${contract.supplier.name}), ${contract.id}`
  const last = `Last legal day ${formatDay(deadline.lastLegalDay)}.`
  return [
    { day: deadline.sendBy, kind: `send-${key}`, summary: `Send by today (${purpose.toLowerCase()}): ${contract.title}`, description: `${purpose}. ${last}${words} ${about}`, rings: RINGS }, // prettier-ignore
    { day: deadline.lastLegalDay, kind: `last-${key}`, summary: `Last legal day (${purpose.toLowerCase()}): ${contract.title}`, description: `${purpose}.${words} ${about}` }, // prettier-ignore
  ]
}

/** The next deadline of each clause: the one after it comes into the calendar, as the same entry, when this one has gone by. */
function nextOfEachClause(deadlines: readonly Deadline[], on: CalendarDay): Deadline[] {
  const ahead = deadlines
    .filter((each) => each.lastLegalDay >= on)
    .toSorted((a, b) => (a.lastLegalDay < b.lastLegalDay ? -1 : 1))
  return [...Map.groupBy(ahead, (each) => `${each.kind}|${each.quoted}`).values()].map((group) => group[0]!)
}

/** A deadline's name within its contract: its kind, and its words where several clauses are of that kind. */
function keyOf({ kind, quoted }: Deadline, all: readonly Deadline[]): string {
  return all.some((each) => each.kind === kind && each.quoted !== quoted) ? `${kind}|${quoted}` : kind
}
