import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimWorkbench, currentOwner, type OwnerRecord } from '../src/workbench/owner/claim.ts'
import { startOwner, withWorkbench } from '../src/workbench/owner/owner.ts'
import { readStanding } from '../src/workbench/standing.ts'
import { aFact } from './workbench-facts.ts'
import { STORES } from './workbench-stores.ts'

const PROGRAM = fileURLToPath(new URL('workbench-writer.ts', import.meta.url))

/** A process of the tests: what it has told so far, and its end. */
interface Running {
  readonly child: ChildProcess
  readonly told: () => string[]
  readonly ended: Promise<number | null>
}

function start(what: string, workspace: string, name: string, databaseUrl?: string): Running {
  const argv = [PROGRAM, what, workspace, name, ...(databaseUrl === undefined ? [] : [databaseUrl])]
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, told: () => text.split('\n').slice(0, -1), ended }
}

async function until(running: Running, line: string): Promise<void> {
  while (!running.told().includes(line)) {
    if (running.child.exitCode !== null) throw new Error(`the process ended before it told "${line}"`)
    await sleep(10)
  }
}

async function untilKept(running: Running, count: number): Promise<void> {
  await until(running, 'open')
  while (keptBy(running).length < count) await sleep(1)
}

const keptBy = (running: Running): string[] =>
  running.told().flatMap((line) => (line.startsWith('kept ') ? [line.slice(5)] : []))

describe.each(STORES)('processes at once, $store', { timeout: 240_000 }, (under) => {
  beforeAll(under.start)
  afterAll(under.stop)

  /** Every decision told as kept is there exactly once, in an unbroken chain of which the snapshot speaks. */
  async function expectAll(
    kept: readonly string[],
    given: Awaited<ReturnType<typeof under.workspace>>,
  ): Promise<number> {
    const log = await withWorkbench(given.workspace, 'list', {}, given.options)
    const there = Map.groupBy(log, (decision) => decision.id)
    expect(kept.filter((id) => there.get(id)?.length !== 1)).toEqual([])
    const check = await withWorkbench(given.workspace, 'verify', {}, given.options)
    expect(check).toMatchObject({ ok: true, decisions: log.length })
    expect(readStanding(given.workspace)).toMatchObject({
      isCurrent: true,
      standing: { head: { seq: log.length } },
    })
    return log.length
  }

  test('an owner and ten writing commands lose nothing', async () => {
    const given = await under.workspace()
    const owner = start('owner', given.workspace, 'owner', given.options.databaseUrl)
    await until(owner, 'open')
    const writers = Array.from({ length: 10 }, (_, index) =>
      start('writer', given.workspace, `w${index}`, given.options.databaseUrl),
    )
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(Array(10).fill(0))
    const kept = writers.flatMap(keptBy)
    expect(kept).toHaveLength(50)
    if (under.store === 'embedded') expect(owner.child.exitCode).toBeNull()
    owner.child.stdin!.end()
    expect(await owner.ended).toBe(0)
    expect(await expectAll(kept, given)).toBe(50)
  })

  test('ten writing commands that own it in turn lose nothing', async () => {
    const given = await under.workspace()
    const writers = Array.from({ length: 10 }, (_, index) =>
      start('writer', given.workspace, `w${index}`, given.options.databaseUrl),
    )
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(Array(10).fill(0))
    expect(await expectAll(writers.flatMap(keptBy), given)).toBe(50)
  })

  test('killed at twenty random moments, it keeps every decision it acknowledged', async () => {
    const given = await under.workspace()
    const kept: string[] = []
    for (let round = 0; round < 20; round++) {
      const writer = start('endless', given.workspace, `k${round}`, given.options.databaseUrl)
      // A quarter are killed while they open or recover; the rest while they record.
      if (round % 4 === 0) await sleep(200 + Math.random() * 700)
      else await untilKept(writer, Math.floor(Math.random() * 8))
      await sleep(Math.random() * 40)
      writer.child.kill('SIGKILL')
      await writer.ended
      kept.push(...keptBy(writer))
      const snapshot = readStanding(given.workspace)
      // The snapshot has every acknowledged decision, or says that it may be behind.
      if (snapshot?.isCurrent) expect(snapshot.standing.head.seq).toBeGreaterThanOrEqual(kept.length)
      else expect(snapshot?.isCurrent).toBe(kept.length === 0 && snapshot === undefined ? undefined : false)
    }
    expect(kept.length).toBeGreaterThan(20)
    expect(await expectAll(kept, given)).toBeGreaterThanOrEqual(kept.length)
  })

  test('an owner killed while ten commands write loses nothing', async () => {
    const given = await under.workspace()
    const owner = start('owner', given.workspace, 'owner', given.options.databaseUrl)
    await until(owner, 'open')
    const writers = Array.from({ length: 10 }, (_, index) =>
      start('writer', given.workspace, `w${index}`, given.options.databaseUrl),
    )
    while (writers.flatMap(keptBy).length < 3) await sleep(5)
    owner.child.kill('SIGKILL')
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(Array(10).fill(0))
    const kept = writers.flatMap(keptBy)
    expect(kept).toHaveLength(50)
    expect(await expectAll(kept, given)).toBe(50)
  })
})

describe('one owner of an embedded workbench', { timeout: 120_000 }, () => {
  const under = STORES[0]!
  beforeAll(under.start)
  afterAll(under.stop)

  const folderOf = (workspace: string): string => join(workspace, 'workbench')
  const writeOwner = (workspace: string, over: Partial<OwnerRecord>): void => {
    const record: OwnerRecord = {
      number: 7,
      pid: process.pid,
      started: undefined,
      host: hostname(),
      port: 0,
      secret: 's',
      since: '2026-11-01T00:00:00.000Z',
      released: false,
      ...over,
    }
    writeFileSync(join(folderOf(workspace), 'owner-7.json'), JSON.stringify(record))
  }

  test('killed while it is made for the first time, it is made whole by the next command', async () => {
    const { workspace } = await under.workspace()
    rmSync(folderOf(workspace), { recursive: true })
    for (let round = 0; round < 4; round++) {
      const writer = start('writer', workspace, `k${round}`)
      await sleep(400 + Math.random() * 2000)
      writer.child.kill('SIGKILL')
      await writer.ended
    }
    const last = start('writer', workspace, 'last')
    expect(await last.ended).toBe(0)
    expect(keptBy(last)).toHaveLength(5)
    expect(await withWorkbench(workspace, 'verify', {})).toMatchObject({ ok: true })
    expect(readdirSync(folderOf(workspace)).filter((name) => /new|stale/.test(name))).toEqual([])
  })

  test('a second owner is refused, and told who has it', async () => {
    const { workspace } = await under.workspace()
    const { close } = await startOwner(workspace)
    await expect(startOwner(workspace)).rejects.toMatchObject({
      message: expect.stringContaining(`number ${process.pid} on ${hostname()}`) as string,
      exitCode: 1,
    })
    await close()
    await (await startOwner(workspace)).close()
  })

  test('a command that finds it held by one that does not answer stops with exit code 1, naming it', async () => {
    const { workspace } = await under.workspace()
    const claim = await claimWorkbench(folderOf(workspace), { port: 0 })
    if ('heldBy' in claim) throw new Error('held')
    const refused = withWorkbench(workspace, 'record', { decisions: [aFact('C-a', 1)] }, { waitMs: 200 })
    await expect(refused).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('another process') as string,
    })
    claim.release()
  })

  test.each([
    ['a process that has ended', { pid: 2 ** 30 }, 'free'],
    ['one whose number another process has now', { pid: process.ppid, started: 'boot/1' }, 'free'],
    ['one that let it go', { released: true }, 'free'],
    ['one on another machine', { host: 'elsewhere', pid: 1 }, 'held'],
  ] as const)('a lock of %s', async (_, over, is) => {
    const { workspace } = await under.workspace()
    writeOwner(workspace, over)
    expect(await currentOwner(folderOf(workspace))).toEqual(
      is === 'free' ? undefined : expect.objectContaining({ number: 7 }),
    )
    const claim = await claimWorkbench(folderOf(workspace), { port: 0 })
    expect('heldBy' in claim).toBe(is === 'held')
    if (!('heldBy' in claim)) expect(claim.record.number).toBe(8)
  })

  test('where the system does not tell when a process started, one that does not answer on its port has gone', async () => {
    const { workspace } = await under.workspace()
    const listening = await startOwner(workspace)
    const record = (await currentOwner(folderOf(workspace)))!
    const old = { pid: process.ppid, started: undefined, number: record.number + 1 }
    const path = join(folderOf(workspace), `owner-${old.number}.json`)
    writeFileSync(path, JSON.stringify({ ...record, ...old, since: '2026-11-01T00:00:00.000Z' }))
    expect(await currentOwner(folderOf(workspace))).toMatchObject({ number: old.number })
    await listening.close()
    expect(await currentOwner(folderOf(workspace))).toBeUndefined()
  })

  test('a lock left half written is passed over once it is old', async () => {
    const { workspace } = await under.workspace()
    writeFileSync(join(folderOf(workspace), 'owner-9.json'), '{"pid":')
    const claim = await claimWorkbench(folderOf(workspace), { port: 0 })
    expect(claim).toMatchObject({ record: { number: 10 } })
  })

  test('of many that claim at once, over a lock that is stale, one has it', async () => {
    const { workspace } = await under.workspace()
    writeOwner(workspace, { pid: 2 ** 30 })
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => claimWorkbench(folderOf(workspace), { port: 0 })),
    )
    expect(claims.filter((claim) => !('heldBy' in claim))).toHaveLength(1)
    expect(readdirSync(folderOf(workspace)).filter((name) => name.startsWith('owner-'))).toEqual([
      'owner-8.json',
    ])
  })

  test('a request without the secret, from a web page, or under another host name is refused', async () => {
    const { workspace } = await under.workspace()
    const { close } = await startOwner(workspace)
    const { port, secret } = (await currentOwner(folderOf(workspace)))!
    const send = (path: string, headers: Record<string, string>) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false },
          (got) => {
            let text = ''
            got.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
            got.on('end', () => resolve({ status: got.statusCode!, text }))
          },
        )
        sent.on('error', reject)
        sent.end('{}')
      })
    const authorization = `Bearer ${secret}`
    const status = async (path: string, headers: Record<string, string>) => (await send(path, headers)).status
    expect(await status('/operations/verify', { authorization })).toBe(200)
    expect(await status('/operations/verify', {})).toBe(403)
    expect(await status('/operations/verify', { authorization: 'Bearer wrong' })).toBe(403)
    expect(await status('/operations/verify', { authorization, host: 'evil.example' })).toBe(403)
    expect(await status('/operations/verify', { authorization, origin: 'http://127.0.0.1' })).toBe(403)
    expect(await status('/operations/constructor', { authorization })).toBe(404)
    expect(await status('/operations/sql', { authorization })).toBe(404)
    expect(await status('/operations/record', { authorization })).toBe(400)
    await close()
    const text = readFileSync(
      join(
        folderOf(workspace),
        readdirSync(folderOf(workspace)).find((n) => n.startsWith('owner-'))!,
      ),
      'utf8',
    )
    expect(JSON.parse(text)).toMatchObject({ released: true })
  })
})
