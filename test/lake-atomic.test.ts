import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type Lake, openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { takeLock } from '../src/lake/disk/lock.ts'
import { each, monthOfRows, newFolder, removeFolders, spendFile } from './lake-readings.ts'

const writer = fileURLToPath(new URL('lake-writer.ts', import.meta.url))
afterAll(removeFolders)

const isLong = process.env['PORTREEVE_PROVE'] !== undefined

function startWriter(folder: string, ...names: number[]): ChildProcess & { said: () => string } {
  const child = spawn(process.execPath, [writer, folder, ...names.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text) => (said += String(text)))
  child.stderr.on('data', (text) => (said += String(text)))
  return Object.assign(child, { said: () => said })
}

const untilSaid = async (child: ReturnType<typeof startWriter>, word: string) => {
  while (!child.said().includes(word) && child.exitCode === null) await pause(2)
}

/** Every file whole, findings those of the evidence, nothing half-written that readers see. */
async function expectWhole(lake: Lake): Promise<string[]> {
  const generation = await lake.generation()
  const files = await generation.query<{
    path: string
    kept: bigint
    amount_kept: string
    n: bigint
    total: string
  }>(
    `SELECT path, kept, amount_kept, n, total FROM file LEFT JOIN
       (SELECT file_id, count(*) AS n, sum(amount)::DECIMAL(18,2) AS total FROM payment GROUP BY file_id) USING (file_id) ORDER BY path`,
  )
  for (const file of files)
    expect([file.path, file.n, file.total]).toEqual([file.path, file.kept, file.amount_kept])
  const [all] = await generation.query<{ n: bigint }>('SELECT count(*) AS n FROM payment')
  expect(all!.n).toBe(BigInt(files.length * 3000))
  if (generation.number > 0) expect(await generation.query('SELECT n FROM finding_total')).toEqual([all])
  return files.map((file) => file.path)
}

describe('a killed load', () => {
  test('at twenty random moments leaves the old or the new state', { timeout: 600_000 }, async () => {
    const folder = newFolder()
    const lake = openLake(join(folder, 'lake'))
    const until = Date.now() + (isLong ? 120_000 : 0)
    const seed: number[] = []
    let [acknowledged, cut, name] = [0, 0, 0]
    while (seed.length < 20 || Date.now() < until) {
      const before = await expectWhole(lake)
      const child = startWriter(folder, ++name)
      await untilSaid(child, 'ready')
      seed.push(randomInt(450))
      await pause(seed.at(-1))
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const after = await expectWhole(lake)
      const added = after.filter((path) => !before.includes(path))
      expect(
        before.filter((path) => !after.includes(path)),
        `delays ${seed.join(' ')}`,
      ).toEqual([])
      expect(added.length).toBeLessThanOrEqual(1)
      if (child.said().includes('loaded')) {
        expect(added).toEqual([`${name}.csv`])
        acknowledged++
      } else cut++
    }
    expect(cut, `of ${cut + acknowledged} loads some must have been cut short`).toBeGreaterThan(0)
    // The next change clears away what the killed ones left.
    await loadFiles(lake, each(), {})
    const current = Number(readFileSync(join(lake.folder, 'current'), 'utf8'))
    expect(readdirSync(join(lake.folder, 'generations')).every((each) => Number(each) <= current)).toBe(true)
    expect(
      readdirSync(lake.folder)
        .toSorted()
        .filter((each) => !each.startsWith('lock.')),
    ).toEqual(['current', 'format', 'generations', 'raw'])
    lake.close()
  })
})

describe('two writers', () => {
  test('take turns and lose nothing', async () => {
    const folder = newFolder()
    const children = [
      startWriter(folder, 1, 2, 3),
      startWriter(folder, 4, 5, 6),
      startWriter(folder, 7, 8, 9),
    ]
    await Promise.all(children.map((child) => once(child, 'exit')))
    expect(children.map((child) => child.said().match(/loaded/g)?.length)).toEqual([3, 3, 3])
    const lake = openLake(join(folder, 'lake'))
    expect((await expectWhole(lake)).length).toBe(9)
    expect((await lake.generation()).number).toBe(9)
    lake.close()
  })

  test('one that waits too long is told who is writing', async () => {
    const folder = newFolder()
    const lake = openLake(join(folder, 'lake'))
    await lake.change(async (draft) => {
      draft.discard()
      const waiting = lake.change(async () => undefined, { waitMs: 150 })
      await expect(waiting).rejects.toThrow(new RegExp(`Process ${process.pid} .* has been writing`))
    })
    lake.close()
  })
})

describe('the lock', () => {
  const owner = { pid: 1, started: 'never', host: 'elsewhere', since: '2026-01-01T00:00:00Z', token: 'x' }

  test('of a process that is gone, or whose number now belongs to another, is passed over', async () => {
    const path = join(newFolder(), 'lock')
    const { hostname } = await import('node:os')
    const gone = startWriter(newFolder())
    await once(gone, 'exit')
    for (const stale of [
      { ...owner, host: hostname(), pid: gone.pid! },
      { ...owner, host: hostname(), pid: process.pid },
    ]) {
      if (process.platform !== 'linux' && stale.pid === process.pid) continue
      writeFileSync(path, JSON.stringify(stale))
      const lock = await takeLock(path, { waitMs: 0 })
      await lock.assertHeld()
      await lock.release()
    }
  })

  test('of another machine is respected while it is fresh', async () => {
    const path = join(newFolder(), 'lock')
    writeFileSync(path, JSON.stringify(owner))
    await expect(takeLock(path, { waitMs: 100 })).rejects.toThrow(/Process 1 on elsewhere/)
  })

  test('that was taken over is noticed before publishing', async () => {
    const path = join(newFolder(), 'lock')
    const lock = await takeLock(path)
    writeFileSync(path, JSON.stringify(owner))
    await expect(lock.assertHeld()).rejects.toThrow(/took over/)
    await lock.release()
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(owner)
  })
})

describe('a cancelled load', () => {
  test('leaves the lake as it was', async () => {
    const folder = newFolder()
    const lake = openLake(join(folder, 'lake'))
    await loadFiles(lake, each(spendFile(folder, monthOfRows(5), { name: 'a.csv', body: 'A' })))
    for (const delay of [0, 20, 60, 120]) {
      const stop = new AbortController()
      const rows = monthOfRows(200_000, '11')
      setTimeout(() => stop.abort(), delay)
      await expect(
        loadFiles(lake, each(spendFile(folder, rows, { name: 'b.csv', body: 'A' })), { signal: stop.signal }),
      ).rejects.toThrow(/abort/i)
      expect(await lake.query('SELECT count(*) AS n FROM payment')).toEqual([{ n: 5n }])
      expect(readdirSync(lake.folder).toSorted()).toEqual(['current', 'format', 'generations', 'raw'])
      expect(readdirSync(join(lake.folder, 'generations'))).toEqual(['1'])
      expect(readdirSync(join(lake.folder, 'raw'))).toEqual(['1'])
    }
    lake.close()
  })
})

describe('old generations', () => {
  test('go after a day, but never the last two', async () => {
    const folder = newFolder()
    const lake = openLake(join(folder, 'lake'))
    const { removeOld } = await import('../src/lake/disk/generations.ts')
    for (const name of ['01', '02', '03', '04']) {
      await loadFiles(lake, each(spendFile(folder, monthOfRows(2, name), { name, body: 'A' })))
    }
    const numbers = () => readdirSync(join(lake.folder, 'generations')).toSorted()
    expect(numbers()).toEqual(['1', '2', '3', '4'])
    await removeOld(lake.folder, 4, Date.now() + 25 * 3_600_000)
    expect(numbers()).toEqual(['3', '4'])
    expect(readdirSync(join(lake.folder, 'raw')).toSorted()).toEqual(['3', '4'])
    lake.close()
  })
})
