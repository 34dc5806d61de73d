import type { AmountStyle, DateStyle } from '../../samples/spend/cells.ts'

/** What a column of a messy file holds. */
export type MessyField =
  | 'day'
  | 'amount'
  | 'supplier'
  | 'supplier-numbered'
  | 'supplier-vat'
  | 'reference'
  | 'reference-comma'
  | 'expense'
  | 'expense-coded'
  | 'service'
  | 'directorate'
  | 'narrative'
  | 'narrative-broken'
  | 'body'
  | 'blank'
  | 'inserted'

/** How days are written, over what the sample county knows: `two` changes half-way from day first to ISO. */
export type MessyDays = DateStyle | 'two'

/** How amounts are written, over what the sample county knows: `crdr` puts CR behind what comes back. */
export type MessyAmounts = AmountStyle | 'crdr'

/** One way in which a council publishes its spend badly. */
export interface MessyShape {
  readonly name: string
  readonly encoding: 'utf8' | 'windows-1252' | 'cp437' | 'macintosh' | 'utf-16le'
  /** Bytes before the text, as hex. */
  readonly mark?: string
  readonly eol: '\r\n' | '\n' | '\r'
  readonly delimiter: ',' | ';' | '\t'
  readonly days: MessyDays
  readonly amounts: MessyAmounts
  /** Lines above the header. */
  readonly preamble?: readonly string[]
  readonly columns: readonly (readonly [heading: string, field: MessyField])[]
  /** A second line of headings. */
  readonly second?: string
  /** Lines put in after every so many rows; `header` is the header again. */
  readonly between?: { readonly every: number; readonly lines: readonly string[] | 'header' }
  /** Lines at the end; `total` is a grand total under the amounts. */
  readonly footer?: 'total' | readonly string[]
  readonly paddedNames?: true
}

const shape = (
  detail: Partial<MessyShape> & Pick<MessyShape, 'name' | 'days' | 'amounts' | 'columns'>,
): MessyShape => ({ encoding: 'utf8', eol: '\r\n', delimiter: ',', ...detail })

const SPACER = ['', 'blank'] as const
const UTF8_MARK = 'efbbbf'

/** The twenty shapes, after files that councils have published; the pandas script knows each by its name. */
export const MESSY_SHAPES: readonly MessyShape[] = [
  shape({ name: '01-plain', days: 'dd/mm/yyyy', amounts: 'no-zeros', columns: [['Trans Date', 'day'], ['Supplier Name', 'supplier'], ['Trans Ref/No', 'reference'], ['Net Amount', 'amount'], ['Expense Description', 'expense'], ['Service Area', 'service']] }),
  shape({ name: '02-bom-padded', mark: UTF8_MARK, days: 'dd/mm/yyyy', amounts: 'padded', paddedNames: true, columns: [['Body', 'body'], ['Date', 'day'], ['Transaction number', 'reference'], [' Amount ', 'amount'], ['Supplier name', 'supplier'], ['Expense area', 'service'], ['Expense type', 'expense'], ['Narrative', 'narrative']] }),
  shape({ name: '03-pounds-1252', encoding: 'windows-1252', days: 'dd.mm.yyyy', amounts: 'pound-grouped', columns: [['Body Name', 'body'], ['Service Area', 'service'], ['Expenses Type', 'expense'], ['Invoice Payment Date', 'day'], ['Transaction Number', 'reference'], ['Amount (inc VAT)', 'amount'], ['Supplier Name', 'supplier']] }),
  shape({ name: '04-cp437-blank-end', encoding: 'cp437', days: 'dd-Mon-yy', amounts: 'no-zeros', footer: Array.from({ length: 84 }, () => ',,,,,,'), columns: [['Service Cost Centre', 'service'], ['Account Detail', 'expense'], ['Description', 'narrative'], ['HBC ref no', 'reference'], ['Name', 'supplier'], ['Payment date', 'day'], ['Net Amount(£)', 'amount']] }),
  shape({ name: '05-comma-row-first', mark: UTF8_MARK, days: 'd Mon yyyy', amounts: 'some-grouped', preamble: [',,,,,,'], columns: [['Service Cost Centre', 'service'], ['Account Detail', 'expense'], ['Description', 'narrative'], ['HBC ref no', 'reference'], ['Name', 'supplier'], ['Payment Date', 'day'], ['Net Amount (£)', 'amount']] }),
  shape({ name: '06-spacers-minus-behind', mark: UTF8_MARK, days: 'dd/mm/yyyy', amounts: 'trailing-minus', columns: [['Department Area', 'directorate'], SPACER, ['Service Area', 'service'], SPACER, ['Description', 'narrative-broken'], SPACER, SPACER, ['HBC Ref No.', 'reference'], SPACER, ['Name:  ', 'supplier'], SPACER, SPACER, ['Payment Date', 'day'], SPACER, ['Amount Paid', 'amount']] }),
  shape({ name: '07-commands-above', encoding: 'windows-1252', eol: '\n', days: 'dd/mm/yyyy', amounts: 'some-grouped', preamble: ['*setdefault client=C1', '*setdefault user_id=TSID', '*setdefault language=EN', '*setdefault threshold=-499.99;499.99', '*comment Amounts in £ excluding VAT', '*query payments', '*fetch'], columns: [['', 'inserted'], ['Supplier Name', 'supplier'], ['Transno', 'reference'], ['Description', 'expense'], ['Amount', 'amount'], ['Pay Date', 'day'], ['Group', 'directorate']] }),
  shape({ name: '08-commands-between', eol: '\n', days: 'dd/mm/yyyy', amounts: 'some-grouped', between: { every: 400, lines: ['sort,,,,,,,,', '"setparameter select initcap(user)\nas who\nfrom dual",,,,,,,,', 'parameter,,,,,,,,', 'detail,,,,,,,,'] }, columns: [['', 'inserted'], ['Supplier Name', 'supplier'], ['Transno', 'reference'], ['Description', 'expense'], ['Amount', 'amount'], ['Pay Date', 'day'], ['Directorate', 'directorate'], SPACER, SPACER] }),
  shape({ name: '09-brackets-iso', eol: '\n', days: 'iso', amounts: 'brackets', columns: [['Client', 'body'], ['Organisatonal Unit', 'service'], ['Expenditure Catergory', 'expense'], ['Paid Date', 'day'], ['Trans No', 'reference'], ['Net Amount', 'amount'], ['Supplier Name', 'supplier'], ['Narrative', 'narrative']] }),
  shape({ name: '10-headers-again-total', days: 'dd/mm/yyyy', amounts: 'trailing-blank', between: { every: 150, lines: 'header' }, footer: 'total', columns: [['Body name', 'body'], ['Service label', 'directorate'], ['Service division label', 'service'], ['Expenditure category', 'expense'], ['Date paid', 'day'], ['Transaction number', 'reference'], ['Net amount', 'amount'], ['Supplier name', 'supplier'], ['Purpose', 'narrative']] }),
  shape({ name: '11-titles-comma-end', encoding: 'windows-1252', days: 'dd/mm/yyyy', amounts: 'plain', preamble: ['Payments over £500 net of VAT,,,,,,', ',,,,,,'], footer: [',,,,,,', ',,,,,,'], columns: [['Directorate', 'directorate'], ['Service', 'service'], ['Account description', 'expense'], ['Payment date', 'day'], ['Reference', 'reference-comma'], ['Amount', 'amount'], ['Supplier', 'supplier']] }),
  shape({ name: '12-american-number-glued', mark: UTF8_MARK, days: 'm/d/yyyy', amounts: 'some-grouped', columns: [['Entity', 'body'], ['Date', 'day'], ['Expense Type', 'expense-coded'], ['Expense Area', 'service'], ['Supplier', 'supplier-numbered'], ['Transaction Number', 'reference'], ['Narrative', 'narrative'], ['amount', 'amount']] }),
  shape({ name: '13-utf16-serials', encoding: 'utf-16le', mark: 'fffe', delimiter: '\t', days: 'serial', amounts: 'plain', columns: [['Entity', 'body'], ['Date', 'day'], ['Expense Type', 'expense'], ['Expense Area', 'service'], ['Supplier', 'supplier'], ['Transaction Number', 'reference'], ['Purpose', 'narrative'], ['Amount including VAT', 'amount']] }),
  shape({ name: '14-vat-number-first', days: 'dd-Mon-yy', amounts: 'some-grouped', columns: [['Organisation Name', 'body'], ['Date', 'day'], ['Transaction Number', 'reference'], ['Supplier', 'supplier-vat'], ['Expense Area', 'service'], ['Expense type', 'expense'], ['Purpose', 'narrative'], ['Amount (Gross)', 'amount']] }),
  shape({ name: '15-float-noise', mark: UTF8_MARK, days: 'iso-time', amounts: 'float-noise', columns: [['Name of Body', 'body'], ['Date', 'day'], ['Transaction Number', 'reference'], ['Amount', 'amount'], ['Supplier Name', 'supplier'], ['Expense Area', 'service'], ['Expense Type', 'expense']] }),
  shape({ name: '16-semicolons', delimiter: ';', days: 'd/m/yyyy', amounts: 'some-grouped', columns: [['Directorate', 'directorate'], ['Service', 'service'], ['Date Paid', 'day'], ['Supplier', 'supplier'], ['Invoice Number', 'reference'], ['Net', 'amount'], ['Narrative', 'narrative']] }),
  shape({ name: '17-header-on-two-lines', encoding: 'windows-1252', days: 'dd/mm/yyyy', amounts: 'pound-grouped', second: 'Number,,Amount,,', columns: [['Transaction', 'reference'], ['Supplier', 'supplier'], ['Net', 'amount'], ['Directorate', 'directorate'], ['Date', 'day']] }),
  shape({ name: '18-macintosh', encoding: 'macintosh', eol: '\r', days: 'dd/mm/yyyy', amounts: 'pound-grouped', columns: [['Payment Date', 'day'], ['Supplier Name', 'supplier'], ['Invoice Number', 'reference'], ['Amount', 'amount'], ['Expense Type', 'expense'], ['Service Area', 'service']] }),
  shape({ name: '19-mark-twice-cr', mark: 'c3afc2bbc2bf', days: 'dd-Mon-yy', amounts: 'crdr', columns: [['Payment Date', 'day'], ['Supplier Name', 'supplier'], ['Invoice Number', 'reference'], ['Amount', 'amount'], ['Expense Type', 'expense'], ['Service Area', 'service'], ['Narrative', 'narrative']] }),
  shape({ name: '20-two-systems', days: 'two', amounts: 'plain', paddedNames: true, columns: [['Payment Date', 'day'], ['Supplier Name', 'supplier'], ['Invoice Number', 'reference'], ['Amount', 'amount'], ['Expense Type', 'expense'], ['Service Area', 'service'], ['Narrative', 'narrative'], SPACER, SPACER] }),
] // prettier-ignore
