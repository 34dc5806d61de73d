import type { CalendarDay } from '../src/procurement/calendar-day.ts'
import { daysLater } from './arithmetic.ts'
import type { Contract } from './contracts/contract.ts'
import type { Evidence } from './contract-truth.ts'
import type { NoticedLine } from './registers/write-notices.ts'
import type { RegisteredLine } from './registers/write-registers.ts'
import type { Paid } from './spend/written.ts'

/** What a county has published. */
export interface Published {
  readonly registered: readonly RegisteredLine[]
  readonly noticed: readonly NoticedLine[]
  /** Payments by contract. */
  readonly paid: ReadonlyMap<string, Paid>
  /** The last payment to a supplier, by body and supplier. */
  readonly lastPaid: ReadonlyMap<string, CalendarDay>
  /** The last day of the files' payments. */
  readonly coveredTo: CalendarDay
}

/** What the files say of each contract of a county. */
export function evidenceFor(
  contracts: readonly Contract[],
  published: Published,
): (contract: Contract) => Evidence {
  const onRegister = new Map(published.registered.map((line) => [line.printed.contract.id, line]))
  const onNotice = new Map(published.noticed.map((line) => [line.contract.id, line]))
  const payeeOf = (contract: Contract): string => `${contract.body.id}/${contract.paidTo.id}`
  const uses = new Map<string, number>()
  for (const contract of contracts)
    for (const payee of payeesOf(contract)) uses.set(payee, (uses.get(payee) ?? 0) + 1)
  const ofNeed = Map.groupBy(contracts, (contract) => `${contract.body.id}/${contract.category}`)
  return (contract) => {
    const line = onRegister.get(contract.id)
    const notice = onNotice.get(contract.id)
    const payments = published.paid.get(contract.id)
    const last = published.lastPaid.get(payeeOf(contract))
    const next = contracts.find((each) => each.id === contract.successor && onRegister.has(each.id))
    const rivals = ofNeed
      .get(`${contract.body.id}/${contract.category}`)!
      .filter((each) => each !== contract && each.id !== contract.successor)
    return {
      ...(line && { registered: line }),
      ...(notice && { noticed: notice }),
      ...(payments && { paid: payments }),
      ...(last && { lastPaidToSupplier: last }),
      ...(next && { successor: next }),
      hasPayeeToItself:
        isPaidForContracts(contract) && payeesOf(contract).length === 1 && uses.get(payeeOf(contract)) === 1,
      coveredTo: published.coveredTo,
      // A trade has many contracts of many firms: there only those with the same firm may be taken for each other.
      hasRival: rivals.some((each) => (contract.ring !== 'not' || each.paidTo === contract.paidTo) && followsByChance(contract, each)), // prettier-ignore
    }
  }
}

/** Who is paid for a contract: the supplier, and who took it over. */
const payeesOf = ({ body, paidTo }: Contract): string[] =>
  [paidTo.id, paidTo.takenOverBy?.entity].filter(Boolean).map((id) => `${body.id}/${id}`)

/** Resellers and firms of other trades are paid for small purchases too. */
const isPaidForContracts = ({ paidTo }: Contract): boolean => !['reseller', 'trade'].includes(paidTo.kind)

/** True when a contract begins within half a year of another's end, first or present, well after it began. */
function followsByChance(contract: Contract, other: Contract): boolean {
  const { start, initialEnd, currentEnd } = contract.dates
  if (other.dates.start < daysLater(start, 60)) return false
  return [initialEnd, currentEnd].some(
    (end) =>
      end !== undefined &&
      other.dates.start > daysLater(end, -190) &&
      other.dates.start < daysLater(end, 190),
  )
}
