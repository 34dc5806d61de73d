import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCounty, scoreCounty } from '../src/cli/score.ts'
import { scoresOf } from '../src/cli/score-measure.ts'
import type { Score } from '../src/cli/score-print.ts'
import { quietContext } from './quiet-context.ts'

// The sample county with a tenth of its payments: all its contracts, notices and shapes of file. `portreeve score` prints the
// same measures for the whole county.
const COUNTY = { seed: 1, scale: 0.1 }

/** The least each set must score, in per cent: guards against a step back, no claim about real files. */
const FLOORS: Readonly<Record<string, { readonly precision: number; readonly recall: number }>> = {
  'supplier names (pairs)': { precision: 100, recall: 95 },
  'IT lines of spend': { precision: 99, recall: 95 },
  'IT pounds of spend': { precision: 99, recall: 95 },
  'IT contracts': { precision: 98, recall: 98 },
  'notices joined to register lines': { precision: 99, recall: 99 },
  'contracts missing from registers': { precision: 75, recall: 90 },
}

/** The least of other shares, in per cent. */
const SHARES: Readonly<Record<string, number>> = {
  'category of IT spend': 58,
  'category of IT contracts': 80,
  'payments joined (supplier paid for one thing)': 97,
}

/** How many facts of each kind the county's files hold at least, so that exact is not exact about nothing. */
const FACTS: Readonly<Record<string, number>> = {
  start: 1000,
  initialEnd: 900,
  currentEnd: 850,
  hardStop: 850,
  deadline: 190,
  'deadline claimed': 180,
  'term shape': 1000,
  state: 780,
}

let folder: string
let score: Score

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portreeve-score-test-'))
  score = await scoreCounty(await loadCounty(folder, COUNTY, quietContext()), join(folder, 'truth'))
}, 600_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the sample county', () => {
  test.each(Object.entries(FACTS))('%s is exact wherever the files hold the facts', (measure, atLeast) => {
    const tally = score.exact.find((each) => each.measure === measure)!
    expect(tally.misses).toEqual([])
    expect(tally.right).toBe(tally.of)
    expect(tally.of).toBeGreaterThan(atLeast)
  })

  test('every exact measure is guarded', () => {
    expect(score.exact.map((each) => each.measure).toSorted()).toEqual(Object.keys(FACTS).toSorted())
  })

  test.each(Object.entries(FLOORS))('%s are found as well as before', (measure, floor) => {
    const { precision, recall } = scoresOf(score.sets.find((each) => each.measure === measure)!)
    expect(precision * 100).toBeGreaterThanOrEqual(floor.precision)
    expect(recall * 100).toBeGreaterThanOrEqual(floor.recall)
  })

  test.each(Object.entries(SHARES))('%s is told as well as before', (measure, floor) => {
    const { right, of } = score.shares.find((each) => each.measure === measure)!
    expect((100 * right) / of).toBeGreaterThanOrEqual(floor)
  })

  test('the renewal month of yearly contracts found from payments is at most a month off, in the middle', () => {
    expect(score.medianMonthError).toBeLessThanOrEqual(1)
  })
})
