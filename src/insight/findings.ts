import type { LakeColumn } from '../lake/tables.ts'

const text = (name: string, doc: string): LakeColumn => ({ name, type: 'VARCHAR', doc })
const whole = (name: string, doc: string): LakeColumn => ({ name, type: 'BIGINT', doc })
const amount = (name: string, doc: string): LakeColumn => ({ name, type: 'DECIMAL(18,2)', doc })
const flag = (name: string, doc: string): LakeColumn => ({ name, type: 'BOOLEAN', doc })
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
    text('directorate', 'Directorate as printed.'),
    text('ring', '`core`, `edge` or `not`.'),
    text('category', 'Category of the taxonomy.'),
    text(
      'kind',
      '`software`, `hardware`, `telecoms`, `cloud`, `services` or `people`; `mixed: software, hardware` names each of several, whose shares no file tells; empty when not IT.',
    ),
    share(
      'p_it',
      'How likely it is IT, 0 to 1: of a hundred told 0.7 about seventy are. A person’s word is 1 or 0.',
    ),
    share(
      'p_category',
      'How likely it is IT of this category; of what is not called IT, how likely that is right.',
    ),
    text(
      'buyer',
      '`body`; `school` when the words show that a maintained school bought it: it is its own buyer, and its lines are in no sum of the body’s IT.',
    ),
    text('because', 'The words, the name or the person that say so.'),
    text('decision_id', 'The decision of the person who said so; empty when nobody did.'),
  ],
  finding_spend_month: [
    text('body', 'The paying body.'),
    text('month', '`yyyy-mm`; empty when no day is known.'),
    text('supplier_id', 'The supplier; empty when withheld.'),
    text('ring', '`core`, `edge` or `not`.'),
    text('category', 'Category of the taxonomy.'),
    text('buyer', '`body` or `school`: a school is its own buyer and is kept apart.'),
    text('amount_basis', '`net`, `gross` or `unknown`: never added together.'),
    whole('payments', 'Rows.'),
    amount('amount', 'Sum of the rows.'),
  ],
  finding_use: [
    text('body', 'Who uses it.'),
    text('category', 'Category of the taxonomy.'),
    text(
      'product',
      'The product, by its common name where that is known; empty when only the supplier is known.',
    ),
    text(
      'publisher',
      'Who makes the product, as a list names it, else as is commonly known (to be confirmed): not always who is paid.',
    ),
    text('supplier_id', 'Who is paid for it; empty when not known.'),
    text('supplier_name', 'The supplier as printed.'),
    text('evidence', '`application-list`, `contract` or `payments`.'),
    text(
      'as_at',
      'What the evidence speaks of last: the list’s own date as printed, a contract’s start, the last payment.',
    ),
    date('end_on', 'The day the use ends as a list or contract states it; it may be past.'),
    share('confidence', 'How likely the body uses this for that, 0 to 1.'),
    text('because', 'What says so.'),
    text('contract_id', 'The contract, where one says so.'),
    text('path', 'The file of the line it rests on.'),
    text('sheet', 'Its sheet, of a spreadsheet.'),
    whole('line', 'Its line.'),
  ],
  finding_family: [
    text('supplier_id', 'The supplier.'),
    text('reading', '`confirmed`: only what people said; `suggested`: with the suggestions of the shipped list too. Ask for one of the two.'), // prettier-ignore
    text('view', '`now`: the group it is in today; `then`: the group on each day. Ask for one of the two.'),
    text('group_key', 'The group’s name without legal form and spaces.'),
    text('group_name', 'The group, by the name of the list or the person.'),
    date('since', 'Of `then`: the first day on which it surely holds; empty for the group’s own name.'),
    date('until', 'Of `then`: the day from which it no longer holds.'),
    text('why', 'Each step up, with its day and what says so.'),
    flag('is_suggested', 'True when a step rests on a suggestion that nobody confirmed.'),
  ],
  finding_supplier_trait: [
    text('supplier_id', 'The supplier.'),
    text('role', '`reseller`: mostly sells what others make, by a list to be confirmed; `finding_use` names the publishers.'), // prettier-ignore
    flag(
      'is_sme',
      'Small or medium, as contracts registers print it; empty when none says, or two disagree.',
    ),
    flag('is_vcse', 'Charity or social enterprise, by registers or its legal form; empty when not known.'),
    text('postcode', 'Postcode of its registered office.'),
    text('why', 'What says so.'),
  ],
  finding_share: [
    text('body', 'The paying body.'),
    text('year', 'Financial year from April, such as `2025-26`.'),
    text('scope', '`it`: the body’s spend on IT; `all`: all its spend.'),
    text('amount_basis', '`net`, `gross` or `unknown`: never added together.'),
    text('measure', '`sme`, `vcse`, or local by the postcode areas the body’s settings name: `local-own`, `local-bordering` (own too), `local-region` (both too).'), // prettier-ignore
    amount('amount_yes', 'Paid to suppliers known to be such.'),
    amount('amount_no', 'Paid to suppliers known not to be.'),
    amount('amount_all', 'Paid in all: what is neither of the two is to suppliers nothing is known of.'),
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
  finding_company_key: [
    text('company_number', 'Companies House number.'),
    text('name', 'A name the company has or had.'),
    date('until', 'The day it gave the name up.'),
    whole('place', '0 for the name it has, 1 for the one before, and so on.'),
    text('words', 'The name in the words in which names are compared.'),
    text('key', 'The words without blanks.'),
    text('form', 'Legal form in the name: `LTD` for every company with shares, `LLP`, `CIC`, or empty.'),
    text(
      'made_by',
      'What it was made from, and how: from another register, or in another way, it is made again.',
    ),
  ],
  finding_company_link: [
    text('name', 'A name as some file prints it.'),
    text('company_number', 'The company of the register; of a question the likeliest.'),
    text(
      'verdict',
      '`linked`; `question`: a person must say so before the number is used; `none` when nothing can be said.',
    ),
    text('rule', 'Why, as it goes on from “Companies House:”.'),
    text('matched_name', 'The name of the company that is meant.'),
    date('until', 'The day the company gave that name up.'),
    text('status', 'Status of the company as registered.'),
    text('printed', 'The company number printed beside the name.'),
    date('first_on', 'First day of the first year it was paid in.'),
    date('last_on', 'Last day of the last year it was paid in.'),
    text(
      'made_by',
      'What it was made from, and how: from another register, or in another way, it is made again.',
    ),
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
  finding_phantom: [
    text('contract_id', 'The contract inferred from these payments; empty where they keep no rhythm.'),
    text('body', 'The paying body.'),
    text('supplier_id', 'The supplier.'),
    text('supplier_name', 'Supplier as printed.'),
    text('ring', '`core` or `edge`.'),
    text('category', 'Category of the taxonomy.'),
    text('account', 'The account most is paid from, as printed.'),
    text('what', 'What sets these payments apart from others to the supplier; empty where they are all.'),
    text('directorate', 'The directorate that pays most of it.'),
    whole('payments', 'Rows of `basis`.'),
    amount('amount', 'Their sum.'),
    amount('last_year', 'Of which in the last year of payments known of the body.'),
    text('basis', '`net`, `gross` or `unknown`: the basis of most of the rows; others are not added.'),
    date('first_paid', 'The first payment known.'),
    date('last_paid', 'The last payment known.'),
    text('rhythm', '`weekly`, `monthly`, `quarterly`, `half-yearly` or `yearly`; empty where none is seen.'),
    amount('yearly', 'What the rhythm comes to in a year.'),
    text('working', 'How that was worked out.'),
    whole('renews_month', 'The month it likely renews in, 1 to 12; empty where too little is seen.'),
    whole('renews_from', 'The first month of the interval.'),
    whole('renews_to', 'The last month of the interval; before the first where it runs over the new year.'),
    text('renews_because', 'What says so.'),
    text('confidence', '`high`, `medium` or `low`: that there is a contract behind it.'),
    text('confidence_because', 'Why.'),
    text(
      'beside',
      'Contracts known with the same supplier, which these payments cannot be for, joined by ` · `.',
    ),
    text('ask', 'The question that would settle it.'),
    text('ask_to', 'Whom to ask.'),
  ],
  finding_arrangement: [
    text('body', 'The paying body.'),
    text('supplier_id', 'The payee.'),
    text('payee', 'Its commonest name.'),
    text(
      'arrangement',
      '`owned-company`, `between-authorities`, `statutory-charge` or `membership-or-data-licence`.',
    ),
    text('basis', '`net`, `gross` or `unknown`: one row each.'),
    whole('payments', 'Rows.'),
    amount('amount', 'Their sum.'),
    text('because', 'What says so.'),
    text('question', 'The question that would settle it.'),
    text('ask_to', 'Whom to ask.'),
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
