import { money } from '../../procurement/money.ts'
import type { Law } from '../law.ts'
import { legacyGrounds } from '../questions/legacy-modification.ts'
import type { Situation } from '../situation/facts.ts'
import type { GroundStanding } from './grounds.ts'
import { intervalOf } from '../questions/valued.ts'

/** The grounds of regulation 72 on the facts held. */
export function legacyGroundsOf(facts: Situation, law: Law): readonly GroundStanding[] {
  const yesNo = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
  const value = intervalOf(facts.contractValue).low
  const changeInValue = intervalOf(facts.changeInValue).low
  const together = intervalOf(facts.changesTogether).low
  const earlier = together && changeInValue && money(together.pence - changeInValue.pence)
  const provided = yesNo(facts.providedForInContract)
  const [scopeSame, balanceSame] = [yesNo(facts.scopeSame), yesNo(facts.balanceSame)]
  const grounds = legacyGrounds({
    regime: 'legacy',
    ...(value && { value }),
    ...(changeInValue && { changeInValue }),
    ...(earlier && { earlierChanges: earlier }),
    ...(provided !== undefined && { providedFor: provided }),
    ...(scopeSame !== undefined && { scopeSame }),
    ...(balanceSame !== undefined && { balanceSame }),
    ...(facts.subject === 'works' && { subject: 'works' }),
  })
  return grounds.map(({ lawful, rule, conditions, working }) => ({
    rule: law.byId(rule.id)!,
    truth: lawful === 'no' ? 'no' : 'unknown',
    missing: [],
    conditions,
    begun: false,
    limits: working.map((each) => ({
      rule: rule.id,
      counts: 'this change' as const,
      within: lawful === 'yes-if' ? true : lawful === 'no' ? false : undefined,
      working: each,
    })),
  }))
}
