import { bodyIndex, nameKey, placeOf, trustKey, type BodyKind, type PublicBody } from './body-index.ts'

export { nameKey, publicBodies, type BodyKind, type PublicBody } from './body-index.ts'

/** A body told from a text, and the words that told it. */
export interface BodyFound {
  readonly name: string
  readonly because: string
}

/** Of councils that share a place, the one the words point at: the county where "county" is said, else the living one. */
function pick(candidates: readonly PublicBody[] | undefined, key: string): PublicBody | undefined {
  if (!candidates || candidates.length < 2) return candidates?.[0]
  const said = candidates.filter((body) =>
    ['county', 'district', 'borough', 'city'].some(
      (word) => new RegExp(`\\b${word}\\b`).test(key) && nameKey(body.name).includes(word),
    ),
  )
  return said[0] ?? candidates[0]
}

/**
 * The body with a name, however it is styled: "&" or "and", with or without "London Borough of", "Council", "City".
 *
 * Undefined when no body of the list has that name: a text that merely contains one is not enough.
 *
 * @example
 * bodyNamed('Barnet London Borough Council')?.name // 'London Borough of Barnet'
 * bodyNamed('Somerset County Council')?.successors // ['Somerset Council']
 * bodyNamed('Exeter Software Limited') // undefined
 */
export function bodyNamed(name: string): PublicBody | undefined {
  const key = nameKey(name)
  const { byName, byPlace, byTrust } = bodyIndex()
  const exact = byName.get(key) ?? byName.get(key.replace(/^the /, ''))
  if (exact || key === '') return exact
  if (/\bnhs\b|\btrust\b/.test(key)) return byTrust.get(trustKey(key))
  return pick(byPlace.get(placeOf(key)), key)
}

/**
 * The body with a GSS code, or a code of the local authority register or of the NHS. Codes are matched as printed.
 *
 * @example
 * bodyByCode('E07000041')?.name // 'Exeter City Council'
 * bodyByCode('') // undefined
 */
export function bodyByCode(code: string): PublicBody | undefined {
  return bodyIndex().byCode.get(code)
}

const KIND_WORDS: readonly (readonly [RegExp, BodyKind])[] = [
  [/\b(?:town|parish|community) council\b/, 'town-or-parish'],
  [/\bcombined (?:county )?authority\b/, 'combined'],
  [/\b(?:police|constabulary|pcc)\b/, 'police'],
  [/\bfire (?:and rescue|authority|service|commissioner|brigade)\b/, 'fire'],
  [/\b(?:icb|integrated care board)\b/, 'icb'],
  [/\bnhs (?:foundation )?trust\b/, 'nhs-trust'],
  [/\bnhs\b|\bccg\b|\bclinical commissioning group\b|\bhealth board\b/, 'nhs'],
  [/\bnational park\b/, 'national-park'],
  [/\bwaste (?:disposal )?authority\b/, 'waste'],
  [/\bcounty council\b/, 'county'],
  [/\bcouncil\b|\bcorporation of\b|\b(?:london|royal|metropolitan) borough\b/, 'council'],
]

/**
 * What sort of public body a name is: by the list, else by its words. Undefined for anything else, a company too.
 *
 * @example
 * kindOfBody('Exeter City Council') // 'district'
 * kindOfBody('Little Snoring Parish Council') // 'town-or-parish'
 * kindOfBody('Council Software Ltd') // undefined
 */
export function kindOfBody(name: string): BodyKind | undefined {
  const known = bodyNamed(name)
  if (known) return known.kind
  const key = nameKey(name)
  if (/\b(?:ltd|limited|plc|llp|inc)\b/.test(key)) return undefined
  return KIND_WORDS.find(([pattern]) => pattern.test(key))?.[1]
}

/** Place names that are also common words: they name a council only where a text begins with them. */
const COMMON_WORDS = new Set([
  'reading', 'rugby', 'eden', 'sale', 'craven', 'bury', 'derry', 'angus', 'boston', 'lincoln', 'bath', 'down', 'moray',
  'wells', 'swale', 'rother', 'highland', 'stirling', 'ashford', 'warwick', 'lancaster', 'bradford', 'corby', 'arun',
]) // prettier-ignore

const PRINTED =
  /^(.*?\b(?:ccg|clinical commissioning group|nhs (?:foundation )?trust|town council|parish council|community council))\b/
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'upon', 'with', 'under', 'le', 'by'])

/** A name from a key: capitals but for small words and NHS, CCG. */
function titled(key: string): string {
  return key
    .split(' ')
    .map((word, at) => {
      if (word === 'nhs' || word === 'ccg') return word.toUpperCase()
      if (at > 0 && SMALL_WORDS.has(word)) return word
      return word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join(' ')
}

interface Hit {
  readonly body: PublicBody
  readonly words: number
  readonly from: number
}

/** The longest run of words that `find` knows; of equal ones the first. */
function longest(words: readonly string[], find: (run: string) => PublicBody | undefined): Hit[] {
  for (let length = Math.min(words.length, 10); length > 0; length--) {
    const hits: Hit[] = []
    for (let from = 0; from + length <= words.length; from++) {
      const body = find(words.slice(from, from + length).join(' '))
      if (body) hits.push({ body, words: length, from })
    }
    if (hits.length > 0) return hits
  }
  return []
}

/** The only body of several hits; undefined when they name different bodies: a guess would be worse than none. */
function only(hits: readonly Hit[]): PublicBody | undefined {
  const names = new Set(hits.map((hit) => hit.body.name))
  return names.size === 1 ? hits[0]!.body : undefined
}

function policeOrFire(key: string): PublicBody | undefined {
  const words = /\b(?:police|constabulary|pcc|opcc)\b/.test(key)
    ? ['police']
    : /\bfire\b/.test(key)
      ? ['fire authority', 'fire and rescue authority', 'fire and rescue service']
      : []
  if (words.length === 0) return undefined
  const { byName } = bodyIndex()
  return only(
    longest(key.split(' '), (run) =>
      words.map((word) => byName.get(`${run} ${word}`)).find((body) => body !== undefined),
    ),
  )
}

function trustIn(key: string): PublicBody | undefined {
  if (!/\bnhs\b|\bft\b|\bhospitals?\b/.test(key)) return undefined
  const { byTrust } = bodyIndex()
  return only(longest(trustKey(key).split(' '), (run) => byTrust.get(run)))
}

function councilAtPlace(key: string): PublicBody | undefined {
  const { byPlace } = bodyIndex()
  const words = key.split(' ')
  const hits = longest(words, (run) => pick(byPlace.get(run), key))
  return only(hits.filter((hit) => hit.from === 0 || !COMMON_WORDS.has(words[hit.from]!)))
}

function bodyInSegment(segment: string): BodyFound | undefined {
  const key = nameKey(segment.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(
    /\bnhs ft\b/,
    'nhs foundation trust',
  )
  if (key === '') return undefined
  const because = `"${segment.trim()}"`
  const named = only(
    longest(key.split(' ').slice(0, 60), (run) =>
      run.includes(' ') ? bodyIndex().byName.get(run) : undefined,
    ),
  )
  const found = named ?? policeOrFire(key) ?? trustIn(key)
  if (found) return { name: found.name, because }
  const printed = PRINTED.exec(key)?.[1]
  if (printed && printed.split(' ').length <= 10) return { name: titled(printed), because }
  if (/\bnhs\b|\bpolice\b|\bfire\b/.test(key)) return undefined
  const council = councilAtPlace(key)
  return council ? { name: council.name, because } : undefined
}

/**
 * The body that a path or a title names, and the words that say so; undefined when none does, or two do.
 *
 * A path is read from its last part outwards, three parts at most. Full names win over places; police, fire and
 * NHS words keep a place from being read as its council.
 *
 * @example
 * bodyFromText('exeter-city-council-2026-04.csv')?.name // 'Exeter City Council'
 * bodyFromText('Monthly Expenditure over £500 Warwickshire')?.name // 'Warwickshire County Council'
 * bodyFromText('lancashire-police-pcc-2018-19.xlsx')?.name // 'Police and Crime Commissioner for Lancashire'
 * bodyFromText('spend over 500.csv') // undefined
 */
export function bodyFromText(text: string): BodyFound | undefined {
  const parts = text.slice(0, 2000).split(/[\\/]/)
  // A person's own folder is named after the person: "/home/kent" is not Kent County Council.
  const own = parts.findLastIndex((part) => /^(?:home|users)$/i.test(part))
  const segments = parts.slice(own < 0 ? 0 : own + 2).filter((part) => part.trim() !== '')
  for (const segment of segments.slice(-3).toReversed()) {
    const found = bodyInSegment(segment)
    if (found) return found
  }
  return undefined
}
