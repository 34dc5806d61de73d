import type { Arrangement, Condition, OptionKind, RouteOption } from '../words.ts'
import { answer, condition, type OptionQuestion } from './option-facts.ts'

const CONTROL: readonly Condition[] = [
  condition('the council controls the company, alone or with the other owners', 'articles and shareholders’ agreement', 'monitoring officer'),
  condition('more than 80 % of its activity is for its owners', 'turnover of the last three years', 'finance director of the company'),
  condition('no share is held privately', 'register of members', 'monitoring officer'),
] // prettier-ignore

const COOPERATION: readonly Condition[] = [
  condition('only public authorities are party, with shared public aims and solely in the public interest', 'the agreement', 'monitoring officer'),
  condition('no more than 20 % of the activity serves other purposes', 'activity of the last three years', 'monitoring officer'),
] // prettier-ignore

interface NoRoute {
  readonly reason: string
  readonly conditions: readonly Condition[]
  readonly rule?: string
}

const NO_ROUTE: Partial<Record<Arrangement, NoRoute>> = {
  'owned-company': {
    reason: 'Supply by a company the council owns is no procurement while three tests hold; the company itself buys under the Act.',
    conditions: CONTROL,
    rule: 'exempt-vertical-activities',
  },
  'between-authorities': {
    reason: 'An arrangement between public authorities is no procurement while its tests hold; the agreement itself is renewed.',
    conditions: COOPERATION,
    rule: 'exempt-horizontal',
  },
  'used-through-another': {
    reason: 'Another body holds the contract; its route is that body’s to choose.',
    conditions: [condition('this body is a user and not the holder', 'the holder’s contract', 'procurement of the holder')],
  },
  grant: {
    reason: 'A grant without an enforceable service is no contract.',
    conditions: [condition('no service is bought by it', 'grant agreement', 'head of legal')],
  },
  'statutory-charge': {
    reason: 'A charge that statute sets is not bought.',
    conditions: [condition('the charge is one that statute sets', 'name of the statute', 'accountant')],
  },
  'membership-or-data-licence': {
    reason: 'A membership, or a licence of data that one public body gives, is usually not competed.',
    conditions: [condition('nothing is bought that others also sell', 'terms of membership or licence', 'budget holder')],
  },
} // prettier-ignore

/** Whether the arrangement is no procurement at all. */
export function noRoute({ facts, on }: OptionQuestion): RouteOption {
  const known = NO_ROUTE[facts.arrangement]
  if (known) {
    const { reason, conditions, rule } = known
    return answer('no-route', 'yes-if', reason, on, { conditions, ...(rule && { rule }) })
  }
  return facts.arrangement === 'unknown'
    ? answer('no-route', 'unknown', 'Whether it is bought at all is not known.', on)
    : answer('no-route', 'no', 'It is bought, so a route is needed.', on)
}

const ENDINGS: readonly OptionKind[] = ['let-lapse', 'close-out', 'end-for-convenience', 'bring-in-house']

/** The answer to every other option of an arrangement that is not bought: no route is computed for it. */
export function notBought(kind: OptionKind, { facts, on }: OptionQuestion): RouteOption {
  if (ENDINGS.includes(kind)) {
    return answer(kind, 'unknown', 'It depends on the agreement’s own terms, which are not held.', on)
  }
  const what = facts.arrangement.replaceAll('-', ' ')
  return answer(kind, 'no', `No route is computed for an arrangement of this kind (${what}).`, on)
}
