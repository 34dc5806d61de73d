// Links the names of a ledger to the companies of a lake and prints what it took. Run by the bench in a process of its own.
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FINDINGS } from '../../src/insight/findings.ts'
import { linkCompanies } from '../../src/insight/companies/link-companies.ts'
import { openLake } from '../../src/lake/lake.ts'
import { asked } from '../measure.ts'

/** What to link, and where the answer goes. */
export interface OursAsked {
  readonly workspace: string
  readonly ledger: string
  readonly truth: string
}

/** What it took, and how many names were linked rightly, wrongly, and asked about. */
export interface OursTold {
  readonly seconds: number
  readonly cpuSeconds: number
  /** With 500 names that were not there before. */
  readonly monthSeconds: number
  readonly names: number
  readonly linked: number
  readonly right: number
  readonly known: number
}

const { workspace, ledger, truth } = asked<OursAsked>()
const lake = openLake(join(workspace, 'lake'), { findings: FINDINGS })
const inLake = (name: string): string => join(workspace, 'lake', name)
await copyFile(ledger, inLake('ledger.csv'))
await copyFile(truth, inLake('truth.csv'))
const read = (name: string): string => `read_csv('${inLake(name)}', header = true, all_varchar = true)`
const names = `SELECT name, NULL::VARCHAR AS company_number, min(day) AS first_on, max(day) AS last_on
  FROM (SELECT name, strptime(paid_on, '%d/%m/%Y')::DATE AS day FROM ${read('ledger.csv')}) GROUP BY name`
await lake.change(async (draft) => {
  await draft.removeFinding('finding_company_key')
  const timed = async (wanted: string): Promise<[number, number]> => {
    const [from, busy] = [performance.now(), process.cpuUsage()]
    await linkCompanies(draft, wanted)
    const used = process.cpuUsage(busy)
    return [(performance.now() - from) / 1000, (used.user + used.system) / 1e6]
  }
  const [seconds, cpuSeconds] = await timed(names)
  const [told] = await draft.query<Record<'names' | 'known' | 'linked' | 'right', bigint>>(
    `SELECT count(*) AS names, count(number) AS known, count(*) FILTER (verdict = 'linked') AS linked,
       count(*) FILTER (verdict = 'linked' AND company_number = number) AS right
     FROM (SELECT name, nullif(number, '') AS number FROM ${read('truth.csv')}) LEFT JOIN finding_company_link USING (name)`,
  )
  const month = `SELECT * FROM (${names}) UNION ALL SELECT 'New ' || name, company_number, first_on, last_on FROM (${names} ORDER BY name LIMIT 500)`
  const [monthSeconds] = await timed(month)
  const counts = Object.fromEntries(Object.entries(told!).map(([key, value]) => [key, Number(value)]))
  console.log(JSON.stringify({ seconds, cpuSeconds, monthSeconds, ...counts }))
  draft.discard()
})
lake.close()
await rm(inLake('ledger.csv'))
await rm(inLake('truth.csv'))
