import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import { replaceFile } from '../replace-file.ts'

/** A publisher's key that a person of this council trusts. */
export interface TrustedKey {
  /** The first 32 hex digits of the SHA-256 of the key, in groups of four: short enough to read out over a telephone. */
  readonly fingerprint: string
  /** SPKI, base64. */
  readonly publicKey: string
  readonly name: string
  readonly who: string
}

/** The folder of a workspace that holds trusted keys and installed packs. */
export const rulesFolder = (workspace: string): string => join(workspace, 'rules')

/** The fingerprint of a public key. */
export function fingerprintOf(key: KeyObject): string {
  const digest = createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
  return digest.slice(0, 32).match(/.{4}/g)!.join(' ')
}

/** A new pair of Ed25519 keys as PEM, for whoever publishes rule packs. */
export function newKeyPair(): {
  readonly privateKey: string
  readonly publicKey: string
  readonly fingerprint: string
} {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKey: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    publicKey: String(publicKey.export({ format: 'pem', type: 'spki' })),
    fingerprint: fingerprintOf(publicKey),
  }
}

/**
 * A publisher's public key from its PEM text.
 *
 * @throws PortreeveError when it is not an Ed25519 public key.
 */
export function readPublicKey(pem: string): KeyObject {
  try {
    // A private key would be read as its public half; whoever holds one should not pass it round.
    if (/PRIVATE KEY/.test(pem)) throw new Error('private')
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // told below
  }
  throw new PortreeveError('That is not an Ed25519 public key.', {
    next: 'Ask the publisher for the public key, a file that begins with BEGIN PUBLIC KEY.',
    exitCode: 2,
  })
}

/** The file of a workspace's trusted keys. */
export const keysFile = (workspace: string): string => join(rulesFolder(workspace), 'trusted-keys.json')

/** The keys trusted in a workspace; none when nobody has trusted one. */
export function trustedKeys(workspace: string): readonly TrustedKey[] {
  const path = keysFile(workspace)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TrustedKey[]) : []
}

/** Trusts a key; one already trusted stands once. */
export function trustKey(workspace: string, key: KeyObject, name: string, who: string): TrustedKey {
  const added: TrustedKey = {
    fingerprint: fingerprintOf(key),
    publicKey: key.export({ format: 'der', type: 'spki' }).toString('base64'),
    name,
    who,
  }
  keep(workspace, [
    ...trustedKeys(workspace).filter(({ fingerprint }) => fingerprint !== added.fingerprint),
    added,
  ])
  return added
}

/** Takes the trust in a key back; false when it was not trusted. A pack it signed is used no more, installed or not. */
export function distrustKey(workspace: string, fingerprint: string): boolean {
  const kept = trustedKeys(workspace)
  const left = kept.filter((key) => key.fingerprint !== fingerprint)
  if (left.length < kept.length) keep(workspace, left)
  return left.length < kept.length
}

function keep(workspace: string, keys: readonly TrustedKey[]): void {
  mkdirSync(rulesFolder(workspace), { recursive: true, mode: 0o700 })
  replaceFile(keysFile(workspace), `${JSON.stringify(keys, null, 2)}\n`)
}
