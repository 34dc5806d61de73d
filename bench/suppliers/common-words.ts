// node bench/suppliers/common-words.ts: counts the words of supplier names in the published ledgers of several bodies and writes
// the common ones as data. No label is read, and neither Devon's nor Sheffield's names: those are measured on.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { nameParts } from '../../src/insight/name-pairs/name-parts.ts'
import { realFiles } from '../../test/real-files.ts'

const LEDGERS = [
  'labelled/cls-northtyneside-spend-lines.csv',
  'spend/warwickshire-county-council-2019-10.csv',
  'spend/warwickshire-county-council-2011-12-old-system.csv',
  'spend/manchester-2021-08.csv',
  'spend/manchester-2013-04.csv',
  'spend/leeds-2010-12.csv',
  'spend/oxford-city-council-2018-jan-mar.csv',
  'spend/exeter-city-council-2025-10-to-12.csv',
  'spend/darlington-2022-09-cleaned.csv',
  'spend/harrogate-2022-08-cleaned.csv',
  'spend/guys-and-st-thomas-nhs-ft-2020-04.csv',
]
/** A word of fewer names than this may be a person's; and it is rare anyway. */
const LEAST_NAMES = 5

const folder = realFiles()
if (!folder) throw new Error('The ledgers are not here: set PORTREEVE_REAL_FILES.')
const namesOf = new Map<string, ReadonlySet<string>>()
for (const file of LEDGERS) {
  const [heads = [], ...rows] = parse(readFileSync(join(folder, 'data', file)), { relax_column_count: true, relax_quotes: true, bom: true }) as string[][] // prettier-ignore
  const at = heads.findIndex((head) => /^supplier( name)?$/i.test(head.trim()))
  if (at < 0) throw new Error(`No column of suppliers in ${file}`)
  for (const name of new Set(rows.map((row) => row[at] ?? ''))) {
    const { compact, words } = nameParts(name)
    if (compact !== '') namesOf.set(compact, new Set(words))
  }
}
const counts = new Map<string, number>()
for (const words of namesOf.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
const common = [...counts].filter(([word, count]) => count >= LEAST_NAMES && /^[A-Z]{2,}$/.test(word))
const byCount = [...Map.groupBy(common, ([, count]) => count)].sort(([a], [b]) => b - a)
const lines = byCount.map(([count, words]) => `  [${count}, '${words.map(([word]) => word).sort().join(' ')}'],`) // prettier-ignore
writeFileSync(
  fileURLToPath(new URL('../../src/insight/name-pairs/common-words.data.ts', import.meta.url)),
  `/**
 * How common words are in suppliers' names: in how many of {@link COMMON_WORDS_OF} names the words stand, counted by
 * \`node bench/suppliers/common-words.ts\` over the published ledgers of ten bodies. Not edited by hand.
 */
export const COMMON_WORDS: readonly (readonly [names: number, words: string])[] = [
${lines.join('\n')}
] // prettier-ignore

/** How many different names were counted. */
export const COMMON_WORDS_OF = ${namesOf.size}
`,
)
console.error(`${namesOf.size} names, ${common.length} common words`)
