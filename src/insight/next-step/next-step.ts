import { renewsSentence } from '../phantoms/renewal-month.ts'
import {
  addDays,
  type CalendarDay,
  daysBetween,
  earlierOf,
  formatDay,
  laterOf,
} from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import { assumedNotice, noticeDeadline } from '../../procurement/notice-dates.ts'
import { beforeDeadline, nextDeadline } from './before-deadline.ts'
import { laterBy, periodWords } from '../../procurement/periods.ts'
import { acceptWork, closeOut, findOut, regularise } from './after-end.ts'
import { withDeadlinesOnTheWay } from './on-the-way.ts'
import { isOpen, newRoute } from './routes.ts'
import {
  bandOf,
  fridayOfNextWeek,
  isSafety,
  type NextStep,
  QUARTER_DAYS,
  type StepFacts,
  workingDayBy,
} from './step-facts.ts'
import { cardWords, estimateWords, routeWords, sentence, supplierWords } from './step-words.ts'
import { overpaidWords } from '../renewal/money-findings.ts'
import type { Way } from '../renewal/ways.ts'

/** An end nearer than this makes an unread notice clause worth asking for at once. */
const NOTICE_MATTERS_DAYS = 215

/** A contract worth more than this (the Transparency Code) belongs on the published register. */
const REGISTER_FROM = 5_000

/** The provisional next step of a contract: every contract gets one. */
export function nextStepOf(about: StepFacts): NextStep {
  return withDeadlinesOnTheWay(about, withMoneyAsked(about, mainStep(about)))
}

/** Where nothing else is to do for long, but more was paid than the whole contract is worth, that is asked first. */
function withMoneyAsked({ on, facts }: StepFacts, step: NextStep): NextStep {
  const overpaid = overpaidWords(facts)
  if (!overpaid || step.band !== 'nothing-before') return step
  const by = addDays(fridayOfNextWeek(on), 7)
  const what = `Ask by ${formatDay(by)} what else was bought, and correct the register: ${overpaid}. ${step.what}`
  return { ...step, what, by, stepBy: step.by, band: 'ask' }
}

function mainStep(about: StepFacts): NextStep {
  const { state, facts } = about
  if (['owned-company', 'between-authorities', 'used-through-another', 'grant', 'statutory-charge', 'membership-or-data-licence'].includes(facts.arrangement)) return notBought(about) // prettier-ignore
  if (state === 'superseded') return closeOut(about)
  if (facts.term.shape === 'project' && facts.dates.currentEnd && state !== 'future') return acceptWork(about)
  if (state === 'ended') return closeOut(about)
  if (state === 'past-end-not-known') return findOut(about)
  if (state === 'holding-over') return regularise(about)
  const deadline = nextDeadline(about)
  if (deadline) return beforeDeadline(about, deadline)
  if (!facts.dates.currentEnd) return runsOnNotice(about) ?? askForEnd(about)
  return beforeEnd(about)
}

/** An arrangement that is not bought: its agreement is renewed or ended, no route is taken. */
function notBought(about: StepFacts): NextStep {
  const { on, facts, ways, stateBecause } = about
  const end = facts.dates.currentEnd
  const overturnedBy =
    'that it is an ordinary purchase from a supplier, not an arrangement between public bodies'
  const because = [`${facts.picture.arrangementBecause}.`, sentence(stateBecause)]
  const shared = { recommended: 'no-route', overturnedBy, because } as const
  if (end === undefined || end < on) {
    const what = `Ask ${supplierWords(facts)} what the agreement says of its end and its notice`
    return { ...shared, what, by: fridayOfNextWeek(on), band: 'ask' }
  }
  const begin = ways.find((way) => way.kind === 'no-route')?.startBy
  const by = begin && begin >= on ? workingDayBy(begin, on) : fridayOfNextWeek(on)
  const what = `Begin by ${formatDay(by)} to renew or end the agreement with ${supplierWords(facts)}, which ends ${formatDay(end)}: it needs both bodies’ own decisions, and no procurement`
  return { ...shared, what, by, band: bandOf(about, by) }
}

/** It runs until notice is given, and the notice is held: ask whether it is still wanted, before a minimum term is over. */
function runsOnNotice(about: StepFacts): NextStep | undefined {
  const { on, facts, stateBecause, estimate } = about
  const clause = facts.term.notices.find((each) => each.kind === 'end-for-convenience')
  if (!clause || !RUNS_ON.has(facts.term.shape)) return undefined
  const { initialEnd } = facts.dates
  const inMinimum = initialEnd !== undefined && initialEnd >= on
  const by = inMinimum ? earlierOf(workingDayBy(initialEnd, on), addDays(on, QUARTER_DAYS)) : addDays(fridayOfNextWeek(on), 7) // prettier-ignore
  // A notice that must run out at a certain point has its own day; one for any day is counted from today.
  const fixed = facts.deadlines.find((each) => each.kind === clause.kind && each.lastLegalDay >= on)
  const ends = fixed
    ? `notice sent by ${formatDay(fixed.sendBy)} ends it on ${formatDay(fixed.before)}`
    : `notice given today would end it on ${formatDay(laterOf(laterBy(on, clause.period), initialEnd))}`
  const over = inMinimum && (by === initialEnd ? ', when its first term is over' : ` before its first term is over on ${formatDay(initialEnd)}`) // prettier-ignore
  const before = over || ''
  return {
    recommended: 'find-out',
    what: `Ask by ${formatDay(by)} whether it is still wanted at its price${before}: it runs until someone ends it, and ${ends}`,
    by,
    overturnedBy: 'that nobody would miss it: then give notice',
    band: 'ask',
    because: [sentence(stateBecause), `Notice is ${periodWords(clause.period)} (“${clause.quoted}”).`, estimateWords(estimate)], // prettier-ignore
  }
}

const RUNS_ON = new Set(['rolling', 'open-ended', 'perpetual-with-support', 'consumption'])

/** No end is held: a term that runs until notice, an order whose end nobody wrote down, or payments alone. */
function askForEnd({ on, facts, stateBecause, estimate }: StepFacts): NextStep {
  const supplier = supplierWords(facts)
  const inferred = facts.picture.origin === 'payments'
  const { paid, runRate } = facts.picture.money
  const knownTo = paid ? `By the payments known, the last of ${formatDay(paid.last)}, ` : ''
  const what = inferred
    ? `Ask what the ${runRate?.rhythm ?? ''} payments to ${supplier} buy, under which order, and when it renews; then enter it on the register`
    : RUNS_ON.has(facts.term.shape)
      ? `Find the notice clause: it runs until someone ends it (${supplier})`
      : `Find the signed contract or order form: no end day is held (${supplier})`
  const yearly = runRate && Number(runRate.yearly) >= REGISTER_FROM ? [`${knownTo}about ${formatMoney(pounds(runRate.yearly)!)} a year; the Transparency Code asks for contracts over ${formatMoney(pounds(String(REGISTER_FROM))!)} on the register.`] : [] // prettier-ignore
  return {
    recommended: 'find-out',
    what,
    by: addDays(fridayOfNextWeek(on), 7),
    overturnedBy: 'an end day, or a clause that renews it',
    band: 'ask',
    because: [...(inferred ? onlyPaid(facts) : [sentence(stateBecause)]), ...yearly, estimateWords(estimate)], // prettier-ignore
  }
}

/** What payments alone tell of a contract: that it is, how surely, and when it likely renews. */
function onlyPaid({ picture: { phantom } }: StepFacts['facts']): string[] {
  const beside = phantom && phantom.beside.length > 0 ? 'the contracts held with this supplier cannot be what they are for' : 'no register line or notice is held' // prettier-ignore
  return [
    `Only payments show it: ${beside}.`,
    ...(phantom
      ? [
          `Confidence ${phantom.confidence.level}: ${phantom.confidence.because}. ${renewsSentence(phantom.renewal)}`,
        ]
      : []),
  ]
}

/** Another product by the usual route, counted back from the end. */
const changeWay = (about: StepFacts): Way | undefined =>
  about.ways.find((way) => way.kind === newRoute(about) && way.mode === 'change' && isOpen(about, way.kind))

function beforeEnd(about: StepFacts): NextStep {
  const { on } = about
  const change = changeWay(about)
  // What is ordered year by year is ordered again, or not: another product is not the first thought.
  if (change && change.startBy >= on && about.facts.term.shape !== 'annual-order') return withNotice(about, startChange(about, change)) // prettier-ignore
  const stays = about.ways
    .filter((way) => way.mode === 'stay' && way.kind !== 'direct-award' && isOpen(about, way.kind))
    .sort((a, b) => stayRank(about, a) - stayRank(about, b))
  const usual = stays.find((way) => way.startBy >= on)
  if (usual) return withNotice(about, startStay(about, usual, usual.startBy))
  const notKey = about.keyDecision === 'unknown' ? stays.find((way) => way.ifNotKey >= on) : undefined
  if (notKey) return withNotice(about, startStay(about, notKey, notKey.ifNotKey))
  const quick = about.keyDecision === 'yes' ? undefined : stays.find((way) => way.quickest >= on)
  return withNotice(about, quick ? startQuickly(about, quick) : climb(about))
}

/** A call-off is first called off again; anything else is first quoted for. */
const stayRank = ({ facts }: StepFacts, way: Way): number =>
  way.kind === (facts.arrangement === 'call-off' ? 'call-off-direct' : 'quotation') ? 0 : 1

function startChange(about: StepFacts, way: Way): NextStep {
  const { on, facts, estimate } = about
  const by = workingDayBy(way.startBy, on)
  const after = formatDay(facts.dates.currentEnd!)
  const what =
    daysBetween(on, by) > QUARTER_DAYS
      ? `Nothing to start before ${formatDay(by)}; then ${routeWords(way.kind)} for the service after ${after}`
      : `Begin ${routeWords(way.kind)} by ${formatDay(by)} for the service after ${after}: need, market, budget and documents first`
  const overturnedBy =
    estimate.position === 'unknown'
      ? 'the yearly cost, which decides between quotations and a regulated route'
      : 'an unused option to extend, or that the service is no longer needed'
  const weeks = Math.round(daysBetween(way.startBy, facts.dates.currentEnd!) / 7)
  const because = [
    estimateWords(estimate),
    ...cabinetWords(about, way),
    `By the usual times another product takes ${weeks} weeks before the end.`,
    ...cardWords(about.oneCardWith),
  ]
  return { recommended: way.kind, what, by, overturnedBy, band: bandOf(about, by), because }
}

function startStay(about: StepFacts, way: Way, counted: CalendarDay): NextStep {
  const { on, facts } = about
  const by = workingDayBy(counted, on)
  const key =
    counted === way.startBy
      ? cabinetWords(about, way)
      : [`Ask today whether it is a key decision: if it is, the day to begin was ${formatDay(way.startBy)}.`]
  const yearly = facts.term.shape === 'annual-order'
  const how = yearly
    ? `decide whether to order another term; if so, ${routeWords(way.kind)}`
    : `stay with the product for a bounded term: the contract’s own option if it has one, else ${routeWords(way.kind)}`
  const far = daysBetween(on, by) > QUARTER_DAYS
  const what = far
    ? `Nothing to start before ${formatDay(by)}; then ${how}`
    : `${how[0]!.toUpperCase()}${how.slice(1)}, begun by ${formatDay(by)}`
  const overturnedBy = yearly
    ? 'that the licence or subscription is no longer used'
    : 'an unused option in the signed contract, or a decision that the service may lapse'
  return {
    recommended: way.kind,
    what,
    by,
    overturnedBy,
    band: bandOf(about, by),
    because: [...key, estimateWords(about.estimate), ...tooLate(about), ...cardWords(about.oneCardWith)],
  }
}

/** A cabinet's time was counted for a decision that may need none. */
const cabinetWords = ({ keyDecision, on }: StepFacts, { startBy, ifNotKey }: Way): string[] =>
  keyDecision === 'unknown' && ifNotKey > startBy
    ? [
        `A cabinet’s time is counted; if it is no key decision, ${formatDay(workingDayBy(ifNotKey, on))} is soon enough.`,
      ]
    : []

/** Why the product stays for now; for a regulated need also when another could be live if its competition began today. */
function tooLate(about: StepFacts): string[] {
  const { on, facts, estimate } = about
  const change = changeWay(about)
  if (!change || change.startBy >= on || facts.term.shape === 'annual-order') return []
  const end = facts.dates.currentEnd!
  const had = `By the usual times another product had to begin by ${formatDay(change.startBy)} to be live after ${formatDay(end)}` // prettier-ignore
  if (estimate.position === 'below') return [`${had}.`]
  const live = addDays(end, 1 + daysBetween(change.startBy, on))
  return [`${had}; begun today, ${routeWords(change.kind)} brings it about ${formatDay(live)}: begin that alongside, and let the bridge reach it.`] // prettier-ignore
}

/** The usual start day has passed, but the quickest pace still reaches the end: begin today. */
function startQuickly(about: StepFacts, way: Way): NextStep {
  const { on, facts } = about
  const latest = workingDayBy(way.quickest, on)
  const by = earlierOf(latest, fridayOfNextWeek(on))
  return {
    recommended: way.kind,
    what: `Begin ${routeWords(way.kind)} now to stay for one more bounded term, or take the contract’s own option if it has one: at the quickest pace it must begin by ${formatDay(latest)}`,
    by,
    overturnedBy: 'an unused option in the signed contract, or a decision that the service may lapse',
    band: bandOf(about, by),
    because: [
      `The usual day to begin was ${formatDay(way.startBy)}; the end is ${formatDay(facts.dates.currentEnd!)}.`,
      estimateWords(about.estimate),
      ...tooLate(about),
      ...cardWords(about.oneCardWith),
    ],
  }
}

/** Both start days are past: the first rung of the ladder that is not closed, today. */
function climb(about: StepFacts): NextStep {
  const { on, facts, ladder, estimate } = about
  const rung =
    ladder.find((each) => each.lawful !== 'no') ?? about.options.find((each) => each.kind === 'find-out')
  const kind = rung?.kind ?? 'find-out'
  const end = facts.dates.currentEnd!
  const by = earlierOf(fridayOfNextWeek(on), end)
  const told = estimate.position === 'below' && !isSafety(facts) ? 'the budget holder' : 'the section 151 officer and the monitoring officer' // prettier-ignore
  return {
    recommended: kind,
    what: `Every usual start day has passed. Try ${routeWords(kind)} first, this week; tell ${told} if nothing is signed by ${formatDay(end)}`,
    by: by < on ? on : by,
    overturnedBy: 'an unused option in the signed contract',
    band: bandOf(about, by),
    because: [rung?.reason ?? 'No rung of the ladder is open on these facts.', estimateWords(estimate), ...tooLate(about), ...cardWords(about.oneCardWith)], // prettier-ignore
  }
}

/**
 * No notice clause is held and the end is near: if the usual three months applied, its safe day may come first, and
 * the signed contract has to be found by then. For a small need that is a question; for a large one it is the first act.
 */
function withNotice(about: StepFacts, step: NextStep): NextStep {
  const { on, facts, notice, estimate } = about
  const end = facts.dates.currentEnd!
  if (facts.noticeConfirmed || facts.term.notices.length > 0 || facts.term.shape === 'annual-order')
    return step
  if (daysBetween(on, end) > NOTICE_MATTERS_DAYS) return step
  const assumed = noticeDeadline(assumedNotice('end-non-renewal', { count: 3, unit: 'months' }), end, notice)
  if (assumed.sendBy < on || assumed.sendBy >= step.by) return step
  const because = `No notice clause is held. If three months’ notice applies, its last day is ${formatDay(assumed.lastLegalDay)}; send by ${formatDay(assumed.sendBy)}.` // prettier-ignore
  const small = estimate.position === 'below' && !isSafety(facts)
  return {
    ...step,
    what: `Find the order form by ${formatDay(assumed.sendBy)} (options, notice, longest term). ${step.what}`,
    by: assumed.sendBy,
    band: small ? 'ask' : bandOf(about, assumed.sendBy),
    because: [because, ...step.because],
  }
}
