import { JOIN_CLASS } from '../insight/spend-classes/class-key.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CountyTruth, TruthContract, TruthSupplier } from '../../samples/truth.ts'
import { PortreeveError } from '../procurement/errors.ts'
import type { CalendarDay } from '../procurement/calendar-day.ts'
import type { SourceLine } from '../procurement/contract.ts'
import type { PlanContract } from '../procurement/plan.ts'
import { planFrom } from '../features/renewals/plan-for.ts'
import { openWorkspaceLake } from '../insight/workspace-lake.ts'

/** A line of spend that is truly IT. */
export interface TruthLine {
  readonly file: string
  readonly sheet?: string
  readonly line: number
  readonly ring: string
  readonly category: string
}

/** A payment as the findings class it, under the truth's name of its file. */
export interface ClassedLine extends TruthLine {
  readonly supplier: string
  readonly amount: number
  readonly because: string
}

/** What is true of a county, and what the findings of a workspace say of it. */
export interface Sample {
  readonly on: CalendarDay
  readonly contracts: readonly TruthContract[]
  readonly suppliers: readonly TruthSupplier[]
  readonly itLines: readonly TruthLine[]
  /** Every contract of every body's plan, of all rings. */
  readonly planned: readonly PlanContract[]
  /** Printed name → supplier of the findings. */
  readonly supplierOf: ReadonlyMap<string, string>
  readonly classed: readonly ClassedLine[]
  /** The contract of the plan that rests on a source of the truth. */
  readonly atSource: (source: SourceLine) => PlanContract | undefined
}

/** The key of a line of a file, whatever folder it was loaded from. */
export const lineKey = (file: string, line: number, sheet?: string | null): string =>
  `${file}|${sheet ?? ''}|${line}`

/**
 * Reads a county's truth and the findings of a workspace that holds its files.
 *
 * @param truthFolder the `truth` folder the county was written with.
 * @throws PortreeveError when there is no truth there, or none of its files is loaded.
 */
export async function readSample(workspace: string, truthFolder: string): Promise<Sample> {
  const truth = await readTruth(truthFolder)
  const lake = openWorkspaceLake(workspace)
  try {
    const reader = await lake.generation()
    const paths = await reader.query<{ path: string }>('SELECT path FROM file')
    const nameOf = truthNames(truth, paths.map((row) => row.path)) // prettier-ignore
    const planned: PlanContract[] = []
    for (const { name } of truth.settings.bodies) {
      const plan = await planFrom(reader, workspace, { body: name, on: truth.on, rings: ['core', 'edge', 'not'] }) // prettier-ignore
      planned.push(...plan.contracts)
    }
    const names = await reader.query<{ name: string; supplier_id: string }>(
      'SELECT name, supplier_id FROM finding_supplier_name',
    )
    const lines = await reader.query<Omit<ClassedLine, 'file'> & { path: string; line: bigint }>(CLASSED)
    const bySource = sourceIndex(planned, nameOf)
    return {
      on: truth.on,
      contracts: truth.contracts,
      suppliers: truth.suppliers,
      itLines: truth.itLines,
      planned,
      supplierOf: new Map(names.map((row) => [row.name, row.supplier_id])),
      classed: lines.map((row) => ({ ...row, file: nameOf.get(row.path) ?? row.path, line: Number(row.line) })), // prettier-ignore
      atSource: (source) => bySource.get(lineKey(source.file, source.line, source.sheet)),
    }
  } finally {
    await lake.close()
  }
}

const CLASSED = `SELECT f.path, p.sheet, p.line, coalesce(p.supplier_name, '') AS supplier, p.amount::DOUBLE AS amount, c.ring, c.category, c.because
  FROM payment p JOIN file f USING (file_id) ${JOIN_CLASS}
  WHERE p.amount IS NOT NULL ORDER BY f.path, p.sheet, p.line`

type Truth = CountyTruth & { readonly itLines: readonly TruthLine[] }

async function readTruth(folder: string): Promise<Truth> {
  const json = async (name: string) => JSON.parse(await readText(join(folder, name))) as unknown
  const lines = (await readText(join(folder, 'it-lines.jsonl'))).split('\n').filter(Boolean)
  return {
    ...((await json('county.json')) as Truth),
    files: (await json('files.json')) as Truth['files'],
    suppliers: (await json('suppliers.json')) as Truth['suppliers'],
    contracts: (await json('contracts.json')) as Truth['contracts'],
    itLines: lines.map((line) => JSON.parse(line) as TruthLine),
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new PortreeveError('There is no truth of a sample county there.', {
      where: `${path}: ${String(error)}`,
      next: 'Give the folder named truth that the county was made with, or leave --truth out.',
    })
  })
}

/** Loaded path → the truth's name of that file: the truth names files from `published/` on. */
function truthNames(truth: Truth, paths: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(truth.files.map((file) => file.file))
  const names = new Map<string, string>()
  for (const path of paths) {
    const parts = path.split('/')
    const tails = parts.map((_, index) => parts.slice(index).join('/'))
    const name = tails.find((tail) => known.has(tail))
    if (name !== undefined) names.set(path, name)
  }
  if (names.size > 0) return names
  throw new PortreeveError('None of the county’s files is loaded in this workspace.', {
    next: 'Load them with portreeve load, or leave --workspace out.',
  })
}

function sourceIndex(
  planned: readonly PlanContract[],
  nameOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, PlanContract> {
  return new Map(
    planned
      .filter((contract) => !contract.inferred)
      .flatMap((contract) =>
        contract.sources.map((source) => [
          lineKey(nameOf.get(source.file) ?? source.file, source.line, source.sheet),
          contract,
        ]),
      ),
  )
}
