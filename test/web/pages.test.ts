import { AxeBuilder } from '@axe-core/playwright'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/web/server.ts'
import { openWorkspaceSite } from '../../src/web/workspace-site.ts'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { PAGES, startWexcombe, type WexcombeSite } from './wexcombe-site.ts'

let site: WexcombeSite

beforeAll(async () => {
  site = await startWexcombe()
})
afterAll(() => site.close())

const signedIn = async (context: BrowserContext): Promise<Page> => (await signIn(context, site.link())).page

/** How far the page can be scrolled sideways, and which elements stick out of it. */
const sideways = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1 && !each.closest('.pr-scroll'))
      .map((each) => each.outerHTML.slice(0, 120))
  })()`)

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await newBrowser({ width: 1280 })
    page = await signedIn(context)
  })
  afterAll(() => context.close())

  test.each(PAGES)('axe finds nothing on %s', async (address) => {
    await page.goto(`${site.origin}${address}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`),
    ).toEqual([])
  })

  test('axe finds nothing on pages of someone who is not signed in, nor of faults', async () => {
    for (const address of ['/nothing', '/contracts/C-NONE']) {
      await page.goto(`${site.origin}${address}`)
      expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([])
    }
    const stranger = await newBrowser({ width: 1280 })
    const theirs = await stranger.newPage()
    for (const [address, title] of [
      ['/plan', 'You are not signed in'],
      ['/sign-in?secret=spent', 'This link has been used'],
    ] as const) {
      await theirs.goto(`${site.origin}${address}`)
      expect(await theirs.title()).toContain(title)
      expect((await new AxeBuilder({ page: theirs }).analyze()).violations, address).toEqual([])
    }
    await stranger.close()
  })

  test('axe finds nothing on the page of a supplier', async () => {
    const { suppliers } = await page
      .goto(`${site.origin}/suppliers.json`)
      .then(async (answer) => (await answer!.json()) as { suppliers: { supplier_id: string }[] })
    await page.goto(`${site.origin}/suppliers/${suppliers[0]!.supplier_id}`)
    expect(await page.locator('h1').count()).toBe(1)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test('nothing on any page is refused by its own policy, and nothing is fetched from elsewhere', async () => {
    const [refused, fetched]: [string[], string[]] = [[], []]
    const listening = await newBrowser({ width: 1280 })
    const fresh = await signedIn(listening)
    fresh.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())))
    fresh.on('request', (request) => void fetched.push(new URL(request.url()).origin))
    for (const address of PAGES) await fresh.goto(`${site.origin}${address}`)
    expect(refused.filter((text) => !text.includes('400'))).toEqual([])
    expect([...new Set(fetched)].filter((origin) => origin !== site.origin && origin !== 'null')).toEqual([])
    await listening.close()
  })

  test('the keyboard alone goes from the first page to a recorded fact', async () => {
    await page.goto(`${site.origin}/`)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toContain('Skip to main content')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Revenues and benefits system')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/contracts/C-AAAAAAAAAA')
    await tabTo(page, 'When does it end now?')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/record/current-end')
    await tabTo(page, 'end')
    await page.keyboard.type('31/3/2028')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/contracts/C-AAAAAAAAAA')
    expect(await page.getByRole('alert').textContent()).toContain('current end is Fri 31 March 2028')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((each) => each.id)).toEqual([])
    await tabTo(page, 'Undo')
    await page.keyboard.press('Enter')
    await page.getByText('Undone. The plan is as it was').waitFor()
    expect(site.said).toEqual([])
  })

  test('what is focused can be seen, and is not hidden beneath anything', async () => {
    await page.goto(`${site.origin}/plan`)
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab')
      const seen = await page.evaluate<boolean>(`(() => {
        const box = document.activeElement.getBoundingClientRect()
        const top = document.elementFromPoint(box.x + Math.min(5, box.width / 2), box.y + box.height / 2)
        const style = getComputedStyle(document.activeElement)
        const marked = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
        return marked && (top === document.activeElement || document.activeElement.contains(top))
      })()`)
      expect(seen, await focused(page)).toBe(true)
    }
  })

  test('print leaves out what paper cannot use', async () => {
    await page.goto(`${site.origin}/contracts/C-AAAAAAAAAA`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.govuk-service-navigation').isVisible()).toBe(false)
    expect(await page.getByText('One answer would overturn this').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })
})

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('(document.activeElement.textContent.trim() || document.activeElement.name || "")')

async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === words) return
  }
  throw new Error(`The keyboard does not reach “${words}”`)
}

describe.skipIf(CHROMIUM === undefined).each([
  ['320 pixels wide', { width: 320 }],
  // 400 % zoom of a window of 1280 × 1024: the same layout as 320 × 256 at four device pixels each.
  ['400 % zoom', { width: 320, height: 256, scale: 4 }],
])('at %s', (_, size) => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await newBrowser(size)
    page = await signedIn(context)
  })
  afterAll(() => context.close())

  test.each(PAGES)('%s does not scroll sideways', async (address) => {
    await page.goto(`${site.origin}${address}`)
    expect(await sideways(page)).toEqual([])
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(320)
  })
})

describe.skipIf(CHROMIUM === undefined)('a wide table on a phone', () => {
  test('is a card a row: every cell names its column, headings that sort stay, axe finds nothing', async () => {
    const context = await newBrowser({ width: 320 })
    const page = await signedIn(context)
    for (const address of ['/plan', '/evidence', '/suppliers', '/complaints', '/spend/rows']) {
      await page.goto(`${site.origin}${address}`)
      const widths = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.pr-scroll--wide')].map((each) => each.scrollWidth - each.clientWidth)`,
      )
      expect(widths, address).toEqual(widths.map(() => 0))
      expect((await new AxeBuilder({ page }).analyze()).violations, address).toEqual([])
    }
    await page.goto(`${site.origin}/plan`)
    const shown = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('td[data-label="Ends"]'), '::before').content`,
    )
    expect(shown).toBe('"Ends: "')
    await page.getByRole('link', { name: 'Ends', exact: true }).click()
    expect(new URL(page.url()).searchParams.get('sort')).toBe('end')
    await context.close()
  })
})

describe.skipIf(CHROMIUM === undefined)('of a workspace with nothing in it', () => {
  test('every page says so and what to do, and axe finds nothing', async () => {
    const opened = await openWorkspaceSite(mkdtempSync(join(tmpdir(), 'portreeve-empty-')), {})
    let link = ''
    const server = await startServer({
      site: opened.site,
      port: 0,
      onLink: (each) => (link = each),
      log: () => {},
    })
    const context = await newBrowser({ width: 1280 })
    const page = context.pages()[0]!
    await page.goto(link)
    await page.waitForURL(`http://127.0.0.1:${server.port}/`)
    for (const [path, words] of [
      ['/', 'portreeve load'],
      ['/plan', 'portreeve load'],
      ['/questions', 'portreeve load'],
      ['/suppliers', 'portreeve load'],
      ['/spend', 'see which files were loaded'],
      ['/spend/rows', 'No payments'],
      ['/evidence', 'portreeve load'],
      ['/complaints', 'No files are loaded'],
    ] as const) {
      await page.goto(`http://127.0.0.1:${server.port}${path}`)
      expect(await page.locator('main').textContent(), path).toContain(words)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
    await context.close()
    await server.close()
    await opened.close()
  }, 60_000)
})

describe.skipIf(CHROMIUM === undefined)('without JavaScript', () => {
  test('every page shows its heading, and a form works to its end', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const page = await signedIn(context)
    for (const address of PAGES) {
      await page.goto(`${site.origin}${address}`)
      expect(await page.locator('h1').count(), address).toBe(1)
    }
    await page.goto(`${site.origin}/plan`)
    await page.getByLabel('When').selectOption('ask')
    await page.getByRole('button', { name: 'Apply filters' }).click()
    expect(new URL(page.url()).searchParams.get('band')).toBe('ask')
    expect((await page.getByRole('status').textContent())?.trim()).toBe('3 of 12 contracts')
    await page.goto(`${site.origin}/questions/Q-C-FFFFFFFFFF`)
    await page.getByLabel('Any other answer').fill('No contract: it is used through the county')
    await page.getByRole('button', { name: 'Record this answer' }).click()
    expect(site.said.pop()?.choice.field).toBe('Q-C-FFFFFFFFFF')
    await context.close()
  })
})
