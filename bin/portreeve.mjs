#!/usr/bin/env node
// The launcher: plain JavaScript that any Node from 18 on can parse. It finds a Node new enough to run
// Portreeve (this one, or the one of the `node` package installed beside it) and starts the program there
// with the same arguments, signals and exit code. A `.ts` file could not say why it will not run on Node 20.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))
const inCheckout = existsSync(join(root, 'src', 'main.ts')) && !root.includes('node_modules')
const entry = inCheckout ? join(root, 'src', 'main.ts') : join(root, 'dist', 'src', 'main.js')

/** True when a version such as '24.14.0' is one Portreeve runs on. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 14)
}

/** The Node of the `node` package, or undefined when it was not installed. */
function bundledNode() {
  const require = createRequire(import.meta.url)
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const path = join(dirname(require.resolve('node/package.json')), 'bin', name)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

if (isNewEnough(process.versions.node)) {
  module.enableCompileCache?.()
  process.argv[1] = entry
  await import(pathToFileURL(entry).href)
} else {
  const node = bundledNode()
  if (!node) {
    console.error(
      `Portreeve needs Node 24.14 or newer; this is ${process.versions.node}, and the copy that comes with Portreeve is missing.\n` +
        'Run "npm rebuild node" in the folder where Portreeve is installed, or install Node 24.',
    )
    process.exit(1)
  }
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      windowsHide: true,
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) =>
    process.exit(signal ? 128 + (signal === 'SIGINT' ? 2 : 15) : (code ?? 1)),
  )
}
