import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'

/** Asks the lake in SQL; values go in apart, for `?` in order. */
export type AskRows = <Row>(sql: string, params?: readonly (string | number)[]) => Promise<Row[]>

/** A notice about a contract that is in the files loaded. */
export interface NoticeHeld {
  /** `UK7` and so on; absent where the notice does not tell. */
  readonly type?: string
  readonly ocid?: string
  readonly publishedOn?: CalendarDay
}

/** What the evidence holds of a contract beside the plan, for its notices. What is absent is not known. */
export interface KnownOfContract {
  readonly description?: string
  readonly cpv?: readonly string[]
  readonly signedOn?: CalendarDay
  /** The authority's identifier as its own notices give it. */
  readonly buyerId?: string
  readonly notices: readonly NoticeHeld[]
}

interface Picture {
  readonly description?: string
  readonly cpv?: readonly string[]
  readonly signedOn?: CalendarDay
}

/** What the evidence holds of a contract: its description and day of signing, and the notices it was read from. */
export async function knownOf(ask: AskRows, contract: PlanContract): Promise<KnownOfContract> {
  const [picture, buyerId, notices] = await Promise.all([
    pictureOf(ask, contract),
    buyerIdOf(ask, contract.body),
    noticesOf(ask, contract),
  ])
  const { description, cpv, signedOn } = picture
  return {
    notices,
    ...(description && { description }),
    ...(cpv?.length && { cpv }),
    ...(signedOn && { signedOn }),
    ...(buyerId && { buyerId }),
  }
}

async function pictureOf(ask: AskRows, { id, formerIds = [] }: PlanContract): Promise<Picture> {
  const ids = [id, ...formerIds]
  const rows = await ask<{ picture: string }>(
    `SELECT picture FROM finding_contract WHERE contract_id IN (${ids.map(() => '?').join(', ')}) ORDER BY contract_id LIMIT 1`,
    ids,
  )
  return rows[0] === undefined ? {} : (JSON.parse(rows[0].picture) as Picture)
}

async function buyerIdOf(ask: AskRows, body: string): Promise<string | undefined> {
  const rows = await ask<{ buyer_id: string }>(
    `SELECT buyer_id FROM notice_line WHERE body = ? AND buyer_id LIKE 'GB-PPON-%' ORDER BY published_on DESC, buyer_id LIMIT 1`,
    [body],
  )
  return rows[0]?.buyer_id
}

async function noticesOf(ask: AskRows, { sources }: PlanContract): Promise<NoticeHeld[]> {
  if (sources.length === 0) return []
  const rows =
    await ask<{ notice_type: string | null; ocid: string | null; published_on: CalendarDay | null }> // prettier-ignore
    (
      `SELECT DISTINCT t.notice_type, t.ocid, t.published_on FROM notice_line t JOIN file f USING (file_id)
     WHERE (f.path, coalesce(t.sheet, ''), t.line) IN (${sources.map(() => '(?, ?, ?)').join(', ')})
     ORDER BY t.published_on, t.notice_type, t.ocid`,
      sources.flatMap(({ file, sheet, line }) => [file, sheet ?? '', line]),
    )
  return rows.map(({ notice_type: type, ocid, published_on: publishedOn }) => ({
    ...(type && { type }),
    ...(ocid && { ocid }),
    ...(publishedOn && { publishedOn }),
  }))
}
