import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { portreeve } from '../../../test/county.ts'

const folder = mkdtempSync(join(tmpdir(), 'portreeve-correct-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => portreeve(args, { cwd: folder })
const HEAD = 'Body,Directorate,Service,Payment Date,Supplier,Expense Type,Amount'
const file = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), [HEAD, ...lines].join('\n')) // prettier-ignore

/** Ring and category of each line of the spend, as the lake holds them. */
async function classes(): Promise<string[]> {
  const asked = `SELECT supplier_name, expense_type, ring, category, buyer, because FROM finding_spend_class ORDER BY ALL`
  const rows = (JSON.parse(await run('sql', asked, '--json')) as { rows: Record<string, string>[] }).rows
  return rows.map((row) => [row['supplier_name'], row['expense_type'], row['ring'], row['category']].join(' | ')) // prettier-ignore
}

test('a correction holds at once, after a reload and for a new month’s spelling; undo restores; both are in the log', async () => {
  file(
    'january.csv',
    'Exampleton Council,Resources,Finance,14/01/2026,Acme Ltd,Computer software,1200.00',
    'Exampleton Council,Resources,Finance,15/01/2026,Acme Ltd,Grounds maintenance,800.00',
  )
  await run('load', 'january.csv')
  const found = ['Acme Ltd | Computer software | core | software', 'Acme Ltd | Grounds maintenance | not | other'] // prettier-ignore
  expect(await classes()).toEqual(found)

  const said = await run('categories', 'correct', 'acme ltd', '--account', 'Computer software', '--category', 'hr', '--reason', 'It is the rota') // prettier-ignore
  const [id] = /D-[a-z2-7]{13}/.exec(said)!
  const corrected = [found[0]!.replace('software | core | software', 'software | core | hr'), found[1]!]
  expect(await classes()).toEqual(corrected)

  await run('load', 'january.csv', '--again')
  expect(await classes()).toEqual(corrected)
  file('february.csv', 'Exampleton Council,Resources,Finance,14/02/2026,ACME LIMITED,Computer software,1250.00') // prettier-ignore
  await run('load', 'february.csv')
  expect(await classes()).toEqual(['ACME LIMITED | Computer software | core | hr', ...corrected])

  await run('categories', 'correct', 'Acme Ltd', '--ring', 'edge')
  // The narrower word stands: the account is still HR.
  expect(await classes()).toEqual(['ACME LIMITED | Computer software | core | hr', corrected[0], 'Acme Ltd | Grounds maintenance | edge | software']) // prettier-ignore
  const log = JSON.parse(await run('log', '--json')) as { decisions: { id: string; kind: string }[] }
  for (const { id: each } of log.decisions.toReversed()) await run('log', 'undo', each, '--reason', 'Read the invoice') // prettier-ignore
  expect(await classes()).toEqual(['ACME LIMITED | Computer software | core | software', ...found])
  const whole = JSON.parse(await run('log', '--json')) as { decisions: { kind: string }[] }
  expect(whole.decisions.map((each) => each.kind)).toEqual(['category', 'ring', 'undo', 'undo'])
  expect(log.decisions[0]!.id).toBe(id)
}, 120_000)
