import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

/** Where Debian puts Chromium, or undefined where there is none: browser tests are registered only where it is. */
export const CHROMIUM: string | undefined = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
)

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with nothing in it: no history, no cookies. */
export function newBrowser(options: {
  readonly width: number
  readonly height?: number
  readonly javaScript?: boolean
  readonly scale?: number
}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'portreeve-browser-')), {
    executablePath: CHROMIUM!,
    args: QUIET,
    viewport: { width: options.width, height: options.height ?? 900 },
    javaScriptEnabled: options.javaScript ?? true,
    deviceScaleFactor: options.scale ?? 1,
  })
}

/** Opens a printed sign-in link, as a person does, and waits for the first page. */
export async function signIn(context: BrowserContext, link: string): Promise<{ page: Page; origin: string }> {
  const page = context.pages()[0] ?? (await context.newPage())
  const { origin } = new URL(link)
  await page.goto(link)
  await page.waitForURL(`${origin}/`)
  return { page, origin }
}
