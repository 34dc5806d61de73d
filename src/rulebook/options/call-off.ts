import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { noticesDue } from '../questions/notices.ts'
import type { Condition, Lawful, OptionKind, Regime, RouteOption } from '../words.ts'
import { frameworkNamed, frameworksFor, isLiveOn, lastSigningDay, type Framework } from './frameworks.ts'
import { answer, condition, subjectOf, type FrameworkFacts, type OptionQuestion } from './option-facts.ts'

type CallOffKind = Extract<OptionKind, 'call-off-direct' | 'call-off-competition'>

/** A framework as held for the answer: what is given, completed from what is known of it by name. */
interface Candidate {
  readonly name: string
  readonly lastCallOffDay?: CalendarDay
  readonly regime: Regime
  readonly maxTermMonths?: number
  readonly directAllowed?: boolean
  readonly live?: boolean
  readonly weAreNamed?: boolean
}

interface Judged {
  readonly candidate: Candidate
  readonly lawful: Extract<Lawful, 'yes-if' | 'no'>
  readonly conditions: readonly Condition[]
  readonly reason: string
}

/**
 * Calling off from a framework, directly or by a competition among its suppliers. The order must be signed while the
 * framework is live and may outlast it. Never a plain `yes`: lots, lengths and days are the owner's and move.
 *
 * Source: Procurement Act 2023 s.45; SI 2015/102 reg 33.
 */
export function callOff(kind: CallOffKind, question: OptionQuestion): RouteOption {
  const { facts, on } = question
  if (facts.arrangement === 'concession' || facts.arrangement === 'framework') {
    const reason = `A ${facts.arrangement} may not be awarded under a framework.`
    return answer(kind, 'no', reason, on, { rule: 'framework-not-for-concession-or-framework' })
  }
  const candidates = facts.frameworks
    ? facts.frameworks.map((given) => fromFacts(given, on))
    : frameworksFor(facts.category ?? 'commodity', on).map((known) => fromData(known, on))
  const judged = candidates.toSorted(knownLiveFirst).map((candidate) => judge(kind, candidate, question))
  const best = judged.find(({ lawful }) => lawful === 'yes-if') ?? judged[0]
  if (!best) {
    const reason = 'No framework for this category is held; ask the buying organisations.'
    return answer(kind, 'unknown', reason, on)
  }
  const others = judged
    .filter((each) => each !== best && each.lawful === 'yes-if')
    .map(({ candidate }) => candidate.name)
  const also = others.length > 0 ? ` Also worth a look: ${others.join(', ')}.` : ''
  return answer(kind, best.lawful, `${best.reason}${also}`, on, {
    rule: ruleOf(kind, best.candidate.regime),
    conditions: best.conditions,
    notices: best.lawful === 'no' ? [] : noticesOf(kind, best.candidate, question),
  })
}

/** A framework known to be live is a better first look than one that may not have opened. */
const knownLiveFirst = (a: Candidate, b: Candidate): number =>
  Number(b.live ?? false) - Number(a.live ?? false)

function fromData(known: Framework, on: CalendarDay): Candidate {
  const live = isLiveOn(known, on)
  return {
    name: `${known.name} (${known.reference})`,
    regime: known.regime,
    ...(known.lastCallOffDay && { lastCallOffDay: known.lastCallOffDay }),
    ...(known.maxTermMonths !== undefined && { maxTermMonths: known.maxTermMonths }),
    ...(known.directAward !== undefined && { directAllowed: known.directAward }),
    ...(live !== undefined && { live }),
  }
}

function fromFacts(given: FrameworkFacts, on: CalendarDay): Candidate {
  const known = frameworkNamed(given.name)
  const base: Candidate = known ? fromData(known, on) : { name: given.name, regime: 'unknown' }
  const { name: _name, liveOnAwardDay, ...rest } = given
  const ended = given.lastCallOffDay !== undefined && on > given.lastCallOffDay
  const live = liveOnAwardDay ?? (ended ? false : base.live)
  return { ...base, ...rest, ...(live !== undefined && { live }) }
}

function judge(kind: CallOffKind, candidate: Candidate, question: OptionQuestion): Judged {
  const closed = whyClosed(kind, candidate, question)
  if (closed) return { candidate, lawful: 'no', conditions: [], reason: closed }
  const reason = `A call-off from ${candidate.name} may be signed while it is live and may outlast it.`
  return { candidate, lawful: 'yes-if', conditions: conditionsOf(kind, candidate, question), reason }
}

function whyClosed(kind: CallOffKind, candidate: Candidate, { facts }: OptionQuestion): string | undefined {
  const { name, live, lastCallOffDay, weAreNamed, directAllowed, maxTermMonths } = candidate
  if (live === false) {
    const ended = lastCallOffDay
      ? `its last day is ${formatDay(lastCallOffDay)}`
      : 'it is not live on the day of award'
    return `No new call-off from ${name}: ${ended}.`
  }
  if (weAreNamed === false) return `${name} does not name this body among its buyers.`
  if (kind === 'call-off-direct' && directAllowed === false)
    return `${name} asks for a competition among its suppliers.`
  const wanted = facts.wantedTermMonths
  if (wanted !== undefined && maxTermMonths !== undefined && wanted > maxTermMonths) {
    return `${name} allows ${maxTermMonths} months at most; ${wanted} are wanted.`
  }
  return undefined
}

const OWNER = 'procurement'

function conditionsOf(
  kind: CallOffKind,
  candidate: Candidate,
  { facts }: OptionQuestion,
): readonly Condition[] {
  const { name, lastCallOffDay, maxTermMonths, weAreNamed, directAllowed } = candidate
  const page = `the owner’s page for ${name}`
  const conditions = [
    condition(signing(lastCallOffDay), page, OWNER),
    condition('the need is within a lot’s scope and the supplier is on that lot', page, OWNER),
  ]
  if (maxTermMonths === undefined || facts.wantedTermMonths === undefined) {
    const length =
      maxTermMonths === undefined
        ? 'the length wanted is allowed by the lot'
        : `the length wanted is within ${maxTermMonths} months`
    conditions.push(condition(length, 'call-off terms of the lot', OWNER))
  }
  if (weAreNamed !== true)
    conditions.push(condition('this body is among the buyers named', 'framework notice', OWNER))
  if (kind === 'call-off-direct') {
    const direct = 'all terms and an objective way of choosing are set, and the reasons are recorded'
    conditions.push(
      condition(
        directAllowed ? direct : `direct call-off is allowed: ${direct}`,
        'buyer’s guide of the lot',
        OWNER,
      ),
    )
  }
  return conditions
}

function signing(lastCallOffDay: CalendarDay | undefined): string {
  if (lastCallOffDay === undefined) return 'the framework is live on the day of signing'
  const last = lastSigningDay(lastCallOffDay)
  const rolled =
    last === lastCallOffDay ? '' : ` (its last day, ${formatDay(lastCallOffDay)}, is no working day)`
  return `the order is signed on or before ${formatDay(last)}${rolled}`
}

function ruleOf(kind: CallOffKind, regime: Regime): string {
  const direct = kind === 'call-off-direct'
  if (regime === 'legacy') return direct ? 'pcr-framework-direct-calloff' : 'pcr-framework-mini-competition'
  return direct ? 'framework-direct-core-terms' : 'framework-award-by-competition'
}

function noticesOf(
  kind: CallOffKind,
  { regime }: Candidate,
  { facts, on, gross }: OptionQuestion,
): readonly string[] {
  const { nation, isSchool } = facts
  return noticesDue({
    route: kind,
    regime: regime === 'unknown' ? 'new' : regime,
    on,
    subject: subjectOf(facts),
    ...(gross && { gross }),
    ...(nation && { nation }),
    ...(isSchool !== undefined && { isSchool }),
  })
}
