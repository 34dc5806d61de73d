import { scoreOf, type TextModel } from '../../src/insight/text-model/text-model.ts'
import { foldOf, type Labelled } from './sets.ts'
import { type Example, train } from './trainer.ts'

/** The L2 penalty for 20,000 rows, growing with the root of their number: picked on folds 0 and 1 of the sets, never on the others. */
const PENALTY = 3
const penaltyFor = (rows: number): number => PENALTY * Math.sqrt(rows / 20_000)
/** Parts in which the examples are scored by a model that has not learned from them, for calibration and cut. */
const PARTS = 3

const examplesOf = (rows: readonly Labelled[]): Example[] =>
  rows.map(({ fields, isIt, taught, weight }) => ({ fields, isIt: taught ?? isIt, weight: weight ?? 1 }))

/** A calibrated model: weights from all rows; calibration and cut from scores of each part by a model of the others, split by group. */
export function fit(rows: readonly Labelled[]): TextModel {
  const judged = rows.filter((row) => row.weight === undefined)
  const partOf = (row: Labelled) => foldOf(`${row.group}#`, PARTS)
  const scores = new Map<Labelled, number>()
  for (let part = 0; part < PARTS; part++) {
    const model = train(examplesOf(rows.filter((row) => partOf(row) !== part)), penaltyFor(rows.length))
    for (const row of judged) if (partOf(row) === part) scores.set(row, scoreOf(model, row.fields))
  }
  const truth = judged.map((row) => row.taught ?? row.isIt)
  const given = judged.map((row) => scores.get(row)!)
  const { slope, shift } = platt(truth, given)
  const cut = bestCut(
    truth,
    given.map((score) => 1 / (1 + Math.exp(-(slope * score + shift)))),
  )
  return { ...train(examplesOf(rows), penaltyFor(rows.length)), slope, shift, cut }
}

/** Slope and shift of the logistic curve that fits scores to truth best (Platt's scaling), by Newton's steps. */
export function platt(
  truth: readonly boolean[],
  scores: readonly number[],
): { slope: number; shift: number } {
  let [slope, shift] = [1, 0]
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const [at, score] of scores.entries()) {
      const p = 1 / (1 + Math.exp(-(slope * score + shift)))
      const off = p - (truth[at] ? 1 : 0)
      const spread = p * (1 - p)
      g0 += off * score
      g1 += off
      h00 += spread * score * score
      h01 += spread * score
      h11 += spread
    }
    const whole = h00 * h11 - h01 * h01
    const [moveSlope, moveShift] = [(h11 * g0 - h01 * g1) / whole, (h00 * g1 - h01 * g0) / whole]
    slope -= moveSlope
    shift -= moveShift
    if (Math.abs(moveSlope) + Math.abs(moveShift) < 1e-9) break
  }
  return { slope, shift }
}

/** The probability from which calling a thing IT gives the best F1. */
function bestCut(truth: readonly boolean[], given: readonly number[]): number {
  const order = [...truth.keys()].sort((a, b) => given[b]! - given[a]!)
  const it = truth.filter(Boolean).length
  let [right, best, cut] = [0, 0, 0.5]
  for (const [place, at] of order.entries()) {
    if (truth[at]) right++
    const f1 = (2 * right) / (place + 1 + it)
    if (f1 > best) [best, cut] = [f1, given[at]!]
  }
  return Math.min(0.6, Math.max(0.2, cut))
}
