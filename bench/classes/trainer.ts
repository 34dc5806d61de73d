import {
  BUCKETS,
  featureSpace,
  readFeatures,
  type TextFields,
} from '../../src/insight/text-model/text-features.ts'
import type { TextModel } from '../../src/insight/text-model/text-model.ts'

/** One thing to learn from, with how much it counts. */
export interface Example {
  readonly fields: TextFields
  readonly isIt: boolean
  readonly weight: number
}

/** Weights of a linear model: a number a bucket, already multiplied by its rarity, and where the sum starts. */
export type Weights = Pick<TextModel, 'weights' | 'bias'>

/** Rows of features, one after another; `from[i]` is where row i begins. */
interface Matrix {
  readonly from: Int32Array
  readonly buckets: Int32Array
  readonly values: Float32Array
}

function matrixOf(examples: readonly Example[]): Matrix {
  const space = featureSpace()
  const from = new Int32Array(examples.length + 1)
  let size = 1 << 20
  let buckets = new Int32Array(size)
  let values = new Float32Array(size)
  let at = 0
  for (const [row, example] of examples.entries()) {
    readFeatures(example.fields, space)
    if (at + space.count > size) {
      size *= 2
      const [more, moreValues] = [new Int32Array(size), new Float32Array(size)]
      more.set(buckets)
      moreValues.set(values)
      buckets = more
      values = moreValues
    }
    buckets.set(space.buckets.subarray(0, space.count), at)
    values.set(space.values.subarray(0, space.count), at)
    at += space.count
    from[row + 1] = at
  }
  return { from, buckets: buckets.subarray(0, at), values: values.subarray(0, at) }
}

/** How telling a bucket is by its rarity: one for a feature every thing has, more the rarer it is. */
function rarity(matrix: Matrix): Float64Array {
  const seen = new Float64Array(BUCKETS)
  for (const bucket of matrix.buckets) seen[bucket]! += 1
  const rows = matrix.from.length - 1
  return seen.map((count) => (count < 2 ? 0 : Math.log((rows + 1) / (count + 1)) + 1))
}

/**
 * Logistic regression with an L2 penalty, by limited-memory BFGS with a backtracking step. The same examples in the same
 * order give the same weights to the last bit.
 */
export function train(examples: readonly Example[], penalty: number, rounds = 15): Weights {
  const matrix = matrixOf(examples)
  const rare = rarity(matrix)
  for (let at = 0; at < matrix.buckets.length; at++) matrix.values[at]! *= rare[matrix.buckets[at]!]!
  const signs = Float64Array.from(examples, (each) => (each.isIt ? 1 : -1))
  const counts = Float64Array.from(examples, (each) => each.weight)
  const weights = minimise(BUCKETS + 1, rounds, (at, gradient) =>
    loss(matrix, signs, counts, penalty, at, gradient),
  )
  return {
    weights: Float32Array.from(rare, (each, bucket) => weights[bucket]! * each),
    bias: weights[BUCKETS]!,
  }
}

function loss(
  matrix: Matrix,
  signs: Float64Array,
  counts: Float64Array,
  penalty: number,
  at: Float64Array,
  gradient: Float64Array,
): number {
  const { from, buckets, values } = matrix
  let sum = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    gradient[bucket] = penalty * at[bucket]!
    sum += 0.5 * penalty * at[bucket]! * at[bucket]!
  }
  gradient[BUCKETS] = 0
  for (let row = 0; row < signs.length; row++) {
    let score = at[BUCKETS]!
    for (let each = from[row]!; each < from[row + 1]!; each++) score += at[buckets[each]!]! * values[each]!
    const margin = signs[row]! * score
    sum += counts[row]! * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin)
    const slope = (-counts[row]! * signs[row]!) / (1 + Math.exp(margin))
    for (let each = from[row]!; each < from[row + 1]!; each++)
      gradient[buckets[each]!]! += slope * values[each]!
    gradient[BUCKETS]! += slope
  }
  return sum
}

type Objective = (at: Float64Array, gradient: Float64Array) => number
interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  readonly scale: number
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

/** The direction of descent that the last steps suggest (two-loop recursion). */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const way = gradient.slice()
  const alphas: number[] = []
  for (const step of steps.toReversed()) {
    const alpha = step.scale * dot(step.moved, way)
    alphas.push(alpha)
    for (let at = 0; at < way.length; at++) way[at]! -= alpha * step.turned[at]!
  }
  const last = steps.at(-1)
  const size = last ? 1 / (last.scale * dot(last.turned, last.turned)) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) // prettier-ignore
  for (let at = 0; at < way.length; at++) way[at]! *= size
  for (const [index, step] of steps.entries()) {
    const beta = step.scale * dot(step.turned, way)
    const alpha = alphas[steps.length - 1 - index]!
    for (let at = 0; at < way.length; at++) way[at]! += step.moved[at]! * (alpha - beta)
  }
  return way
}

function minimise(size: number, rounds: number, objective: Objective): Float64Array {
  let at = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = objective(at, gradient)
  const steps: Step[] = []
  for (let round = 0; round < rounds; round++) {
    const way = direction(gradient, steps)
    const slope = -dot(gradient, way)
    let length = 1
    let next = at
    let nextGradient = gradient
    let nextValue = value
    for (let halving = 0; halving < 20; halving++, length /= 2) {
      next = at.map((each, index) => each - length * way[index]!)
      nextGradient = new Float64Array(size)
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
    }
    if (value - nextValue < 1e-6 * Math.abs(value)) return next
    const moved = next.map((each, index) => each - at[index]!)
    const turned = nextGradient.map((each, index) => each - gradient[index]!)
    const curve = dot(moved, turned)
    if (curve > 1e-12) steps.push({ moved, turned, scale: 1 / curve })
    if (steps.length > 8) steps.shift()
    at = next
    gradient = nextGradient
    value = nextValue
  }
  return at
}
