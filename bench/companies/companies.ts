import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { comparedWordsSql, spacedNameSql } from '../../src/insight/companies/compared-name.sql.ts'
import { MATCHING_PYTHON } from '../install-peers.mjs'
import type { LoadAsked, LoadTold } from '../load-files.ts'
import { type BenchOptions, cpuNote, type Measurement, ROOT, runChild, runScript, spreadOf, WORK } from '../measure.ts' // prettier-ignore
import { type CompanyFiles, companyFiles } from './make-files.ts'
import type { OursAsked, OursTold } from './ours.ts'

const LEAST = 1
const MOST_BYTES = 4 * 1024 ** 3

interface SplinkTold {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly pairs: number
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/**
 * The register of companies loaded, and the names of a ledger linked to it, beside Splink 5 on the same names, normalised by the
 * same SQL. 500,000 companies; with `--gb` 5 million and a ledger of a million rows. Measured once: the work is long.
 */
export async function companies(options: BenchOptions): Promise<Measurement[]> {
  if (!existsSync(MATCHING_PYTHON))
    throw new Error('The peers are not installed: node bench/install-peers.mjs')
  const size = options.gb
    ? { companies: 5_000_000, names: 150_000, payments: 1_000_000 }
    : { companies: 500_000, names: 15_000, payments: 100_000 }
  options.say(`making ${size.companies} companies`)
  const files = await companyFiles(size)
  const workspace = join(WORK, `companies-${size.companies}`, 'workspace')
  const question: LoadAsked = { workspace, paths: [files.register], findings: false }
  const loaded = await runScript<LoadTold>('load-files.ts', question, { watchMemory: true })
  options.say(`loaded in ${loaded.told.loadSeconds.toFixed(1)} s`)
  const ask: OursAsked = { workspace, ...files }
  const ours = await runScript<OursTold>('companies/ours.ts', ask, { watchMemory: true })
  options.say(`linked in ${ours.told.seconds.toFixed(1)} s`)
  const peer = await splink(workspace, files)
  const ratio = peer.told.seconds / ours.told.seconds
  const best = bestCut(join(workspace, 'splink.csv'), files.truth)
  const { told } = ours
  const work = `${(size.payments / 1e6).toFixed(1)} M rows, ${told.names.toLocaleString('en-GB')} names`
  return [
    {
      bench: 'companies',
      what: `register of ${(size.companies / 1e6).toFixed(1)} M companies loaded`,
      seconds: spreadOf([loaded.told.loadSeconds]),
      figure: `${(loaded.peakBytes / 1024 ** 3).toFixed(2)} GB`,
      wanted: '< 4 GB',
      holds: loaded.peakBytes < MOST_BYTES,
      notes: [`processor time ${loaded.told.cpuSeconds.toFixed(0)} s`],
    },
    {
      bench: 'companies',
      what: `${work} linked to ${(size.companies / 1e6).toFixed(1)} M companies`,
      seconds: spreadOf([told.seconds]),
      peer: { name: 'Splink 5.0.0', seconds: spreadOf([peer.told.seconds]) },
      figure: `${ratio.toFixed(2)} ×`,
      wanted: `≥ ${LEAST} × Splink, < 4 GB`,
      holds: ratio >= LEAST && ours.peakBytes < MOST_BYTES,
      notes: [
        `memory ${(ours.peakBytes / 1024 ** 3).toFixed(2)} GB against ${(peer.peakBytes / 1024 ** 3).toFixed(2)} GB`,
        cpuNote([[told.cpuSeconds, peer.told.cpuSeconds]]),
        `linked by itself: ${percent(told.right / told.linked)} right, ${percent(told.right / told.known)} of the names that the register has`,
        `Splink at its best weight ${best.cut}: ${percent(best.precision)} right, ${percent(best.recall)}`,
        `then 500 new names ${told.monthSeconds.toFixed(1)} s`,
        'invented names: tells speed and faults, not how well real names are linked',
      ],
    },
  ]
}

function splink(workspace: string, files: CompanyFiles) {
  const names = globSync(join(workspace, 'lake', 'generations', '*', 'company_name', '*.parquet'))
  const question = {
    ledger: files.ledger, companies: `['${names.at(-1)}']`, folder: workspace,
    spaced: spacedNameSql('name'), words: comparedWordsSql('spaced'),
  } // prettier-ignore
  const script = join(ROOT, 'bench', 'companies', 'splink5_link.py')
  return runChild<SplinkTold>(MATCHING_PYTHON, [script, JSON.stringify(question)], { watchMemory: true })
}

/** The peer's best company for each name, taken from the weight on that is best for it on these very names. */
function bestCut(answer: string, truth: string) {
  const rows = (path: string) => parse(readFileSync(path), { columns: true }) as Record<string, string>[]
  const numbers = new Map(rows(truth).map((row) => [row['name'], row['number']!]))
  const known = [...numbers.values()].filter((number) => number !== '').length
  const found = rows(answer).map((row) => ({ weight: Number(row['weight']), isRight: numbers.get(row['name']) === row['company_number'] })) // prettier-ignore
  found.sort((a, b) => b.weight - a.weight)
  let right = 0
  let best = { cut: 0, precision: 0, recall: 0, f1: 0 }
  for (const [at, { weight, isRight }] of found.entries()) {
    if (isRight) right++
    const [precision, recall] = [right / (at + 1), right / known]
    const f1 = (2 * precision * recall) / (precision + recall || 1)
    if (f1 > best.f1 && found[at + 1]?.weight !== weight) best = { cut: Math.round(weight * 10) / 10, precision, recall, f1 } // prettier-ignore
  }
  return best
}
