import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wexcombePlan } from './wexcombe-plan.data.ts'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { startWexcombe, type WexcombeSite } from './wexcombe-site.ts'
import { day } from '../../src/procurement/calendar-day.ts'

let site: WexcombeSite
const contract = wexcombePlan(day('2026-11-23')).contracts[0]!

beforeAll(async () => {
  site = await startWexcombe()
})
afterAll(() => site.close())

const signedIn = async (context: BrowserContext): Promise<Page> => (await signIn(context, site.link())).page

const question = (page: Page) => page.textContent('h1')
const send = (page: Page) => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])

/** Presses Tab until an element has the focus: as a person without a mouse gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`Tab never reached ${selector} on “${await question(page)}”.`)
}

/** Answers the question on the page by keyboard: a radio with the arrow keys, a field by typing. */
async function answerWith(page: Page, value: string): Promise<void> {
  if (await page.$('input[type=radio]')) {
    await tabTo(page, 'input[type=radio]')
    for (let moves = 0; moves < 30; moves++) {
      await page.keyboard.press('Space')
      const now = await page.evaluate<string>('document.activeElement.value')
      if (now === value) break
      await page.keyboard.press('ArrowDown')
    }
  } else {
    await tabTo(page, '#value')
    await page.keyboard.type(value)
  }
  await tabTo(page, '.govuk-button-group button')
  await send(page)
}

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map((each) => `${each.id} on ${page.url()}`)
const widest = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

describe.skipIf(CHROMIUM === undefined)('choosing a route', () => {
  test('a new need, by keyboard and without JavaScript, from the first question to the recorded route', async () => {
    const context = await newBrowser({ width: 320, height: 640, javaScript: false })
    const page = await signedIn(context)
    await page.goto(`${site.origin}/routes/new`)
    const asked: string[] = []
    const answers: Readonly<Record<string, string>> = {
      'What is the need called?': 'Leisure booking',
      'What is needed, and why?': 'Booking of courts and classes; the present tool ends.',
      'What kind of agreement is it?': 'contract',
      'Who pays the supplier': 'council',
      'What is mainly bought': 'services',
      'What is the most the contract may cost': '60000',
      'What are the other needs worth': '0',
      'How many months may the next contract run': '48',
      'What is it for?': 'leisure',
    }
    for (let pages = 0; pages < 20; pages++) {
      const heading = (await question(page))!.trim()
      asked.push(heading)
      if (heading === 'Check the facts') break
      const known = Object.keys(answers).find((each) => heading.startsWith(each))
      expect(await widest(page), heading).toBeLessThanOrEqual(320)
      expect(known, `an answer to “${heading}”`).toBeDefined()
      await answerWith(page, answers[known!]!)
    }
    expect(asked.at(-1)).toBe('Check the facts')
    expect(await page.textContent('main')).toContain('£60,000')

    await tabTo(page, 'a.govuk-button')
    await send(page)
    expect(await question(page)).toBe('What is open to you')
    expect(await page.textContent('#quotation')).toContain('The estimate is under £207,720')
    expect(await widest(page)).toBeLessThanOrEqual(320)

    await tabTo(page, 'a.govuk-button')
    await send(page)
    expect(await page.$('input[value=use-extension]')).toBeNull()
    await answerWith(page, 'quotation')
    for (const words of ['Small, and the market is wide.', 'A call-off: its lots do not fit.', 'None found.']) await answerWith(page, words) // prettier-ignore
    expect(await question(page)).toBe('Check your answers')
    expect(await widest(page)).toBeLessThanOrEqual(320)

    await tabTo(page, 'form button')
    await send(page)
    expect(await question(page)).toBe('Route recorded: ask for quotations')
    const recorded = site.said.at(-1)!
    expect(recorded).toMatchObject({
      kind: 'route',
      subject: 'Need: Leisure booking',
      reason: 'Small, and the market is wide.',
      choice: { value: { option: 'quotation', on: '2026-11-23', facts: { estimate: '60000.00' } } },
    })
    expect(Object.keys(recorded.rules ?? {})).toContain('regulated-below-threshold')

    // The banner's button takes it back.
    await tabTo(page, '[data-key=u]')
    await send(page)
    expect(site.said.filter((each) => each.kind === 'route')).toEqual([])
    await context.close()
  }, 120_000)

  test('every page of the journey is free of faults axe finds; what is wrong is said; a change comes back to its page', async () => {
    const context = await newBrowser({ width: 1280 })
    const page = await signedIn(context)
    const path = `${site.origin}/contracts/${contract.id}/route`
    await page.goto(`${site.origin}/contracts/${contract.id}`)
    await page.click(`a[href*="/contracts/${contract.id}/route"]`)
    expect(page.url()).toContain(path)
    const found: string[] = []
    for (const ask of [
      'need',
      'arrangement',
      'estimate',
      'endsOn',
      'answers',
      'options',
      'choose',
      'conflicts',
      'check',
    ]) {
      // prettier-ignore
      await page.goto(`${path}?ask=${ask}`)
      found.push(...(await faults(page)))
    }
    expect(found).toEqual([])

    await page.goto(`${path}?ask=estimate`)
    expect(await page.textContent('main')).toContain('Source:')
    await page.fill('#value', 'a lot')
    await Promise.all([page.waitForEvent('load'), page.click('.govuk-button-group button >> nth=0')])
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.textContent('.govuk-error-summary')).toContain('Enter pounds')
    expect(await faults(page)).toEqual([])

    // A floor from the plan stays a floor when the page is sent as it came: it never becomes the exact sum.
    await page.goto(`${path}?ask=estimate&fact.estimate.low=124788`)
    await Promise.all([page.waitForEvent('load'), page.click('.govuk-button-group button >> nth=0')])
    const carried = new URL(page.url()).searchParams
    expect([carried.get('fact.estimate.low'), carried.get('fact.estimate')]).toEqual(['124788.00', null])

    await page.goto(`${path}?ask=answers`)
    await page.click('a:has-text("Change") >> nth=1')
    const options = await page.$$('input[type=radio]')
    await options[0]!.check()
    await Promise.all([page.waitForEvent('load'), page.click('.govuk-button-group button >> nth=0')])
    expect(await question(page)).toBe('Check the facts')
    await page.click('.govuk-back-link')
    expect(await question(page)).not.toBe('Check the facts')
    await context.close()
  }, 120_000)

  test('what is not answered is not recorded, and the page says what is missing', async () => {
    const context = await newBrowser({ width: 1280 })
    const page = await signedIn(context)
    await page.goto(`${site.origin}/contracts/${contract.id}/route?ask=check`)
    const before = site.said.length
    await Promise.all([page.waitForEvent('load'), page.click('main form button')])
    expect(await page.textContent('.govuk-error-summary')).toContain('Choose a route that is not closed')
    expect(site.said.length).toBe(before)
    expect(await faults(page)).toEqual([])
    await context.close()
  }, 60_000)
})

describe('a recorded route', () => {
  const asked = new URLSearchParams({ title: 'Website', need: 'A new site.', reason: 'Small.', alternatives: 'None fits.', conflicts: 'None.', option: 'quotation', 'fact.arrangement': 'contract', 'fact.payer': 'council', 'fact.subject': 'services', 'fact.estimate': '60000', 'fact.likeNeeds': '0' }) // prettier-ignore

  test('without the form’s token nothing is recorded; with it the statement is a Word file of what was recorded', async () => {
    const cookie = await site.cookie()
    const to = `${site.origin}/routes/new/record?${asked}`
    const headers = { cookie, origin: site.origin }
    const refused = await fetch(to, {
      method: 'POST',
      headers,
      body: new URLSearchParams(),
      redirect: 'manual',
    })
    expect(refused.status).toBe(403)
    const page = await (await fetch(`${site.origin}/routes/new?${asked}&ask=check`, { headers: { cookie, accept: 'text/html' } })).text() // prettier-ignore
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!
    const sent = await fetch(to, { method: 'POST', headers: { cookie, origin: site.origin }, body: new URLSearchParams({ csrf }), redirect: 'manual' }) // prettier-ignore
    expect(sent.status).toBe(303)
    const where = new URL(sent.headers.get('location')!, site.origin)
    const word = await fetch(`${site.origin}${where.pathname}/statement.docx`, { headers: { cookie } })
    expect([word.status, word.headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]) // prettier-ignore
    const [one, two] = [await word.arrayBuffer(), await (await fetch(word.url, { headers: { cookie } })).arrayBuffer()] // prettier-ignore
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    expect((await fetch(`${site.origin}/routes/D-none`, { headers: { cookie } })).status).toBe(404)
  })

  test('the options are data too', async () => {
    const cookie = await site.cookie()
    const twin = await fetch(`${site.origin}/routes/new.json?${asked}&ask=options`, { headers: { cookie } })
    const { options } = (await twin.json()) as { options: { kind: string; lawful: string }[] }
    expect(options.find(({ kind }) => kind === 'quotation')!.lawful).toBe('yes')
  })

  test('a contract’s card tells the route chosen for it, by whom, and leads to the record', async () => {
    const cookie = await site.cookie()
    const path = `/contracts/${contract.id}`
    const card = async () => (await fetch(`${site.origin}${path}`, { headers: { cookie, accept: 'text/html' } })).text() // prettier-ignore
    expect(await card()).not.toContain('Route chosen')
    const to = `${site.origin}${path}/route/record?${asked}`
    const page = await (await fetch(`${site.origin}${path}/route?${asked}&ask=check`, { headers: { cookie, accept: 'text/html' } })).text() // prettier-ignore
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!
    const sent = await fetch(to, { method: 'POST', headers: { cookie, origin: site.origin }, body: new URLSearchParams({ csrf }), redirect: 'manual' }) // prettier-ignore
    expect(sent.status).toBe(303)
    const { pathname } = new URL(sent.headers.get('location')!, site.origin)
    const after = await card()
    expect(after).toContain('Route chosen: ask for quotations')
    expect(after).toContain(`href="${pathname}`)
  })
})
