import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { daysBetween } from '../../procurement/calendar-day.ts'
import type { ContractState, Regime } from '../../procurement/contract.ts'
import { pounds } from '../../procurement/money.ts'
import type { Partner } from '../../procurement/plan.ts'
import {
  type BodySettings,
  type Catalogue,
  changeOverGroup,
  type ConfirmedFact,
  type FrameworkFacts,
  frameworkNamed,
  frameworksFor,
  heldCatalogue,
  type OptionFacts,
  type Position,
} from '../../rulebook/index.ts'
import { CAPABILITY_CODES } from '../classification/capabilities.data.ts'
import type { EstimateWorked } from './estimate.ts'
import type { ContractFacts } from './facts.ts'

/** What the rulebook's facts are gathered from. */
export interface OptionFactsQuestion {
  readonly facts: ContractFacts
  readonly state: ContractState
  readonly regime: Regime
  readonly estimate: EstimateWorked
  readonly position: Position
  readonly partners: readonly Partner[]
  readonly settings: BodySettings
  readonly on: CalendarDay
  /** The day a new agreement would be signed. */
  readonly awardOn?: CalendarDay
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
}

const ROLLS = new Set(['rolling', 'annual-order'])

/** Whether an option is left: from the steps used, else from a last possible end after the current one; else not known. */
function hasOptionLeft({ term, dates, optionsConfirmed }: ContractFacts): boolean | undefined {
  const steps = term.options.reduce((sum, option) => sum + option.count, 0)
  if (steps === 0) return optionsConfirmed ? false : undefined
  const used = dates.stepsUsed ?? term.optionsUsed
  if (used !== undefined) return used < steps
  if (dates.hardStop && dates.currentEnd) return dates.hardStop > dates.currentEnd
  return undefined
}

/** What frameworks are asked for: what is of no capability of the taxonomy is asked for as any software. */
const capabilityOf = ({ category }: ContractFacts): string =>
  Object.hasOwn(CAPABILITY_CODES, category) ? category : 'software'

/** Frameworks that may serve the next contract: the one it came from, then those of its category. */
function frameworksOf({
  facts,
  on,
  awardOn,
  catalogue = heldCatalogue,
}: OptionFactsQuestion): FrameworkFacts[] {
  const words = [facts.picture.routeText, facts.picture.frameworkText, facts.picture.noticeText, facts.picture.title].filter(Boolean).join(' ') // prettier-ignore
  const own = frameworkNamed(words, catalogue)
  const { fits } = frameworksFor(
    { capability: capabilityOf(facts), ...(awardOn && { awardOn }) },
    on,
    catalogue,
  )
  const open = fits.filter((each) => each.over === undefined).map((each) => each.reference)
  return [...new Set([...(own ? [own.reference] : []), ...open])].map((name) => ({ name }))
}

/** The contract's facts as the rulebook asks for them; what is unknown is left out. */
export function optionFactsOf(question: OptionFactsQuestion): OptionFacts {
  const { facts, state, regime, estimate, position, partners, settings, on } = question
  const left = hasOptionLeft(facts)
  const option = facts.deadlines.find((each) => each.kind === 'take-option')
  const estimateGross = {
    ...(estimate.low ? { low: estimate.low } : {}),
    ...(estimate.high ? { high: estimate.high } : {}),
  }
  const { dates } = facts
  return {
    arrangement: facts.arrangement,
    state,
    shape: facts.term.shape,
    regime,
    nation: settings.nation,
    bodyKind: settings.kind,
    category: changeOverGroup(facts.category),
    capability: capabilityOf(facts),
    body: facts.picture.body,
    ...(question.awardOn && { awardOn: question.awardOn }),
    ...(question.catalogue && { catalogue: question.catalogue }),
    ring: facts.ring,
    ...(left === undefined ? {} : { hasOptionLeft: left }),
    ...(option ? { optionNoticeOpen: option.lastLegalDay >= on } : {}),
    rolling: ROLLS.has(facts.term.shape),
    canEndForConvenience: facts.term.notices.some((each) => each.kind === 'end-for-convenience'),
    ...(Object.keys(estimateGross).length > 0 ? { estimateGross } : {}),
    position,
    ...(facts.picture.gatheredWith.length > 0 && estimate.low ? { aggregateGross: estimate.low } : {}),
    vat: 'unknown',
    frameworks: frameworksOf(question),
    namedPartners: [...new Set(partners.map((each) => each.body))],
    modification: modificationOf(facts),
    reorganisation: {
      ...settings.reorganisation,
      ...(dates.hardStop ? { latestEnd: dates.hardStop } : {}),
      ...(dates.initialEnd ? { initialEnd: dates.initialEnd } : {}),
      ...(estimate.high ? { value: estimate.high } : {}),
    },
    confirmed: confirmedOf(facts),
  }
}

/** What the limits on changing a contract are worked from: its value, and its longest term in whole months. */
function modificationOf({ values, start, dates }: ContractFacts): NonNullable<OptionFacts['modification']> {
  const value = values.find((each) => each.word !== 'paid' && each.scope !== 'year')
  const end = dates.hardStop ?? dates.currentEnd
  return {
    ...(value ? { value: pounds(value.amount)! } : {}),
    ...(start && end && end > start
      ? { maximumTermMonths: Math.round(daysBetween(start, end) / 30.44) }
      : {}),
  }
}

/** Which facts a person has confirmed from the papers. */
function confirmedOf({ decided }: ContractFacts): ConfirmedFact[] {
  const fields: Readonly<Record<string, ConfirmedFact>> = { arrangement: 'arrangement', value: 'estimate', options: 'option', optionsUsed: 'option' } // prettier-ignore
  return [...new Set(decided.flatMap((each) => fields[each.field] ?? []))]
}
