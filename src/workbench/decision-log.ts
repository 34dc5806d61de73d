import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { PortreeveError } from '../procurement/errors.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { rememberAnchors } from './identity.ts'
import { decisionInput, type DecisionInput, undoInput, type UndoInput } from './kinds.ts'
import type { ChainHead, Decision, DecisionTable, WorkbenchDb, WorkbenchTransaction } from './schema.ts'
import { NO_HASH, standingOf } from './standing.ts'

/** Held while a decision is added to the chain, so that no two follow the same one. */
export const CHAIN_LOCK = 7_266_002n

/**
 * Records a decision: checks it, puts it at the end of the chain with the anchors of its contract, and gives it
 * back as it stands. The same decision (by `id`) recorded twice is there once.
 *
 * It is kept when the transaction is; `record` in `operations.ts` also writes the snapshot of what stands.
 *
 * @throws PortreeveError when its form is wrong, or its id was used for another decision.
 */
export async function recordDecision(trx: WorkbenchTransaction, input: DecisionInput): Promise<Decision> {
  const given = checked(decisionInput, input) as Required<Omit<DecisionInput, 'reason'>> & { reason?: string }
  const { kind, subject, anchors, choice, facts, rules, who, id, reason } = given
  const said = { kind, subject, anchors: [...new Set(anchors)], choice, facts, rules, who, id }
  return append(trx, { ...said, ...(reason === undefined ? {} : { reason }) } as NewDecision)
}

/**
 * Undoes a decision by recording another; what stood before it stands again. An undoing can be undone.
 *
 * @throws PortreeveError when there is no such decision, or it is undone already.
 */
export async function undoDecision(trx: WorkbenchTransaction, input: UndoInput): Promise<Decision> {
  const { id, undoes, who, reason } = checked(undoInput, input) as Required<UndoInput>
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx)
  const target = await decisionById(trx, undoes)
  if (!target) {
    throw new PortreeveError(`There is no decision ${undoes}.`, {
      next: 'portreeve log lists the decisions and their ids.',
      status: 404,
    })
  }
  if (!(await decisionById(trx, id))) await refuseUndoneTwice(trx, undoes)
  const { subject, anchors, choice } = target
  return append(trx, {
    id,
    kind: 'undo',
    subject,
    anchors,
    choice: { field: choice.field, value: null },
    facts: {},
    rules: {},
    who,
    reason,
    undoes,
  })
}

async function refuseUndoneTwice(trx: WorkbenchTransaction, undoes: string): Promise<void> {
  const log = await decisionsOf(trx)
  const undone = new Set<string>()
  for (const decision of log.toReversed()) {
    if (!undone.has(decision.id) && decision.undoes !== undefined) undone.add(decision.undoes)
  }
  if (!undone.has(undoes)) return
  throw new PortreeveError(`Decision ${undoes} is undone already.`, { status: 409 })
}

type NewDecision = Omit<Decision, 'seq' | 'at' | 'previousHash' | 'hash'>

async function append(trx: WorkbenchTransaction, said: NewDecision): Promise<Decision> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx)
  const there = await decisionById(trx, said.id)
  if (there) return sameDecision(there, said)
  const head = await chainHead(trx)
  const unsealed = { ...said, seq: head.seq + 1, at: new Date().toISOString(), previousHash: head.hash }
  const decision: Decision = { ...unsealed, hash: hashOf(unsealed) }
  await trx.insertInto('decision').values(rowOf(decision)).execute()
  await rememberAnchors(trx, decision)
  return decision
}

/** The decision already there under this id, when it says the same: it was sent twice. */
function sameDecision(there: Decision, said: NewDecision): Decision {
  const { seq: _seq, at: _at, previousHash: _previous, hash: _hash, ...before } = there
  if (canonicalJson(before as unknown as Json) === canonicalJson(said as unknown as Json)) return there
  throw new PortreeveError(`The id ${said.id} was used for another decision.`, { status: 409 })
}

/** The input in the form of its schema; a sentence naming the field when it is not. */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new PortreeveError(`This cannot be recorded: ${issue.path.join('.') || 'it'}: ${issue.message}.`, {
    next: 'Correct that value and try again. Nothing was recorded.',
  })
}

/**
 * The hash of a decision: SHA-256, in hexadecimal, of the canonical JSON of all of it but the hash itself. As
 * that holds the hash before, a changed row breaks every one after it.
 */
export function hashOf(decision: Omit<Decision, 'hash'>): string {
  const { hash: _hash, ...sealed } = decision as Decision
  return createHash('sha256')
    .update(canonicalJson(sealed as unknown as Json), 'utf8')
    .digest('hex')
}

function rowOf(decision: Decision): DecisionTable {
  return {
    seq: BigInt(decision.seq),
    id: decision.id,
    at: decision.at,
    who: decision.who,
    kind: decision.kind,
    subject: decision.subject,
    anchors: canonicalJson(decision.anchors),
    choice: canonicalJson(decision.choice),
    facts: canonicalJson(decision.facts),
    rules: canonicalJson(decision.rules),
    reason: decision.reason ?? null,
    undoes: decision.undoes ?? null,
    previous_hash: decision.previousHash,
    hash: decision.hash,
  }
}

function decisionOf(row: DecisionTable): Decision {
  return {
    seq: Number(row.seq),
    id: row.id,
    at: row.at,
    who: row.who,
    kind: row.kind,
    subject: row.subject,
    anchors: JSON.parse(row.anchors) as string[],
    choice: JSON.parse(row.choice) as Decision['choice'],
    facts: JSON.parse(row.facts) as Decision['facts'],
    rules: JSON.parse(row.rules) as Decision['rules'],
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}

async function decisionById(db: WorkbenchDb, id: string): Promise<Decision | undefined> {
  const row = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  return row && decisionOf(row)
}

/** The last decision of the chain; number 0 when there is none. */
export async function chainHead(db: WorkbenchDb): Promise<ChainHead> {
  const last = await db
    .selectFrom('decision')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { seq: Number(last.seq), hash: last.hash } : { seq: 0, hash: NO_HASH }
}

/**
 * The decisions, undone ones and undoings included, in order of `seq`. Of one subject when it is given: an old id
 * of a contract answers too, through the anchors it shared.
 */
export async function decisionsOf(db: WorkbenchDb, subject?: string): Promise<Decision[]> {
  let query = db.selectFrom('decision').selectAll().orderBy('seq')
  if (subject !== undefined) query = query.where('subject', 'in', await idsOf(db, subject))
  return (await query.execute()).map(decisionOf)
}

/** The decisions from a number on, that one included, in order of `seq`. */
export async function decisionsFrom(db: WorkbenchDb, seq: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('seq', '>=', BigInt(seq))
    .orderBy('seq')
    .execute()
  return rows.map(decisionOf)
}

/** The subject, and every other id that holds one of its anchors. */
async function idsOf(db: WorkbenchDb, subject: string): Promise<string[]> {
  const shared = await sql<{ contract_id: string }>`
    select distinct other.contract_id
    from anchor mine
    join anchor other on md5(other.anchor) = md5(mine.anchor) and other.anchor = mine.anchor
    where mine.contract_id = ${subject}`.execute(db)
  return [...new Set([subject, ...shared.rows.map((row) => row.contract_id)])]
}

/** The decisions in force, of one kind when it is given: see `standingOf`. */
export async function standingDecisions(db: WorkbenchDb, kind?: Decision['kind']): Promise<Decision[]> {
  const standing = standingOf(await decisionsOf(db))
  return kind === undefined ? standing : standing.filter((decision) => decision.kind === kind)
}
