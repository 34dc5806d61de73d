import { CLOSING_FORMS, COUNTRIES, LEGAL_FORMS, ROMAN, SAME_WORDS } from './name-words.data.ts'

/** A supplier's name taken apart for comparing. Nothing of it is thrown away: what is not in `words` is in another part. */
export interface NameParts {
  /** The words of the first name in it, in the one way they are compared in: initials joined, legal form and THE left out. */
  readonly words: readonly string[]
  /** The words without spaces. */
  readonly compact: string
  /** What two spellings of the name have in common: see {@link nameKey}. */
  readonly key: string
  /** `LTD` for every company with shares, `LLP`, `CIC`, `CIO`, or empty when none is printed. */
  readonly form: string
  /** Other names in it: trading names, former names, the name without what stands in brackets. */
  readonly others: readonly (readonly string[])[]
  /** Numbers in the name, joined by commas: sister companies and branches differ in them. */
  readonly numbers: string
  /** Countries it names, in the order of the alphabet: companies of a group differ in them. */
  readonly countries: readonly string[]
}

/** Marks a ledger puts on a supplier: not part of who it is. */
const MARKS =
  /\(?\*{2,}\d{3,}\)?|\*+[^*]{0,40}\*+|\(?\b(?:DO NOT USE|DON'?T USE|NOT IN USE|DUPLICATE|INACTIVE|OLD A\/?C|CLOSED|(?:SEE|USE) [A-Z]?\d{3,})\b\)?|\bUP ?TO \d\d\/\d\d\/\d\d(?:\d\d)?|\b(?:IN LIQUIDATION|IN ADMINISTRATION)\b|\*+/g
const FORMER = /[(/]? ?\b(?:FORMERLY|FORMALLY|PREVIOUSLY|NOW)\b:? ?(?:KNOWN AS)? ?([^)]*)\)?/
const TRADING = /\bT\/ ?AS?\b|\bT\.A\.?\b|\bTRADING AS\b|\bTA\b/
const ON_BEHALF = /^(.{3,}?) ?\b(?:RE|C\/O|CARE OF|HOSTED BY|A DIVISION OF)[: ]+(.+)$/
const BRACKETS = /\(([^)]{3,})\)?/
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bLIMITED LIABILITY PARTNERSHIP\b/g, 'LLP'],
  [/\b(?:OPEN |CLOSED |PUBLIC )?JOINT STOCK CO(?:MPANY?)?\b/g, 'JSC'],
  [/\bLIMITED LIABILITY CO(?:MPANY)?\b/g, 'LLC'],
  [/\bSP\.? ?Z ?O\.? ?O\b/g, 'SRL'],
  [/\b(NORTH|SOUTH)[ -](EAST|WEST)\b/g, '$1$2'],
  [/\bCOMMUNITY INTEREST CO(?:MPANY)?\b/g, 'CIC'],
  [/\bP\.?L\.?C\b/g, 'PLC'],
  [/\bL\.?T\.?D\b/g, 'LTD'],
]
const UNITED_KINGDOM = /\bU\.? ?K\b\.?|\bG\.?B\b\.?|\bUNITED KINGDOM\b|\bGREAT BRITAIN\b/g
const COUNTRY = new RegExp(`\\b(?:${COUNTRIES.join('|')})\\b`, 'g')
const LETTERS: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Æ: 'AE', Œ: 'OE' }

/**
 * A name taken apart.
 *
 * @example
 * nameParts('L B Education Services Ltd').words // ['LB', 'EDUCATION', 'SERVICES']
 * nameParts('**USE 14967** SSE CONTRACTING LT').compact // 'SSECONTRACTING'
 * nameParts('River Media Devon Limited trading as One Me').others // [['ONE', 'ME']]
 * nameParts('Leyton Healthcare (No.13) Limited').numbers // '13'
 * nameParts('Leyton Fund VIII (U.K.) Ltd').numbers // '8'
 * nameParts('Leyton Fund VIII (U.K.) Ltd').countries // ['UK']
 */
export function nameParts(name: string): NameParts {
  const folded = foldLetters(name)
  const former = FORMER.exec(folded)
  const hasFormer = former !== null && former.index > 2
  const now = hasFormer ? folded.replace(former[0], ' ') : folded
  const [first = '', ...trading] = now.split(TRADING)
  const behalf = ON_BEHALF.exec(first)
  const bracket = BRACKETS.exec(first)
  const { words, form } = wordsOf(first)
  const others = [
    ...(hasFormer ? [former[1]!] : []),
    ...(behalf ? [behalf[2]!, behalf[1]!] : []),
    ...trading,
    ...(bracket ? [first.replace(bracket[0], ' ')] : []),
  ].map((text) => wordsOf(text).words)
  const whole = words.length > 0 ? words : folded.split(/[^A-Z0-9]+/).filter(Boolean)
  const compact = whole.join('')
  return {
    words: whole,
    compact,
    key: form === 'LLP' ? `${compact} LLP` : compact,
    form,
    others: others.filter((each) => each.length > 0 && each.join('') !== compact),
    numbers: [
      ...(compact.match(/\d+/g) ?? []).map((each) => each.replace(/^0+(?=\d)/, '')),
      ...whole.slice(1).flatMap((word) => ROMAN[word] ?? []),
    ].join(','),
    countries: [...new Set(folded.replace(UNITED_KINGDOM, ' UK ').match(COUNTRY) ?? [])].sort(),
  }
}

/**
 * A name in capitals without accents, doubled spaces, and the marks a ledger puts on a supplier.
 *
 * @example
 * withoutMarks('**USE 14967** Sse  Contracting') // 'SSE CONTRACTING'
 */
export function withoutMarks(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/[ŁØÆŒ]/g, (letter) => LETTERS[letter]!)
    .replace(/\s+/g, ' ')
    .replace(MARKS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function foldLetters(name: string): string {
  return LONG_FORMS.reduce((text, [long, short]) => text.replace(long, short), withoutMarks(name))
}

/** The words of one name, and its legal form. Runs of single letters are one word: A B C is ABC. */
function wordsOf(text: string): { words: string[]; form: string } {
  const raw = text
    .replace(/[’'`]/g, '')
    // At the beginning it is part of who a firm is: GB Sports is not Sports.
    .replace(/(?<=\S.*)(?:\(?\bU\.? ?K\.?\b\)?|\(?\bG\.?B\.?\b\)?)/g, ' ')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
  const words: string[] = []
  let form = ''
  let initials = ''
  const flush = (): void => {
    if (initials !== '') words.push(initials)
    initials = ''
  }
  for (const [at, word] of raw.entries()) {
    const closes = at === raw.length - 1 && at > 0 && CLOSING_FORMS.has(word)
    const isForm = closes || (LEGAL_FORMS[word] !== undefined && at > 0)
    const named = LEGAL_FORMS[word] ?? (closes ? 'LTD' : '')
    if (isForm && named !== '' && (form === '' || named !== 'LTD')) form = named
    if (word === 'AND') continue
    if (/^[A-Z]$/.test(word)) initials += word
    else {
      flush()
      if (!isForm && word !== 'THE') words.push(...(SAME_WORDS[word]?.split(' ') ?? [word]))
    }
  }
  flush()
  return { words, form }
}

/** Changes when names are normalised otherwise: a file of decisions says under which it was written. */
export const NAME_KEY_VERSION = '1'

/**
 * What two spellings of one name have in common: its words without spaces, legal form left out, but a partnership marked. The
 * same key is the same name; the project's identifiers of suppliers without a number are made of it.
 *
 * @example
 * nameKey('Acme Systems (UK) Limited') // 'ACMESYSTEMS'
 * nameKey('Acme Systems LLP') // 'ACMESYSTEMS LLP'
 */
export function nameKey(name: string): string {
  return nameParts(name).key
}
