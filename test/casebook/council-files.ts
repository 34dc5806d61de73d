import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { csvCell } from '../../src/ui/terminal.ts'
import type { ContractCase, RegisterEntry } from './case.ts'
import { quietContext } from '../quiet-context.ts'

const HEADINGS = [
  'Organisation',
  'Contract reference',
  'Contract title',
  'Supplier name',
  'Start date',
  'End date',
  'Contract term',
  'Extension period',
  'Notice period',
  'Total contract value (excluding VAT)',
  'Procurement route',
  'Framework name',
  'Award date',
]

const line = (cells: readonly (string | undefined)[]): string =>
  cells.map((cell) => csvCell(cell ?? '')).join(',')

/** The council of a case, and the one beside it. */
export const councilOf = ({ id }: ContractCase): string => `Casebook ${id} District Council`
const besideOf = ({ id }: ContractCase): string => `Beside ${id} District Council`

function registerLines(council: string, entries: readonly RegisterEntry[]): string[] {
  return entries.map((each, at) =>
    line([
      council,
      `${council.replaceAll(/[^A-Z0-9]/g, '')}-${at + 1}`,
      each.title,
      each.supplier,
      each.start,
      each.end,
      each.term,
      each.extension,
      each.notice,
      each.valueNet,
      each.route,
      each.framework,
      each.signed,
    ]),
  )
}

function paymentLines(each: ContractCase): string[] {
  return (each.payments ?? []).flatMap(({ supplier, days, eachNet }) =>
    days.map((paid) => line([councilOf(each), paid, supplier, eachNet, 'Computer software'])),
  )
}

function releasesOf(each: ContractCase) {
  return (each.notices ?? []).map((notice, at) => ({
    ocid: `ocds-h6vhtk-${each.id.toLowerCase()}${at}`,
    id: `${each.id}-${at}`,
    date: `${notice.published}T00:00:00Z`,
    tag: ['award', 'contract'],
    buyer: { id: `GB-PPON-${each.id}`, name: councilOf(each) },
    parties: [
      { id: `GB-PPON-${each.id}`, name: councilOf(each), roles: ['buyer'] },
      { id: `S${each.id}`, name: notice.supplier, roles: ['supplier'] },
    ],
    tender: { id: `t${at}`, title: notice.title },
    awards: [{ id: '1', title: notice.title, status: 'active', suppliers: [{ id: `S${each.id}`, name: notice.supplier }] }], // prettier-ignore
    contracts: [
      { id: '1', awardID: '1', title: notice.title, status: 'active', period: { startDate: `${notice.start}T00:00:00Z`, endDate: `${notice.end}T23:59:59Z` } }, // prettier-ignore
    ],
  }))
}

/**
 * A workspace with the cases' files, each case a council of its own: a register, a spend file and notices as councils
 * publish them, read and loaded by the product.
 */
export async function workspaceOfCases(cases: readonly ContractCase[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'portreeve-casebook-'))
  const [files, workspace] = [join(folder, 'files'), join(folder, 'workspace')]
  for (const each of [files, workspace]) mkdirSync(each)
  const register = cases.flatMap((each) => [
    ...registerLines(councilOf(each), each.register ?? []),
    ...registerLines(besideOf(each), each.neighbour ?? []),
  ])
  const spend = cases.flatMap(paymentLines)
  writeFileSync(join(files, 'contracts-register-2026-11.csv'), [line(HEADINGS), ...register, ''].join('\r\n'))
  writeFileSync(
    join(files, 'spend.csv'),
    ['Organisation,Payment date,Supplier name,Net amount,Expense type', ...spend, ''].join('\r\n'),
  )
  writeFileSync(
    join(files, 'notices.json'),
    JSON.stringify({ version: '1.1', publishedDate: '2026-11-01T00:00:00Z', releases: cases.flatMap(releasesOf) }), // prettier-ignore
  )
  const bodies = Object.fromEntries(
    cases.flatMap((each) => (each.settings ? [[councilOf(each), each.settings]] : [])),
  )
  const settings = { bodies, ownedCompanies: ['Threeways Digital Ltd'] }
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify(settings))
  const silent = quietContext() // prettier-ignore
  const report = await loadPaths(workspace, [files], {}, silent)
  const left = report.files.filter((file) => file.outcome !== 'loaded')
  if (left.length > 0)
    throw new Error(`Not loaded: ${left.map((file) => `${file.file} ${file.outcome}`).join(', ')}`)
  return workspace
}
