import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import { kindOfBody } from '../../sources/reference/bodies.ts'
import { type BodySettings, changedSettings, defaultSettings, readSettings } from '../../rulebook/index.ts'

/** The workspace's settings: facts and habits of each body, and companies owned by public bodies. */
export interface WorkspaceSettings {
  readonly bodies: ReadonlyMap<string, BodySettings>
  /** `portreeve.json` as read, for the parts other folders use. */
  readonly raw: Readonly<Record<string, unknown>>
}

/** A decision of the workbench, as far as settings ask: those of kind `setting` change a body’s. */
export interface SettingDecided {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly choice: { readonly field: string; readonly value: unknown }
}

/**
 * The settings in `portreeve.json` of a workspace, with what people changed on pages laid over them; empty when there is
 * neither.
 *
 * @param decided what stands in the workbench; only decisions of kind `setting` are read.
 * @throws PortreeveError when it is not JSON, or a field is wrong: the field is named.
 */
export async function workspaceSettings(
  workspace: string,
  decided: readonly SettingDecided[],
): Promise<WorkspaceSettings> {
  const path = join(workspace, 'portreeve.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  const raw = parse(text, path)
  const inFile = (raw['bodies'] ?? {}) as Record<string, Record<string, unknown>>
  const changes = Map.groupBy(
    decided.filter((each) => each.kind === 'setting'),
    (each) => each.subject,
  )
  const names = new Set([...Object.keys(inFile), ...changes.keys()])
  const settingsNow = (name: string): BodySettings =>
    settledOf(inFile[name] ?? {}, changes.get(name) ?? [], defaultsOf(name))
  return { raw, bodies: new Map([...names].map((name) => [name, settingsNow(name)])) }
}

/** The settings of a body with its changes laid over them; a change that no longer fits is named, to be undone. */
function settledOf(
  inFile: Readonly<Record<string, unknown>>,
  changes: readonly SettingDecided[],
  base: BodySettings,
): BodySettings {
  const alone = readSettings(inFile, base)
  if (changes.length === 0) return alone
  const read = (some: readonly SettingDecided[]) => readSettings(changedSettings(inFile, some.map((each) => each.choice)), base) // prettier-ignore
  try {
    return read(changes)
  } catch (fault) {
    const wrong = changes.find((_, at) => fails(() => read(changes.slice(0, at + 1))))
    if (!(fault instanceof PortreeveError) || wrong === undefined) throw fault
    throw new PortreeveError(`A change of the setting "${wrong.choice.field}" no longer fits.`, {
      where: fault.message,
      next: `Undo it: portreeve log undo ${wrong.id} --reason "no longer fits"`,
    })
  }
}

function fails(attempt: () => unknown): boolean {
  try {
    attempt()
    return false
  } catch {
    return true
  }
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    throw new PortreeveError('The settings are not JSON.', {
      where: `${path}: ${String(error)}`,
      next: 'Correct the file, or remove it to go back to the defaults.',
    })
  }
}

/** The kinds of the list of public bodies in the words of the settings; what is not here stays the default. */
const KINDS: Readonly<Record<string, Partial<BodySettings>>> = {
  county: { kind: 'county' },
  unitary: { kind: 'unitary' },
  metropolitan: { kind: 'unitary' },
  'london-borough': { kind: 'unitary' },
  welsh: { kind: 'unitary', nation: 'wales' },
  scottish: { kind: 'unitary', nation: 'scotland' },
  'northern-ireland': { kind: 'unitary', nation: 'northern-ireland' },
  'town-or-parish': { kind: 'town' },
  police: { kind: 'police' },
  fire: { kind: 'fire' },
  'nhs-trust': { kind: 'nhs' },
  icb: { kind: 'nhs' },
  nhs: { kind: 'nhs' },
}

/** What a body that gave nothing has: the defaults of its kind and nation, as its name tells them. */
const defaultsOf = (body: string): BodySettings => ({
  ...defaultSettings,
  ...KINDS[kindOfBody(body) ?? ''],
})

/** The settings of a body; where none are given, the defaults of its kind and nation as its name tells them. */
export function settingsOf(settings: WorkspaceSettings, body: string): BodySettings {
  return settings.bodies.get(body) ?? defaultsOf(body)
}
