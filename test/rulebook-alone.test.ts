import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './sources-of-the-project.ts'

/** Every module the rulebook's own entry reaches, and the packages it asks for. */
function reached(entry: string): {
  readonly files: ReadonlySet<string>
  readonly packages: ReadonlySet<string>
} {
  const [files, packages, left] = [new Set<string>(), new Set<string>(), [entry]]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const text = readFileSync(join(ROOT, file), 'utf8')
    for (const [, target] of text.matchAll(/^(?:import|export|\}) ?.*from '([^'\n]+)'$/gm)) {
      if (target!.startsWith('.')) left.push(posix.normalize(posix.join(posix.dirname(file), target!)))
      else packages.add(target!)
    }
  }
  return { files, packages }
}

test('the rulebook can be published alone: no package, no disk, and of ours only days, money and their words', () => {
  const { files, packages } = reached('src/rulebook/index.ts')
  expect([...packages]).toEqual([])
  expect(files.size).toBeGreaterThan(50)
  const others = [...files].filter((file) => !file.startsWith('src/rulebook/')).toSorted()
  expect(others).toEqual([
    'src/procurement/bank-holidays.data.ts',
    'src/procurement/calendar-day.ts',
    'src/procurement/errors.ts',
    'src/procurement/money.ts',
    'src/procurement/working-days.ts',
  ])
})
