import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../src/procurement/calendar-day.ts'
import { money } from '../src/procurement/money.ts'
import { dutiesCalendar } from '../src/publish/calendar/duties-calendar.ts'
import { timetableCalendar } from '../src/publish/calendar/timetable-calendar.ts'
import { timetableWorkbook } from '../src/publish/workbook/timetable-workbook.ts'
import { membersOf } from '../src/publish/steady-zip.ts'
import { contractDuties, defaultSettings, moved, timetable, type TimetableQuestion } from '../src/rulebook/index.ts' // prettier-ignore

const question: TimetableQuestion = {
  route: 'open-procedure',
  mode: 'sign',
  category: 'commodity',
  regime: 'new',
  gross: money(50_000_000n),
  settings: defaultSettings,
  on: day('2026-11-25'),
  needBy: day('2027-09-01'),
}
const subject = { title: '=HYPERLINK("http://x.example") Planning, "core"; licences', key: 'C-AAAAAAAAAA' }
const unfolded = (ics: string) => ics.replaceAll(/\r\n[ \t]/g, '')
const events = (ics: string) => unfolded(ics).split('BEGIN:VEVENT').slice(1)
const of = (event: string, name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(event)?.[1]?.trim() // prettier-ignore

describe('calendar of a timetable', () => {
  const ics = timetableCalendar(timetable(question), subject)

  test('equal timetables give equal bytes; a line is no longer than 75 octets and ends as the format asks', () => {
    expect(timetableCalendar(timetable(question), subject)).toBe(ics)
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('the standstill of August 2027, as a stretch of days that ends before the day after', () => {
    const standstill = events(ics).find((each) => of(each, 'SUMMARY')!.startsWith('Standstill'))!
    expect(of(standstill, 'DTSTART')).toBe('20270816')
    expect(of(standstill, 'DTEND')).toBe('20270826')
    expect(of(standstill, 'DTSTAMP')).toBe('20261125T000000Z')
    expect(standstill).not.toContain('VALARM')
  })

  test('a line that moves keeps its identity, so that a calendar moves it', () => {
    const table = timetable(question)
    const later = moved(table, 'evaluation', addDays(table.stages.find((each) => each.name === 'evaluation')!.first, 14)).after // prettier-ignore
    const uids = (text: string) => events(text).map((each) => of(each, 'UID')).sort() // prettier-ignore
    expect(uids(timetableCalendar(later, subject))).toEqual(uids(ics))
    expect(new Set(uids(ics)).size).toBe(table.lines.length)
  })
})

describe('workbook of a timetable', () => {
  test('equal bytes, real days, and text that is never a formula', async () => {
    const table = timetable(question)
    const [first, second] = await Promise.all([timetableWorkbook(table, subject.title), timetableWorkbook(timetable(question), subject.title)]) // prettier-ignore
    expect(first!.equals(second!)).toBe(true)
    const members = await membersOf(first!)
    const sheet = members.find((each) => each.name === 'xl/worksheets/sheet1.xml')!.content.toString()
    expect(sheet).not.toContain('<f>')
    const rows = await readSheet(first!)
    expect(rows[0]?.[0]).toBe(subject.title)
    const heads = rows[4] as string[]
    const at = (name: string) => heads.indexOf(name)
    const standstill = rows.find((row) => row[at('Line')] === 'standstill')!
    expect((standstill[at('First day')] as unknown as Date).toISOString().slice(0, 10)).toBe('2027-08-16')
    expect(standstill[at('Working days')]).toBe(8)
    expect(rows.length).toBe(5 + table.lines.length)
  })
})

test('calendar of duties: what is ahead, what may be due with its question, nothing that has gone by or is done', () => {
  const on = day('2026-11-25')
  const facts = { regime: 'unknown', nation: 'england', low: money(50_000_000n), high: money(50_000_000n), signedOn: day('2026-11-10'), startsOn: day('2026-11-10'), endsOn: day('2028-02-29'), isOver: 'no', isChanged: false, payments: [], held: [] } as const // prettier-ignore
  const duties = contractDuties(facts, on).map((duty) => ({ duty, key: 'C-A', title: 'Planning system' }))
  const ics = dutiesCalendar(duties, { body: 'Wexcombe', on })
  expect(events(ics).map((each) => of(each, 'DTSTART'))).toEqual(['20261209', '20280329'])
  expect(unfolded(ics)).toContain('May be due: UK7\\, Planning system')
  expect(unfolded(ics)).toContain('Ask procurement: Was it awarded under the Procurement Act')
  expect(dutiesCalendar(duties, { body: 'Wexcombe', on })).toBe(ics)
  const late = contractDuties(facts, day('2026-12-20')).map((duty) => ({ duty, key: 'C-A', title: 'P' }))
  expect(events(dutiesCalendar(late, { body: 'Wexcombe', on: day('2026-12-20') }))).toHaveLength(1)
})
