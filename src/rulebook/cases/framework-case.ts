import { type CalendarDay, parseDay } from '../../procurement/calendar-day.ts'
import { pounds } from '../../procurement/money.ts'
import { catalogueOf, frameworkOf } from '../frameworks/catalogue.ts'
import { isDayOrPart } from '../frameworks/day-or-part.ts'
import { fitsOf, type FrameworkFit } from '../frameworks/fits.ts'
import { FRAMEWORK_FIELDS, type FrameworkAccount } from '../frameworks/framework.ts'
import { heldCatalogue } from '../frameworks/held.ts'
import type { FrameworkQuestion } from '../frameworks/question.ts'
import type { Law } from '../law.ts'

/** What is wanted of frameworks, as a case writes it: the sum in pounds including VAT. */
export type Wanted = Omit<FrameworkQuestion, 'estimateGross' | 'leadTimes'> & { readonly estimate?: string }

/** What must come out of one agreement, or of the lot named; a key that is left out is not asked. */
export interface ExpectedFramework {
  readonly lot?: string
  readonly lawful?: string
  readonly direct?: string
  readonly competed?: string
  /** `already` or `before-award`; `no` where it is not over. */
  readonly over?: string
  readonly lastDay?: string
  readonly lastWorkingDay?: string
  readonly atMost?: string
  readonly beginDirectBy?: string
  readonly beginCompetedBy?: string
  readonly regime?: string
  readonly smePercent?: number
  readonly headroom?: string
  /** Words its reasons or conditions hold. */
  readonly says?: readonly string[]
}

const WANTED_KEYS = ['capability', 'estimate', 'termMonths', 'awardOn', 'body', 'decisionWeeks']
const ACCOUNT_KEYS = [...FRAMEWORK_FIELDS, 'reference', 'formerOwners', 'alsoCalled', 'lots', 'source', 'checkedOn', 'confidence', 'confidenceOf'] // prettier-ignore

type Plain = Readonly<Record<string, unknown>>

/** What sources tell in a case: known keys, days that are days, a reference, a source and how sure it is. */
export function readAccounts(given: unknown, where: string): readonly FrameworkAccount[] {
  if (!Array.isArray(given)) throw new RangeError(`${where}: "accounts" is a list.`)
  return (given as readonly Plain[]).map((account) => {
    refuseOdd(account, ACCOUNT_KEYS, where)
    for (const key of ['reference', 'source']) if (typeof account[key] !== 'string') throw new RangeError(`${where}: an account has no "${key}".`) // prettier-ignore
    if (!['H', 'M', 'L'].includes(String(account['confidence']))) throw new RangeError(`${where}: an account’s "confidence" is H, M or L.`) // prettier-ignore
    const days = ['checkedOn', 'starts', 'ends', 'latestEnd'].filter((key) => account[key] !== undefined)
    const wrong = days.find((key) => !(key === 'checkedOn' ? parseDay : isDayOrPart)(String(account[key])))
    if (wrong !== undefined || account['checkedOn'] === undefined) throw new RangeError(`${where}: "${wrong ?? 'checkedOn'}" is not a day.`) // prettier-ignore
    return Object.fromEntries(
      Object.entries(account).map(([key, value]) => [key, days.includes(key) ? String(value) : value]),
    ) as unknown as FrameworkAccount
  })
}

/** What is wanted in a case: known keys, and a day of award that is one. */
export function readWanted(given: Plain, where: string): Wanted {
  refuseOdd(given, WANTED_KEYS, where)
  const { awardOn, estimate } = given
  if (awardOn !== undefined && awardOn !== null && !parseDay(String(awardOn))) throw new RangeError(`${where}: "awardOn" is not a day.`) // prettier-ignore
  if (estimate !== undefined && estimate !== null && !pounds(String(estimate))) throw new RangeError(`${where}: "estimate" is not pounds.`) // prettier-ignore
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Wanted
}

function refuseOdd(plain: Plain, keys: readonly string[], where: string): void {
  const odd = Object.keys(plain).find((key) => !keys.includes(key))
  if (odd !== undefined) throw new RangeError(`${where}: "${odd}" is not a key of frameworks.`)
}

/** How an agreement answers what a case wants, beside what was expected of it. */
export function frameworkFound(
  reference: string,
  expected: ExpectedFramework,
  asked: { readonly accounts?: readonly FrameworkAccount[] | undefined; readonly wanted: Wanted; readonly on: CalendarDay; readonly law: Law }, // prettier-ignore
): readonly (readonly [about: string, expected: unknown, found: unknown])[] {
  const { accounts, wanted, on, law } = asked
  const framework = frameworkOf(reference, accounts ? catalogueOf(accounts) : heldCatalogue)
  const { estimate, ...question } = wanted
  const sum = estimate === undefined ? undefined : pounds(String(estimate))
  const fits = framework ? fitsOf(framework, { ...question, ...(sum && { estimateGross: { low: sum, high: sum } }) }, on, law) : [] // prettier-ignore
  const { lot, says = [], ...values } = expected
  const fit = fits.find((each) => lot === undefined || each.lot === lot)
  const found = fit && told(fit)
  return [
    ...Object.entries(values).map(
      ([key, value]) => [`${reference}: ${key}`, value, found?.[key as keyof typeof found]] as const,
    ),
    ...says.map((each) => [`${reference}: says “${each}”`, true, JSON.stringify(fit?.ways ?? '').includes(each)] as const), // prettier-ignore
  ]
}

function told(fit: FrameworkFit): Readonly<Record<keyof Omit<ExpectedFramework, 'lot' | 'says'>, unknown>> {
  const [direct, competed] = fit.ways
  return {
    lawful: fit.lawful,
    direct: direct!.lawful,
    competed: competed!.lawful,
    over: fit.over ?? 'no',
    lastDay: fit.lastDay,
    lastWorkingDay: fit.lastWorkingDay,
    atMost: fit.atMost,
    beginDirectBy: direct!.startBy,
    beginCompetedBy: competed!.startBy,
    regime: fit.regime,
    smePercent: fit.smePercent,
    headroom: fit.headroom,
  }
}
