import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type BenchOptions, type Measurement, ROOT, spreadOf } from './measure.ts'

const WANTED = 0.15
const RUNS = 10

/** `portreeve --help` under the Node that comes with Portreeve, and under another found on this machine. */
export function help(options: BenchOptions): Promise<Measurement[]> {
  const nodes = [process.execPath, ...otherNode()]
  return Promise.resolve(nodes.map((node) => measure(node, options)))
}

function measure(node: string, options: BenchOptions): Measurement {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const seconds = times(node, [join(ROOT, 'bin', 'portreeve.mjs'), '--help'])
  const bare = times(node, ['-e', '0'])
  options.say(`Node ${version}: ${Math.round(seconds.median * 1000)} ms`)
  return {
    bench: 'help',
    what: `node bin/portreeve.mjs --help, Node ${version}`,
    seconds,
    peer: { name: 'node -e 0', seconds: bare },
    figure: `${Math.round(seconds.median * 1000)} ms`,
    wanted: `≤ ${WANTED * 1000} ms`,
    holds: seconds.median <= WANTED,
    notes: [],
  }
}

function times(node: string, args: readonly string[]) {
  const seconds = Array.from({ length: RUNS + 1 }, () => {
    const from = performance.now()
    const { status } = spawnSync(node, args, { cwd: ROOT, stdio: 'ignore' })
    if (status !== 0) throw new Error(`${node} ${args.join(' ')} ended with ${status}`)
    return (performance.now() - from) / 1000
  })
  return spreadOf(seconds.slice(1))
}

/** A Node on the path that is not the one running this: an older one shows what the launcher costs. */
function otherNode(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find(existsSync)
  return found === undefined || found === process.execPath ? [] : [found]
}
