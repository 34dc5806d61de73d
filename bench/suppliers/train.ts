// node bench/suppliers/train.ts: learns the weights of the pair model from one half of Devon's names and writes them as data.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { candidatePairs } from '../../src/insight/name-pairs/candidates.ts'
import { compareNames } from '../../src/insight/name-pairs/compare-names.ts'
import { ledgerOf } from '../../src/insight/name-pairs/ledger.ts'
import { isApart } from '../../src/insight/name-pairs/score-pairs.ts'
import { logOdds } from '../../src/insight/name-pairs/trees.ts'
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
const HOW = { trees: 200, rate: 0.06, leaves: 10, leastRows: 30, ridge: 5, figures: 0.4 }
const model = growTrees([...rows, ...bareRows], [...labels, ...again.map(isMatch)], HOW)
const above = matchesAbove()
const path = fileURLToPath(new URL('../../src/insight/name-pairs/pair-model.data.ts', import.meta.url))
const lines = model.trees.map((tree) => `    [${tree.join(',')}],`).join('\n')
writeFileSync(
  path,
  `import type { Trees } from './trees.ts'

/**
 * The pair model: the log-odds that two names of a ledger are one supplier. Learned by \`node bench/suppliers/train.ts\` from one half
 * of the supplier names of Devon County Council’s published spend, labelled by VAT registration number (${names.length} names, ${pairs.length} pairs,
 * split by entity); \`shareOfMatches\` is the share of those pairs that were one supplier, \`matchesAbove\` the part of these whose log-odds
 * are so high, told by a model that had not seen them. Not edited by hand.
 */
export const PAIR_MODEL: Trees & {
  readonly shareOfMatches: number
  readonly matchesAbove: readonly (readonly [odds: number, part: number])[]
} = {
  shareOfMatches: ${(matches / pairs.length).toPrecision(5)},
  matchesAbove: [${above.map(([odds, part]) => `[${odds}, ${part}]`).join(', ')}],
  base: ${model.base},
  trees: [
${lines}
  ],
}
`,
)

/** The part of matches whose log-odds are so high or higher, each told by the trees grown from the other half of the learned names. */
function matchesAbove(): [odds: number, part: number][] {
  const foldOf = (entity: string): number =>
    parseInt(createHash('sha1').update(entity).digest('hex').slice(0, 2), 16) % 2
  const folds = [0, 1].map((fold) => {
    const own = names.filter((each) => foldOf(each.entity) === fold)
    const ofFold = ledgerOf(own)
    const compared = candidatePairs(ofFold)
    return {
      ledger: ofFold,
      compared,
      figures: compared.map(([one, two]) => compareNames(ofFold, one, two)),
      labels: compared.map(([one, two]) => (own[one]!.entity === own[two]!.entity ? 1 : 0)),
    }
  })
  const odds = folds.flatMap(({ ledger: of, compared, figures, labels: are }, fold) => {
    const other = folds[1 - fold]!
    const trees = growTrees(other.figures, other.labels, HOW)
    return compared.flatMap(([one, two], at) => (are[at] === 1 && !isApart(of, one, two) ? [logOdds(trees, figures[at]!)] : [])) // prettier-ignore
  })
  return [1, 1.5, 2, 2.5, 3, 3.5, 4].map((least) => [least, Number((odds.filter((each) => each >= least).length / odds.length).toFixed(3))]) // prettier-ignore
}
