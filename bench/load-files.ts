// Loads files into a new workspace, as the command does, and prints what it took. Run by the benches in a process of its own.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FINDINGS } from '../src/insight/findings.ts'
import { runInsight } from '../src/insight/run.ts'
import { openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { findFiles } from '../src/sources/find-files.ts'
import { readFile } from '../src/sources/read-file.ts'
import type { Reading, ReadOptions } from '../src/sources/source.ts'
import { asked } from './measure.ts'

/** What to load, and where to. */
export interface LoadAsked {
  readonly workspace: string
  readonly paths: readonly string[]
  readonly body?: string
  /** Whether the findings are brought up to date as well. */
  readonly findings: boolean
  readonly threads?: number
  readonly settings?: Readonly<Record<string, unknown>>
}

/** What loading took, and what it gave. */
export interface LoadTold {
  readonly files: number
  readonly rows: number
  readonly kept: number
  /** Reading and keeping, without findings. */
  readonly loadSeconds: number
  readonly findingsSeconds: number
  readonly seconds: number
  /** Of all threads together. */
  readonly cpuSeconds: number
  readonly fileSeconds: Readonly<Record<string, number>>
}

const { workspace, paths, body, findings, threads, settings = {} } = asked<LoadAsked>()
await rm(workspace, { recursive: true, force: true })
const files = await findFiles(paths)
const bodyPaths = Object.entries((settings['bodyPaths'] ?? {}) as Record<string, string>)
const options: ReadOptions = {
  workFolder: join(workspace, 'lake', 'spill', 'copies'),
  bodyPaths: bodyPaths.map(([path, name]) => ({ path, body: name })),
  ...(body !== undefined && { body }),
}
const fileSeconds: Record<string, number> = {}
let findingsSeconds = 0

async function* readings(): AsyncGenerator<Reading> {
  for (const file of files) {
    const start = performance.now()
    yield* await readFile(file, options)
    fileSeconds[file] = (performance.now() - start) / 1000
  }
}

const busy = process.cpuUsage()
const from = performance.now()
const lake = openLake(join(workspace, 'lake'), { findings: FINDINGS, ...(threads && { threads }) })
const report = await loadFiles(lake, readings(), {
  settings,
  ...(findings && {
    findings: async (draft) => {
      const start = performance.now()
      await runInsight(draft)
      findingsSeconds = (performance.now() - start) / 1000
    },
  }),
})
const seconds = (performance.now() - from) / 1000
lake.close()
const { user, system } = process.cpuUsage(busy)
const sum = (of: 'rows' | 'kept') => report.files.reduce((total, file) => total + file[of], 0)
const told: LoadTold = {
  files: report.files.length,
  rows: sum('rows'),
  kept: sum('kept'),
  loadSeconds: seconds - findingsSeconds,
  findingsSeconds,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  fileSeconds,
}
console.log(JSON.stringify(told))
