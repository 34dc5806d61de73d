// npm run score:persons: how many likely private persons the detector misses by the name alone, and how many organisations it takes for
// one. Measured on what publishers label themselves: Devon's creditor type "sole trader", and organisations of the labelled ledgers.
// Counts only: no name is printed. The shapes of names were looked at, masked, in Devon's 2011 file; its 2017 file was not.
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { privatePersonSql } from '../../src/sources/spend/person-sql.ts'
import { realFiles } from '../../test/real-files.ts'

const folder = realFiles()
if (!folder) {
  console.error('The labelled files are not here: set PORTREEVE_REAL_FILES to a folder that has data.')
  process.exit(1)
}
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()
const file = (...parts: string[]) => `'${join(folder, 'data', ...parts).replaceAll('\\', '/').replaceAll("'", "''")}'` // prettier-ignore

await connection.run('CREATE TABLE payee (source VARCHAR, label VARCHAR, name VARCHAR)')
const CREDITORS = [['2011-01', 'latin-1'], ['2017-06', 'utf-8']] as const // prettier-ignore
for (const [month, encoding] of CREDITORS) {
  await connection.run(`INSERT INTO payee
    SELECT DISTINCT 'Devon ${month}', CASE upper("Creditor Type") WHEN 'SOLE' THEN 'sole trader' ELSE 'organisation' END, trim("Supplier Name")
    FROM read_csv(${file('spend', `devon-county-council-${month}.csv`)}, all_varchar = true, header = true, encoding = '${encoding}', ignore_errors = true, null_padding = true)
    WHERE upper("Creditor Type") IN ('SOLE', 'LTD', 'PLC', 'LLP', 'CIC', 'CHTY', 'EDUC', 'UNI') AND "Supplier Name" <> ''`)
}
const LEDGERS = {
  'Devon’s ledger': 'er-devon-supplier-names-by-vat.csv',
  'Sheffield’s ledger': 'er-sheffield-supplier-names-by-supplier-number.csv',
  'Several councils': 'er-crosscouncil-names-by-company-number.csv',
}
for (const [source, name] of Object.entries(LEDGERS)) {
  await connection.run(`INSERT INTO payee SELECT DISTINCT '${source}', 'organisation', name
    FROM read_csv(${file('labelled', name)}, all_varchar = true, header = true) WHERE name <> ''`)
}

const byName = privatePersonSql({ name: 'name', type: 'NULL', expense: 'NULL' })
const byType = privatePersonSql({ name: 'name', type: "'SOLE'", expense: 'NULL' })
console.log('source              label          names   taken for a person   with its type')
for (const [source, label, names, hits, typed] of await rows(
  `SELECT source, label, count(*), count(*) FILTER (${byName}), count(*) FILTER (label = 'sole trader' AND ${byType}) FROM payee GROUP BY ALL ORDER BY label DESC, source`,
)) {
  const share = `${((100 * Number(hits)) / Number(names)).toFixed(2)} %`
  console.log(`${String(source).padEnd(20)}${String(label).padEnd(15)}${String(names).padStart(5)}${`${String(hits)} (${share})`.padStart(23)}${label === 'sole trader' ? String(typed).padStart(16) : ''}`) // prettier-ignore
}
const ASKED = `label = 'sole trader' AND NOT (${byName})`
const [missed] = await rows(
  `SELECT count(*), count(*) FILTER (NOT ${byType}), count(*) FILTER (${byType} AND name NOT LIKE '% %'), count(*) FILTER (${byType} AND name LIKE '% %')
   FROM payee WHERE ${ASKED}`,
)
console.log(`Sole traders missed by the name alone: ${missed![0]}, of which ${missed![1]} trade under words of an organisation, ${missed![2]} under one word, ${missed![3]} otherwise.`) // prettier-ignore
