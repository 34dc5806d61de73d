import type { FindingsDraft } from '../../lake/draft.ts'
import type { SupplierId } from '../../procurement/contract.ts'
import { classify, type KnownFor } from '../classification/classify.ts'
import { kindOf } from '../classification/kinds.ts'
import { schoolBuyer } from '../classification/school-buyer.ts'
import { FINDINGS } from '../findings.ts'
import type { NameMatched } from '../suppliers/match-suppliers.ts'
import { CLASS_KEY, type ClassKey } from './class-key.ts'
import { decidedClasses } from './decided-classes.ts'

/** What classes of payments are told from, beside the payments themselves. */
export interface ClassLookup {
  readonly suppliers: ReadonlyMap<string, NameMatched>
  readonly known: ReadonlyMap<SupplierId, KnownFor>
}

/**
 * Writes the class of every distinct payment: its ring, category and kind with how sure each is, and whether a school bought it. What a
 * person said comes before rules and model. Cost grows with the distinct combinations of what a class is told from.
 */
export async function findClasses(lake: FindingsDraft, { suppliers, known }: ClassLookup): Promise<void> {
  const decided = await decidedClasses(lake)
  const keys = await lake.query<ClassKey>(`SELECT DISTINCT ${CLASS_KEY} FROM payment ORDER BY ALL`)
  const rows = keys.map((key) => {
    const supplierId = suppliers.get(key.supplier_name)?.supplierId
    const account = `${key.expense_type} · ${key.publisher_category}`
    const found = classify({
      supplier: key.supplier_name,
      account,
      service: key.service,
      known: supplierId && known.get(supplierId),
    })
    const told = decided.apply(found, { supplierId, supplier: key.supplier_name, accounts: [key.expense_type, key.publisher_category] }) // prettier-ignore
    const school = schoolBuyer({
      directorate: key.directorate,
      service: key.service,
      account: key.expense_type,
    })
    return {
      ...key,
      ring: told.ring,
      category: told.category,
      kind: kindOf(account, told.category, key.supplier_name),
      p_it: told.probability,
      p_category: told.categoryProbability,
      buyer: school === undefined ? 'body' : 'school',
      because:
        school === undefined ? told.because : `${told.because}; “${school}” is a school: its own buyer`,
      decision_id: told.decisionId,
    }
  })
  await lake.writeFindingRows('finding_spend_class', FINDINGS.finding_spend_class, rows)
}
