import { newNotices } from './competition.ts'
import { noRouteTests } from './gate.ts'
import { answer, byFacts, type Answered, type RouteQuestion } from './route-question.ts'

/** Using a contract or framework of another body that names ours, with room left in its value. */
export function joinNamed(question: RouteQuestion): Answered {
  const { facts, context } = question
  const kind = 'join-named'
  const rule = 'framework-entitled-buyers'
  const partners = context.partners ?? []
  if (partners.length === 0 && facts.namedInAnothers === undefined) {
    const reason = 'Whether another body’s agreement names this one is not known.'
    if (context.partners === undefined)
      return answer(question, kind, 'unknown', reason, { rule, missing: ['namedInAnothers'] })
    return answer(question, kind, 'no', 'No agreement of another body that names this one is held.', { rule })
  }
  const whose = partners.length > 0 ? `${partners.join(', ')} may have an agreement this body can use.` : 'Another body’s agreement may be used.' // prettier-ignore
  return byFacts(question, kind, {
    needs: ['namedInAnothers', 'roomLeft', 'joinedTermsFit'],
    reason: whose,
    closed: {
      namedInAnothers: 'No agreement of another body that names this one is held.',
      roomLeft: 'Its advertised value leaves no room for this need.',
      joinedTermsFit: 'Its term and price do not fit the need.',
    },
    rule,
    notices: newNotices(kind, question),
  })
}

/** Buying together with other bodies, anew. */
export const joinAnew = (question: RouteQuestion): Answered =>
  byFacts(question, 'join-anew', {
    needs: ['partnersNeedSame'],
    reason: 'Bodies may buy together; one may lead.',
    rule: 'value-aggregate-single-contract',
    missing: question.facts.jointSumKnown === true ? [] : ['jointSumKnown'],
    notices: newNotices('join-anew', question),
  })

/** Being served by another public body or by a company the councils own. */
export function servedByAnother(question: RouteQuestion): Answered {
  const reason = 'An arrangement between public authorities can stand outside the Act.'
  const tests = noRouteTests(question, 'between-authorities')
  if (tests.failed)
    return answer(question, 'served-by-another', 'no', `It would be bought after all. The test not met: ${tests.failed}`, { rule: 'exempt-horizontal' }) // prettier-ignore
  const { missing, conditions } = tests
  return byFacts(question, 'served-by-another', {
    needs: ['otherCanServe'],
    reason,
    rule: 'exempt-horizontal',
    settledBy: missing,
    conditions,
  })
}

/** Doing it with the body's own people. */
export function bringInHouse(question: RouteQuestion): Answered {
  const { facts } = question
  return byFacts(question, 'bring-in-house', {
    needs: ['ownPeopleCan'],
    reason: 'Doing it oneself is not a procurement; what is bought for it is.',
    rule: facts.nation === 'northern-ireland' ? 'public-contract' : 'tupe-information',
    missing: facts.staffTransferKnown === true ? [] : ['staffTransferKnown'],
  })
}

/** Replacing it by open-source software, hosting and support bought by themselves. */
export const replaceOpenSource = (question: RouteQuestion): Answered =>
  byFacts(question, 'replace-open-source', {
    needs: ['openSourceFits', 'supportHasRoute'],
    reason: 'Software without a price is not bought; its hosting and support are.',
    rule: 'public-contract',
  })
