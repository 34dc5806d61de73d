import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportsOf, sourceFiles } from './sources-of-the-project.ts'

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
  ui: ['procurement'],
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

  test('nothing in the sources is known to fail on Windows', () => {
    const wrong = files
      .filter((file) => /symlinkSync|\bsymlink\(|shell: true|'\/tmp\//.test(file.text))
      .map((file) => file.path)
    expect(wrong).toEqual([])
    expect(files.map((file) => file.path).filter((path) => /[:*?"<>|]/.test(path))).toEqual([])
  })
})
