import { CAPABILITY_CODES, type CapabilityCodes } from './capabilities.data.ts'

/** A kind of thing bought. */
export type Kind = CapabilityCodes['kind']

/** Words that name a kind; services count only where nothing else is named: support of software is bought with the software. */
const KIND_WORDS: readonly (readonly [kind: Kind, words: RegExp])[] = [
  ['software', /software|licen[cs]es?\b|\bapps?\b|database|\berp\b|\bcrm\b/i],
  ['hardware', /hardware|laptops?|desktop (?:computers?|pcs?)|\bpcs?\b|\bservers?\b|printers?\b|tablets?\b|\bipads?\b|monitors?\b|(?:computer|it|ict) equipment|consumables|toner|photocopier|scanners?\b|whiteboards?/i], // prettier-ignore
  ['telecoms', /telephon|telecom|mobile (?:phones?|devices?|data|voice)|broadband|\bsim cards?\b|line rental|leased lines?|\bvoip\b|\b[wl]an\b|internet|data lines?|\bisdn\b/i], // prettier-ignore
  ['cloud', /hosting|hosted|\bcloud\b|\bsaas\b|\bazure\b|\baws\b|data ?cent(?:re|er)/i],
  [
    'people',
    /\bict? (?:contractors?|agency)\b|agency (?:staff|workers?)|interim|temporary staff|day rate|\bdevelopers?\b/i,
  ],
]
const SERVICES = /consultan|implementation|training|managed service|installation|support|maintenance|\bservices?\b/i // prettier-ignore

/**
 * What kind of thing a text says is bought, of a category where the text does not say: `software`, `hardware`, `telecoms`, `cloud`,
 * `services` or `people`; a line of several is `mixed` with each named, for no file says how the money is shared. A supplier’s name tells
 * a kind only where the text tells none: what it is called is not all it sells.
 *
 * @example
 * kindOf('Computer software licences', 'software') // 'software'
 * kindOf('Software and hardware', 'eud') // 'mixed: software, hardware'
 * kindOf('Annual charge', 'net') // 'telecoms'
 * kindOf('Annual charge', 'software', 'Acme Hosting Ltd') // 'cloud'
 * kindOf('', 'other') // undefined
 */
export function kindOf(text: string, category: string, supplier = ''): string | undefined {
  const codes = CAPABILITY_CODES[category]
  if (!codes) return undefined
  const named = kindsIn(text)
  if (named.length > 1) return `mixed: ${named.join(', ')}`
  const isService = SERVICES.test(text) && codes.kind !== 'telecoms'
  return named[0] ?? (isService ? 'services' : (kindsIn(supplier)[0] ?? codes.kind))
}

/** The kinds that a text names; software that is hosted is one thing, bought as cloud. */
function kindsIn(text: string): Kind[] {
  const named = KIND_WORDS.filter(([, words]) => words.test(text)).map(([kind]) => kind)
  return named.includes('cloud') ? named.filter((kind) => kind !== 'software') : named
}
