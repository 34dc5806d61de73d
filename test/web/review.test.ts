import { AxeBuilder } from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { serveWorkspace, type ServedWorkspace } from './served-workspace.ts'
import { quietContext } from '../quiet-context.ts'

const BODY = 'Wexcombe Borough Council'
/** Names that nobody can tell for one firm without looking, a firm that may or may not be IT, and firms with nothing in common. */
const PAID = [['Draxdell Ersonnel Ltd', 'Agency staff', 9000], ['Draxdell Personnel Limited', 'Agency staff', 8000], ['Zephyr Data Systems Ltd', 'Supplies', 3000], ['Zephyr Data Services Ltd', 'Supplies', 2500], ['Marlin Software', 'Supplies', 7000], ['Marlin Systems Ltd', 'Supplies', 1500], ['Trimoor Digital Services Ltd', 'Computer', 6000], ['Borough Catering Ltd', 'Food', 1000], ['Quill Stationers', 'Paper', 1001], ['Harrow Lane Nursery', 'Plants', 1002], ['Peak Asphalt Ltd', 'Roads', 1003], ['Lantern Legal LLP', 'Advice', 1004], ['Oxbow Timber', 'Wood', 1005], ['Civica UK Ltd', 'Software licences', 1006], ['Dunmere Fencing', 'Fences', 1007], ['Ridge Signs Ltd', 'Signs', 1008]] as const // prettier-ignore
/** Names nothing alike with one VAT number: one firm or two of a group, which only a person can say, whatever letters tell. */
const VAT: Readonly<Record<string, string>> = { 'Draxdell Ersonnel Ltd': '123456789', 'Marlin Software': '123456789', 'Zephyr Data Systems Ltd': '223456789', 'Quill Stationers': '223456789', 'Trimoor Digital Services Ltd': '323456789', 'Oxbow Timber': '323456789' } // prettier-ignore

let served: ServedWorkspace

beforeAll(async () => {
  served = await serveWorkspace({
    settings: { ourBody: BODY },
    who: 'Category manager',
    load: async (workspace, folder) => {
      const file = join(folder, 'wexcombe-spend-2026-04.csv')
      const lines = PAID.map(
        ([name, account, amount], at) =>
          `2026-04-${at + 11},${name},${account},${amount}.00,${VAT[name] ?? ''}`,
      )
      writeFileSync(
        file,
        `Payment Date,Supplier Name,Expense Type,Net Amount,VAT Registration Number\n${lines.join('\n')}\n`,
      )
      await loadPaths(workspace, [file], { body: BODY }, quietContext()) // prettier-ignore
    },
  })
})
afterAll(() => served.close())

const signedIn = (context: BrowserContext) => signIn(context, served.link())

const questionOn = (page: Page) => page.textContent('#card-question')
const notice = (page: Page) => page.textContent('.govuk-notification-banner__heading')
const press = (page: Page, key: string) => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])

describe.skipIf(CHROMIUM === undefined)('review cards in a browser', () => {
  test('each card is answered by one key, the plan follows, and one key takes it back', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    await page.goto(`${origin}/review`)
    const decided = () => served.site.decided()
    const keys = { pair: 'd', class: 'n' }
    const kindOf = async () => ((await page.$('[data-key=s]')) ? 'pair' : 'class')
    const first = await kindOf()
    const question = await questionOn(page)
    expect((await new AxeBuilder({ page }).analyze()).violations.map((each) => each.id)).toEqual([])

    await press(page, keys[first])
    expect(await decided()).toHaveLength(1)
    expect(await notice(page)).toContain('Recorded: ')
    expect((await served.site.workedIn(60_000)).done).toBe(true)

    await press(page, 'u')
    expect(await decided()).toHaveLength(0)
    await served.site.workedIn(60_000)
    await page.goto(`${origin}/review`)
    expect(await questionOn(page)).toBe(question)
    // Left for later, it is still there.
    await press(page, 'l')
    expect(await page.textContent('h1')).toMatch(/^Card 2 of|^No card/)
    await press(page, 'b')
    expect(await questionOn(page)).toBe(question)
    await context.close()
  })

  test('a pair joined by its key is one supplier at once, under both addresses', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    await page.goto(`${origin}/review`)
    while (!(await page.$('[data-key=s]'))) await press(page, 'l')
    const names = await page.locator('[data-review-card] strong').allTextContents()
    const pairs = await served.site.query<{ one: string; other: string; one_id: string; other_id: string }>('SELECT * FROM finding_supplier_pair') // prettier-ignore
    const pair = pairs.find((each) => names.includes(each.one) && names.includes(each.other))
    expect(pair?.one_id).not.toBe(pair?.other_id)
    await press(page, 's')
    expect(await notice(page)).toContain('are one supplier')
    expect((await served.site.workedIn(60_000)).done).toBe(true)
    for (const id of [pair!.one_id, pair!.other_id]) {
      await page.goto(`${origin}/suppliers/${id}`)
      expect(await page.textContent('main')).toContain('a person said that it is')
    }
    expect((await new AxeBuilder({ page }).analyze()).violations.map((each) => each.id)).toEqual([])
    await context.close()
  })

  test('without JavaScript its buttons do the same; nothing sticks out at 320 pixels', async () => {
    const context = await newBrowser({ width: 320, javaScript: false })
    const { page, origin } = await signedIn(context)
    await page.goto(`${origin}/review`)
    const before = (await served.site.decided()).length
    const answers = page.locator('.pr-answers button')
    // By Tab and Enter, as a person without a mouse does.
    await answers.last().focus()
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect((await served.site.decided()).length).toBe(before + 1)
    await served.site.workedIn(60_000)
    await context.close()

    const narrow = await newBrowser({ width: 320 })
    const { page: small } = await signedIn(narrow)
    for (const path of ['/review', '/shares', '/categories', '/categories/software', '/suppliers']) {
      await small.goto(`${origin}${path}`)
      const wide = await small.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth') // prettier-ignore
      expect(wide, path).toBe(false)
      expect((await new AxeBuilder({ page: small }).analyze()).violations.map((each) => each.id), path).toEqual([]) // prettier-ignore
    }
    await narrow.close()
  })

  test('the page of cards runs our one script and no other; every other page runs none', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    const policy = async (path: string) => (await page.goto(`${origin}${path}`))!.headers()['content-security-policy']! // prettier-ignore
    expect(await policy('/review')).toContain("script-src 'self'")
    expect(await policy('/suppliers')).not.toContain('script-src')
    await context.close()
  })
})
