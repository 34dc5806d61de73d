import type { TruthContract } from '../../samples/truth.ts'
import { daysBetween } from '../procurement/calendar-day.ts'
import { decimal, money, pounds } from '../procurement/money.ts'
import type { PlanContract } from '../procurement/plan.ts'
import type { Found, Miss, Tally } from './score-measure.ts'
import type { Sample } from './score-sample.ts'

/**
 * Payments joined to a contract, their count and sum as the files print them, on whatever VAT basis. Counted where a register
 * or notice names the supplier and the body pays it for nothing else: which of a supplier's payments are for which contract,
 * no file says.
 */
export function scorePayments(sample: Sample): Tally {
  const pairs = sample.contracts.flatMap((truth) => {
    const plan = truth.sources.map(sample.atSource).find((each) => each !== undefined)
    return plan && truth.payments.count > 0 && truth.payeeToItself && !truth.supplierWithheld ? [{ truth, plan }] : [] // prettier-ignore
  })
  const says = (truth: TruthContract) => `${truth.payments.count} payments, £${truth.payments.amount}`
  const wrong = pairs.filter(({ truth, plan }) => says(truth) !== paidWords(plan))
  return {
    measure: 'payments joined (supplier paid for one thing)',
    right: pairs.length - wrong.length,
    of: pairs.length,
    misses: wrong.map(({ truth, plan }) => ({ measure: 'payments', about: truth.id, title: truth.title, expected: says(truth), got: paidWords(plan), words: `${plan.supplier.name} | ${truth.rhythm}` })), // prettier-ignore
  }
}

function paidWords({ money: { paid } }: PlanContract): string {
  if (!paid) return 'none'
  const parts = [paid, ...(paid.otherBases ?? [])]
  const count = parts.reduce((sum, each) => sum + each.payments, 0)
  const amount = parts.reduce((sum, each) => sum + pounds(each.amount)!.pence, 0n)
  return `${count} payments, £${decimal(money(amount))}`
}

/**
 * Recurring IT contracts that no register or notice shows, found from payments. Counted where the body pays the supplier for
 * nothing else, and only what is bought: payments to a public body or an owned company are no contract by themselves. Months
 * are between true and expected renewal.
 */
export function scoreInferred(sample: Sample): { found: Found; medianMonthError: number | undefined } {
  const idsOf = new Map(
    sample.suppliers.map((supplier) => [supplier.id, new Set(Object.values(supplier.names).flat().flatMap((name) => sample.supplierOf.get(name) ?? []))]), // prettier-ignore
  )
  const inferred = sample.planned.filter((plan) => plan.inferred)
  const fits = (truth: TruthContract, plan: PlanContract) =>
    plan.body === truth.body && idsOf.get(truth.supplier)?.has(plan.supplier.id ?? '')
  const hidden = sample.contracts.filter(
    (truth) => truth.ring !== 'not' && truth.sources.length === 0 && isRegular(truth) && truth.payeeToItself && BOUGHT.includes(truth.arrangement), // prettier-ignore
  )
  const missed = hidden.filter((truth) => !inferred.some((plan) => fits(truth, plan)))
  const unseen = sample.contracts.filter((truth) => truth.ring !== 'not' && truth.sources.length === 0)
  const wrong = inferred.filter((plan) => !unseen.some((truth) => fits(truth, plan)))
  const errors = hidden.flatMap((truth) => {
    const plan = inferred.find((each) => fits(truth, each))
    return plan?.money.runRate?.rhythm === 'yearly' && plan.money.paid && truth.currentEnd.day
      ? [monthsApart(daysBetween(plan.money.paid.last, truth.currentEnd.day) + 1)]
      : []
  })
  const both = hidden.length - missed.length
  return {
    found: {
      measure: 'contracts missing from registers',
      both,
      found: both + wrong.length,
      true: hidden.length,
      misses: [...missed.map(hiddenMiss), ...wrong.map(wrongMiss)],
    },
    medianMonthError: errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)],
  }
}

const BOUGHT: readonly string[] = ['contract', 'call-off', 'concession']

const isRegular = (truth: TruthContract): boolean =>
  truth.payments.count >= 2 && ['monthly', 'quarterly', 'yearly'].includes(truth.rhythm)

/** Months between a day and the same place in the year, 0 to 6. */
function monthsApart(days: number): number {
  const months = (((days / 30.44) % 12) + 12) % 12
  return Math.round(Math.min(months, 12 - months) * 10) / 10
}

const hiddenMiss = (truth: TruthContract): Miss => ({
  measure: 'not inferred',
  about: truth.id,
  title: truth.title,
  expected: `${truth.rhythm} payments, ${truth.payments.count} seen`,
  got: 'none',
  words: `${truth.body} | ${truth.supplier} | £${truth.yearlyNet ?? '?'} a year`,
})

const wrongMiss = (plan: PlanContract): Miss => ({
  measure: 'inferred, but there is none',
  about: plan.id,
  title: plan.title,
  expected: 'none',
  got: plan.money.runRate?.working ?? '',
  words: plan.ringBecause,
})
