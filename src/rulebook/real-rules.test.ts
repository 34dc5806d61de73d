import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../../test/real-files.ts'
import { heldLaw } from './law.ts'

/** Fields of one entry of the collected law: only the plain ones this test compares. */
type Entry = Readonly<Record<string, string>>

const unquoted = (text: string): string => text.replace(/^(['"])(.*)\1$/, '$2')

/** Reads `- id: …` blocks with their `name: value` lines; lists and nested maps are passed over. */
function entriesOf(yaml: string): Entry[] {
  return yaml
    .split(/^ *- (?=id: )/m)
    .slice(1)
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/^ *([a-z_]+): (.+)$/gm)].map(([, name, value]) => [
          name!,
          unquoted(value!.trim()),
        ]),
      ),
    )
}

const known = (text: string | undefined): string | undefined => (text === 'null' ? undefined : text)

const folder = realFiles()
if (folder) {
  const entries = ['law-rules.yaml', 'law-rules-other.yaml'].flatMap((file) =>
    entriesOf(readFileSync(join(folder, 'reference', file), 'utf8')),
  )

  test('the collected law is read whole', () => {
    expect(entries.length).toBeGreaterThan(400)
  })

  test.each(heldLaw.rules.map((rule) => [rule.id, rule] as const))(
    '%s agrees with the law as collected',
    (id, rule) => {
      const found = entries.filter((entry) => entry['id'] === id)
      expect(found.length).toBeGreaterThan(0)
      for (const entry of found) {
        const value = known(entry['value'])
        if (id !== 'modify-small-aggregate') expect(rule.value?.toString()).toBe(value)
        expect(rule.from).toBe(known(entry['in_force_from']))
        expect(rule.to).toBe(known(entry['in_force_to']))
        expect(rule.confidence).toBe(entry['confidence'])
      }
    },
  )
}
