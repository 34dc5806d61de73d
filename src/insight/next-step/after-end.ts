import { addDays, formatDay, weekdayOf } from '../../procurement/calendar-day.ts'
import {
  bandOf,
  fridayOfNextWeek,
  isSafety,
  type NextStep,
  type StepFacts,
  workingDayBy,
} from './step-facts.ts'
import { estimateWords, routeWords, sentence, supplierWords } from './step-words.ts'
import { isOpen, newRoute } from './routes.ts'

/** What keeps a service lawful for the weeks its next contract takes, in words. */
const bridgeWords = (about: StepFacts): string =>
  about.estimate.position !== 'below' && isOpen(about, 'call-off-direct')
    ? 'a short call-off from a live framework'
    : 'a short written term'

/** An agreement that another has replaced, or that was seen to stop. */
export function closeOut({ on, facts, stateBecause }: StepFacts): NextStep {
  return {
    recommended: 'close-out',
    what: `Close out with ${supplierWords(facts)}: data returned and its destruction certified, last invoice paid, users and partners told`,
    by: addDays(fridayOfNextWeek(on), 14),
    overturnedBy: 'that something still runs on it',
    band: 'decide-this-quarter',
    because: [sentence(stateBecause)],
  }
}

/** A piece of work that is done, or will be: nothing is bought again, it is accepted and closed. */
export function acceptWork(about: StepFacts): NextStep {
  const { on, facts, stateBecause } = about
  const end = facts.dates.currentEnd
  const words = facts.term.quoted[0] ? ` (“${facts.term.quoted[0]}”)` : ''
  const because = [`It reads as one piece of work${words}, so nothing follows it.`, sentence(stateBecause)]
  const overturnedBy = 'that the need goes on after it: a licence, support or a further stage'
  if (end !== undefined && end >= on) {
    const by = workingDayBy(end, on)
    const what = `Have the work accepted by ${formatDay(by)} and close it: last invoice, guarantee, and who supports it from then on`
    return { recommended: 'let-lapse', what, by, overturnedBy, band: bandOf(about, by), because }
  }
  const by = addDays(fridayOfNextWeek(on), 14)
  const what = 'Confirm that the work was delivered and accepted, then close it: last invoice, guarantee, and who supports it now' // prettier-ignore
  return { recommended: 'close-out', what, by, overturnedBy, band: 'ask', because }
}

/** The end held has passed and no file shows what came of it. */
export function findOut(about: StepFacts): NextStep {
  const { on, facts, stateBecause, estimate } = about
  const overturnedBy = 'a signed extension or a new order with a later end'
  const because = [sentence(stateBecause), estimateWords(estimate)]
  const shared = { recommended: 'find-out', overturnedBy, because } as const
  if (isSafety(facts)) {
    const by = addDays(on, weekdayOf(on) === 'Fri' ? 3 : 1)
    const what = `Safety first: confirm by ${formatDay(by)} that the service of ${supplierWords(facts)} still runs and is paid for; then order the next term in writing by ${routeWords(newRoute(about))}, together with what else the service needs`
    return { ...shared, what, by, band: 'do-now' }
  }
  const by = fridayOfNextWeek(on)
  const next =
    estimate.position === 'below'
      ? 'if it still runs, order it in writing; if not, close it out'
      : `if it still runs, cover it with ${bridgeWords(about)} while ${routeWords(newRoute(about))} is run; if not, close it out`
  const what = `Find out by ${formatDay(by)} whether it was renewed, and until when: ${next}`
  return { ...shared, what, by, band: 'ask' }
}

/** It is paid for service after its end. */
export function regularise(about: StepFacts): NextStep {
  const route = newRoute(about)
  const by = fridayOfNextWeek(about.on)
  return {
    recommended: route,
    what: `Agree month to month in writing with ${supplierWords(about.facts)}, with a last day, and start ${routeWords(route)} now`,
    by,
    overturnedBy: 'that the payments were for service before the end',
    band: bandOf(about, by),
    because: [
      sentence(about.stateBecause),
      'Paid after its end, it is holding over: a fact to manage, not a lawful bridge.',
      estimateWords(about.estimate),
    ],
  }
}
