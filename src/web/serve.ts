import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CalendarDay } from '../procurement/calendar-day.ts'
import { html, markupOf } from '../ui/html.ts'
import type { CommandContext } from '../ui/terminal.ts'
import { startServer } from './server.ts'
import { openWorkspaceSite } from './workspace-site.ts'

/** How a workspace is served. */
export interface ServeOptions {
  readonly workspace: string
  readonly port?: number
  /** The day the plan is for unless the address names another; today in London when absent. */
  readonly on?: CalendarDay
  /** Open the site in this person's browser. */
  readonly open: boolean
}

/** Serves a workspace's site on this machine until Ctrl+C: prints the link, opens it when asked, closes all it opened. */
export async function serveWorkspace(options: ServeOptions, context: CommandContext): Promise<void> {
  const { site, close } = await openWorkspaceSite(options.workspace, context.env, options.on)
  const door = join(options.workspace, 'open-site.html')
  try {
    const server = await startServer({
      site,
      ...(options.port !== undefined && { port: options.port }),
      log: context.err,
      onLink: (link, first) => {
        if (first) tellFirst(link, context)
        else {
          context.out(`Signed in. To open it in another browser, use this link once: ${link}\n`)
          void rm(door, { force: true })
        }
        if (first && options.open) openInBrowser(link, door, context.env).catch(() => {})
      },
    })
    await stopped(context.signal)
    await server.close()
  } finally {
    await rm(door, { force: true })
    await close()
  }
}

function tellFirst(link: string, context: CommandContext): void {
  context.out(`Portreeve is open on this machine. This link signs you in, once:\n\n  ${link}\n\n`)
  context.out('Stop it with Ctrl+C. Nothing leaves this machine.\n')
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * Opens the link in the person's browser by way of a page in the workspace that only they can read: the arguments
 * of a program can be read by everyone on the machine, and the link holds a secret. Silent where there is no browser.
 */
async function openInBrowser(
  link: string,
  door: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const program = opener(env)
  if (program === undefined) return
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>Portreeve</title>
      <meta http-equiv="refresh" content="0; url=${link}" />
    </head>
    <body>
      <a href="${link}">Open Portreeve</a>
    </body>
  </html>`
  await rm(door, { force: true })
  await writeFile(door, `<!DOCTYPE html>\n${markupOf(page)}\n`, { mode: 0o600, flag: 'wx' })
  const [name, ...before] = program
  const child = spawn(name!, [...before, pathToFileURL(door).href], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}

/** The program that opens a page on this system, with its arguments; undefined where there is no screen. */
function opener(env: Readonly<Record<string, string | undefined>>): readonly string[] | undefined {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (process.platform === 'darwin') return ['open']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined
}
