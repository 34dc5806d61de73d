import type { Arrangement } from '../../procurement/contract.ts'

/** What tells the legal kind of an agreement. */
export interface ArrangementFacts {
  readonly supplier: string
  readonly title: string
  readonly description?: string | undefined
  readonly routeText?: string | undefined
  readonly councilRule?: string | undefined
  readonly frameworkText?: string | undefined
  readonly isFrameworkNotice?: boolean | undefined
  /** Companies owned by public bodies, as the council says or as published: capitals, normalised. */
  readonly ownedCompanies: ReadonlyMap<string, string>
  readonly supplierKey: string
}

const PUBLIC_BODY =
  /\b(COUNCIL|COUNTY COUNCIL|BOROUGH OF|CITY OF|COMBINED AUTHORITY|POLICE (?:AND CRIME COMMISSIONER|AUTHORITY)|CONSTABULARY|FIRE (?:AND RESCUE|AUTHORITY)|NHS|HMRC|HM REVENUE|UNIVERSITY|NATIONAL PARK AUTHORITY|ENVIRONMENT AGENCY|HOME OFFICE|DEPARTMENT FOR|MINISTRY OF|OFFICE (?:OF|FOR) (?:THE|BUDGET|NATIONAL|STUDENTS|COMMUNICATIONS))\b/i

/**
 * True for a name that reads as a public body's: what it is paid for is of many kinds.
 *
 * @example
 * isPublicBody('Dorset Council') // true
 * isPublicBody('Acme Systems Ltd') // false
 */
export const isPublicBody = (name: string): boolean => PUBLIC_BODY.test(name)

const STATUTORY =
  /\b(OFCOM|INFORMATION COMMISSIONER|TV LICENSING|HM LAND REGISTRY|LAND REGISTRY|HMCTS|DVLA|ORDNANCE SURVEY|COMPANIES HOUSE|PERFORMING RIGHT|GEOPLACE|VALUATION OFFICE|CARE QUALITY COMMISSION)\b/i

/**
 * The legal kind of an agreement on the facts of its line, with the reason. Payments to another public body or an owned
 * company are never taken for a bought contract by themselves: they become a question.
 *
 * @example
 * const facts = { supplier: 'Dorset Council', title: 'SLA', ownedCompanies: new Map(), supplierKey: 'DORSET COUNCIL' }
 * arrangementOf(facts).arrangement // 'between-authorities'
 */
export function arrangementOf(facts: ArrangementFacts): { arrangement: Arrangement; because: string } {
  const owned = facts.ownedCompanies.get(facts.supplierKey)
  if (owned) return { arrangement: 'owned-company', because: owned }
  if (STATUTORY.test(facts.supplier)) {
    const isLicence = /GEOPLACE|ORDNANCE SURVEY/i.test(facts.supplier)
    const arrangement = isLicence ? 'membership-or-data-licence' : 'statutory-charge'
    return { arrangement, because: `${facts.supplier} is paid under statute or a national agreement` }
  }
  if (isPublicBody(facts.supplier)) {
    return { arrangement: 'between-authorities', because: `${facts.supplier} reads as a public body` }
  }
  const words = `${facts.title} ${facts.description ?? ''}`
  if (/\b(annual )?(membership|subscription to (a|the) (network|association))\b/i.test(facts.title)) {
    return { arrangement: 'membership-or-data-licence', because: 'the title says membership' }
  }
  if (/\bgrant\b/i.test(facts.title)) return { arrangement: 'grant', because: 'the title says grant' }
  if (/\bconcession\b/i.test(words)) return { arrangement: 'concession', because: 'the words say concession' }
  if (facts.isFrameworkNotice || /^(own )?framework( agreement)?\b/i.test(facts.title)) {
    return { arrangement: 'framework', because: 'a framework, not a purchase under one' }
  }
  const route = `${facts.routeText ?? ''} ${facts.frameworkText ?? ''}`
  if (
    /framework|g-?cloud|\bdps\b|call.?off|\brm\d{4}/i.test(route) ||
    /^framework|^dps/.test(facts.councilRule ?? '')
  ) {
    return {
      arrangement: 'call-off',
      because: `the route says “${(facts.routeText ?? facts.frameworkText ?? '').trim()}”`,
    }
  }
  return { arrangement: 'contract', because: 'nothing says it is anything else' }
}
