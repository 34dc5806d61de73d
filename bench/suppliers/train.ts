// node bench/suppliers/train.ts: learns the weights of the pair model from one half of Devon's names and writes them as data.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { candidatePairs } from '../../src/insight/name-pairs/candidates.ts'
import { compareNames } from '../../src/insight/name-pairs/compare-names.ts'
import { ledgerOf } from '../../src/insight/name-pairs/ledger.ts'
import { realFiles } from '../../test/real-files.ts'
import { growTrees } from './grow-trees.ts'
import { halfOf, labelledNames } from './labelled.ts'

const folder = realFiles()
if (!folder) throw new Error('The labelled names are not here: set PORTREEVE_REAL_FILES.')
const names = labelledNames(folder, 'devon').filter((each) => halfOf(each.entity) === 0)
const ledger = ledgerOf(names)
const pairs = candidatePairs(ledger)
const rows = pairs.map(([one, two]) => compareNames(ledger, one, two))
// Every second pair is learned from once more by its names alone: many ledgers tell nothing else.
const bare = ledgerOf(names.map(({ name }) => ({ name, paidFor: [], payments: 1 })))
const again = pairs.filter((_, at) => at % 2 === 0)
const bareRows = again.map(([one, two]) => compareNames(bare, one, two))
const isMatch = ([one, two]: readonly [number, number]): number => names[one]!.entity === names[two]!.entity ? 1 : 0 // prettier-ignore
const labels = pairs.map(isMatch)
const matches = labels.reduce<number>((sum, each) => sum + each, 0)
console.error(`${names.length} names, ${pairs.length} pairs, ${matches} of one entity`)
const model = growTrees([...rows, ...bareRows], [...labels, ...again.map(isMatch)], {
  trees: 200,
  rate: 0.06,
  leaves: 10,
  leastRows: 30,
  ridge: 5,
  figures: 0.4,
})
const path = fileURLToPath(new URL('../../src/insight/name-pairs/pair-model.data.ts', import.meta.url))
const lines = model.trees.map((tree) => `    [${tree.join(',')}],`).join('\n')
writeFileSync(
  path,
  `import type { Trees } from './trees.ts'

/**
 * The pair model: the log-odds that two names of a ledger are one supplier. Learned by \`node bench/suppliers/train.ts\` from one half
 * of the supplier names of Devon County Council’s published spend, labelled by VAT registration number (${names.length} names, ${pairs.length} pairs,
 * split by entity); \`shareOfMatches\` is the share of those pairs that were one supplier. Not edited by hand.
 */
export const PAIR_MODEL: Trees & { readonly shareOfMatches: number } = {
  shareOfMatches: ${(matches / pairs.length).toPrecision(5)},
  base: ${model.base},
  trees: [
${lines}
  ],
}
`,
)
