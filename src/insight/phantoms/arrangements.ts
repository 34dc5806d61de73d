import { formatMoney, pounds, type VatBasis } from '../../procurement/money.ts'
import type { Arrangement } from '../../procurement/contract.ts'
import type { BlindSpot, PlanArrangement } from '../../procurement/plan.ts'
import type { LakeReader } from '../../lake/draft.ts'
import { arrangementOf } from '../contracts/arrangement.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'
import { suspectedOwned } from './owned.ts'

/** A payee that is not bought from, with the body that pays it. */
export interface ArrangementFound extends PlanArrangement {
  readonly body: string
  readonly supplierId: string
  readonly because: string
}

interface PaidSum {
  readonly body: string
  readonly supplier_id: string
  readonly name: string
  readonly basis: VatBasis
  readonly payments: bigint
  readonly amount: string
  readonly is_it: boolean
}

/**
 * Payees that are not bought from but paid under another arrangement: an owned company or one that may be, another public body, a
 * statutory charge. By what was paid, of one VAT basis each, with the question to ask. Public bodies and charges are listed where
 * some of what they are paid reads as IT; owned companies always, since what they buy is not seen.
 *
 * @param body the paying body; every body when absent.
 */
export async function arrangementsOf(
  lake: Pick<LakeReader, 'query'>,
  ownedCompanies: ReadonlyMap<string, string>,
  body?: string,
): Promise<ArrangementFound[]> {
  const rows = await lake.query<PaidSum>(
    `SELECT m.body, s.supplier_id, s.name, bool_or(m.ring <> 'not' AND m.buyer = 'body') AS is_it, m.amount_basis AS basis,
       sum(m.payments)::BIGINT AS payments, sum(m.amount)::DECIMAL(18,2) AS amount
     FROM finding_spend_month m JOIN finding_supplier s USING (supplier_id)
     WHERE m.body = coalesce(?, m.body) GROUP BY ALL HAVING sum(m.amount) > 0
     ORDER BY m.body, sum(m.amount) DESC, s.name, s.supplier_id, m.amount_basis`,
    [body ?? null],
  )
  return rows.flatMap((row) => {
    const key = normaliseName(row.name)
    const told = toldOf(row, key, ownedCompanies)
    if (told.arrangement === 'contract' || key === normaliseName(row.body)) return []
    const owned = told.arrangement === 'owned-company'
    if (!row.is_it && !ownedCompanies.has(key)) return []
    return [
      {
        body: row.body,
        supplierId: row.supplier_id,
        because: told.because,
        payee: row.name,
        arrangement: told.arrangement,
        amount: row.amount,
        basis: row.basis,
        payments: Number(row.payments),
        question: owned
          ? `Is it controlled jointly, with more than 80 % of its work for its owners and no private capital? What does its service agreement say of its end? (${told.because})`
          : `What is this paid under, and does any of it buy IT? (${told.because})`,
        to: 'monitoring officer',
      },
    ]
  })
}

function toldOf(
  { name, body }: PaidSum,
  supplierKey: string,
  ownedCompanies: ReadonlyMap<string, string>,
): { arrangement: Arrangement; because: string } {
  const told = arrangementOf({ supplier: name, title: '', ownedCompanies, supplierKey })
  const suspected = told.arrangement === 'contract' ? suspectedOwned(name, body) : undefined
  return suspected === undefined ? told : { arrangement: 'owned-company', because: suspected }
}

/**
 * What an owned company buys, which no file of its owner shows, with the pounds paid to it.
 *
 * @example
 * const paid = { payee: 'Ashmere IT Ltd', arrangement: 'owned-company', amount: '1200.00', basis: 'net', payments: 2, question: '', to: '' }
 * unseenBehind([paid])[0].what // 'What Ashmere IT Ltd buys is not seen here: £1,200 net was paid to it in 2 payments, and its contracts are its own'
 */
export function unseenBehind(arrangements: readonly PlanArrangement[]): BlindSpot[] {
  return arrangements
    .filter((each) => each.arrangement === 'owned-company')
    .map(({ payee, amount, basis, payments }) => ({
      what: `What ${payee} buys is not seen here: ${formatMoney(pounds(amount)!)} ${basis === 'unknown' ? '(VAT not told)' : basis} was paid to it in ${payments} payment${payments === 1 ? '' : 's'}, and its contracts are its own`,
      question: 'Which contracts does it hold that we use, and when do they end?',
      sources: [],
    }))
}
