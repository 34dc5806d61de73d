import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { createHash } from 'node:crypto'
import { addDays, type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { Deadline } from '../../procurement/term.ts'
import { DEADLINE_WORDS } from '../plan-words.ts'

interface DatedEntry {
  readonly day: CalendarDay
  /** What the entry is for. With the contract it makes the UID, so it never holds a day or a place in a list. */
  readonly kind: string
  readonly summary: string
  readonly description: string
  /** Days before it, at nine in the morning, that the calendar rings; absent where ringing helps nobody. */
  readonly rings?: readonly number[]
}

/** A step or a notice rings a fortnight ahead, while there is time, and the day before. */
const RINGS = [14, 1] as const
const HOUR = 3600

/**
 * The plan's days ahead as an iCalendar file: next steps, days to send notices, last legal days and ends; days gone by are left
 * out. Whole days, which do not block a diary; steps and days to send ring a fortnight and a day ahead. An entry keeps its UID from plan to plan as long as
 * its contract and kind stay, so that a calendar moves entries rather than doubling them. Stamped with the day asked: equal
 * plans give equal bytes.
 */
export function planCalendar(plan: Plan): string {
  const calendar = ical({
    name: `IT contracts: ${plan.body}`,
    prodId: { company: 'Portreeve', product: 'Plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const contract of plan.contracts) {
    for (const entry of entriesOf(contract, plan.on).filter((each) => each.day >= plan.on)) {
      calendar.createEvent({
        id: uidOf(contract, entry),
        stamp: utc(plan.on),
        start: utc(entry.day),
        end: utc(addDays(entry.day, 1)),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: entry.summary,
        description: entry.description,
        alarms: (entry.rings ?? []).map((days) => ({
          type: ICalAlarmType.display,
          trigger: (days * 24 - 9) * HOUR,
          description: entry.summary,
        })),
      })
    }
  }
  return `${calendar.toString()}\r\n`
}

const utc = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)

const uidOf = ({ id }: PlanContract, { kind }: DatedEntry): string =>
  `${createHash('sha256').update(`${id}|${kind}`).digest('hex').slice(0, 32)}@portreeve`

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
