import { AxeBuilder } from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { day } from '../../src/procurement/calendar-day.ts'
import { quietContext } from '../quiet-context.ts'
import { CHROMIUM, newBrowser, signIn } from './browser.ts'
import { serveWorkspace, type ServedWorkspace } from './served-workspace.ts'

const BODY = 'Wexcombe Borough Council'
let served: ServedWorkspace

beforeAll(async () => {
  served = await serveWorkspace({
    settings: { ourBody: BODY },
    who: 'Head of procurement',
    on: day('2026-11-25'),
    load: async (workspace, folder) => {
      const register = join(folder, 'wexcombe-register.csv')
      writeFileSync(
        register,
        'Reference,Title,Supplier,Start date,End date,Contract value,Category\nW-1,Housing management software,Quillon Systems Ltd,01/04/2024,31/03/2027,45000,ICT\n',
      )
      await loadPaths(workspace, [register], { body: BODY }, quietContext())
    },
  })
})
afterAll(() => served.close())

async function signedIn(context: BrowserContext): Promise<{ page: Page; origin: string }> {
  const found = await signIn(context, served.link())
  await found.page.goto(`${found.origin}/council-rules`)
  return found
}

/** Presses a button and waits for the page that answers it. */
const sent = (page: Page, button: { readonly name: string; readonly exact?: boolean }) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', button).click()])
const text = async (page: Page) => (await page.textContent('main'))!.replace(/\s+/g, ' ')
const faults = async (page: Page) => new AxeBuilder({ page }).analyze().then((found) => found.violations.map((each) => each.id)) // prettier-ignore
const rules = async () => (await served.site.settings(BODY)).councilRules

describe.skipIf(CHROMIUM === undefined)('a council’s own rules in a browser', () => {
  test('a band above the threshold is refused beside its field; within it, it is kept with who and why, and undone', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const { page, origin } = await signedIn(context)
    expect(await text(page)).toContain('The council gave no rules of its own yet')
    await page.goto(`${origin}/council-rules/change/band/band-open-tender`)
    await page.fill('#under', '207,720.01')
    await page.fill('#because', 'Constitution 4.3')
    await sent(page, { name: 'Keep this band' })
    expect(await page.textContent('.govuk-error-summary')).toContain('the Act asks a regulated procedure from £207,720') // prettier-ignore
    expect(await page.textContent('#under-error')).toContain('Procurement Act 2023 Sch 1')
    expect(await page.inputValue('#under')).toBe('207,720.01')
    expect(await rules()).toBeUndefined()

    // The end of a band is the beginning of the next: both move.
    await page.goto(`${origin}/council-rules/change/band/band-two-quotations`)
    await page.fill('#under', '£25,000')
    await page.fill('#quotations', '3')
    await page.fill('#source', 'Constitution part 4, section 3.2')
    await sent(page, { name: 'Keep this band' })
    expect(await page.textContent('#because-error')).toContain('Say why')
    await page.fill('#because', 'Agreed by council')
    await sent(page, { name: 'Keep this band' })
    expect(await page.textContent('.govuk-notification-banner__heading')).toContain(
      '£10,000 to under £25,000',
    )
    expect((await rules())!.bands!.map((band) => Number(band.atLeast.pence / 100n))).toEqual([0, 10_000, 25_000, 100_000]) // prettier-ignore
    const shown = await text(page)
    expect(shown).toContain('Constitution part 4, section 3.2')
    expect(shown).toMatch(/Head of procurement.*Agreed by council/)

    await sent(page, { name: 'Undo', exact: true })
    expect(await rules()).toBeUndefined()
    await context.close()
  })

  test('key-decision line and meeting: the path of a decision has days, and a meeting taken out takes them away', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    const keep = async (path: string, fields: Readonly<Record<string, string>>, send: string) => {
      await page.goto(`${origin}/council-rules/change/${path}`)
      for (const [name, value] of Object.entries({ ...fields, because: 'Constitution' }))
        await page.fill(`#${name}`, value)
      await page.keyboard.press('Tab')
      await Promise.all([page.waitForURL(/\/council-rules#/), page.keyboard.press('Enter')])
      expect(await page.textContent('body'), send).not.toContain('There is a problem')
    }
    await keep('key-decision-line', { line: '200,000' }, 'the line')
    await keep('meeting', { name: 'Cabinet', meeting: '9/2/2027' }, 'the meeting')
    const asked = `${origin}/council-rules?value=240000&kind=services&need=17/2/2027`
    await page.goto(asked)
    expect(await text(page)).toMatch(/Notice of the key decision by ?Mon 11 January 2027/)
    expect(await text(page)).toMatch(/Can be signed from ?Wed 17 February 2027/)
    expect(await faults(page)).toEqual([])
    // The same question to the plan: its card tells the meeting.
    const plan = await served.site.plan(BODY, day('2026-11-25'))
    expect(plan.contracts[0]!.decisionPath).toMatchObject({ authority: 'officer', keyDecision: 'no' })

    await page.goto(`${origin}/council-rules/change/meeting`)
    await page.fill('#name', 'Cabinet')
    await page.fill('#meeting', '9/3/2027')
    await page.fill('#reportBy', '10/3/2027')
    await page.fill('#because', 'Calendar')
    await sent(page, { name: 'Add this meeting' })
    expect(await page.textContent('#reportBy-error')).toContain('after it is held')

    await page.goto(`${origin}/council-rules`)
    await page.getByRole('link', { name: /^Take away/ }).click()
    await page.fill('#because', 'Moved')
    await sent(page, { name: 'Take it out' })
    await page.goto(asked)
    expect(await text(page)).toContain('no meeting is known that works')
    await context.close()
  })

  test('a question about the line leads to its form; how the council is governed changes who decides', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const { page, origin } = await signedIn(context)
    const decided = await served.site.settingsChanged(BODY)
    for (const { id, field } of decided) if (field === 'keyDecisionLine') await served.site.undo(id)
    await page.goto(`${origin}/questions/wexcombe-borough-council-key-decision`)
    await page.getByRole('link', { name: 'The key-decision line' }).click()
    await page.fill('#line', '200000')
    await page.fill('#because', 'Constitution part 2')
    await sent(page, { name: 'Keep this line' })
    await page.goto(`${origin}/council-rules/change/governance`)
    await page.getByLabel('Committee system (England)').check()
    await page.fill('#because', 'Since the annual meeting')
    await sent(page, { name: 'Keep this' })
    await page.goto(`${origin}/council-rules?value=240000`)
    expect(await text(page)).toContain('reaches the line of £200,000 for members')
    await context.close()
  })

  test('weeks of a stage are changed and the plan counts with them', async () => {
    const context = await newBrowser({ width: 1280 })
    const { page, origin } = await signedIn(context)
    const id = encodeURIComponent('routes.open-procedure.evaluation')
    await page.goto(`${origin}/council-rules/change/lead-time/${id}`)
    await page.fill('#usual', '2')
    await page.fill('#because', 'We score in two weeks')
    await sent(page, { name: 'Keep these weeks' })
    expect(await page.textContent('#usual-error')).toContain('between the least and the most')
    await page.fill('#low', '1')
    await sent(page, { name: 'Keep these weeks' })
    expect(page.url()).toBe(`${origin}/council-rules/lead-times`)
    const stages = (await served.site.settings(BODY)).leadTimes.routes['open-procedure']
    expect(stages.find((each) => each.name === 'evaluation')!.weeks).toEqual({ low: 1, usual: 2, high: 6 })
    await context.close()
  })

  test('freeze windows are written one a line, and a line that is none is told', async () => {
    const context = await newBrowser({ width: 1280, javaScript: false })
    const { page, origin } = await signedIn(context)
    await page.goto(`${origin}/council-rules/change/freeze/housing`)
    expect(await page.inputValue('#windows')).toBe('15 March to 30 April: the new rent year')
    await page.fill('#windows', '15 March to 30 April: the new rent year\nin summer')
    await page.fill('#because', 'Practice')
    await sent(page, { name: 'Keep these windows' })
    expect(await page.textContent('#windows-error')).toContain('This one is not: in summer')
    await page.fill('#windows', '20 December to 5 January: closed')
    await sent(page, { name: 'Keep these windows' })
    expect((await served.site.settings(BODY)).leadTimes.changeOver.housing.freeze).toEqual([
      { from: '12-20', to: '01-05', because: 'closed' },
    ])
    await context.close()
  })

  test('at 320 pixels nothing sticks out, and axe finds nothing on any of its pages', async () => {
    const context = await newBrowser({ width: 320 })
    const { page, origin } = await signedIn(context)
    for (const path of [
      '/council-rules',
      '/council-rules?value=300000&need=1/1/2027',
      '/council-rules?value=lots',
      '/council-rules/lead-times',
      '/council-rules/change/band/new',
      '/council-rules/change/meeting',
      '/council-rules/change/budget',
      '/council-rules/change/decision-times',
      '/council-rules/change/call-in',
      '/council-rules/change/governance',
      '/council-rules/change/freeze/housing',
    ]) {
      await page.goto(`${origin}${path}`)
      expect(await page.title(), path).toContain('Portreeve')
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth') // prettier-ignore
      expect(wide, path).toBe(false)
      expect(await faults(page), path).toEqual([])
    }
    await context.close()
  })
})
