import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { openWorkspaceLake } from '../../src/insight/workspace-lake.ts'
import { quietContext } from '../../test/quiet-context.ts'

/**
 * What a person saw in a supplier's payments, before the engine was asked. Suppliers were chosen by a rule: those that read as IT and
 * were paid £5,000 or more as such, by pounds, every ninth of Devon's and every eighth of Warwickshire's from the middle of the first
 * group (ten each), every fourth of Lancashire's (thirty); and of Lancashire's that were left and are paid in four months or more of
 * a year, the first twenty.
 */
export interface SeenByEye {
  readonly body: string
  readonly supplier: string
  readonly rhythm: string
  readonly renewal_month: string
  readonly uplift: string
  readonly payee: 'company' | 'public body'
}

/** What the engine says of a labelled supplier: every inferred contract's rhythm and month. */
export interface BesideEye {
  readonly label: SeenByEye
  readonly rhythms: readonly string[]
  readonly months: readonly number[]
  readonly inferred: readonly {
    readonly title: string
    readonly working: string
    readonly confidence: string
  }[]
}

const FILES = ['devon-county-council-2011-01.csv', 'devon-county-council-2017-06.csv', 'devon-county-council-2026-03.csv', 'lancashire-police-pcc-2018-19.xlsx', 'lancashire-police-pcc-2024-25.xlsx', 'warwickshire-county-council-2010-11.csv', 'warwickshire-county-council-2011-12-new-system.csv', 'warwickshire-county-council-2011-12-old-system.csv', 'warwickshire-county-council-2013-02.csv', 'warwickshire-county-council-2013-11.csv', 'warwickshire-county-council-2016-05.csv', 'warwickshire-county-council-2019-10.csv'] // prettier-ignore

const silent = quietContext()

/** Loads the real files and puts what the engine infers beside each label. */
export async function besideEye(realFiles: string): Promise<BesideEye[]> {
  const text = await readFile(new URL('labels-by-eye.csv', import.meta.url))
  const labels = parse(text, { columns: true }) as SeenByEye[]
  const workspace = await mkdtemp(join(tmpdir(), 'portreeve-by-eye-'))
  try {
    await loadPaths(workspace, FILES.map((file) => join(realFiles, 'data', 'spend', file)), {}, silent) // prettier-ignore
    return await compared(labels, workspace)
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

async function compared(labels: readonly SeenByEye[], workspace: string): Promise<BesideEye[]> {
  const lake = openWorkspaceLake(workspace)
  try {
    const found = await lake.query<{ body: string; name: string; title: string; rhythm: string; month: bigint | null; working: string; confidence: string }>(
      `SELECT p.body, n.name, c.title, p.rhythm, p.renews_month AS month, p.working, p.confidence
       FROM finding_phantom p JOIN finding_supplier_name n USING (supplier_id) JOIN finding_contract c USING (contract_id)
       WHERE p.rhythm IS NOT NULL ORDER BY ALL`,
    ) // prettier-ignore
    return labels.map((label) => {
      const of = found.filter((row) => row.body === label.body && row.name === label.supplier)
      return {
        label,
        rhythms: of.map((row) => row.rhythm),
        months: of.flatMap((row) => (row.month === null ? [] : [Number(row.month)])),
        inferred: of.map(({ title, working, confidence }) => ({ title, working, confidence })),
      }
    })
  } finally {
    await lake.close()
  }
}

/** What the score counts of labelled suppliers. */
export interface EyeCounts {
  readonly withRhythm: number
  readonly right: number
  readonly without: number
  readonly silent: number
  readonly monthsClaimed: number
}

/** How often the engine and the eye agree. */
export function eyeCounts(beside: readonly BesideEye[]): EyeCounts {
  const seen = beside.filter(({ label }) => label.rhythm !== 'none')
  const without = beside.filter(({ label }) => label.rhythm === 'none')
  return {
    withRhythm: seen.length,
    right: seen.filter(({ label, rhythms }) => rhythms.includes(label.rhythm)).length,
    without: without.length,
    silent: without.filter(({ rhythms }) => rhythms.length === 0).length,
    monthsClaimed: beside.reduce((sum, { label, months }) => sum + months.filter((month) => String(month) !== label.renewal_month).length, 0), // prettier-ignore
  }
}
