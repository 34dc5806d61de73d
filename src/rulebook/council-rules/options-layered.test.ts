import { expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { routeOptions } from '../options/options.ts'
import { readSettings } from '../read-settings.ts'
import { layered } from './layered.ts'
import { withCouncilRules } from './options-layered.ts'

const ON = day('2026-11-25')
const facts = { arrangement: 'contract', state: 'live', shape: 'fixed', regime: 'new', nation: 'england', buyer: 'council', subject: 'services', payer: 'council', estimate: '20000.00', likeNeeds: '0.00' } as const // prettier-ignore
const options = routeOptions(facts, ON)
const on = (councilRules: object | undefined, estimate = '20000.00') =>
  withCouncilRules(
    options,
    layered({ nation: 'england', buyer: 'council', subject: 'services', estimate }, readSettings(councilRules ? { councilRules } : {}), ON),
  ) // prettier-ignore
const band = (more: object) => ({
  bands: [
    {
      id: 'own',
      says: 'Own.',
      source: 'Constitution part 4, section 3',
      vat: 'including',
      atLeast: '0.00',
      under: 'threshold',
      asks: 'quotations',
      quotations: 4,
      advertised: 'no',
      approves: 's151',
      ...more,
    },
  ],
})
const quotation = (all: ReturnType<typeof on>) => all.find((each) => each.kind === 'quotation')!

test('common practice leaves the options as the law has them', () => {
  expect(on(undefined)).toBe(options)
  expect(quotation(on(undefined)).lawful).toBe('yes')
})

test('the council’s own band becomes a condition with its place in the constitution', () => {
  const found = quotation(on(band({})))
  expect(found.lawful).toBe('yes-if')
  expect(found.conditions.at(-1)).toEqual({
    what: 'the council’s own rule is kept: 4 quotations, not advertised; approved by the finance director (section 151).',
    howToCheck: 'Constitution part 4, section 3',
    whoKnows: 'procurement',
  })
})

test('where the council asks a procedure of the Act under the threshold, a quotation needs a waiver', () => {
  const found = quotation(on(band({ asks: 'procedure', quotations: 0 })))
  expect(found.conditions.at(-1)!.what).toContain('is waived')
})

test('options that no band speaks of stay as they are', () => {
  const [before, after] = [options, on(band({}))].map((all) => all.filter((each) => !/quotation/.test(each.kind))) // prettier-ignore
  expect(after).toEqual(before)
})
