import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkbench } from '../src/workbench/open.ts'
import type { OwnerOptions } from '../src/workbench/owner/owner.ts'
import { hasPostgres, type PrivatePostgres, startPostgres } from './postgres.ts'

/** A kind of store, and how a test gets a new workspace on it. */
export interface StoreUnderTest {
  readonly store: 'embedded' | 'postgresql'
  readonly start: () => Promise<void>
  /** A new, empty workspace, with what a command is given to find its workbench. */
  readonly workspace: () => Promise<{ readonly workspace: string; readonly options: OwnerOptions }>
  readonly stop: () => Promise<void>
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'portreeve-workbench-'))

/** Making an embedded database takes seconds, so one is made and copied. */
function embedded(): StoreUnderTest {
  const made: string[] = []
  const workspace = async () => {
    const folder = newFolder()
    made.push(folder)
    if (made.length > 1) cpSync(made[0]!, folder, { recursive: true })
    return { workspace: folder, options: {} }
  }
  return {
    store: 'embedded',
    start: async () => {
      const first = await workspace()
      await (await openWorkbench(first.workspace)).close()
    },
    workspace,
    stop: async () => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  }
}

function postgresql(): StoreUnderTest {
  let server: PrivatePostgres
  const made: string[] = []
  return {
    store: 'postgresql',
    start: async () => {
      server = await startPostgres()
    },
    workspace: async () => {
      const folder = newFolder()
      made.push(folder)
      return { workspace: folder, options: { databaseUrl: await server.newDatabase() } }
    },
    stop: async () => {
      await server.stop()
      made.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
    },
  }
}

/** The stores that can be tested here: the embedded one, and PostgreSQL where it is installed. */
export const STORES: readonly StoreUnderTest[] = [embedded(), ...(hasPostgres() ? [postgresql()] : [])]
