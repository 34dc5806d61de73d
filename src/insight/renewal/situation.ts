import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { daysBetween } from '../../procurement/calendar-day.ts'
import type { ContractState, Regime } from '../../procurement/contract.ts'
import { decimal } from '../../procurement/money.ts'
import type { Partner } from '../../procurement/plan.ts'
import {
  type BodySettings,
  BUYER_OF,
  type Catalogue,
  changeOverGroup,
  type FrameworkFacts,
  frameworkNamed,
  frameworksFor,
  heldCatalogue,
  type Law,
  type RouteContext,
  type Situation,
} from '../../rulebook/index.ts'
import { CAPABILITY_CODES } from '../classification/capabilities.data.ts'
import type { EstimateWorked } from './estimate.ts'
import type { ContractFacts } from './facts.ts'

/** What the rulebook's facts are gathered from. */
export interface SituationQuestion {
  readonly facts: ContractFacts
  readonly state: ContractState
  readonly regime: Regime
  readonly estimate: EstimateWorked
  readonly partners: readonly Partner[]
  readonly settings: BodySettings
  readonly on: CalendarDay
  readonly law: Law
  /** The planned day of award, on which a framework must be live. */
  readonly awardOn?: CalendarDay
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
}

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

/** The framework it came from, before those of its capability; nothing where it names none: then all of those are asked. */
function frameworksOf({
  facts,
  on,
  awardOn,
  catalogue = heldCatalogue,
  law,
}: SituationQuestion): FrameworkFacts[] | undefined {
  // prettier-ignore
  const words = [facts.picture.routeText, facts.picture.frameworkText, facts.picture.noticeText, facts.picture.title].filter(Boolean).join(' ') // prettier-ignore
  const own = frameworkNamed(words, catalogue)
  if (!own) return undefined
  const asked = { capability: capabilityOf(facts), ...(awardOn && { awardOn }) }
  const { fits } = frameworksFor(asked, on, catalogue, law)
  const open = fits.filter((each) => each.over === undefined).map((each) => each.reference)
  return [...new Set([own.reference, ...open])].map((name) => ({ name }))
}

/** The contract as the rulebook asks for it: its facts, what is unknown left out, and what is held beside them. */
export function situationOf(question: SituationQuestion): { facts: Situation; context: RouteContext } {
  const { facts, partners, settings, law } = question
  const frameworks = frameworksOf(question)
  return {
    facts: {
      ...buyingOf(question),
      ...keepingOf(question),
      ...changeOf(facts),
      ...dissolvingOf(question),
      // Nobody has claimed one: a ground is claimed by the person who answers for it, not by a file.
      directAwardGround: 'none',
    },
    context: {
      law,
      atItsWord: true,
      capability: capabilityOf(facts),
      body: { name: facts.picture.body, kind: settings.kind },
      ...(question.catalogue && { catalogue: question.catalogue }),
      ...(question.awardOn && { awardOn: question.awardOn }),
      ...(frameworks && { frameworks }),
      partners: [...new Set(partners.map((each) => each.body))],
      confirmed: hasDecided(facts, 'value') ? ['estimate'] : [],
    },
  }
}

/** Who buys, what, and for how much. What is bought is taken as services: goods have the same threshold. */
function buyingOf({ facts, estimate, settings }: SituationQuestion): Situation {
  const { arrangement } = facts
  const ends = {
    ...(estimate.low && { low: decimal(estimate.low) }),
    ...(estimate.high && { high: decimal(estimate.high) }),
  }
  return {
    nation: settings.nation,
    buyer: BUYER_OF[settings.kind],
    subject: 'services',
    category: changeOverGroup(facts.category),
    ...(arrangement !== 'unknown' && { arrangement }),
    ...(facts.picture.money.paid && arrangement !== 'concession' && { payer: 'council' }),
    ...(Object.keys(ends).length > 0 && { estimate: ends }),
  }
}

/** How the contract stands towards its end. A clause nobody has read is unknown, not absent. */
function keepingOf({ facts, state, regime, on }: SituationQuestion): Situation {
  const { term, deadlines } = facts
  const left = hasOptionLeft(facts)
  const option = deadlines.find((each) => each.kind === 'take-option')
  const canEnd = term.notices.some((each) => each.kind === 'end-for-convenience')
  const optionRead = hasDecided(facts, 'options') || hasDecided(facts, 'optionsUsed')
  return {
    ...(state !== 'unknown' && { state }),
    ...(term.shape !== 'unknown' && { shape: term.shape }),
    ...(regime !== 'unknown' && { regime }),
    ...(left !== undefined && { optionLeft: left }),
    ...(left && optionRead && { optionInContract: true }),
    ...(option && { optionNoticeOpen: option.lastLegalDay >= on }),
    ...((canEnd || facts.noticeConfirmed) && { endClause: canEnd }),
  }
}

/** What the limits on changing a contract are worked from: its value, and its longest term in whole months. */
function changeOf({ values, start, dates }: ContractFacts): Situation {
  const value = values.find((each) => each.word !== 'paid' && each.scope !== 'year')
  const end = dates.hardStop ?? dates.currentEnd
  return {
    ...(value && { contractValue: value.amount }),
    ...(start && end && end > start && { maximumTermMonths: Math.round(daysBetween(start, end) / 30.44) }),
  }
}

/** What the control of a council about to be dissolved turns on. */
function dissolvingOf({ facts, estimate, settings }: SituationQuestion): Situation {
  const { direction, specifiedDate, vestingDay } = settings.reorganisation
  const { hardStop, initialEnd } = facts.dates
  return {
    ...(direction && { s24Direction: direction }),
    ...(specifiedDate && { s24Day: specifiedDate }),
    ...(vestingDay && { vestingDay }),
    ...(hardStop && { latestEnd: hardStop }),
    ...(initialEnd && { initialEnd }),
    ...(estimate.high && { s24Value: decimal(estimate.high) }),
  }
}

/** Whether a person has decided a fact from the papers. */
const hasDecided = ({ decided }: ContractFacts, field: string): boolean =>
  decided.some((each) => each.field === field)
