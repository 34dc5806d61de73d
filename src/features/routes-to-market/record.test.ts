import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { defaultSettings, heldLaw, lawOf } from '../../rulebook/index.ts'
import type { DecisionInput } from '../../workbench/kinds.ts'
import { recordDecisions } from '../../workbench/record.ts'
import { addressOf, matters, nextPage, pagesOf, readJourney, withAnswer } from './journey.ts'
import { saidOf } from './record.ts'
import { waysFor } from './ways.ts'

const basis = {
  path: '/routes/new',
  body: 'Wexcombe Borough Council',
  on: day('2026-11-23'),
  settings: defaultSettings,
  law: heldLaw,
  context: {},
}
const query = { title: 'Website', need: 'A new site.', reason: 'Small.', alternatives: 'None.', conflicts: 'None.', option: 'quotation', 'fact.arrangement': 'contract', 'fact.payer': 'council', 'fact.subject': 'services', 'fact.estimate': '60000', 'fact.likeNeeds': '0', skip: 'category' } // prettier-ignore
const workspace = mkdtempSync(join(tmpdir(), 'portreeve-routes-'))
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

describe('a route that is recorded', () => {
  test('is kept by the workbench with its facts, every option and rule, and the law’s version; a later law leaves it as it was', async () => {
    const journey = readJourney(query, basis)
    const said = saidOf(journey, waysFor(journey))
    const decision = { ...said, who: 'Category manager' } as unknown as DecisionInput
    const [kept] = await recordDecisions(workspace, [decision])
    const value = JSON.parse(JSON.stringify(kept!.choice.value)) as Record<string, unknown>
    expect(value).toMatchObject({ option: 'quotation', law: heldLaw.version, skipped: ['category'], facts: { estimate: '60000.00', nation: 'england' } }) // prettier-ignore
    expect(value['options']).toHaveLength(20)
    expect(kept!.rules['regulated-below-threshold']).toMatch(/^law of \d{4}-\d{2}-\d{2}/)

    const figure = 'threshold-goods-services-sub-central-from-2026'
    const law = lawOf(
      heldLaw.rules.map((rule) => (rule.id === figure ? { ...rule, value: 50_000 } : rule)),
      '2027-06-01',
    )
    const later = saidOf({ ...journey, law }, waysFor({ ...journey, law, option: 'quotation' } as never))
    expect(JSON.stringify(later.choice.value)).toContain('2027-06-01')
    expect(JSON.stringify(later.choice.value)).not.toBe(JSON.stringify(value))
    expect(value['law']).toBe(heldLaw.version)
  })
})

describe('a journey', () => {
  test('its address holds all of it', () => {
    const journey = readJourney({ ...query, 'fact.contractValue.low': '5' }, basis)
    expect(readJourney(addressOf(journey), basis)).toEqual(journey)
  })

  test('first whether it is bought; what is no purchase is asked for its tests and nothing else', () => {
    const bare = readJourney({ title: 'X', need: 'Y' }, basis)
    expect(nextPage(bare)).toBe('arrangement')
    const owned = withAnswered(bare, 'owned-company')
    expect(pagesOf(owned)).toContain('activityForOwners')
    expect(pagesOf(owned)).not.toContain('estimate')
    const bought = withAnswered(bare, 'contract')
    expect(nextPage(bought, 'arrangement')).toBe('payer')
    expect(pagesOf(bought)).not.toContain('regime')
  })

  test('a question is asked only if an answer would change an option', () => {
    const bare = readJourney({ ...query }, basis)
    expect(matters(bare, 'operatingRisk')).toBe(false)
    expect(matters(readJourney({ ...query, 'fact.payer': 'public' }, basis), 'operatingRisk')).toBe(true)
    // Two needs of which one is small: whether they are one matters only where the sum passes the figure.
    const two = readJourney({ ...query, 'fact.likeNeeds': '200000' }, basis)
    expect(matters(two, 'goodReasonsApart')).toBe(true)
    expect(matters(readJourney({ ...query, 'fact.likeNeeds': '1000' }, basis), 'goodReasonsApart')).toBe(
      false,
    )
  })
})

function withAnswered(journey: ReturnType<typeof readJourney>, arrangement: string) {
  const next = withAnswer(journey, 'arrangement', arrangement)
  return readJourney(addressOf(next), basis)
}
