import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, COMPARISONS } from '../name-pairs/compare-names.ts'
import { ledgerOf, type NameEvidence } from '../name-pairs/ledger.ts'
import { nameParts } from '../name-pairs/name-parts.ts'
import { PAIR_MODEL } from '../name-pairs/pair-model.data.ts'
import { resolveNames, SURE } from './resolve-names.ts'
import { logOdds, shares } from '../name-pairs/trees.ts'

const WORDS = [
  'Acme',
  'Quill',
  'Harbour',
  'Systems',
  'Services',
  'Group',
  'North',
  'South',
  'Catering',
  'UK',
  'School',
  '8',
  '9',
]
const FORMS = ['', 'Ltd', 'LIMITED', 'LLP', 'plc', 'CIC']
const NUMBERS = [undefined, undefined, '01234567', 'SC123456']

const evidence: fc.Arbitrary<NameEvidence> = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    form: fc.constantFrom(...FORMS),
    companyNumber: fc.constantFrom(...NUMBERS),
    paidFor: fc.subarray(['IT software', 'Catering', 'Training']),
    payments: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ words, form, ...rest }) => ({ ...rest, name: [...words, form].filter(Boolean).join(' ') }))
const names = fc.array(evidence, { maxLength: 25 })

/** The groups as sets of rows, told by what is in them and not by place. */
const groupsOf = (rows: readonly NameEvidence[], least: number): string[] => {
  const groups = resolveNames(rows, least)
  return [...Map.groupBy(rows.keys(), (at) => groups[at]).values()]
    .map((places) =>
      places
        .map((at) => JSON.stringify(rows[at]))
        .sort()
        .join(),
    ) // prettier-ignore
    .sort()
}

describe('resolveNames', () => {
  test('two company numbers, a partnership and a company, and numbered sisters are never in one group', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(SURE.alone, SURE.likelier, 0.02), (rows, least) => {
        const groups = resolveNames(rows, least)
        for (const places of Map.groupBy(rows.keys(), (at) => groups[at]).values()) {
          const distinct = (of: (row: NameEvidence) => string | undefined) => new Set(places.map((at) => of(rows[at]!)).filter((each) => each)) // prettier-ignore
          expect(distinct((row) => row.companyNumber).size).toBeLessThan(2)
          expect(distinct((row) => nameParts(row.name).numbers).size).toBeLessThan(2)
          const forms = distinct((row) => nameParts(row.name).form)
          expect(forms.has('LLP') && forms.has('LTD')).toBe(false)
        }
      }),
    )
  })

  test('another order of the rows gives the same groups', () => {
    fc.assert(
      fc.property(
        names.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(groupsOf(shuffled, SURE.likelier)).toEqual(groupsOf(rows, SURE.likelier))
        },
      ),
    )
  })

  test('a comparison is the same both ways, and its parts sum to the whole', () => {
    fc.assert(
      fc.property(evidence, evidence, names, (one, two, rest) => {
        const ledger = ledgerOf([one, two, ...rest])
        const figures = compareNames(ledger, 0, 1)
        expect(figures).toHaveLength(COMPARISONS.length)
        expect(compareNames(ledger, 1, 0)).toEqual(figures)
        const roots = PAIR_MODEL.trees.reduce((sum, tree) => sum + tree[4]!, PAIR_MODEL.base)
        const sum = shares(PAIR_MODEL, figures).reduce((total, each) => total + each, roots)
        const odds = logOdds(PAIR_MODEL, figures)
        if (odds > -4) expect(sum).toBeCloseTo(odds, 6)
      }),
    )
  })

  test('one name set up twice is one supplier; branches by number are not', () => {
    const of = (...rows: string[]) => resolveNames(rows.map((name) => ({ name, paidFor: [], payments: 1 })), SURE.alone) // prettier-ignore
    expect(of('PURPLE COMPANY UK LTD', 'The Purple Company (UK) Ltd', 'Purple Company(UK)LTD')).toEqual([
      0, 0, 0,
    ])
    expect(of('Chemist (284)', 'Chemist (6448)')).toEqual([0, 1])
    expect(of('Acme DO NOT USE', 'ACME **USE 14967**')).toEqual([0, 0])
  })
})
