import type { RouteOption } from '../words.ts'
import { newNotices } from './competition.ts'
import { answer, condition, type OptionQuestion } from './option-facts.ts'

/** Using a contract or framework of another body that names ours. */
export function joinNamed(question: OptionQuestion): RouteOption {
  const { facts, on } = question
  const rule = 'framework-entitled-buyers'
  const partners = facts.namedPartners
  if (partners === undefined) return answer('join-named', 'unknown', 'Whether another body’s agreement names this one is not known.', on, { rule })
  if (partners.length === 0) return answer('join-named', 'no', 'No agreement of another body that names this one is held.', on, { rule })
  const conditions = [
    condition(`this body is named in the notice of ${partners.join(', ')}, with room in its value`, 'notice and contract of the other body', 'procurement of the partner'),
    condition('its term and price fit the need', 'its order form', 'contract manager of the partner'),
  ]
  return answer('join-named', 'yes-if', `${partners.join(', ')} may have an agreement this body can use.`, on, { rule, conditions, notices: newNotices('join-named', question) })
} // prettier-ignore

/** Buying together with other bodies, anew. */
export function joinAnew(question: OptionQuestion): RouteOption {
  const conditions = [
    condition('other bodies need the same at the same time', 'ask neighbours for their ends and options', 'procurement of the partner'),
    condition('the sum of all needs is what the threshold is held against', 'joint estimate', 'budget holder'),
  ]
  return answer('join-anew', 'yes-if', 'Bodies may buy together; one may lead.', question.on, {
    rule: 'value-aggregate-single-contract',
    conditions,
    notices: newNotices('join-anew', question),
  })
} // prettier-ignore

/** Being served by another public body or by a company the councils own. */
export function servedByAnother({ on }: OptionQuestion): RouteOption {
  const conditions = [
    condition('both bodies pursue shared public aims, solely in the public interest, and other activity is 20 % at most; or the supplier is a company the council controls', 'agreement between the bodies', 'monitoring officer'),
    condition('the other body has the power and the capacity to serve', 'its own decision', 'head of legal'),
  ]
  return answer('served-by-another', 'yes-if', 'An arrangement between public authorities can stand outside the Act.', on, { rule: 'exempt-horizontal', conditions })
} // prettier-ignore

/** Doing it with the body's own people. */
export function bringInHouse({ on }: OptionQuestion): RouteOption {
  const conditions = [
    condition('people, licences and hosting can be had, and cost less over the life', 'business case', 'IT architect'),
    condition('whether staff of the supplier transfer, with 28 days for their particulars', 'ask the supplier', 'human resources'),
  ]
  return answer('bring-in-house', 'yes-if', 'Doing it oneself is not a procurement; what is bought for it is.', on, { rule: 'tupe-information', conditions })
} // prettier-ignore

/** Replacing it by open-source software, hosting and support bought by themselves. */
export function replaceOpenSource(question: OptionQuestion): RouteOption {
  const conditions = [
    condition('an open-source product meets the need', 'trial with users', 'IT architect'),
    condition('hosting and support are bought by a lawful route of their own', 'estimate of that support', 'procurement'),
  ]
  return answer('replace-open-source', 'yes-if', 'Software without a price is not bought; its hosting and support are.', question.on, { conditions })
} // prettier-ignore
