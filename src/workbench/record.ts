import { userInfo } from 'node:os'
import type { DecisionInput, FactField, FactValue } from './kinds.ts'
import type { OwnerOptions } from './owner/owner.ts'
import type { Decision } from './schema.ts'
import { isNew, NOTHING_DECIDED, readStanding, type Standing, workbenchFolder } from './standing.ts'

/** Environment variables, as a command has them. */
type Env = Readonly<Record<string, string | undefined>>

/**
 * Who decides, for a command: `PORTREEVE_WHO`, else the name of the system's user.
 *
 * @example
 * whoIs({ PORTREEVE_WHO: 'Category manager' }) // 'Category manager'
 */
export function whoIs(env: Env): string {
  const given = env['PORTREEVE_WHO']?.trim()
  if (given) return given
  try {
    return userInfo().username
  } catch {
    return 'not known' // a container may run as a user without a name
  }
}

/**
 * Where the workbench is, for a command: `PORTREEVE_DATABASE_URL` names a PostgreSQL server; without it the
 * workbench is embedded in the workspace.
 *
 * @example
 * workbenchAt({}) // {}
 */
export function workbenchAt(env: Env): OwnerOptions {
  const databaseUrl = env['PORTREEVE_DATABASE_URL']
  return databaseUrl ? { databaseUrl } : {}
}

/**
 * Records decisions in one transaction, in order, and gives them back as they stand. On disk when it returns.
 *
 * @throws PortreeveError when one has not the form of its kind (none is recorded then), or another process has the
 *   workbench open and does not answer.
 */
export async function recordDecisions(
  workspace: string,
  decisions: readonly DecisionInput[],
  options: OwnerOptions = {},
): Promise<Decision[]> {
  if (decisions.length === 0) return []
  const { withWorkbench } = await import('./owner/owner.ts')
  return withWorkbench(workspace, 'record', { decisions }, options)
}

/** A fact confirmed by a person: of a contract (with its anchors) or of a body. */
export interface ConfirmedFact<Field extends FactField> {
  readonly subject: string
  /** Every anchor of the contract, the strongest first; absent for a body. */
  readonly anchors?: readonly string[]
  readonly field: Field
  /** Null says that there is none. */
  readonly value: FactValue<Field>
  readonly who: string
  readonly reason?: string
  readonly facts?: DecisionInput['facts']
}

/** Records one confirmed fact: see `recordDecisions`. */
export async function recordFact<Field extends FactField>(
  workspace: string,
  fact: ConfirmedFact<Field>,
  options: OwnerOptions = {},
): Promise<Decision> {
  const { field, value, ...rest } = fact
  const decision = { kind: 'fact', choice: { field, value }, ...rest } as unknown as DecisionInput
  return (await recordDecisions(workspace, [decision], options))[0]!
}

/**
 * What stands now. From the snapshot, without opening the database (a few milliseconds), when the workbench is
 * embedded and the snapshot is current; else from the store, or the process that has it open.
 */
export async function currentStanding(workspace: string, options: OwnerOptions = {}): Promise<Standing> {
  if (options.databaseUrl !== undefined) return serverStanding(workspace, options)
  const snapshot = readStanding(workspace)
  if (snapshot?.isCurrent) return snapshot.standing
  if (snapshot === undefined && isNew(workbenchFolder(workspace))) return NOTHING_DECIDED
  const { withWorkbench } = await import('./owner/owner.ts')
  return withWorkbench(workspace, 'standing', {}, options)
}

/** Opening compares the head of the server's log with the snapshot and writes it again only when they differ. */
async function serverStanding(workspace: string, options: OwnerOptions): Promise<Standing> {
  const { startOwner } = await import('./owner/owner.ts')
  const owned = await startOwner(workspace, options)
  await owned.close()
  return readStanding(workspace)?.standing ?? NOTHING_DECIDED
}
