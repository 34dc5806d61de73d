import { type Chance, chanceOf } from '../../samples/random.ts'
import { NODE, probability, type Trees } from '../../src/insight/name-pairs/trees.ts'

/** How trees are grown. */
export interface Growing {
  readonly trees: number
  readonly rate: number
  readonly leaves: number
  readonly leastRows: number
  readonly ridge: number
  /** Share of the figures that one split may ask about, drawn anew for each: trees that lean on different figures err apart. */
  readonly figures: number
}

/** Figures cut into at most 255 steps: what a tree looks at. */
interface Binned {
  readonly rows: number
  readonly columns: readonly Uint8Array[]
  readonly limits: readonly (readonly number[])[]
}

/**
 * Trees that tell labelled rows apart, grown one after another on what the earlier ones left unexplained (gradient boosting with
 * Newton steps on the logistic loss). Same rows, same trees. Cost grows with rows × columns × trees.
 *
 * Source: Friedman 2001; the split gain is that of Chen and Guestrin 2016.
 */
export function growTrees(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  how: Growing,
): Trees {
  const binned = bin(rows, labels)
  const share = labels.reduce((sum, each) => sum + each, 0) / labels.length
  const base = Math.log(share / (1 - share))
  const odds = new Float64Array(rows.length).fill(base)
  const trees: number[][] = []
  const drawn = chanceOf('trees')
  for (let round = 0; round < how.trees; round++) {
    const gradient = odds.map((each, row) => probability(each) - labels[row]!)
    const curve = odds.map((each) => probability(each) * (1 - probability(each)))
    trees.push(growOne(binned, { gradient, curve, odds }, how, drawn))
  }
  return { base: round(base), trees }
}

const round = (value: number): number => Number(value.toPrecision(4))

/** Steps are set where matches lie as well as where all rows do: matches are rare, and what tells them apart is among them. */
function bin(rows: readonly (readonly number[])[], labels: readonly number[]): Binned {
  const matches = rows.filter((_, row) => labels[row] === 1)
  const limits = rows[0]!.map((_, column) => [...new Set([...quantiles(rows, column), ...quantiles(matches, column)])].toSorted((a, b) => a - b)) // prettier-ignore
  const columns = limits.map((steps, column) =>
    Uint8Array.from(rows, (row) => {
      const at = steps.findIndex((step) => row[column]! <= step)
      return at < 0 ? steps.length : at
    }),
  )
  return { rows: rows.length, columns, limits }
}

function quantiles(rows: readonly (readonly number[])[], column: number): number[] {
  const values = rows.map((row) => row[column]!).sort((a, b) => a - b)
  return Array.from({ length: 127 }, (_, at) => Number(values[Math.floor(((at + 1) * values.length) / 128)]!.toPrecision(4))) // prettier-ignore
}

interface State {
  readonly gradient: Float64Array
  readonly curve: Float64Array
  readonly odds: Float64Array
}

interface Leaf {
  readonly rows: Uint32Array
  readonly node: number
  readonly best: Split | undefined
}

interface Split {
  readonly gain: number
  readonly column: number
  readonly step: number
}

/** Splits the leaf that gains most until there are enough leaves; then moves the odds of each leaf's rows. */
function growOne(binned: Binned, state: State, how: Growing, drawn: Chance): number[] {
  const tree: number[] = []
  const add = (rows: Uint32Array): Leaf => {
    const node = tree.length / NODE
    const [gradient, curve] = sums(state, rows)
    tree.push(-1, 0, 0, 0, round((-how.rate * gradient) / (curve + how.ridge)))
    return { rows, node, best: bestSplit(binned, state, rows, how, drawn) }
  }
  const leaves = [add(Uint32Array.from({ length: binned.rows }, (_, row) => row))]
  while (leaves.length < how.leaves) {
    const at = leaves.reduce((best, leaf, index) => ((leaf.best?.gain ?? 0) > (leaves[best]!.best?.gain ?? 0) ? index : best), 0) // prettier-ignore
    const { rows, node, best } = leaves[at]!
    if (best === undefined) break
    const column = binned.columns[best.column]!
    const low = add(rows.filter((row) => column[row]! <= best.step))
    const high = add(rows.filter((row) => column[row]! > best.step))
    tree.splice(node * NODE, 4, best.column, binned.limits[best.column]![best.step]!, low.node, high.node)
    leaves.splice(at, 1, low, high)
  }
  for (const { rows, node } of leaves) for (const row of rows) state.odds[row]! += tree[node * NODE + 4]!
  return tree
}

function sums({ gradient, curve }: State, rows: Uint32Array): [number, number] {
  let [first, second] = [0, 0]
  for (const row of rows) {
    first += gradient[row]!
    second += curve[row]!
  }
  return [first, second]
}

function bestSplit(
  binned: Binned,
  state: State,
  rows: Uint32Array,
  how: Growing,
  drawn: Chance,
): Split | undefined {
  // prettier-ignore
  const [gradient, curve] = sums(state, rows)
  const whole = (gradient * gradient) / (curve + how.ridge)
  let best: Split | undefined
  for (const [column, steps] of binned.columns.entries()) {
    if (!drawn.happens(how.figures)) continue
    const size = binned.limits[column]!.length + 1
    const [first, second, count] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)]
    for (const row of rows) {
      const step = steps[row]!
      first[step]! += state.gradient[row]!
      second[step]! += state.curve[row]!
      count[step]!++
    }
    let [low, lowCurve, lowCount] = [0, 0, 0]
    for (let step = 0; step < size - 1; step++) {
      low += first[step]!
      lowCurve += second[step]!
      lowCount += count[step]!
      if (lowCount < how.leastRows || rows.length - lowCount < how.leastRows) continue
      const high = gradient - low
      const gain =
        (low * low) / (lowCurve + how.ridge) + (high * high) / (curve - lowCurve + how.ridge) - whole
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { gain, column, step }
    }
  }
  return best
}
