import { createHash } from 'node:crypto'
import type { FindingsDraft } from '../../lake/draft.ts'
import { FINDINGS } from '../findings.ts'
import { comparedWordsSql, legalFormSql, spacedNameSql } from './compared-name.sql.ts'
import { LINKS, NEAR_LINKS } from './links.sql.ts'
import { NEAR_NAMES, WORDS_OF_ASKED } from './near-names.sql.ts'

/** A name with the company of the register it is, or what a person must say first. */
export interface CompanyLink {
  readonly name: string
  /** The company; of a question the likeliest, or null. */
  readonly company_number: string | null
  /** `linked`, or `question`: then the number must not be used before a person has said so. */
  readonly verdict: 'linked' | 'question'
  /** Why, in a sentence that goes on from "Companies House:". */
  readonly rule: string
  /** The name the company has or had that is meant, the day it gave it up, and its status as registered. */
  readonly matched_name: string | null
  readonly until: string | null
  readonly status: string | null
}

/** Marks that a ledger puts on a name, and everything from a trading or former name on. */
const NOT_THE_NAME = String.raw`\*+[^*]{0,40}\*+|\(?\b(?:DO NOT USE|DON'?T USE|NOT IN USE|DUPLICATE|INACTIVE|OLD A/?C|CLOSED|(?:SEE|USE) [A-Z]?[0-9]{3,})\b\)?|\*+|(?:\bT/ ?AS?\b|\bTRADING AS\b|\(?\b(?:FORMERLY|PREVIOUSLY)\b).*$`
/** What a cut leaves of a legal form, and the slips LTD is written with. */
const PART_OF_FORM = ' (L|LI|LIM|LIMI|LIMIT|LIMITE|LT|PL|LL)$'
const SLIP_OF_LTD = ' (LTDD|LLTD|LTTD|TLD|LDT|LD|LTS|LTDT|LMT)$'

const COMPANY_KEYS = `SELECT company_number, name, until, place, words, replace(words, ' ', '') AS key, ${legalFormSql('spaced')} AS form FROM (
    SELECT *, coalesce(nullif(${comparedWordsSql('spaced')}, ''), trim(spaced)) AS words FROM (
      SELECT company_number, name, until, place, ${spacedNameSql('name')} AS spaced FROM company_name))`

/** Keys that another version of this program made in another way are made again. */
const MADE_BY = createHash('sha256').update(COMPANY_KEYS).digest('hex').slice(0, 8)

/**
 * Brings the finding `finding_company_key` up to date: each name a company has or had in the words names are compared in. It is
 * made again only when the register changed: that takes a pass over its names, and every link only reads it.
 *
 * @returns false when there is no register in the lake.
 */
export async function bringCompanyKeys(lake: FindingsDraft): Promise<boolean> {
  if (lake.hasTable('finding_company_key') && !lake.changed.has('company_name')) {
    const [row] = await lake.query<{ made_by: string }>('SELECT made_by FROM finding_company_key LIMIT 1')
    if (row?.made_by === MADE_BY) return true
  }
  if (!(await hasRows(lake, 'company_name'))) {
    await lake.removeFinding('finding_company_key')
    return false
  }
  await lake.writeFinding('finding_company_key', `SELECT *, '${MADE_BY}' AS made_by FROM (${COMPANY_KEYS})`)
  return true
}

async function hasRows(lake: FindingsDraft, table: string): Promise<boolean> {
  return (await lake.query(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0
}

/**
 * Finds the companies of printed names in the register of companies, and writes why as the finding `finding_company_link`; names
 * of which nothing can be said are not in it.
 *
 * @param names a SELECT of `name`, `company_number` (as printed beside it, or NULL), `first_on` and `last_on` (the days it was paid
 *   from and to, or NULL), one row for each name.
 * @returns the links in order of name; none when no register is loaded.
 */
export async function linkCompanies(lake: FindingsDraft, names: string): Promise<CompanyLink[]> {
  if (!(await bringCompanyKeys(lake))) {
    await lake.removeFinding('finding_company_link')
    return []
  }
  await lake.execute(askedNames(names))
  for (const sql of [...LINKS, ...NEAR_NAMES, WORDS_OF_ASKED, ...NEAR_LINKS]) await lake.execute(sql)
  const columns = FINDINGS.finding_company_link.map((column) => column.name).join(', ')
  await lake.writeFinding('finding_company_link', `SELECT ${columns} FROM company_link ORDER BY name`)
  for (const table of TABLES) await lake.execute(`DROP TABLE ${table}`)
  return lake.query<CompanyLink>('SELECT * FROM finding_company_link ORDER BY name')
}

/** The names asked for in the words they are compared in; a legal form with a slip in it, or cut short, is one all the same. */
function askedNames(names: string): string {
  const own = `regexp_replace(upper(name), '${NOT_THE_NAME.replaceAll("'", "''")}', ' ', 'g')`
  const isForm = `regexp_matches(given, '${SLIP_OF_LTD}') OR damerau_levenshtein(split_part(given, ' ', -1), 'LIMITED') <= 1
    OR (strlen(name) >= 20 AND regexp_matches(given, '${PART_OF_FORM}'))`
  return `CREATE OR REPLACE TEMP TABLE asked AS
    SELECT name, printed, first_on, last_on, words, replace(words, ' ', '') AS key, form FROM (
      SELECT *, CASE WHEN ${isForm} THEN regexp_replace(given, ' [^ ]+$', '') ELSE given END AS words FROM (
        SELECT *, coalesce(nullif(${comparedWordsSql('spaced')}, ''), trim(spaced)) AS given, ${legalFormSql('spaced')} AS form FROM (
          SELECT name, CAST(company_number AS VARCHAR) AS printed, CAST(first_on AS DATE) AS first_on, CAST(last_on AS DATE) AS last_on,
            ${spacedNameSql('own')} AS spaced FROM (SELECT *, ${own} AS own FROM (${names})))))`
}

const TABLES = ['asked', 'equal_name', 'left_over', 'asked_block', 'common_block', 'wanted_block', 'met', 'often', 'near_pair', 'near', 'asked_word', 'near_link', 'company_link'] // prettier-ignore
