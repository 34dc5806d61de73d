// node bench/install-peers.mjs: puts the programs that benches compare with into bench/peers, in versions named here.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'peers', 'python')
const PACKAGES = ['pandas==3.1.1', 'pyarrow==26.0.1', 'numpy==2.4.6', 'scikit-learn==1.9.1']

/** The Python that has the peers. */
export const PYTHON =
  process.platform === 'win32' ? join(FOLDER, 'Scripts', 'python.exe') : join(FOLDER, 'bin', 'python')

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (status === 0) return
  console.error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(FOLDER), { recursive: true })
  if (!existsSync(PYTHON)) run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', FOLDER])
  run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
  console.log(`Installed ${PACKAGES.join(', ')} in bench/peers.`)
}
