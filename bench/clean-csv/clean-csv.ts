import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { LoadAsked, LoadTold } from '../load-files.ts'
import {
  type BenchOptions,
  cpuNote,
  growth,
  type Measurement,
  runScript,
  spreadOf,
  WORK,
} from '../measure.ts'
import { cleanFile } from './make-file.ts'
import type { DuckDbAsked } from './duckdb.ts'

const WANTED = 0.4
const MOST_BYTES = 1e9

interface Taken {
  readonly seconds: number
  readonly cpuSeconds: number
}

/** A clean CSV loaded with lineage and reconciliation, against DuckDB's read_csv to Parquet alone; memory too with `--gb`. */
export async function cleanCsv(options: BenchOptions): Promise<Measurement[]> {
  const threads = Math.min(4, availableParallelism())
  const large = await cleanFile(options.mb)
  const small = await cleanFile(options.mb / 4)
  const pairs: { ours: Taken; peer: Taken }[] = []
  let rows = 0
  for (let run = 0; run < options.runs; run++) {
    const told = (await load(large, threads)).told
    rows = told.kept
    const peer = await bare(large, threads)
    pairs.push({ ours: { seconds: told.loadSeconds, cpuSeconds: told.cpuSeconds }, peer })
    options.say(`run ${run + 1}: ours ${told.loadSeconds.toFixed(2)} s, DuckDB ${peer.seconds.toFixed(2)} s`)
  }
  const quarter = (await load(small, threads)).told.loadSeconds
  const ours = spreadOf(pairs.map((pair) => pair.ours.seconds))
  const peer = spreadOf(pairs.map((pair) => pair.peer.seconds))
  const ratios = spreadOf(pairs.map((pair) => pair.peer.seconds / pair.ours.seconds))
  const ratio = peer.median / ours.median
  const { size } = await stat(large)
  const speed: Measurement = {
    bench: 'clean-csv',
    what: `${Math.round(size / 1e6)} MB, ${rows.toLocaleString('en-GB')} rows, ${threads} threads`,
    seconds: ours,
    peer: { name: 'bare DuckDB read_csv → Parquet', seconds: peer },
    figure: `${ratio.toFixed(2)} ×`,
    wanted: `≥ ${WANTED} × bare DuckDB`,
    holds: ratio >= WANTED,
    notes: [
      `pair by pair ${ratios.min.toFixed(2)} to ${ratios.max.toFixed(2)}`,
      growth({ size: 1, seconds: quarter }, { size: 4, seconds: ours.min }),
      cpuNote(pairs.map((pair) => [pair.ours.cpuSeconds, pair.peer.cpuSeconds])),
    ],
  }
  return options.gb ? [speed, await memory(threads)] : [speed]
}

async function load(path: string, threads: number, watchMemory = false) {
  const question: LoadAsked = { workspace: join(WORK, 'clean'), paths: [path], findings: false, threads }
  return runScript<LoadTold>('load-files.ts', question, { watchMemory })
}

async function bare(csv: string, threads: number): Promise<Taken> {
  const question: DuckDbAsked = { csv, parquet: join(WORK, 'bare.parquet'), threads }
  const { told } = await runScript<Taken & { types: readonly string[] }>('clean-csv/duckdb.ts', question)
  if (!told.types.includes('DATE') || !told.types.includes('DOUBLE'))
    throw new Error(`DuckDB did not read days and amounts as such: ${told.types.join(', ')}`)
  return told
}

async function memory(threads: number): Promise<Measurement> {
  const path = await cleanFile(1000)
  const { told, peakBytes } = await load(path, threads, true)
  return {
    bench: 'clean-csv',
    what: `most memory of the process tree, 1 GB file, ${told.kept.toLocaleString('en-GB')} rows`,
    seconds: spreadOf([told.loadSeconds]),
    figure: `${Math.round(peakBytes / 1e6)} MB`,
    wanted: '< 1 GB',
    holds: peakBytes < MOST_BYTES,
    notes: ['resident memory, summed over the tree forty times a second'],
  }
}
