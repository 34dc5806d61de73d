import { globSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writePlan } from '../src/features/renewals/write-plan.ts'
import { exportsOf, ROOT, sourceFiles } from './sources-of-the-project.ts'
import { wexcombeLake } from './web/wexcombe-lake.ts'
import { wexcombePlan } from './web/wexcombe-plan.data.ts'

/** What each folder may import: the table of `docs/architecture.md`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  procurement: [],
  rulebook: [
    'procurement/calendar-day',
    'procurement/money',
    'procurement/working-days',
    'procurement/errors',
  ],
  sources: ['procurement'],
  lake: ['procurement', 'sources/source'],
  workbench: ['procurement', 'rulebook'],
  insight: ['procurement', 'rulebook', 'lake', 'sources/terms'],
  publish: ['procurement', 'rulebook', 'lake', 'workbench'],
  ui: ['procurement', 'rulebook/settings', 'rulebook/law', 'rulebook/frameworks/framework'],
  features: [
    'procurement',
    'rulebook',
    'sources',
    'lake',
    'workbench',
    'insight',
    'publish',
    'ui',
    'samples',
  ],
  web: ['features', 'ui', 'procurement', 'lake', 'workbench', 'insight'],
  cli: ['features', 'ui', 'procurement', 'lake', 'workbench', 'insight', 'web', 'samples'],
  samples: ['procurement'],
}

const files = sourceFiles()

/** Imports of a file that stay in the project, as paths from the root without `.ts`. */
function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map((match) => match[1]!)
  return found.map((target) =>
    posix.normalize(posix.join(posix.dirname(path), target)).replace(/\.(ts|js|mjs|json)$/, ''),
  )
}

const folderOf = (path: string): string =>
  path.startsWith('src/') ? path.split('/')[1]! : path.split('/')[0]!

/** The sentence for an import that the table does not allow, or undefined. */
function forbidden(path: string, target: string): string | undefined {
  const from = folderOf(path)
  const to = folderOf(target)
  const inner = target.replace(/^src\//, '')
  if (!(from in MAY_IMPORT)) return undefined
  if (from === to) {
    if (from !== 'features') return undefined
    const [mine, other] = [path.split('/')[2], target.split('/')[2]]
    return mine === other
      ? undefined
      : `${path} may not import features/${other}; move the shared part down a stage`
  }
  const allowed = MAY_IMPORT[from]!.some((entry) => inner === entry || inner.startsWith(`${entry}/`))
  return allowed
    ? undefined
    : `${path} may not import ${inner}; ${from} may import ${MAY_IMPORT[from]!.join(', ') || 'nothing'}`
}

describe('architecture', () => {
  test('folders import only what the table allows', () => {
    const wrong = files
      .filter((file) => file.path.split('/').length > 2 || file.path.startsWith('samples/'))
      .flatMap((file) => importsOf(file.path, file.text).map((target) => forbidden(file.path, target)))
      .filter((sentence) => sentence !== undefined)
    expect(wrong).toEqual([])
  })

  test('imports climb at most two folders and use no alias', () => {
    const wrong = files
      .filter((file) => /from '(\.\.\/){3,}|from '[#@]\//.test(file.text))
      .map((file) => file.path)
    expect(wrong).toEqual([])
  })

  test('no file is over 400 lines, no folder over 14 files, none deeper than src/a/b/c.ts', () => {
    const long = files
      .filter((f) => !f.path.endsWith('.data.ts') && f.text.split('\n').length > 400)
      .map((f) => f.path)
    const deep = files.filter((file) => file.path.split('/').length > 4).map((file) => file.path)
    const counts = Map.groupBy(files, (file) => posix.dirname(file.path))
    const crowded = [...counts].filter(([, inside]) => inside.length > 14).map(([folder]) => folder)
    expect({ long, deep, crowded }).toEqual({ long: [], deep: [], crowded: [] })
  })

  test('every export has a docstring', () => {
    const bare = files.flatMap((file) => exportsOf(file).filter((each) => !each.docstring))
    expect(bare.map((each) => `${each.file}: ${each.name}`)).toEqual([])
  })

  test('nothing in the sources or scripts is known to fail on Windows', () => {
    // What a bench makes or installs is not the project's: git does not know it.
    const exclude = ['bench/peers/**', 'bench/work/**']
    const scripts = globSync(['bin/**', 'scripts/**', 'bench/**'], {
      cwd: ROOT,
      withFileTypes: true,
      exclude,
    })
      .filter((each) => each.isFile())
      .map((each) => posix.join(...relative(ROOT, join(each.parentPath, each.name)).split(sep)))
      // What benches make and install is no part of the project.
      .filter((path) => !/^bench\/(?:work|peers)\//.test(path))
    expect(scripts.filter((path) => !/\.(mjs|m?ts|md|json|py|csv)$/.test(path))).toEqual([])
    const run = scripts
      .filter((path) => /\.(mjs|ts)$/.test(path) && !path.startsWith('bench/'))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
    const wrong = [...files, ...run]
      .filter((file) =>
        /\bsymlink(Sync)?\(|shell: true|\bexecSync\(|'(\/bin\/)?(ba)?sh'|['"`]\/tmp\/|from '(fs|path)'/.test(
          file.text,
        ),
      )
      .map((file) => file.path)
    expect(wrong).toEqual([])
    expect([...files.map((file) => file.path), ...scripts].filter(isNameRefused)).toEqual([])
  })

  test('npm scripts run programs, not a shell’s own words', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const wrong = Object.entries(scripts).filter(([, line]) => /[$;|<>`']|\brm\b|\bcp\b|\w+=\S+ /.test(line))
    expect(wrong).toEqual([])
  })

  test('what a workspace and a plan leave on disk has names that Windows takes, and no link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portreeve-names-'))
    await (await wexcombeLake(join(folder, 'lake'))).close()
    await writePlan(wexcombePlan(), join(folder, 'plan'))
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
    expect(left.length).toBeGreaterThan(20)
    const wrong = left.filter((each) => each.isSymbolicLink() || isNameRefused(each.name))
    expect(wrong.map((each) => join(each.parentPath, each.name))).toEqual([])
  })
})

/** Whether Windows refuses a path: a sign it keeps for itself, the name of a device, a dot or space at the end. */
function isNameRefused(path: string): boolean {
  return path
    .split('/')
    .some((name) => /[<>:"|?*\\]|[ .]$/.test(name) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name))
}
