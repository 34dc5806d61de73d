import type { FindingsDraft } from '../../lake/draft.ts'
import { decidedMatches } from '../decided.ts'
import { largestPence } from '../../procurement/money.ts'
import { type CompanyLink, linkCompanies } from '../companies/link-companies.ts'
import { FINDINGS } from '../findings.ts'
import type { NameEvidence } from '../name-pairs/ledger.ts'
import { matchSuppliers, type NameMatched, type PairOpen } from './match-suppliers.ts'

/**
 * What the evidence tells of each printed name: how often and when it was paid, the two commonest things it was paid for, and the
 * company number printed beside it. A number that stands beside fewer than nine in ten of a name's numbered rows is not the name's:
 * a ledger that gives one name several numbers does not say whose it is.
 */
const NAME_EVIDENCE = `CREATE OR REPLACE TEMP TABLE name_evidence AS
  WITH paid AS (
    SELECT supplier_name AS name, expense_type, count(*) AS payments,
      min(coalesce(paid_on, period_from)) AS first_on, max(coalesce(paid_on, period_from)) AS last_on
    FROM payment WHERE supplier_name <> '' GROUP BY ALL),
  seen AS (
    SELECT name, sum(payments) AS payments, min(first_on) AS first_on, max(last_on) AS last_on FROM (
      SELECT * FROM paid
      UNION ALL SELECT supplier_name, NULL, 1, NULL, NULL FROM register_line WHERE supplier_name <> ''
      UNION ALL SELECT supplier_name, NULL, 1, NULL, NULL FROM notice_line WHERE supplier_name <> '')
    GROUP BY name),
  purpose AS (
    SELECT name, list(expense_type ORDER BY payments DESC, expense_type)[1:2] AS paid_for
    FROM paid WHERE expense_type <> '' GROUP BY name),
  numbered AS (
    SELECT supplier_name AS name, company_number, count(*) AS rows FROM (
      SELECT supplier_name, company_number FROM payment
      UNION ALL SELECT supplier_name, company_number FROM register_line
      UNION ALL SELECT supplier_name, company_number FROM notice_line)
    WHERE supplier_name <> '' AND company_number <> '' GROUP BY ALL),
  number AS (
    SELECT name, max_by(company_number, (rows, company_number)) AS company_number FROM numbered
    GROUP BY name HAVING max(rows) * 10 >= sum(rows) * 9),
  taxed AS (
    SELECT supplier_name AS name, regexp_replace(vat_number, '[^0-9]', '', 'g') AS vat_number, count(*) AS rows FROM payment
    WHERE supplier_name <> '' AND regexp_matches(vat_number, '^(GB)? *[0-9][0-9 ]{8,}$') GROUP BY ALL),
  vat AS (
    SELECT name, max_by(vat_number, (rows, vat_number)) AS vat_number FROM taxed
    GROUP BY name HAVING max(rows) * 10 >= sum(rows) * 9)
  SELECT name, payments, company_number, vat_number, paid_for, first_on, last_on,
    year(first_on) * 12 + month(first_on) - 1 AS first_month, year(last_on) * 12 + month(last_on) - 1 AS last_month
  FROM seen LEFT JOIN purpose USING (name) LEFT JOIN number USING (name) LEFT JOIN vat USING (name) ORDER BY name`

interface EvidenceRow {
  readonly name: string
  readonly payments: bigint
  readonly company_number: string | null
  readonly vat_number: string | null
  readonly paid_for: readonly string[] | null
  readonly first_month: bigint | null
  readonly last_month: bigint | null
}

/** The number the register of companies gives a name, else the printed one; one the register speaks against is nobody's until a person says. */
function numberOf(
  row: EvidenceRow,
  link: CompanyLink | undefined,
): Pick<NameEvidence, 'companyNumber' | 'numberRule'> {
  if (link?.verdict === 'question') return {}
  if (link?.company_number)
    return { companyNumber: link.company_number, numberRule: `Companies House: ${link.rule}` }
  return { companyNumber: row.company_number ?? undefined }
}

const monthOf = (value: bigint | null): number | undefined => (value === null ? undefined : Number(value))

/**
 * Works out whose every printed name is and writes it: `finding_supplier_name`, `finding_supplier`, and the pairs for people,
 * `finding_supplier_pair`. Cost grows with payments (two scans) and with distinct names, about thirteen comparisons for each.
 */
export async function findSuppliers(lake: FindingsDraft): Promise<ReadonlyMap<string, NameMatched>> {
  await lake.execute(NAME_EVIDENCE)
  const links = await linkCompanies(lake, 'SELECT name, company_number, first_on, last_on FROM name_evidence')
  const linkOf = new Map(links.map((link) => [link.name, link]))
  const rows = await lake.query<EvidenceRow>('SELECT * EXCLUDE (first_on, last_on) FROM name_evidence ORDER BY name') // prettier-ignore
  await lake.execute('DROP TABLE name_evidence')
  const names = rows.map((row): NameEvidence => ({
    name: row.name,
    ...numberOf(row, linkOf.get(row.name)),
    vatNumber: row.vat_number ?? undefined,
    paidFor: row.paid_for ?? [],
    payments: Number(row.payments),
    firstMonth: monthOf(row.first_month),
    lastMonth: monthOf(row.last_month),
  }))
  const { byName, pairs } = matchSuppliers(names, await decidedMatches(lake))
  await lake.writeFindingRows('finding_supplier_name', FINDINGS.finding_supplier_name, nameRows(byName))
  await lake.writeFinding('finding_supplier', SUPPLIERS)
  await writePairs(lake, pairs)
  return byName
}

function* nameRows(byName: ReadonlyMap<string, NameMatched>) {
  for (const each of byName.values()) {
    yield {
      name: each.name,
      name_key: each.key,
      supplier_id: each.supplierId,
      own_id: each.ownId,
      company_number: each.companyNumber,
      rule: each.rule,
      probability: each.probability,
      why: each.why && JSON.stringify(each.why),
    }
  }
}

const SUPPLIERS = `
  WITH paid AS (
    SELECT n.supplier_id, p.supplier_name, p.body, p.amount_basis, count(*) AS payments, sum(p.amount) AS amount
    FROM payment p JOIN finding_supplier_name n ON n.name = p.supplier_name GROUP BY ALL),
  named AS (
    SELECT supplier_id, min(name) AS name, min(company_number) AS company_number,
      string_agg(name, ' · ' ORDER BY name) AS names
    FROM finding_supplier_name GROUP BY supplier_id),
  summed AS (
    SELECT supplier_id, arg_max(supplier_name, (payments, supplier_name)) AS name,
      sum(payments)::BIGINT AS payments,
      sum(amount) FILTER (amount_basis = 'net')::DECIMAL(18,2) AS amount_net,
      sum(amount) FILTER (amount_basis = 'gross')::DECIMAL(18,2) AS amount_gross,
      sum(amount) FILTER (amount_basis = 'unknown')::DECIMAL(18,2) AS amount_unknown,
      string_agg(DISTINCT body, ' · ' ORDER BY body) AS bodies
    FROM paid GROUP BY supplier_id)
  SELECT supplier_id, coalesce(s.name, n.name) AS name, n.company_number, n.names, coalesce(s.payments, 0) AS payments,
    s.amount_net, s.amount_gross, s.amount_unknown, s.bodies
  FROM named n LEFT JOIN summed s USING (supplier_id) ORDER BY supplier_id`

/** How many pairs are kept for people to look at: those with the most pounds. */
const MOST_TO_REVIEW = 5000

interface Sums {
  readonly supplier_id: string
  readonly amount_net: string | null
  readonly amount_gross: string | null
  readonly amount_unknown: string | null
}

/** The most a supplier was paid on one basis, in pence. */
const sizeOf = (sums: Sums | undefined): bigint =>
  largestPence([sums?.amount_net, sums?.amount_gross, sums?.amount_unknown])

/** Writes the pairs, the most pounds at stake first: what would move from the smaller supplier to the other. */
async function writePairs(lake: FindingsDraft, pairs: readonly PairOpen[]): Promise<void> {
  const rows = await lake.query<Sums>('SELECT supplier_id, amount_net, amount_gross, amount_unknown FROM finding_supplier') // prettier-ignore
  const sums = new Map(rows.map((row) => [row.supplier_id, row]))
  const staked = pairs.map((pair) => {
    const [one, other] = [sums.get(pair.one.supplierId), sums.get(pair.other.supplierId)]
    const smaller = sizeOf(one) <= sizeOf(other) ? one : other
    return { pair, smaller, stake: sizeOf(smaller) }
  })
  // The pairs come surest first, and sorting keeps that order among equals.
  staked.sort((a, b) => (a.stake === b.stake ? 0 : a.stake > b.stake ? -1 : 1))
  const toReview = staked.filter(({ pair }) => pair.state === 'to-review').slice(0, MOST_TO_REVIEW)
  const decided = staked.filter(({ pair }) => pair.state !== 'to-review')
  await lake.writeFindingRows(
    'finding_supplier_pair',
    FINDINGS.finding_supplier_pair,
    [...toReview, ...decided].map(({ pair, smaller }, rank) => ({
      rank,
      state: pair.state,
      one: pair.one.name,
      other: pair.other.name,
      one_id: pair.one.supplierId,
      other_id: pair.other.supplierId,
      probability: pair.probability,
      amount_net: smaller?.amount_net,
      amount_gross: smaller?.amount_gross,
      amount_unknown: smaller?.amount_unknown,
      rule: pair.rule,
      decision_id: pair.decisionId,
      why: pair.why && JSON.stringify(pair.why),
    })),
  )
}
