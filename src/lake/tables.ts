/** The column types of the lake: those that DuckDB, Trino and Power BI read alike. */
export type LakeType = 'VARCHAR' | 'DATE' | 'TIMESTAMP' | 'BIGINT' | 'DECIMAL(18,2)' | 'DOUBLE' | 'BOOLEAN'

/** One column of a lake table, with the sentence printed in the reference. */
export interface LakeColumn {
  readonly name: string
  readonly type: LakeType
  readonly doc: string
}

const text = (name: string, doc: string): LakeColumn => ({ name, type: 'VARCHAR', doc })
const date = (name: string, doc: string): LakeColumn => ({ name, type: 'DATE', doc })
const whole = (name: string, doc: string): LakeColumn => ({ name, type: 'BIGINT', doc })
const amount = (name: string, doc: string): LakeColumn => ({ name, type: 'DECIMAL(18,2)', doc })
const flag = (name: string, doc: string): LakeColumn => ({ name, type: 'BOOLEAN', doc })

const lineage = [
  text('file_id', 'The file the row was read from: joins `file.file_id`.'),
  text('sheet', 'Sheet of a spreadsheet; empty for other files.'),
  whole('line', 'Physical line, or spreadsheet row, from 1.'),
]

/**
 * The tables of evidence. A table is a folder of Parquet files, one for each source file.
 *
 * @example
 * EVIDENCE_TABLES.payment.some((column) => column.name === 'amount') // true
 */
export const EVIDENCE_TABLES = {
  file: [
    text('file_id', 'First 16 hex digits of the hash of the bytes.'),
    text(
      'path',
      'Where it lay: relative to the folder that holds the workspace, else to the folder the command ran in, else as given; `/` on every system. A member of an archive is `a.zip!/b.csv`. No two files have the same: a second one of a name has the first letters of its `file_id` after it.',
    ),
    text('kind', '`spend`, `contracts-register`, `notices` or `applications`.'),
    text('body', 'The public body that published it; empty when its rows name several.'),
    text('body_from', '`column`, `option`, `learned`, `title` or `path`.'),
    text('encoding', 'How the bytes were read.'),
    whole('header_line', 'Line of the header, from 1; 0 when there is none.'),
    text('bytes_hash', 'SHA-256 of the bytes.'),
    text('cells_hash', 'Hash of the cells in order.'),
    text('shape', 'Hash of kind and headings: the key of a mapping.'),
    text('vat_basis', '`net`, `gross` or `unknown`.'),
    whole('data_rows', 'Data rows: without headers, blanks and footers.'),
    whole('kept', 'Rows kept.'),
    whole('set_aside', 'Rows set aside, each with a complaint.'),
    whole('rows_without_amount', 'Rows whose amount could not be read.'),
    whole('repaired', 'Rows with at least one repaired cell.'),
    amount('amount_in', 'Sum of every data row whose amount can be read.'),
    amount('amount_kept', 'Sum of the rows kept.'),
    amount('amount_set_aside', 'Sum of the rows set aside.'),
    date('first_day', 'First day of payment in it.'),
    date('last_day', 'Last day of payment in it.'),
    text('columns', 'Field → heading, as JSON.'),
    text('replaces', 'The `file_id` of the edition this one replaced.'),
    text('other_paths', 'Other names the same content was loaded under, as a JSON list.'),
    whole('load_number', 'The load that brought it, counted from 1.'),
  ],
  payment: [
    ...lineage,
    text('body', 'The paying body.'),
    date('paid_on', 'Day of payment as published; empty when only a period is known.'),
    date('period_from', 'First day of the period the row belongs to, when it has no day of its own.'),
    date('period_to', 'Last day of that period.'),
    amount('amount', 'The amount on the face of the row; `amount_basis` says whether VAT is in it.'),
    text('amount_basis', '`net`, `gross` or `unknown`.'),
    amount('vat', 'VAT of the row, when printed.'),
    text(
      'supplier_name',
      'Name as published, without keys glued to it; empty when likely a private person or redacted.',
    ),
    text('supplier_key', 'The ledger’s own supplier number, as text.'),
    text('company_number', 'Companies House number, eight characters, when printed.'),
    text('vat_number', 'VAT registration number, when printed.'),
    text('description', 'What was bought, narrative.'),
    text('expense_type', 'Expense type, account or subjective text.'),
    text('directorate', 'Directorate or department.'),
    text('service', 'Service, cost centre text or division.'),
    text('category', 'The publisher’s own category or procurement class.'),
    text('cost_centre', 'Cost centre or account code.'),
    text('transaction_ref', 'Transaction, invoice or voucher number.'),
    flag('card', 'True for a purchase-card line.'),
    flag('redacted', 'True when the publisher withheld the name.'),
    flag(
      'private_person',
      'True when the payee is likely a private person: the name stays in the raw table only.',
    ),
    text('grain', '`payment`, `line` of an invoice, or `supplier-total`.'),
    text('repairs', 'Names of repairs, joined by `; `.'),
  ],
  register_line: [
    ...lineage,
    text('body', 'The body whose register it is.'),
    text('reference', 'The publisher’s reference, as printed.'),
    text('title', 'Title as printed.'),
    text('description', 'Description as printed.'),
    text('supplier_name', 'Supplier as printed.'),
    text('company_number', 'Companies House number, eight characters.'),
    text('charity_number', 'Charity number.'),
    text('supplier_size', 'SME, VCSE or other size, as printed.'),
    text('directorate', 'Directorate or service responsible.'),
    text('owner', 'Contract manager or officer, as printed.'),
    text('cpv', 'CPV codes, joined by `, `.'),
    date('start_on', 'Start day.'),
    text('start_text', 'Start as printed.'),
    date('end_on', 'Current end day.'),
    text('end_text', 'End as printed.'),
    date('review_on', 'Review day: a remark, never a deadline.'),
    text('review_text', 'Review as printed.'),
    date('signed_on', 'Day of award or signature.'),
    amount('value', 'Value; `value_word`, `value_basis` and `value_scope` say of what.'),
    text('value_text', 'Value as printed.'),
    text('value_word', '`ceiling`, `estimate`, `awarded` or `paid`.'),
    text('value_basis', '`net`, `gross` or `unknown`.'),
    text('value_scope', '`year`, `term`, `term-with-options` or `unknown`.'),
    amount('irrecoverable_vat', 'VAT not recovered.'),
    text('route_text', 'Route to market as printed.'),
    text('council_rule', 'The council’s own rule used.'),
    text('legal_ground', 'Legal ground, only where the cell cites one.'),
    text('notice_text', 'Notice or framework reference as printed.'),
    text('framework_text', 'Framework named, as printed.'),
    text('term_text', 'Prose about the term.'),
    text('notice_period_text', 'Prose about notice.'),
    text('extension_text', 'Prose about extension.'),
    flag('redacted', 'True when the supplier’s name was withheld.'),
    text('other', 'Every other cell, as JSON heading → text.'),
  ],
  notice_line: [
    ...lineage,
    text('ocid', 'Open contracting identifier.'),
    text('release_id', 'Release identifier.'),
    date('published_on', 'Day of publication.'),
    text('tags', 'Release tags, joined by `, `.'),
    text('notice_type', '`UK6` and so on, where told.'),
    text('body', 'Buyer as named.'),
    text('buyer_id', 'Buyer’s identifier.'),
    text('title', 'Title.'),
    text('description', 'Description.'),
    text('lot_id', 'Lot.'),
    text('award_id', 'Award.'),
    text('contract_id', 'Contract.'),
    text('status', 'Status of the contract or award.'),
    text('supplier_name', 'Supplier as named.'),
    text('supplier_id', 'Supplier’s identifier.'),
    text('company_number', 'Companies House number.'),
    amount('value', 'Value.'),
    text('value_word', '`estimate` or `awarded` or `ceiling`.'),
    text('value_basis', '`net`, `gross` or `unknown`.'),
    date('signed_on', 'Day of signature.'),
    date('start_on', 'Start day.'),
    date('end_on', 'End day.'),
    date('max_extent_on', 'Last day with every extension.'),
    text('renewal_text', 'Prose about renewal.'),
    text('options_text', 'Prose about options.'),
    text('procedure', 'Procedure.'),
    text('legal_basis', 'Legal basis as named.'),
    flag('is_framework', 'True for a framework, false for a call-off or contract, empty when not told.'),
    text('parent_ocid', 'The framework’s ocid.'),
    text('framework_text', 'Framework named in words.'),
    text('cpv', 'CPV codes, joined by `, `.'),
    text('url', 'Where it was published.'),
  ],
  application_line: [
    ...lineage,
    text('body', 'The body that uses it.'),
    text('body_code', 'Its code, where printed.'),
    text('system', 'System or product.'),
    text('supplier_name', 'Supplier or publisher.'),
    text('capability', 'What it is for.'),
    text('as_at', 'When that was true, as printed.'),
    date('start_on', 'Start day.'),
    date('end_on', 'End day.'),
    text('end_text', 'End as printed.'),
    text('value_text', 'Value as printed.'),
    text('note', 'Note.'),
    text('address', 'Address it was read from.'),
    text('rule', 'Named when the product was told from something else, such as its address.'),
  ],
  complaint: [
    ...lineage,
    text('path', 'The file’s path, as in `file.path`.'),
    text('column_name', 'Heading as printed.'),
    text('value', 'Value as printed; withheld for likely private persons.'),
    text('problem', 'What is wrong.'),
    text('repair', 'What was done.'),
  ],
  overlap: [
    text('file_id', 'The file loaded later.'),
    text('other_file_id', 'The file it may repeat.'),
    text('body', 'The body of both.'),
    text(
      'why',
      '`same-rows`: printed alike in both; `same-days`: other headings for days the other file has too.',
    ),
    whole('rows', 'Rows of the later file that the other has as well.'),
    { name: 'share', type: 'DOUBLE', doc: 'Those rows as a part of the smaller file, 0 to 1.' },
    amount('amount', 'Sum of those rows: what may be counted twice.'),
    date('first_day', 'First day both cover.'),
    date('last_day', 'Last day both cover.'),
  ],
  correction: [
    text('decision_id', 'The decision that says so.'),
    text('kind', '`supplier-match`, `category`, `ring`, `date`, `fact`, `mapping`.'),
    text('subject', 'What it is about: an anchor, a contract, a supplier name, a file shape.'),
    text('field', 'Which fact.'),
    text('value', 'The fact as decided, as JSON.'),
    text('decided_at', 'When, ISO 8601 UTC.'),
    text('decided_by', 'Who.'),
  ],
} as const satisfies Record<string, readonly LakeColumn[]>

/** A table of evidence. */
export type EvidenceTable = keyof typeof EVIDENCE_TABLES
