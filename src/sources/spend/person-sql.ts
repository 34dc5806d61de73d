import { FIRMS_WITH_NAMES, GIVEN_NAMES } from './given-names.data.ts'
import { literal } from './value-sql.ts'

/** Words that make a payee an organisation, whatever else its name looks like. Lower case, regular expressions. */
const ORGANISATION = `ltd|limited|plc|llp|lp|inc|co|company|council|borough|trust|nhs\\w*|schools?|academy|college|university|church|charity|foundation|association|assoc|society|club|groups?|services?|solutions?|systems?|consult\\w*|associates|partners\\w*|agency|agencies|care|caring|carers|homes?|house|centre|center|clinic|surgery|practice|medical|dental|pharmacy|hotels?|restaurant|cafe|shop|stores?|garage|motors?|transport|taxis?|cars?|cabs|coach\\w*|travel|build\\w*|construct\\w*|contract\\w*|electric\\w*|plumb\\w*|heating|roof\\w*|propert\\w*|estates?|lett?ings?|housing|solicitors?|chambers|law|legal|account\\w*|architect\\w*|engineer\\w*|design\\w*|media|print\\w*|publish\\w*|photo\\w*|productions?|music|events?|catering|foods?|farm\\w*|nurser\\w*|garden\\w*|landscap\\w*|trees?|fenc\\w*|joiner\\w*|carpent\\w*|decorat\\w*|clean\\w*|security|training|education|fostering|trading|sons?|bros|brothers|and|uk|gb|international|global|bank|insurance|energy|power|water|gas|telecom\\w*|software|comput\\w*|it|ict|digital|data|police|fire|authority|office|department|dept|committee|trustees|executors|cic|treasury|revenue|customs|hire|supplies|products?|print|signs?|tech\\w*|mobile|logistics|industries|works?|flooring|interiors|kitchens|sport\\w*|leisure|theatre|arts?|museum|bay|plan|on|archaeolog\\w*|mainten\\w*|enabling|audio|leather|fabricat\\w*|enterprises?|news|complian\\w*|adoption|futures?|transmissions?|advertis\\w*|safety|\\w*bod(?:y|ies)|chauffeur\\w*|plastics?|iron\\w*|morrison|maxx|westward|distribut\\w*|swiftpak|factors|children|famil\\w+|parents?|organisation|bridge|the|for|by|of|team|foster\\w+|careline|servs|commerce|fm|radio|windows?|glass|steel|metals?|motorcycles?|cycles?|tyres?|autos?|automot\\w*|salvage|skips?|waste|recycl\\w*|removals?|couriers?|freight|packag\\w*|paints?|timber|bakery|butchers?|brewery|wines?|fisheries|nursing|support|living|lodge|manor|court|hall|villa|blackcab`

/** What the likely private persons and withheld names of a row are told from; each a column or `NULL`. */
export interface PayeeColumns {
  readonly name: string
  readonly type: string
  readonly expense: string
}

const organisation = (name: string): string =>
  `regexp_matches(lower(${name}), ${literal(`(?:^|[^a-z])(?:${ORGANISATION})(?:$|[^a-z])|&|/|\\d{3}`)})`

const GIVEN_NAME = `(?:${GIVEN_NAMES.join('|')})`
/** A given name and a surname, either first, with an initial or a second name between or after: "Jane Q Example", "EXAMPLE, JANE". */
const GIVEN = `${GIVEN_NAME}(?: [a-z]\\.?| [a-z''’-]{2,})?(?: [a-z][a-z''’-]{2,})|[a-z][a-z''’-]{2,},? ${GIVEN_NAME}(?: [a-z]\\.?)?`

/** A surname before initials or a title: "EXAMPLE J Q", "Example, J", "EXAMPLE J MRS". What is an abbreviation of a legal form abroad is not. */
const SURNAME_FIRST = `[a-z][a-z''’-]{2,}(?:,? [a-z]\\.?(?: ?[a-z]\\.| [a-z]){0,2}| (?:[a-z]\\.? ){0,3}(?:mr|mrs|ms|miss|dr))`
const ABROAD = ['B V', 'N V', 'S A', 'A S', 'A G', 'A B', 'U K', 'G B', 'I T', 'T V'].map(
  (each) => `' ${each}'`,
)

/**
 * True, in SQL, when the payee is likely a private person: a title and a name, initials and a surname or the other way round, a
 * common given name and a surname, a creditor type that says so, or foster and carer payments, and no word of an organisation in
 * the name.
 *
 * Leans towards no: a trader under a surname alone, or a rarer given name, is not recognised. How often: `npm run score:persons`.
 */
export function privatePersonSql({ name, type, expense }: PayeeColumns): string {
  // CASE, because AND and OR work out both sides for every row, and the patterns are dear.
  const title = `regexp_matches(${name}, '^(?i)(?:mr|mrs|ms|miss|mx|dr|rev|revd|prof)\\.? +[a-z]')`
  const initials = `regexp_full_match(${name}, '[A-Z](?:\\.| )\\s*(?:[A-Z](?:\\.| )\\s*){0,2}[A-Za-z][A-Za-z''’-]{2,}')`
  // One pattern for both: a second walk over every name costs as much as the first.
  const likeName = `CASE WHEN regexp_full_match(${name}, '(?i)(?:${GIVEN}|${SURNAME_FIRST})')
    THEN NOT list_contains([${ABROAD.join(', ')}], upper(right(${name}, 4))) AND NOT list_contains([${FIRMS_WITH_NAMES.map(literal).join(', ')}], lower(${name})) ELSE false END`
  const begins = `list_contains(['M', 'm', 'D', 'd', 'R', 'r', 'P', 'p'], substr(${name}, 1, 1))`
  const told = [
    `CASE WHEN ${name} LIKE '_ %' OR ${name} LIKE '_.%' THEN ${initials} WHEN ${begins} THEN ${title} ELSE false END`,
    likeName,
  ]
  if (type !== 'NULL')
    told.push(
      `coalesce(upper(${type}) IN ('SOLE', 'INDV', 'SOLE TRADER', 'INDIVIDUAL', 'INDIVIDUALS', 'PERSON', 'FOSTER CARER'), false)`,
    )
  if (expense !== 'NULL') {
    const caring = ['foster', 'carer', 'guardian']
    const among = caring.map((word) => `contains(lower(${expense}), '${word}')`).join(' OR ')
    const words = `regexp_full_match(${name}, '(?i)[a-z''’.-]+(?: [a-z''’.-]+){1,3}')`
    told.push(`CASE WHEN ${among} THEN ${words} ELSE false END`)
  }
  return `CASE WHEN ${told.join(' OR ')} THEN NOT ${organisation(name)} ELSE false END`
}

/** Words put in the place of a name, in the ways they are written; compared as they stand, because that is cheap. */
const GROUP_WORDS = ['Third Party', 'Third Party Supplier', 'Third Party Suppliers', 'NDORS Trainer', 'Animal Related Services', 'Individual', 'Named Individual', 'Private Individual', 'Personal Data', 'Confidential', 'Not Disclosed'] // prettier-ignore
const WITHHELD = ['edact', 'EDACT', 'ithheld', 'ITHHELD', 'nonymised', 'NONYMISED']

/** True, in SQL, when the publisher withheld the name or put the word of a group in its place. */
export function redactedSql(name: string): string {
  const words = GROUP_WORDS.flatMap((word) => [word.toUpperCase(), word])
  const parts = WITHHELD.map((part) => `contains(${name}, '${part}')`)
  // Not IN: DuckDB makes a join of a long list, and hands the rows through it.
  return `(${parts.join(' OR ')} OR list_contains([${words.map(literal).join(', ')}], ${name}))`
}

/** Parts of a payee's cell that has a key glued to its name, in SQL. */
export interface SplitPayee {
  readonly name: string
  readonly key: string
  readonly companyNumber: string
  readonly vatNumber: string
}

const CODE_FIRST = '^((?:[A-Z]{2,4})?[0-9][A-Z0-9]{5,}) *: *(.+)$'
const NUMBER_LAST = '^(.+?) *: *((?:[A-Z]{2})?[0-9]{6,8})$'
const BRACKETED = '^(.*[^ ]) *\\((?:id:)? *([0-9]{4,})\\)$'

/**
 * Name, ledger key, company number and VAT number of a payee's cell: `NAME:03529700`, `GB0479435601 : Name`,
 * `NAME (200398)`. A cell without a colon or a closing bracket is passed on as it is.
 */
export function splitPayeeSql(cell: string): SplitPayee {
  const part = (pattern: string, group: number): string =>
    `nullif(regexp_extract(${cell}, ${literal(pattern)}, ${group}), '')`
  const glued = (then: string): string => `CASE WHEN contains(${cell}, ':') THEN ${then} END`
  const last = part(NUMBER_LAST, 2)
  const code = part(CODE_FIRST, 1)
  return {
    name: `CASE WHEN contains(${cell}, ':') THEN coalesce(${part(NUMBER_LAST, 1)}, ${part(CODE_FIRST, 2)}, ${cell}) WHEN ends_with(${cell}, ')') THEN coalesce(${part(BRACKETED, 1)}, ${cell}) ELSE ${cell} END`,
    key: `CASE WHEN contains(${cell}, ':') THEN ${code} WHEN ends_with(${cell}, ')') THEN ${part(BRACKETED, 2)} END`,
    companyNumber: glued(`lpad(${last}, 8, '0')`),
    vatNumber: glued(`nullif(regexp_extract(${code}, '^(?:GB|UK)0?([0-9]{9})', 1), '')`),
  }
}
