import { parseDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import { BODY_LINES } from './bodies.data.ts'

/** What sort of public body a body is. `council` is a council whose tier is not known. */
export type BodyKind =
  | 'county'
  | 'district'
  | 'unitary'
  | 'metropolitan'
  | 'london-borough'
  | 'welsh'
  | 'scottish'
  | 'northern-ireland'
  | 'combined'
  | 'strategic'
  | 'town-or-parish'
  | 'council'
  | 'police'
  | 'fire'
  | 'nhs-trust'
  | 'icb'
  | 'nhs'
  | 'national-park'
  | 'waste'
  | 'transport'

/** A public body as the list holds it. What the list does not say is absent. */
export interface PublicBody {
  /** Register code (councils), ODS code (NHS) or police area code; empty where there is none. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly gss?: string
  readonly kind: BodyKind
  /** Name of the county council above a district. */
  readonly county?: string
  /** English region, or Scotland, Wales, Northern Ireland. */
  readonly region?: string
  readonly from?: CalendarDay
  /** Last day of a body that is no more. */
  readonly to?: CalendarDay
  /** Names of the bodies that took its place. */
  readonly successors: readonly string[]
}

const QUALIFIERS =
  /\b(london borough|royal borough|metropolitan borough|county borough|metropolitan|district|borough|boro|council|city|county|corporation|unitary|authority|mbc|bc|dc|cc)\b/g
const EDGE_WORDS = /^(?:the|of|and)\s+|\s+(?:the|of|and)$/
const NHS_WORDS = /\b(?:nhs|foundation trust|trust|ft|hospitals?|university|teaching|healthcare|the)\b/g

/**
 * Lower case, `&` as "and", no apostrophes, other marks as single blanks: the form in which names are compared.
 *
 * @example
 * nameKey("King's Lynn & West Norfolk") // 'kings lynn and west norfolk'
 */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * The place in a council's name, from a key.
 *
 * @example
 * placeOf('london borough of barnet') // 'barnet'
 */
export function placeOf(key: string): string {
  let place = key.replace(QUALIFIERS, ' ').replace(/\s+/g, ' ').trim()
  while (EDGE_WORDS.test(place)) place = place.replace(EDGE_WORDS, '')
  return place
}

/**
 * A trust's name, from a key, without the words that most trusts' names have.
 *
 * @example
 * trustKey('epsom and st helier university hospitals nhs trust') // 'epsom and st helier'
 */
export function trustKey(key: string): string {
  return key.replace(NHS_WORDS, ' ').replace(/\s+/g, ' ').trim()
}

/** The list, ready to be searched by key. */
export interface BodyIndex {
  readonly bodies: readonly PublicBody[]
  readonly byName: ReadonlyMap<string, PublicBody>
  /** Councils by place; several when a county and its successor, or old and new councils, share it. */
  readonly byPlace: ReadonlyMap<string, readonly PublicBody[]>
  readonly byTrust: ReadonlyMap<string, PublicBody>
  /** By GSS code and by register or ODS code; where a council and a trust share letters, the council. */
  readonly byCode: ReadonlyMap<string, PublicBody>
}

let index: BodyIndex | undefined

function parseLine(line: string): PublicBody & { parent: string; next: string[] } {
  const [code, name, aliases, gss, kind, parent, region, from, to, next] = line.split('|')
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')]
  return {
    code: code!,
    name: name!,
    aliases: aliases ? aliases.split(';') : [],
    ...(gss ? { gss } : {}),
    kind: kind as BodyKind,
    ...(region ? { region } : {}),
    ...(first ? { from: first } : {}),
    ...(last ? { to: last } : {}),
    successors: [],
    parent: parent!,
    next: next ? next.split(',') : [],
  }
}

function parseBodies(): PublicBody[] {
  const parsed = BODY_LINES.trim().split('\n').map(parseLine)
  const names = new Map(parsed.filter((body) => body.code).map((body) => [body.code, body.name]))
  return parsed.map(({ parent, next, ...body }) => {
    const county = names.get(parent)
    return {
      ...body,
      ...(county ? { county } : {}),
      successors: next.map((code) => names.get(code) ?? code),
    }
  })
}

const COUNCIL_KINDS: ReadonlySet<BodyKind> = new Set([
  'county', 'district', 'unitary', 'metropolitan', 'london-borough', 'welsh', 'scottish', 'northern-ireland',
]) // prettier-ignore

function buildIndex(): BodyIndex {
  const bodies = parseBodies()
  const byName = new Map<string, PublicBody>()
  const byPlace = new Map<string, PublicBody[]>()
  const byTrust = new Map<string, PublicBody>()
  const current = bodies.filter((body) => !body.to)
  for (const body of [...current, ...bodies.filter((each) => each.to)]) {
    for (const name of [body.name, ...body.aliases]) {
      const key = nameKey(name)
      if (!byName.has(key)) byName.set(key, body)
      if (body.kind === 'nhs-trust' && trustKey(key).includes(' ')) byTrust.set(trustKey(key), body)
      const place = placeOf(key)
      // "City of London" would leave "london", which is far more often a word of an address.
      if (!COUNCIL_KINDS.has(body.kind) || place === 'london' || place.length < 3) continue
      const there = byPlace.get(place) ?? []
      if (!there.includes(body)) byPlace.set(place, [...there, body])
    }
  }
  const byCode = new Map<string, PublicBody>()
  for (const body of bodies) {
    for (const code of [body.code, body.gss ?? '']) if (code && !byCode.has(code)) byCode.set(code, body)
  }
  return { bodies, byName, byPlace, byTrust, byCode }
}

/**
 * The list's index, built at first use.
 *
 * @example
 * bodyIndex().byName.get('exeter city council')?.code // 'EXE'
 */
export function bodyIndex(): BodyIndex {
  return (index ??= buildIndex())
}

/**
 * Every body the list holds, abolished ones among them.
 *
 * @example
 * publicBodies().some((body) => body.name === 'Devon County Council') // true
 */
export function publicBodies(): readonly PublicBody[] {
  return bodyIndex().bodies
}
