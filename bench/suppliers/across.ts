import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { compareNames } from '../../src/insight/name-pairs/compare-names.ts'
import { ledgerOf, type NameEvidence } from '../../src/insight/name-pairs/ledger.ts'
import { PAIR_MODEL } from '../../src/insight/name-pairs/pair-model.data.ts'
import { isApart, scorePairs } from '../../src/insight/name-pairs/score-pairs.ts'
import { logOdds } from '../../src/insight/name-pairs/trees.ts'

type Row = Readonly<Record<string, string>>

const read = (folder: string, file: string): Row[] =>
  parse(readFileSync(join(folder, 'data', 'labelled', file)), { columns: true, bom: true })

const bare = (name: string): NameEvidence => ({ name, paidFor: [], payments: 1 })

/** What was found of names of other bodies among the names of one. */
export interface Across {
  readonly asked: number
  /** Names whose likeliest name among the others is of the same company. */
  readonly first: number
  /** Names joined without a person, and how many of these wrongly. */
  readonly alone: number
  readonly wrong: number
}

/**
 * Names of councils and notices, each without its company number, looked for among the names of one source; only those are asked
 * that have their company there.
 *
 * @param least how sure a pair must be to be joined without a person.
 */
export function measureAcross(
  folder: string,
  source: string,
  asking: readonly string[],
  least: number,
): Across {
  const rows = read(folder, 'er-crosscouncil-names-by-company-number.csv')
  const there = rows.filter((row) => row['source'] === source)
  const numbers = new Set(there.map((row) => row['company_number']))
  const asked = rows.filter((row) => asking.includes(row['source']!) && numbers.has(row['company_number']))
  const all = [...there, ...asked]
  const best = new Map<number, { at: number; probability: number }>()
  for (const { one, two, probability } of scorePairs(ledgerOf(all.map((row) => bare(row['name']!))))) {
    const [at, query] = one < two ? [one, two] : [two, one]
    if (at >= there.length || query < there.length || best.has(query)) continue
    best.set(query, { at, probability })
  }
  const found = [...best].map(([query, { at, probability }]) => ({
    isRight: all[query]!['company_number'] === all[at]!['company_number'],
    isAlone: probability >= least,
  }))
  return {
    asked: asked.length,
    first: found.filter((each) => each.isRight).length,
    alone: found.filter((each) => each.isAlone).length,
    wrong: found.filter((each) => each.isAlone && !each.isRight).length,
  }
}

/** Precision, recall and F1 of the pairs of organisations' names of OpenSanctions, with no ledger around them: a pair more likely than not is a match. */
export function measurePairsAlone(folder: string): {
  pairs: number
  precision: number
  recall: number
  f1: number
} {
  const rows = read(folder, 'pairs-opensanctions-name-bench-organisations.csv')
  const told = rows.map((row) => {
    const ledger = ledgerOf([bare(row['name1']!), bare(row['name2']!)])
    const isFound = !isApart(ledger, 0, 1) && logOdds(PAIR_MODEL, compareNames(ledger, 0, 1)) + EVEN >= 0
    return { isFound, isMatch: row['is_match'] === 'true' }
  })
  const right = told.filter((each) => each.isFound && each.isMatch).length
  const precision = right / told.filter((each) => each.isFound).length
  const recall = right / told.filter((each) => each.isMatch).length
  return { pairs: told.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

/** Two names held up to each other with nothing else known are as likely as not to be one: not two in a hundred, as among a ledger's pairs. */
const EVEN = -Math.log(PAIR_MODEL.shareOfMatches / (1 - PAIR_MODEL.shareOfMatches))
