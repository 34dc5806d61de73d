import type { FindingsDraft } from '../../lake/draft.ts'
import type { ContractPicture } from '../contracts/contract-picture.ts'
import type { PaidRow } from '../contracts/evidence-rows.ts'
import type { Lookup } from '../contracts/from-registers.ts'
import { FINDINGS } from '../findings.ts'
import { arrangementsOf } from './arrangements.ts'
import { isBought } from './infer.ts'
import { pairKey } from './stream-rows.ts'
import type { PairStreams } from './streams.ts'

/** What the list of spend without a contract is made from. */
export interface OffContractEvidence {
  readonly pictures: readonly ContractPicture[]
  readonly streams: ReadonlyMap<string, PairStreams>
  readonly paid: readonly PaidRow[]
  readonly lookup: Lookup
}

/** Writes the findings of spend that no contract known covers, and of what is paid for without being bought. */
export async function findOffContract(lake: FindingsDraft, evidence: OffContractEvidence): Promise<void> {
  const rows = [...inferredRows(evidence.pictures), ...withoutRhythm(evidence)].sort(byPlace)
  await lake.writeFindingRows('finding_phantom', FINDINGS.finding_phantom, rows)
  const arrangements = await arrangementsOf(lake, evidence.lookup.ownedCompanies)
  await lake.writeFindingRows(
    'finding_arrangement',
    FINDINGS.finding_arrangement,
    arrangements.map(({ supplierId, to, ...rest }) => ({ ...rest, supplier_id: supplierId, ask_to: to })),
  )
}

type Row = Readonly<Record<string, string | number | undefined>> & { readonly body: string; readonly supplier_id: string | undefined } // prettier-ignore

const byPlace = (a: Row, b: Row): number => {
  const [left, right] = [a, b].map((row) => `${row.body}|${row.supplier_id}|${row['contract_id'] ?? ''}`) as [string, string] // prettier-ignore
  return left < right ? -1 : left > right ? 1 : 0
}

function inferredRows(pictures: readonly ContractPicture[]): Row[] {
  return pictures.flatMap((picture) => {
    const { phantom, money } = picture
    if (!phantom || !money.paid) return []
    return [
      {
        contract_id: picture.id,
        body: picture.body,
        supplier_id: picture.supplier.id,
        supplier_name: picture.supplier.name,
        ring: picture.ring,
        category: picture.category,
        account: phantom.account,
        what: phantom.what || undefined,
        directorate: picture.directorate,
        payments: money.paid.payments,
        amount: money.paid.amount,
        last_year: phantom.lastYear,
        basis: money.paid.basis,
        first_paid: money.paid.first,
        last_paid: money.paid.last,
        rhythm: money.runRate?.rhythm,
        yearly: money.runRate?.yearly,
        working: money.runRate?.working,
        renews_month: phantom.renewal?.month,
        renews_from: phantom.renewal?.from,
        renews_to: phantom.renewal?.to,
        renews_because: phantom.renewal?.because,
        confidence: phantom.confidence.level,
        confidence_because: phantom.confidence.because,
        beside: phantom.beside.join(' · ') || undefined,
        ask: phantom.ask,
        ask_to: phantom.to,
      },
    ]
  })
}

/** IT suppliers without any contract known whose payments keep no rhythm: spend off contract, of which no contract is inferred. */
function withoutRhythm({ pictures, streams, paid, lookup }: OffContractEvidence): Row[] {
  const known = new Set(pictures.map((picture) => pairKey(picture.body, picture.supplier.id)))
  return paid.flatMap((each) => {
    const key = pairKey(each.body, each.supplier_id)
    const pair = streams.get(key)
    if (!pair || known.has(key) || each.ring === 'not' || !isBought(each, lookup)) return []
    const { paid: sum, lastYear, directorate, account } = pair.all
    return [
      {
        body: each.body,
        supplier_id: each.supplier_id,
        supplier_name: each.supplier_name,
        ring: each.ring,
        category: each.category,
        account,
        directorate,
        payments: sum.payments,
        amount: sum.amount,
        last_year: lastYear,
        basis: sum.basis,
        first_paid: sum.first,
        last_paid: sum.last,
        ask: `What did the ${sum.payments === 1 ? 'payment' : `${sum.payments} payments`} to ${each.supplier_name} buy, and under which order or contract?`,
        ask_to: directorate ? `budget holder (${directorate})` : 'budget holder',
      },
    ]
  })
}
