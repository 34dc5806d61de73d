import type { TruthContract, TruthDeadline } from '../../samples/truth.ts'
import type { CalendarDay } from '../procurement/calendar-day.ts'
import type { PlanContract } from '../procurement/plan.ts'
import type { Deadline } from '../procurement/term.ts'
import type { Miss, Tally } from './score-measure.ts'
import type { Sample } from './score-sample.ts'

/** A contract of the truth beside the plan's, where the plan has one that rests on its sources. */
interface Pair {
  readonly truth: TruthContract
  readonly plan: PlanContract | undefined
}

const DAYS = ['start', 'initialEnd', 'currentEnd', 'hardStop'] as const

/**
 * Dates, deadlines, term shapes and states of the plan against the truth, counted only where the county's files hold the facts.
 * A deadline is right when kind, last legal day and send day are.
 */
export function scoreDates(sample: Sample): Tally[] {
  const pairs = sample.contracts
    .filter((truth) => truth.sources.length > 0)
    .map((truth) => ({ truth, plan: truth.sources.map(sample.atSource).find((each) => each !== undefined) }))
  return [
    ...DAYS.map((name) => scoreDay(name, pairs)),
    scoreDeadlines(pairs),
    scoreClaims(pairs, sample.on),
    tally('term shape', pairs.filter(({ truth }) => truth.shapeKnown), ({ truth }) => truth.shape, ({ plan }) => plan?.term.shape), // prettier-ignore
    tally('state', pairs.filter(({ truth }) => truth.stateKnown), ({ truth }) => truth.state, ({ plan }) => plan?.state), // prettier-ignore
  ]
}

function scoreDay(name: (typeof DAYS)[number], pairs: readonly Pair[]): Tally {
  // Without words on the term nobody can say that a stated end is the first, or the last that options allow.
  const needsWords = name === 'initialEnd' || name === 'hardStop'
  const known = pairs.filter(({ truth }) => truth[name].known && (truth.shapeKnown || !needsWords))
  return tally(name, known, ({ truth }) => truth[name].day, ({ plan }) => plan?.dates[name]) // prettier-ignore
}

function tally(
  measure: string,
  pairs: readonly Pair[],
  expected: (pair: Pair) => string | undefined,
  got: (pair: Pair) => string | undefined,
): Tally {
  const wrong = pairs.filter((pair) => expected(pair) !== got(pair))
  const misses = wrong.map((pair) => miss(measure, pair, expected(pair), got(pair)))
  return { measure, right: pairs.length - wrong.length, of: pairs.length, misses }
}

function miss(measure: string, pair: Pair, expected: string | undefined, got: string | undefined): Miss {
  const { truth, plan } = pair
  const facts = [...truth.quoted, ...truth.flaws, plan?.dates.start && `start ${plan.dates.start}`, plan?.dates.currentEnd && `end ${plan.dates.currentEnd}`, plan?.stateBecause] // prettier-ignore
  return {
    measure,
    about: truth.id,
    title: truth.title,
    expected: expected ?? 'none',
    got: plan ? (got ?? 'none') : 'no contract in the plan',
    words: facts.filter(Boolean).join(' | '),
  }
}

const wordsOf = (each: Pick<Deadline, 'kind' | 'lastLegalDay' | 'sendBy'> | TruthDeadline): string =>
  `${each.kind} ${each.lastLegalDay} send ${each.sendBy}`

function scoreDeadlines(pairs: readonly Pair[]): Tally {
  const misses: Miss[] = []
  let of = 0
  for (const pair of pairs) {
    const got = (pair.plan?.deadlines ?? []).map(wordsOf)
    const wanted = pair.truth.deadlines.filter((each) => each.known)
    of += wanted.length
    for (const each of wanted) {
      if (!got.includes(wordsOf(each)))
        misses.push(miss('deadline', pair, wordsOf(each), got.join('; ') || undefined))
    }
  }
  return { measure: 'deadline', right: of - misses.length, of, misses }
}

/**
 * Deadlines still ahead that the plan claims: each must be one of the truth's. Counted where the facts for every one of them
 * are in the files. The truth leaves out clauses that may be used on any day.
 */
function scoreClaims(pairs: readonly Pair[], on: CalendarDay): Tally {
  const told = pairs.filter(
    ({ truth }) =>
      truth.shapeKnown &&
      truth.currentEnd.known &&
      // Without the start nobody can tell whether an option is left.
      (truth.options === undefined || truth.initialEnd.known) &&
      truth.deadlines.every((each) => each.known),
  )
  const misses: Miss[] = []
  let of = 0
  for (const pair of told) {
    const wanted = pair.truth.deadlines.map(wordsOf)
    for (const each of pair.plan?.deadlines ?? []) {
      if (each.lastLegalDay < on || isAnyDay(each, pair.plan!)) continue
      of += 1
      if (!wanted.includes(wordsOf(each)))
        misses.push(miss('deadline claimed', pair, wanted.join('; ') || undefined, wordsOf(each)))
    }
  }
  return { measure: 'deadline claimed', right: of - misses.length, of, misses }
}

const isAnyDay = (deadline: Deadline, plan: PlanContract): boolean =>
  plan.term.notices.some((clause) => clause.anchor === 'any-time' && clause.quoted === deadline.quoted)
