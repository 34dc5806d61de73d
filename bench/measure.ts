import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** Files made for benches, and workspaces they are loaded into; git does not know it. */
export const WORK = join(ROOT, 'bench', 'work')

/** Seconds of several runs of the same work. */
export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
  readonly runs: number
}

/** One line of a bench's result: what was measured, against what, and what is wanted. */
export interface Measurement {
  readonly bench: string
  readonly what: string
  readonly seconds?: Spread
  /** The peer's name and its seconds on the same work in the same run. */
  readonly peer?: { readonly name: string; readonly seconds: Spread }
  /** The figure that is judged, with its unit: `0.52 ×`, `1.2 s`. */
  readonly figure: string
  /** The bound, as the project's issue words it. */
  readonly wanted: string
  readonly holds: boolean
  /** How cost grows, what was equal, how large the work was. */
  readonly notes: readonly string[]
}

/** What a bench is told on the command line. */
export interface BenchOptions {
  readonly mb: number
  readonly gb: boolean
  readonly runs: number
  readonly say: (sentence: string) => void
}

/** Least, middle and most of some seconds. */
export function spreadOf(seconds: readonly number[]): Spread {
  const sorted = seconds.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
  return { min: sorted[0]!, median, max: sorted.at(-1)!, runs: sorted.length }
}

/** Bytes of every process of a tree together, by its root; undefined where /proc is not there. */
export function treeBytes(root: number): number | undefined {
  const parents = new Map<number, number>()
  const bytes = new Map<number, number>()
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        parents.set(Number(name), Number(fields[1]))
        bytes.set(Number(name), Number(fields[21]) * 4096)
      } catch {
        // A process that ended while we looked.
      }
    }
  } catch {
    return undefined
  }
  const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id)!))
  return [...bytes].reduce((sum, [id, each]) => (isOurs(id) ? sum + each : sum), 0)
}

/** What a child process printed as its last line, read as JSON, the most memory its whole tree held, and its wall time. */
export interface ChildResult<T> {
  readonly told: T
  readonly peakBytes: number
  readonly seconds: number
}

/** Whether the memory of a child's tree is looked at forty times a second; that costs time, so not in a timed run. */
export interface ChildOptions {
  readonly watchMemory?: boolean
}

/**
 * Runs a program that prints one line of JSON.
 *
 * @throws Error with what it printed when it fails.
 */
export async function runChild<T>(
  program: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult<T>> {
  const from = performance.now()
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let peakBytes = 0
  const look = () => (peakBytes = Math.max(peakBytes, treeBytes(child.pid!) ?? 0))
  const watch = options.watchMemory ? setInterval(look, 25) : undefined
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const seconds = (performance.now() - from) / 1000
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${err || out}`)
  const last = out.trim().split('\n').at(-1) ?? 'null'
  return { told: JSON.parse(last) as T, peakBytes, seconds }
}

/** Runs a TypeScript file of the bench in a process of its own, with the Node that runs this. */
export function runScript<T>(
  script: string,
  question: unknown,
  options: ChildOptions = {},
): Promise<ChildResult<T>> {
  return runChild(process.execPath, [join(ROOT, 'bench', script), JSON.stringify(question)], options)
}

/** What the child was asked: the one argument of a script run by {@link runScript}. */
export function asked<T>(): T {
  return JSON.parse(process.argv[2] ?? 'null') as T
}

const git = (...args: string[]): string =>
  spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()

/** The commit measured, with `+` when files differ from it. */
export function commit(): string {
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src') === '' ? '' : '+'}`
}

/** The machine in a few words, without its name. */
export function machine(): string {
  const model = cpus()[0]?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown processor'
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 1024 ** 3)} GB`
}

/**
 * A number of seconds in a form that fits its size.
 *
 * @example
 * secondsText(0.0524) // '52 ms'
 * secondsText(12.345) // '12.3 s'
 */
export function secondsText(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`
}

/** By how much cost grows when the work grows: 1 is in proportion, 2 is with the square. */
export function growth(
  small: { size: number; seconds: number },
  large: { size: number; seconds: number },
): string {
  const power = Math.log(large.seconds / small.seconds) / Math.log(large.size / small.size)
  const times = (large.size / small.size).toFixed(0)
  return `${times} × the work takes ${(large.seconds / small.seconds).toFixed(1)} × the time (power ${power.toFixed(2)})`
}

/** Processor time of ours and the peer's, pair by pair: steadier than wall time on a busy machine. */
export function cpuNote(pairs: readonly (readonly [ours: number, peer: number])[]): string {
  const ours = spreadOf(pairs.map(([each]) => each)).median
  const peer = spreadOf(pairs.map(([, each]) => each)).median
  return `processor time ${secondsText(ours)} against ${secondsText(peer)} (${(peer / ours).toFixed(2)} ×)`
}
