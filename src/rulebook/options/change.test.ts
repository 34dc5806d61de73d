import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { heldLaw } from '../law.ts'
import type { Situation } from '../facts/facts.ts'
import { changeGrounds } from './change.ts'
import { questionOf } from './route-question.ts'

const council: Situation = { nation: 'england', buyer: 'council', subject: 'services', regime: 'new' }
const changed = (facts: Situation) =>
  changeGrounds(questionOf({ ...council, ...facts }, day('2026-11-23'), heldLaw, {}))
const groundOf = (facts: Situation, id: string) => changed(facts).grounds.find(({ rule }) => rule.id === id)!
/** What every small or insubstantial change has in common. */
const alone: Situation = { scopeSame: true, balanceSame: true, supplierReplaced: false, standsAlone: true }

describe('changing a contract of the Act', () => {
  test.each([
    [6, 'yes'],
    [7, 'no'],
    [-6, 'yes'],
    [-7, 'no'],
  ])('C23: %s months on a longest term of 60 is %s', (change, truth) => {
    const facts = { ...alone, maximumTermMonths: 60, changeInTermMonths: change }
    const ground = groundOf(facts, 'modify-not-substantial-term')
    expect(ground.truth).toBe(truth)
    expect(ground.limits[0]!.working).toContain('10 % of 60 months is 6 months')
  })

  test('C23: six months need no change notice by the term limb; seven need the value limb', () => {
    const facts = { ...alone, maximumTermMonths: 60 }
    expect(changed({ ...facts, changeInTermMonths: 6 }).notice.due).toBe('no')
    expect(changed({ ...facts, changeInTermMonths: 7 }).notice.due).toBe('unknown')
    const dear = { contractValue: '1000000', changeInValue: '110000' }
    expect(changed({ ...facts, ...dear, changeInTermMonths: 7 }).notice.due).toBe('yes')
  })

  test('C25: value +8 % with term +25 % needs no change notice by the words, and publishing is advised', () => {
    const { notice } = changed({ ...alone, contractValue: '1000000', changeInValue: '80000', maximumTermMonths: 48, changeInTermMonths: 12 }) // prettier-ignore
    expect(notice.due).toBe('no')
    expect(notice.because).toContain('cheap')
    expect(notice.because).toContain('s.75(4)')
  })

  test('a contract that stays below its threshold needs no change notice, and it is not said that a limb frees it', () => {
    const facts = { ...alone, contractValue: '60000', valueAfterChange: '90000', changeInValue: '30000', maximumTermMonths: 24, changeInTermMonths: 12 } // prettier-ignore
    const { notice } = changed(facts)
    expect(notice.due).toBe('no')
    expect(notice.because).toContain('below its threshold')
    expect(groundOf(facts, 'modify-below-threshold-free').truth).toBe('yes')
    expect(changed({ ...facts, valueAfterChange: '300000' }).notice.due).toBe('yes')
  })

  test.each([
    ['10000.00', 'yes'],
    ['10000.01', 'no'],
  ])('a small change of £%s to £100,000 is %s', (change, truth) => {
    const facts = { ...alone, contractValue: '100000', changeInValue: change, changesTogether: change }
    expect(groundOf(facts, 'modify-small-goods-services').truth).toBe(truth)
  })

  test('works may move by 15 %, and small changes together stay under their threshold', () => {
    const works = { ...alone, subject: 'works', contractValue: '100000', changeInValue: '15000' }
    expect(groundOf({ ...works, changesTogether: '15000' }, 'modify-small-works').truth).toBe('yes')
    expect(groundOf({ ...works, changesTogether: '5193000' }, 'modify-small-works').truth).toBe('no')
    expect(groundOf({ ...works, changesTogether: '5192999.99' }, 'modify-small-works').truth).toBe('yes')
  })

  test('this change and the changes together are told apart, each with its figures', () => {
    const { limits } = changed({ contractValue: '400000', changeInValue: '200000' })
    const cap = limits.find(({ rule }) => rule === 'modify-additional-supply-cap')!
    expect(cap).toMatchObject({ counts: 'this change', within: true })
    expect(cap.working).toBe('50 % of £400,000 is £200,000; this change is £200,000: within.')
    const over = changed({ contractValue: '400000', changeInValue: '200000.01' }).limits
    expect(over.find(({ rule }) => rule === cap.rule)!.within).toBe(false)
  })

  test('a light touch contract is free to change, and a replaced supplier always needs the notice', () => {
    expect(groundOf({ subject: 'light-touch' }, 'modify-light-touch-free').truth).toBe('yes')
    expect(changed({ supplierReplaced: true, contractValue: '1000000', changeInValue: '0' }).notice.due).toBe(
      'yes',
    )
  })

  test('figures not known are not guessed, and the facts that would settle it are named', () => {
    for (const { truth, missing, conditions } of changed({ subject: 'services' }).grounds) {
      expect(truth).not.toBe('yes')
      if (truth === 'unknown') expect(missing.length + conditions.length).toBeGreaterThan(0)
    }
  })
})

describe('changing a legacy contract', () => {
  const original: Situation = { regime: 'legacy', contractValue: '400000' }

  test('C27: half of the original value exactly is open on evidence, a penny more is not', () => {
    const half = groundOf({ ...original, changeInValue: '200000' }, 'pcr-mod-additional')
    expect(half.truth).toBe('unknown')
    expect(half.limits[0]!.working).toMatch(/^50 % of £400,000 is £200,000; .* £200,000: within\.$/)
    expect(groundOf({ ...original, changeInValue: '200000.01' }, 'pcr-mod-additional').truth).toBe('no')
  })

  test('small changes are counted together and stay strictly under 10 %', () => {
    const small = (change: string, together: string) =>
      groundOf(
        { ...original, ...alone, changeInValue: change, changesTogether: together },
        'pcr-mod-de-minimis-goods-services',
      ).truth
    expect(small('39999.99', '39999.99')).not.toBe('no')
    expect(small('40000', '40000')).toBe('no')
    expect(small('20000', '40000')).toBe('no')
  })

  test('C02, C16: no UK10 for a legacy contract', () => {
    expect(changed({ ...original, changeInValue: '1' }).notice.due).toBe('no')
  })
})
