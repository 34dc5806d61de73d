import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { examplesOf, exportsOf, ROOT, sourceFiles } from './sources-of-the-project.ts'

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor

/** An example's code, with each `expression // value` line turned into a comparison. */
function checked(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const match = /^(.*\S)\s+\/\/ (.+)$/.exec(line)
      if (!match || /^(const|let|import|for|if|\})/.test(line.trim())) return line
      return `compare((await (${match[1]!.replace(/;$/, '')})), (${match[2]!}), ${JSON.stringify(line)})`
    })
    .join('\n')
}

/** The modules of its own folder or the one over it that a file imports: an example may use them as the file does. */
function siblingsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(/^(?:import|\}) .*from '(\.{1,2}\/[\w.-]+\.ts)'$/gm)].map((match) => posix.join(posix.dirname(file), match[1]!)) // prettier-ignore
}

const cases = sourceFiles().flatMap((file) =>
  exportsOf(file).flatMap((each) =>
    examplesOf(each.docstring ?? '')
      .filter((lines) => lines.some((line) => /\S\s+\/\/ \S/.test(line)))
      .map((lines) => ({ ...each, lines })),
  ),
)

describe('the examples in docstrings', () => {
  test.each(cases)('$file $name', async ({ file, lines }) => {
    const load = (path: string) =>
      import(pathToFileURL(join(ROOT, path)).href) as Promise<Record<string, unknown>>
    const shared = ['src/procurement/calendar-day.ts', 'src/procurement/money.ts']
    const own = [...shared, ...siblingsOf(file), file]
    const scope = Object.assign({}, ...(await Promise.all(own.map(load)))) as Record<string, unknown>
    const compare = (actual: unknown, expected: unknown, line: string) =>
      expect(actual, line).toEqual(expected)
    const run = new AsyncFunction(...Object.keys(scope), 'compare', checked(lines))
    await run(...Object.values(scope), compare)
  })
})
