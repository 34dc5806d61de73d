import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from './schema.ts'
import {
  markSnapshotBehind,
  NO_HASH,
  NOTHING_DECIDED,
  readSnapshot,
  standingOf,
  writeSnapshot,
} from './standing.ts'

const decision = (seq: number, over: Partial<Decision> = {}): Decision => ({
  seq,
  id: `D-${seq}`,
  at: '2026-11-23T09:00:00.000Z',
  who: 'A',
  kind: 'date',
  subject: 'C-a',
  anchors: [],
  choice: { field: 'start', value: null },
  facts: {},
  rules: {},
  previousHash: NO_HASH,
  hash: NO_HASH,
  ...over,
})
const undo = (seq: number, undoes: string): Decision => decision(seq, { kind: 'undo', undoes })
const seqs = (log: readonly Decision[]): number[] => standingOf(log).map((each) => each.seq)

describe('what stands', () => {
  test('the last on a subject and field wins, others stand beside it', () => {
    const other = decision(2, { choice: { field: 'currentEnd', value: '2027-03-31' } })
    expect(seqs([decision(1), other, decision(3)])).toEqual([2, 3])
    expect(seqs([decision(1), decision(2, { subject: 'C-b' })])).toEqual([1, 2])
    expect(seqs([decision(1), decision(2, { kind: 'fact' })])).toEqual([1, 2])
  })

  test('when the last is undone, the one before it stands again', () => {
    expect(seqs([decision(1), decision(2), undo(3, 'D-2')])).toEqual([1])
  })

  test('when the undoing is undone, the last stands again', () => {
    expect(seqs([decision(1), decision(2), undo(3, 'D-2'), undo(4, 'D-3')])).toEqual([2])
  })

  test('undoing all leaves nothing', () => {
    expect(seqs([decision(1), decision(2), undo(3, 'D-1'), undo(4, 'D-2')])).toEqual([])
  })

  test('a subject and a field that run together are not taken for another pair', () => {
    const a = decision(1, { subject: 'x', choice: { field: 'y z', value: 1 } })
    const b = decision(2, { subject: 'x y', choice: { field: 'z', value: 2 } })
    expect(seqs([a, b])).toEqual([1, 2])
  })

  test('never more than one on a subject and field, and always the latest not undone', () => {
    const log = fc.array(fc.record({ field: fc.constantFrom('a', 'b', 'c'), undoes: fc.option(fc.nat(20)) }))
    fc.assert(
      fc.property(log, (steps) => {
        const rows = steps.map((step, index) =>
          step.undoes !== null && step.undoes < index
            ? undo(index + 1, `D-${step.undoes + 1}`)
            : decision(index + 1, { choice: { field: step.field, value: index } }),
        )
        const standing = standingOf(rows)
        const isUndone = (row: Decision): boolean =>
          rows.some((each) => each.undoes === row.id && !isUndone(each))
        for (const field of ['a', 'b', 'c']) {
          const latest = rows.findLast(
            (row) => row.kind !== 'undo' && row.choice.field === field && !isUndone(row),
          )
          expect(standing.filter((row) => row.choice.field === field)).toEqual(latest ? [latest] : [])
        }
      }),
    )
  })
})

describe('the snapshot', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'portreeve-standing-'))

  test('there is none where nobody has decided', () => {
    expect(readSnapshot(folder())).toBeUndefined()
  })

  test('what is written is read', () => {
    const at = folder()
    const standing = {
      head: { seq: 1, hash: 'h' },
      decisions: [decision(1, { reason: 'é\u2028' })],
      anchors: [{ anchor: 'r|1', contractId: 'C-a', rank: 0, seq: 1 }],
    }
    writeSnapshot(at, standing)
    expect(readSnapshot(at)).toEqual({ standing, isCurrent: true })
  })

  test('a reader can tell when the store may be ahead, until the next is written', () => {
    const at = folder()
    markSnapshotBehind(at)
    expect(readSnapshot(at)).toEqual({ standing: NOTHING_DECIDED, isCurrent: false })
    writeSnapshot(at, NOTHING_DECIDED)
    expect(readSnapshot(at)?.isCurrent).toBe(true)
    markSnapshotBehind(at)
    expect(readSnapshot(at)?.isCurrent).toBe(false)
  })

  test.each(['', '{', '[]', '{"format":2}'])('a file with %j in it is refused by name', (text) => {
    const at = folder()
    writeFileSync(join(at, 'standing.json'), text)
    expect(() => readSnapshot(at)).toThrow(/snapshot of decisions cannot be read/)
  })
})
