import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney } from '../../procurement/money.ts'
import { heldLaw } from '../law.ts'
import { cite, ruleNamed } from '../rule.ts'
import { thresholdOf, topGross } from './bounds.ts'
import { changeDays, firstOfEach, refused, type CheckAsked, type RuleProblem } from './check-bands.ts'
import { entriesOn, type WaiverRule } from './council-rules.ts'

/** Everything wrong with the waivers of a body: none may set aside the Act, and each says its grounds and its record. */
export function checkWaivers(waivers: readonly WaiverRule[], asked: CheckAsked): readonly RuleProblem[] {
  const found = waivers.flatMap((waiver) => emptyParts(waiver))
  for (const day of changeDays(waivers, asked)) {
    for (const waiver of entriesOn(waivers, day)) found.push(...waivesTheAct(waiver, { ...asked, on: day }))
  }
  return firstOfEach(found)
}

function emptyParts({ id, grounds, decides, records }: WaiverRule): readonly RuleProblem[] {
  return [
    ...(grounds.length === 0 ? [refused('waivers', id, 'grounds', 'A waiver names the grounds it is given on.')] : []),
    ...(decides.length === 0 ? [refused('waivers', id, 'decides', 'A waiver says who gives it.')] : []),
    ...(records.length === 0 ? [refused('waivers', id, 'records', 'A waiver says what must be written down.')] : []),
    ...(grounds.some((ground) => /\blate\b|\bran? out of time\b|\bno time\b/i.test(ground))
      ? [{ part: 'waivers', id, field: 'grounds', says: 'A renewal begun too late opens no route of the Act; as a ground of your own it invites more of them.', refused: false } as const]
      : []),
  ]
} // prettier-ignore

function waivesTheAct(waiver: WaiverRule, { body, on, law = heldLaw }: CheckAsked): readonly RuleProblem[] {
  const closed = cite(ruleNamed('awarding-routes-closed-list', law))
  const no = (says: string) => [refused('waivers', waiver.id, 'under', says, closed)]
  if (waiver.under === undefined)
    return no('A waiver without an upper end would set aside the Act. Write its upper end as the threshold.')
  // The lowest threshold is that of goods and services: a waiver speaks of every kind of supply.
  const threshold = thresholdOf(body, 'goods', on, law)?.amount
  const top = topGross(waiver, body.vatPercent, threshold)
  if (threshold === undefined || top === undefined || top.pence <= threshold.pence) return []
  return no(
    `It would waive the rules up to ${formatMoney(top)} including VAT on ${formatDay(on)}, but from ${formatMoney(threshold)} the Act applies, and a council cannot waive the Act.`,
  )
}
