import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** A source file: its path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every TypeScript file of the product and the sample county, tests left out. */
export function sourceFiles(): SourceFile[] {
  return globSync(['src/**/*.ts', 'samples/**/*.ts'], { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** An exported declaration with the docstring above it, if any. */
export interface Exported {
  readonly file: string
  readonly name: string
  readonly kind: string
  readonly docstring: string | undefined
}

/** The exported functions, types and constants of a file; re-exports are left out. */
export function exportsOf(file: SourceFile): Exported[] {
  const pattern =
    /(\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?^export (?:declare )?(?:default )?(async function\*?|function\*?|class|interface|type|const|abstract class) (\w+)/gm
  return [...file.text.matchAll(pattern)].map((match) => ({
    file: file.path,
    name: match[3]!,
    kind: match[2]!,
    docstring: match[1]?.trim(),
  }))
}

/** The lines of each `@example` in a docstring. */
export function examplesOf(docstring: string): string[][] {
  const lines = docstring
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+\/?\s?/, '').replace(/\s*\*\/\s*$/, ''))
  const examples: string[][] = []
  let current: string[] | undefined
  for (const line of lines) {
    if (/^@example\b/.test(line.trim())) examples.push((current = []))
    else if (/^@\w+/.test(line.trim())) current = undefined
    else if (current && line.trim() !== '') current.push(line)
  }
  return examples
}
