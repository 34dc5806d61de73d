// Compiles src and samples to dist for npm, and copies the files that are not TypeScript beside them.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
rmSync(join(root, 'dist'), { recursive: true, force: true })
const compiled = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
if (compiled.status !== 0) process.exit(1)
for (const asset of globSync('src/**/*.{css,svg,ico,js}', { cwd: root })) {
  mkdirSync(dirname(join(root, 'dist', asset)), { recursive: true })
  cpSync(join(root, asset), join(root, 'dist', asset))
}
