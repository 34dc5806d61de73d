import { AxeBuilder } from '@axe-core/playwright'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { planPage } from '../src/features/renewals/html-export.ts'
import { day } from '../src/procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../src/procurement/plan.ts'
import { planCalendar } from '../src/publish/calendar/plan-calendar.ts'
import { letter, lettersNeeded } from '../src/publish/documents/letters.ts'
import { membersOf } from '../src/publish/steady-zip.ts'
import { planWorkbook } from '../src/publish/workbook/plan-workbook.ts'
import { CHROMIUM, newBrowser } from './web/browser.ts'
import { wexcombePlan } from './web/wexcombe-plan.data.ts'

const ON = day('2026-11-23')
const FORMULA = '=HYPERLINK("http://elsewhere.example","Look here")'
const plan: Plan = changed((each) => ({ ...each, title: each.id === 'C-DDDDDDDDDD' ? FORMULA : each.title }))

function changed(change: (contract: PlanContract) => PlanContract): Plan {
  const whole = wexcombePlan(ON)
  return { ...whole, contracts: whole.contracts.map(change) }
}

const partOf = async (zip: Buffer, name: string): Promise<string> =>
  (await membersOf(zip)).find((each) => each.name === name)!.content.toString('utf8')

describe('the workbook', () => {
  const SHEETS = ['First page', 'Plan', 'Deadlines', 'Options', 'Partners', 'Questions', 'Sources', 'About']

  test('has a sheet for each part, and each is one table with filters and a header that stays in view', async () => {
    const bytes = await planWorkbook(plan)
    const sheets = await readXlsxFile(bytes)
    expect(sheets.map((each) => each.sheet)).toEqual(SHEETS)
    for (const number of SHEETS.keys()) {
      const xml = await partOf(bytes, `xl/worksheets/sheet${number + 1}.xml`)
      expect(xml, SHEETS[number]).toMatch(/<pane [^>]*ySplit="[1-9]\d*"[^>]*state="frozen"/)
      expect(xml).toMatch(/orientation="landscape"/)
      expect(await partOf(bytes, `xl/tables/table${number + 1}.xml`)).toContain('<autoFilter ')
    }
  })

  test('holds real days and real numbers, and leaves the unknown empty', async () => {
    const sheets = await readXlsxFile(await planWorkbook(plan))
    const [header, ...rows] = sheets.find((each) => each.sheet === 'Plan')!.data
    const row = rows.find((each) => each.includes('Revenues and benefits system'))!
    const at = (name: string) => row[header!.indexOf(name)]
    expect(at('Ends')).toEqual(new Date('2027-03-31T00:00:00Z'))
    expect(at('Paid')).toBe(311_958)
    expect(at('Paid basis')).toBe('net')
    const unknown = rows.find((each) => each.includes('Telephone lines (analogue)'))!
    expect(unknown[header!.indexOf('Ends')]).toBeNull()
  })

  test('holds no formula, whatever the files say', async () => {
    const bytes = await planWorkbook(plan)
    for (const { name, content } of await membersOf(bytes)) {
      if (name.startsWith('xl/worksheets/')) expect(content.toString('utf8'), name).not.toMatch(/<f[ >]/)
    }
    expect(await partOf(bytes, 'xl/sharedStrings.xml')).toContain('=HYPERLINK')
    expect(await partOf(bytes, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })
})

describe('the calendar', () => {
  /** The entries of a calendar as names and values; folded lines are joined first. */
  const entriesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  const uidOf = (entry: string): string => /UID:(\S+)/.exec(entry)![1]!

  test('has whole days, each entry under a UID of its own, and rings for steps and notices only', () => {
    const entries = entriesOf(planCalendar(plan))
    expect(entries.length).toBeGreaterThan(plan.contracts.length)
    expect(new Set(entries.map(uidOf)).size).toBe(entries.length)
    for (const entry of entries) {
      expect(entry).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/)
      const rings = [...entry.matchAll(/TRIGGER:(\S+)/g)].map((each) => each[1])
      const isToDo = /SUMMARY:(Next step|Send by)/.test(entry)
      expect(rings, entry).toEqual(isToDo ? ['-P13DT15H', '-PT15H'] : [])
    }
  })

  test('an entry whose day moves keeps its UID, so that a diary moves it', () => {
    const moved = changed((each) => ({ ...each, nextStep: { ...each.nextStep, by: day('2027-02-01') } }))
    const steps = (text: string) => entriesOf(text).filter((each) => each.includes('SUMMARY:Next step'))
    const [before, after] = [steps(planCalendar(plan)), steps(planCalendar(moved))]
    expect(after.every((each) => each.includes('DTSTART;VALUE=DATE:20270201'))).toBe(true)
    expect(new Set(after.map(uidOf))).toEqual(new Set(plan.contracts.map((_, index) => uidOf(after[index]!))))
    expect(before.map(uidOf).every((uid) => after.map(uidOf).includes(uid))).toBe(true)
  })
})

test('a letter quotes its clause, names every blank, and states its days on a page for the file', async () => {
  const contract = plan.contracts.find((each) => each.id === 'C-AAAAAAAAAA')!
  expect(lettersNeeded(contract, ON)).toContain('extension')
  const xml = await partOf(await letter(contract, 'extension', ON), 'word/document.xml')
  const text = xml.replaceAll(/<[^>]+>/g, '')
  const [deadline] = contract.deadlines
  expect(text).toContain(deadline!.quoted)
  expect(text).toContain('Send by Fri 18 December 2026.')
  expect(text).toMatch(/\[number of the clause\].*\[price and VAT, as the contract gives it\].*\[signature\]/)
})

describe('the page to mail', () => {
  test('holds no script, fetches nothing, and says as text what the picture shows', () => {
    const page = planPage(plan)
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\((?!#)/i)
    expect(page).toContain(`default-src 'none'`)
    expect(page).toMatch(/<svg[^>]* role="img"/)
    expect(page).toContain('31 Mar 2027')
    expect(page).not.toContain('<a href="http://elsewhere')
  })

  test.skipIf(CHROMIUM === undefined)('axe finds nothing on it, and it fits a phone', async () => {
    const context = await newBrowser({ width: 320 })
    const page = context.pages()[0]!
    await page.setContent(planPage(plan))
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await context.close()
  })
})

test('the same plan gives the same bytes in every form', async () => {
  const contract = plan.contracts.find((each) => each.id === 'C-AAAAAAAAAA')!
  for (const make of [
    () => planWorkbook(plan),
    () => letter(contract, 'extension', ON),
    async () => Buffer.from(planCalendar(plan)),
    async () => Buffer.from(planPage(plan)),
  ]) {
    const first = await make()
    expect(first.equals(await make())).toBe(true)
  }
})
