import type { AmountStyle, DateStyle, Field } from './cells.ts'

/** A shape of spend file: headings, bytes, dates, amounts and what stands around the rows. */
export interface SpendShape {
  /** The first month in which the body publishes so. */
  readonly from: string
  readonly form: 'csv' | 'workbook' | 'totals'
  readonly group: 'month' | 'quarter' | 'year'
  /** File name; `{month}` is 2026-10, `{monthYear}` October-2026, `{quarter}` 2026-q3, `{year}` 2026-27. */
  readonly file: string
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'doubled-bom' | 'windows-1252' | 'cp437' | 'utf-16le'
  readonly eol: '\r\n' | '\n'
  readonly delimiter: ',' | '\t'
  readonly dates: DateStyle
  readonly amounts: AmountStyle
  readonly columns: readonly (readonly [heading: string, field: Field])[]
  /** A second line of headings, under the first. */
  readonly secondHeader?: readonly string[]
  /** Whole lines above the header; `{title}` is the body and the period. */
  readonly preamble?: readonly string[]
  readonly commaRow?: 'before-header' | 'after-header'
  readonly footer?: 'grand-total' | 'comma-row'
  readonly blankRowsAtEnd?: number
  /** The header stands again after so many rows. */
  readonly headerAgainAfter?: number
  /** Lines of a report program between data lines, each with the share of rows it follows. */
  readonly between?: { readonly share: number; readonly lines: readonly string[] }
  /** Share of narrative cells with a line break in them. */
  readonly brokenCells?: number
  readonly sort: 'day' | 'supplier' | 'none'
  /** Packed as one ZIP of its monthly files for each period of `group`. */
  readonly zipped?: boolean
  /** True when headings or title lines say whether VAT is in. */
  readonly tellsVat: boolean
}

const shape = (detail: Partial<SpendShape> & Pick<SpendShape, 'file' | 'columns'>): SpendShape => ({
  from: '2000-01',
  form: 'csv',
  group: 'month',
  encoding: 'utf-8',
  eol: '\r\n',
  delimiter: ',',
  dates: 'dd/mm/yyyy',
  amounts: 'plain',
  sort: 'day',
  tellsVat: false,
  ...detail,
})

const SPACER = ['', 'blank'] as const

/** How each body publishes its spend, in the order of time. After real shapes, each with its own quirks. */
export const SPEND_SHAPES: Readonly<Record<string, readonly SpendShape[]>> = {
  // A county: float noise and times of day in the old system; padded, comma-grouped amounts in the new one.
  wexcombe: [
    shape({ file: 'spending-over-500-{month}.csv', encoding: 'utf-8-bom', dates: 'iso-time', amounts: 'float-noise', sort: 'supplier', columns: [['Body', 'body-code'], ['Name of Body', 'body'], ['Date', 'date'], ['Transaction Number', 'reference'], ['Amount', 'amount'], ['Supplier Name', 'supplier'], ['Supplier ID', 'supplier-id'], ['Vat Reg No', 'vat-number'], ['Expense Area', 'service'], ['Expense Type', 'expense'], ['Expense Code', 'code'], ['Creditor Type', 'creditor-type']] }),
    shape({ from: '2025-04', file: 'spending-over-500-{month}.csv', encoding: 'utf-8-bom', amounts: 'padded', sort: 'supplier', columns: [['Body', 'body-code'], ['Name of Body', 'body'], ['Date', 'date'], ['Transaction number', 'reference'], [' Amount ', 'amount'], ['Supplier name', 'supplier'], ['Supplier ID', 'supplier-id'], ['VAT reg no', 'vat-number'], ['Expense area', 'service'], ['Expense type', 'expense'], ['Expense code', 'code'], ['Narrative', 'narrative'], ['Creditor type', 'creditor-type']] }),
  ],
  // A district: plain quarterly files.
  ashmere: [
    shape({ file: 'ashmere-district-council-spend-{quarter}.csv', group: 'quarter', amounts: 'no-zeros', tellsVat: true, columns: [['Trans Date', 'date'], ['Supplier Name', 'supplier'], ['Trans Ref/No', 'reference'], ['Net Amount', 'amount'], ['Expense Description', 'narrative'], ['Service Code', 'service'], ['Category', 'expense']] }),
  ],
  // A district: pounds in the heading in an old code page; then a report saved as CSV with spacer columns and trailing minus.
  brackwater: [
    shape({ file: '{monthYear}-spend-over-250.csv', encoding: 'cp437', dates: 'dd-Mon-yy', amounts: 'no-zeros', blankRowsAtEnd: 84, tellsVat: true, columns: [['Service Cost Centre', 'service'], ['Account Detail', 'expense'], ['Description', 'narrative'], ['BBC ref no', 'reference'], ['Name', 'supplier'], ['Payment date', 'date'], ['Net Amount(£)', 'amount']] }),
    shape({ from: '2024-06', file: '{monthYear}-spend-over-250.csv', encoding: 'utf-8-bom', dates: 'd Mon yyyy', amounts: 'some-grouped', commaRow: 'before-header', tellsVat: true, columns: [['Service Cost Centre', 'service'], ['Account Detail', 'expense'], ['Description', 'narrative'], ['BBC ref no', 'reference'], ['Name', 'supplier'], ['Payment Date', 'date'], ['Net Amount (£)', 'amount']] }),
    shape({ from: '2025-07', file: '{monthYear}-csv.csv', encoding: 'utf-8-bom', amounts: 'trailing-minus', brokenCells: 0.03, columns: [['Department Area', 'directorate'], SPACER, ['Service Area', 'service'], SPACER, ['Description', 'narrative'], SPACER, SPACER, ['Line', 'line-number'], SPACER, ['BBC Ref No.', 'reference'], SPACER, ['Name:  ', 'supplier'], SPACER, SPACER, ['Payment Date', 'date'], SPACER, ['Amount Paid', 'amount']] }),
  ],
  // A district: report commands above and between the lines.
  corrivale: [
    shape({ file: 'supplier-payments-{month}.csv', encoding: 'windows-1252', eol: '\n', amounts: 'some-grouped', sort: 'supplier', preamble: ['*setdefault client=C1', '*setdefault user_id=TSID', '*setdefault language=EN', '*setdefault threshold=-499.99;499.99', '*comment Amounts in £ excluding VAT', '*query payments {title}', '*fetch'], tellsVat: true, columns: [['', 'inserted'], ['Supplier ID', 'supplier-id'], ['Supplier Name', 'supplier'], ['Transno', 'reference'], ['Account', 'code'], ['Description', 'expense'], ['Amount', 'amount'], ['Pay Date', 'date'], ['Group', 'directorate']] }),
    shape({ from: '2025-01', file: 'supplier-payments-{month}.csv', eol: '\n', amounts: 'some-grouped', sort: 'supplier', preamble: ['"setparameter select to_char(sysdate,\'DD/MM/YYYY\' ) as today from dual "'], between: { share: 0.01, lines: ['sort,,,,,,,,', '"setparameter select initcap(user)\nas who\nfrom dual",,,,,,,,', 'parameter,,,,,,,,', 'detail,,,,,,,,'] }, columns: [['', 'inserted'], ['Supplier id', 'supplier-id'], ['Supplier Name', 'supplier'], ['Transno', 'reference'], ['Account', 'code'], ['Description', 'expense'], ['Amount', 'amount'], ['Pay Date', 'date'], ['Directorate', 'directorate'], SPACER, SPACER, SPACER] }),
  ],
  // A district that publishes gross: pounds on every amount, dots in days.
  denholt: [
    shape({ file: 'Denholt payments {month}.csv', encoding: 'windows-1252', dates: 'dd.mm.yyyy', amounts: 'pound-grouped', tellsVat: true, columns: [['Body Name', 'body'], ['Service Area', 'service'], ['Expenses Type', 'expense'], ['Invoice Payment Date', 'date'], ['Transaction Number', 'reference'], ['Amount (inc VAT)', 'amount'], ['Supplier Name', 'supplier']] }),
  ],
  // A district whose headings change: snake case, misspelt, ISO days, amounts in brackets.
  eastmarch: [
    shape({ file: 'expenditure-over-500-{quarter}.csv', group: 'quarter', eol: '\n', amounts: 'plain', columns: [['body_name', 'body'], ['organisational_unit', 'service'], ['expenditure_category', 'expense'], ['expenditure_code', 'code'], ['paid_date', 'date'], ['trans_no', 'reference'], ['amount', 'amount'], ['caporrev', 'capital'], ['supplier_id', 'one-off-id'], ['supplier_name', 'supplier']] }),
    shape({ from: '2024-10', file: 'expenditure-over-500-{quarter}.csv', group: 'quarter', eol: '\n', dates: 'iso', amounts: 'brackets', tellsVat: true, columns: [['Client', 'body'], ['Organisatonal Unit', 'service'], ['Expenditure Catergory', 'expense'], ['Expenditure Code', 'code'], ['Paid Date', 'date'], ['Trans No', 'reference-dashed'], ['Net Amount', 'amount'], ['Type of Expenditure', 'capital'], ['Supplier ID', 'one-off-id'], ['Supplier Name', 'supplier'], ['Narrative', 'narrative']] }),
  ],
  // A unitary: an address for the body, a blank after each amount, repeated headers, a grand total; months packed by quarter.
  'port-halden': [
    shape({ file: 'port-halden-{quarter}.zip', group: 'quarter', zipped: true, amounts: 'trailing-blank', headerAgainAfter: 150, footer: 'grand-total', tellsVat: true, columns: [['Body name', 'body'], ['Body', 'body-uri'], ['Service label', 'directorate'], ['Service division label', 'service'], ['Expenditure category', 'expense'], ['Detailed expenditure code', 'code'], ['Date paid', 'date'], ['Transaction number', 'reference'], ['Net amount', 'amount'], ['Capital or revenue', 'capital'], ['Supplier name', 'supplier'], ['Purpose', 'narrative']] }),
    shape({ from: '2026-01', file: 'port-halden-{month}.csv', amounts: 'plain', footer: 'comma-row', preamble: ['Port Halden City Council,,,,,,,,', 'Payments over £500 net of VAT - {title},,,,,,,,'], encoding: 'windows-1252', tellsVat: true, columns: [['Directorate', 'directorate'], ['Service', 'service'], ['Account description', 'expense'], ['Payment date', 'date'], ['Reference', 'reference-comma'], ['Amount', 'amount'], ['Irrecoverable VAT', 'irrecoverable-vat'], ['Supplier', 'supplier'], ['Purpose', 'narrative']] }),
  ],
  // A fire authority: one sum for each supplier and quarter.
  fire: [
    shape({ form: 'totals', file: 'wexcombe-fire-payments-to-suppliers-{quarter}.csv', group: 'quarter', encoding: 'windows-1252', amounts: 'pound-grouped', sort: 'supplier', preamble: ['Wexcombe Fire and Rescue Authority,,', 'Total payments to each supplier {title} (excluding VAT),,'], footer: 'grand-total', tellsVat: true, columns: [['Supplier', 'supplier'], ['Number of payments', 'reference'], ['Total paid', 'amount']] }),
  ],
  // A police body: a workbook a year with a sheet a month, starred headings and a ghost column.
  police: [
    shape({ form: 'workbook', file: 'pcc-wexcombe-spend-{year}.xlsx', group: 'year', columns: [['* Date', 'date'], ['* Supplier Name', 'supplier'], ['* Description', 'narrative'], ['* Expenditure Category', 'expense'], ['* Ref', 'reference'], ['TOTAL', 'amount'], ['Column1', 'blank']] }),
  ],
  // A hospital trust: gross, days in American order, a company number glued to the name.
  hospitals: [
    shape({ file: 'WXH - {month}.csv', encoding: 'utf-8-bom', dates: 'm/d/yyyy', amounts: 'some-grouped', columns: [['Department Family', 'family'], ['Entity', 'body'], ['Date', 'date'], ['Expense Type', 'expense-coded'], ['Expense Area', 'service'], ['Supplier', 'supplier-with-number'], ['Transaction Number', 'reference-id'], ['Narrative', 'narrative'], ['amount', 'amount']] }),
  ],
  // A community trust: Unicode text from a spreadsheet, days as serial numbers; later a VAT number before each name.
  community: [
    shape({ file: 'community-health-spend-{month}.txt', encoding: 'utf-16le', delimiter: '\t', dates: 'serial', tellsVat: true, columns: [['Month', 'month-text'], ['Entity', 'body'], ['Date', 'date'], ['Expense Type', 'expense'], ['Expense Area', 'service'], ['Supplier', 'supplier'], ['Transaction Number', 'reference'], ['Purpose', 'narrative'], ['Amount including VAT', 'amount']] }),
    shape({ from: '2025-10', file: 'community-health-spend-{month}.csv', dates: 'dd-Mon-yy', amounts: 'some-grouped', tellsVat: true, columns: [['Accounting Year', 'year'], ['Period', 'period'], ['Organisation Name', 'body'], ['Date', 'date'], ['Transaction Number', 'reference'], ['Supplier', 'supplier-with-vat'], ['Expense Area', 'service'], ['Expense type', 'expense'], ['Purpose', 'narrative'], ['Amount (Gross)', 'amount']] }),
  ],
} // prettier-ignore

/** Purchase-card files, with the header over two lines in one of them. */
export const CARD_SHAPES: Readonly<Record<string, SpendShape>> = {
  wexcombe: shape({ file: 'procurement-card-{quarter}.csv', group: 'quarter', dates: 'd/m/yyyy', columns: [['Transaction Date', 'date'], ['Local Authority Establishment', 'service'], ['Benificiary (Merchant)', 'supplier'], ['Amount', 'amount'], ['Unrecoverable VAT', 'irrecoverable-vat'], ['Expenditure Purpose', 'narrative'], ['Merchant Category', 'expense']] }),
  corrivale: shape({ file: 'p-card-{quarter}.csv', group: 'quarter', encoding: 'windows-1252', amounts: 'pound-grouped', tellsVat: true, columns: [['Transaction', 'reference'], ['Supplier', 'supplier'], ['Net', 'amount'], ['Directorate', 'directorate'], ['Date', 'date']], secondHeader: ['Number', '', 'Amount', '', ''] }),
} // prettier-ignore
