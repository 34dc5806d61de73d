import { type CalendarDay, daysBetween } from '../../procurement/calendar-day.ts'
import type { ContractState } from '../../procurement/contract.ts'
import { money, type Money } from '../../procurement/money.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { AskRows } from '../../insight/calendar/known-of-contract.ts'
import { type LargePayment, largePayments } from '../../insight/calendar/large-payments.ts'
import { ownValue, withVat } from '../../insight/calendar/own-value.ts'
import {
  bodyDuties,
  type BodySettings,
  contractDuties,
  type Duty,
  type DutyFacts,
  type Law,
  ruleNamed,
  type Watch,
  watchOf,
} from '../../rulebook/index.ts'

/** A duty with the contract it is about; the body's own have none. */
export interface DutyRow {
  readonly duty: Duty
  readonly contract?: PlanContract
}

/** A limit crossed or near, with its contract and the single payments behind it. */
export interface WatchRow {
  readonly watch: Watch
  readonly contract: PlanContract
  readonly payments: readonly LargePayment[]
}

/** The duties and limits of every contract of a plan. */
export interface DutiesFound {
  readonly duties: readonly DutyRow[]
  readonly watches: readonly WatchRow[]
  /** Contracts whose payments cannot be told from those of another: held against no limit. */
  readonly notWatched: number
}

/** What the duties of a plan rest on. */
export interface DutiesBasis {
  readonly settings: BodySettings
  readonly law: Law
}

interface Evidence {
  readonly signedOn?: CalendarDay
  readonly begunOn?: CalendarDay
  readonly paymentsShared: boolean
  readonly held: DutyFacts['held']
  readonly payments: readonly LargePayment[]
}

/** The duties and limits of a plan's contracts, and the duties of its body: the earliest last day first, those without one after. */
export async function dutiesOf(ask: AskRows, plan: Plan, basis: DutiesBasis): Promise<DutiesFound> {
  const { settings, law } = basis
  const evidence = await evidenceOf(ask, plan, basis)
  const about = (contract: PlanContract): Evidence => evidence.get(contract.id) ?? NOTHING
  const each = plan.contracts.map((contract) => ({ contract, duties: contractDuties(factsOf(plan, contract, about(contract), settings), plan.on, law) })) // prettier-ignore
  const rows = each.flatMap(({ contract, duties }) => duties.map((duty): DutyRow => ({ duty, contract })))
  const regulated = rows.some(({ duty }) => duty.notice === 'UK11' && duty.questions.length === 0)
  const own = bodyDuties(
    { nation: settings.nation, hasRegulated: regulated ? 'yes' : 'unknown' },
    plan.on,
    law,
  )
  const duties = [...own.map((duty): DutyRow => ({ duty })), ...rows].sort(byDue)
  const watches = plan.contracts.flatMap(
    (contract) =>
    watchesOf(contract, about(contract), basis, plan.on).map((watch): WatchRow => ({ watch, contract, payments: about(contract).payments })), // prettier-ignore
  )
  const notWatched = plan.contracts.filter((contract) => about(contract).paymentsShared).length
  return { duties, watches: watches.sort(byLevel), notWatched }
}

const NOTHING: Evidence = { paymentsShared: false, held: [], payments: [] }

const byDue = (a: DutyRow, b: DutyRow): number =>
  (a.duty.due ?? '9999').localeCompare(b.duty.due ?? '9999') ||
  a.duty.notice.localeCompare(b.duty.notice) ||
  (a.contract?.id ?? '').localeCompare(b.contract?.id ?? '')

const byLevel = (a: WatchRow, b: WatchRow): number =>
  Number(a.watch.level === 'near') - Number(b.watch.level === 'near') ||
  Number((b.watch.figure?.pence ?? 0n) - (a.watch.figure?.pence ?? 0n)) ||
  a.contract.id.localeCompare(b.contract.id)

const OVER: Readonly<Record<ContractState, DutyFacts['isOver']>> = {
  ended: 'yes',
  superseded: 'yes',
  'past-end-not-known': 'unknown',
  unknown: 'unknown',
  live: 'no',
  future: 'no',
  'in-option': 'no',
  rolled: 'no',
  'holding-over': 'no',
}

function factsOf(plan: Plan, contract: PlanContract, evidence: Evidence, settings: BodySettings): DutyFacts {
  const { low, high } = ownValue(contract, settings.vatPercent)
  const { start, currentEnd } = contract.dates
  const { signedOn, begunOn, paymentsShared, held, payments } = evidence
  const { noticesTo } = plan.horizon
  return {
    regime: contract.regime.value,
    nation: settings.nation,
    isCallOff: contract.arrangement === 'call-off',
    ...(contract.arrangement === 'concession' && { subject: 'concession' }),
    ...(low && { low }),
    ...(high && { high }),
    ...(begunOn && { begunOn }),
    ...(signedOn && { signedOn }),
    ...(start && { startsOn: start }),
    ...(currentEnd && { endsOn: currentEnd }),
    isOver: OVER[contract.state],
    isChanged: contract.recommended === 'modify' || contract.recommended === 'use-extension',
    payments: payments.map(({ day, byAssumption }) => ({ day, byAssumption, maybeOther: paymentsShared })),
    held,
    ...(noticesTo && { noticesTo }),
  }
}

/** What a contract's limits are held against: what was paid only where it cannot be another contract's. */
function watchesOf(
  contract: PlanContract,
  { signedOn, begunOn, paymentsShared, payments }: Evidence,
  { settings, law }: DutiesBasis,
  on: CalendarDay,
): readonly Watch[] {
  const { high, isWhole } = ownValue(contract, settings.vatPercent)
  const held = paymentsShared ? undefined : contract.money.paid
  const paid = held && withVat(held.amount, held.basis, settings.vatPercent)
  const ahead = paymentsShared ? undefined : aheadOf(contract, settings, on)
  const gathered = contract.aggregation.gross && withVat(contract.aggregation.gross, 'gross', 0)
  const begun = begunOn ?? signedOn ?? contract.dates.start
  return watchOf(
    {
      regime: contract.regime.value,
      nation: settings.nation,
      ...(contract.arrangement === 'concession' && { subject: 'concession' }),
      ...(begun && { begun }),
      ...(high && { value: high, isWholeValue: isWhole }),
      ...(paid && { paid }),
      ...(ahead && { ahead }),
      largePayments: paymentsShared ? 0 : payments.length,
      ...(gathered && { gathered }),
    },
    law,
  )
}

/** What a contract's rhythm still comes to from the last payment known, or from the day asked, to its end. */
function aheadOf(
  { money: held, dates }: PlanContract,
  settings: BodySettings,
  on: CalendarDay,
): Money | undefined {
  // prettier-ignore
  const yearly = held.runRate && withVat(held.runRate.yearly, held.runRate.basis, settings.vatPercent)
  if (yearly === undefined || dates.currentEnd === undefined) return undefined
  const days = daysBetween(held.paid?.last ?? on, dates.currentEnd)
  return days > 0 ? money((yearly.pence * BigInt(days)) / 365n) : undefined
}

/** What the lake holds of the contracts of a plan: days of signing, notices about them, large payments. */
async function evidenceOf(
  ask: AskRows,
  plan: Plan,
  { settings, law }: DutiesBasis,
): Promise<ReadonlyMap<string, Evidence>> {
  // prettier-ignore
  const rule = ruleNamed('payment-notice-threshold', law)
  const asked = { over: BigInt(Number(rule.value)) * 100n, from: rule.from!, vatPercent: settings.vatPercent }
  const [pictures, notices, large] = await Promise.all([
    picturesOf(ask, plan.body),
    noticesOf(ask, plan.body),
    largePayments(ask, plan.body, plan.contracts, asked),
  ])
  const bySupplier = Map.groupBy(large, (each) => each.supplierId)
  const byPlace = Map.groupBy(notices, (each) => placeOf(each.path, each.sheet, Number(each.line)))
  return new Map(
    plan.contracts.map((contract): [string, Evidence] => {
      const picture = [contract.id, ...(contract.formerIds ?? [])].flatMap((id) => pictures.get(id) ?? [])[0]
      const about = contract.sources.flatMap((at) => byPlace.get(placeOf(at.file, at.sheet, at.line)) ?? [])
      const begunOn = about.flatMap((each) => each.begun_on ?? []).sort()[0]
      const within = (bySupplier.get(contract.supplier.id ?? '') ?? []).filter((each) => isWithin(each.day, contract)) // prettier-ignore
      return [
        contract.id,
        {
          paymentsShared: picture?.paymentsShared ?? false,
          payments: within,
          held: about.map((each) => ({ ...(each.notice_type && { type: each.notice_type }), ...(each.published_on && { publishedOn: each.published_on }) })), // prettier-ignore
          ...(picture?.signedOn && { signedOn: picture.signedOn }),
          // A call-off begins when a supplier is first contacted, whatever notice its framework had.
          ...(begunOn && contract.arrangement !== 'call-off' && { begunOn }),
        },
      ]
    }),
  )
}

const placeOf = (file: string, sheet: string | null | undefined, line: number): string => `${file}|${sheet ?? ''}|${line}` // prettier-ignore

/** Whether a payment may be one of the contract's: not before it starts, nor long after its end. */
function isWithin(paidOn: CalendarDay, { dates }: PlanContract): boolean {
  const { start, currentEnd } = dates
  return (start === undefined || paidOn >= start) && (currentEnd === undefined || daysBetween(currentEnd, paidOn) <= 60) // prettier-ignore
}

interface Picture {
  readonly signedOn?: CalendarDay
  readonly paymentsShared: boolean
}

async function picturesOf(ask: AskRows, body: string): Promise<ReadonlyMap<string, Picture>> {
  const rows = await ask<{ contract_id: string; picture: string }>(
    'SELECT contract_id, picture FROM finding_contract WHERE body = ?',
    [body],
  )
  return new Map(rows.map((row) => [row.contract_id, JSON.parse(row.picture) as Picture]))
}

interface NoticeAt {
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
  readonly notice_type: string | null
  readonly published_on: CalendarDay | null
  readonly begun_on: CalendarDay | null
}

/** The notices of a body, each with the day its process began: that of its tender or transparency notice. */
function noticesOf(ask: AskRows, body: string): Promise<NoticeAt[]> {
  return ask<NoticeAt>(
    `SELECT f.path, t.sheet, t.line, t.notice_type, t.published_on,
       min(CASE WHEN t.notice_type IN ('UK4', 'UK5') THEN t.published_on END) OVER (PARTITION BY t.ocid) AS begun_on
     FROM notice_line t JOIN file f USING (file_id) WHERE t.body = ? ORDER BY f.path, t.sheet, t.line`,
    [body],
  )
}
