// Makes docs/first-page.png: the first page of the sample county's plan, as a browser shows it. Needs Chromium
// (CHROMIUM=path, else where Debian puts it). Run it when the first page has changed; the picture is committed.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
if (!existsSync(executablePath)) {
  console.error(`There is no Chromium at ${executablePath}. Install it, or name it: CHROMIUM=path`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'portreeve-picture-'))
const demo = spawn(
  process.execPath,
  [
    join(root, 'bin', 'portreeve.mjs'),
    'demo',
    '--workspace',
    join(folder, 'demo'),
    '--port',
    '0',
    '--no-open',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
try {
  const link = await linkOf(demo)
  const browser = await chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
    viewport: { width: 1240, height: 1120 },
  })
  const page = browser.pages()[0] ?? (await browser.newPage())
  await page.goto(link)
  await page.screenshot({ path: join(root, 'docs', 'first-page.png') })
  await browser.close()
} finally {
  demo.kill('SIGINT')
  await new Promise((resolve) => demo.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

/** The link that signs in, once the demo has printed it. */
function linkOf(child) {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (text) => {
      printed += text
      const link = /http:\/\/\S+\/sign-in\?secret=\S+/.exec(printed)?.[0]
      if (link !== undefined) resolve(link)
    })
    child.once('exit', () => reject(new Error('The demo stopped before it printed its link.')))
  })
}
