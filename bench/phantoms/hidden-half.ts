import { createHash } from 'node:crypto'
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TruthContract } from '../../samples/truth.ts'
import { loadCounty } from '../../src/cli/score.ts'
import { readSample } from '../../src/cli/score-sample.ts'
import { openWorkspaceLake } from '../../src/insight/workspace-lake.ts'
import type { ContractPicture } from '../../src/insight/contracts/contract-picture.ts'
import { addDays, partsOf } from '../../src/procurement/calendar-day.ts'
import { quietContext } from '../../test/quiet-context.ts'

/** One contract inferred from payments, and the true one that most of the lines it rests on were paid under. */
export interface Judged {
  readonly picture: ContractPicture
  readonly truth?: TruthContract
  /** False where the lines are of no contract that is hidden, or of one another inferred contract is for already. */
  readonly right: boolean
}

/** What was found again of a county whose registers were halved. */
export interface HiddenHalf {
  readonly seed: number
  /** IT contracts that are bought, stand on no register and in no notice, and have three payments or more in the files. */
  readonly hidden: readonly TruthContract[]
  readonly inferred: readonly Judged[]
  readonly found: readonly {
    readonly truth: TruthContract
    readonly picture: ContractPicture
    readonly monthsOff?: number
    readonly isWithin?: boolean
  }[]
  /** Rows of the list of spend off contract that keep no rhythm, have three payments and are worth a contract, each with the hidden contract it points to. */
  readonly listed: readonly { readonly supplier: string; readonly truth?: TruthContract }[]
}

/** Which half: a contract is left off by the hash of its id. */
export const leavesOff = (id: string): boolean => createHash('sha256').update(id).digest()[0]! % 2 === 0

/** Pounds a year below which no contract is inferred either. */
const WORTH = 1000

const BOUGHT: readonly string[] = ['contract', 'call-off', 'concession']

/**
 * Makes a county whose bodies leave half of their contracts off their registers, loads what they publish, and compares the
 * contracts inferred from payments with the truth. Notices stay as published: what they show is not hidden.
 */
export async function hiddenHalf(county: {
  readonly seed: number
  readonly scale: number
}): Promise<HiddenHalf> {
  const folder = await mkdtemp(join(tmpdir(), 'portreeve-phantoms-'))
  try {
    const workspace = await loadCounty(folder, { ...county, leavesOff }, quietContext())
    return await judged(county.seed, workspace, join(folder, 'truth'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function judged(seed: number, workspace: string, truthFolder: string): Promise<HiddenHalf> {
  const { contracts, suppliers, supplierOf } = await readSample(workspace, truthFolder)
  const truthOf = new Map(contracts.map((each) => [each.id, each]))
  const lines = (await readFile(join(truthFolder, 'it-lines.jsonl'), 'utf8')).split('\n').filter(Boolean)
  const contractAt = new Map<string, string>()
  for (const text of lines) {
    const line = JSON.parse(text) as { file: string; sheet?: string; line: number; contract?: string }
    if (line.contract) contractAt.set(`${line.file}|${line.sheet ?? ''}|${line.line}`, line.contract)
  }
  const pictures = await inferredPictures(workspace)
  const taken = new Set<string>()
  const inferred = pictures.map((picture): Judged => {
    const counts = new Map<string, number>()
    for (const { file, sheet, line } of picture.sources) {
      const name = file.slice(file.indexOf('published/') + 'published/'.length)
      const id = contractAt.get(`${name}|${sheet ?? ''}|${line}`)
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]
    const truth = most && most[1] * 2 > picture.sources.length ? truthOf.get(most[0]) : undefined
    const right = truth !== undefined && isUnseen(truth) && !taken.has(truth.id)
    if (right) taken.add(truth.id)
    return { picture, ...(truth && { truth }), right }
  })
  const hidden = contracts.filter((truth) => isUnseen(truth) && truth.payments.count >= 3)
  const found = hidden.flatMap((truth) => {
    const at = inferred.find((each) => each.right && each.truth === truth)
    return at ? [{ truth, picture: at.picture, ...monthsOff(truth, at.picture) }] : []
  })
  const idsOf = new Map(suppliers.map((each) => [each.id, new Set(Object.values(each.names).flat().flatMap((name) => supplierOf.get(name) ?? []))])) // prettier-ignore
  const listed = (await withoutRhythm(workspace)).map((row) => {
    const truth = hidden.find((each) => !taken.has(each.id) && each.body === row.body && idsOf.get(each.supplier)?.has(row.supplier_id)) // prettier-ignore
    if (truth) taken.add(truth.id)
    return { supplier: row.supplier_name, ...(truth && { truth }) }
  })
  return { seed, hidden, inferred, found, listed }
}

/** The list's rows without a rhythm that an officer would take for a contract: three payments or more, and worth one. */
async function withoutRhythm(workspace: string) {
  const lake = openWorkspaceLake(workspace)
  const rows = await lake.query<{ body: string; supplier_id: string; supplier_name: string }>(
    `SELECT body, supplier_id, supplier_name FROM finding_phantom
     WHERE contract_id IS NULL AND payments >= 3 AND last_year >= ${WORTH} ORDER BY ALL`,
  )
  lake.close()
  return rows
}

/** Everything the score counts of one county. */
export interface HalfCounts {
  readonly hidden: number
  readonly found: number
  /** Hidden ones that are paid monthly, quarterly or yearly; the rest are ordered now and then. */
  readonly regular: number
  readonly foundRegular: number
  readonly inferred: number
  readonly right: number
  /** Wrong ones that are data licences, statutory charges or memberships: no contract, and no list names the payee. */
  readonly licences: number
  /** Rows of the list without a rhythm, and those that point to a hidden contract not found otherwise. */
  readonly listed: number
  readonly rightlyListed: number
  readonly withMonth: number
  readonly near: number
  readonly within: number
}

/** Counts what was found. */
export function halfCounts({ hidden, found, inferred, listed }: HiddenHalf): HalfCounts {
  const told = found.filter((each) => each.monthsOff !== undefined)
  const isRegular = ({ rhythm }: TruthContract) => ['monthly', 'quarterly', 'yearly'].includes(rhythm)
  return {
    hidden: hidden.length,
    found: found.length,
    regular: hidden.filter(isRegular).length,
    foundRegular: found.filter(({ truth }) => isRegular(truth)).length,
    inferred: inferred.length,
    right: inferred.filter((each) => each.right).length,
    licences: inferred.filter((each) => !each.right && each.truth?.sources.length === 0 && !BOUGHT.includes(each.truth.arrangement)).length, // prettier-ignore
    listed: listed.length,
    rightlyListed: listed.filter((each) => each.truth).length,
    withMonth: told.length,
    near: told.filter((each) => each.monthsOff! <= 1).length,
    within: told.filter((each) => each.isWithin === true).length,
  }
}

const isUnseen = (truth: TruthContract): boolean =>
  truth.ring !== 'not' && truth.sources.length === 0 && BOUGHT.includes(truth.arrangement)

/** Months between the true renewal and the one guessed, round the year, and whether the interval holds it; absent where either is not told. */
function monthsOff(
  truth: TruthContract,
  { phantom }: ContractPicture,
): { monthsOff?: number; isWithin?: boolean } {
  const day = truth.currentEnd.day ? addDays(truth.currentEnd.day, 1) : truth.start.day
  const guess = phantom?.renewal
  if (!day || guess === undefined) return {}
  const { month } = partsOf(day)
  const from = (a: number, b: number) => (((b - a) % 12) + 12) % 12
  const apart = from(month, guess.month)
  return { monthsOff: Math.min(apart, 12 - apart), isWithin: from(guess.from, month) <= from(guess.from, guess.to) } // prettier-ignore
}

async function inferredPictures(workspace: string): Promise<ContractPicture[]> {
  const lake = openWorkspaceLake(workspace)
  try {
    const rows = await lake.query<{ picture: string }>(
      'SELECT picture FROM finding_contract ORDER BY body, contract_id',
    )
    return rows
      .map((row) => JSON.parse(row.picture) as ContractPicture)
      .filter((each) => each.origin === 'payments')
  } finally {
    await lake.close()
  }
}
