import { expect, test } from 'vitest'
import { scoreOf } from '../src/insight/text-model/text-model.ts'
import { platt } from '../bench/classes/fit.ts'
import { measure, reliability } from '../bench/classes/measure-classes.ts'
import { train } from '../bench/classes/trainer.ts'

const example = (supplier: string, isIt: boolean) => ({ fields: { supplier, texts: [] }, isIt, weight: 1 })
const EXAMPLES = ['Computers', 'Software', 'Data'].flatMap((word) =>
  ['North', 'South', 'Vale'].flatMap((place) => [example(`${place} ${word}`, true), example(`${place} Catering`, false)]),
) // prettier-ignore

test('it learns the word that tells, and the same examples give the same weights', () => {
  const [one, other] = [train(EXAMPLES, 0.1), train(EXAMPLES, 0.1)]
  expect(one.weights).toEqual(other.weights)
  const [it, not] = ['Hill Software', 'Hill Catering'].map((supplier) =>
    scoreOf(one, { supplier, texts: [] }),
  )
  expect(it).toBeGreaterThan(not!)
})

test('Platt scaling finds the curve that scores were drawn from', () => {
  const scores = Array.from({ length: 4000 }, (_, at) => (at % 40) / 10 - 2)
  const truth = scores.map((score, at) => ((at * 7919) % 1000) / 1000 < 1 / (1 + Math.exp(-(2 * score - 1))))
  const { slope, shift } = platt(truth, scores)
  expect(slope).toBeCloseTo(2, 0)
  expect(shift).toBeCloseTo(-1, 0)
})

test('a perfect ranking has average precision one; equal scores share a place', () => {
  expect(measure([true, false], Float64Array.of(0.9, 0.1))).toMatchObject({ f1: 1, averagePrecision: 1 })
  expect(measure([true, false], Float64Array.of(0.5, 0.5)).averagePrecision).toBe(0.5)
  expect(reliability([true, false], Float64Array.of(1, 0.95))[9]).toMatchObject({ rows: 2, are: 0.5 })
})
