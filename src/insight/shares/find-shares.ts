import type { FindingsDraft } from '../../lake/draft.ts'
import { sqlText } from '../../lake/engine.ts'
import { RESELLERS } from '../families/resellers.data.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'

/**
 * What each register, list or company record says a supplier is. Two that disagree leave it unknown; "No" in a column of small
 * firms says that it is none, and nothing of charities.
 */
const TRAITS = `
  WITH said AS (
    SELECT n.supplier_id,
      CASE WHEN regexp_matches(r.supplier_size, '(?i)\\b(sme|micro|small|medium)\\b') THEN true
        WHEN regexp_matches(r.supplier_size, '(?i)^(no|large.*|not? .*sme.*)$') THEN false END AS is_sme,
      CASE WHEN r.charity_number <> '' OR regexp_matches(r.supplier_size, '(?i)\\b(vcse|vsce|charity|voluntary|social enterprise)\\b') THEN true END AS is_vcse
    FROM register_line r JOIN finding_supplier_name n ON n.name = r.supplier_name),
  told AS (
    SELECT supplier_id, bool_or(is_sme) AS any_sme, bool_and(is_sme) AS all_sme, bool_or(is_vcse) AS is_vcse FROM said GROUP BY 1),
  registered AS (
    SELECT s.supplier_id, any_value(c.postcode) AS postcode,
      bool_or(regexp_matches(c.category, '(?i)charitable|community interest|registered society|co-?operative')) AS is_vcse
    FROM finding_supplier s JOIN company c ON c.company_number = s.company_number GROUP BY 1)
  SELECT s.supplier_id, if(r2.supplier_id IS NULL, NULL, 'reseller') AS role, CASE WHEN t.any_sme = t.all_sme THEN t.any_sme END AS is_sme,
    CASE WHEN t.is_vcse OR r.is_vcse THEN true WHEN r.is_vcse IS NOT NULL THEN false END AS is_vcse,
    nullif(r.postcode, '') AS postcode,
    concat_ws('; ', CASE WHEN t.any_sme <> t.all_sme THEN 'registers disagree on its size' WHEN t.any_sme IS NOT NULL THEN 'size as registers print it' END,
      CASE WHEN t.is_vcse THEN 'a register says it is a charity or social enterprise' WHEN r.is_vcse IS NOT NULL THEN 'legal form in the register of companies' END,
      CASE WHEN r.postcode <> '' THEN 'postcode of its registered office' END,
      CASE WHEN r2.supplier_id IS NOT NULL THEN 'role by a list from general knowledge, to be confirmed' END) AS why
  FROM finding_supplier s LEFT JOIN told t USING (supplier_id) LEFT JOIN registered r USING (supplier_id)
  LEFT JOIN (SELECT DISTINCT supplier_id FROM finding_supplier_name WHERE name_key IN (${RESELLERS.map((name) => sqlText(normaliseName(name))).join(', ')})) r2 USING (supplier_id)
  WHERE t.supplier_id IS NOT NULL OR r.supplier_id IS NOT NULL OR r2.supplier_id IS NOT NULL ORDER BY s.supplier_id`

/** The widening rings of what counts as local, each with all before it. */
const PLACES = ['own', 'bordering', 'region'] as const

/** The postcode areas or districts that a body's settings name: `localAreas` → body → own, bordering, region. */
function placeRows(settings: Readonly<Record<string, unknown>>): string[] {
  const said = settings['localAreas']
  if (typeof said !== 'object' || said === null) return []
  return Object.entries(said).flatMap(([body, places]) =>
    PLACES.flatMap((place, rank) => {
      const codes = (places as Record<string, unknown> | null)?.[place]
      if (!Array.isArray(codes)) return []
      return codes
        .filter((code): code is string => typeof code === 'string' && /^[A-Za-z]{1,2}\d{0,2}[A-Za-z]?$/.test(code))
        .map((code) => `(${sqlText(body)}, ${sqlText(code.toUpperCase())}, ${rank})`)
    }),
  ) // prettier-ignore
}

const MEASURES = [
  ['sme', 't.is_sme'],
  ['vcse', 't.is_vcse'],
  ...PLACES.map((place, rank) => [`local-${place}`, `CASE WHEN h.body IS NOT NULL AND t.postcode IS NOT NULL THEN coalesce(l.rank <= ${rank}, false) END`]),
] as const // prettier-ignore

/**
 * Writes `finding_supplier_trait` and `finding_share`: what is known of each supplier's size, kind and place, and how much of each
 * body's spend a year went to such suppliers, beside how much of it anything is known of.
 */
export async function findShares(lake: FindingsDraft): Promise<void> {
  await lake.writeFinding('finding_supplier_trait', TRAITS)
  const places = placeRows(lake.settings)
  const rows = places.length > 0 ? `SELECT * FROM (VALUES ${places.join(', ')}) v(body, code, rank)` : `SELECT NULL::VARCHAR AS body, NULL::VARCHAR AS code, NULL::INTEGER AS rank WHERE false` // prettier-ignore
  await lake.execute(`CREATE OR REPLACE TEMP TABLE local_place AS ${rows}`)
  // A district such as EX1 is the part before the space; an area such as EX is its letters.
  await lake.execute(`CREATE OR REPLACE TEMP TABLE local_supplier AS
    SELECT p.body, t.supplier_id, min(p.rank) AS rank FROM finding_supplier_trait t JOIN local_place p
      ON p.code = split_part(upper(t.postcode), ' ', 1) OR p.code = regexp_extract(upper(t.postcode), '^[A-Z]{1,2}')
    GROUP BY 1, 2`)
  const sums = MEASURES.map(
    ([measure, is]) => `
      SELECT m.body, m.year, m.scope, m.amount_basis, '${measure}' AS measure,
        coalesce(sum(m.amount) FILTER (${is}), 0)::DECIMAL(18,2) AS amount_yes, coalesce(sum(m.amount) FILTER (NOT (${is})), 0)::DECIMAL(18,2) AS amount_no,
        sum(m.amount)::DECIMAL(18,2) AS amount_all
      FROM spent m LEFT JOIN finding_supplier_trait t USING (supplier_id)
      LEFT JOIN local_supplier l ON l.body = m.body AND l.supplier_id = m.supplier_id
      LEFT JOIN (SELECT DISTINCT body FROM local_place) h ON h.body = m.body
      GROUP BY ALL`,
  )
  await lake.writeFinding(
    'finding_share',
    `WITH yearly AS (
       SELECT body, CASE WHEN month[6:7] >= '04' THEN month[1:4]::INTEGER ELSE month[1:4]::INTEGER - 1 END AS start, ring, buyer, supplier_id, amount_basis, amount
       FROM finding_spend_month WHERE month IS NOT NULL AND amount IS NOT NULL),
     spent AS (
       SELECT body, start || '-' || right((start + 1)::VARCHAR, 2) AS year, scope, amount_basis, supplier_id, sum(amount) AS amount
       FROM (SELECT *, 'all' AS scope FROM yearly UNION ALL SELECT *, 'it' FROM yearly WHERE ring <> 'not' AND buyer = 'body') GROUP BY ALL)
     ${sums.join(' UNION ALL ')} ORDER BY body, year, scope, amount_basis, measure`,
  )
}
