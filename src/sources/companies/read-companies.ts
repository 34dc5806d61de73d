import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { type ColumnMap, mapHeadings, shapeOf } from '../reference/heading-map.ts'
import type { CompaniesReading, RawPart, ReadOptions } from '../source.ts'
import { findBulkTables } from '../bulk-tables.ts'
import { companySelectSql, nameSelectSql } from './company-select.sql.ts'
import { COMPANY_COLUMNS } from './columns.data.ts'

/**
 * How much headings look like the register of companies: 1 when they name companies, their numbers and their status or office.
 *
 * @example
 * companiesScore(['CompanyName', ' CompanyNumber', 'RegAddress.PostCode', 'CompanyStatus']) // 1
 * companiesScore(['Supplier', 'Company Number', 'Amount']) // 0
 */
export function companiesScore(headings: readonly string[]): number {
  const columns = mapHeadings(headings, COMPANY_COLUMNS)
  const isRegister = columns.has('name') && columns.has('number')
  return isRegister && (columns.has('status') || columns.has('incorporated')) && columns.has('postcode')
    ? 1
    : 0
}

/**
 * The register of companies read to the point where SQL takes over: the CSV of Companies House's free company data, whole or in
 * parts. Its millions of rows are never in memory.
 *
 * @param file the name to report.
 * @throws PortreeveError when no table in it has names and numbers of companies, or the file is a trap.
 */
export async function readCompanies(
  path: string,
  options: ReadOptions,
  file: string,
): Promise<CompaniesReading> {
  await mkdir(options.workFolder, { recursive: true })
  const folder = await mkdtemp(join(options.workFolder, 'companies-'))
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const found = await findBulkTables(path, folder, options)
    const headings = found.tables[0]?.part.headings ?? []
    const shape = shapeOf('companies', headings)
    const remembered = options.mappings?.get(shape)?.columns
    const columnsOf = (part: RawPart): ColumnMap => mapHeadings(part.headings, COMPANY_COLUMNS, remembered)
    const parts = found.tables.map((table) => table.part).filter((part) => isOfCompanies(columnsOf(part)))
    const [main] = parts
    if (!main) throw noCompanies(file)
    const named = [...columnsOf(main)].map(([field, at]) => [field, main.headings[at] ?? ''])
    return {
      file: file.replaceAll('\\', '/'),
      kind: 'companies',
      kindBecause: `headings: ${named.slice(0, 4).map(([, heading]) => heading).join(', ')}`, // prettier-ignore
      encoding: found.encoding,
      bytesHash: found.bytesHash,
      headerLine: main.headerLine,
      vatBasis: 'unknown',
      columns: Object.fromEntries(named) as Record<string, string>,
      shape,
      complaints: [],
      parts,
      companySelect: (relation, part) => companySelectSql(relation, columnsOf(part)),
      nameSelect: (relation, part) => nameSelectSql(relation, columnsOf(part)),
      dispose,
    }
  } catch (cause) {
    await dispose()
    throw cause
  }
}

const isOfCompanies = (columns: ColumnMap): boolean => columns.has('name') && columns.has('number')

const noCompanies = (file: string): PortreeveError =>
  new PortreeveError('No table of companies was found: no headings name companies and their numbers.', {
    where: file,
    next: 'Load the file BasicCompanyData of Companies House, as CSV or ZIP.',
    exitCode: EXIT.complaints,
  })
