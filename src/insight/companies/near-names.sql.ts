/** Letters of the beginning that a slip further on leaves alone, and a longer beginning for names that begin like many. */
const [START, LONG_START] = [7, 12]
/** A block that more names of companies share says nothing. */
const MOST_IN_BLOCK = 64
/** One company in so many is looked at to see which blocks are common, before the register is gone through. */
const PART_LOOKED_AT = 64

/** A beginning or an end is told from a word by the blank in it. */
const startBlocks = `'p ' || left(key, ${START}), 'q ' || left(key, ${LONG_START})`
const endBlock = (shift: number): string =>
  `'s ' || right(key, greatest(1, strlen(key) - ${START} + ${shift}))`

/** What a company's name is found by: each word, two beginnings, and all behind the first letters. */
const COMPANY_BLOCKS = `list_concat(string_split(words, ' '), [${startBlocks}, ${endBlock(0)}])`
/** The same for a name that is asked for, whose end may be one letter shorter or longer when a letter is lost or doubled before it. */
const ASKED_BLOCKS = `list_concat(string_split(words, ' '), [${startBlocks}, ${endBlock(-1)}, ${endBlock(0)}, ${endBlock(1)}])`

/**
 * The statements that find, for the names in the table `asked` that no company has or had, the names of companies that come near:
 * they leave the table `near` with `name`, `company_number`, `place` and what was compared. Blocks that many names share are passed
 * over, so cost grows with the register (one scan and a part of one) and with the names asked for.
 */
export const NEAR_NAMES: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE left_over AS
   SELECT name, words, key, form FROM asked ANTI JOIN equal_name USING (name) WHERE strlen(key) >= 5`,
  `CREATE OR REPLACE TEMP TABLE asked_block AS
   SELECT DISTINCT name, hash(block) AS block FROM (SELECT name, unnest(${ASKED_BLOCKS}) AS block FROM left_over)`,
  `CREATE OR REPLACE TEMP TABLE common_block AS
   SELECT block FROM (SELECT hash(unnest(${COMPANY_BLOCKS})) AS block FROM finding_company_key WHERE hash(company_number) % ${PART_LOOKED_AT} = 0)
   GROUP BY block HAVING count(*) > ${(4 * MOST_IN_BLOCK) / PART_LOOKED_AT}`,
  `CREATE OR REPLACE TEMP TABLE wanted_block AS SELECT DISTINCT block FROM asked_block ANTI JOIN common_block USING (block)`,
  `CREATE OR REPLACE TEMP TABLE met AS
   SELECT company_number, place, block FROM
     (SELECT company_number, place, hash(unnest(${COMPANY_BLOCKS})) AS block FROM finding_company_key)
   SEMI JOIN wanted_block USING (block)`,
  `CREATE OR REPLACE TEMP TABLE often AS SELECT block, count(*) AS times FROM met GROUP BY block`,
  `CREATE OR REPLACE TEMP TABLE near_pair AS
   SELECT DISTINCT name, company_number, place FROM met
   JOIN (SELECT block FROM often WHERE times <= ${MOST_IN_BLOCK}) USING (block) JOIN asked_block USING (block)`,
  `CREATE OR REPLACE TEMP TABLE near AS
   SELECT name, company_number, place, k.name AS matched, k.until, l.key AS asked_key, k.key AS key, l.words AS asked_words, k.words AS words,
     l.form AS asked_form, k.form AS form, jaro_winkler_similarity(l.key, k.key) AS letters
   FROM near_pair JOIN left_over l USING (name)
   JOIN (SELECT * FROM finding_company_key SEMI JOIN near_pair USING (company_number, place)) k USING (company_number, place)
   WHERE jaro_winkler_similarity(l.key, k.key) >= 0.8 OR starts_with(k.key, l.key)`,
]

/** How often each word is a word of a company's name; NULL for words too common to have been counted. */
export const WORDS_OF_ASKED = `
  CREATE OR REPLACE TEMP TABLE asked_word AS
  SELECT word, CASE WHEN c.block IS NULL THEN coalesce(o.times, 0) END AS times
  FROM (SELECT DISTINCT unnest(string_split(words, ' ')) AS word FROM left_over) w
  LEFT JOIN common_block c ON c.block = hash(word) LEFT JOIN often o ON o.block = hash(word)`
