import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../../../test/real-files.ts'
import { CAPABILITY_CODES } from './capabilities.data.ts'
import { CATEGORIES } from './categories.data.ts'

test('every category has a kind, and every entry is of a category', () => {
  expect(Object.keys(CAPABILITY_CODES).sort()).toEqual(CATEGORIES.map((each) => each.id).sort())
})

const folder = realFiles()
if (folder !== undefined)
  test('each code is in its scheme', () => {
    const codesOf = (name: string) =>
      readFileSync(join(folder!, 'data', 'reference', 'classification', name), 'utf8')
        .split('\n')
        .map((line) => line.split(',')[0]!)
    const files = { cpv: 'cpv-2008.csv', proclass: 'proclass-17.csv', unspsc: 'unspsc-43-81.csv' } as const
    for (const [scheme, name] of Object.entries(files)) {
      const codes = codesOf(name)
      const claimed = Object.values(CAPABILITY_CODES).flatMap(
        (each) => each[scheme as keyof typeof files] ?? [],
      )
      expect(claimed.length).toBeGreaterThan(10)
      // CPV is given by its beginnings, the others by whole codes.
      const unknown = claimed.filter((code) => !codes.some((each) => (scheme === 'cpv' ? each.startsWith(code) : each === code))) // prettier-ignore
      expect(unknown).toEqual([])
    }
  })
