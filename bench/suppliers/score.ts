// npm run score:suppliers: how well the engine tells which names of real, labelled ledgers are one supplier. Devon's weights are
// learned from the other half of its entities; nothing is set for a ledger but how common matches are, which it estimates itself.
import { resolveNames, SURE } from '../../src/insight/suppliers/resolve-names.ts'
import { nameParts } from '../../src/insight/name-pairs/name-parts.ts'
import { realFiles } from '../../test/real-files.ts'
import { halfOf, type LabelledName, labelledNames } from './labelled.ts'
import { measureAcross, measurePairsAlone } from './across.ts'
import { Peers } from './peers.ts'
import { measurePairs, pairsWithin, truePairs } from './truth.ts'

const folder = realFiles()
if (!folder) {
  console.error(
    'The labelled names are not here: set PORTREEVE_REAL_FILES to a folder that has data/labelled.',
  )
  process.exit(1)
}
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)
const row = (
  method: string,
  names: readonly LabelledName[],
  groups: readonly (number | string)[],
  seconds: number,
) => {
  const told = measurePairs(pairsWithin(groups), truePairs(names))
  console.log(`  ${method.padEnd(52)}${percent(told.precision)}${percent(told.recall)}${percent(told.f1)}${percent(told.lexicalRecall)}${percent(told.lexicalF1)}${seconds.toFixed(1).padStart(7)}`) // prettier-ignore
}
const timed = <Value>(work: () => Value): [Value, number] => {
  const from = performance.now()
  const value = work()
  return [value, (performance.now() - from) / 1000]
}
const isAlone = process.argv.includes('--alone')
const peers = new Peers(labelledNames(folder, 'devon').filter((each) => halfOf(each.entity) === 0))
for (const ledger of ['devon', 'sheffield'] as const) {
  const names = labelledNames(folder, ledger).filter(
    (each) => ledger !== 'devon' || halfOf(each.entity) === 1,
  )
  console.log(`${ledger}: ${names.length} names`)
  console.log(`  ${''.padEnd(52)}${['precision', 'recall', 'F1', 'lexical', 'lex. F1'].map((each) => each.padStart(8)).join('')} seconds`) // prettier-ignore
  const [equal, first] = timed(() => names.map((each) => nameParts(each.name).compact || each.id))
  row('equal but for legal form', names, equal, first)
  const [likelier, second] = timed(() => resolveNames(names, SURE.likelier))
  row('this engine, more likely than not', names, likelier, second)
  const [alone, third] = timed(() => resolveNames(names, SURE.alone))
  row('this engine, what it joins by itself', names, alone, third)
  if (isAlone) console.log('  The peers were left out, as --alone asks.')
  else
    for await (const { method, groups, seconds, missing } of peers.ask(names)) {
      if (groups) row(method, names, groups, seconds ?? 0)
      else console.log(`  ${method}: ${missing}`)
    }
}
peers.close()
const COUNCILS = ['wakefield', 'calderdale', 'salford', 'exeter', 'contractsfinder']
for (const [source, asking] of [
  ['register', COUNCILS],
  ['wakefield', [...COUNCILS.slice(1), 'register']],
] as const) {
  const { asked, first, alone, wrong } = measureAcross(folder, source, asking, SURE.alone)
  console.log(`across bodies, to the names of ${source}: ${first} of ${asked} first (${percent(first / asked).trim()}); joined without a person ${alone}, of them wrong ${wrong}`) // prettier-ignore
}
const { pairs, ...told } = measurePairsAlone(folder)
console.log(`${pairs} pairs of organisations with no ledger around them: precision${percent(told.precision)}, recall${percent(told.recall)}, F1${percent(told.f1)}`) // prettier-ignore
