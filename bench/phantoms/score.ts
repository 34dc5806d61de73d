// npm run score:phantoms: how well contracts are found from payments alone. The county's figures come from seeds 1 to 3 and nothing was
// chosen by them; Exeter is an example; the suppliers of three bodies were labelled by eye before the engine was asked.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planFrom } from '../../src/features/renewals/plan-for.ts'
import { openWorkspaceLake } from '../../src/insight/workspace-lake.ts'
import { loadPaths } from '../../src/features/setup/load-paths.ts'
import { day } from '../../src/procurement/calendar-day.ts'
import { realFiles } from '../../test/real-files.ts'
import { besideEye, eyeCounts } from './by-eye.ts'
import { halfCounts, hiddenHalf } from './hidden-half.ts'
import { quietContext } from '../../test/quiet-context.ts'

const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`
const print = (label: string, value: string): void => console.log(`  ${label.padEnd(66)}${value}`)

const withMisses = process.argv.includes('--misses')
const seeds = process.argv.slice(2).filter((each) => /^\d+$/.test(each)).map(Number) // prettier-ignore
const sums = { hidden: 0, found: 0, regular: 0, foundRegular: 0, inferred: 0, right: 0, listed: 0, rightlyListed: 0, withMonth: 0, near: 0, licences: 0, within: 0 } // prettier-ignore
console.log('The sample county, half of each register left off (a tenth of its other payments)')
for (const seed of seeds.length > 0 ? seeds : [1, 2, 3]) {
  const half = await hiddenHalf({ seed, scale: 0.1 })
  const counts = halfCounts(half)
  for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key]
  console.log(` seed ${seed}: found ${percent(counts.found, counts.hidden)}, precision ${percent(counts.right, counts.inferred)}, month told and at most one off ${percent(counts.near, counts.withMonth)}`) // prettier-ignore
  if (!withMisses) continue
  const found = new Set(half.found.map(({ truth }) => truth))
  for (const truth of half.hidden.filter((each) => !found.has(each))) console.log(`    missed ${truth.id} ${truth.title} | ${truth.rhythm}, ${truth.payments.count} payments, £${truth.yearlyNet} a year, supplier paid for one thing: ${truth.payeeToItself}`) // prettier-ignore
  for (const { picture, truth } of half.inferred.filter((each) => !each.right)) console.log(`    wrong ${picture.title} | ${picture.money.runRate?.working} | truly ${truth ? `${truth.id} ${truth.arrangement}, ${truth.sources.length} sources` : 'no contract'}`) // prettier-ignore
}
print('hidden IT contracts with three payments or more, found', percent(sums.found, sums.hidden))
print('… those paid on a rhythm', percent(sums.foundRegular, sums.regular))
print('… or on the list of spend off contract (3 payments, £1,000 a year)', percent(sums.found + sums.rightlyListed, sums.hidden)) // prettier-ignore
print('precision of both together', percent(sums.right + sums.rightlyListed, sums.inferred + sums.listed))
print('precision of what is inferred', percent(sums.right, sums.inferred))
print('… leaving out data licences of a body that no list names', percent(sums.right, sums.inferred - sums.licences)) // prettier-ignore
print('of those found, a month is told', percent(sums.withMonth, sums.found))
print('… and is at most one month off', percent(sums.near, sums.withMonth))
print('… and the true month lies in the interval', percent(sums.within, sums.withMonth))
print('of all found, at most one month off', percent(sums.near, sums.found))

const folder = realFiles()
if (!folder)
  console.log('The real files are not here: set PORTREEVE_REAL_FILES to a folder that has data/spend.')
else {
  await exeter(folder)
  const beside = await besideEye(folder)
  console.log('Suppliers labelled by eye (VAT basis as the files have it)')
  for (const [name, of] of Map.groupBy(beside, (each) => each.label.body)) {
    const counts = eyeCounts(of)
    console.log(` ${name}: ${of.length} suppliers`)
    print('rhythm seen by eye, and told', percent(counts.right, counts.withRhythm))
    print('no rhythm by eye, and none claimed', percent(counts.silent, counts.without))
    print('renewal months claimed that no eye sees', String(counts.monthsClaimed))
  }
  for (const { label, rhythms, inferred } of beside) if (withMisses && (label.rhythm !== 'none' || rhythms.length > 0)) console.log(`    ${label.supplier}: by eye ${label.rhythm}; told ${rhythms.join(', ') || 'none'} ${inferred.map((each) => each.working).join(' / ')}`) // prettier-ignore
}

/** Exeter's register and a quarter's payments: three months show no yearly rhythm, so these are counts and no rate. */
async function exeter(real: string): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'portreeve-exeter-'))
  const files = ['contracts/exeter-city-council-2026-04.csv', 'spend/exeter-city-council-2025-10-to-12.csv']
  await loadPaths(workspace, files.map((file) => join(real, 'data', file)), {}, quietContext()) // prettier-ignore
  const lake = openWorkspaceLake(workspace)
  const reader = await lake.generation()
  const [row] = await reader.query<Record<'streams' | 'rhythm' | 'months', bigint>>('SELECT count(*) AS streams, count(rhythm) AS rhythm, count(renews_month) AS months FROM finding_phantom') // prettier-ignore
  const plan = await planFrom(reader, workspace, { body: 'Exeter City Council', on: day('2026-11-23') })
  console.log('Exeter, October to December 2025 (an example, no rate)')
  print('IT suppliers or streams that no register line covers', String(row!.streams))
  print('… of them with a rhythm: inferred contracts', `${row!.rhythm}, ${row!.months} with a renewal month`)
  print('arrangements listed for the monitoring officer', String(plan.arrangements.length))
  await lake.close()
  await rm(workspace, { recursive: true, force: true })
}
