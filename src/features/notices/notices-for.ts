import type { OptionKind } from '../../procurement/contract.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import { knownOf } from '../../insight/calendar/known-of-contract.ts'
import { largePayments } from '../../insight/calendar/large-payments.ts'
import { contractTimetable, hasTimetable, routeOf, type TimetableBasis } from '../../insight/calendar/route-timetable.ts' // prettier-ignore
import { type DraftField, draftFields } from '../../publish/ocds/draft-fields.ts'
import type { NoticeFacts } from '../../publish/ocds/notice-facts.ts'
import { type NoticeStanding, paymentNoticeBy, ruleNamed } from '../../rulebook/index.ts'
import type { AskLake } from '../../ui/visit.ts'
import { OPTION_WORDS } from '../../ui/words.ts'
import { noticeFacts, type NoticesBasis, standingsOf } from './facts-for.ts'
import type { NoticeRow } from './page.ts'

/** The notices of a contract's route, and why it is that route. */
export interface NoticesFound {
  readonly basis: NoticesBasis
  readonly rows: readonly NoticeRow[]
  readonly instead: string
}

/**
 * The option a word names.
 *
 * @throws PortreeveError when it names none; all are listed.
 */
export function optionNamed(word: string): OptionKind {
  const kinds = Object.keys(OPTION_WORDS) as OptionKind[]
  const found = kinds.find((kind) => kind === word)
  if (found) return found
  throw new PortreeveError(`"${word}" is not a route.`, {
    next: `Choose one of: ${kinds.join(', ')}.`,
    status: 400,
    exitCode: 2,
  })
}

/** The notices of a contract's route, each with its day where the route can be put on the calendar. */
export async function noticesFor(
  ask: AskLake,
  contract: PlanContract,
  asked: string | undefined,
  given: TimetableBasis,
): Promise<NoticesFound> {
  const route = asked ? optionNamed(asked) : routeOf(contract)
  const found = hasTimetable(route) ? contractTimetable(contract, { route }, given) : undefined
  const basis: NoticesBasis = {
    ...given,
    contract,
    route,
    known: await knownOf(ask, contract),
    ...(found && { table: found.table }),
  }
  const instead = asked || route === contract.recommended ? '' : `The plan recommends “${OPTION_WORDS[contract.recommended]}”, which brings no notice of its own; these are those of “${OPTION_WORDS[route]}”.` // prettier-ignore
  return { basis, rows: standingsOf(basis), instead }
}

/** The draft of one notice of a route. */
export interface DraftFound {
  readonly standing: NoticeStanding
  readonly facts: NoticeFacts
  readonly fields: readonly DraftField[]
}

/**
 * The draft of a notice; for a payment notice with the payments of the quarter that is due next.
 *
 * @throws PortreeveError when there is no such notice.
 */
export async function draftFor(ask: AskLake, { basis, rows }: NoticesFound, id: string): Promise<DraftFound> {
  const row = rows.find(({ standing }) => standing.notice.id.toLowerCase() === id.toLowerCase())
  if (row === undefined) {
    throw new PortreeveError(`There is no notice called "${id}".`, {
      next: `They are: ${rows.map(({ standing }) => standing.notice.id).join(', ')}.`,
      status: 404,
      exitCode: 2,
    })
  }
  const payments = row.standing.notice.id === 'UK8' ? await paymentsOf(ask, basis) : []
  const facts = noticeFacts(basis, row.standing, payments)
  return { standing: row.standing, facts, fields: draftFields(facts) }
}

/** Payments above the sum of the payment notice whose notice is due next, or was due last. */
async function paymentsOf(ask: AskLake, { contract, settings, law, on }: NoticesBasis) {
  const rule = ruleNamed('payment-notice-threshold', law)
  const over = BigInt(Number(rule.value)) * 100n
  const found = await largePayments(ask, contract.body, [contract], { over, from: rule.from!, vatPercent: settings.vatPercent }) // prettier-ignore
  const byQuarter = Map.groupBy(found, (each) => paymentNoticeBy(each.day))
  const dues = [...byQuarter.keys()].sort()
  const due = dues.find((each) => each >= on) ?? dues.at(-1)
  return due === undefined ? [] : byQuarter.get(due)!
}
