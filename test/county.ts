import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generateCounty } from '../samples/generate.ts'
import type { CountyTruth } from '../samples/truth.ts'
import { countySettings } from '../src/cli/county-settings.ts'

/** The council of the county whose plan tests ask for, and the folder of its payments. */
export const OUR_BODY = 'Ashmere District Council'
/** The day asked: the county's files end shortly before it. */
export const ON = '2026-11-23'

const PROGRAM = fileURLToPath(new URL('../bin/portreeve.mjs', import.meta.url))
const folders: string[] = []

/** A new empty folder; `removeCounties` takes it away. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portreeve-county-'))
  folders.push(folder)
  return folder
}

/** Removes every folder made by this process. */
export function removeCounties(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A small county, written once: the folder that holds `published`, and what is true of it. */
export async function smallCounty(): Promise<{ readonly folder: string; readonly truth: CountyTruth }> {
  const folder = emptyFolder()
  return { folder, truth: await generateCounty({ folder, seed: 1, scale: 0.05, contracts: 0.3 }) }
}

/** Writes a workspace's settings for the county, and copies what its bodies publish beside it. */
export function placeCounty(
  { folder, truth }: Awaited<ReturnType<typeof smallCounty>>,
  at: string,
  workspace: string,
): void {
  mkdirSync(workspace, { recursive: true, mode: 0o700 })
  const settings = { ...countySettings(truth.settings), ourBody: OUR_BODY }
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify(settings))
  cpSync(join(folder, 'published'), join(at, 'published'), { recursive: true })
}

/** Runs a command line as its own process; complaints (exit code 3) are not a fault. */
export async function portreeve(
  args: readonly string[],
  at: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const env = { ...process.env, PORTREEVE_WHO: 'A tester', ...at.env }
  const options = { cwd: at.cwd, env, maxBuffer: 1 << 28 }
  const told = promisify(execFile)(process.execPath, [PROGRAM, ...args], options)
  return (
    await told.catch((error: { code?: number; stdout: string }) => {
      if (error.code === 3) return { stdout: error.stdout }
      throw error
    })
  ).stdout
}
