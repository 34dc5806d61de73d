/**
 * A sum of small decision trees. Each tree is a list of numbers, five a node: figure compared (−1 at a leaf), limit, place of the
 * node for figures at or below the limit, place of the other, and the log-odds the tree adds for what has come so far.
 */
export interface Trees {
  /** Log-odds before any tree speaks. */
  readonly base: number
  readonly trees: readonly (readonly number[])[]
}

/** Numbers a node takes. */
export const NODE = 5

/** Trees laid out for asking them of many pairs: one place a node in each list, `below` and `above` the places of the next. */
interface LaidOut {
  readonly base: number
  readonly roots: Int32Array
  readonly figure: Int32Array
  readonly limit: Float64Array
  readonly below: Int32Array
  readonly above: Int32Array
  readonly adds: Float64Array
}

const laidOut = new WeakMap<Trees, LaidOut>()

function layOut(model: Trees): LaidOut {
  const known = laidOut.get(model)
  if (known) return known
  const roots: number[] = []
  let nodes = 0
  for (const tree of model.trees) {
    roots.push(nodes)
    nodes += tree.length / NODE
  }
  const all = model.trees.flat()
  const places = Array.from({ length: nodes }, (_, at) => at * NODE)
  const rootOf = model.trees.flatMap((tree, at) =>
    Array.from({ length: tree.length / NODE }, () => roots[at]!),
  )
  const made: LaidOut = {
    base: model.base,
    roots: Int32Array.from(roots),
    figure: Int32Array.from(places, (place) => all[place]!),
    limit: Float64Array.from(places, (place) => all[place + 1]!),
    below: Int32Array.from(places, (place, at) => all[place + 2]! + rootOf[at]!),
    above: Int32Array.from(places, (place, at) => all[place + 3]! + rootOf[at]!),
    adds: Float64Array.from(places, (place) => all[place + 4]!),
  }
  laidOut.set(model, made)
  return made
}

/** Log-odds below which nothing that follows could make a pair worth showing to anyone. */
const HOPELESS = -6

/**
 * The log-odds that trees give a list of figures; hopeless ones only roughly.
 *
 * @example
 * const stump = { base: -1, trees: [[0, 0.5, 1, 2, 0, -1, 0, 0, 0, -2, -1, 0, 0, 0, 3]] }
 * logOdds(stump, [0.9]) // 2
 * logOdds(stump, [0.1]) // -3
 */
export function logOdds(model: Trees, figures: readonly number[]): number {
  const { base, roots, figure, limit, below, above, adds } = layOut(model)
  let sum = base
  for (let tree = 0; tree < roots.length; tree++) {
    // Most pairs are nothing alike: what is hopeless half way through is not asked about to the end.
    if (tree % 32 === 0 && sum < HOPELESS) break
    let at = roots[tree]!
    for (let asked = figure[at]!; asked >= 0; asked = figure[at]!) {
      at = figures[asked]! <= limit[at]! ? below[at]! : above[at]!
    }
    sum += adds[at]!
  }
  return sum
}

/**
 * How much each figure moved the log-odds: the change at every node that asked about it, summed over the trees. Together with the
 * base and what the trees' roots add they sum to {@link logOdds}.
 *
 * @example
 * const stump = { base: -1, trees: [[0, 0.5, 1, 2, 0, -1, 0, 0, 0, -2, -1, 0, 0, 0, 3]] }
 * shares(stump, [0.9]) // [3]
 */
export function shares(model: Trees, figures: readonly number[]): number[] {
  const { roots, figure, limit, below, above, adds } = layOut(model)
  const moved = figures.map(() => 0)
  for (const root of roots) {
    let at = root
    for (let asked = figure[at]!; asked >= 0; asked = figure[at]!) {
      const next = figures[asked]! <= limit[at]! ? below[at]! : above[at]!
      moved[asked]! += adds[next]! - adds[at]!
      at = next
    }
  }
  return moved
}

/**
 * Log-odds as a probability.
 *
 * @example
 * probability(0) // 0.5
 */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
