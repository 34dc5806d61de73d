import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Site } from '../../src/ui/visit.ts'
import { startServer } from '../../src/web/server.ts'
import { openWorkspaceSite } from '../../src/web/workspace-site.ts'

/** A workspace of its own behind a server, as `portreeve serve` opens one. */
export interface ServedWorkspace {
  readonly workspace: string
  readonly site: Site
  /** The last sign-in link printed. */
  readonly link: () => string
  readonly close: () => Promise<void>
}

/** Makes a workspace with these settings, lets the test load files into it, and serves it on a free port. */
export async function serveWorkspace(wanted: {
  readonly settings: Readonly<Record<string, unknown>>
  readonly who: string
  readonly on?: CalendarDay
  /** Loads what the test needs; `folder` is a place for its files. */
  readonly load: (workspace: string, folder: string) => Promise<unknown>
}): Promise<ServedWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'portreeve-served-'))
  const workspace = join(folder, 'workspace')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify(wanted.settings))
  await wanted.load(workspace, folder)
  const opened = await openWorkspaceSite(workspace, { PORTREEVE_WHO: wanted.who }, wanted.on)
  const links: string[] = []
  const server = await startServer({ site: opened.site, port: 0, onLink: (link) => links.push(link), log: () => {} }) // prettier-ignore
  return {
    workspace,
    site: opened.site,
    link: () => links.at(-1)!,
    close: async () => {
      await server.close()
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
