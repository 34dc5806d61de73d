import { readFileSync } from 'node:fs'

let known: string | undefined

/**
 * The version of Portreeve, from the package.json above this file (in a checkout, or in `dist`).
 *
 * @example
 * /^\d+\.\d+\.\d+/.test(productVersion()) // true
 */
export function productVersion(): string {
  known ??= ['../..', '../../..'].map(versionAt).find((each) => each !== undefined) ?? '0.0.0'
  return known
}

function versionAt(up: string): string | undefined {
  try {
    const found = JSON.parse(readFileSync(new URL(`${up}/package.json`, import.meta.url), 'utf8')) as { name?: string; version: string } // prettier-ignore
    return found.name === 'portreeve' ? found.version : undefined
  } catch {
    return undefined
  }
}
