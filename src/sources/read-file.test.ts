import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { PortreeveError } from '../procurement/errors.ts'
import { findFiles } from './find-files.ts'
import { readFile } from './read-file.ts'
import type { Reading, ReadOptions } from './source.ts'

const SPEND = 'Supplier Name,Payment Date,Net Amount\nAcme Ltd,01/04/2026,5.00\nBolt plc,13/04/2026,6.00\n'
const REGISTER =
  'Contract Title,Supplier,Start Date,End Date,Contract Value\nLibrary system,Acme Ltd,01/04/2024,31/03/2027,50000\n'

/** What is used of yazl, which brings no types. */
interface ZipWriter {
  readonly outputStream: Readable
  addBuffer(content: Buffer, name: string): void
  end(): void
}
const { ZipFile } = (await import('yazl' as string)) as { ZipFile: new () => ZipWriter }

let folder: string
let options: ReadOptions

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portreeve-read-'))
  options = { workFolder: join(folder, 'work') }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function zip(name: string, members: Readonly<Record<string, Buffer>>): Promise<string> {
  const archive = new ZipFile()
  for (const [member, content] of Object.entries(members)) archive.addBuffer(content, member)
  archive.end()
  const path = join(folder, name)
  await pipeline(archive.outputStream, createWriteStream(path))
  return path
}

async function dispose(readings: readonly Reading[]): Promise<void> {
  for (const reading of readings) if (reading.kind === 'spend') await reading.dispose()
}

describe('reading a file', () => {
  test('the kind is told by what is in it, not by its name', async () => {
    const kinds: Record<string, string> = {}
    for (const [name, content] of [
      ['contracts.csv', SPEND],
      ['spend.csv', REGISTER],
      ['a.txt', 'authority,product,supplier\nExeter,Civica,Civica UK\n'],
      [
        'b.json',
        '{"releases":[{"ocid":"ocds-1-1","id":"1","tag":["award"],"date":"2026-01-01T00:00:00Z"}],"publishedDate":"2026-01-01"}',
      ],
      ['c.csv', 'Name,Shoe size\nA,5\n'],
      ['empty.csv', ''],
    ] as const) {
      const readings = await readFile(await file(name, content), options)
      kinds[name] = readings.map((reading) => reading.kind).join()
      await dispose(readings)
    }
    expect(kinds).toEqual({
      'contracts.csv': 'spend', 'spend.csv': 'contracts-register', 'a.txt': 'applications', 'b.json': 'notices', 'c.csv': 'unknown', 'empty.csv': 'unknown',
    }) // prettier-ignore
  })

  test('an archive gives a reading for each file, one bad file keeps no other out, and its names never touch the disk', async () => {
    const inner = await zip('inner.zip', { 'deep.csv': Buffer.from(REGISTER) })
    const { readFile: bytesOf } = await import('node:fs/promises')
    const path = await zip('both.zip', {
      'a/spend.csv': Buffer.from(SPEND),
      'bad.csv': Buffer.from('Supplier,Amount\nA\u0000,5\n'),
      'inner.zip': await bytesOf(inner),
    })
    const readings = await readFile(path, options, 'both.zip')
    expect(readings.map((reading) => [reading.file, reading.kind])).toEqual([
      ['both.zip!/a/spend.csv', 'spend'],
      ['both.zip!/bad.csv', 'unknown'],
      ['both.zip!/inner.zip!/deep.csv', 'contracts-register'],
    ])
    expect(readings[1]!.complaints[0]!.problem).toMatch(/NUL bytes/)
    await dispose(readings)
    expect(await readdir(options.workFolder)).toEqual([])
    // A name that climbs out of the folder, patched into the bytes, since no archiver writes one.
    const bytes = (await bytesOf(path)).toString('latin1').replaceAll('a/spend.csv', '../pwnd.csv')
    const climbing = await file('climbing.zip', Buffer.from(bytes, 'latin1'))
    await expect(readFile(climbing, options)).rejects.toThrow(/outside the archive/)
    expect(await readdir(folder)).not.toContain('pwnd.csv')
  })

  test('a workbook of two kinds gives two readings', async () => {
    const sheet = (csv: string): { value: string }[][] =>
      csv
        .trim()
        .split('\n')
        .map((line) => line.split(',').map((value) => ({ value })))
    const path = join(folder, 'both.xlsx')
    await writeExcel([
      { data: sheet(SPEND), sheet: 'Payments' },
      { data: sheet(REGISTER), sheet: 'Contracts' },
    ]).toFile(path)
    const readings = await readFile(path, options, 'both.xlsx')
    expect(readings.map((reading) => [reading.kind, reading.file])).toEqual([
      ['spend', 'both.xlsx!/Payments'],
      ['contracts-register', 'both.xlsx!/Contracts'],
    ])
    expect(new Set(readings.map((reading) => reading.bytesHash)).size).toBe(2)
    await dispose(readings)
  })

  test('folders give their files in order of name, without hidden and lock files', async () => {
    const deep = join(folder, 'tree', 'b')
    await mkdir(deep, { recursive: true })
    for (const path of ['z.csv', '.hidden', '~$open.xlsx', 'a.csv', 'b/inner.csv', 'b/.DS_Store'])
      await writeFile(join(folder, 'tree', path), 'x')
    const found = await findFiles([join(folder, 'tree'), join(folder, 'tree', 'a.csv')])
    expect(found.map((path) => path.slice(join(folder, 'tree').length + 1).replaceAll('\\', '/'))).toEqual([
      'a.csv',
      'b/inner.csv',
      'z.csv',
    ])
    await expect(findFiles([join(folder, 'nowhere')])).rejects.toThrow(PortreeveError)
  })

  test('stops when asked', async () => {
    const stopped = AbortSignal.abort()
    await expect(readFile(await file('stop.csv', SPEND), { ...options, signal: stopped })).rejects.toThrow(
      /abort/i,
    )
  })
})
