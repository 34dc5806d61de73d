import { chmod, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { LakeReader, SqlValue } from './draft.ts'
import { openEngine } from './duckdb-engine.ts'
import { type Engine, sqlName } from './engine.ts'
import {
  assertFormat,
  currentNumber,
  generationFolder,
  linkFolder,
  noteFormat,
  publish,
  rawFolder,
  removeLeftovers,
  removeOld,
  settle,
  spillFolder,
} from './disk/generations.ts'
import { type LakeDraft, openDraft } from './lake-draft.ts'
import { type LockOptions, takeLock, type WriterLock } from './disk/lock.ts'
import { EVIDENCE_TABLES, type LakeColumn } from './tables.ts'
import { type TableFiles, tablesOf, viewSql } from './disk/views.ts'

/** One state of the lake, which never changes under its reader. */
export interface Generation extends LakeReader {
  /** 0 when nothing was ever loaded. */
  readonly number: number
  /** The folder of its tables. */
  readonly folder: string
  /** The folder of its raw cells. */
  readonly raw: string
  /** The pattern under which another tool finds a table's Parquet files, with `/` on every system. */
  readonly tableGlob: (table: string) => string
  /** Every table with its files. */
  readonly tables: readonly TableFiles[]
}

/** Evidence and findings on disk. */
export interface Lake {
  readonly folder: string
  /** The newest state. A reader takes it once and keeps it for the whole of its answer. */
  readonly generation: () => Promise<Generation>
  /** A question to the newest state: for one question alone. */
  readonly query: LakeReader['query']
  /**
   * Changes the lake as a whole or not at all. One writer at a time, on this machine and others; a stopped process, an error
   * or the signal leaves it as it was. Readers go on with what they have.
   */
  readonly change: <T>(work: (draft: LakeDraft) => Promise<T>, options?: ChangeOptions) => Promise<T>
  readonly close: () => void
}

/** How the lake is opened. */
export interface LakeOptions {
  /** Columns of findings that readers may ask for before they were ever written. */
  readonly findings?: Readonly<Record<string, readonly LakeColumn[]>>
  readonly threads?: number
  readonly memoryMegabytes?: number
}

/** How a change is made. */
export interface ChangeOptions extends LockOptions {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly memoryMegabytes?: number
}

/** Opens the lake in `folder`. Nothing is made on disk before the first change. */
export function openLake(folder: string, options: LakeOptions = {}): Lake {
  const path = resolve(folder)
  const readers = readersOf(path, options)
  return {
    folder: path,
    generation: readers.newest,
    query: async <Row = Record<string, SqlValue>>(sql: string, params?: readonly SqlValue[]) =>
      (await readers.newest()).query<Row>(sql, params),
    change: (work, how = {}) => change(path, work, { ...how, lake: options }),
    close: readers.close,
  }
}

/** One engine for all readers of this process, with a schema of views for each generation they hold. */
function readersOf(folder: string, options: LakeOptions) {
  let engine: Promise<Engine> | undefined
  const generations = new Map<number, Promise<Generation>>()
  const open = () =>
    (engine ??= openEngine({
      folders: [folder],
      connections: 4,
      memoryMegabytes: options.memoryMegabytes ?? 1500,
      ...(options.threads !== undefined && { threads: options.threads }),
    }))
  return {
    newest: async () => {
      const number = await currentNumber(folder)
      if (!generations.has(number)) await assertFormat(folder)
      // Nothing is awaited between this look and the note below: two first readers share one opening.
      const known = generations.get(number)
      if (known) return known
      const opened = open().then((each) => openGeneration(each, folder, number, options))
      generations.set(number, opened)
      opened.catch(() => generations.delete(number))
      await forgetOld(await open(), generations, number)
      return opened
    },
    close: () => {
      generations.clear()
      void engine?.then((each) => each.close())
      engine = undefined
    },
  }
}

/** Forgets views of generations long behind, whose folders may be gone. */
async function forgetOld(engine: Engine, generations: Map<number, unknown>, newest: number): Promise<void> {
  for (const number of [...generations.keys()].filter((each) => each < newest - 50)) {
    generations.delete(number)
    await engine.execute(`DROP SCHEMA IF EXISTS ${sqlName(schemaOf(number))} CASCADE`)
  }
}

const schemaOf = (number: number): string => `generation_${number}`

async function openGeneration(
  engine: Engine,
  lake: string,
  number: number,
  options: LakeOptions,
): Promise<Generation> {
  const folder = generationFolder(lake, number)
  const schema = schemaOf(number)
  const tables = await tablesOf(folder, options.findings)
  await engine.execute(`CREATE SCHEMA IF NOT EXISTS ${sqlName(schema)}`)
  for (const table of tables) await engine.execute(viewSql(table, 'folder', schema))
  const byName = new Map(tables.map((table) => [table.name, table]))
  const findings = tables.filter((table) => !(table.name in EVIDENCE_TABLES) && table.files.length > 0)
  return {
    number,
    folder,
    raw: rawFolder(lake, number),
    tables,
    tableGlob: (name) =>
      join(byName.get(name)?.folder ?? join(folder, name), '*.parquet').replaceAll('\\', '/'),
    hasTable: (name) => name in EVIDENCE_TABLES || findings.some((table) => table.name === name),
    findings: () => findings.map((table) => table.name),
    query: (sql, params) => engine.query(sql, params, schema),
  }
}

async function change<T>(
  folder: string,
  work: (draft: LakeDraft) => Promise<T>,
  options: ChangeOptions & { readonly lake: LakeOptions },
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const lock = await takeLock(join(folder, 'lock'), options)
  try {
    await assertFormat(folder)
    const current = await currentNumber(folder)
    if (current === 0) await noteFormat(folder)
    await removeLeftovers(folder, current)
    return await workOn(folder, current, { work, lock, options })
  } finally {
    await lock.release()
  }
}

async function fillDraft(folder: string, current: number): Promise<void> {
  await mkdir(join(folder, 'raw'), { recursive: true, mode: 0o700 })
  await chmod(join(folder, 'raw'), 0o700)
  await linkFolder(generationFolder(folder, current), generationFolder(folder, current + 1))
  await linkFolder(rawFolder(folder, current), rawFolder(folder, current + 1))
  await chmod(rawFolder(folder, current + 1), 0o700)
}

interface Change<T> {
  readonly work: (draft: LakeDraft) => Promise<T>
  readonly lock: WriterLock
  readonly options: ChangeOptions & { readonly lake: LakeOptions }
}

async function workOn<T>(folder: string, current: number, { work, lock, options }: Change<T>): Promise<T> {
  const signal = options.signal ?? new AbortController().signal
  const threads = options.lake.threads
  const next = current + 1
  const how = { settings: options.settings ?? {}, signal, ...(threads !== undefined && { threads }) }
  const memory = options.memoryMegabytes
  let draft: Awaited<ReturnType<typeof openDraft>> | undefined
  let isPublished = false
  try {
    await fillDraft(folder, current)
    draft = await openDraft(folder, next, { ...how, ...(memory !== undefined && { memoryMegabytes: memory }) }) // prettier-ignore
    const result = await work(draft)
    signal.throwIfAborted()
    if (!draft.isDiscarded()) {
      await settle(draft.written)
      await lock.assertHeld()
      await publish(folder, next)
      isPublished = true
    }
    return result
  } finally {
    draft?.engine.close()
    if (isPublished) await removeOld(folder, next)
    else if (await lock.isHeld()) await removeDraft(folder, next)
    if (await lock.isHeld()) await removeFolder(spillFolder(folder))
  }
}

async function removeDraft(folder: string, number: number): Promise<void> {
  await removeFolder(generationFolder(folder, number))
  await removeFolder(rawFolder(folder, number))
}

/**
 * A statement that was stopped may still be putting its last file down while its folder is removed: then it is tried again. What
 * cannot be removed at all, as when Windows holds a file open, is removed by the next change.
 */
const removeFolder = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 }).catch(() => undefined)
