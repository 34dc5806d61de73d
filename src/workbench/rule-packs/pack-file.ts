import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { PortreeveError } from '../../procurement/errors.ts'
import { type Law, lawOf } from '../../rulebook/law.ts'
import { lintLaw } from '../../rulebook/pack/lint-law.ts'
import { compareVersions } from '../../rulebook/pack/pack-version.ts'
import { readRule } from '../../rulebook/pack/read-rule.ts'
import { canonicalJson, type Json } from '../canonical-json.ts'
import { fingerprintOf, type TrustedKey } from './keys.ts'

/** The form of a rule pack; another form is refused. */
const PACK_FORMAT = 'portreeve-rule-pack/1'

/** The most bytes a pack may have: no law of this size is written by people. */
export const MOST_PACK_BYTES = 20_000_000
const MOST_RULES = 20_000

/** What a pack says of itself. It is what the signature covers; each rule is covered by its hash. */
export interface PackManifest {
  readonly format: typeof PACK_FORMAT
  /** A day, with `.2`… for a further pack of that day. */
  readonly version: string
  readonly by: string
  /** SHA-256 of each rule's canonical JSON, by the rule's identifier. */
  readonly rules: Readonly<Record<string, string>>
}

/** A rule pack: data only. */
export interface RulePack {
  readonly manifest: PackManifest
  readonly rules: readonly Json[]
  /** Ed25519 over the manifest's canonical JSON, base64. */
  readonly signature: string
  /** Fingerprint of the key that signed it. */
  readonly key: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hashOf = (rule: Json): string => sha256(canonicalJson(rule))

/**
 * The text of a pack of a law, signed with an Ed25519 private key (PEM).
 *
 * @throws PortreeveError when the key is of another kind, or the law has a fault.
 */
export function packText(law: Law, by: string, privateKeyPem: string): string {
  const faults = lintLaw(law)
  if (faults.length > 0) throw refused(`The law has faults: ${faults[0]}`, 'Mend it first.')
  const privateKey = privateKeyOf(privateKeyPem)
  const rules = law.rules.map((rule) => JSON.parse(JSON.stringify(rule)) as Json)
  const hashes = Object.fromEntries(law.rules.map(({ id }, at) => [id, hashOf(rules[at]!)]))
  const manifest: PackManifest = { format: PACK_FORMAT, version: law.version, by, rules: hashes }
  const signature = sign(null, signedBytes(manifest), privateKey).toString('base64')
  const key = fingerprintOf(createPublicKey(privateKey))
  return `${JSON.stringify({ manifest, signature, key, rules }, null, 1)}\n`
}

function privateKeyOf(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // told below, without the key's own words
  }
  throw refused('That is not an Ed25519 private key.', 'Make one with: portreeve rules key FILE')
}

const signedBytes = (manifest: PackManifest): Buffer =>
  Buffer.from(canonicalJson(manifest as unknown as Json))

/** A pack that was read and found whole, signed by a trusted key. */
export interface OpenedPack {
  readonly law: Law
  readonly manifest: PackManifest
  readonly key: TrustedKey
}

/**
 * The law of a pack's text, checked whole before anything of it is used: size, form, signature by a key trusted before,
 * the hash of each rule, each rule's own form, and the law's as a whole.
 *
 * @throws PortreeveError with what is wrong and what to do; nothing of such a pack is used.
 */
export function openPack(text: string, trusted: readonly TrustedKey[]): OpenedPack {
  if (Buffer.byteLength(text) > MOST_PACK_BYTES) throw refused('The file is too large for a rule pack.')
  const pack = parse(text)
  const { manifest } = pack
  const key = trusted.find(({ fingerprint }) => fingerprint === pack.key)
  if (!key) {
    throw refused(`It is signed with a key nobody here has trusted: ${shown(pack.key)}.`, 'Ask its publisher for the key and its fingerprint by another way than the file came, then: portreeve rules trust FILE') // prettier-ignore
  }
  const publicKey = createPublicKey({
    key: Buffer.from(key.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  })
  const signature = Buffer.from(pack.signature, 'base64')
  if (!verify(null, signedBytes(manifest), publicKey, signature)) {
    throw refused('Its signature does not fit: it was changed after it was signed.')
  }
  checkHashes(pack)
  return { law: lawIn(pack), manifest, key }
}

function parse(text: string): RulePack {
  let pack: Partial<RulePack> | null
  try {
    pack = JSON.parse(text) as Partial<RulePack> | null
  } catch {
    throw refused('It is not JSON.')
  }
  const { manifest, rules, signature, key } = pack ?? {}
  if (manifest?.format !== PACK_FORMAT) throw refused(`It is not of the form ${PACK_FORMAT}.`)
  const whole = Array.isArray(rules) && typeof signature === 'string' && typeof key === 'string'
  const told =
    typeof manifest.by === 'string' && typeof manifest.rules === 'object' && manifest.rules !== null
  if (!whole || !told || rules.length > MOST_RULES)
    throw refused('A part of it is missing, or there are too many rules.')
  try {
    compareVersions(manifest.version, manifest.version)
  } catch (error) {
    throw refused((error as Error).message)
  }
  return pack as RulePack
}

function checkHashes({ manifest, rules }: RulePack): void {
  const ids = rules.map((rule) => String((rule as { id?: unknown }).id))
  const wrong = ids.find((id, at) => manifest.rules[id] !== hashOf(rules[at]!))
  if (wrong !== undefined) throw refused(`Rule ${shown(wrong)} is not the one that was signed.`)
  const lost = Object.keys(manifest.rules).find((id) => !ids.includes(id))
  if (lost !== undefined) throw refused(`Rule ${shown(lost)} is signed for and missing.`)
}

function lawIn({ manifest, rules }: RulePack): Law {
  try {
    const ids = new Set(rules.map((rule) => (rule as { id: string }).id))
    const law = lawOf(
      rules.map((rule) => readRule(rule as Readonly<Record<string, unknown>>, (id) => ids.has(id))),
      manifest.version,
    )
    const faults = lintLaw(law)
    if (faults.length > 0) throw new RangeError(faults[0])
    return law
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error))
  }
}

/** Words of an untrusted file, short and on one line. */
const shown = (text: string): string => JSON.stringify(text.slice(0, 80))

const refused = (
  why: string,
  next = 'Ask its publisher for a sound one; nothing was changed.',
): PortreeveError => new PortreeveError(`The rule pack is refused. ${why}`, { next, exitCode: 1 })
