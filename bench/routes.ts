import { day } from '../src/procurement/calendar-day.ts'
import { routeOptions, type Situation } from '../src/rulebook/index.ts'
import { type BenchOptions, type Measurement, spreadOf } from './measure.ts'

const CONTRACTS = 10_000
const WANTED = 2
const ON = day('2026-11-23')

const SHAPES = ['fixed', 'fixed-with-options', 'rolling', 'annual-order', 'open-ended'] as const
const STATES = ['live', 'in-option', 'holding-over', 'past-end-not-known', 'rolled'] as const
const CATEGORIES = ['housing', 'planning', 'finance', 'network', 'devices', 'telephony', 'website'] as const

/** Ten thousand contracts, no two alike: each has a value, an estimate and a length of its own. */
function contracts(): Situation[] {
  return Array.from({ length: CONTRACTS }, (_, at): Situation => ({
    arrangement: at % 9 === 0 ? 'call-off' : 'contract',
    nation: at % 11 === 0 ? 'wales' : 'england',
    buyer: 'council',
    subject: at % 13 === 0 ? 'light-touch' : 'services',
    payer: 'council',
    regime: at % 2 === 0 ? 'new' : 'legacy',
    state: STATES[at % STATES.length]!,
    shape: SHAPES[at % SHAPES.length]!,
    category: CATEGORIES[at % CATEGORIES.length]!,
    estimate: { low: `${1_000 + at * 90}.17`, high: `${2_000 + at * 95}.29` },
    contractValue: `${5_000 + at * 37}.11`,
    maximumTermMonths: 12 + (at % 109),
    ...(at % 4 === 0 && { changeInValue: `${100 + at}.00`, changesTogether: `${200 + at * 2}.00` }),
    ...(at % 5 === 0 && { optionLeft: at % 10 === 0, optionNoticeOpen: true }),
  }))
}

/** Every option of 10,000 contracts, in processor time. */
export function routes(options: BenchOptions): Promise<Measurement[]> {
  const asked = contracts()
  const seconds: number[] = []
  let answers = 0
  for (let run = 0; run <= options.runs; run++) {
    const from = process.cpuUsage()
    answers = 0
    for (const facts of asked) answers += routeOptions(facts, ON).length
    const { user, system } = process.cpuUsage(from)
    if (run > 0) seconds.push((user + system) / 1_000_000)
  }
  const all = spreadOf(seconds)
  options.say(`${CONTRACTS.toLocaleString('en-GB')} contracts: ${all.median.toFixed(2)} s of processor time`)
  return Promise.resolve([
    {
      bench: 'routes',
      what: `routeOptions of ${CONTRACTS.toLocaleString('en-GB')} contracts, ${answers.toLocaleString('en-GB')} answers, processor time`,
      seconds: all,
      figure: `${all.median.toFixed(2)} s`,
      wanted: `≤ ${WANTED} s`,
      holds: all.median <= WANTED,
      notes: [],
    },
  ])
}
