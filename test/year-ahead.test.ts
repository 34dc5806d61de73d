import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateCounty } from '../samples/generate.ts'
import { countySettings } from '../src/cli/county-settings.ts'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { addMonths, type CalendarDay, day, daysBetween, formatDay } from '../src/procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../src/procurement/plan.ts'
import { isHeldOn, ruleNamed } from '../src/rulebook/index.ts'
import { realFiles } from './real-files.ts'
import { quietContext } from './quiet-context.ts'

/**
 * The plan asked about a day long after its files end: whatever it says of that day must be what the files can tell.
 */
const USUAL_DAY = day('2026-11-23')
const YEAR_AHEAD = addMonths(USUAL_DAY, 12)
/** The thresholds are held to the end of 2027. */
const HELD_TO = day('2027-12-31')
const BEYOND_THE_LAW = addMonths(USUAL_DAY, 24)

interface Evidence {
  readonly name: string
  readonly body: string
  /** The files to load; what settings they need is written into the workspace. */
  readonly paths: (workspace: string) => Promise<readonly string[]>
}

/** One council of the sample county: its ten showcase contracts have every shape of term, kind of deadline and state. */
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

const real = realFiles()
const EVIDENCE: readonly Evidence[] = [
  { name: 'the sample county', body: 'Ashmere District Council', paths: county },
  ...(real
    ? [
        {
          name: 'Exeter',
          body: 'Exeter City Council',
          paths: async () => [
            join(real, 'data', 'contracts', 'exeter-city-council-2026-04.csv'),
            join(real, 'data', 'spend', 'exeter-city-council-2025-10-to-12.csv'),
          ],
        },
      ]
    : []),
]

const silent = quietContext()

/** Every sentence a contract's entry says of where it stands and what to do. */
const sentences = (contract: PlanContract): string =>
  [contract.stateBecause, contract.nextStep.what, ...contract.because, ...contract.questions.map((each) => each.ask)].join('\n') // prettier-ignore

describe.each(EVIDENCE)('$name, asked a year ahead', ({ name, body, paths }) => {
  let folder: string
  let usual: Plan
  let ahead: Plan
  let beyond: Plan
  let paidTo: CalendarDay

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portreeve-ahead-'))
    const workspace = join(folder, 'workspace')
    mkdirSync(workspace)
    await loadPaths(workspace, await paths(workspace), {}, silent)
    const on = (asked: CalendarDay) => planFor(workspace, { body, on: asked })
    ;[usual, ahead, beyond] = [await on(USUAL_DAY), await on(YEAR_AHEAD), await on(BEYOND_THE_LAW)]
    paidTo = usual.horizon.payments!.to
  }, 240_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const inState = (plan: Plan, ...states: PlanContract['state'][]) =>
    plan.contracts.filter((each) => states.includes(each.state))

  test('the horizon is the same, and says how old the evidence is by then', () => {
    const { age: _now, ...now } = usual.horizon
    const { age, ...then } = ahead.horizon
    expect(then).toEqual(now)
    const days = Number(/(\d+) days before the day asked: what happened since is not known/.exec(age)?.[1])
    // A register named by its month may reach to the end of that month.
    expect(days).toBeGreaterThanOrEqual(daysBetween(USUAL_DAY, YEAR_AHEAD) - 30)
    expect(ahead.cannotSee.map((each) => each.what).join()).toContain(`Payments after ${formatDay(paidTo)} are not known`) // prettier-ignore
  })

  test('the same contracts, with the same money: no payment is made of the passing of time', () => {
    const money = (plan: Plan) => Object.fromEntries(plan.contracts.map(({ id, money }) => [id, money]))
    expect(money(ahead)).toEqual(money(usual))
    for (const { money, title } of ahead.contracts) {
      if (money.paid) expect(money.paid.last <= paidTo, title).toBe(true)
      if (money.runRate)
        expect(money.runRate.working, title).toMatch(/\(\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\)/)
    }
  })

  test('nothing is holding over: no payment tells of that day', () => {
    expect(inState(ahead, 'holding-over')).toEqual([])
  })

  test('what had ended on the usual day has ended, and nothing more: silence counts inside the files only', () => {
    const ids = (plan: Plan) => inState(plan, 'ended').map((each) => each.id).sort() // prettier-ignore
    expect(ids(ahead)).toEqual(ids(usual))
    const silent = inState(ahead, 'ended').filter((each) => !each.stateBecause.includes('the register says'))
    for (const each of silent) expect(each.stateBecause).toContain(`none came up to ${formatDay(paidTo)}`)
    for (const each of ahead.contracts)
      expect(sentences(each), each.title).not.toMatch(
        /not been paid since|no payment since|none is known since/,
      )
  })

  test('an end that passed since is not known, and the step is to find out', () => {
    const bought = (each: PlanContract) => !['no-route'].includes(each.recommended)
    const passed = ahead.contracts.filter(({ dates }) => dates.currentEnd && dates.currentEnd < YEAR_AHEAD)
    expect(passed.length).toBeGreaterThan(0)
    for (const each of passed) {
      expect(['past-end-not-known', 'superseded', 'ended'], each.title).toContain(each.state)
      if (each.state !== 'past-end-not-known') continue
      expect(each.stateBecause, each.title).toMatch(/payments are known to .* only|no payments are loaded|is not known/) // prettier-ignore
      expect(each.nextStep.what, each.title).not.toMatch(/before \w{3} \d+ \w+ 202[67]\b/)
      if (bought(each)) expect(['find-out', 'close-out'], each.title).toContain(each.recommended)
    }
    for (const each of ahead.contracts) expect(each.nextStep.by >= YEAR_AHEAD, each.title).toBe(true)
  })

  test('a term taken to have renewed itself says so, and by which words', () => {
    const rolled = ahead.contracts.filter((each) => /taken to have renewed/.test(each.stateBecause))
    expect(rolled).toEqual(expect.arrayContaining(inState(ahead, 'rolled')))
    if (name === 'the sample county') expect(rolled.length).toBeGreaterThan(0)
    for (const each of rolled) {
      expect(each.stateBecause, each.title).toMatch(/is taken to have renewed itself .*nobody is known to have ended it; the present term would end/) // prettier-ignore
      if (each.term.quoted.length > 0) expect(each.stateBecause).toContain(each.term.quoted[0])
    }
    const before = new Set(inState(usual, 'rolled', 'live').map((each) => each.id))
    expect(rolled.filter((each) => !before.has(each.id)).map((each) => each.title)).toEqual([])
  })

  test('what only payments show is asked about by its last payment, not said to be paid still', () => {
    const inferred = ahead.contracts.filter((each) => each.inferred)
    expect(name === 'Exeter' ? inferred.length : 1).toBeGreaterThan(0)
    for (const each of inferred) {
      expect(each.recommended, each.title).toBe('find-out')
      expect(sentences(each), each.title).toContain(`is of ${formatDay(each.money.paid!.last)}`)
      expect(sentences(each), each.title).not.toMatch(/a year is paid/)
    }
  })

  test('what still runs by the record says that no file loaded is newer', () => {
    const running = inState(ahead, 'live', 'in-option', 'rolled', 'future')
    expect(running.length).toBeGreaterThan(0)
    for (const each of running)
      expect(each.stateBecause, each.title).toMatch(/no file loaded (tells of a day after|says which day)/)
  })

  test('law is that of the day asked; beyond the days held it is not held', () => {
    for (const plan of [usual, ahead, beyond])
      for (const contract of plan.contracts)
        for (const rule of contract.rules) expect(isHeldOn(ruleNamed(rule.id), plan.on), rule.id).toBe(true)
    for (const { estimate, dates, title } of [...usual.contracts, ...ahead.contracts])
      if (estimate.threshold && dates.currentEnd && dates.currentEnd > HELD_TO)
        expect(estimate.working.join(), title).toContain(`the one held to ${formatDay(HELD_TO)}`)
    for (const { estimate, title } of beyond.contracts) {
      expect(estimate.threshold, title).toBeUndefined()
      expect(estimate.position, title).toBe('unknown')
      expect(estimate.working.join(), title).toContain('the threshold of this day is not held')
    }
  })
})
