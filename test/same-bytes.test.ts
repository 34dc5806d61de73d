import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, ON, OUR_BODY, placeCounty, portreeve, removeCounties, smallCounty } from './county.ts'
import { realFiles } from './real-files.ts'

const PARTS = ['published/contracts', 'published/notices', 'published/applications', 'published/spend/ashmere-district-council'] // prettier-ignore

afterAll(removeCounties)

/** File name → hash of its bytes, of everything under a folder. */
function bytesUnder(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = names.map((each) => join(each.parentPath, each.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

const forms = (bytes: Record<string, string>): string[] =>
  [...new Set(Object.keys(bytes).map((name) => name.split('.').at(-1)!))].sort()

interface Place {
  readonly cwd: string
  readonly workspace: string
  readonly threads: string
  readonly zone: string
}

const envOf = ({ workspace, threads, zone }: Place) => ({
  PORTREEVE_WORKSPACE: workspace,
  PORTREEVE_THREADS: threads,
  TZ: zone,
})

/** Every form of the plan as one place makes it, with the card of its first contract. */
async function outputs(place: Place, body: string): Promise<Record<string, string>> {
  const out = join(emptyFolder(), 'plan')
  const at = { cwd: place.cwd, env: envOf(place) }
  await portreeve(['plan', '--body', body, '--on', ON, '--out', out], at)
  const { contracts } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')) as { contracts: { id: string }[] } // prettier-ignore
  const card = await portreeve(['explain', contracts[0]!.id, '--body', body, '--on', ON], at)
  return { ...bytesUnder(out), card }
}

describe('the plan of a county', () => {
  let one: Place
  let other: Place
  let apart: Place

  beforeAll(async () => {
    const county = await smallCounty()
    const [a, b, c] = [emptyFolder(), join(emptyFolder(), 'deeper', 'down'), emptyFolder()]
    one = { cwd: a, workspace: join(a, 'portreeve-workspace'), threads: '1', zone: 'Europe/London' }
    other = { cwd: '/', workspace: join(b, 'ws'), threads: '2', zone: 'Pacific/Auckland' }
    apart = { cwd: c, workspace: join(c, 'ws'), threads: '2', zone: 'America/New_York' }
    for (const place of [one, other, apart]) placeCounty(county, join(place.workspace, '..'), place.workspace)

    await portreeve(['load', ...PARTS], { cwd: a, env: envOf(one) })
    const whole = PARTS.toReversed().map((part) => join(b, part))
    await portreeve(['load', ...whole], { cwd: '/', env: envOf(other) })
    for (const part of PARTS.toReversed()) await portreeve(['load', part], { cwd: c, env: envOf(apart) })
  }, 300_000)

  test('is byte for byte the same from two folders, two orders, one load or four, one thread or two', async () => {
    const [first, ...others] = await Promise.all([one, other, apart].map((place) => outputs(place, OUR_BODY)))
    expect(forms(first!)).toEqual(['card', 'csv', 'docx', 'html', 'ics', 'json', 'xlsx'])
    for (const each of others) expect(each).toEqual(first)
  }, 120_000)

  test('and with the same decisions', async () => {
    const before = await outputs(one, OUR_BODY)
    const { openWorkspaceSite } = await import('../src/web/workspace-site.ts')
    const opened = await openWorkspaceSite(one.workspace, { PORTREEVE_WHO: 'A tester' })
    const plan = await opened.site.plan(OUR_BODY, ON as never)
    for (const [index, { id }] of plan.contracts.slice(0, 3).entries()) {
      await opened.site.record({ kind: 'fact', subject: id, choice: { field: 'owner', value: `Owner ${index}` }, facts: {} }) // prettier-ignore
      await opened.site.record({ kind: 'date', subject: id, choice: { field: 'currentEnd', value: `2028-03-0${index + 1}` }, facts: {} }) // prettier-ignore
    }
    await opened.close()
    cpSync(join(one.workspace, 'workbench'), join(other.workspace, 'workbench'), { recursive: true })
    const [first, ...others] = await Promise.all([one, other].map((place) => outputs(place, OUR_BODY)))
    expect(first!['plan.json']).not.toBe(before['plan.json'])
    for (const each of others) expect(each).toEqual(first)
  }, 120_000)
})

const real = realFiles()
describe.runIf(real !== undefined)('the plan of a real council', () => {
  test('is byte for byte the same from two orders, two folders, one thread or two', async () => {
    const names = ['contracts/exeter-city-council-2026-04.csv', 'spend/exeter-city-council-2025-10-to-12.csv']
    const places = ['1', '2'].map((threads): Place => {
      const cwd = emptyFolder()
      for (const name of names) cpSync(join(real!, 'data', name), join(cwd, name))
      return { cwd, workspace: join(cwd, 'ws'), threads, zone: 'Europe/London' }
    })
    const [a, b] = places as [Place, Place]
    await portreeve(['load', ...names, '--body', 'Exeter City Council'], { cwd: a.cwd, env: envOf(a) })
    for (const name of names.toReversed()) {
      await portreeve(['load', join(b.cwd, name), '--body', 'Exeter City Council'], {
        cwd: '/',
        env: envOf(b),
      })
    }
    const [first, second] = await Promise.all(places.map((place) => outputs(place, 'Exeter City Council')))
    expect(forms(first!)).toEqual(['card', 'csv', 'docx', 'html', 'ics', 'json', 'xlsx'])
    expect(second).toEqual(first)
  }, 120_000)
})
