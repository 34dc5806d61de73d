import type { TruthContract } from '../../samples/truth.ts'
import type { PlanContract } from '../procurement/plan.ts'
import type { Found, Miss, Tally } from './score-measure.ts'
import { lineKey, type Sample } from './score-sample.ts'

const pairsOf = (size: number): number => (size * (size - 1)) / 2

/** Printed names put together as one supplier, as pairs of names, against the truth's. Names the findings do not know are left out. */
export function scoreSuppliers(sample: Sample): Found {
  const names = sample.suppliers.flatMap((supplier) =>
    [...new Set(Object.values(supplier.names).flat())]
      .filter((name) => sample.supplierOf.has(name))
      .map((name) => ({ name, entity: supplier.id, found: sample.supplierOf.get(name)! })),
  )
  const byEntity = Map.groupBy(names, (each) => each.entity)
  const byFound = Map.groupBy(names, (each) => each.found)
  const sum = (groups: Iterable<readonly unknown[]>) =>
    [...groups].reduce((total, group) => total + pairsOf(group.length), 0)
  const both = sum(Map.groupBy(names, (each) => `${each.entity}|${each.found}`).values())
  const split = [...byEntity].flatMap(([entity, group]): Miss[] => {
    const parts = [...Map.groupBy(group, (each) => each.found).values()]
    if (parts.length < 2) return []
    const got = parts.map((part) => part.map((each) => each.name).join(' = ')).join(' ≠ ')
    return [{ measure: 'supplier kept apart', about: entity, title: '', expected: 'one supplier', got, words: '' }] // prettier-ignore
  })
  const joined = [...byFound].flatMap(([found, group]): Miss[] => {
    const entities = new Set(group.map((each) => each.entity))
    if (entities.size < 2) return []
    const got = group.map((each) => `${each.name} (${each.entity})`).join(' = ')
    return [{ measure: 'suppliers joined', about: found, title: '', expected: `${entities.size} suppliers`, got, words: '' }] // prettier-ignore
  })
  return { measure: 'supplier names (pairs)', both, found: sum(byFound.values()), true: sum(byEntity.values()), misses: [...joined, ...split] } // prettier-ignore
}

/** What the taxonomy calls a capability that it does not tell apart; the rest of its identifiers are the truth's own. */
const CALLED: Readonly<Record<string, string | undefined>> = {
  mobile: 'cc',
  roster: 'hr',
  desk: 'software',
  command: 'software',
  records: 'software',
  clinical: 'software',
  path: 'software',
  // What an owned company or a reseller is paid for is of many categories.
  'owned-company': undefined,
  reseller: undefined,
}

const inTaxonomy = (category: string): string | undefined =>
  category in CALLED ? CALLED[category] : category

/** IT lines of spend (core and edge) against the truth's, and the ring and category of those found. */
export function scoreSpend(sample: Sample): { it: Found; pounds: Found; category: Tally } {
  const truth = new Map(sample.itLines.map((line) => [lineKey(line.file, line.line, line.sheet), line]))
  const misses: Miss[] = []
  const categories: Miss[] = []
  let named = 0
  const count = { both: 0, found: 0, true: 0 }
  const money = { both: 0, found: 0, true: 0 }
  for (const line of sample.classed) {
    const told = truth.get(lineKey(line.file, line.line, line.sheet))
    // The truth also lists the lines of other contracts.
    const is = told?.ring === 'not' ? undefined : told
    const says = line.ring !== 'not'
    const amount = Math.abs(line.amount)
    for (const [tally, one] of [
      [count, 1],
      [money, amount],
    ] as const) {
      if (is && says) tally.both += one
      if (says) tally.found += one
      if (is) tally.true += one
    }
    const miss = (measure: string, expected: string, got: string): Miss => ({ measure, about: lineKey(line.file, line.line, line.sheet), title: line.supplier, expected, got, words: `£${line.amount.toFixed(2)} | ${line.because}` }) // prettier-ignore
    if (is && !says) misses.push(miss('IT spend missed', `${is.ring} ${is.category}`, 'not'))
    if (!is && says) misses.push(miss('not IT', 'not', `${line.ring} ${line.category}`))
    const category = is && says ? inTaxonomy(is.category) : undefined
    if (category === undefined) continue
    named += 1
    if (category !== line.category) categories.push(miss('category of spend', category, line.category))
  }
  return {
    it: { measure: 'IT lines of spend', ...count, misses },
    pounds: { measure: 'IT pounds of spend', ...money, misses: [] },
    category: { measure: 'category of IT spend', right: named - categories.length, of: named, misses: categories }, // prettier-ignore
  }
}

/** IT contracts (core and edge) against the truth's, and the category of those found. */
export function scoreContractRings(sample: Sample): { it: Found; category: Tally } {
  const pairs = sample.contracts.flatMap((truth) => {
    const plan = truth.sources.map(sample.atSource).find((each) => each !== undefined)
    return plan ? [{ truth, plan }] : []
  })
  const isTrue = ({ truth }: (typeof pairs)[number]) => truth.ring !== 'not'
  const isFound = ({ plan }: (typeof pairs)[number]) => plan.ring !== 'not'
  const both = pairs.filter((pair) => isTrue(pair) && isFound(pair))
  const named = both.filter(({ truth }) => inTaxonomy(truth.category) !== undefined)
  const wrong = named.filter(({ truth, plan }) => inTaxonomy(truth.category) !== plan.category)
  const missOf = (measure: string, { truth, plan }: (typeof pairs)[number]): Miss => ({
    measure,
    about: truth.id,
    title: truth.title,
    expected: `${truth.ring} ${truth.category}`,
    got: `${plan.ring} ${plan.category}`,
    words: `${plan.supplier.name} | ${plan.ringBecause}`,
  })
  return {
    it: {
      measure: 'IT contracts',
      both: both.length,
      found: pairs.filter(isFound).length,
      true: pairs.filter(isTrue).length,
      misses: pairs.filter((pair) => isTrue(pair) !== isFound(pair)).map((pair) => missOf('IT contract', pair)), // prettier-ignore
    },
    category: {
      measure: 'category of IT contracts',
      right: named.length - wrong.length,
      of: named.length,
      misses: wrong.map((pair) => missOf('category of contract', pair)),
    },
  }
}

/** Register lines and notices of one contract brought together, as pairs of sources. */
export function scoreJoins(sample: Sample): Found {
  const owner = new Map(
    sample.contracts.flatMap((truth) => truth.sources.map((source) => [lineKey(source.file, source.line, source.sheet), truth])), // prettier-ignore
  )
  const double = sample.contracts.filter((truth) => truth.sources.length === 2)
  const split = double.filter(
    (truth) => sample.atSource(truth.sources[0]!) !== sample.atSource(truth.sources[1]!),
  )
  const byPlan = new Map<PlanContract, Set<TruthContract>>()
  for (const truth of owner.values()) {
    for (const plan of truth.sources.map(sample.atSource))
      if (plan) byPlan.set(plan, (byPlan.get(plan) ?? new Set()).add(truth))
  }
  const wrong = [...byPlan].filter(([, truths]) => truths.size > 1)
  const both = double.length - split.length
  return {
    measure: 'notices joined to register lines',
    both,
    found: both + wrong.reduce((sum, [, truths]) => sum + truths.size - 1, 0),
    true: double.length,
    misses: [
      ...split.map((truth) => ({ measure: 'not joined', about: truth.id, title: truth.title, expected: 'one contract', got: truth.sources.map((source) => sample.atSource(source)?.title ?? 'none').join(' ≠ '), words: '' })), // prettier-ignore
      ...wrong.map(([plan, truths]) => ({ measure: 'wrongly joined', about: plan.id, title: plan.title, expected: `${truths.size} contracts`, got: [...truths].map((truth) => `${truth.id} ${truth.title}`).join(' = '), words: '' })), // prettier-ignore
    ],
  }
}
