import { createHash } from 'node:crypto'
import type { FindingsDraft } from '../../lake/draft.ts'
import { FINDINGS } from '../findings.ts'
import { PART_OF_FORM } from '../name-pairs/name-words.data.ts'
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
/** The slips LTD is written with. */
const SLIP_OF_LTD = ' (LTDD|LLTD|LTTD|TLD|LDT|LD|LTS|LTDT|LMT)$'

const COMPANY_KEYS = `SELECT company_number, name, until, place, words, replace(words, ' ', '') AS key, ${legalFormSql('spaced')} AS form FROM (
    SELECT *, coalesce(nullif(${comparedWordsSql('spaced')}, ''), trim(spaced)) AS words FROM (
      SELECT company_number, name, until, place, ${spacedNameSql('name')} AS spaced FROM company_name))`

/**
 * Brings the finding `finding_company_key` up to date: each name a company has or had in the words names are compared in. It is
 * made again only when the register, or the way of making it, changed: that takes a pass over its names, and every link only reads it.
 *
 * @returns `none` when there is no register in the lake, `made` when the keys were made again, else `held`.
 */
export async function bringCompanyKeys(lake: FindingsDraft): Promise<'none' | 'made' | 'held'> {
  const made = await making(lake, COMPANY_KEYS)
  if (made === undefined) {
    await lake.removeFinding('finding_company_key')
    return 'none'
  }
  if ((await madeBy(lake, 'finding_company_key')) === made) return 'held'
  await lake.writeFinding('finding_company_key', `SELECT *, '${made}' AS made_by FROM (${COMPANY_KEYS})`)
  return 'made'
}

/** What a finding is made from: the statements, and the files of the register; undefined when there are none. */
async function making(lake: FindingsDraft, statements: string): Promise<string | undefined> {
  const files = await lake.query<{ file_id: string }>(
    `SELECT file_id FROM file WHERE kind = 'companies' ORDER BY load_number, file_id`,
  )
  if (files.length === 0) return undefined
  const told = [statements, ...files.map((file) => file.file_id)].join('\n')
  return createHash('sha256').update(told).digest('hex').slice(0, 8)
}

async function madeBy(lake: FindingsDraft, finding: string): Promise<string | undefined> {
  if (!lake.hasTable(finding)) return undefined
  return (await lake.query<{ made_by: string }>(`SELECT made_by FROM ${finding} LIMIT 1`))[0]?.made_by
}

/**
 * Finds the companies of printed names in the register of companies, and writes why as the finding `finding_company_link`. A name
 * linked before is not looked for again while the register is the same, and the years it was paid in.
 *
 * @param names a SELECT of `name`, `company_number` (as printed beside it, or NULL), `first_on` and `last_on` (the days it was paid
 *   from and to, or NULL), one row for each name.
 * @returns the links in order of name, without names of which nothing can be said; none when no register is loaded.
 */
export async function linkCompanies(lake: FindingsDraft, names: string): Promise<CompanyLink[]> {
  if ((await bringCompanyKeys(lake)) === 'none') {
    await lake.removeFinding('finding_company_link')
    return []
  }
  const made = await making(lake, LINKING)
  const isHeld = (await madeBy(lake, 'finding_company_link')) === made
  const columns = FINDINGS.finding_company_link
  await lake.execute(wantedNames(names))
  await lake.execute(
    isHeld
      ? `CREATE OR REPLACE TEMP TABLE kept AS SELECT l.* FROM finding_company_link l SEMI JOIN wanted w ON w.name = l.name
         AND w.printed IS NOT DISTINCT FROM l.printed AND w.first_on IS NOT DISTINCT FROM l.first_on AND w.last_on IS NOT DISTINCT FROM l.last_on`
      : `CREATE OR REPLACE TEMP TABLE kept AS SELECT ${columns.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${name}`).join(', ')} WHERE false`,
  )
  await lake.execute(ASKED)
  const [asked] = await lake.query<{ n: bigint }>('SELECT count(*) AS n FROM asked')
  if (asked!.n > 0n) for (const sql of STATEMENTS) await lake.execute(sql)
  const found = `SELECT ${columns.map(({ name }) => name).join(', ')} FROM
    (SELECT * REPLACE (coalesce(verdict, 'none') AS verdict), '${made}' AS made_by FROM asked LEFT JOIN company_link USING (name))`
  await lake.writeFinding(
    'finding_company_link',
    `SELECT * FROM kept ${asked!.n > 0n ? `UNION ALL ${found}` : ''} ORDER BY name`,
  )
  for (const table of TABLES) await lake.execute(`DROP TABLE IF EXISTS ${table}`)
  return lake.query<CompanyLink>(
    `SELECT name, company_number, verdict, rule, matched_name, until, status FROM finding_company_link WHERE verdict <> 'none' ORDER BY name`,
  )
}

/**
 * The names wanted. Of the days a name was paid only the years count: a company that is younger than the last year, or gone before
 * the first. So a month's payments do not make every name be looked for again.
 */
const wantedNames = (names: string): string => `CREATE OR REPLACE TEMP TABLE wanted AS
  SELECT name, CAST(company_number AS VARCHAR) AS printed, make_date(year(CAST(first_on AS DATE)), 1, 1) AS first_on,
    make_date(year(CAST(last_on AS DATE)), 12, 31) AS last_on FROM (${names})`

const OWN_NAME = `regexp_replace(upper(name), '${NOT_THE_NAME.replaceAll("'", "''")}', ' ', 'g')`
const IS_FORM = `regexp_matches(given, '${SLIP_OF_LTD}') OR damerau_levenshtein(split_part(given, ' ', -1), 'LIMITED') <= 1
  OR (strlen(name) >= 20 AND regexp_matches(given, '${PART_OF_FORM}'))`

/** The names not linked yet in the words they are compared in; a legal form with a slip in it, or cut short, is one all the same. */
const ASKED = `CREATE OR REPLACE TEMP TABLE asked AS
  SELECT name, printed, first_on, last_on, words, replace(words, ' ', '') AS key, form FROM (
    SELECT *, CASE WHEN ${IS_FORM} THEN regexp_replace(given, ' [^ ]+$', '') ELSE given END AS words FROM (
      SELECT *, coalesce(nullif(${comparedWordsSql('spaced')}, ''), trim(spaced)) AS given, ${legalFormSql('spaced')} AS form FROM (
        SELECT *, ${spacedNameSql('own')} AS spaced FROM (SELECT *, ${OWN_NAME} AS own FROM wanted ANTI JOIN kept USING (name)))))`

const STATEMENTS = [...LINKS, ...NEAR_NAMES, WORDS_OF_ASKED, ...NEAR_LINKS]

const LINKING = [ASKED, ...STATEMENTS].join('\n')

const TABLES = ['wanted', 'kept', 'asked', 'equal_name', 'left_over', 'asked_block', 'common_block', 'wanted_block', 'met', 'often', 'near_pair', 'near', 'asked_word', 'near_link', 'company_link'] // prettier-ignore
