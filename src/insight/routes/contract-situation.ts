import { daysBetween } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import {
  type BodySettings,
  BUYER_OF,
  changeOverGroup,
  type FactName,
  type FactValue,
  type Situation,
} from '../../rulebook/index.ts'

/** A fact as a contract of the plan gives it, and where it comes from in words. */
export interface SourcedFact {
  readonly name: FactName
  readonly value: FactValue
  readonly source: string
}

/**
 * What a contract of the plan and its body's settings say of the next procurement, each fact with its source: what a
 * journey begins with, and a person may change.
 */
export function contractSituation(contract: PlanContract, settings: BodySettings): readonly SourcedFact[] {
  const facts: (SourcedFact | undefined)[] = [
    ...bodyFacts(settings),
    given('subject', 'services', 'the plan takes IT as services; goods have the same threshold'),
    given(
      'category',
      changeOverGroup(contract.category),
      `its category in the plan: ${contract.categoryBecause}`,
    ),
    contract.arrangement === 'unknown'
      ? undefined
      : given('arrangement', contract.arrangement, 'the plan’s entry'),
    contract.money.paid && contract.arrangement !== 'concession'
      ? given('payer', 'council', 'the council’s own payments')
      : undefined,
    ...estimateFacts(contract),
    ...termFacts(contract),
    ...successionFacts(contract, settings),
  ]
  return facts.filter((each) => each !== undefined)
}

const given = (name: FactName, value: FactValue, source: string): SourcedFact => ({ name, value, source })

/** What the body's own settings say of any procurement of its. */
export function bodyFacts(settings: BodySettings): readonly SourcedFact[] {
  return [
    given('nation', settings.nation, 'settings of the body'),
    given('buyer', BUYER_OF[settings.kind], 'settings of the body'),
  ]
}

function estimateFacts({ estimate, aggregation, money }: PlanContract): (SourcedFact | undefined)[] {
  const { low, high, working } = estimate
  const ends = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
  const isKnown = low !== undefined || high !== undefined
  const value = money.values.find((each) => each.word !== 'paid' && each.scope !== 'year')
  const whole = low !== undefined && low === high ? low : ends
  return [
    isKnown ? given('estimate', whole, working.join(' ')) : undefined,
    aggregation.with.length > 0
      ? given('likeNeeds', '0.00', `gathered in the estimate already: ${aggregation.because}`)
      : undefined,
    value
      ? given('contractValue', value.amount, `${value.word}, as the register or the notice has it`)
      : undefined,
  ]
}

function termFacts(contract: PlanContract): (SourcedFact | undefined)[] {
  const { state, term, regime, dates, deadlines, options } = contract
  const option = deadlines.find((each) => each.kind === 'take-option')
  const end = dates.hardStop ?? dates.currentEnd
  const months =
    dates.start && end && end > dates.start ? Math.round(daysBetween(dates.start, end) / 30.44) : undefined
  const extension = options.find((each) => each.kind === 'use-extension')
  const left = extension?.lawful === 'yes' || extension?.lawful === 'yes-if'
  return [
    state === 'unknown' ? undefined : given('state', state, contract.stateBecause),
    term.shape === 'unknown' ? undefined : given('shape', term.shape, 'the term as the register or the notice has it'),
    regime.value === 'unknown' ? undefined : given('regime', regime.value, regime.ground),
    left ? given('optionLeft', true, 'options of the term not used') : undefined,
    option && left ? given('optionNoticeOpen', true, `can be taken until ${option.lastLegalDay}`) : undefined,
    months === undefined ? undefined : given('maximumTermMonths', months, 'from its start to its last possible end'),
    dates.currentEnd ? given('endsOn', dates.currentEnd, 'the plan’s entry') : undefined,
  ] // prettier-ignore
}

function successionFacts({ dates, estimate }: PlanContract, { reorganisation }: BodySettings): SourcedFact[] {
  const { direction, specifiedDate, vestingDay } = reorganisation
  if (!direction && !specifiedDate && !vestingDay) return []
  const source = 'settings of the body'
  return [
    ...(direction ? [given('s24Direction', direction, source)] : []),
    ...(specifiedDate ? [given('s24Day', specifiedDate, source)] : []),
    ...(vestingDay ? [given('vestingDay', vestingDay, source)] : []),
    ...(dates.hardStop ? [given('latestEnd', dates.hardStop, 'the plan’s entry')] : []),
    ...(dates.initialEnd ? [given('initialEnd', dates.initialEnd, 'the plan’s entry')] : []),
    ...(estimate.high ? [given('s24Value', estimate.high, 'the plan’s estimate')] : []),
  ]
}

/** The facts alone. */
export const situationIn = (facts: readonly SourcedFact[]): Situation =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]))
