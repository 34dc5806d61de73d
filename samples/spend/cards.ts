import type { BodySeed } from '../bodies.data.ts'
import type { Chance } from '../random.ts'
import type { Entity } from '../suppliers/entities.ts'
import { NAME_ENDS, NAME_STARTS } from '../suppliers/trades.data.ts'
import { daysOfMonth } from './contract-payments.ts'
import type { SpendRow } from './row.ts'

const GOODS: readonly (readonly [expense: string, narrative: string, median: number])[] = [
  ['Book stores', 'Books and Periodicals', 22],
  ['Grocery stores', 'Food and Drink', 31],
  ['Computer software stores', 'Software subscription', 64],
  ['Electronics stores', 'IT accessories', 48],
  ['Hotels and lodging', 'Accommodation', 110],
  ['Passenger railways', 'Travel', 58],
  ['Hardware stores', 'Materials', 36],
  ['Schools and education', 'Training', 150],
]

const SERVICES = [
  'Day Centre',
  'Civic Office',
  'Youth Service',
  'Highways Depot',
  'Museum',
  'Registration Office',
]

/** A body's purchase-card lines of a month: small sums at shops. Card lines of software count as IT. */
export function makeCards(body: BodySeed, scale: number, chance: Chance): (month: string) => SpendRow[] {
  const shops: readonly Entity[] = Array.from({ length: 70 }, (_, at) => {
    const stem = `${chance.pick(NAME_STARTS)}${chance.pick(NAME_ENDS)} ${chance.pick(['Stores', 'Online', 'Direct', 'Books', 'Hotel', 'Rail', 'Apps'])}`
    return {
      id: `M-${body.id}-${at + 1}`,
      name: stem,
      stem,
      ending: '',
      kind: 'trade',
      ring: 'not',
      category: 'card',
      vatNumber: '',
    }
  })
  let reference = 30_000
  return (month) => {
    const draw = chance.named(month)
    const [first] = daysOfMonth(month)
    return Array.from({ length: Math.round((body.cardRows ?? 0) * scale) }, () => {
      const entity = draw.pick(shops)
      const [expense, narrative, median] = draw.pick(GOODS)
      const isIt = /software|IT access/i.test(narrative)
      const sign = draw.happens(0.03) ? -1 : 1
      reference += 1
      return {
        day: `${first.slice(0, 8)}${String(draw.whole(1, 28)).padStart(2, '0')}` as SpendRow['day'],
        entity,
        name: entity.name,
        withheld: false,
        net: sign * Math.round(median * Math.exp(draw.normal() * 0.8) * 100),
        vat: 0,
        narrative,
        expense,
        service: draw.pick(SERVICES),
        reference,
        ring: isIt ? 'core' : 'not',
        category: isIt ? 'eud' : 'card',
      }
    })
  }
}
