import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { heldLaw, lawOf, type Rule } from '../src/rulebook/index.ts'
import { diffLaws } from '../src/rulebook/pack/diff-laws.ts'
import { lintLaw } from '../src/rulebook/pack/lint-law.ts'
import { installPack, installedPack, lawOfWorkspace } from '../src/workbench/rule-packs/installed.ts'
import {
  distrustKey,
  fingerprintOf,
  newKeyPair,
  readPublicKey,
  trustKey,
} from '../src/workbench/rule-packs/keys.ts'
import { packText } from '../src/workbench/rule-packs/pack-file.ts'

const pair = newKeyPair()
let workspace: string

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'portreeve-packs-'))
})

/** The held law with the council threshold of 2026 at another figure. */
const withThreshold = (value: number, version: string) =>
  lawOf(
    heldLaw.rules.map((rule) =>
      rule.id === 'threshold-goods-services-sub-central-from-2026' ? { ...rule, value } : rule,
    ),
    version,
  )

const trusted = () => trustKey(workspace, readPublicKey(pair.publicKey), 'A publisher', 'Head of legal')
const pack = (value = 200_000, version = '2031-01-01') =>
  packText(withThreshold(value, version), 'A publisher', pair.privateKey)
const figure = () => lawOfWorkspace(workspace).byId('threshold-goods-services-sub-central-from-2026')!.value

describe('a rule pack', () => {
  test('is the law once it is installed, and what it changed can be told', () => {
    trusted()
    installPack(workspace, pack())
    expect(figure()).toBe(200_000)
    expect(installedPack(workspace)?.version).toBe('2031-01-01')
    expect(diffLaws(heldLaw, lawOfWorkspace(workspace))).toMatchObject([
      {
        id: 'threshold-goods-services-sub-central-from-2026',
        change: 'changed',
        fields: [{ key: 'value', before: '207720', after: '200000' }],
      },
    ])
  })

  test('is refused from a key nobody trusts, or trusts no more', () => {
    expect(() => installPack(workspace, pack())).toThrow(/a key nobody here has trusted/)
    trusted()
    distrustKey(workspace, pair.fingerprint)
    expect(() => installPack(workspace, pack())).toThrow(/a key nobody here has trusted/)
    expect(lawOfWorkspace(workspace)).toBe(heldLaw)
  })

  test('is refused when it is no newer than the law in use', () => {
    trusted()
    expect(() => installPack(workspace, pack(1, heldLaw.version))).toThrow(/is not newer/)
    installPack(workspace, pack(200_000, '2031-01-01.2'))
    expect(() => installPack(workspace, pack(1, '2031-01-01'))).toThrow(/is not newer/)
    expect(figure()).toBe(200_000)
  })

  test.each([
    [
      'a rule',
      (text: string) => text.replace('"value": 200000', '"value": 200001'),
      /is not the one that was signed/,
    ],
    [
      'the manifest',
      (text: string) => text.replace('"version": "2031', '"version": "2032'),
      /signature does not fit/,
    ],
    ['a rule left out', leaveOut, /signed for and missing/],
    ['no JSON', (text: string) => text.slice(0, -20), /not JSON/],
    ['another form', (text: string) => text.replace('rule-pack/1', 'rule-pack/9'), /not of the form/],
    ['a version that is none', (text: string) => text.replace('"2031-01-01"', '"../../x"'), /not a version/],
  ])('is refused when it was changed: %s', (_, change, why) => {
    trusted()
    const changed = change(pack())
    expect(changed).not.toBe(pack())
    expect(() => installPack(workspace, changed)).toThrow(why)
    expect(lawOfWorkspace(workspace)).toBe(heldLaw)
  })

  test('is refused when a rule of it is not whole, though it is signed', () => {
    trusted()
    const odd = { ...heldLaw.rules[0]!, kind: 'spell' } as unknown as Rule
    const law = lawOf([odd, ...heldLaw.rules.slice(1)], '2031-01-01')
    expect(() => packText(law, 'A publisher', pair.privateKey)).toThrow(/"kind" is "spell"/)
  })

  test('that was changed on disk stops the question; no law is guessed', () => {
    trusted()
    installPack(workspace, pack())
    const file = readdirSync(join(workspace, 'rules')).find((name) => name.startsWith('pack-'))!
    const path = join(workspace, 'rules', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"value": 200000', '"value": 900000'))
    expect(() => lawOfWorkspace(workspace)).toThrow(/was changed on disk/)
  })

  test('that was in use is used no more once its file changes or its key is trusted no more', () => {
    trusted()
    installPack(workspace, pack())
    expect(lawOfWorkspace(workspace)).toBe(lawOfWorkspace(workspace))
    const file = readdirSync(join(workspace, 'rules')).find((name) => name.startsWith('pack-'))!
    const path = join(workspace, 'rules', file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, `${whole} `)
    expect(() => lawOfWorkspace(workspace)).toThrow(/was changed on disk/)
    writeFileSync(path, whole)
    expect(figure()).toBe(200_000)
    distrustKey(workspace, pair.fingerprint)
    expect(() => lawOfWorkspace(workspace)).toThrow(/a key nobody here has trusted/)
  })

  test('key: a private key, or one of another kind, is not trusted', () => {
    expect(() => readPublicKey(pair.privateKey)).toThrow(/not an Ed25519 public key/)
    expect(() => readPublicKey('words')).toThrow(/not an Ed25519 public key/)
    expect(fingerprintOf(readPublicKey(pair.publicKey))).toBe(pair.fingerprint)
  })
})

function leaveOut(text: string): string {
  const whole = JSON.parse(text) as { rules: unknown[] }
  return JSON.stringify({ ...whole, rules: whole.rules.slice(1) })
}

describe('the linter', () => {
  const dated = (id: string, from: string, to?: string): Rule =>
    ({ ...heldLaw.rules[0]!, id, series: 's', from, ...(to && { to }) }) as Rule
  const faultsOf = (...rules: Rule[]) =>
    lintLaw(lawOf(rules, '2031-01-01')).filter((each) => each.startsWith('Series'))

  test('finds nothing in the law held', () => {
    expect(lintLaw(heldLaw)).toEqual([])
  })

  test('finds a gap and an overlap of a day between dated figures', () => {
    expect(faultsOf(dated('a', '2025-01-01', '2025-12-31'), dated('b', '2026-01-01'))).toEqual([])
    expect(faultsOf(dated('a', '2025-01-01', '2025-12-30'), dated('b', '2026-01-01'))[0]).toMatch(
      /a gap between a and b/,
    )
    expect(faultsOf(dated('a', '2025-01-01', '2026-01-01'), dated('b', '2026-01-01'))[0]).toMatch(
      /an overlap/,
    )
    expect(faultsOf(dated('a', '2025-01-01'), dated('b', '2026-01-01'))[0]).toMatch(/has no last day/)
  })

  test('finds an entry without a source, a sum that does not say its VAT, and a rule that leads back to itself', () => {
    const [rule] = heldLaw.rules
    const faults = (change: Partial<Rule>) => lintLaw(lawOf([{ ...rule!, ...change }], '2031-01-01'))
    expect(faults({ source: ' ' })[0]).toMatch(/"source" is missing/)
    expect(faults({ value: 1, unit: 'GBP', regime: 'act' }).join()).toMatch(
      /does not say whether it holds VAT/,
    )
    expect(faults({ when: { rule: rule!.id } }).join()).toMatch(/leads back to itself/)
    expect(faults({ verified: true, confidence: 'B' })[0]).toMatch(/only what was read/)
  })
})
