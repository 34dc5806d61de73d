import type { OptionKind } from '../../procurement/contract.ts'
import { decimal } from '../../procurement/money.ts'
import type { ContractValue, PlanContract } from '../../procurement/plan.ts'
import type { ExtensionOptions } from '../../procurement/term.ts'
import { ownValue } from '../../insight/calendar/own-value.ts'
import type { KnownOfContract } from '../../insight/calendar/known-of-contract.ts'
import { grossOfNext, regimeOfRoute } from '../../insight/calendar/route-timetable.ts'
import type { NoticeFacts, NoticePayment } from '../../publish/ocds/notice-facts.ts'
import {
  dayOfLaw,
  type Law,
  noticeChecklist,
  type NoticeId,
  type NoticeStanding,
  type BodySettings,
  type Timetable,
  type TimetableLine,
} from '../../rulebook/index.ts'
import { countOf } from '../../ui/format.ts'

/** What the notices of a contract's route rest on. */
export interface NoticesBasis {
  readonly contract: PlanContract
  readonly route: OptionKind
  /** The route on the calendar; absent where it has no stages. */
  readonly table?: Timetable
  readonly known: KnownOfContract
  readonly settings: BodySettings
  readonly law: Law
  readonly on: NoticeFacts['on']
}

/** Routes that change or end the contract itself: what is due turns on its own value, not on that of a next one. */
const OF_PRESENT: readonly OptionKind[] = [
  'modify',
  'use-extension',
  'let-lapse',
  'close-out',
  'end-for-convenience',
]

/** Every notice of the route as it stands, with the line of the timetable that says when. */
export function standingsOf(
  basis: NoticesBasis,
): readonly { readonly standing: NoticeStanding; readonly line?: TimetableLine }[] {
  const { contract, route, table, settings, law, on } = basis
  const gross = OF_PRESENT.includes(route) ? ownValue(contract, settings.vatPercent).high : grossOfNext(contract) // prettier-ignore
  const begun = table === undefined ? on : (table.lines.find((line) => /^UK[45] /.test(line.name))?.first ?? table.begins) // prettier-ignore
  const checklist = noticeChecklist(
    {
      route,
      regime: regimeOfRoute(route, contract),
      on: dayOfLaw(begun, on, { nation: settings.nation }, law),
      nation: settings.nation,
      ...(gross && { gross }),
    },
    law,
  )
  return checklist.map((standing) => {
    const line = lineOf(standing, table)
    return { standing, ...(line && { line }) }
  })
}

/** The line of a notice in a timetable: lines are named by number and name. */
function lineOf({ notice }: NoticeStanding, table: Timetable | undefined): TimetableLine | undefined {
  const name = notice.name.toLowerCase()
  return table?.lines.find((line) => {
    const said = line.name.toLowerCase()
    return notice.id.startsWith('UK') ? said.startsWith(`${notice.id.toLowerCase()} `) : said === name
  })
}

/** Notices about a contract that is made already, and those about a new one that stays with the supplier in use. */
const ABOUT_PRESENT: readonly NoticeId[] = ['UK8', 'UK9', 'UK10', 'UK11', 'legacy-change']
const SAME_SUPPLIER: readonly OptionKind[] = ['direct-award', 'modify', 'use-extension']

/** What is held for the draft of one notice: of the contract itself where it is about it, else of the one that follows. */
export function noticeFacts(
  basis: NoticesBasis,
  standing: NoticeStanding,
  payments: readonly NoticePayment[] = [],
): NoticeFacts {
  const { contract, route, known, on } = basis
  const present = ABOUT_PRESENT.includes(standing.notice.id)
  const { companyNumber, name } = contract.supplier
  const supplier = { name, ...(companyNumber && { companyNumber }) }
  return {
    notice: standing.notice.id,
    isBelowThreshold: standing.isBelowThreshold,
    route,
    on,
    body: contract.holder,
    contractId: contract.id,
    title: contract.title,
    ...(known.buyerId && { buyerId: known.buyerId }),
    ...(known.description && { description: known.description }),
    ...(known.cpv && { cpv: known.cpv }),
    ...((present || SAME_SUPPLIER.includes(route)) && { supplier }),
    ...(present ? ofPresent(basis, standing.notice.id, payments) : ofNext(basis, standing.isBelowThreshold)),
  }
}

/** Of the contract as it stands: its own days and value. */
function ofPresent(
  { contract, known, route, on }: NoticesBasis,
  notice: NoticeId,
  payments: readonly NoticePayment[],
): Partial<NoticeFacts> {
  const { start, currentEnd, hardStop } = contract.dates
  const value = valueOf(contract.money.values)
  const options = optionWords(contract.term.options)
  const ocid = known.notices.find((each) => each.ocid !== undefined)?.ocid
  const over = notice === 'UK11' && currentEnd !== undefined && (currentEnd < on || route === 'let-lapse')
  return {
    ...(contract.reference && { reference: contract.reference }),
    ...(ocid && { ocid }),
    ...(start && { start }),
    ...(currentEnd && { end: currentEnd }),
    ...(hardStop && { lastEnd: hardStop }),
    ...(value && { value }),
    ...(options && { options }),
    ...(known.signedOn && { signedOn: known.signedOn }),
    ...(over && { endedOn: currentEnd }),
    ...(over && route === 'let-lapse' && { endedWhy: 'Expiry' }),
    ...(payments.length > 0 && { payments }),
  }
}

/** Of the contract that follows: the estimate, and the days of the timetable. */
function ofNext({ contract, table }: NoticesBasis, isBelow: boolean): Partial<NoticeFacts> {
  const gross = grossOfNext(contract)
  const day = (start: string) => table?.lines.find((line) => line.name.startsWith(start))?.last
  const opens = day('UK4 ') ?? day('UK5 ')
  const deadline = day('last day for tenders') ?? day('last day for quotations')
  const [summaries, standstill] = [day('assessment summaries'), day('standstill')]
  return {
    ...(gross && { value: { amount: decimal(gross), basis: 'gross' }, isAboveThreshold: !isBelow }),
    ...(table && table.question.mode !== 'sign' && { start: table.ready }),
    ...(opens && { expectedNotice: opens }),
    ...(deadline && { tenderDeadline: deadline }),
    ...(summaries && { summariesOn: summaries }),
    ...(standstill && { standstillEnds: standstill }),
    ...(table && { expectedSignature: table.signed }),
  }
}

/** The value of the whole term that the sources state, the widest first; undefined when none does. */
function valueOf(values: readonly ContractValue[]): NoticeFacts['value'] {
  const order = ['term-with-options', 'term', 'unknown', 'year']
  const found = values.filter((each) => each.word !== 'paid' && each.scope !== 'year').toSorted((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope))[0] // prettier-ignore
  return found && { amount: found.amount, basis: found.basis }
}

/**
 * Options to extend in words; undefined when none is known, which is not the same as none.
 *
 * @example
 * optionWords([{ count: 2, each: { count: 12, unit: 'months' }, upTo: false }]) // '2 of 12 months'
 * optionWords([]) // undefined
 */
export function optionWords(options: readonly ExtensionOptions[]): string | undefined {
  if (options.length === 0) return undefined
  return options
    .map(
      ({ count, each, upTo }) =>
        `${count} of ${upTo ? 'up to ' : ''}${countOf(each.count, each.unit.slice(0, -1).replace('-', ' '))}`,
    ) // prettier-ignore
    .join(', then ')
}
