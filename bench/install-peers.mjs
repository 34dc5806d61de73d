// node bench/install-peers.mjs: puts the programs that benches compare with into bench/peers, in versions named here.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'peers')

/**
 * Two Pythons: recordlinkage 0.16 does not take pandas 3. dedupe 3.0.3 fails with a BTrees from 6 on, which no longer has a method
 * its inverted index asks for.
 */
const PYTHONS = {
  python: ['pandas==3.1.1', 'pyarrow==26.0.1', 'numpy==2.4.6', 'scikit-learn==1.9.1'],
  matching: ['splink==5.0.0', 'duckdb==2.0.0', 'recordlinkage==0.16', 'dedupe==3.0.3', 'BTrees==5.2', 'rapidfuzz==3.14.6', 'pandas==2.3.3'], // prettier-ignore
}

const programOf = (name) =>
  process.platform === 'win32'
    ? join(FOLDER, name, 'Scripts', 'python.exe')
    : join(FOLDER, name, 'bin', 'python')

/** The Python that has the peers which read tables and texts. */
export const PYTHON = programOf('python')
/** The Python that has the peers which match names. */
export const MATCHING_PYTHON = programOf('matching')

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (status === 0) return
  console.error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, packages] of Object.entries(PYTHONS)) {
    const python = programOf(name)
    if (!existsSync(python))
      run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', join(FOLDER, name)])
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])
    console.log(`Installed ${packages.join(', ')} in bench/peers/${name}.`)
  }
}
