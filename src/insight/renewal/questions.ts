import { type CalendarDay, daysBetween, formatDay } from '../../procurement/calendar-day.ts'
import type { ContractState, Regime } from '../../procurement/contract.ts'
import type { Estimate, PlanQuestion } from '../../procurement/plan.ts'
import { clocksOf } from './clocks.data.ts'
import type { ContractFacts } from './facts.ts'
import { mayPassMoneyOn, overpaidWords } from './money-findings.ts'
import { isSafety } from '../next-step/step-facts.ts'

/** What decides which facts are worth asking for. */
export interface QuestionFacts {
  readonly facts: ContractFacts
  readonly state: ContractState
  readonly regime: Regime
  readonly estimate: Estimate
  readonly on: CalendarDay
  /** The earliest day anything must be done. */
  readonly by: CalendarDay
  /** What the contracts it follows were described as: a need keeps its users. */
  readonly inherited: string
}

type Asked = Omit<PlanQuestion, 'id' | 'contract' | 'rank'> & {
  readonly topic: string
  readonly changes: number
}

/** Categories whose failure can hurt people or stop a statutory service. */
const CRITICAL = new Set(['telecare', 'asc', 'csc', 'rev-ben', 'elec', 'hous', 'homel', 'radio', 'cc'])

const titleOf = (facts: ContractFacts): string => `“${facts.picture.title}” (${facts.picture.supplier.name})`

const NOT_BOUGHT = new Set(['owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence']) // prettier-ignore

/** A next contract worth less than this (with VAT) is not worth a search of the deeds: whoever pays for it knows. */
const DEEDS_FROM = 5_000

/** Past an unknown end the first answer is whether it is used at all; a finished piece of work is not looked up again. */
function termQuestion({ facts, state, estimate }: QuestionFacts): Asked[] {
  if (facts.noticeConfirmed || facts.term.notices.length > 0 || NOT_BOUGHT.has(facts.arrangement)) return []
  if (facts.picture.origin === 'payments' || facts.term.shape === 'project') return []
  if (['superseded', 'ended', 'past-end-not-known'].includes(state)) return []
  return [
    {
      topic: 'signed-contract',
      to:
        Number(estimate.high ?? estimate.low ?? DEEDS_FROM) < DEEDS_FROM
          ? 'budget holder'
          : 'head of legal (deeds)',
      ask: `Where is the signed contract or order form of ${titleOf(facts)}? What does it say of its term, options and notice?`,
      settles: 'shape, options and every deadline',
      changes: 5,
    },
  ]
}

/** The last payment seen: what is paid after the files end is not known. */
const lastKnown = ({ picture }: ContractFacts): string =>
  picture.money.paid ? ` (the last one known is of ${formatDay(picture.money.paid.last)})` : ''

function useQuestion(about: QuestionFacts): Asked[] {
  const { facts, state } = about
  if (facts.picture.origin === 'payments') {
    return [
      {
        topic: 'what-is-paid',
        to: facts.picture.phantom?.to ?? 'budget holder',
        ask: `What are the ${facts.picture.money.runRate?.rhythm ?? ''} payments to ${facts.picture.supplier.name} for${lastKnown(facts)}? Is there an order form, and when does it renew?`,
        settles: 'whether there is a contract, its end and its notice',
        changes: 5,
      },
    ]
  }
  if (NOT_BOUGHT.has(facts.arrangement)) return []
  if (facts.term.shape === 'project') return workQuestion(about)
  if (state === 'past-end-not-known') return stillUsed(facts)
  const ends = facts.term.notices.some((each) => each.kind === 'end-for-convenience')
  if (state === 'live' && !facts.dates.currentEnd && ends) {
    return [
      {
        topic: 'still-wanted',
        to: 'budget holder',
        ask: `${titleOf(facts)} runs until someone gives notice. Is it still wanted, by how many, and is its price right?`,
        settles: 'whether notice is given',
        changes: 3,
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

function stillUsed(facts: ContractFacts): Asked[] {
  const { currentEnd, initialEnd } = facts.dates
  const passed = currentEnd ?? initialEnd
  const what = currentEnd ? 'it' : 'its first term'
  const ended = passed ? `${what} ended on ${formatDay(passed)} by the record` : 'its end has passed'
  const settles = 'whether it runs on without a contract, was renewed, or can be closed'
  const ask = isSafety(facts)
    ? `${titleOf(facts)}: ${ended}. Does the service run today, is it paid for, and until when?`
    : `${titleOf(facts)}: ${ended}. Is it still used? Was it extended or renewed, until when?`
  const to = isSafety(facts) ? 'service head' : 'budget holder'
  return [{ topic: 'still-used', to, ask, settles, changes: 5 }]
}

function workQuestion({ facts, state }: QuestionFacts): Asked[] {
  if (!['past-end-not-known', 'holding-over'].includes(state)) return []
  return [
    {
      topic: 'work-accepted',
      to: 'budget holder',
      ask: `Was the work of ${titleOf(facts)} delivered, accepted and paid for, and who supports it now?`,
      settles: 'whether it can be closed, or hides a need that goes on',
      changes: 2,
    },
  ]
}

/** Whose money it is; what was paid beyond the value; what it will cost: each only where the files leave it open. */
function moneyQuestions({ facts, estimate }: QuestionFacts): Asked[] {
  if (NOT_BOUGHT.has(facts.arrangement)) return []
  const asked: Omit<Asked, 'to'>[] = []
  if (facts.picture.money.paid && mayPassMoneyOn(facts)) {
    asked.push({
      topic: 'whose-money',
      ask: `Are the payments to ${facts.picture.supplier.name} its own fees, or money it collects and passes on? Who pays the user’s fee?`,
      settles: 'what it is worth, and whether it is a contract or a concession',
      changes: 4,
    })
  }
  const overpaid = overpaidWords(facts)
  if (overpaid) {
    asked.push({
      topic: 'overpaid',
      ask: `${titleOf(facts)}: ${overpaid}. What else was bought, and under which contract?`,
      settles: 'whether a contract is missing from the register, or its value is out of date',
      changes: 4,
    })
  }
  if (estimate.position === 'unknown') {
    asked.push({
      topic: 'money',
      ask: `What will be paid for ${titleOf(facts)} next year, from which code, and with what VAT?`,
      settles: 'whether the next contract is regulated',
      changes: 3,
    })
  }
  const length: Asked[] = [
    {
      topic: 'money',
      to: 'service head',
      ask: `How long should the next contract for ${titleOf(facts)} run, options included? The threshold turns on it.`,
      settles: 'whether the next contract is regulated',
      changes: 3,
    },
  ]
  const isWork = facts.term.shape === 'project'
  return [
    ...asked.map((each) => ({ ...each, to: 'accountant' })),
    ...(estimate.position === 'straddles' && !isWork ? length : []),
  ]
}

/** From this sum (with VAT) changing or awarding a contract brings notices, so that the law it is under matters. */
const NOTICES_FROM = 30_000

function routeQuestion({ facts, state, regime, estimate }: QuestionFacts): Asked[] {
  if (regime !== 'unknown' || NOT_BOUGHT.has(facts.arrangement) || facts.term.shape === 'project') return []
  if (['superseded', 'ended', 'past-end-not-known'].includes(state)) return []
  if (facts.picture.origin === 'payments') return []
  if (estimate.high !== undefined && Number(estimate.high) < NOTICES_FROM) return []
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

const SHARED_USE =
  /\bpartnership\b|\bconsortium\b|\bjoint(?:ly)?\b|\bon behalf of\b|\b[A-Z][a-z]+ (?:District|Borough|City|County) Council\b/

/** Words that name other users: holder, users and payer may be three bodies. */
function usersQuestion({ facts, state, inherited }: QuestionFacts): Asked[] {
  const { title, description, body } = facts.picture
  const words = `${title} ${description ?? ''} ${inherited}`.replaceAll(body, '')
  const told = SHARED_USE.exec(words)
  if (!told || facts.users.length > 1 || NOT_BOUGHT.has(facts.arrangement)) return []
  if (['superseded', 'ended'].includes(state)) return []
  return [
    {
      topic: 'users',
      to: 'contract manager',
      ask: `${titleOf(facts)} reads as shared (“${told[0]}”). Which bodies use it, who holds it, and who recharges whom?`,
      settles: 'whose need the next contract must meet, and who must agree',
      changes: 2,
    },
  ]
}

/** A deadline set outside has its own question, to the head of the service it stops. */
function clockQuestions({ facts, state }: QuestionFacts): Asked[] {
  if (['superseded', 'ended'].includes(state)) return []
  return clocksOf(facts.category, `${facts.picture.title} ${facts.picture.description ?? ''}`).map(
    (clock) => ({
      topic: 'clock',
      to: 'service head',
      ask: `${titleOf(facts)}: ${clock.ask}`,
      settles: `what stops on ${formatDay(clock.day)} (${clock.name})`,
      changes: 4,
    }),
  )
}

function arrangementQuestion({ facts }: QuestionFacts): Asked[] {
  if (facts.arrangementConfirmed || !['owned-company', 'between-authorities'].includes(facts.arrangement))
    return []
  return [
    {
      topic: 'arrangement',
      to: 'monitoring officer',
      ask: `Is ${titleOf(facts)} a shared service, a delegation or a purchase? When does the agreement end, and on what notice?`,
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
    ...moneyQuestions(about),
    ...clockQuestions(about),
    ...usersQuestion(about),
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
