/** Whether two legal forms can be one company's: a partnership is no company with shares; what is not printed may be any. */
const formsAgree = (one: string, two: string): string =>
  `NOT ((${one} = 'LLP' AND ${two} IN ('LTD', 'CIC')) OR (${two} = 'LLP' AND ${one} IN ('LTD', 'CIC')))`

/** Whether a name says UK: of two companies whose names differ in it alone, each is the one that says so. */
const saysUk = (name: string): string => `regexp_matches(upper(${name}), '\\bU\\.?K\\b')`

/**
 * Words of schools, churches and public bodies: such a name without a legal form is seldom the company that has one, which may be
 * run beside it.
 */
const PUBLIC_WORDS = `['SCHOOL', 'SCHOOLS', 'COLLEGE', 'UNIVERSITY', 'COUNCIL', 'CHURCH', 'PARISH', 'DIOCESE', 'NHS', 'SURGERY', 'POLICE', 'DEPARTMENT', 'MINISTRY', 'NURSERY']`

/** Finds the names that a company has or had, legal form aside: the table `equal_name`. */
export const LINKS: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE equal_name AS
   SELECT a.name, k.company_number, k.place, k.name AS matched, k.until,
     a.form = k.form AND ${saysUk('a.name')} = ${saysUk('k.name')} AS same_form,
     NOT (a.form = '' AND k.form <> '' AND list_has_any(string_split(a.words, ' '), ${PUBLIC_WORDS})) AS sure
   FROM asked a JOIN finding_company_key k ON k.key = a.key WHERE a.key <> '' AND ${formsAgree('a.form', 'k.form')}`,
]

/** The figures of a name, in order: companies that differ in them are sisters. */
const figures = (words: string): string => `regexp_replace(${words}, '[^0-9]+', ' ', 'g')`

const asList = (words: string): string => `string_split(${words}, ' ')`

/**
 * Words each equal, or the beginning of the other's, or written with three letters fewer or still less: letters are only left out
 * when no more need be changed than there are fewer.
 */
const SHORTENED = `len(${asList('asked_words')}) = len(${asList('words')}) AND len(list_filter(list_zip(${asList('asked_words')}, ${asList('words')}),
  lambda p: NOT (p[1] = p[2] OR (strlen(p[1]) BETWEEN 2 AND strlen(p[2]) - 2 AND left(p[1], 1) = left(p[2], 1)
    AND (starts_with(p[2], p[1]) OR (strlen(p[2]) - strlen(p[1]) >= 3 AND levenshtein(p[1], p[2]) = strlen(p[2]) - strlen(p[1]))))))) = 0`

/**
 * Judges the names that come near and gathers all links: the tables `near_link` and `company_link`.
 *
 * A number printed beside a name that the register does not have is most likely of a company since dissolved: then a company that has
 * the name now is another one, and is not offered. A near name is taken only when it can be nothing else: cut short by a ledger, with one company whose name begins so; shortened
 * word by word; or with a slip in a word that hardly any company has, and no second company as near.
 */
export const NEAR_LINKS: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE near_link AS
   WITH judged AS (
     SELECT *, strlen(asked_key) AS size,
       CASE WHEN strlen(name) >= 20 AND asked_form = '' AND starts_with(key, asked_key) THEN 'cut'
         WHEN ${SHORTENED} THEN 'shortened'
         WHEN abs(strlen(key) - strlen(asked_key)) <= 2 AND letters >= 0.85 THEN 'slip' END AS kind,
       CASE WHEN kind = 'slip' THEN damerau_levenshtein(asked_key, key) ELSE 0 END AS slips
     FROM near WHERE ${formsAgree('asked_form', 'form')} AND (${figures('asked_key')} = ${figures('key')} OR starts_with(key, asked_key))),
   likely AS (
     SELECT *, CASE kind WHEN 'shortened' THEN 0 WHEN 'cut' THEN 0.5 ELSE slips END AS distance FROM judged
     WHERE kind IN ('cut', 'shortened') OR (kind = 'slip' AND slips <= CASE WHEN size >= 24 THEN 2 ELSE 1 END)),
   company AS (SELECT name, company_number, min_by(struct_pack(kind := kind, matched := matched, until := until, place := place, asked_words := asked_words, words := words, size := size), (distance, place)) AS best, min(distance) AS distance
     FROM likely GROUP BY ALL),
   first AS (SELECT name, min_by(company_number, (distance, company_number)) AS company_number, min_by(best, (distance, company_number)) AS best,
       min(distance) AS distance, count(*) AS companies
     FROM (SELECT *, min(distance) OVER (PARTITION BY name) AS least FROM company)
     WHERE distance <= least + CASE WHEN least < 1 THEN 0 ELSE 1 END GROUP BY name),
   apart AS (SELECT name, max(coalesce(w.times, 1000000)) AS times, min(strlen(word)) AS shortest FROM
       (SELECT name, unnest(list_filter(${asList('best.asked_words')}, lambda w: NOT list_contains(${asList('best.words')}, w))) AS word FROM first)
     JOIN asked_word w USING (word) GROUP BY name)
   SELECT f.name, f.company_number, f.best.matched AS matched, f.best.until AS until, f.best.place AS place, f.best.kind AS kind, f.companies,
     f.companies = 1 AND CASE f.best.kind WHEN 'slip' THEN f.best.size >= 10 AND coalesce(a.times <= 2 AND a.shortest >= 5, true)
       ELSE f.best.size >= 10 END AS sure
   FROM first f LEFT JOIN apart a USING (name)`,
  `CREATE OR REPLACE TEMP TABLE company_link AS
   WITH found AS (
     SELECT name, company_number, place, matched, until, same_form, 'equal' AS kind, 1 AS companies, sure FROM equal_name
     UNION ALL SELECT name, company_number, place, matched, until, true, kind, companies, sure FROM near_link),
   numbers AS (SELECT DISTINCT company_number FROM found UNION SELECT printed FROM asked WHERE printed IS NOT NULL),
   register AS (SELECT company_number, max_by(struct_pack(status := status, since := incorporated_on, gone := dissolved_on, named := name), (f.load_number, file_id)) AS it
     FROM company SEMI JOIN numbers USING (company_number) JOIN file f USING (file_id) GROUP BY company_number),
   placed AS (
     SELECT f.*, r.it.status AS status, r.it.gone AS gone, a.first_on, a.last_on, a.printed,
       coalesce(r.it.since > a.last_on, false) AS is_younger
     FROM found f JOIN asked a USING (name) LEFT JOIN register r ON r.company_number = f.company_number
     WHERE a.printed IS NULL OR a.printed IN (SELECT company_number FROM register)),
   company_of AS (
     SELECT name, company_number, min(place) AS place, min_by(struct_pack(matched := matched, until := until, same_form := same_form, kind := kind, companies := companies, sure := sure, status := status, gone := gone, first_on := first_on), place) AS it,
     FROM placed WHERE NOT is_younger GROUP BY ALL),
   ranked AS (SELECT *, CASE WHEN place = 0 THEN 0 ELSE 2 END + CASE WHEN it.same_form THEN 0 ELSE 1 END AS rank FROM company_of),
   chosen AS (SELECT name, count(*) AS companies, min_by(company_number, (rank, company_number)) AS company_number, min_by(it, (rank, company_number)) AS it,
       min_by(place, (rank, company_number)) AS place
     FROM (SELECT *, min(rank) OVER (PARTITION BY name) AS least FROM ranked) WHERE rank = least GROUP BY name),
   printed AS (
     SELECT a.name, a.printed, r.it.named AS named, r.it.status AS status,
       coalesce(bool_or(k.key = a.key OR starts_with(k.key, a.key) OR starts_with(a.key, k.key) OR jaro_winkler_similarity(k.key, a.key) >= 0.85
         OR len(list_filter(list_intersect(${asList('k.words')}, ${asList('a.words')}), lambda w: strlen(w) >= 5)) > 0), false) AS agrees
     FROM asked a JOIN register r ON r.company_number = a.printed
     LEFT JOIN (SELECT * FROM finding_company_key SEMI JOIN (SELECT printed AS company_number FROM asked) USING (company_number)) k ON k.company_number = a.printed
     GROUP BY ALL)
   SELECT coalesce(p.name, c.name) AS name,
     CASE WHEN p.agrees THEN p.printed ELSE c.company_number END AS company_number,
     CASE WHEN p.agrees THEN 'linked' WHEN c.name IS NULL OR p.name IS NOT NULL THEN 'question'
       WHEN c.companies > 1 OR NOT c.it.sure OR c.it.gone < c.it.first_on THEN 'question' ELSE 'linked' END AS verdict,
     CASE WHEN p.agrees THEN 'number printed beside the name, and the names agree'
       WHEN p.name IS NOT NULL THEN concat('the number printed beside the name, ', p.printed, ', is of ', p.named, ', whose name is nothing like it',
         CASE WHEN c.companies = 1 THEN concat('; the name is of ', c.company_number) ELSE '' END)
       WHEN c.companies > 1 THEN concat(c.companies, ' companies have or had this name')
       WHEN c.it.gone < c.it.first_on THEN concat('name is equal to that of a company dissolved on ', c.it.gone, ', before it was paid')
       ELSE concat(CASE c.it.kind WHEN 'equal' THEN 'name is equal, legal form aside, to the company’s name'
           WHEN 'cut' THEN 'a ledger cut the company’s name' WHEN 'shortened' THEN 'words shortened of the company’s name' ELSE 'a slip in the company’s name' END,
         CASE WHEN c.place = 0 THEN '' WHEN c.it.until IS NULL THEN ' before it changed' ELSE concat(' until ', c.it.until) END,
         CASE WHEN c.it.kind = 'equal' AND c.it.sure THEN '' WHEN c.it.kind = 'equal' THEN '; it reads like that of a school or public body' WHEN c.it.companies > 1 THEN concat('; ', c.it.companies, ' companies come as near') WHEN c.it.sure THEN ', and of no other' ELSE '; others may be meant' END) END AS rule,
     CASE WHEN p.agrees THEN p.named ELSE c.it.matched END AS matched_name,
     CASE WHEN NOT coalesce(p.agrees, false) THEN c.it.until END AS until,
     CASE WHEN p.agrees THEN p.status ELSE c.it.status END AS status
   FROM chosen c FULL JOIN printed p ON p.name = c.name
   UNION ALL
   SELECT name, NULL, 'none', 'the number printed beside the name is not in the register, which has companies as they are now', NULL, NULL, NULL
   FROM asked WHERE printed NOT IN (SELECT company_number FROM register)`,
]
