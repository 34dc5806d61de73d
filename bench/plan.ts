import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FINDINGS } from '../src/insight/findings.ts'
import { openLake } from '../src/lake/lake.ts'
import { benchCounty } from './county.ts'
import type { LoadAsked, LoadTold } from './load-files.ts'
import {
  type BenchOptions,
  type Measurement,
  ROOT,
  runChild,
  runScript,
  secondsText,
  spreadOf,
  WORK,
} from './measure.ts'

const WANTED = 2
const ON = '2026-11-23'
/** What makes a body of 2,000 contracts, and 5 million payments, of the usual county. */
const TIMES = { contracts: 11, scale: 68 }
const WORKSPACE = join(WORK, 'plan')

/** The plan of a body with 2,000 contracts over 5 million payments: files warm, findings current. */
export async function plan(options: BenchOptions): Promise<Measurement[]> {
  const loaded = await loadedOnce(options)
  const size = await sizeOfLake()
  const findings = await runScript<{ seconds: number }>(
    'refresh-findings.ts',
    { workspace: WORKSPACE },
    { watchMemory: true },
  )
  options.say(`findings made again in ${findings.told.seconds.toFixed(1)} s`)
  const seconds: number[] = []
  let contracts = 0
  for (let run = 0; run <= Math.max(5, options.runs); run++) {
    const made = await makePlan(size.body)
    contracts = made.told.contracts.length
    if (run > 0) seconds.push(made.seconds)
  }
  const small = await makePlan(size.smallest)
  const all = spreadOf(seconds)
  options.say(`plan of ${size.body}: ${all.median.toFixed(2)} s`)
  return [
    {
      bench: 'plan',
      what: `portreeve plan --json, ${size.body}: ${size.contracts.toLocaleString('en-GB')} contracts (${contracts} of IT), ${size.payments.toLocaleString('en-GB')} payments`,
      seconds: all,
      figure: `${all.median.toFixed(2)} s`,
      wanted: `≤ ${WANTED} s`,
      holds: all.median <= WANTED,
      notes: [
        `${size.smallest}, ${small.told.contracts.length} IT contracts, same lake: ${secondsText(small.seconds)}`,
      ],
    },
    {
      bench: 'plan',
      what: `findings made anew from all ${size.payments.toLocaleString('en-GB')} payments`,
      seconds: spreadOf([findings.told.seconds]),
      figure: secondsText(findings.told.seconds),
      wanted: 'told, not bounded',
      holds: true,
      notes: [
        `most memory ${Math.round(findings.peakBytes / 1e6)} MB`,
        `loading ${loaded.files} files took ${secondsText(loaded.loadSeconds)}`,
      ],
    },
  ]
}

/** Makes the county and loads it; a second bench uses it again. */
async function loadedOnce(options: BenchOptions): Promise<LoadTold> {
  const told = join(WORK, 'plan.json')
  if (existsSync(told)) return JSON.parse(await readFile(told, 'utf8')) as LoadTold
  options.say('making a county of millions of payments, once')
  const { published, settings } = await benchCounty('large-county', TIMES)
  options.say('loading it, once')
  const question: LoadAsked = { workspace: `${WORKSPACE}.part`, paths: [published], findings: true, settings }
  const result = await runScript<LoadTold>('load-files.ts', question)
  await rm(WORKSPACE, { recursive: true, force: true })
  await rename(`${WORKSPACE}.part`, WORKSPACE)
  await rm(join(WORK, 'large-county', 'published'), { recursive: true })
  await mkdir(WORK, { recursive: true })
  await writeFile(join(WORKSPACE, 'portreeve.json'), JSON.stringify(settings))
  await writeFile(told, JSON.stringify(result.told))
  return result.told
}

async function sizeOfLake() {
  const lake = openLake(join(WORKSPACE, 'lake'), { findings: FINDINGS })
  try {
    const bodies = await lake.query<{ body: string; contracts: bigint }>(
      `SELECT body, count(*) AS contracts FROM finding_contract GROUP BY body ORDER BY abs(count(*) - 2000), body`,
    )
    const [{ payments } = { payments: 0n }] = await lake.query<{ payments: bigint }>(
      'SELECT count(*) AS payments FROM payment',
    )
    const smallest = bodies.reduce((least, each) => (each.contracts < least.contracts ? each : least))
    return {
      body: bodies[0]!.body,
      contracts: Number(bodies[0]!.contracts),
      smallest: smallest.body,
      payments: Number(payments),
    }
  } finally {
    lake.close()
  }
}

const makePlan = (body: string) =>
  runChild<{ contracts: readonly unknown[] }>(process.execPath, [
    join(ROOT, 'bin', 'portreeve.mjs'),
    'plan',
    '--json',
    `--workspace=${WORKSPACE}`,
    `--body=${body}`,
    `--on=${ON}`,
  ])
