import { AxeBuilder } from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importList } from '../../src/features/framework-lists/import-list.ts'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { day, todayInLondon } from '../../src/procurement/calendar-day.ts'
import type { PlanOption } from '../../src/procurement/plan.ts'
import { quietContext } from '../quiet-context.ts'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { serveWorkspace, type ServedWorkspace } from './served-workspace.ts'
import { startWexcombe } from './wexcombe-site.ts'

const BODY = 'Wexcombe Borough Council'
let served: ServedWorkspace

beforeAll(async () => {
  served = await serveWorkspace({
    settings: { ourBody: BODY, bodies: { [BODY]: { nation: 'england', kind: 'district' } } },
    who: 'Category manager',
    on: todayInLondon(),
    load: async (workspace, folder) => {
      const spend = join(folder, 'wexcombe-spend-2026-04.csv')
      writeFileSync(spend, 'Payment Date,Supplier Name,Expense Type,Net Amount\n2026-04-11,Civica UK Ltd,Software licences,9000.00\n') // prettier-ignore
      await loadPaths(workspace, [spend], { body: BODY }, quietContext())
      const list = join(folder, 'community.csv')
      writeFileSync(
        list,
        'Reference,Name,Ends\nRM6259,Vertical Application Solutions,6 March 2028\n"SBS/10 & <b>?",An odd number,2027\n',
      )
      await importList(workspace, list, { checkedOn: todayInLondon() })
    },
  })
})
afterAll(() => served.close())

const signedIn = (context: BrowserContext) => signIn(context, served.link())

const main = (page: Page) => page.textContent('main')
/** Presses a button by keyboard and waits for the page it leads to. */
async function send(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map((each) => `${each.id}: ${each.nodes[0]!.html}`)
const LISTS = [
  '/frameworks?for=hous&value=180000&term=3%2B1%2B1&award=5%2F3%2F2027',
  '/frameworks?award=soon&term=long',
  '/frameworks/RM6259',
  '/frameworks/RM1557.15',
  `/frameworks/${encodeURIComponent('SBS/10 & <b>?')}`,
]

test('a card with a call-off among its options leads to the frameworks for its need, on the day of signing', async () => {
  const callOff: PlanOption = { kind: 'call-off-direct', lawful: 'yes-if', reason: 'A call-off may do.', conditions: [], notices: [], working: [{ name: 'change-over', weeks: 2, calendar: 'calendar', day: day('2027-03-01'), because: 'setting' }] } // prettier-ignore
  const wexcombe = await startWexcombe((plan) => ({
    ...plan,
    contracts: plan.contracts.map((each) => ({
      ...each,
      estimate: { ...each.estimate, high: '311958.00' },
      options: [callOff],
    })),
  }))
  const headers = { cookie: await wexcombe.cookie(), accept: 'text/html' }
  const card = await (await fetch(`${wexcombe.origin}/contracts/C-AAAAAAAAAA`, { headers })).text()
  const link = /href="(\/frameworks\?[^"]+)"/.exec(card)![1]!.replaceAll('&amp;', '&')
  expect(link).toMatch(/^\/frameworks\?for=rev-ben&value=\d+\.\d\d&award=2027-03-01$/)
  const page = await fetch(`${wexcombe.origin}${link}`, { headers })
  expect([page.status, (await page.text()).includes('Vertical Application Solutions')]).toEqual([200, true])
  await wexcombe.close()
})

describe.skipIf(CHROMIUM === undefined)('frameworks in a browser', () => {
  describe.each([1280, 320])('%d pixels wide', (width) => {
    let context: BrowserContext
    let at: { page: Page; origin: string }
    beforeAll(async () => {
      context = await newBrowser({ width })
      at = await signedIn(context)
    })
    afterAll(() => context.close())

    test.each(LISTS)('axe finds nothing on %s and nothing sticks out', async (path) => {
      await at.page.goto(`${at.origin}${path}`)
      expect(await faults(at.page)).toEqual([])
      const wide = await at.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth') // prettier-ignore
      expect(wide).toBe(false)
    })
  })

  test('without JavaScript and by keyboard: a check is recorded, opens the lot, and is taken back', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const { page, origin } = await signedIn(context)
    await page.goto(`${origin}/frameworks/RM6259`)
    // The list of another body disagrees; both are shown and the later is used.
    expect(await main(page)).toContain('The sources disagree')
    expect(await main(page)).toMatch(/last day to award: Mon 6 March 2028 is used \(list community\.csv/)

    await send(page, 'Record this check')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await main(page)).toContain('Enter at least one fact that you read')

    await page.getByLabel('Last day to award', { exact: true }).fill('6/3/2027')
    await page.getByLabel('First day for call-offs').fill('7 March 2023')
    await page.getByLabel('Longest call-off').fill('60 months')
    await page.getByLabel('Call-offs are placed').selectOption('both')
    await page.getByLabel('What it serves').selectOption('as-held')
    await page.getByLabel('Yes, it is named or described').check()
    await page.getByLabel('Where you read it').fill('its page')
    await send(page, 'Record this check')
    expect(await main(page)).toContain('6 facts read at its owner today')
    expect(await main(page)).toContain('checked by Category manager: its page')

    const need = `${origin}/frameworks?for=hous&value=180000&term=3%2B1%2B1&award=5%2F3%2F2027`
    await page.goto(need)
    const row = page.locator('tr', { hasText: 'RM6259' })
    expect(await row.textContent()).toContain('Open to you on these facts')
    // Its page answers what the list was asked.
    await Promise.all([page.waitForEvent('load'), row.getByRole('link').press('Enter')])
    expect(await main(page)).toContain('Asked for: Housing management, 60 months, £180,000 including VAT, awarded on Fri 5 March 2027.') // prettier-ignore
    expect(await main(page)).toMatch(/Direct:\s+Open to you on these facts/)
    await page.goto(`${need.replace('5%2F3%2F2027', '8%2F3%2F2027')}`)
    expect(await row.first().textContent()).toContain('Closed')
    expect(await main(page)).toContain('Live today, over before the award')

    await page.goto(`${origin}/frameworks/RM6259`)
    await send(page, /^Undo\W+longest call-off, 60 months/)
    expect(await main(page)).toContain('Undone.')
    await page.goto(need)
    expect(await row.textContent()).toContain('Open if')
    await context.close()
  })

  test('the twins hold what the page holds', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    const answer = await page.request.get(`${origin}/frameworks.json?for=hous&award=2027-03-05`)
    const { frameworks } = (await answer.json()) as { frameworks: { reference: string; lastDay?: string }[] }
    expect(frameworks.map((each) => each.reference)).toContain('RM6259')
    const csv = await (await page.request.get(`${origin}/frameworks/RM6259.csv`)).text()
    expect(csv.split('\r\n')[0]).toBe('Lot,Fact,Value,Confidence,Checked on,Source,State')
    expect((await page.request.get(`${origin}/frameworks/NONE`)).status()).toBe(404)
    await context.close()
  })
})
