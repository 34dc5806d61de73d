import ical, { ICalCalendarMethod } from 'ical-generator'
import { createHash } from 'node:crypto'
import { addDays, type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'

interface DatedEntry {
  readonly day: CalendarDay
  readonly kind: string
  readonly summary: string
  readonly description: string
}

/**
 * The plan's days as an iCalendar file: next steps, days to send notices, last legal days and ends. Whole days, without
 * times or alarms; an entry keeps its UID from plan to plan as long as its contract and kind stay, so that a subscribed
 * calendar moves entries rather than doubling them. Stamped with the day asked: equal plans give equal bytes.
 */
export function planCalendar(plan: Plan): string {
  const calendar = ical({
    name: `IT contracts: ${plan.body}`,
    prodId: { company: 'Portreeve', product: 'Plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const contract of plan.contracts) {
    for (const entry of entriesOf(contract)) {
      calendar.createEvent({
        id: uidOf(contract, entry),
        stamp: utc(plan.on),
        start: utc(entry.day),
        end: utc(addDays(entry.day, 1)),
        allDay: true,
        summary: entry.summary,
        description: entry.description,
      })
    }
  }
  return calendar.toString()
}

const utc = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)

const uidOf = ({ id }: PlanContract, { kind }: DatedEntry): string =>
  `${createHash('sha256').update(`${id}|${kind}`).digest('hex').slice(0, 32)}@portreeve`

function entriesOf(contract: PlanContract): DatedEntry[] {
  const about = `${contract.title} (${contract.supplier.name}), ${contract.id}`
  const entries: DatedEntry[] = [
    {
      day: contract.nextStep.by,
      kind: 'next-step',
      summary: `${contract.recommended.replaceAll('-', ' ')}: ${contract.title}`,
      description: `${contract.nextStep.what}. Would be overturned by: ${contract.nextStep.overturnedBy}. ${about}`,
    },
  ]
  contract.deadlines.forEach((deadline, index) => {
    const words = deadline.quoted ? ` “${deadline.quoted}”` : ''
    entries.push({ day: deadline.sendBy, kind: `send-${deadline.kind}-${index}`, summary: `Send notice by today: ${contract.title}`, description: `${deadline.kind}: last legal day ${formatDay(deadline.lastLegalDay)}.${words} ${about}` }) // prettier-ignore
    entries.push({ day: deadline.lastLegalDay, kind: `last-${deadline.kind}-${index}`, summary: `Last legal day for notice: ${contract.title}`, description: `${deadline.kind}.${words} ${about}` }) // prettier-ignore
  })
  const end = contract.dates.currentEnd
  if (end)
    entries.push({ day: end, kind: 'end', summary: `Ends today: ${contract.title}`, description: about })
  return entries
}
