import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { Catalogue } from '../frameworks/framework.ts'
import { frameworkNamed } from '../frameworks/named.ts'
import { regimeOfLot } from '../frameworks/question.ts'
import { heldLaw, type Law } from '../law.ts'
import { ACT_BEGAN } from '../rule-record.ts'
import { answerOf } from '../situation/answer.ts'
import type { Regime } from '../words.ts'

/** What may tell which law governs a contract. Every fact may be missing. */
export interface RegimeFacts {
  readonly awardedOn?: CalendarDay
  readonly startedOn?: CalendarDay
  readonly parentFramework?: { readonly regime?: Regime; readonly name?: string }
  /** The kind of notice found for it, such as `UK7`, `F03` or `contracts-finder-award`. */
  readonly noticeType?: string
  /** The register's own words on how it was bought; a framework named in them is recognised. */
  readonly routeWords?: string
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
}

/** Which law governs a contract, and the fact that says so. */
export interface RegimeFinding {
  readonly value: Regime
  readonly ground: string
}

/**
 * Which law governs a contract: `legacy` when it was awarded or running before 24 February 2025, or its parent framework
 * is one of the 2015 Regulations (whatever the contract's own day); `new` when its notice is one of UK1–UK17 or its
 * parent is under the Act; `unknown` when nothing says, or when two facts disagree, with what each answer would mean.
 *
 * Source: SI 2024/716 reg 5.
 *
 * @example
 * regimeOf({ awardedOn: day('2025-02-23') }).value // 'legacy'
 * regimeOf({ awardedOn: day('2025-02-24') }).value // 'unknown'
 * regimeOf({ startedOn: day('2026-04-01'), routeWords: 'G-Cloud 14' }).value // 'legacy'
 * regimeOf({ noticeType: 'UK7' }).value // 'new'
 */
export function regimeOf(facts: RegimeFacts, law: Law = heldLaw): RegimeFinding {
  const began = beforeTheAct(facts, law)
  if (began) return { value: 'legacy', ground: began }
  const parent = ofParent(facts)
  const notice = ofNotice(facts.noticeType)
  if (parent && notice && parent.value !== notice.value) {
    return { value: 'unknown', ground: `Two facts disagree: ${parent.ground} But ${notice.ground}` }
  }
  return parent ?? notice ?? notKnown(facts)
}

function beforeTheAct({ awardedOn, startedOn }: RegimeFacts, law: Law): string | undefined {
  // What is running has been awarded, so its first day stands in for a day of award that is not known.
  const known = awardedOn ?? startedOn
  if (known === undefined) return undefined
  const { applies } = answerOf(
    'regime-legacy-awarded',
    { nation: 'england', awardedOn: known },
    ACT_BEGAN,
    law,
  )
  if (applies !== 'yes') return undefined
  const what = awardedOn === undefined ? 'running' : 'awarded'
  return `It was ${what} on ${formatDay(known)}, before the Act began on ${formatDay(ACT_BEGAN)}.`
}

function ofParent({ parentFramework, routeWords, catalogue }: RegimeFacts): RegimeFinding | undefined {
  const named = parentFramework?.name ?? routeWords
  const known = named === undefined ? undefined : frameworkNamed(named, catalogue)
  const stated = parentFramework?.regime
  const value =
    stated === undefined || stated === 'unknown' ? known && regimeOfLot(known.fields).regime : stated
  if (value === undefined) return undefined
  const name = known
    ? `${known.name} (${known.reference})`
    : (parentFramework?.name ?? 'Its parent framework')
  return value === 'legacy'
    ? {
        value,
        ground: `${name} is a framework of the 2015 Regulations, and so is every call-off from it, whatever its day.`,
      }
    : { value, ground: `${name} is a framework of the Procurement Act 2023.` }
}

function ofNotice(noticeType: string | undefined): RegimeFinding | undefined {
  if (noticeType === undefined) return undefined
  if (/^UK(?:1[0-7]|[1-9])\b/i.test(noticeType)) {
    return { value: 'new', ground: `Its notice ${noticeType} is one of the Procurement Act 2023.` }
  }
  if (/^F(?:0[1-9]|1\d|2[0-5])$/i.test(noticeType)) {
    return { value: 'legacy', ground: `Its notice ${noticeType} is one of the 2015 Regulations.` }
  }
  return undefined
}

function notKnown({ awardedOn, noticeType, routeWords }: RegimeFacts): RegimeFinding {
  const consequences =
    'If legacy, changes follow regulation 72 and no UK notice is due; if new, changes follow section 74 with UK10 before them.'
  if (/contracts.?finder/i.test(`${noticeType ?? ''} ${routeWords ?? ''}`)) {
    return {
      value: 'unknown',
      ground: `A Contracts Finder notice suggests the 2015 Regulations but does not prove them. ${consequences}`,
    }
  }
  if (awardedOn !== undefined) {
    return {
      value: 'unknown',
      ground: `Awarded on ${formatDay(awardedOn)}, since the Act began: legacy only if its procurement or its framework began before. ${consequences}`,
    }
  }
  return {
    value: 'unknown',
    ground: `Neither its award, its framework nor a notice is known. ${consequences}`,
  }
}
