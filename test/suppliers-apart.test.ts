import { describe, expect, test } from 'vitest'
import { labelledNames } from '../bench/suppliers/labelled.ts'
import { inventNames } from '../bench/suppliers/names.ts'
import { chanceOf } from '../samples/random.ts'
import type { NameEvidence } from '../src/insight/name-pairs/ledger.ts'
import { nameParts } from '../src/insight/name-pairs/name-parts.ts'
import { resolveNames, SURE } from '../src/insight/suppliers/resolve-names.ts'
import { realFiles } from './real-files.ts'

/** Names of an invented ledger: two in five with their company number, as registers and some ledgers print them. */
const invented = (count: number): NameEvidence[] => {
  const chance = chanceOf('apart')
  return inventNames(count).map(({ name, context, company }) => ({
    name,
    paidFor: [context],
    payments: chance.whole(1, 40),
    ...(/^[A-Z]{0,2}\d{6,8}$/.test(company) && chance.happens(0.4) ? { companyNumber: company } : {}),
  }))
}

/** Groups in which names stand together that never may. */
function wronglyTogether(rows: readonly NameEvidence[], groups: readonly number[]): string[][] {
  return [...Map.groupBy(rows.keys(), (at) => groups[at]).values()]
    .filter((places) => {
      const told = (of: (row: NameEvidence) => string | undefined) => new Set(places.map((at) => of(rows[at]!)).filter((each) => each)) // prettier-ignore
      const forms = told((row) => nameParts(row.name).form)
      return told((row) => row.companyNumber).size > 1 || told((row) => nameParts(row.name).numbers).size > 1 || (forms.has('LLP') && forms.has('LTD')) // prettier-ignore
    })
    .map((places) => places.map((at) => rows[at]!.name))
}

const asText = (rows: readonly NameEvidence[], groups: readonly number[]): string[] =>
  [...Map.groupBy(rows.keys(), (at) => groups[at]).values()].map((places) => places.map((at) => JSON.stringify(rows[at])).sort().join()).sort() // prettier-ignore

describe('over whole ledgers', () => {
  const rows = invented(3000)

  test.each([SURE.alone, SURE.likelier])('at %d no two company numbers, forms or sister numbers meet', (least) => {
    const groups = resolveNames(rows, least)
    expect(new Set(groups).size).toBeLessThan(rows.length)
    expect(wronglyTogether(rows, groups)).toEqual([])
  }) // prettier-ignore

  test('shuffled, the groups are the same', () => {
    const shuffled = chanceOf('shuffled').shuffled(rows)
    expect(asText(shuffled, resolveNames(shuffled, SURE.likelier))).toEqual(asText(rows, resolveNames(rows, SURE.likelier))) // prettier-ignore
  })

  test.skipIf(!realFiles()).each(['devon', 'sheffield'] as const)('nor in the names of %s', (ledger) => {
    const names = labelledNames(realFiles()!, ledger)
    expect(wronglyTogether(names, resolveNames(names, SURE.likelier))).toEqual([])
  }) // prettier-ignore
})
