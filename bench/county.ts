import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CountyOptions, generateCounty } from '../samples/generate.ts'
import type { CountySettings } from '../samples/truth.ts'
import { WORK } from './measure.ts'

/** A county written for a bench: where its files lie, and the settings of a workspace that holds them. */
export interface BenchCounty {
  readonly published: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly bodies: readonly string[]
}

/** Makes a county once under a name of its own and keeps it. */
export async function benchCounty(
  name: string,
  options: Omit<CountyOptions, 'folder' | 'seed'>,
): Promise<BenchCounty> {
  const folder = join(WORK, name)
  const truth = join(folder, 'truth', 'county.json')
  if (!existsSync(truth)) await generateCounty({ ...options, seed: 1, folder })
  const { settings } = JSON.parse(await readFile(truth, 'utf8')) as { settings: CountySettings }
  const paths = settings.bodies.flatMap((body) => [
    [`${body.folder}/`, body.name],
    [body.register, body.name],
  ])
  return {
    published: join(folder, 'published'),
    settings: { bodyPaths: Object.fromEntries(paths) as Record<string, string> },
    bodies: settings.bodies.map((body) => body.name),
  }
}
