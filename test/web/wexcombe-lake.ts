import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FINDINGS } from '../../src/insight/findings.ts'
import { runInsight } from '../../src/insight/run.ts'
import { openLake, type Lake } from '../../src/lake/lake.ts'
import { EVIDENCE_TABLES, type EvidenceTable } from '../../src/lake/tables.ts'

type Row = Readonly<Record<string, string | number | boolean | undefined>>

const SPEND = { file_id: 'aaaa000011112222', path: 'wexcombe/spend 2026.csv' }
const REGISTER = { file_id: 'bbbb000011112222', path: 'wexcombe/contracts-register.csv' }

const SUPPLIERS = [
  ['Northgate Example Systems Ltd', 'Revenues and benefits software licence', 'ICT software'],
  ['NORTHGATE EXAMPLE SYSTEMS LIMITED', 'Annual software support', 'ICT software'],
  ['Cloudhaven Hosting Ltd', 'Cloud hosting', 'ICT hosting'],
  ['Idoxia & Sons <Software>', 'Planning software support', 'ICT software'],
  ['=HYPERLINK("http://elsewhere.example")', 'Software', 'ICT software'],
  ['Safehome Monitoring', 'Telecare monitoring', 'Telecare equipment'],
  ['Green Verges Ltd', 'Grass cutting', 'Grounds maintenance'],
] as const

/** Payments of three years, invented, with two months missing, one withheld name and one private person. */
function payments(): Row[] {
  const rows: Row[] = []
  for (let month = 0; month < 36; month++) {
    if (month === 10 || month === 16) continue
    const day = new Date(Date.UTC(2023, 9 + month, 12)).toISOString().slice(0, 10)
    SUPPLIERS.forEach(([supplier_name, description, expense_type], index) => {
      if ((month + index) % 3 !== 0) return
      rows.push({
        supplier_name,
        description,
        expense_type,
        paid_on: day,
        amount: `${(index + 1) * 1000 + month * 7}.50`,
        directorate: 'Resources',
      })
    })
  }
  rows.push({
    redacted: true,
    description: 'Software',
    expense_type: 'ICT software',
    paid_on: '2026-10-01',
    amount: '900.00',
  })
  rows.push({
    private_person: true,
    description: 'Refund',
    expense_type: 'Refunds',
    paid_on: '2026-10-02',
    amount: '612.00',
  })
  return rows.map((row, index) => ({
    ...row,
    file_id: SPEND.file_id,
    line: index + 2,
    body: 'Wexcombe Borough Council',
    amount_basis: 'net',
    grain: 'payment',
  }))
}

function evidence(): Partial<Record<EvidenceTable, Row[]>> {
  const paid = payments()
  const total = paid.reduce((sum, row) => sum + Number(row['amount']), 0).toFixed(2)
  return {
    file: [
      {
        ...SPEND,
        kind: 'spend',
        body: 'Wexcombe Borough Council',
        body_from: 'path',
        encoding: 'windows-1252',
        header_line: 1,
        bytes_hash: 'a',
        cells_hash: 'a',
        shape: 's',
        vat_basis: 'net',
        data_rows: paid.length + 1,
        kept: paid.length,
        set_aside: 1,
        rows_without_amount: 1,
        repaired: 2,
        amount_in: total,
        amount_kept: total,
        amount_set_aside: '0.00',
        first_day: '2023-10-12',
        last_day: '2026-10-02',
        columns: '{"amount":"Net Amount","supplier":"Supplier Name","paid_on":"Payment Date"}',
        load_number: 1,
      },
      {
        ...REGISTER,
        kind: 'contracts-register',
        body: 'Wexcombe Borough Council',
        body_from: 'title',
        encoding: 'utf-8',
        header_line: 3,
        bytes_hash: 'b',
        cells_hash: 'b',
        shape: 't',
        vat_basis: 'net',
        data_rows: 2,
        kept: 2,
        set_aside: 0,
        rows_without_amount: 0,
        repaired: 0,
        columns: '{"title":"Contract title"}',
        load_number: 1,
      },
    ],
    payment: paid,
    register_line: [
      {
        file_id: REGISTER.file_id,
        line: 17,
        body: 'Wexcombe Borough Council',
        reference: 'WBC/AAA',
        title: 'Revenues and benefits system',
        supplier_name: 'Northgate Example Systems Ltd',
        start_on: '2021-04-01',
        end_on: '2027-03-31',
        value: '155985.00',
        value_word: 'ceiling',
        value_basis: 'net',
        value_scope: 'term',
      },
      {
        file_id: REGISTER.file_id,
        line: 18,
        body: 'Wexcombe Borough Council',
        title: 'Website hosting',
        supplier_name: 'Cloudhaven Hosting Ltd',
        end_on: '2029-01-31',
      },
    ],
    complaint: [
      {
        file_id: SPEND.file_id,
        path: SPEND.path,
        line: 9,
        column_name: 'Net Amount',
        value: '£1,2O0.00',
        problem: 'The amount cannot be read.',
        repair: 'set aside',
      },
      {
        file_id: SPEND.file_id,
        path: SPEND.path,
        line: 12,
        column_name: 'Payment Date',
        value: '31/02/2026',
        problem: 'There is no such day.',
        repair: 'kept as text',
      },
      ...Array.from({ length: 60 }, (_, index) => ({
        file_id: SPEND.file_id,
        path: SPEND.path,
        line: 20 + index,
        column_name: 'Supplier Name',
        value: 'CafÃ©',
        problem: 'The letters were encoded twice.',
        repair: 'double-encoding',
      })),
    ],
  }
}

/** A lake, in a new folder unless one is named, with a little of everything; its findings are worked out by the product. */
export async function wexcombeLake(folder = mkdtempSync(join(tmpdir(), 'portreeve-web-'))): Promise<Lake> {
  const lake = openLake(folder, { findings: FINDINGS, threads: 1 })
  await lake.change(async (draft) => {
    for (const [name, rows] of Object.entries(evidence()) as [EvidenceTable, Row[]][]) {
      await draft.engine.stage(`staged_${name}`, EVIDENCE_TABLES[name], rows)
      await draft.writeEvidence(name, 'all', `SELECT * FROM staged_${name}`)
    }
    await runInsight(draft)
  })
  await lake.generation()
  return lake
}
