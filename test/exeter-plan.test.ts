import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFor } from '../src/features/renewals/plan-for.ts'
import { planText } from '../src/features/renewals/print-plan.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { day } from '../src/procurement/calendar-day.ts'
import type { ContractState, OptionKind } from '../src/procurement/contract.ts'
import type { Plan, PlanBand, PlanContract } from '../src/procurement/plan.ts'
import { realFiles } from './real-files.ts'
import { quietContext } from './quiet-context.ts'

/**
 * Exeter's plan as a category manager reads it: every figure below was worked out by hand from the published register
 * (April 2026) and the payments of October to December 2025, with the council's lead times as the settings have them.
 */
const folder = realFiles()

interface ByHand {
  readonly reference: string
  readonly state: ContractState
  readonly start: string
  readonly end: string
  /** Value as the register prints it: a ceiling, net; undefined where it prints none. */
  readonly ceiling?: string
  /** Net, October to December 2025. */
  readonly paid?: string
  /** Lowest and highest, with VAT. */
  readonly estimate?: readonly [low: string, high: string]
  readonly recommended: OptionKind
  readonly by: string
  readonly band: PlanBand
  readonly step: RegExp
  readonly because: readonly string[]
  /** What a careful reader would never say of it. */
  readonly never?: RegExp
}

const BY_HAND: readonly ByHand[] = [
  // Safety first. 18,836.16 = 15,696.80 × 1.2, a year; four years: × 4.
  {
    reference: '1984', state: 'past-end-not-known', start: '2025-06-17', end: '2026-06-17', ceiling: '15696.80', paid: '6089.00', estimate: ['18836.16', '75344.64'],
    recommended: 'find-out', by: '2026-11-24', band: 'do-now', step: /^Safety first: confirm by Tue 24 November 2026 .* still runs and is paid for; then order the next term in writing by quotations/,
    // 17 June to 23 November: 13 + 31 + 31 + 30 + 31 + 23 = 159.
    because: ['159 days ago', 'PSTN switch-off'],
  },
  // Three months before 28 February is 28 November; clear of that day it is served by Fri 27, so posted two working days before: Wed 25.
  // To stay: 1 March less change-over 1, signature 3, call-off 2, decision 1, preparation 4 = 11 weeks: Mon 14 December; with a
  // cabinet's 8 weeks in place of 1: Mon 26 October. Another: 20 + 28 + 8 = 56 weeks: Mon 2 February 2026, begun today Mon 20 December 2027.
  // Gathered: (114,878.40 + 142,544.18) × 1.2 = 308,907.10; × 4 = 1,235,628.38.
  {
    reference: '2118', state: 'live', start: '2026-03-01', end: '2027-02-28', ceiling: '114878.40', paid: '45210.39', estimate: ['308907.10', '1235628.38'],
    recommended: 'call-off-direct', by: '2026-11-25', band: 'do-now', step: /^Find the order form by Wed 25 November 2026 .*Stay with the product for a bounded term: the contract’s own option if it has one, else a direct call-off from a live framework, begun by Mon 14 December 2026$/,
    because: ['its last day is Sat 28 November 2026; send by Wed 25 November 2026', 'if it is, the day to begin was Mon 26 October 2026', 'had to begin by Mon 2 February 2026', 'brings it about Mon 20 December 2027', 'One card with “Leisure Management System”', 'Every payment known (the last on Wed 26 November 2025) was made before it began'],
    never: /quotation|waive|urgen/i,
  },
  // A day later throughout: 1 December served by Mon 30 November, posted Thu 26. 98 days: 7 + 31 + 31 + 28 + 1.
  {
    reference: '2183', state: 'live', start: '2026-03-02', end: '2027-03-01', ceiling: '142544.18', paid: '45210.39', estimate: ['308907.10', '1235628.38'],
    recommended: 'call-off-direct', by: '2026-11-26', band: 'do-now', step: /^Find the order form by Thu 26 November 2026 .*begun by Tue 15 December 2026$/,
    because: ['its last day is Tue 1 December 2026; send by Thu 26 November 2026', 'if it is, the day to begin was Tue 27 October 2026', 'at or over £207,720: a regulated route is needed', 'brings it about Mon 20 December 2027', 'One card with “Leisure Management System – Payment Services”'],
    never: /quotation|waive|urgen/i,
  },
  // 10,725.12 × 1.2 for the four years; a year is 3,217.54, so a bridge of one takes the shortest quotations: 5 weeks before 1 January.
  {
    reference: '1469', state: 'live', start: '2023-01-01', end: '2026-12-31', ceiling: '10725.12', estimate: ['12870.14', '12870.14'],
    recommended: 'quotation', by: '2026-11-27', band: 'do-now', step: /^Begin quotations now .* it must begin by Fri 27 November 2026$/,
    // 1 January less change-over 1, award 1, quotations 3, decision 1, preparation 2 = 8 weeks.
    because: ['The usual day to begin was Fri 6 November 2026'], never: /section 151|monitoring officer/,
  },
  // Its successor began on 1 April, within half a year of the end. 31 August to 23 November: 30 + 31 + 23 = 84.
  {
    reference: '1639', state: 'superseded', start: '2020-09-01', end: '2026-08-31', ceiling: '150000.00', paid: '32813.00',
    recommended: 'close-out', by: '2026-12-18', band: 'decide-this-quarter', step: /^Close out .* data returned and its destruction certified, last invoice paid, users and partners told$/,
    because: ['84 days ago; its successor began Wed 1 April 2026'], never: /procedure|quotation|call-off/,
  },
  // The end of the month is a Sunday over Christmas: 14 March less change-over 4, award 1, quotations 3, decision 1, preparation 2 = 11 weeks
  // is Sun 27 December, so Thu 24. 11,819.40 over 25 months is 5,673.312 a year; × 2 × 1.2 = 13,615.9488 and twice that.
  {
    reference: '1988', state: 'live', start: '2025-02-13', end: '2027-03-13', ceiling: '11819.40', paid: '99042.87', estimate: ['13615.95', '27231.90'],
    recommended: 'quotation', by: '2026-12-24', band: 'decide-this-quarter', step: /^Decide whether to order another term; if so, quotations, begun by Thu 24 December 2026$/,
    because: ['under £207,720: quotations will do'],
  },
  // A piece of work: accepted, not bought again.
  {
    reference: '2195', state: 'live', start: '2026-04-21', end: '2026-12-31', ceiling: '15000.00',
    recommended: 'let-lapse', by: '2026-12-31', band: 'decide-this-quarter', step: /^Have the work accepted by Thu 31 December 2026 and close it/,
    because: ['one piece of work (“integration work”)'], never: /quotation|option|monitoring officer/,
  },
  // Thirteen weeks before 1 April 2027.
  {
    reference: '1779', state: 'live', start: '2018-09-19', end: '2027-03-31', paid: '129902.85',
    recommended: 'no-route', by: '2026-12-31', band: 'decide-this-quarter', step: /^Begin by Thu 31 December 2026 to renew or end the agreement with Devon County Council, which ends Wed 31 March 2027.*no procurement$/,
    because: ['reads as a public body'], never: /procedure|quotation|framework/,
  },
  // 44,430 over 25 months is 21,326.40 a year; × 2 × 1.2 and × 4 × 1.2: over £100,000, so a cabinet's 8 weeks are counted. 1 May less
  // 4 + 3 + 2 + 8 + 4 = 21 weeks is Sat 5 December, so Fri 4; with an officer's one week Sat 23 January.
  {
    reference: '1866', state: 'live', start: '2025-04-01', end: '2027-04-30', ceiling: '44430.00', estimate: ['51183.36', '102366.72'],
    recommended: 'call-off-direct', by: '2026-12-04', band: 'do-now', step: /^Stay with the product .* else a direct call-off from a live framework, begun by Fri 4 December 2026$/,
    because: ['under £207,720', 'if it is no key decision, Fri 22 January 2027 is soon enough'],
  },
  // 23,256.45 + 23,838.61 + 25,852.13 = 72,947.19 in three months: × 4 = 291,788.76 a year; four and six years × 1.2. Value “£-” is unknown, not nil.
  {
    reference: '1924', state: 'past-end-not-known', start: '2020-09-08', end: '2026-09-07', paid: '72947.19', estimate: ['1400586.05', '2100879.07'],
    recommended: 'find-out', by: '2026-12-04', band: 'ask', step: /^Find out by Fri 4 December 2026 whether it was renewed, and until when: if it still runs, cover it with a short call-off .* while an open procedure or a competition under a framework is run/,
    // 7 September to 23 November: 23 + 31 + 23 = 77.
    because: ['77 days ago; payments are known to Wed 24 December 2025 only', 'at or over £207,720'], never: /holding over/,
  },
  // 155,985 × 1.2 over three years; a third of it × 4 × 1.2. 1 April 2029 less change-over 30, open procedure 28, a cabinet's 8 = 66 weeks is
  // Sun 26 December 2027, so Fri 24. Legacy by its framework, though begun in 2026.
  {
    reference: '2194', state: 'live', start: '2026-04-01', end: '2029-03-31', ceiling: '155985.00', estimate: ['187182.00', '249576.00'],
    recommended: 'open-procedure', by: '2027-12-24', band: 'nothing-before', step: /^Nothing to start before Fri 24 December 2027; then an open procedure/,
    because: ['on both sides of £207,720', '66 weeks before the end'], never: /UK10|UK11/,
  },
] // prettier-ignore

interface Verdict {
  readonly by: string
  readonly recommended: OptionKind
  /** Why a category manager would not act on the step as it stands; absent where they would. */
  readonly notAccepted?: string
}

/** Each IT contract of the plan with the step that was judged, by hand, on a Friday afternoon. The one without a reference is known by its payments. */
const JUDGED: Readonly<Record<string, Verdict>> = {
  '1984': { by: '2026-11-24', recommended: 'find-out' },
  '2118': { by: '2026-11-25', recommended: 'call-off-direct' },
  '2183': { by: '2026-11-26', recommended: 'call-off-direct' },
  '1469': { by: '2026-11-27', recommended: 'quotation' },
  '1639': { by: '2026-12-18', recommended: 'close-out' },
  '1988': { by: '2026-12-24', recommended: 'quotation' },
  '2195': { by: '2026-12-31', recommended: 'let-lapse' },
  '1779': { by: '2026-12-31', recommended: 'no-route' },
  '1866': { by: '2026-12-04', recommended: 'call-off-direct' },
  '2198': { by: '2026-12-02', recommended: 'quotation' },
  '1924': { by: '2026-12-04', recommended: 'find-out' },
  '1548': { by: '2026-12-04', recommended: 'find-out' },
  '1463': { by: '2026-12-04', recommended: 'find-out' },
  '1517': { by: '2026-12-04', recommended: 'find-out' },
  '1248': { by: '2026-12-04', recommended: 'find-out' },
  '1537': { by: '2026-12-04', recommended: 'no-route' },
  '2095': { by: '2026-12-04', recommended: 'find-out' },
  '1340': { by: '2026-12-04', recommended: 'find-out', notAccepted: 'ended in 2024, and another supplier gives the same museum its Wi-Fi (2095): most likely replaced, which is not seen' },
  '1910': { by: '2026-12-04', recommended: 'find-out' },
  '1901': { by: '2026-12-04', recommended: 'find-out' },
  payments: { by: '2026-12-11', recommended: 'find-out' },
  '1781': { by: '2026-12-11', recommended: 'find-out' },
  '1741': { by: '2026-12-11', recommended: 'find-out' },
  '2180': { by: '2026-12-18', recommended: 'close-out' },
  '2043': { by: '2026-12-18', recommended: 'close-out' },
  '2011': { by: '2027-12-31', recommended: 'quotation', notAccepted: 'help with one yearly task is given the change-over of a whole revenues system' },
  '2194': { by: '2027-12-24', recommended: 'open-procedure' },
  '2083': { by: '2028-01-17', recommended: 'quotation' },
  '1965': { by: '2026-12-11', recommended: 'open-procedure' },
  '1229': { by: '2030-12-27', recommended: 'open-procedure' },
} // prettier-ignore

describe.runIf(folder)('Exeter’s plan on 23 November 2026', () => {
  const data = join(folder ?? '', 'data')
  let workspace: string
  let plan: Plan
  const of = (reference: string): PlanContract =>
    plan.contracts.find((each) => (each.reference ?? 'payments') === reference)!

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'portreeve-exeter-'))
    const paths = [
      join(data, 'contracts', 'exeter-city-council-2026-04.csv'),
      join(data, 'spend', 'exeter-city-council-2025-10-to-12.csv'),
    ]
    await loadPaths(workspace, paths, {}, quietContext()) // prettier-ignore
    plan = await planFor(workspace, { body: 'Exeter City Council', on: day('2026-11-23') })
  }, 120_000)
  afterAll(() => rmSync(workspace, { recursive: true, force: true }))

  test.each(BY_HAND)('$reference is as worked out by hand', (byHand) => {
    const contract = of(byHand.reference)
    const { start, currentEnd } = contract.dates
    expect({ state: contract.state, start, end: currentEnd }).toEqual({
      state: byHand.state,
      start: byHand.start,
      end: byHand.end,
    })
    const values = contract.money.values.map(({ word, basis, amount }) => ({ word, basis, amount }))
    expect(values).toEqual(byHand.ceiling ? [{ word: 'ceiling', basis: 'net', amount: byHand.ceiling }] : [])
    expect(contract.money.paid?.amount).toBe(byHand.paid)
    if (byHand.estimate) expect([contract.estimate.low, contract.estimate.high]).toEqual(byHand.estimate)
    const { recommended, band, nextStep } = contract
    expect({ recommended, band, by: nextStep.by }).toEqual({
      recommended: byHand.recommended,
      band: byHand.band,
      by: byHand.by,
    })
    expect(nextStep.what).toMatch(byHand.step)
    for (const words of byHand.because) expect(contract.because.join(' ')).toContain(words)
    if (byHand.never) expect(nextStep.what).not.toMatch(byHand.never)
  })

  test('the questions are those that would settle it, to who would know', () => {
    const asked = (reference: string) => of(reference).questions.map((each) => `${each.to}: ${each.ask}`).join('\n') // prettier-ignore
    expect(asked('2183')).toMatch(/^head of legal \(deeds\): Where is the signed contract or order form/)
    expect(asked('2118')).toMatch(/accountant: Are the payments .* its own fees, or money it collects and passes on/) // prettier-ignore
    expect(asked('1924')).toMatch(/^budget holder: .*Was it extended or renewed, until when/)
    expect(asked('1924')).toMatch(/accountant: Are the payments .*Who pays the user’s fee/)
    expect(asked('1984')).toMatch(
      /^service head: .*Does the service run today, is it paid for, and until when/,
    )
    expect(asked('1984')).toMatch(/how many analogue lines or units still hang on it/)
    expect(asked('2194')).toMatch(/who holds it, and who recharges whom/)
    expect(asked('1988')).toMatch(
      /accountant: .*paid £99,042.87 net .* more than the ceiling of £11,819.40 net/,
    )
    expect(asked('1639')).toBe('')
    const people = new Set(plan.questions.map((each) => each.to))
    expect(people).toContain('democratic services')
  })

  test('every contract has a reason, a working day ahead and no mark of a lost letter', () => {
    for (const { title, because, nextStep } of plan.contracts) {
      expect(because.length, title).toBeGreaterThan(0)
      expect(nextStep.by >= '2026-11-23', title).toBe(true)
      expect([0, 6], title).not.toContain(new Date(`${nextStep.by}T12:00:00Z`).getUTCDay())
      expect(title).not.toContain('\ufffd')
    }
  })

  test('the company it owns is paid, and what it buys is not seen', () => {
    // 11 payments of the quarter; it stands on no register.
    const owned = plan.arrangements.find((each) => each.arrangement === 'owned-company')!
    expect({ amount: owned.amount, basis: owned.basis, payments: owned.payments }).toEqual({
      amount: '383619.44',
      basis: 'net',
      payments: 11,
    })
    const printed = planText(plan, { isTerminal: true, width: 120, all: false })
    expect(printed).toContain('(owned company): £383,619.44 net of VAT in 11 payments')
  })

  test('the law of 2194 is that of its framework, though it began in 2026', () => {
    expect(of('2194').regime.value).toBe('legacy')
    expect(of('2183').regime.ground).toMatch(/Contracts Finder notice suggests the 2015 Regulations but does not prove/) // prettier-ignore
  })

  test('what a title and a column say of an end differs, and is shown', () => {
    expect(of('1901').disagreements.join()).toMatch(/end: Wed 1 July 2026 .* against Fri 31 July 2026/)
  })

  test('two thirds and more of all IT contracts have a dated step that a category manager would accept', () => {
    const steps = Object.fromEntries(
      plan.contracts.map(({ reference, recommended, nextStep }) => [
        reference ?? 'payments',
        { by: nextStep.by, recommended },
      ]),
    )
    const judged = Object.fromEntries(
      Object.entries(JUDGED).map(([reference, { by, recommended }]) => [reference, { by, recommended }]),
    )
    // The verdicts hold for these steps and no others: a step that moved is judged anew.
    expect(steps).toEqual(judged)
    const accepted = Object.values(JUDGED).filter((each) => each.notAccepted === undefined)
    expect(accepted.length * 3).toBeGreaterThanOrEqual(plan.contracts.length * 2)
  })
})
