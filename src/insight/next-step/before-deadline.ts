import {
  addDays,
  type CalendarDay,
  daysBetween,
  earlierOf,
  formatDay,
} from '../../procurement/calendar-day.ts'
import { formatMoney } from '../../procurement/money.ts'
import { periodWords } from '../../procurement/periods.ts'
import type { Deadline } from '../../procurement/term.ts'
import { nextRenewal } from '../../procurement/term-dates.ts'
import { newRoute } from './routes.ts'
import {
  bandOf,
  fridayOfNextWeek,
  type NextStep,
  QUARTER_DAYS,
  type StepFacts,
  workingDayBy,
} from './step-facts.ts'
import { estimateWords, hardStopWords, routeWords, sentence, supplierWords } from './step-words.ts'

/** The deadline ahead that silence would lose, the earliest send day first. */
export function nextDeadline({ on, facts }: StepFacts): Deadline | undefined {
  const matters = (each: Deadline) =>
    ['take-option', 'end-non-renewal'].includes(each.kind) && each.lastLegalDay >= on
  return [...facts.deadlines].filter(matters).sort((a, b) => (a.sendBy < b.sendBy ? -1 : 1))[0]
}

/** The step that a notice deadline ahead asks for. */
export function beforeDeadline(about: StepFacts, deadline: Deadline): NextStep {
  if (deadline.kind === 'take-option') return extend(about, deadline)
  const missed = missedDeadline(about)
  return missed ? endTheNext(about, missed, deadline) : decideRenewal(about, deadline)
}

const noticeWords = ({ lastLegalDay, sendBy, quoted }: Deadline): string =>
  `Notice is due: last legal day ${formatDay(lastLegalDay)}, send by ${formatDay(sendBy)}${quoted ? ` (“${quoted}”)` : ''}.`

/** What is said when the safe day to post has gone and the last legal day has not. */
export const lateWords = ({ on }: StepFacts, { sendBy, lastLegalDay }: Deadline): string =>
  sendBy < on ? ` The safe posting day was ${formatDay(sendBy)}: deliver it by hand by ${formatDay(lastLegalDay)}.` : '' // prettier-ignore

/** A notice for a term taken to have renewed itself rests on that: the reason says what is supposed. */
const supposed = ({ facts, stateBecause }: StepFacts): string[] =>
  (facts.dates.renewals ?? 0) > 0 ? [sentence(stateBecause)] : []

const byOf = ({ on }: StepFacts, { sendBy }: Deadline): CalendarDay => (sendBy < on ? on : sendBy)

function extend(about: StepFacts, deadline: Deadline): NextStep {
  const { on, facts } = about
  const counted = about.ways.find((way) => way.kind === 'use-extension')?.startBy
  const latest = byOf(about, deadline)
  const by = counted === undefined ? latest : earlierOf(latest, workingDayBy(counted, on))
  const decide = `ecide on the option and send the notice to extend by ${formatDay(deadline.sendBy)}.${lateWords(about, deadline)} Plan the real choice for ${hardStopWords(facts)}`
  const far = daysBetween(on, by) > QUARTER_DAYS
  const passed = counted !== undefined && counted < on ? [`Performance, price and budget are usually looked at from ${formatDay(counted)}: begin today.`] : [] // prettier-ignore
  return {
    recommended: 'use-extension',
    what: far ? `Nothing to start before ${formatDay(by)}; then d${decide}` : `D${decide}`,
    by,
    overturnedBy: 'that the option is used up or the service is no longer wanted',
    band: bandOf(about, by),
    because: [noticeWords(deadline), ...passed, ...realChoice(about), estimateWords(about.estimate)],
  }
}

/** When the choice that the option only puts off has to begin, counted back from the last possible end. */
function realChoice(about: StepFacts): string[] {
  const route = newRoute(about)
  const way = about.waysAtHardStop.find((each) => each.kind === route && each.mode === 'change')
  if (!way) return []
  return [
    `With every option used, ${routeWords(route)} for what follows begins by ${formatDay(way.startBy)}.`,
  ]
}

/** The notice that came too late for a renewal that is still ahead. */
function missedDeadline({ on, facts }: StepFacts): Deadline | undefined {
  return facts.deadlines.find(
    (each) => each.kind === 'end-non-renewal' && each.lastLegalDay < on && each.before >= on,
  )
}

/** The day to stop the coming renewal has gone: the miss has a price, and the next notice can be served today. */
function endTheNext(about: StepFacts, missed: Deadline, next: Deadline): NextStep {
  const { on, facts } = about
  const by = fridayOfNextWeek(on)
  const { currentEnd } = facts.dates
  const after = currentEnd && nextRenewal(facts.term, facts.dates, addDays(currentEnd, 1))
  const end = after ? addDays(after, -1) : next.before
  const each = facts.term.renewsFor
  const price = about.yearGross ? `, about ${formatMoney(about.yearGross)} with VAT a year,` : ''
  const term = each ? `another ${periodWords(each)}` : 'another term'
  return {
    recommended: 'let-roll',
    what: `Write now to ${supplierWords(facts)} to end it on ${formatDay(end)}: refuse any rise beyond the clause, ask for a short fixed term instead, and use the time for ${routeWords(newRoute(about))}`,
    by,
    overturnedBy: 'that notice was given in time, or that the supplier agrees to an earlier end',
    band: 'do-now',
    because: [
      `The day to stop the coming renewal passed on ${formatDay(missed.lastLegalDay)}: ${term}${price} is committed.`,
      `The next notice has its last legal day on ${formatDay(next.lastLegalDay)}; one sent today counts too.`,
      ...supposed(about),
      estimateWords(about.estimate),
    ],
  }
}

function decideRenewal(about: StepFacts, deadline: Deadline): NextStep {
  const { on, facts } = about
  const by = byOf(about, deadline)
  const send = formatDay(deadline.sendBy)
  const route = newRoute(about)
  const what =
    daysBetween(on, by) > QUARTER_DAYS
      ? `Decide by ${send} whether it renews; a notice not sent by then buys another term`
      : `Send a protective notice to ${supplierWords(facts)} by ${send} and start ${routeWords(route)}, or let it roll once with a fixed end agreed in writing.${lateWords(about, deadline)}`
  return {
    recommended: route,
    what,
    by,
    overturnedBy: 'that the service must go on unchanged and the price is agreed',
    band: bandOf(about, by),
    because: [noticeWords(deadline), ...supposed(about), estimateWords(about.estimate)],
  }
}
