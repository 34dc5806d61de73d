import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { PALETTE } from './draw.ts'

const css = readFileSync(new URL('./assets/portreeve.css', import.meta.url), 'utf8')

test('the style sheet has no GDS Transport, no crown and fetches nothing', () => {
  expect(css).not.toMatch(/GDS Transport|@font-face|crown/i)
  expect(css).not.toMatch(/url\(\s*['"]?(?!data:)/)
})

test('the committed style sheet is what its source compiles to', () => {
  const script = fileURLToPath(new URL('../../scripts/styles.mjs', import.meta.url))
  const checked = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect(checked.stderr).toBe('')
  expect(checked.status).toBe(0)
})

/** How light a colour is, from 0 to 1, as WCAG reckons it. */
const light = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

test('every colour of the palette has a contrast of three to one on white', () => {
  for (const [name, colour] of Object.entries(PALETTE)) {
    expect(1.05 / (light(colour) + 0.05), name).toBeGreaterThanOrEqual(3)
  }
})
