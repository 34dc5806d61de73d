import { z } from 'zod'
import { addToChain, type ChainCheck, standingNow, verifyChain } from './chain.ts'
import { decisionsOf, recordDecision, undoDecision } from './decision-log.ts'
import { type DecisionInput, decisionInput, type UndoInput, undoInput } from './kinds.ts'
import type { Workbench } from './open.ts'
import type { Decision } from './schema.ts'
import { NO_HASH, NOTHING_DECIDED, readSnapshot, type Standing } from './standing.ts'

/**
 * One thing that can be asked of a workbench, by the process that has it open or, over loopback, by another.
 * Inputs and results are JSON. `whenNew` is the answer of a question where there is no workbench yet.
 */
export interface Operation<Input, Parsed, Result> {
  readonly schema: z.ZodType<Parsed, Input>
  readonly run: (workbench: Workbench, input: Parsed) => Promise<Result>
  readonly whenNew?: Result
}

const operation = <Input, Parsed, Result>(
  given: Operation<Input, Parsed, Result>,
): Operation<Input, Parsed, Result> => given

/** Which decisions to list: of one subject, the last so many. */
interface ListInput {
  readonly subject?: string | undefined
  readonly limit?: number | undefined
}

/**
 * Everything that can be asked of a workbench. Only these are carried to the process that owns it.
 *
 * - `record`: records up to 1,000 decisions in one transaction, in order; they are on disk when it answers.
 * - `undo`: undoes one.
 * - `list`: the log in order, undone decisions and undoings included.
 * - `standing`: what is in force.
 * - `verify`: checks the chain against itself and against the snapshot.
 */
export const operations = {
  record: operation<{ decisions: readonly DecisionInput[] }, { decisions: DecisionInput[] }, Decision[]>({
    schema: z.strictObject({ decisions: z.array(decisionInput).min(1).max(1000) }) as unknown as z.ZodType<
      { decisions: DecisionInput[] },
      { decisions: readonly DecisionInput[] }
    >,
    run: ({ db, folder }, { decisions }) =>
      addToChain(db, folder, async (trx) => {
        const recorded: Decision[] = []
        for (const decision of decisions) recorded.push(await recordDecision(trx, decision))
        return recorded
      }),
  }),
  undo: operation<UndoInput, UndoInput, Decision>({
    schema: undoInput as unknown as z.ZodType<UndoInput, UndoInput>,
    run: ({ db, folder }, input) => addToChain(db, folder, (trx) => undoDecision(trx, input)),
  }),
  list: operation<ListInput, ListInput, Decision[]>({
    schema: z.strictObject({ subject: z.string().optional(), limit: z.int().min(1).optional() }),
    run: async ({ db }, { subject, limit }) => {
      const found = await decisionsOf(db, subject)
      return limit === undefined ? found : found.slice(-limit)
    },
    whenNew: [],
  }),
  standing: operation<Record<string, never>, Record<string, never>, Standing>({
    schema: z.strictObject({}) as z.ZodType<Record<string, never>, Record<string, never>>,
    run: ({ db }) => standingNow(db),
    whenNew: NOTHING_DECIDED,
  }),
  verify: operation<Record<string, never>, Record<string, never>, ChainCheck>({
    schema: z.strictObject({}) as z.ZodType<Record<string, never>, Record<string, never>>,
    run: ({ db, folder }) => {
      const snapshot = readSnapshot(folder)
      return verifyChain(db, snapshot?.isCurrent ? snapshot.standing.head : undefined)
    },
    whenNew: { ok: true, decisions: 0, head: { seq: 0, hash: NO_HASH } },
  }),
} as const

/** The name of something that can be asked of a workbench. */
export type OperationName = keyof typeof operations
/** What is given to an operation. */
export type OperationInput<Name extends OperationName> = z.input<(typeof operations)[Name]['schema']>
/** What an operation answers. */
export type OperationResult<Name extends OperationName> = Awaited<
  ReturnType<(typeof operations)[Name]['run']>
>

/**
 * Runs an operation on a workbench this process has open.
 *
 * @param input in the operation's own form, already checked by its schema.
 */
export async function runOperation<Name extends OperationName>(
  workbench: Workbench,
  name: Name,
  input: unknown,
): Promise<OperationResult<Name>> {
  const { run } = operations[name] as unknown as Operation<unknown, unknown, OperationResult<Name>>
  return run(workbench, input)
}
