import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMPONENTS, renderComponent, type ComponentName } from './components.ts'
import { markupOf } from './html.ts'

const root = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))

interface Fixture {
  readonly name: string
  readonly options: object
  readonly html: string
}

const fixturesOf = (name: string): Fixture[] =>
  (
    JSON.parse(readFileSync(join(root, 'dist/govuk/components', name, 'fixtures.json'), 'utf8')) as {
      fixtures: Fixture[]
    }
  ).fixtures

/** Upstream's fixtures are indented by a formatter: white space between tags is not compared. */
const folded = (markup: string): string =>
  markup
    .replace(/\s+/g, ' ')
    .replace(/\s*(<[^>]*>)\s*/g, '$1')
    .replace(/\s+>/g, '>')

describe.each(Object.keys(COMPONENTS) as ComponentName[])('%s gives upstream’s markup', (name) => {
  test.each(fixturesOf(name))('$name', ({ options, html }) => {
    expect(folded(markupOf(renderComponent(name, options)))).toBe(folded(html))
  })
})
