import { execFile, type SpawnOptions } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A private PostgreSQL server for a test: its address (an empty database), and how to stop it. */
export interface PrivatePostgres {
  readonly url: string
  /** The address of another, new and empty database on it. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** The folder of the newest PostgreSQL server installed here, or undefined. Debian keeps them out of PATH. */
function programs(): string | undefined {
  const found = [...globSync('/usr/lib/postgresql/*/bin/initdb'), ...globSync('/usr/local/pgsql/bin/initdb')]
  return found.length === 0 ? undefined : dirname(found.toSorted(byVersion).at(-1)!)
}

const byVersion = (a: string, b: string): number =>
  Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0)

/**
 * True when a PostgreSQL server can be started here. Tests that need one are registered only then; the run says
 * when they are not, and where CI=true that is a fault.
 */
export function hasPostgres(): boolean {
  const found = programs() !== undefined && process.platform !== 'win32'
  if (found) return true
  const sentence = 'PostgreSQL is not installed: tests on it are not run (install Debian’s postgresql).'
  if (process.env['CI'] === 'true') throw new Error(sentence)
  process.stderr.write(`${sentence}\n`)
  return false
}

/**
 * Starts a private PostgreSQL server in a folder of its own on a free loopback port.
 * As PostgreSQL refuses to run as root, it then runs as the system's user `postgres` or `nobody`.
 */
export async function startPostgres(): Promise<PrivatePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'portreeve-pg-'))
  const as = await runningAs()
  if (as.uid !== undefined) {
    chmodSync(folder, 0o700)
    chownSync(folder, as.uid, as.gid!)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  const program = (name: string) => join(programs()!, name)
  await run(
    program('initdb'),
    ['-D', data, '-U', 'tester', '--auth=trust', '-E', 'UTF8', '--no-sync', '--locale=C'],
    as,
  )
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=Europe/London`
  // pg_ctl leaves the server with the pipes it was given: none, or waiting for their end would wait for ever.
  await run(program('pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], as)
  const url = (database: string) => `postgres://tester@127.0.0.1:${port}/${database}`
  let made = 0
  const newDatabase = async () => {
    const name = `portreeve_${++made}`
    await run(program('createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'tester', name], as)
    return url(name)
  }
  const stop = async () => {
    await run(program('pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], as)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: await newDatabase(), newDatabase, stop }
}

type RunAs = Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'>

async function runningAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { cwd: tmpdir() }
  for (const user of ['postgres', 'nobody']) {
    const uid = await run('id', ['-u', user]).catch(() => undefined)
    const gid = await run('id', ['-g', user]).catch(() => undefined)
    if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout), cwd: tmpdir() }
  }
  throw new Error('PostgreSQL will not run as root, and there is no user postgres or nobody to run it as.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
