import { daysBetween, formatDay } from '../../procurement/calendar-day.ts'
import type { DeadlineKind } from '../../procurement/term.ts'
import { lateWords } from './before-deadline.ts'
import { bandOf, type NextStep, QUARTER_DAYS, type StepFacts } from './step-facts.ts'

/** What to do about a deadline that ends nothing but costs money or data when it is missed. */
const ON_THE_WAY: Partial<Record<DeadlineKind, string>> = {
  'price-challenge': 'check the coming price and send any challenge',
  'true-up': 'count what is used and settle the true-up',
  'exit-data-request': 'ask in writing for the data back',
}
const KINDS_ON_THE_WAY = new Set(Object.keys(ON_THE_WAY) as DeadlineKind[])

/** A step with the deadlines that fall before it within a quarter: prices, true-ups and data come before the next contract. */
export function withDeadlinesOnTheWay(about: StepFacts, step: NextStep): NextStep {
  const { on } = about
  const near = about.facts.deadlines
    .filter(
      ({ kind, lastLegalDay, sendBy }) =>
        KINDS_ON_THE_WAY.has(kind) &&
        lastLegalDay >= on &&
        daysBetween(on, sendBy) <= QUARTER_DAYS &&
        sendBy <= step.by,
    )
    .sort((a, b) => (a.sendBy < b.sendBy ? -1 : 1))
  if (near.length === 0) return step
  const acts = near.map((each) => `${ON_THE_WAY[each.kind]} by ${formatDay(each.sendBy)}`).join('; ')
  const by = near[0]!.sendBy < on ? on : near[0]!.sendBy
  const because = near.map((each) => `Last legal day ${formatDay(each.lastLegalDay)}, send by ${formatDay(each.sendBy)}${each.quoted ? ` (“${each.quoted}”)` : ''}.`) // prettier-ignore
  const what = `${acts.charAt(0).toUpperCase()}${acts.slice(1)}.${near.map((each) => lateWords(about, each)).join('')} ${step.what}`
  return { ...step, what, by, band: bandOf(about, by), because: [...because, ...step.because] }
}
