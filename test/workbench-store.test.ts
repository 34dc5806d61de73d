import fs, { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToChain, refreshStanding, verifyChain } from '../src/workbench/chain.ts'
import { correctionsFor } from '../src/workbench/corrections.ts'
import { recordDecision, standingDecisions } from '../src/workbench/decision-log.ts'
import { newDecisionId } from '../src/workbench/kinds.ts'
import { openWorkbench, type Workbench } from '../src/workbench/open.ts'
import { startOwner, withWorkbench } from '../src/workbench/owner/owner.ts'
import { currentStanding, recordDecisions, recordFact } from '../src/workbench/record.ts'
import { markSnapshotBehind, NOTHING_DECIDED, readSnapshot, readStanding } from '../src/workbench/standing.ts'
import { aFact } from './workbench-facts.ts'
import { STORES } from './workbench-stores.ts'

describe.each(STORES)('the workbench, $store', (under) => {
  beforeAll(under.start)
  afterAll(under.stop)

  /** Runs on an open workbench of a new workspace. */
  async function withNew(run: (workbench: Workbench, workspace: string) => Promise<void>): Promise<void> {
    const { workspace, options } = await under.workspace()
    const workbench = await openWorkbench(workspace, options)
    try {
      await run(workbench, workspace)
    } finally {
      await workbench.close()
    }
  }

  const record = (workbench: Workbench, ...facts: ReturnType<typeof aFact>[]) =>
    addToChain(workbench.db, workbench.folder, async (trx) => {
      const recorded = []
      for (const fact of facts) recorded.push(await recordDecision(trx, fact))
      return recorded
    })

  test('values of four types come out alike on both stores, whatever the server’s time zone', () =>
    withNew(async ({ db }) => {
      const { rows } = await sql`
        select date '2027-03-31' as day, 9007199254740993::bigint as big, 12345678901234567.89::numeric as exact,
          timestamptz '2026-06-30 23:30:00.25+01' as at, timestamptz '2026-12-01 08:00:00+00' as winter`.execute(
        db,
      )
      expect(rows).toEqual([
        {
          day: '2027-03-31',
          big: 9007199254740993n,
          exact: '12345678901234567.89',
          at: '2026-06-30T22:30:00.250Z',
          winter: '2026-12-01T08:00:00.000Z',
        },
      ])
    }))

  test('a decision is kept as it was made, and followed by the next', () =>
    withNew(async (workbench) => {
      const facts = { end: '2027-03-31', months: [1, 2.5, null], 'é\u0001': { b: 1, a: '\u2028' } }
      const [first] = await record(
        workbench,
        aFact('C-a', 1, { facts, rules: { 'pa23-s74': '2026-01' }, reason: 'Seen in the contract' }),
      )
      const [second] = await record(workbench, aFact('C-a', 2))
      const [kept] = await standingDecisions(workbench.db)
      expect(kept).toEqual(second)
      expect(second).toMatchObject({ seq: 2, previousHash: first!.hash })
      expect(first).toMatchObject({
        seq: 1,
        facts,
        reason: 'Seen in the contract',
        anchors: ['register|C-a'],
      })
      expect(await verifyChain(workbench.db)).toMatchObject({ ok: true, decisions: 2 })
      expect(readSnapshot(workbench.folder)).toMatchObject({
        isCurrent: true,
        standing: { head: { seq: 2, hash: second!.hash }, decisions: [second] },
      })
    }))

  test('the same decision sent twice is there once; another under its id is refused', () =>
    withNew(async (workbench) => {
      const id = newDecisionId()
      const [first] = await record(workbench, aFact('C-a', 1, { id }))
      expect(await record(workbench, aFact('C-a', 1, { id }))).toEqual([first])
      await expect(record(workbench, aFact('C-a', 2, { id }))).rejects.toThrow(/used for another decision/)
      expect(await verifyChain(workbench.db)).toMatchObject({ ok: true, decisions: 1 })
    }))

  test('of several decisions all are recorded or none', () =>
    withNew(async (workbench) => {
      const wrong = aFact('C-b', 1, { choice: { field: 'optionsUsed', value: -1 } } as never)
      await expect(record(workbench, aFact('C-a', 1), wrong)).rejects.toThrow(
        /cannot be recorded: choice\.value/,
      )
      expect(await verifyChain(workbench.db)).toMatchObject({ ok: true, decisions: 0 })
      expect(readSnapshot(workbench.folder)).toEqual({ standing: NOTHING_DECIDED, isCurrent: true })
    }))

  test('no row of the log or of the anchors can be changed or removed', () =>
    withNew(async (workbench) => {
      await record(workbench, aFact('C-a', 1))
      for (const statement of [
        sql`update decision set who = 'B'`,
        sql`delete from decision`,
        sql`truncate decision cascade`,
        sql`update anchor set contract_id = 'C-z'`,
        sql`delete from anchor`,
        sql`truncate anchor`,
      ]) {
        await expect(statement.execute(workbench.db)).rejects.toThrow(/append only/)
      }
      expect(await verifyChain(workbench.db)).toMatchObject({ ok: true, decisions: 1 })
    }))

  test.each([
    ['a changed word', sql`update decision set who = 'B' where seq = 2`, 2, /content/],
    [
      'a changed choice',
      sql`update decision set choice = replace(choice, '1', '2') where seq = 2`,
      2,
      /content/,
    ],
    ['a changed day', sql`update decision set at = at + interval '1 day' where seq = 3`, 3, /content/],
    [
      'a row taken out',
      sql`with gone as (delete from anchor where decision_id = (select id from decision where seq = 2))
      delete from decision where seq = 2`,
      2,
      /missing/,
    ],
    ['a changed anchor', sql`update anchor set contract_id = 'C-z'`, 1, /anchors/],
    [
      'rows cut from the end',
      sql`with gone as (delete from anchor where decision_id = (select id from decision where seq = 3))
      delete from decision where seq = 3`,
      3,
      /once went on to decision 3/,
    ],
  ])('the chain tells %s by someone with full rights', (_, tamper, brokenAt, because) =>
    withNew(async (workbench) => {
      await record(workbench, aFact('C-a', 1), aFact('C-b', 1), aFact('C-c', 1))
      const head = readSnapshot(workbench.folder)!.standing.head
      for (const table of ['decision', 'anchor']) {
        await sql`alter table ${sql.table(table)} disable trigger all`.execute(workbench.db)
      }
      await sql`alter table anchor drop constraint anchor_decision_id_fkey`.execute(workbench.db)
      await tamper.execute(workbench.db)
      const check = await verifyChain(workbench.db, head)
      expect(check).toMatchObject({ ok: false, brokenAt, because: expect.stringMatching(because) as string })
    }),
  )

  test('undoing brings back what stood before; an undone one is not undone twice; an old id answers', async () => {
    const { workspace, options } = await under.workspace()
    const { workbench, close } = await startOwner(workspace, options)
    try {
      const run = <Name extends 'record' | 'undo' | 'list'>(name: Name, input: never) =>
        under.store === 'embedded'
          ? withWorkbench(workspace, name, input) // over loopback: this process owns it
          : withWorkbench(workspace, name, input, options)
      const facts = [
        aFact('C-a', 1),
        aFact('C-a', 2),
        aFact('C-b', 3, { anchors: ['register|C-a', 'notice|7'] }),
      ]
      const [one, two, three] = (await run('record', { decisions: facts } as never)) as { id: string }[]
      const undo = { undoes: two!.id, who: 'B', reason: 'Typed wrong' } as never
      await run('undo', undo)
      expect((await currentStanding(workspace, options)).decisions).toEqual([one, three])
      await expect(run('undo', undo)).rejects.toThrow(/undone already/)
      await expect(run('undo', { undoes: 'D-none', who: 'B', reason: 'x' } as never)).rejects.toThrow(
        /no decision D-none/,
      )
      const ofOld = (await run('list', { subject: 'C-b' } as never)) as { seq: number }[]
      expect(ofOld.map((each) => each.seq)).toEqual([1, 2, 3, 4])
      expect(await verifyChain(workbench.db)).toMatchObject({ ok: true, decisions: 4 })
    } finally {
      await close()
    }
  })

  test('corrections are the standing decisions that speak of evidence', async () => {
    const { workspace, options } = await under.workspace()
    const end = { field: 'currentEnd', value: '2027-03-31' } as const
    const given = await recordDecisions(
      workspace,
      [
        { kind: 'date', who: 'A', subject: 'C-a', anchors: ['r|1'], choice: end },
        { kind: 'setting', who: 'A', subject: 'Our body', choice: { field: 'rings', value: ['core'] } },
        { kind: 'mapping', who: 'A', subject: 'shape', choice: { field: 'vat', value: null } },
      ],
      options,
    )
    await recordFact(
      workspace,
      { subject: 'C-a', anchors: ['r|1'], field: 'owner', value: 'ICT', who: 'B' },
      options,
    )
    const { decisions } = await currentStanding(workspace, options)
    expect(correctionsFor(decisions, new Map([['C-a', 'C-now']]))).toEqual([
      {
        decision_id: given[0]!.id,
        kind: 'date',
        subject: 'C-now',
        field: 'currentEnd',
        value: '"2027-03-31"',
        decided_at: given[0]!.at,
        decided_by: 'A',
      },
      expect.objectContaining({ kind: 'mapping', subject: 'shape', field: 'vat', value: 'null' }),
      expect.objectContaining({
        kind: 'fact',
        subject: 'C-now',
        field: 'owner',
        value: '"ICT"',
        decided_by: 'B',
      }),
    ])
  })

  test('a snapshot left behind by a crash is told as such, and put right when the store is next opened', async () => {
    const { workspace, options } = await under.workspace()
    await recordDecisions(workspace, [aFact('C-a', 1)], options)
    const before = readStanding(workspace)!.standing
    const workbench = await openWorkbench(workspace, options)
    // As a process killed between commit and snapshot leaves it.
    markSnapshotBehind(workbench.folder)
    const second = await workbench.db.transaction().execute((trx) => recordDecision(trx, aFact('C-a', 2)))
    await workbench.close()
    expect(readStanding(workspace)).toEqual({ standing: before, isCurrent: false })
    expect((await currentStanding(workspace, options)).decisions).toEqual([second])
    expect(readStanding(workspace)?.isCurrent).toBe(true)
  })

  test('a snapshot that speaks of decisions the store has not is kept beside', () =>
    withNew(async (workbench, workspace) => {
      await record(workbench, aFact('C-a', 1))
      const other = await under.workspace()
      const elsewhere = await openWorkbench(other.workspace, other.options)
      try {
        await refreshStanding(elsewhere.db, workbench.folder)
      } finally {
        await elsewhere.close()
      }
      expect(readStanding(workspace)?.standing).toEqual(NOTHING_DECIDED)
      expect(readdirSync(workbench.folder).filter((name) => name.startsWith('standing-1-'))).toHaveLength(1)
    }))

  test('tables of a newer Portreeve are refused and left alone', async () => {
    const { workspace, options } = await under.workspace()
    const workbench = await openWorkbench(workspace, options)
    await workbench.db.insertInto('migration').values({ name: '9999-later' }).execute()
    await workbench.close()
    await expect(openWorkbench(workspace, options)).rejects.toThrow(/newer version of Portreeve/)
    await expect(openWorkbench(workspace, options)).rejects.toThrow(/newer version of Portreeve/)
  })

  test.runIf(under.store === 'embedded')(
    'a question where nobody has decided makes no database',
    async () => {
      const { workspace } = await under.workspace()
      rmSync(join(workspace, 'workbench'), { recursive: true })
      expect(await withWorkbench(workspace, 'list', {})).toEqual([])
      expect(await currentStanding(workspace)).toEqual(NOTHING_DECIDED)
      expect(existsSync(join(workspace, 'workbench', 'store'))).toBe(false)
    },
  )

  test.runIf(under.store === 'embedded')(
    'a lost or damaged database is told, not replaced by an empty one',
    async () => {
      const { workspace } = await under.workspace()
      await recordDecisions(workspace, [aFact('C-a', 1)])
      const store = join(workspace, 'workbench', 'store')
      renameSync(store, `${store}.away`)
      await expect(recordDecisions(workspace, [aFact('C-a', 2)])).rejects.toThrow(
        /database of decisions is missing/,
      )
      await expect(withWorkbench(workspace, 'list', {})).rejects.toThrow(/database of decisions is missing/)
      renameSync(`${store}.away`, store)
      expect(await recordDecisions(workspace, [aFact('C-a', 2)])).toMatchObject([{ seq: 2 }])
      rmSync(join(store, 'PG_VERSION'))
      rmSync(join(workspace, 'workbench', 'standing.json'))
      await expect(recordDecisions(workspace, [aFact('C-a', 3)])).rejects.toThrow(/damaged/)
      expect(existsSync(join(store, 'global'))).toBe(true)
    },
  )

  test.runIf(under.store === 'embedded')(
    'before its tables are changed, a database that is not new is copied',
    async () => {
      const { workspace } = await under.workspace()
      const workbench = await openWorkbench(workspace)
      await record(workbench, aFact('C-a', 1))
      for (const statement of [
        sql`drop table anchor`,
        sql`drop table decision`,
        sql`drop function refuse_change`,
        sql`delete from migration`,
      ]) {
        await statement.execute(workbench.db)
      }
      await workbench.close()
      rmSync(join(workspace, 'workbench', 'standing.json'))
      await (await openWorkbench(workspace)).close()
      const copy = join(workspace, 'workbench', 'backups', 'before-0001-decisions')
      expect(existsSync(join(copy, 'PG_VERSION'))).toBe(true)
      expect(existsSync(join(copy, '..', 'before-0001-decisions.new'))).toBe(false)
    },
  )

  test.runIf(under.store === 'embedded' && process.platform === 'linux')(
    'a decision is flushed to disk, log and all, before it is acknowledged',
    () =>
      withNew(async (workbench) => {
        const real = fs.fsyncSync
        const flushed: string[] = []
        fs.fsyncSync = (descriptor) => {
          flushed.push(fs.readlinkSync(`/proc/self/fd/${descriptor}`))
          real(descriptor)
        }
        syncBuiltinESMExports()
        try {
          await record(workbench, aFact('C-a', 1))
        } finally {
          fs.fsyncSync = real
          syncBuiltinESMExports()
        }
        const names = flushed.map((path) => path.slice(workbench.folder.length + 1))
        const log = names.findIndex((name) => name.startsWith('store/pg_wal/0'))
        expect(names.indexOf('standing.stale')).toBe(0)
        expect(log).toBeGreaterThan(0)
        expect(names.findIndex((name) => name.startsWith('standing.json'))).toBeGreaterThan(log)
      }),
  )

  test.runIf(process.platform !== 'win32')('only its owner may read the workbench', async () => {
    const { workspace, options } = await under.workspace()
    await recordDecisions(workspace, [aFact('C-a', 1)], options)
    const folder = join(workspace, 'workbench')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'standing.json')).mode & 0o777).toBe(0o600)
    const owners = readdirSync(folder).filter((name) => name.startsWith('owner-'))
    expect(owners).toHaveLength(under.store === 'embedded' ? 1 : 0)
    for (const name of owners) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })
})
