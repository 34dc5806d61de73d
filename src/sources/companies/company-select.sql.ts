import { companyNumberSql } from '../../procurement/company-number.ts'
import type { ColumnMap } from '../reference/heading-map.ts'
import { PREVIOUS_NAMES, SIC_TEXTS } from './columns.data.ts'

/** A cell without blanks around it; NULL when it is empty or there is no such column. */
function cell(columns: ColumnMap, field: string): string {
  const at = columns.get(field)
  return at === undefined ? 'CAST(NULL AS VARCHAR)' : `nullif(trim(c${at + 1}), '')`
}

const day = (text: string): string => `CAST(try_strptime(${text}, ['%d/%m/%Y', '%Y-%m-%d']) AS DATE)`

/** Nearly every company has no code but the first, and says `None Supplied` where it has none at all. */
function sicSql(columns: ColumnMap): string {
  const codes = Array.from({ length: SIC_TEXTS }, (_, at) => `nullif(regexp_extract(${cell(columns, `sic_${at + 1}`)}, '^[0-9]{4,5}'), '')`) // prettier-ignore
  return `nullif(concat_ws(', ', ${codes.join(', ')}), '')`
}

/** The SELECT that reads the companies of a table of the register, one row for each record. */
export function companySelectSql(relation: string, columns: ColumnMap): string {
  const texts = ['name', 'status', 'category', 'country', 'post_town', 'postcode', 'accounts_category']
  const given = (field: 'incorporated' | 'dissolved'): string => cell(columns, field)
  return `SELECT *,
      CASE WHEN not_data THEN NULL WHEN company_number IS NULL THEN 'the company number cannot be read'
        WHEN name IS NULL THEN 'the row names no company' END AS set_aside,
      CASE WHEN company_number IS NULL THEN 'CompanyNumber' WHEN incorporated_text IS NOT NULL AND incorporated_on IS NULL THEN 'IncorporationDate'
        WHEN dissolved_text IS NOT NULL AND dissolved_on IS NULL THEN 'DissolutionDate' END AS problem_column,
      CASE problem_column WHEN 'CompanyNumber' THEN number_text WHEN 'IncorporationDate' THEN incorporated_text
        WHEN 'DissolutionDate' THEN dissolved_text END AS problem_value
    FROM (SELECT line, ${cell(columns, 'number')} AS number_text, ${companyNumberSql('number_text')} AS company_number,
        ${texts.map((field) => `${cell(columns, field)} AS ${field}`).join(', ')},
        ${given('incorporated')} AS incorporated_text, ${day('incorporated_text')} AS incorporated_on,
        ${given('dissolved')} AS dissolved_text, ${day('dissolved_text')} AS dissolved_on,
        ${sicSql(columns)} AS sic, number_text IS NULL AND name IS NULL AS not_data
      FROM ${relation})`
}

/** The SELECT of every name of the companies that are kept: the one each has, and those it had until a day. */
export function nameSelectSql(relation: string, columns: ColumnMap): string {
  const number = companyNumberSql(cell(columns, 'number'))
  const now = `SELECT line, ${number} AS company_number, ${cell(columns, 'name')} AS name, CAST(NULL AS DATE) AS until, 0 AS place FROM ${relation}`
  const before = Array.from({ length: PREVIOUS_NAMES }, (_, at) => at + 1)
    .filter((place) => columns.has(`previous_name_${place}`))
    .map((place) => {
      const name = columns.get(`previous_name_${place}`)! + 1
      // Few companies have had another name: the others are passed over before anything of them is worked out.
      return `SELECT line, ${number}, ${cell(columns, `previous_name_${place}`)}, ${day(cell(columns, `previous_until_${place}`))}, ${place}
        FROM ${relation} WHERE c${name} IS NOT NULL AND c${name} <> '' AND ${cell(columns, 'name')} IS NOT NULL`
    })
  return `SELECT * FROM (${[now, ...before].join(' UNION ALL ')}) WHERE company_number IS NOT NULL AND name IS NOT NULL`
}
