import type { BodyKind, Nation } from '../words.ts'
import type { CouncilPart, CouncilRules, GivenRules, Governance } from './council-rules.ts'
import { COUNCIL_PARTS } from './council-rules.ts'
import { ruleJson, type JsonValue } from './rule-json.ts'
import {
  decisionSets,
  defaultBands,
  defaultBudget,
  defaultPolicies,
  defaultWaivers,
} from './default-set.data.ts'

/** What the rules of a body depend on: where and what it is, how it is governed, and what it gave of its own. */
export interface RulesAsked {
  readonly nation: Nation
  readonly kind: BodyKind
  readonly governance?: Governance
  readonly councilRules?: GivenRules
}

/**
 * How a body is governed, where it has not said: an English council by a leader and cabinet, a Welsh one by its own
 * executive; towns, police, fire and NHS bodies have none. Undefined for Scotland and Northern Ireland.
 *
 * @example
 * governanceOf({ nation: 'england', kind: 'county' }) // 'england-executive'
 * governanceOf({ nation: 'england', kind: 'fire' }) // 'board'
 * governanceOf({ nation: 'scotland', kind: 'unitary' }) // undefined
 */
export function governanceOf({ nation, kind, governance }: RulesAsked): Governance | undefined {
  if (governance !== undefined) return governance
  if (kind === 'town') return 'town'
  if (kind === 'fire' || kind === 'police' || kind === 'nhs') return 'board'
  if (nation === 'england') return 'england-executive'
  return nation === 'wales' ? 'wales-executive' : undefined
}

/**
 * The rules of a body: its own where it gave them, common practice for the rest, with the parts that are its own named.
 *
 * @example
 * councilRulesOf({ nation: 'england', kind: 'district' }).own // []
 * councilRulesOf({ nation: 'england', kind: 'district' }).bands.length // 4
 * councilRulesOf({ nation: 'wales', kind: 'unitary' }).decisions.governance // 'wales-executive'
 */
export function councilRulesOf(asked: RulesAsked): CouncilRules {
  const given = asked.councilRules ?? {}
  const governance = given.decisions?.governance ?? governanceOf(asked) ?? 'board'
  return {
    bands: given.bands ?? defaultBands,
    waivers: given.waivers ?? defaultWaivers,
    policies: given.policies ?? defaultPolicies,
    decisions: { ...decisionSets[governance], ...given.decisions },
    budget: { ...defaultBudget, ...given.budget },
    own: COUNCIL_PARTS.filter((part: CouncilPart) => given[part] !== undefined),
  }
}

/**
 * A council's rules as JSON to edit: what `readCouncilRules` reads.
 *
 * @example
 * councilRulesJson(councilRulesOf({ nation: 'england', kind: 'district' })).budget.revenueBidsBy // '09-30'
 */
export function councilRulesJson(rules: CouncilRules): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(COUNCIL_PARTS.map((part) => [part, ruleJson(rules[part])]))
}
