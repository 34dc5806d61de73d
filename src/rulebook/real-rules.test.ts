import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../../test/real-files.ts'
import { type CalendarDay, formatDay } from '../procurement/calendar-day.ts'
import { heldLaw } from './law.ts'
import type { Rule } from './rule-record.ts'

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

/**
 * What the tables of the reference say of a rule: its sum as they write it (884,720, or £38m), its day (24 Feb 2025), else
 * the section or the paragraphs it stands in.
 */
function inTables({ value, source }: Rule): string | RegExp {
  if (typeof value === 'number')
    return value % 1_000_000 === 0 ? `£${value / 1_000_000}m` : value.toLocaleString('en-GB')
  if (value !== undefined) return formatDay(value as CalendarDay).replace(/^\w+ (\d+ \w{3})\w*/, '$1')
  const paragraphs = /^Procurement Act 2023 Sch \d paras? (.+)$/.exec(source)?.[1]
  if (paragraphs === undefined) return source.replace('Procurement Act 2023 ', '[Act ')
  return new RegExp(String.raw`^\| [^|]*\b${paragraphs.split(/, | and /)[0]!}\b`, 'm')
}

const known = (text: string | undefined): string | undefined => (text === 'null' ? undefined : text)

const folder = realFiles()
if (folder) {
  const entries = ['law-rules.yaml', 'law-rules-other.yaml'].flatMap((file) =>
    entriesOf(readFileSync(join(folder, 'reference', file), 'utf8')),
  )

  const tables = readFileSync(join(folder, 'reference', 'procurement-act-2023.md'), 'utf8')

  test('the collected law is read whole', () => {
    expect(entries.length).toBeGreaterThan(400)
  })

  test('all law outside the Act is held, in words of our own', () => {
    const other = entriesOf(readFileSync(join(folder, 'reference', 'law-rules-other.yaml'), 'utf8'))
    const collected = new Set(entries.map((entry) => entry['says']))
    expect(other.filter((entry) => heldLaw.byId(entry['id']!) === undefined)).toEqual([])
    expect(heldLaw.rules.filter(({ says }) => collected.has(says)).map(({ id }) => id)).toEqual([])
  })

  test.each(heldLaw.rules.map((rule) => [rule.id, rule] as const))(
    '%s agrees with the law as collected',
    (id, rule) => {
      const found = entries.filter((entry) => entry['id'] === id)
      // A row of the Act that was not collected as an entry stands in the tables of the reference, figure by figure.
      if (found.length === 0) expect(tables).toMatch(inTables(rule))
      for (const entry of found) {
        const value = known(entry['value'])
        if (id !== 'modify-small-aggregate') expect(rule.value?.toString()).toBe(value)
        expect(rule.from).toBe(known(entry['in_force_from']))
        expect(rule.to).toBe(known(entry['in_force_to']))
        expect(rule.confidence).toBe(entry['confidence'])
        expect(rule.says).not.toBe(entry['says'])
      }
    },
  )
}
