import { type CalendarDay, daysBetween, formatDay } from '../../procurement/calendar-day.ts'
import type { ContractState, Regime } from '../../procurement/contract.ts'
import type { Estimate, PlanQuestion } from '../../procurement/plan.ts'
import type { ContractFacts } from './facts.ts'

/** What decides which facts are worth asking for. */
export interface QuestionFacts {
  readonly facts: ContractFacts
  readonly state: ContractState
  readonly regime: Regime
  readonly estimate: Estimate
  readonly on: CalendarDay
  /** The earliest day anything must be done. */
  readonly by: CalendarDay
}

type Asked = Omit<PlanQuestion, 'id' | 'contract' | 'rank'> & {
  readonly topic: string
  readonly changes: number
}

/** Categories whose failure can hurt people or stop a statutory service. */
const CRITICAL = new Set(['telecare', 'asc', 'csc', 'rev-ben', 'elec', 'hous', 'homel', 'radio', 'cc'])

const titleOf = (facts: ContractFacts): string => `“${facts.picture.title}” (${facts.picture.supplier.name})`

function termQuestion({ facts, state }: QuestionFacts): Asked[] {
  if (facts.noticeConfirmed || facts.term.notices.length > 0) return []
  if (state === 'superseded' || state === 'ended') return []
  return [
    {
      topic: 'signed-contract',
      to: 'head of legal (deeds)',
      ask: `Where is the signed contract or order form of ${titleOf(facts)}? What does it say of its term, options and notice?`,
      settles: 'shape, options and every deadline',
      changes: 5,
    },
  ]
}

/** The last payment seen: what is paid after the files end is not known. */
const lastKnown = ({ picture }: ContractFacts): string =>
  picture.money.paid ? ` (the last one known is of ${formatDay(picture.money.paid.last)})` : ''

function useQuestion({ facts, state }: QuestionFacts): Asked[] {
  const end = facts.dates.currentEnd
  if (facts.picture.origin === 'payments') {
    return [
      {
        topic: 'what-is-paid',
        to: 'budget holder',
        ask: `What are the ${facts.picture.money.runRate?.rhythm ?? ''} payments to ${facts.picture.supplier.name} for${lastKnown(facts)}? Is there an order form, and when does it renew?`,
        settles: 'whether there is a contract, its end and its notice',
        changes: 5,
      },
    ]
  }
  const passed = end ?? facts.dates.initialEnd
  if (state === 'past-end-not-known' && passed) {
    const what = end ? 'it' : 'its first term'
    return [
      {
        topic: 'still-used',
        to: 'budget holder',
        ask: `${titleOf(facts)}: ${what} ended on ${formatDay(passed)} by the record. Is it still used? Was it extended or renewed, until when?`,
        settles: 'whether it runs on without a contract, was renewed, or can be closed',
        changes: 5,
      },
    ]
  }
  if (state === 'holding-over') {
    return [
      {
        topic: 'why-paid',
        to: 'budget holder',
        ask: `${titleOf(facts)} was paid after its end. What period were those payments for, and who agreed it?`,
        settles: 'whether it is holding over',
        changes: 4,
      },
    ]
  }
  return []
}

function moneyQuestion({ facts, estimate }: QuestionFacts): Asked[] {
  if (estimate.position !== 'unknown' && estimate.position !== 'straddles') return []
  const ask =
    estimate.position === 'unknown'
      ? `What will be paid for ${titleOf(facts)} next year, from which code, and with what VAT?`
      : `How long should the next contract for ${titleOf(facts)} run, options included? The threshold turns on it.`
  return [
    { topic: 'money', to: 'accountant', ask, settles: 'whether the next contract is regulated', changes: 3 },
  ]
}

function routeQuestion({ facts, regime }: QuestionFacts): Asked[] {
  if (regime !== 'unknown' || facts.arrangement === 'owned-company') return []
  return [
    {
      topic: 'how-bought',
      to: 'procurement',
      ask: `How was ${titleOf(facts)} bought: when did the procurement begin, under which notice or framework lot?`,
      settles: 'which law governs it, and who else may use it',
      changes: 2,
    },
  ]
}

function arrangementQuestion({ facts }: QuestionFacts): Asked[] {
  if (facts.arrangementConfirmed || !['owned-company', 'between-authorities'].includes(facts.arrangement))
    return []
  return [
    {
      topic: 'arrangement',
      to: 'monitoring officer',
      ask: `Is ${titleOf(facts)} a shared service, a delegation or a purchase? When does the agreement end?`,
      settles: 'whether procurement law applies at all',
      changes: 4,
    },
  ]
}

function disagreementQuestion({ facts }: QuestionFacts): Asked[] {
  return facts.picture.disagreements.slice(0, 1).map((sentence) => ({
    topic: 'disagreement',
    to: 'procurement',
    ask: `The sources of ${titleOf(facts)} differ: ${sentence}. Which is right?`,
    settles: 'the dates the plan counts from',
    changes: 4,
  }))
}

/**
 * The questions worth asking about a contract, each to one role, ranked: consequence × nearness of the next day that
 * cannot be moved × what an answer would change. The higher the rank the sooner it is asked.
 */
export function questionsOf(about: QuestionFacts): PlanQuestion[] {
  const asked = [
    ...useQuestion(about),
    ...termQuestion(about),
    ...arrangementQuestion(about),
    ...disagreementQuestion(about),
    ...moneyQuestion(about),
    ...routeQuestion(about),
  ]
  const consequence = consequenceOf(about)
  const near = daysBetween(about.on, about.by)
  const urgency = near <= 14 ? 5 : near <= 45 ? 4 : near <= 92 ? 3 : near <= 365 ? 2 : 1
  return asked
    .map(({ topic, changes, ...question }) => ({
      id: `${about.facts.picture.id}-${topic}`,
      contract: about.facts.picture.id,
      ...question,
      rank: consequence * urgency * changes,
    }))
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
}

/** 5 for what can hurt people or stop a statutory service, then legal exposure, then pounds. */
function consequenceOf({ facts, estimate }: QuestionFacts): number {
  if (facts.critical || CRITICAL.has(facts.category)) return 5
  if (estimate.position === 'above') return 4
  if (estimate.position === 'straddles' || estimate.position === 'unknown') return 3
  return Number(estimate.high ?? '0') >= 30_000 ? 2 : 1
}
