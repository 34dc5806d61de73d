/** How well probabilities tell IT from the rest. */
export interface ClassScore {
  readonly rows: number
  readonly it: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly averagePrecision: number
  /** The best F1 any cut would have given, known only afterwards. */
  readonly bestF1: number
  readonly calibrationError: number
}

const f1Of = (right: number, said: number, are: number): number =>
  right === 0 ? 0 : (2 * right) / (said + are)

/** Precision, recall and F1 at a cut; average precision; calibration error in ten bands of equal width. */
export function measure(truth: readonly boolean[], given: Float64Array, cut = 0.5): ClassScore {
  const it = truth.filter(Boolean).length
  let [said, right] = [0, 0]
  for (const [at, is] of truth.entries()) {
    if (given[at]! < cut) continue
    said++
    if (is) right++
  }
  return {
    rows: truth.length,
    it,
    precision: said === 0 ? 0 : right / said,
    recall: right / it,
    f1: f1Of(right, said, it),
    ...ranking(truth, given, it),
    calibrationError: reliability(truth, given).reduce((sum, band) => sum + band.rows * Math.abs(band.said - band.are), 0) / truth.length, // prettier-ignore
  }
}

function ranking(truth: readonly boolean[], given: Float64Array, it: number) {
  const order = [...truth.keys()].sort((a, b) => given[b]! - given[a]!)
  let [right, sum, best] = [0, 0, 0]
  for (let from = 0; from < order.length;) {
    let to = from
    let found = 0
    while (to < order.length && given[order[to]!] === given[order[from]!]) if (truth[order[to++]!]) found++
    right += found
    sum += (found / it) * (right / to)
    best = Math.max(best, f1Of(right, to, it))
    from = to
  }
  return { averagePrecision: sum, bestF1: best }
}

/** One band of a reliability table: how many rows, what was said on average, and how many of them are IT. */
export interface Band {
  readonly from: number
  readonly rows: number
  readonly said: number
  readonly are: number
}

/** The reliability table: ten bands of equal width. */
export function reliability(truth: readonly boolean[], given: Float64Array): Band[] {
  const bands = Array.from({ length: 10 }, () => ({ rows: 0, said: 0, are: 0 }))
  for (const [at, is] of truth.entries()) {
    const band = bands[Math.min(9, Math.floor(given[at]! * 10))]!
    band.rows++
    band.said += given[at]!
    if (is) band.are++
  }
  return bands.map(({ rows, said, are }, index) => ({ from: index / 10, rows, said: said / Math.max(1, rows), are: are / Math.max(1, rows) })) // prettier-ignore
}
