import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openLake } from '../../src/lake/lake.ts'
import { PYTHON } from '../install-peers.mjs'
import type { LoadAsked, LoadTold } from '../load-files.ts'
import {
  type BenchOptions,
  cpuNote,
  growth,
  type Measurement,
  ROOT,
  runChild,
  runScript,
  spreadOf,
  WORK,
} from '../measure.ts'
import { messyFiles } from './make-files.ts'

const WANTED = 1.5
const ROWS = 50_000
const WORKSPACE = join(WORK, 'messy')

interface PandasTold {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly files: Readonly<Record<string, number>>
  readonly hashes: Readonly<Record<string, string>>
  readonly pandas: string
}

/** Twenty messy shapes read by Portreeve and by a vectorised pandas script that knows each shape; equal output is checked. */
export async function messy(options: BenchOptions): Promise<Measurement[]> {
  if (!existsSync(PYTHON)) throw new Error('The peers are not installed: node bench/install-peers.mjs')
  const paths = await messyFiles(ROWS)
  const small = await messyFiles(ROWS / 4)
  const pairs: { ours: LoadTold; peer: PandasTold }[] = []
  for (let run = 0; run < options.runs; run++) {
    const pair = { ours: await load(paths), peer: await pandas(paths, run === 0) }
    if (run === 0) await assertEqual(pair.peer.hashes)
    options.say(`run ${run + 1}: ours ${pair.ours.loadSeconds.toFixed(2)} s, pandas ${pair.peer.seconds.toFixed(2)} s`) // prettier-ignore
    pairs.push(pair)
  }
  const quarter = await load(small)
  const ours = spreadOf(pairs.map((pair) => pair.ours.loadSeconds))
  const peer = spreadOf(pairs.map((pair) => pair.peer.seconds))
  const ratios = spreadOf(pairs.map((pair) => pair.peer.seconds / pair.ours.loadSeconds))
  const ratio = peer.median / ours.median
  return [
    {
      bench: 'messy',
      what: `${paths.length} shapes × ${ROWS.toLocaleString('en-GB')} rows, equal output`,
      seconds: ours,
      peer: { name: `pandas ${pairs[0]!.peer.pandas}, vectorised, shape known`, seconds: peer },
      figure: `${ratio.toFixed(2)} ×`,
      wanted: `≥ ${WANTED} × pandas`,
      holds: ratio >= WANTED,
      notes: [
        `pair by pair ${ratios.min.toFixed(2)} to ${ratios.max.toFixed(2)}`,
        growth({ size: 1, seconds: quarter.loadSeconds }, { size: 4, seconds: ours.min }),
        cpuNote(pairs.map(({ ours: each, peer: other }) => [each.cpuSeconds, other.cpuSeconds])),
        ...worst(pairs),
      ],
    },
  ]
}

async function load(paths: readonly string[]): Promise<LoadTold> {
  const body = 'Wexcombe County Council'
  const question: LoadAsked = { workspace: WORKSPACE, paths, body, findings: false }
  return (await runScript<LoadTold>('load-files.ts', question)).told
}

async function pandas(paths: readonly string[], check: boolean): Promise<PandasTold> {
  const out = join(WORK, 'pandas')
  await mkdir(out, { recursive: true })
  const script = join(ROOT, 'bench', 'messy', 'pandas_clean.py')
  return (await runChild<PandasTold>(PYTHON, [script, JSON.stringify({ paths, out, check })])).told
}

/** Day, pence and payee of every payment, sorted: both must have read the same. */
async function assertEqual(theirs: Readonly<Record<string, string>>): Promise<void> {
  const lake = openLake(join(WORKSPACE, 'lake'))
  try {
    const rows = await lake.query<{ path: string; hash: string }>(
      `SELECT path, sha256(string_agg(line, chr(10) ORDER BY line)) AS hash FROM (
         SELECT path, concat(paid_on, '|', (amount * 100)::BIGINT, '|', supplier_name) AS line
         FROM payment JOIN file USING (file_id)) GROUP BY path`,
    )
    const ours = new Map(rows.map((row) => [basename(row.path, '.csv'), row.hash]))
    const wrong = Object.entries(theirs).filter(([name, hash]) => ours.get(name) !== hash)
    if (wrong.length > 0) throw new Error(`Not the same output: ${wrong.map(([name]) => name).join(', ')}`)
  } finally {
    lake.close()
  }
}

/** The two shapes where pandas comes nearest. */
function worst(pairs: readonly { ours: LoadTold; peer: PandasTold }[]): string[] {
  const ratios = Object.keys(pairs[0]!.peer.files).map((name) => {
    const seconds = pairs.map((pair) => ({
      ours: Object.entries(pair.ours.fileSeconds).find(([path]) => basename(path, '.csv') === name)![1],
      peer: pair.peer.files[name]!,
    }))
    const least = (of: 'ours' | 'peer') => Math.min(...seconds.map((each) => each[of]))
    return { name, ratio: least('peer') / least('ours') }
  })
  const sorted = ratios.toSorted((a, b) => a.ratio - b.ratio)
  return sorted.slice(0, 2).map(({ name, ratio }) => `${name} ${ratio.toFixed(2)} ×`)
}
