import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readablePath, sqlName, sqlPath } from '../engine.ts'
import { EVIDENCE_TABLES, type EvidenceTable, type LakeColumn } from '../tables.ts'

/** The folder of findings inside a generation. */
export const FINDINGS_FOLDER = 'findings'

/** A table as it lies in one generation. */
export interface TableFiles {
  readonly name: string
  /** The folder of its Parquet files. */
  readonly folder: string
  readonly files: readonly string[]
  readonly columns?: readonly LakeColumn[]
}

/**
 * The names of the tables of evidence, in the order of the reference.
 *
 * @example
 * evidenceNames()[0] // 'file'
 */
export function evidenceNames(): EvidenceTable[] {
  return Object.keys(EVIDENCE_TABLES) as EvidenceTable[]
}

/** Every table of a generation: all tables of evidence, findings that were written, and `expected` ones that were not. */
export async function tablesOf(
  generation: string,
  expected: Readonly<Record<string, readonly LakeColumn[]>> = {},
): Promise<TableFiles[]> {
  const written = await readdir(join(generation, FINDINGS_FOLDER)).catch(() => [] as string[])
  const findings = [...new Set([...written, ...Object.keys(expected)])].toSorted()
  return Promise.all([
    ...evidenceNames().map((name) => evidenceFiles(generation, name)),
    ...findings.map((name) => filesOf(name, join(generation, FINDINGS_FOLDER, name), expected[name])),
  ])
}

/** One table of evidence of a generation. */
export function evidenceFiles(generation: string, name: EvidenceTable): Promise<TableFiles> {
  return filesOf(name, join(generation, name), EVIDENCE_TABLES[name])
}

async function filesOf(
  name: string,
  folder: string,
  columns: readonly LakeColumn[] | undefined,
): Promise<TableFiles> {
  const names = await readdir(folder).catch(() => [] as string[])
  const files = names.filter((file) => file.endsWith('.parquet')).toSorted()
  return { name, folder, files: files.map((file) => join(folder, file)), ...(columns && { columns }) }
}

/**
 * The statement that makes a table a view: over all its files, or empty with its columns when there are none.
 *
 * @param form `folder` reads whatever lies in the folder when asked; `files` names each file, for an engine that may open only those.
 * @example
 * viewSql({ name: 'x', folder: 'x', files: [], columns: [{ name: 'a', type: 'DATE', doc: '' }] }, 'folder') // 'CREATE OR REPLACE VIEW "x" AS SELECT NULL::DATE AS "a" WHERE false'
 */
export function viewSql(table: TableFiles, form: 'folder' | 'files', schema?: string): string {
  const name = schema === undefined ? sqlName(table.name) : `${sqlName(schema)}.${sqlName(table.name)}`
  const start = `CREATE OR REPLACE VIEW ${name} AS SELECT`
  if (table.files.length === 0) {
    const nothing = (table.columns ?? []).map((column) => `NULL::${column.type} AS ${sqlName(column.name)}`)
    return `${start} ${nothing.join(', ')} WHERE false`
  }
  const paths =
    form === 'folder'
      ? sqlPath(`${readablePath(table.folder)}/*.parquet`)
      : `[${table.files.map((file) => sqlPath(readablePath(file))).join(', ')}]`
  return `${start} * FROM read_parquet(${paths}, hive_partitioning = false)`
}

/**
 * The statement that writes a SELECT as one Parquet file.
 *
 * Dictionaries stop at 8,192 values: building larger ones costs more time than all else in writing, and saves little.
 * `raw` uses the faster compression that only the lake itself need read; tables for other tools keep Snappy.
 *
 * @example
 * copySql('SELECT 1', 'a.parquet', 'tables') // "COPY (SELECT 1) TO 'a.parquet' (FORMAT parquet, DICTIONARY_SIZE_LIMIT 8192)"
 */
export function copySql(select: string, path: string, form: 'tables' | 'raw'): string {
  const compression = form === 'raw' ? ', COMPRESSION lz4_raw' : ''
  return `COPY (${select}) TO ${sqlPath(path)} (FORMAT parquet, DICTIONARY_SIZE_LIMIT 8192${compression})`
}
