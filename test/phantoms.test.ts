import { beforeAll, describe, expect, test } from 'vitest'
import { besideEye, type BesideEye, eyeCounts } from '../bench/phantoms/by-eye.ts'
import { halfCounts, type HalfCounts, hiddenHalf } from '../bench/phantoms/hidden-half.ts'
import { realFiles } from './real-files.ts'

// Guards against a step back; `npm run score:phantoms` prints the figures of three counties.
describe('half of each register of the sample county left off', () => {
  let counts: HalfCounts
  beforeAll(async () => {
    counts = halfCounts(await hiddenHalf({ seed: 1, scale: 0.05 }))
  }, 300_000)

  test('there is enough hidden to be found', () => {
    expect(counts.hidden).toBeGreaterThan(90)
  })

  test('most of what is hidden is found again from its payments, and what is paid on a rhythm more', () => {
    expect(counts.found / counts.hidden).toBeGreaterThanOrEqual(0.74)
    expect(counts.foundRegular / counts.regular).toBeGreaterThanOrEqual(0.8)
  })

  test('with what the list of spend off contract points to, four of five are found, and as many of what it points to are right', () => {
    expect((counts.found + counts.rightlyListed) / counts.hidden).toBeGreaterThanOrEqual(0.79)
    expect((counts.right + counts.rightlyListed) / (counts.inferred + counts.listed)).toBeGreaterThanOrEqual(
      0.79,
    )
  })

  test('what is inferred is as a rule a contract that no register or notice shows', () => {
    expect(counts.right / counts.inferred).toBeGreaterThanOrEqual(0.8)
  })

  test('the renewal month is at most one off for four of five that are found, and the interval holds it', () => {
    expect(counts.near / counts.found).toBeGreaterThanOrEqual(0.8)
    expect(counts.within / counts.withMonth).toBeGreaterThanOrEqual(0.85)
  })
})

const folder = realFiles()

describe.runIf(folder)('suppliers of three bodies whose rhythm was labelled by eye', () => {
  let beside: BesideEye[]
  beforeAll(async () => {
    beside = await besideEye(folder!)
  }, 300_000)

  test('of scattered months no rhythm is claimed, and hardly any where the eye sees none', () => {
    const scattered = beside.filter(({ label }) => !label.body.startsWith('Police'))
    expect(scattered).toHaveLength(20)
    expect(scattered.flatMap(({ rhythms }) => rhythms)).toEqual([])
    const { without, silent, monthsClaimed } = eyeCounts(beside)
    expect(without).toBe(60)
    expect(silent / without).toBeGreaterThanOrEqual(0.95)
    expect(monthsClaimed).toBe(0)
  })

  test('some of the rhythms the eye sees are told', () => {
    const { withRhythm, right } = eyeCounts(beside)
    expect(withRhythm).toBe(10)
    expect(right).toBeGreaterThanOrEqual(4)
  })
})
