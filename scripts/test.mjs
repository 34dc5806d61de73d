// Runs the project's tests: `npm run quick`, `npm test`, `npm run prove`. Installs what tests need from Debian
// (Chromium, PostgreSQL) when it may; says plainly what was not there.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tier = process.argv[2] ?? 'test'
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const started = Date.now()

/** Runs a program and gives true when it ended well. */
function run(name, args, extra = {}) {
  const result = spawnSync(name, args, { cwd: root, stdio: 'inherit', ...extra })
  return result.status === 0
}

/** Stops the run with a sentence. */
function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

const hasChromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].some(existsSync)
const hasPostgres = () => globSync('/usr/lib/postgresql/*/bin/pg_ctl').length > 0

/** Installs Debian packages when this is Debian and we are root. */
function installFromDebian(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log(`Installing from Debian: ${packages.join(', ')}`)
  run('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: 'ignore' })
}

if (tier !== 'quick') {
  const wanted = [
    ...(hasChromium() ? [] : ['chromium', 'fonts-liberation']),
    ...(hasPostgres() ? [] : ['postgresql']),
  ]
  if (wanted.length > 0) installFromDebian(wanted)
  for (const [name, there] of [
    ['Chromium', hasChromium()],
    ['PostgreSQL', hasPostgres()],
  ]) {
    if (there) continue
    if (process.env.CI === 'true')
      fail(`${name} is not installed and could not be: its tests may not be skipped here.`)
    console.warn(
      `Not run: tests that need ${name} (install Debian's ${name === 'Chromium' ? 'chromium' : 'postgresql'}).`,
    )
  }
}

const steps = [
  ['Types', () => run(bin('tsc'), ['--noEmit'])],
  ['Lint', () => run(bin('oxlint'), ['--quiet'])],
  ['Format', () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
]
const vitest = ['run', '--reporter', process.env.CI === 'true' ? 'default' : 'dot']
if (tier === 'quick') vitest.push('src', 'test/architecture.test.ts')
if (tier === 'prove') process.env.PORTREEVE_PROVE = '1'
steps.push([
  'Tests',
  () => run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...vitest]),
])

for (const [name, step] of steps) {
  const from = Date.now()
  if (!step()) fail(`${name}: failed.`)
  console.log(`${name}: passed (${((Date.now() - from) / 1000).toFixed(1)} s)`)
}
console.log(`All passed in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
