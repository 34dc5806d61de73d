import type { FindingsDraft } from '../../lake/draft.ts'
import type { ContractPicture } from '../contracts/contract-picture.ts'
import { FINDINGS } from '../findings.ts'
import type { NameMatched } from '../suppliers/match-suppliers.ts'
import { listedCategory } from './listed-category.ts'
import { productIn, productNamed } from './product-in.ts'

/** A line that one body uses something for a capability. */
interface Use {
  readonly body: string
  readonly category: string
  readonly product?: string | undefined
  readonly publisher?: string | undefined
  readonly supplier_id?: string | undefined
  readonly supplier_name?: string | undefined
  readonly evidence: 'application-list' | 'contract' | 'payments'
  readonly as_at?: string | undefined
  readonly end_on?: string | undefined
  readonly confidence: number
  readonly because: string
  readonly contract_id?: string | undefined
  readonly path?: string | undefined
  readonly sheet?: string | undefined
  readonly line?: number | undefined
}

/** A list that a body publishes says what it uses; one made from addresses of its sites says it less surely. */
const LISTED = 0.95
const LISTED_BY_RULE = 0.85

/**
 * Writes who uses what: each body's application lists, its contracts, and payments that read as IT, with the product where one is
 * named. Who is paid may be a reseller: a publisher is told where a list names it, else as the table of products has it.
 */
export async function findUses(
  lake: FindingsDraft,
  pictures: readonly ContractPicture[],
  suppliers: ReadonlyMap<string, NameMatched>,
): Promise<void> {
  const uses = [
    ...(await listed(lake, suppliers)),
    ...pictures.filter((each) => each.ring !== 'not' && each.origin !== 'payments').map(ofContract),
    ...(await paid(lake)),
  ]
  await lake.writeFindingRows(
    'finding_use',
    FINDINGS.finding_use,
    uses.map((use) => ({ ...use })),
  )
}

interface ListedRow {
  readonly body: string
  readonly system: string | null
  readonly supplier_name: string | null
  readonly capability: string | null
  readonly as_at: string | null
  readonly end_on: string | null
  readonly rule: string | null
  readonly note: string | null
  readonly path: string
  readonly sheet: string | null
  readonly line: bigint
}

async function listed(lake: FindingsDraft, suppliers: ReadonlyMap<string, NameMatched>): Promise<Use[]> {
  const rows = await lake.query<ListedRow>(
    `SELECT a.body, a.system, a.supplier_name, a.capability, a.as_at, a.end_on, a.rule, a.note, f.path, a.sheet, a.line
     FROM application_line a JOIN file f USING (file_id)
     WHERE a.body <> '' AND (a.system <> '' OR a.supplier_name <> '') ORDER BY a.body, f.path, a.sheet, a.line, a.system`,
  )
  return rows.map((row) => {
    const some = (text: string | null) => (text === null || text === '' ? undefined : text)
    const surely = row.rule === null ? LISTED : LISTED_BY_RULE
    const product = productNamed(row.system ?? '')
    const told = listedCategory({
      system: some(row.system),
      supplier: some(row.supplier_name),
      capability: some(row.capability),
      note: some(row.note),
      productCategory: product?.category,
    })
    return {
      body: row.body,
      category: told.id,
      product: product?.name ?? some(row.system),
      publisher: some(row.supplier_name) ?? product?.publisher,
      supplier_id: row.supplier_name === null ? undefined : suppliers.get(row.supplier_name)?.supplierId,
      supplier_name: some(row.supplier_name),
      evidence: 'application-list',
      as_at: some(row.as_at),
      end_on: some(row.end_on),
      confidence: surely * told.probability,
      because: [row.capability && `the list says “${row.capability}”`, row.rule].filter(Boolean).join('; ') || 'the list names it', // prettier-ignore
      path: row.path,
      sheet: some(row.sheet),
      line: Number(row.line),
    }
  })
}

function ofContract(picture: ContractPicture): Use {
  const source = picture.sources[0]
  const product = productIn(`${picture.title} · ${picture.description ?? ''} · ${picture.supplier.name}`)
  return {
    body: picture.body,
    category: picture.category,
    product: product?.name,
    publisher: product?.publisher,
    supplier_id: picture.supplier.id,
    supplier_name: picture.supplier.name,
    evidence: 'contract',
    as_at: picture.starts.find((each) => each.day)?.day,
    end_on: picture.ends.find((each) => each.day)?.day,
    confidence: picture.sure.category,
    because: picture.ringBecause,
    contract_id: picture.id,
    path: source?.file,
    sheet: source?.sheet,
    line: source?.line,
  }
}

/** Payments tell a supplier and a category, never a product. */
async function paid(lake: FindingsDraft): Promise<Use[]> {
  const rows = await lake.query<Pick<Use, 'body' | 'category' | 'because' | 'confidence'> & { supplier_id: string; supplier_name: string; as_at: string | null }>(
    `SELECT body, supplier_id, min(supplier_name) AS supplier_name, category, max(last_on)::VARCHAR AS as_at,
       max(p_category) AS confidence, arg_max(because, (p_category, because)) AS because
     FROM paid_in_class WHERE ring <> 'not' AND amount > 0 GROUP BY body, supplier_id, category
     ORDER BY body, category, supplier_id`,
  ) // prettier-ignore
  return rows.map(({ as_at, ...row }) => ({ ...row, as_at: as_at ?? undefined, evidence: 'payments' as const })) // prettier-ignore
}
