import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateCounty } from '../samples/generate.ts'
import { countySettings } from '../src/cli/county-settings.ts'
import { attachDecisions } from '../src/insight/renewal/decided.ts'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { loadPaths, type LoadPathsOptions } from '../src/features/setup/load-paths.ts'
import { day } from '../src/procurement/calendar-day.ts'
import type { ContractState, OptionKind } from '../src/procurement/contract.ts'
import type { Plan, PlanBand } from '../src/procurement/plan.ts'
import type { DeadlineKind, TermShape } from '../src/procurement/term.ts'
import { realFiles } from './real-files.ts'
import { quietContext } from './quiet-context.ts'

/**
 * One contract of every term shape, kind of deadline and state, read from files and planned on 23 November 2026, with every
 * day worked out by hand. Ten are of the sample county, two of a town council's register of 2017, two of lines written here.
 */
const ON = day('2026-11-23')

interface Worked {
  readonly title: string
  readonly shape: TermShape
  readonly state: ContractState
  readonly start?: string
  readonly end?: string
  readonly hardStop?: string
  readonly deadlines: readonly (readonly [kind: DeadlineKind, lastLegalDay: string, sendBy: string])[]
  readonly value: string
  readonly estimate?: readonly [low: string, high: string | undefined]
  readonly recommended: OptionKind
  readonly by: string
  readonly band: PlanBand
  readonly step: RegExp
}

const COUNTY: readonly Worked[] = [
  // 2 + 1 + 1 years from 1 April 2024, one option used. Three months before 31 March is 31 December; posted two working days before: Tue 29.
  // Six weeks before 31 December were 19 November: begin today. 120,000 over four years × 4 × 1.2.
  { title: 'Planning and building control system', shape: 'fixed-with-options', state: 'in-option', start: '2024-04-01', end: '2027-03-31', hardStop: '2028-03-31', deadlines: [['take-option', '2026-12-31', '2026-12-29']], value: '120000.00', estimate: ['144000.00', '144000.00'], recommended: 'use-extension', by: '2026-11-23', band: 'do-now', step: /^Decide on the option and send the notice to extend by Tue 29 December 2026/ },
  // 90 days before 31 March: March 31, February 28, January 31 = 90, so 31 December.
  { title: 'Information request case tool', shape: 'rolling', state: 'rolled', start: '2023-04-01', end: '2027-03-31', deadlines: [['end-non-renewal', '2026-12-31', '2026-12-29']], value: '9600.00', recommended: 'quotation', by: '2026-12-29', band: 'decide-this-quarter', step: /^Send a protective notice to .* by Tue 29 December 2026 and start quotations, or let it roll once/ },
  // 73,800 over three years is 24,600; × 3 × 1.2 and × 4 × 1.2. The Friday of next week is 4 December.
  { title: 'Contact centre telephony', shape: 'fixed', state: 'holding-over', start: '2023-08-01', end: '2026-07-31', hardStop: '2026-07-31', deadlines: [], value: '73800.00', estimate: ['88560.00', '118080.00'], recommended: 'quotation', by: '2026-12-04', band: 'do-now', step: /^Agree month to month in writing with .*, with a last day, and start quotations now$/ },
  // 15,700 × 1.2, one year to four. Alarms: tomorrow, whatever the pounds.
  { title: 'Care alarms and SIM cards', shape: 'annual-order', state: 'past-end-not-known', start: '2025-10-01', end: '2026-09-30', hardStop: '2026-09-30', deadlines: [], value: '15700.00', estimate: ['18840.00', '75360.00'], recommended: 'find-out', by: '2026-11-24', band: 'do-now', step: /^Safety first: confirm by Tue 24 November 2026/ },
  // At least 24 months from 1 January 2025, then six months' notice on any day: from today 23 May. No day of its own, so no deadline.
  { title: 'Service desk software', shape: 'open-ended', state: 'live', start: '2025-01-01', deadlines: [], value: '14400.00', recommended: 'find-out', by: '2026-12-31', band: 'ask', step: /when its first term is over: it runs until someone ends it, and notice given today would end it on Sun 23 May 2027$/ },
  // The support year that ended on 31 March has a successor from 1 April.
  { title: 'Local land charges software (perpetual licence)', shape: 'perpetual-with-support', state: 'superseded', start: '2016-04-01', end: '2026-03-31', deadlines: [], value: '7250.00', recommended: 'close-out', by: '2026-12-18', band: 'decide-this-quarter', step: /^Close out/ },
  // Anniversary 1 February. 45 clear days before: 17 December; 30 days before its last day, 31 January: 1 January, a holiday, so served by
  // Thu 31 and posted by Tue 29 December. The next contract: 1 February 2028 less change-over 10, open procedure 28, cabinet 8 = 46 weeks.
  { title: 'Office software enterprise agreement', shape: 'anniversary', state: 'live', start: '2025-02-01', end: '2028-01-31', hardStop: '2028-01-31', deadlines: [['price-challenge', '2026-12-17', '2026-12-15'], ['true-up', '2027-01-01', '2026-12-29']], value: '444000.00', estimate: ['532800.00', '710400.00'], recommended: 'open-procedure', by: '2026-12-15', band: 'decide-this-quarter', step: /^Check the coming price and send any challenge by Tue 15 December 2026; count what is used and settle the true-up by Tue 29 December 2026\. Nothing to start before Tue 16 March 2027/ },
  // 60 clear days before 31 December 2028: 31 October, a Tuesday; posted Fri 27. A go-live on 1 January 2029 would fall into the change freeze from
  // 10 December, so 9 December less change-over 8, quotations with advertisement 16, cabinet 8 = 32 weeks: Sat 29 April 2028, so Fri 28.
  { title: 'Cloud hosting', shape: 'consumption', state: 'future', start: '2027-01-01', end: '2028-12-31', hardStop: '2028-12-31', deadlines: [['exit-data-request', '2028-10-31', '2028-10-27']], value: '84000.00', estimate: ['100800.00', '201600.00'], recommended: 'quotation', by: '2028-04-28', band: 'nothing-before', step: /^Nothing to start before Fri 28 April 2028; then quotations for the service after Sun 31 December 2028$/ },
  // Nine months from 1 September 2025, and the register says “Closed”; 28,875 × 1.2, once. Friday of next week and a fortnight: 18 December.
  { title: 'Website redesign and build', shape: 'project', state: 'ended', start: '2025-09-01', end: '2026-05-31', hardStop: '2026-05-31', deadlines: [], value: '28875.00', estimate: ['34650.00', '34650.00'], recommended: 'close-out', by: '2026-12-18', band: 'ask', step: /^Confirm that the work was delivered and accepted, then close it/ },
  // No end in the register (“See contract”, “TBC”): 18,900 × 1.2 is a floor. Friday of next week and a week: 11 December.
  { title: 'Route planning for refuse rounds', shape: 'unknown', state: 'unknown', start: '2022-06-13', deadlines: [], value: '18900.00', estimate: ['22680.00', undefined], recommended: 'find-out', by: '2026-12-11', band: 'ask', step: /^Find the signed contract or order form: no end day is held/ },
] // prettier-ignore

// Months stand in the register where days belong (“Jun-17”): no start is held, and “Ongoing” tells the shape. Yearly value × 1.2, one year to four.
const TOWN: readonly Worked[] = [
  { title: 'Town Centre WiFi', shape: 'open-ended', state: 'unknown', deadlines: [], value: '41800.00', estimate: ['50160.00', '200640.00'], recommended: 'find-out', by: '2026-12-11', band: 'ask', step: /^Find the notice clause: it runs until someone ends it/ },
  { title: 'Website Build & Email Hosting', shape: 'open-ended', state: 'unknown', deadlines: [], value: '5078.00', estimate: ['6093.60', '24374.40'], recommended: 'find-out', by: '2026-12-11', band: 'ask', step: /^Find the notice clause/ },
] // prettier-ignore

const WRITTEN: readonly Worked[] = [
  // Paid monthly to March; 31 March and 120 days is 29 July, and payments of the body are known to 20 October: it stopped. 14,400 over two years.
  { title: 'Committee management system', shape: 'fixed', state: 'ended', start: '2024-04-01', end: '2026-03-31', hardStop: '2026-03-31', deadlines: [], value: '14400.00', estimate: ['17280.00', '34560.00'], recommended: 'close-out', by: '2026-12-18', band: 'decide-this-quarter', step: /^Close out with Chamber Minutes Ltd/ },
  // Three months' notice that runs out at the end of a quarter: for 31 March 2027 by 31 December, posted Tue 29.
  { title: 'Bank of text messages', shape: 'open-ended', state: 'live', start: '2025-10-01', deadlines: [['end-for-convenience', '2026-12-31', '2026-12-29']], value: '6000.00', estimate: ['7200.00', undefined], recommended: 'find-out', by: '2026-12-11', band: 'ask', step: /notice sent by Tue 29 December 2026 ends it on Wed 31 March 2027$/ },
] // prettier-ignore

const silent = quietContext()
const real = realFiles()

/** Files to load for a body, and what the plan must say of them. */
interface Evidence {
  readonly name: string
  readonly body: string
  readonly worked: readonly Worked[]
  readonly files: (workspace: string) => Promise<readonly string[]>
  readonly options?: LoadPathsOptions
}

async function county(workspace: string): Promise<readonly string[]> {
  const folder = join(workspace, 'county')
  const truth = await generateCounty({ folder, seed: 1, scale: 0.2 })
  writeFileSync(join(workspace, 'portreeve.json'), JSON.stringify(countySettings(truth.settings)))
  const published = join(folder, 'published')
  return [
    join(published, 'contracts', 'ashmere-district-council-contracts-register-2026-11.csv'),
    join(published, 'spend', 'ashmere-district-council'),
    join(published, 'notices'),
  ]
}

async function written(workspace: string): Promise<readonly string[]> {
  const register = `Reference,Title,Supplier,Start Date,End Date,Contract Term,Notice Period,Awarded value (net)
T1,Committee management system,Chamber Minutes Ltd,01/04/2024,31/03/2026,Two years,,14400
T2,Bank of text messages,Pagewren Ltd,01/10/2025,,Minimum term 12 months,Three months' notice expiring at the end of a quarter,6000
`
  const months = ['04/2025', '05/2025', '06/2025', '07/2025', '08/2025', '09/2025', '10/2025', '11/2025', '12/2025', '01/2026', '02/2026', '03/2026'] // prettier-ignore
  const paid = months.map((month) => `15/${month},Chamber Minutes Ltd,600.00,Committee system`)
  const paper = ['04', '05', '06', '07', '08', '09', '10'].map((month) => `20/${month}/2026,Stationers Ltd,510.00,Paper`) // prettier-ignore
  const folder = join(workspace, 'files')
  mkdirSync(folder)
  writeFileSync(join(folder, 'register.csv'), register)
  writeFileSync(join(folder, 'spend.csv'), ['Date,Supplier,Amount net,Description', ...paid, ...paper, ''].join('\n')) // prettier-ignore
  return [folder]
}

const EVIDENCE: readonly Evidence[] = [
  { name: 'the sample county', body: 'Ashmere District Council', worked: COUNTY, files: county },
  { name: 'lines written here', body: 'Testmere District Council', worked: WRITTEN, files: written, options: { body: 'Testmere District Council' } }, // prettier-ignore
  ...(real
    ? [
        {
          name: 'a town council',
          body: 'Royal Sutton Coldfield Town Council',
          worked: TOWN,
          files: async () => [join(real, 'data', 'contracts', 'sutton-coldfield-town-council-2017-18.xlsx')],
        },
      ]
    : []),
]

describe.each(EVIDENCE)('$name', ({ body, worked, files, options }) => {
  let workspace: string
  let plan: Plan

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'portreeve-worked-'))
    await loadPaths(workspace, await files(workspace), options ?? {}, silent)
    plan = await planFor(workspace, { body, on: ON })
  }, 240_000)
  afterAll(() => rmSync(workspace, { recursive: true, force: true }))

  test.each(worked)('$title ($shape, $state)', (byHand) => {
    const found = plan.contracts.filter((each) => each.title === byHand.title)
    expect(found.length).toBe(1)
    const { dates, deadlines, estimate, money, nextStep, ...contract } = found[0]!
    expect({ shape: contract.term.shape, state: contract.state }).toEqual({ shape: byHand.shape, state: byHand.state }) // prettier-ignore
    const { start, currentEnd, hardStop } = dates
    expect({ start, end: currentEnd, hardStop }).toEqual({ start: byHand.start, end: byHand.end, hardStop: byHand.hardStop }) // prettier-ignore
    const told = deadlines.map(({ kind, lastLegalDay, sendBy }) => [kind, lastLegalDay, sendBy])
    expect(told).toEqual(byHand.deadlines)
    expect(money.values.map(({ amount }) => amount)).toEqual([byHand.value])
    if (byHand.estimate) expect([estimate.low, estimate.high]).toEqual(byHand.estimate)
    expect({ recommended: contract.recommended, by: nextStep.by, band: contract.band }).toEqual({
      recommended: byHand.recommended,
      by: byHand.by,
      band: byHand.band,
    })
    expect(nextStep.what).toMatch(byHand.step)
    expect(contract.because.length).toBeGreaterThan(0)
  })
})

test('every term shape, kind of deadline and state occurs', () => {
  const all = [...COUNTY, ...WRITTEN]
  const sorted = <Value>(values: Iterable<Value>) => [...new Set(values)].sort()
  expect(sorted(all.map((each) => each.shape))).toEqual(['anniversary', 'annual-order', 'consumption', 'fixed', 'fixed-with-options', 'open-ended', 'perpetual-with-support', 'project', 'rolling', 'unknown']) // prettier-ignore
  expect(sorted(all.flatMap((each) => each.deadlines.map(([kind]) => kind)))).toEqual(['end-for-convenience', 'end-non-renewal', 'exit-data-request', 'price-challenge', 'take-option', 'true-up']) // prettier-ignore
  expect(sorted(all.map((each) => each.state))).toEqual(['ended', 'future', 'holding-over', 'in-option', 'live', 'past-end-not-known', 'rolled', 'superseded', 'unknown']) // prettier-ignore
})

test('a town council is no district: its decisions and questions are not those of a cabinet', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'portreeve-town-'))
  try {
    const town = 'Little Testmere Town Council'
    await loadPaths(workspace, await written(workspace), { body: town }, silent)
    const plan = await planFor(workspace, { body: town, on: ON })
    expect(plan.contracts.length).toBe(2)
    for (const { decisionPath } of plan.contracts) expect(decisionPath.keyDecision).toBe('no')
    expect(plan.questions.map((each) => each.to)).not.toContain('democratic services')
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}, 60_000)

test('a question about the whole plan is closed by its answer, and by no other', () => {
  const answer = { kind: 'dismissed-question', field: 'testmere-district-council-key-decision', value: { because: 'over £250,000' }, decisionId: 'd1', who: 'someone', at: '2026-11-23T09:00:00Z', subject: 'Testmere District Council', anchors: [] } // prettier-ignore
  const { isAnswered, orphans } = attachDecisions([], { decisions: [answer], known: [] })
  expect(isAnswered({ id: 'testmere-district-council-key-decision' })).toBe(true)
  expect(isAnswered({ id: 'ashmere-district-council-key-decision' })).toBe(false)
  expect(orphans).toEqual([])
})
