import { heldLaw, type Law } from '../law.ts'
import { type NoticeQuestion, noticesDue } from '../questions/notices.ts'

const worked = new WeakMap<Law, { readonly figures: readonly bigint[]; readonly kept: Map<string, readonly string[]> }>() // prettier-ignore
const MOST_KEPT = 5_000

/**
 * The notices a route brings, worked out once for all sums that stand alike to every figure of the law: a notice turns on
 * which figures a sum reaches, not on the sum.
 */
export function noticesOnce(question: NoticeQuestion): readonly string[] {
  const law = question.law ?? heldLaw
  let ofLaw = worked.get(law)
  if (!ofLaw) worked.set(law, (ofLaw = { figures: figuresOf(law), kept: new Map() }))
  const { route, regime, on, nation, isSchool, subject, gross } = question
  const key = [route, regime, on, nation, isSchool, subject, placeOf(gross?.pence, ofLaw.figures)].join(';')
  let found = ofLaw.kept.get(key)
  if (!found) {
    if (ofLaw.kept.size >= MOST_KEPT) ofLaw.kept.clear()
    ofLaw.kept.set(key, (found = noticesDue(question)))
  }
  return found
}

/** Every sum of the law in pence, smallest first. */
function figuresOf(law: Law): bigint[] {
  const sums = law.rules.filter(({ unit }) => unit === 'GBP').map(({ value }) => BigInt(Math.round(Number(value) * 100))) // prettier-ignore
  return [...new Set(sums)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Between which figures a sum lies, or which one it is. */
function placeOf(pence: bigint | undefined, figures: readonly bigint[]): string {
  if (pence === undefined) return 'not known'
  const above = figures.findIndex((figure) => figure >= pence)
  return figures[above] === pence ? `at ${above}` : `under ${above}`
}
