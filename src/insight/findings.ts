import type { LakeColumn } from '../lake/tables.ts'

const text = (name: string, doc: string): LakeColumn => ({ name, type: 'VARCHAR', doc })
const whole = (name: string, doc: string): LakeColumn => ({ name, type: 'BIGINT', doc })
const amount = (name: string, doc: string): LakeColumn => ({ name, type: 'DECIMAL(18,2)', doc })
const share = (name: string, doc: string): LakeColumn => ({ name, type: 'DOUBLE', doc })
const date = (name: string, doc: string): LakeColumn => ({ name, type: 'DATE', doc })

/**
 * The tables of findings: what is worked out from the evidence, rebuilt at the end of every load.
 *
 * @example
 * FINDINGS.finding_contract[0].name // 'contract_id'
 */
export const FINDINGS = {
  finding_supplier_name: [
    text('name', 'A name as some file prints it.'),
    text('name_key', 'The name without legal form, punctuation or marks.'),
    text('supplier_id', 'The supplier it belongs to.'),
    text(
      'own_id',
      'The identifier it would have by itself, so that an address from before names were put together leads on.',
    ),
    text('company_number', 'Companies House number, when one is known.'),
    text('rule', 'The rule, or person, that says so.'),
    share('probability', 'How sure it is, 0 to 1; 1 where a rule or a person says so.'),
    text('why', 'What each kind of comparison adds to the log-odds, as JSON; empty where a rule or a person says so.'), // prettier-ignore
  ],
  finding_supplier_pair: [
    whole('rank', 'From 0, the most pounds at stake first.'),
    text('state', '`to-review`, `joined-by-person`, `apart-by-person`, or `refused`: a person joined what two company numbers or a later decision keep apart.'), // prettier-ignore
    text('one', 'A name as printed.'),
    text('other', 'The other name as printed.'),
    text('one_id', 'Its supplier.'),
    text('other_id', 'The other’s supplier.'),
    share('probability', 'How likely they are one supplier, 0 to 1.'),
    amount('amount_net', 'What would move from the smaller to the other: sum of its net rows.'),
    amount('amount_gross', 'Its gross rows.'),
    amount('amount_unknown', 'Its rows whose basis is unknown.'),
    text('rule', 'What says so.'),
    text('decision_id', 'The decision, where a person says so.'),
    text('why', 'What each kind of comparison adds to the log-odds, as JSON.'),
  ],
  finding_spend_class: [
    text('supplier_name', 'Supplier as printed.'),
    text('expense_type', 'Expense type as printed.'),
    text('publisher_category', 'The publisher’s own category.'),
    text('service', 'Service as printed.'),
    text('ring', '`core`, `edge` or `not`.'),
    text('category', 'Category of the taxonomy.'),
    text('because', 'The words or the name that say so.'),
  ],
  finding_spend_month: [
    text('body', 'The paying body.'),
    text('month', '`yyyy-mm`; empty when no day is known.'),
    text('supplier_id', 'The supplier; empty when withheld.'),
    text('ring', '`core`, `edge` or `not`.'),
    text('category', 'Category of the taxonomy.'),
    text('amount_basis', '`net`, `gross` or `unknown`: never added together.'),
    whole('payments', 'Rows.'),
    amount('amount', 'Sum of the rows.'),
  ],
  finding_supplier: [
    text('supplier_id', 'The supplier.'),
    text('name', 'Its commonest name.'),
    text('company_number', 'Companies House number, when one is known.'),
    text('names', 'Every spelling seen, joined by ` · `.'),
    whole('payments', 'Rows.'),
    amount('amount_net', 'Sum of net rows.'),
    amount('amount_gross', 'Sum of gross rows.'),
    amount('amount_unknown', 'Sum of rows whose basis is unknown.'),
    text('bodies', 'Bodies that pay it, joined by ` · `.'),
  ],
  finding_contract: [
    text('contract_id', 'The contract.'),
    text('body', 'The body.'),
    text('ring', '`core`, `edge` or `not`.'),
    text('category', 'Category of the taxonomy.'),
    text('supplier_id', 'The supplier.'),
    text('supplier_name', 'Supplier as printed.'),
    text('title', 'Title.'),
    text('reference', 'The publisher’s reference.'),
    date('end_on', 'The end held, as the first source states it.'),
    text('picture', 'All that is known, as JSON.'),
  ],
  finding_anchor: [
    text('contract_id', 'The contract.'),
    text(
      'anchor',
      'What makes it the same contract in a later edition: a reference, a title with supplier and start, a notice, a supplier paid.',
    ),
    whole('rank', 'Its place among the contract’s anchors: 0 is the strongest, of which the id is made.'),
  ],
  finding_coverage: [
    text('body', 'The body.'),
    text('month', '`yyyy-mm`.'),
    text('amount_basis', '`net`, `gross` or `unknown`.'),
    whole('payments', 'Rows.'),
    amount('amount', 'Sum.'),
    whole('redacted', 'Rows whose name the publisher withheld.'),
    amount('redacted_amount', 'Their sum.'),
    whole('persons', 'Rows to likely private persons.'),
    amount('persons_amount', 'Their sum.'),
    whole('cards', 'Purchase-card rows.'),
    amount('cards_amount', 'Their sum.'),
    amount('smallest', 'The smallest positive amount.'),
    date('last_day', 'The last day of payment.'),
  ],
} as const satisfies Record<string, readonly LakeColumn[]>
