import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NameEvidence } from '../name-pairs/ledger.ts'
import { nameKey } from '../name-pairs/name-parts.ts'
import type { DecidedMatch } from './decided-pairs.ts'
import { matchSuppliers } from './match-suppliers.ts'

const seen = (name: string, companyNumber?: string): NameEvidence => ({ name, companyNumber, paidFor: [], payments: 3 }) // prettier-ignore
const said = (name: string, other: string, same: boolean, decisionId: string): DecidedMatch => ({ decisionId, name, other, same }) // prettier-ignore

const WORDS = ['Acme', 'Quill', 'Harbour', 'Systems', 'Services', 'Group', 'North', 'Catering', '8', '9']
const names = fc.uniqueArray(
  fc
    .record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      form: fc.constantFrom('', 'Ltd', 'LIMITED', 'LLP', 'plc'),
      number: fc.constantFrom(undefined, undefined, undefined, '01234567', 'SC123456', '07654321'),
    })
    .map(({ words, form, number }) => seen([...words, form].filter(Boolean).join(' '), number)),
  { selector: (each) => each.name, minLength: 2, maxLength: 25 },
)
/** Names, and decisions about some of them, in any order and as contradictory as people can be. */
const namesAndDecisions = names.chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.array(
      fc.record({ name: fc.constantFrom(...rows), other: fc.constantFrom(...rows), same: fc.boolean() }),
      { maxLength: 6 },
    ),
  ),
)

const idsOf = (rows: readonly NameEvidence[], decided: readonly DecidedMatch[] = []) => {
  const { byName } = matchSuppliers(rows, decided)
  return new Map([...byName].map(([name, matched]) => [name, matched.supplierId]))
}

describe('matchSuppliers', () => {
  test('whatever people say, two company numbers are two suppliers, and one supplier has one number', () => {
    fc.assert(
      fc.property(namesAndDecisions, ([rows, decided]) => {
        const ids = idsOf(rows, decided.map(({ name, other, same }, at) => said(name.name, other.name, same, `D-${at}`))) // prettier-ignore
        expect(ids.size).toBe(rows.length)
        for (const group of Map.groupBy(rows, (row) => ids.get(row.name)).values()) {
          expect(new Set(group.map((row) => row.companyNumber).filter(Boolean)).size).toBeLessThan(2)
        }
      }),
    )
  })

  test('the order of the names changes nothing: suppliers, rules, pairs', () => {
    fc.assert(
      fc.property(names, fc.func(fc.integer()), (rows, key) => {
        const other = rows.toSorted((a, b) => key(a.name) - key(b.name))
        const [one, two] = [matchSuppliers(rows, []), matchSuppliers(other, [])]
        expect([...two.byName.values()]).toEqual([...one.byName.values()])
        expect(two.pairs).toEqual(one.pairs)
      }),
    )
  })

  test('two names held apart are apart, whatever the model, a shared number or another decision says', () => {
    fc.assert(
      fc.property(namesAndDecisions, ([rows, decided]) => {
        const [one, other] = rows as [NameEvidence, NameEvidence]
        const last = said(one.name, other.name, false, 'D-last')
        const before = decided.map((each, at) => said(each.name.name, each.other.name, each.same, `D-${at}`))
        const { byName, pairs } = matchSuppliers(rows, [...before, last])
        const apart = pairs.some((pair) => pair.decisionId === 'D-last')
        // Two spellings of one name cannot be held apart: nothing could tell which of them the next file means.
        if (apart) expect(byName.get(one.name)!.supplierId).not.toBe(byName.get(other.name)!.supplierId)
        else expect(byName.get(one.name)!.ownId).toBe(byName.get(other.name)!.ownId)
      }),
    )
  })

  test('a person joins what letters cannot tell; another spelling of the name follows; the later word wins', () => {
    const rows = [
      seen('Isos Housing Ltd'),
      seen('KARBON HOMES'),
      seen('Karbon Homes Limited'),
      seen('Quill Ltd'),
    ]
    const same = said('Isos Housing', 'karbon homes ltd', true, 'D-1')
    const joined = idsOf(rows, [same])
    expect(joined.get('Isos Housing Ltd')).toBe(joined.get('KARBON HOMES'))
    expect(joined.get('Karbon Homes Limited')).toBe(joined.get('KARBON HOMES'))
    const { byName } = matchSuppliers(rows, [same])
    expect(byName.get('Isos Housing Ltd')!.rule).toContain('D-1')
    const undone = idsOf(rows, [same, said('Karbon Homes', 'Isos Housing', false, 'D-2')])
    expect(undone).toEqual(idsOf(rows))
  })

  test('a decision that keeps keys holds, also where a key made a key once more is another', () => {
    const rows = [seen('S W Ltd'), seen('Quill Stationers')]
    const { byName } = matchSuppliers(rows, [
      said(nameKey('S W Ltd'), nameKey('Quill Stationers'), true, 'D-1'),
    ])
    expect(nameKey(nameKey('S W Ltd'))).not.toBe(nameKey('S W Ltd'))
    expect(byName.get('S W Ltd')!.supplierId).toBe(byName.get('Quill Stationers')!.supplierId)
  })

  test('a join of two company numbers is refused, and says so', () => {
    const { byName, pairs } = matchSuppliers([seen('Acme Ltd', '01234567'), seen('Acme North Ltd', '07654321')], [said('Acme', 'Acme North', true, 'D-1')]) // prettier-ignore
    expect(byName.get('Acme Ltd')!.supplierId).toBe('GB-COH-01234567')
    expect(byName.get('Acme North Ltd')!.supplierId).toBe('GB-COH-07654321')
    expect(pairs).toMatchObject([{ state: 'refused', decisionId: 'D-1' }])
  })

  test('merged and parted again, a name keeps the identifier it has by itself, so that its old address leads on', () => {
    const rows = [seen('Isos Housing Ltd'), seen('Karbon Homes', '01234567')]
    const alone = matchSuppliers(rows, []).byName.get('Isos Housing Ltd')!
    const merged = matchSuppliers(rows, [said('Isos Housing', 'Karbon Homes', true, 'D-1')]).byName.get('Isos Housing Ltd')! // prettier-ignore
    expect(merged.supplierId).toBe('GB-COH-01234567')
    expect(merged.ownId).toBe(alone.supplierId)
  })

  test('a namesake without a number is not given to one of two companies', () => {
    const ids = idsOf([seen('Acme Ltd', '01234567'), seen('ACME LIMITED', '07654321'), seen('Acme')])
    expect(new Set(ids.values()).size).toBe(3)
  })
})

describe('one VAT number beside two names', () => {
  const taxed = (name: string, companyNumber?: string): NameEvidence => ({ ...seen(name, companyNumber), vatNumber: '123456789' }) // prettier-ignore

  test('a renamed firm is asked about, not joined', () => {
    const { byName, pairs } = matchSuppliers([taxed('Isos Housing Ltd'), taxed('Karbon Homes')], [])
    expect(new Set([...byName.values()].map((each) => each.supplierId)).size).toBe(2)
    expect(pairs).toMatchObject([{ state: 'to-review', probability: 0.5 }])
  })

  test('two companies of a VAT group are not even asked about: they have their numbers', () => {
    expect(matchSuppliers([taxed('Isos Housing Ltd', '01234567'), taxed('Karbon Homes', '07654321')], []).pairs).toEqual([]) // prettier-ignore
  })

  test('alike, it joins a name with a company, never two that both print what kind of company they are', () => {
    const group = [taxed('Viridian Waste Management Ltd'), taxed('VIRIDIAN WASTE (MANAGEMENT'), taxed('Viridian Exmouth Waste Services Limited')] // prettier-ignore
    const { byName, pairs } = matchSuppliers(group, [])
    expect(byName.get('VIRIDIAN WASTE (MANAGEMENT')!.supplierId).toBe(byName.get('Viridian Waste Management Ltd')!.supplierId) // prettier-ignore
    expect(byName.get('Viridian Exmouth Waste Services Limited')!.rule).toBe('its own name')
    expect(pairs).toHaveLength(1)
  })
})
