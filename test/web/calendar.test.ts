import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { startWexcombe, type WexcombeSite } from './wexcombe-site.ts'

let site: WexcombeSite

beforeAll(async () => {
  site = await startWexcombe()
})
afterAll(() => site.close())

const signedIn = async (context: BrowserContext): Promise<Page> => (await signIn(context, site.link())).page

const CARD = '/contracts/C-AAAAAAAAAA'
const ROUTE = 'route=open-procedure'

/** Presses Tab until the link, button or field of a name has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  for (let tries = 0; tries < 250; tries++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate<string>(`(() => {
      const at = document.activeElement
      const label = at && at.id ? document.querySelector('label[for="' + at.id + '"]') : null
      return ((label ?? at)?.textContent ?? '').replace(/\\s+/g, ' ').trim()
    })()`)
    if (fits(text)) return
  }
  throw new Error(`nothing called ${String(name)} can be reached by Tab on ${page.url()}`)
}
const enter = (page: Page) => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])

describe.skipIf(CHROMIUM === undefined)('timetable, notices and duties in a browser', () => {
  test('from the card to the timetable, its notices and a draft, by keyboard and without JavaScript', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const page = await signedIn(context)
    await page.goto(`${site.origin}${CARD}`)
    await tabTo(page, 'Timetable')
    await enter(page)
    expect(await page.textContent('h1')).toMatch(/^Timetable: /)
    await page.goto(`${site.origin}${CARD}/timetable?${ROUTE}`)
    await tabTo(page, 'Notices of this route')
    await enter(page)
    expect(await page.textContent('h1')).toBe('Notices: Open procedure')
    await tabTo(page, 'Draft of UK4')
    await enter(page)
    expect(await page.textContent('h1')).toBe('Draft: UK4 Tender notice')
    expect(await page.textContent('main')).toContain('Ask: procurement')
    await context.close()
  })

  test('a stage is moved by a form that needs no script, and what slips is told', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const page = await signedIn(context)
    await page.goto(`${site.origin}${CARD}/timetable?${ROUTE}&from=2027-01-04`)
    const before = await page.textContent('main')
    await page.selectOption('[name=move]', 'evaluation')
    await page.fill('[name=to]', '1/9/2027')
    await tabTo(page, 'Show what slips')
    await enter(page)
    const told = await page.textContent('#move ~ [role=status]')
    expect(told).toMatch(/^\s*Evaluation on Wed 1 September 2027: \d+ lines move\. The end moves from /)
    // The timetable itself stays as it was; only what would slip is added.
    expect(await page.locator('caption', { hasText: 'What moves' }).count()).toBe(1)
    expect(before).not.toContain('lines move')
    await context.close()
  })

  test('at 320 pixels nothing sticks out and axe finds nothing', async () => {
    const context = await newBrowser({ width: 320 })
    const page = await signedIn(context)
    const at = [`${CARD}/timetable?${ROUTE}&move=evaluation&to=1/9/2027`, `${CARD}/notices?${ROUTE}`, `${CARD}/notices/UK4?${ROUTE}`, '/duties', '/watch'] // prettier-ignore
    for (const path of at) {
      await page.goto(`${site.origin}${path}`)
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth') // prettier-ignore
      expect(wide, path).toBe(false)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((each) => each.id), path).toEqual([]) // prettier-ignore
    }
    await context.close()
  })

  test('the picture says what the table holds', async () => {
    const context = await newBrowser({ width: 1280 })
    const page = await signedIn(context)
    await page.goto(`${site.origin}${CARD}/timetable?${ROUTE}`)
    const [title, desc] = await Promise.all([page.textContent('#gantt-title'), page.textContent('#gantt-desc')]) // prettier-ignore
    expect(title).toMatch(/begin|begun/)
    expect(desc).toMatch(/^\d+ stages from /)
    const rows = await page.locator('.pr-table tbody tr').count()
    expect(await page.locator('svg[aria-labelledby^=gantt] path, svg[aria-labelledby^=gantt] rect').count()).toBeGreaterThanOrEqual(rows) // prettier-ignore
    await context.close()
  })
})

describe('the same as files and data', () => {
  const get = async (path: string) =>
    fetch(`${site.origin}${path}`, { headers: { cookie: await site.cookie() } })

  test('calendar, workbook and release are files to keep', async () => {
    for (const [path, type, name] of [
      [`${CARD}/timetable.ics?${ROUTE}`, 'text/calendar', 'timetable-C-AAAAAAAAAA-open-procedure.ics'],
      [`${CARD}/timetable.xlsx?${ROUTE}`, 'spreadsheetml', 'timetable-C-AAAAAAAAAA-open-procedure.xlsx'],
      [`${CARD}/notices/UK4/release?${ROUTE}`, 'application/json', 'C-AAAAAAAAAA-UK4.json'],
      ['/duties.ics', 'text/calendar', 'duties.ics'],
    ] as const) {
      const answer = await get(path)
      expect(answer.status, path).toBe(200)
      expect(answer.headers.get('content-type')).toContain(type)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    }
  })

  test('the route recorded for a contract is the one shown where none is asked for', async () => {
    const value = { option: 'competitive-flexible' } as unknown as WexcombeSite['said'][number]['choice']['value'] // prettier-ignore
    site.said.push({ kind: 'route', subject: 'C-AAAAAAAAAA', choice: { field: 'route', value }, facts: {} })
    const text = async (path: string) => (await get(path)).text()
    const timetable = await text(`${CARD}/timetable`)
    const notices = await text(`${CARD}/notices`)
    const other = await text('/contracts/C-FFFFFFFFFF/timetable')
    site.said.pop()
    expect(timetable).toContain('Timetable: Competitive flexible procedure')
    expect(timetable).toContain('This is the route recorded for the contract.')
    expect(notices).toContain('Notices: Competitive flexible procedure')
    expect(other).not.toContain('the route recorded')
  })

  test('page and twin agree', async () => {
    const json = (await (await get(`${CARD}/timetable.json?${ROUTE}`)).json()) as {
      lines: { name: string }[]
    }
    const csv = await (await get(`${CARD}/timetable.csv?${ROUTE}`)).text()
    expect(csv.trim().split('\r\n').slice(1).map((line) => line.split(',')[0])).toEqual(json.lines.map((each) => each.name)) // prettier-ignore
    expect(((await (await get('/watch.json')).json()) as { watches: unknown[] }).watches).toBeInstanceOf(
      Array,
    )
  })

  test('what cannot be answered is refused with what to do', async () => {
    expect((await get(`${CARD}/timetable?route=haggling`)).status).toBe(400)
    expect((await get(`${CARD}/timetable?${ROUTE}&move=evaluation&to=soon`)).status).toBe(400)
    expect((await get(`${CARD}/timetable?${ROUTE}&need-by=soon`)).status).toBe(400)
    expect((await get(`${CARD}/timetable?${ROUTE}&move=haggling&to=1/2/2027`)).status).toBe(404)
    expect((await get(`${CARD}/notices/UK99?${ROUTE}`)).status).toBe(404)
    expect((await get(`${CARD}/notices/UK17/release?${ROUTE}`)).status).toBe(404)
    expect((await get('/contracts/C-NONE/timetable')).status).toBe(404)
  })
})
