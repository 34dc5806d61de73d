import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PortreeveError } from '../procurement/errors.ts'
import type { FindingsDraft, SqlValue } from './draft.ts'
import { openEngine } from './duckdb-engine.ts'
import { type Engine, readablePath, sqlPath } from './engine.ts'
import { generationFolder, rawFolder, spillFolder } from './disk/generations.ts'
import { EVIDENCE_TABLES, type EvidenceTable, type LakeColumn } from './tables.ts'
import { copySql, evidenceFiles, evidenceNames, FINDINGS_FOLDER, tablesOf, viewSql } from './disk/views.ts'

/** A generation being made. Nothing in it is seen by readers before it is published. */
export interface LakeDraft extends FindingsDraft {
  readonly number: number
  /** The folder of its tables. */
  readonly folder: string
  /** The folder of its raw cells. */
  readonly raw: string
  /** The folder for what is needed while the draft is made, and goes with it. */
  readonly spill: string
  readonly engine: Engine
  readonly threads: number | undefined
  /** Writes the rows of a SELECT as one file of a table of evidence, in place of an earlier file of that name. */
  readonly writeEvidence: (table: EvidenceTable, fileName: string, selectSql: string) => Promise<void>
  /** Some files of a table as a relation: asking them alone does not grow with the number of files. */
  readonly evidenceFile: (table: EvidenceTable, ...fileNames: string[]) => string
  readonly hasEvidence: (table: EvidenceTable, fileName: string) => Promise<boolean>
  /** Takes a file of a table away; nothing happens when it is not there. */
  readonly removeEvidence: (table: EvidenceTable, fileName: string) => Promise<void>
  /** Tells that a file of a table was moved by hand. */
  readonly touched: (table: EvidenceTable, moved: { from: string; to: string }) => Promise<void>
  /** Paths written in this draft: on the disk itself before it is published. */
  readonly written: ReadonlySet<string>
  /** Tells of a file written beside the tables. */
  readonly wrote: (path: string) => void
  /** Leave everything as it was: the draft is thrown away when its work ends. */
  readonly discard: () => void
  readonly isDiscarded: () => boolean
}

/** What a draft is made with. */
export interface DraftOptions {
  readonly settings: Readonly<Record<string, unknown>>
  readonly signal: AbortSignal
  readonly threads?: number
  readonly memoryMegabytes?: number
}

/**
 * A bound, not what is used: in less, DuckDB holds back all threads but one from writing the columns of `payment` in their
 * order, and those that wait keep a processor busy. A file of 1 GB takes half the time and no more memory.
 */
const DRAFT_MEGABYTES = 800

/** Opens the draft of generation `number`, whose folders are already filled from the generation before. */
export async function openDraft(lake: string, number: number, options: DraftOptions): Promise<LakeDraft> {
  const folder = generationFolder(lake, number)
  const engine = await openEngine({
    folders: [lake],
    spillFolder: spillFolder(lake),
    memoryMegabytes: options.memoryMegabytes ?? DRAFT_MEGABYTES,
    signal: options.signal,
    ...(options.threads !== undefined && { threads: options.threads }),
  })
  try {
    const tables = await tablesOf(folder)
    for (const table of tables) {
      if (table.columns || table.files.length > 0) await engine.execute(viewSql(table, 'folder'))
    }
    const findings = tables.filter((table) => !(table.name in EVIDENCE_TABLES)).map((table) => table.name)
    const empty = tables.filter((table) => table.files.length === 0).map((table) => table.name)
    return draftOver({ lake, number, folder, engine, options, findings: new Set(findings), empty })
  } catch (error) {
    engine.close()
    throw error
  }
}

interface DraftState {
  readonly lake: string
  readonly number: number
  readonly folder: string
  readonly engine: Engine
  readonly options: DraftOptions
  readonly findings: Set<string>
  /** Tables of evidence without files. */
  readonly empty: readonly string[]
}

function draftOver(state: DraftState): LakeDraft {
  const { engine, folder, findings } = state
  const written = new Set<string>()
  const changed = new Set<EvidenceTable>()
  let discarded = false
  /** Never in place: the file may be a hard link that an older generation still reads. */
  const write = async (path: string, select: string) => {
    await mkdir(dirname(path), { recursive: true })
    await engine.execute(copySql(select, `${path}.part`, 'tables'))
    await rename(`${path}.part`, path)
    written.add(path)
  }
  const showFinding = async (name: string) => {
    const files = [findingPath(folder, name)]
    await engine.execute(viewSql({ name, folder: dirname(files[0]!), files }, 'folder'))
  }
  /** A view reads whatever lies in the folder: it changes only when the first file comes or the last one goes. */
  const empty = new Set(state.empty)
  const touched = async (name: EvidenceTable, moved?: { from: string; to: string }) => {
    if (moved && written.delete(moved.from)) written.add(moved.to)
    changed.add(name)
    const table = await evidenceFiles(folder, name)
    const isEmpty = table.files.length === 0
    if (isEmpty === empty.has(name)) return
    if (isEmpty) empty.add(name)
    else empty.delete(name)
    await engine.execute(viewSql(table, 'folder'))
  }
  const writeFinding = async (name: string, select: string) => {
    await write(findingPath(folder, name), select)
    findings.add(name)
    await showFinding(name)
  }
  return {
    number: state.number,
    folder,
    raw: rawFolder(state.lake, state.number),
    spill: spillFolder(state.lake),
    engine,
    threads: state.options.threads,
    query: engine.query,
    execute: engine.execute,
    hasTable: (name) => name in EVIDENCE_TABLES || findings.has(name),
    findings: () => [...findings].toSorted(),
    changed,
    settings: state.options.settings,
    signal: state.options.signal,
    written,
    wrote: (path) => void written.add(path),
    touched,
    writeFinding,
    writeFindingRows: (name, columns, rows) => stageAs(engine, { columns, rows }, (from) => writeFinding(name, from)), // prettier-ignore
    removeFinding: async (name) => {
      await rm(dirname(findingPath(folder, name)), { recursive: true, force: true })
      if (findings.delete(name)) await engine.execute(`DROP VIEW IF EXISTS "${name}"`)
    },
    writeEvidence: async (table, fileName, select) => {
      await write(join(folder, table, `${fileName}.parquet`), select)
      await touched(table)
    },
    evidenceFile: (table, ...names) => {
      const paths = names.map((name) => sqlPath(readablePath(join(folder, table, `${name}.parquet`))))
      return `read_parquet([${paths.join(', ')}], hive_partitioning = false)`
    },
    hasEvidence: (table, fileName) => exists(join(folder, table, `${fileName}.parquet`)),
    removeEvidence: async (table, fileName) => {
      const path = join(folder, table, `${fileName}.parquet`)
      if (!(await exists(path))) return
      await rm(path)
      written.delete(path)
      await touched(table)
    },
    discard: () => void (discarded = true),
    isDiscarded: () => discarded,
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** The one file of a finding. Its folder is the table that other tools open. */
function findingPath(generation: string, name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name) || evidenceNames().includes(name as EvidenceTable)) {
    throw new PortreeveError(`"${name}" cannot be the name of a finding.`, {
      next: 'Use small letters, digits and _, and no name of a table of evidence.',
    })
  }
  return join(generation, FINDINGS_FOLDER, name, `${name}.parquet`)
}

/** Rows of the program put where SQL can select from them, for as long as `use` runs. */
export async function stageAs<T>(
  engine: Engine,
  table: {
    readonly columns: readonly LakeColumn[]
    readonly rows: Iterable<Readonly<Record<string, SqlValue | undefined>>>
  },
  use: (selectSql: string) => Promise<T>,
): Promise<T> {
  await engine.stage('staged rows', table.columns, table.rows)
  try {
    return await use('SELECT * FROM "staged rows"')
  } finally {
    await engine.execute('DROP TABLE IF EXISTS "staged rows"').catch(() => undefined)
  }
}
