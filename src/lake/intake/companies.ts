import { PortreeveError } from '../../procurement/errors.ts'
import type { CompaniesReading } from '../../sources/source.ts'
import { sqlText } from '../engine.ts'
import type { LakeDraft } from '../lake-draft.ts'
import { EVIDENCE_TABLES } from '../tables.ts'
import { type RawTable, rawRelation } from './raw-cells.ts'
import { type Counted, nothingCounted } from './spend.ts'

/** Writes the companies of a register and their names, and counts them: every row is kept or set aside, or this throws. */
export async function writeCompanies(
  draft: LakeDraft,
  reading: CompaniesReading,
  id: string,
  tables: readonly RawTable[],
): Promise<{ counted: Counted; complaintsSql: string }> {
  const parts = reading.parts.map((part, at) => ({ part, relation: rawRelation(draft.raw, id, tables[at]!) }))
  const companies = parts.map(({ part, relation }) => reading.companySelect(relation, part))
  const names = parts.map(({ part, relation }) => reading.nameSelect(relation, part))
  await draft.writeEvidence('company', id, inTable('company', id, companies, 'NOT not_data AND set_aside IS NULL')) // prettier-ignore
  await draft.writeEvidence('company_name', id, inTable('company_name', id, names))
  const { counted, unread } = await count(draft, id, companies)
  const complaintsSql = counted.setAside + unread === 0 ? '' : complaints(reading.file, id, companies)
  return { counted, complaintsSql }
}

function inTable(
  table: 'company' | 'company_name',
  id: string,
  selects: readonly string[],
  where = 'true',
): string {
  const given: Readonly<Record<string, string>> = { file_id: sqlText(id), sheet: 'NULL' }
  const columns = EVIDENCE_TABLES[table].map(({ name, type }) => `CAST(${given[name] ?? name} AS ${type}) AS ${name}`) // prettier-ignore
  return selects.map((select) => `SELECT ${columns.join(', ')} FROM (${select}) WHERE ${where}`).join(' UNION ALL ') // prettier-ignore
}

/** Rows counted over the raw cells, apart from those that were written; `unread` are those kept with a day that cannot be read. */
async function count(
  draft: LakeDraft,
  id: string,
  selects: readonly string[],
): Promise<{ counted: Counted; unread: number }> {
  const [seen] = await draft.query<Record<'rows' | 'aside' | 'unread', bigint>>(
    `SELECT count(*) AS rows, count(set_aside) AS aside,
       count(*) FILTER (set_aside IS NULL AND problem_column IS NOT NULL) AS unread
     FROM (${selects.join(' UNION ALL ')}) WHERE NOT not_data`,
  )
  const [written] = await draft.query<{ kept: bigint }>(
    `SELECT count(*) AS kept FROM ${draft.evidenceFile('company', id)}`,
  )
  const [rows, setAside, kept] = [Number(seen!.rows), Number(seen!.aside), Number(written!.kept)]
  if (rows !== kept + setAside) {
    throw new PortreeveError(`What was read does not add up: ${rows} rows, of which ${kept} were kept and ${setAside} set aside.`, {
      next: 'Nothing was changed. This is a fault of Portreeve: please report it with the file’s headings.',
    }) // prettier-ignore
  }
  // A register has no amounts: none were counted, which is not nought.
  const counted: Counted = { ...nothingCounted, rows, kept, setAside, amountIn: null, amountKept: null, amountSetAside: null } // prettier-ignore
  return { counted, unread: Number(seen!.unread) }
}

function complaints(file: string, id: string, selects: readonly string[]): string {
  return selects
    .map(
      (
        select,
      ) => `SELECT ${sqlText(id)} AS file_id, NULL::VARCHAR AS sheet, line::BIGINT AS line, ${sqlText(file)} AS path,
        problem_column AS column_name, problem_value AS value, coalesce(set_aside, 'the day cannot be read') AS problem,
        CASE WHEN set_aside IS NULL THEN 'kept without it' ELSE 'set aside' END AS repair
      FROM (${select}) WHERE NOT not_data AND (set_aside IS NOT NULL OR problem_column IS NOT NULL)`,
    )
    .join(' UNION ALL ')
}
