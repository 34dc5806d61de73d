import type { FindingsDraft } from '../lake/draft.ts'
import { isPublicBody } from './contracts/arrangement.ts'
import { buildContracts } from './contracts/build.ts'
import { supplierPaid, type SupplierPaid } from './contracts/join-payments.ts'
import type { NoticeRow, PaidRow, PaymentRow, RegisterRow } from './contracts/evidence-rows.ts'
import { FINDINGS } from './findings.ts'
import { classify } from './classification/classify.ts'
import type { NameMatched } from './suppliers/match-suppliers.ts'
import { findFamilies } from './families/find-families.ts'
import { findShares } from './shares/find-shares.ts'
import { findSuppliers } from './suppliers/find-suppliers.ts'
import { ownedCompanies } from './decided.ts'
import { JOIN_CLASS, IS_CLASS_OF } from './spend-classes/class-key.ts'
import { findClasses } from './spend-classes/find-classes.ts'
import { decidedClasses } from './spend-classes/decided-classes.ts'
import { findUses } from './uses/find-uses.ts'
import { findOffContract } from './phantoms/find-off-contract.ts'
import { findStreams } from './phantoms/stream-rows.ts'
import { knownSuppliers } from './classification/known-suppliers.ts'

type Known = ReturnType<typeof knownSuppliers>

/**
 * Brings every finding up to date with the evidence of a load: suppliers, the class of each payment, monthly sums, what the
 * payments cover, and the contracts. All bulk work is SQL; only distinct names, distinct classes and the payments of suppliers
 * that matter to contracts come into memory. Cost grows with the number of payments (one scan a step) and of distinct names.
 */
export async function runInsight(lake: FindingsDraft): Promise<void> {
  const suppliers = await findSuppliers(lake)
  await findFamilies(lake)
  const known = await findKnown(lake, suppliers)
  await findClasses(lake, { suppliers, known })
  await findMonths(lake)
  await findShares(lake)
  await findContracts(lake, suppliers, known)
}

/** What suppliers are known for by the words and codes of their contracts. */
async function findKnown(lake: FindingsDraft, suppliers: ReadonlyMap<string, NameMatched>): Promise<Known> {
  const lines = await lake.query<Record<'supplier_name' | 'title' | 'description' | 'cpv', string | null>>(
    `SELECT DISTINCT supplier_name, title, description, cpv FROM register_line WHERE supplier_name IS NOT NULL
     UNION SELECT supplier_name, title, description, cpv FROM notice_line WHERE supplier_name IS NOT NULL ORDER BY ALL`,
  )
  return knownSuppliers(
    lines
      .filter((line) => !isPublicBody(line.supplier_name!))
      .map(({ supplier_name: name, title, description, cpv }) => ({
        supplier: suppliers.get(name!)!.supplierId,
        told: classify({ title: title ?? undefined, description: description ?? undefined, cpv: (cpv ?? '').split(/,\s*/).filter(Boolean) }), // prettier-ignore
      })),
  )
}

async function findMonths(lake: FindingsDraft): Promise<void> {
  await lake.writeFinding(
    'finding_spend_month',
    `SELECT p.body, strftime(coalesce(p.paid_on, p.period_from), '%Y-%m') AS month, n.supplier_id, c.ring, c.category, c.buyer,
       p.amount_basis, count(*) AS payments, sum(p.amount)::DECIMAL(18,2) AS amount
     FROM payment p ${JOIN_CLASS} LEFT JOIN finding_supplier_name n ON n.name = p.supplier_name
     GROUP BY ALL ORDER BY ALL`,
  )
  await lake.writeFinding(
    'finding_coverage',
    `SELECT body, strftime(coalesce(paid_on, period_from), '%Y-%m') AS month, amount_basis, count(*) AS payments,
       sum(amount)::DECIMAL(18,2) AS amount,
       count(*) FILTER (redacted) AS redacted, sum(amount) FILTER (redacted)::DECIMAL(18,2) AS redacted_amount,
       count(*) FILTER (private_person) AS persons, sum(amount) FILTER (private_person)::DECIMAL(18,2) AS persons_amount,
       count(*) FILTER (card) AS cards, sum(amount) FILTER (card)::DECIMAL(18,2) AS cards_amount,
       min(amount) FILTER (amount > 0)::DECIMAL(18,2) AS smallest, max(paid_on) AS last_day
     FROM payment GROUP BY ALL ORDER BY ALL`,
  )
}

/** What each body paid to a supplier under each class; a school's lines are its own and in none. */
const PAID_IN_CLASS = `
  SELECT p.body, n.supplier_id, p.supplier_name, c.ring, c.category, c.because, max(c.p_it) AS p_it, max(c.p_category) AS p_category,
    sum(p.amount) AS amount, count(*) AS payments, max(p.paid_on) AS last_on
  FROM payment p ${JOIN_CLASS} JOIN finding_supplier_name n ON n.name = p.supplier_name
  WHERE p.body IS NOT NULL AND c.buyer = 'body' GROUP BY ALL HAVING sum(p.amount) IS NOT NULL`

const most = (column: string): string => `arg_max(${column}, (amount, ring, category, because)) AS ${column}`

/** What each body's payments to a supplier read as, by the most paid. */
const PAID_CLASSES = `
  SELECT body, supplier_id, min(supplier_name) AS supplier_name, list(DISTINCT supplier_name ORDER BY supplier_name) AS names,
    ${['ring', 'category', 'because', 'p_it', 'p_category'].map(most).join(', ')}
  FROM paid_in_class GROUP BY ALL`

/** A body's payments to a supplier are wanted where it has a contract with it, or where they read as IT: the rest stay in SQL. */
const WANTED = `
  SELECT coalesce(l.body, '') AS body, n.supplier_id FROM (
    SELECT body, supplier_name FROM register_line UNION SELECT body, supplier_name FROM notice_line) l
  JOIN finding_supplier_name n ON n.name = l.supplier_name
  UNION SELECT body, supplier_id FROM paid_class WHERE ring <> 'not'`

/**
 * What a body paid to each wanted supplier on a day, with the first row of it. Path and line become one number while rows are
 * gathered: as texts they took more memory than all else.
 */
const DAYS_OF_WANTED = `
  SELECT p.body, n.supplier_id, p.paid_on, sum(p.amount)::DECIMAL(18,2) AS amount, p.amount_basis, count(*) AS payments,
    min(f.place << 40 | p.line) AS first, min_by(p.sheet, f.place << 40 | p.line) AS sheet
  FROM payment p JOIN finding_supplier_name n ON n.name = p.supplier_name
  JOIN wanted w ON w.body = p.body AND w.supplier_id = n.supplier_id JOIN placed_file f ON f.file_id = p.file_id
  WHERE p.paid_on IS NOT NULL AND p.body IS NOT NULL AND p.amount IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM finding_spend_class c WHERE c.buyer = 'school' AND ${IS_CLASS_OF})
  GROUP BY p.body, n.supplier_id, p.paid_on, p.amount_basis`

/** One body's days at a time, each supplier's told and let go: memory grows with the payments of one body, not of all. */
async function findPaid(lake: FindingsDraft): Promise<Map<string, SupplierPaid>> {
  const table = (name: string, select: string) => lake.execute(`CREATE OR REPLACE TEMP TABLE ${name} AS ${select}`) // prettier-ignore
  await table('wanted', WANTED)
  await table('placed_file', 'SELECT file_id, path, row_number() OVER (ORDER BY path, file_id) AS place FROM file') // prettier-ignore
  await table('paid_day', DAYS_OF_WANTED)
  const bodies = await lake.query<{ body: string }>('SELECT DISTINCT body FROM paid_day ORDER BY body')
  const paid = new Map<string, SupplierPaid>()
  for (const { body } of bodies) {
    const rows = await lake.query<PaymentRow>(
      `SELECT body, supplier_id, paid_on, amount, amount_basis, payments, path, sheet, first & ((1::BIGINT << 40) - 1) AS line
       FROM paid_day JOIN placed_file ON place = first >> 40 WHERE body = ? ORDER BY ALL`,
      [body],
    )
    for (const [key, told] of supplierPaid(rows)) paid.set(key, told)
  }
  await lake.execute('DROP TABLE paid_day')
  return paid
}

async function findContracts(
  lake: FindingsDraft,
  suppliers: ReadonlyMap<string, NameMatched>,
  known: Known,
): Promise<void> {
  const registers = await lake.query<RegisterRow>(
    `SELECT f.path, r.* EXCLUDE (file_id) FROM register_line r JOIN file f USING (file_id) ORDER BY f.load_number, f.path, r.sheet, r.line, r.body, r.reference, r.title, r.supplier_name`,
  )
  const notices = await lake.query<NoticeRow>(
    `SELECT f.path, n.* EXCLUDE (file_id) FROM notice_line n JOIN file f USING (file_id)
     ORDER BY n.published_on, n.ocid, n.release_id, n.line, n.contract_id, n.award_id, n.supplier_name, f.path`,
  )
  await lake.execute(`CREATE OR REPLACE TEMP TABLE paid_in_class AS ${PAID_IN_CLASS}`)
  await lake.execute(`CREATE OR REPLACE TEMP TABLE paid_class AS ${PAID_CLASSES}`)
  const payments = await findPaid(lake)
  const streams = await findStreams(lake)
  const paid = await lake.query<PaidRow>(`SELECT * FROM paid_class WHERE ring <> 'not' ORDER BY ALL`)
  const lookup = {
    suppliers,
    known,
    ownedCompanies: ownedCompanies(lake),
    decided: await decidedClasses(lake),
  }
  const pictures = buildContracts({ registers, notices, payments, streams, paid }, lookup)
  await findOffContract(lake, { pictures, streams, paid, lookup })
  await lake.writeFindingRows(
    'finding_contract',
    FINDINGS.finding_contract,
    pictures.map((picture) => ({
      contract_id: picture.id,
      body: picture.body,
      ring: picture.ring,
      category: picture.category,
      supplier_id: picture.supplier.id,
      supplier_name: picture.supplier.name,
      title: picture.title,
      reference: picture.reference,
      end_on: picture.ends.find((each) => each.day)?.day,
      picture: JSON.stringify(picture),
    })),
  )
  await lake.writeFindingRows(
    'finding_anchor',
    FINDINGS.finding_anchor,
    pictures.flatMap(({ id, anchors }) => anchors.map((anchor, rank) => ({ contract_id: id, anchor, rank }))),
  )
  await findUses(lake, pictures, suppliers)
}
