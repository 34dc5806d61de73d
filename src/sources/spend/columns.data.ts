import type { FieldSpelling } from '../reference/heading-map.ts'

/**
 * Headings seen on spend files, by field; the earlier a spelling stands the surer it is. Fields that begin with
 * `amount_` compete for the one amount of a row; `supplier_type`, `card_number`, `month`, `year`, `period` only help to read.
 */
export const SPEND_COLUMNS: readonly FieldSpelling[] = [
  {
    field: 'body',
    words: [
      'body name', 'name of body', 'organisation name', 'authority name', 'local authority name', 'council name', 'entity name',
      'entity', 'organisation', 'publisher', 'authority', 'local authority', 'council', 'body', 'company code description',
      'client',
    ], // prettier-ignore
  },
  {
    field: 'paid_on',
    words: [
      'payment date', 'paid date', 'date paid', 'date of payment', 'pay date', 'paid on', 'payment made', 'invoice payment date',
      'date of payment made', 'date payment made', 'clearing date', 'date cleared', 'cheque date', 'bacs date', 'settlement date',
      'posting date', 'posted date', 'transaction date', 'trans date', 'date of transaction', 'purchase date', 'effective date',
      'date', 'gl date', 'accounting date', 'ledger date', 'invoice date', 'inv date', 'date of invoice', 'doc date', 'document date',
    ], // prettier-ignore
    like: /\bdate\b/,
    unlike: /\b(?:due|start|end|from|to|range|expiry|order|contract)\b/,
  },
  {
    field: 'amount_net',
    words: [
      'net amount', 'amount net', 'net', 'net value', 'invoice line value net of vat', 'net amt', 'nett amount', 'net total',
      'billing net amt', 'amount net of vat', 'amount excluding vat', 'amount exc vat', 'amount excl vat', 'amount ex vat',
      'net invoice amount', 'net invoice value', 'net spend', 'sum of net amount', 'net paid',
    ], // prettier-ignore
    like: /\bnett?\b|\b(?:ex|exc|excl|excluding|exclusive|less|without)\b.*\bvat\b/,
    unlike: /\b(?:number|date|code|type|area)\b/,
  },
  {
    field: 'amount_any',
    words: [
      'amount', 'amount paid', 'payment amount', 'paid amount', 'amount gbp', 'amount in gbp', 'amount in sterling', 'amt', 'value',
      'payment value', 'transaction amount', 'trans amount', 'transaction value', 'line amount', 'distribution amount',
      'invoice amount', 'total invoice amount', 'invoice value', 'amount of payment', 'value of payment', 'total amount',
      'amount total', 'total', 'total paid', 'total payment', 'total payments', 'total spend', 'total value', 'sum of amount',
      'spend', 'cost', 'price', 'payment', 'payments', 'paid',
    ], // prettier-ignore
    like: /\b(?:amount|amt|value)\b|\btotal (?:spend|paid|cost|payments?)\b|\bsum of\b/,
    unlike: /\b(?:vat|tax|net|nett|gross|area|type|code|number|date|currency|description|contract)\b/,
  },
  {
    field: 'amount_gross',
    words: [
      'gross amount', 'billing gross amt', 'amount gross', 'gross', 'gross value', 'gross paid', 'amount including vat', 'amount inc vat',
      'amount incl vat', 'total gross', 'transaction gross amount', 'original gross amt', 'gross amt',
    ], // prettier-ignore
    like: /\bgross\b|\b(?:inc|incl|including|inclusive|plus|with)\b.*\bvat\b/,
    unlike: /\b(?:number|date|code|type|area)\b/,
  },
  {
    field: 'vat',
    words: [
      'vat', 'vat amount', 'amount vat', 'vat amt', 'vat value', 'trans tax amt', 'tax amount', 'tax amt', 'recoverable vat',
      'irrecoverable vat', 'unrecoverable vat', 'non recoverable vat', 'vat paid',
    ], // prettier-ignore
    like: /\bvat\b/,
    unlike:
      /\b(?:reg|registration|registered|number|no|code|desc|description|rate|type|net|gross|amount|exc?|excl|excluding|incl?|including|status)\b/,
  },
  {
    field: 'supplier_name',
    words: [
      'supplier name', 'name of supplier', 'supplier', 'supplier beneficiary name', 'beneficiary name', 'beneficiary', 'payee name',
      'payee', 'vendor name', 'vendor', 'merchant name', 'benificiary merchant', 'merchant', 'creditor name', 'creditor', 'supplier final',
      'ap ar id t', 'supplier t', 'paid to', 'payment to', 'recipient', 'recipient name', 'third party name', 'company name', 'trader',
      'provider', 'contractor', 'company', 'name',
    ], // prettier-ignore
    like: /\b(?:supplier|suppliers|vendor|merchant|payee|beneficiary|benificiary|creditor)\b/,
    unlike:
      /\b(?:id|no|number|code|type|category|class|classification|ref|reference|site|postcode|address|vat|key|sme|size|group|reg|registration|invoice|local|charity|company)\b/,
  },
  {
    field: 'supplier_key',
    words: [
      'supplier id', 'supplier number', 'supplier no', 'supplier code', 'supplier ref', 'supplier reference', 'vendor id', 'vendor number',
      'vendor no', 'vendor code', 'creditor number', 'creditor no', 'creditor id', 'ap ar id', 'payee id', 'beneficiary id', 'merchant id',
      'local supplier internal reference', 'supplier internal reference',
    ], // prettier-ignore
    like: /\b(?:supplier|vendor|creditor|payee)\b.*\b(?:id|number|no|code|ref|reference|key)\b/,
    unlike: /\b(?:vat|company|registration|invoice|charity|type)\b/,
  },
  {
    field: 'company_number',
    words: [
      'company number', 'company registration number', 'companies house number', 'company no', 'company reg no', 'company reg number',
      'registered company number', 'supplier company number', 'company registration no', 'crn',
    ], // prettier-ignore
    like: /\bcompan(?:y|ies)\b.*\b(?:number|no|reg)\b/,
  },
  {
    field: 'vat_number',
    words: [
      'vat registration number', 'vat reg no', 'vat reg number', 'vat number', 'vat no', 'vat registration no', 'vat registration', 'vat reg',
      'supplier vat number',
    ], // prettier-ignore
    like: /\bvat\b.*\b(?:reg|registration|number|no)\b/,
  },
  {
    field: 'supplier_type',
    words: ['creditor type', 'supplier type', 'vendor type', 'beneficiary type', 'payee type', 'supplier classification'],
  },
  {
    field: 'description',
    words: [
      'narrative', 'purpose of spend', 'purpose of expenditure', 'purpose', 'description', 'details', 'invoice description',
      'payment description', 'transaction description', 'line description', 'item description', 'summary of purpose', 'expenditure purpose',
      'goods description', 'payment details', 'detail', 'invoice narrative', 'comments',
    ], // prettier-ignore
    like: /\bnarrative\b|\bpurpose\b/,
  },
  {
    field: 'expense_type',
    words: [
      'expense type', 'expenses type', 'expenditure type', 'expense description', 'account description', 'account detail', 'account t',
      'detailed expenditure type', 'expenditure category', 'expenditure catergory', 'subjective description', 'subjective', 'subjective detail', 'nominal description', 'trans cac desc 1',
      'gl description', 'detailed expense type', 'account name', 'cost element description',
      'se rcop expenditure category', 'cipfa description', 'cipfa', 'expense category', 'account',
    ], // prettier-ignore
    like: /\b(?:expense|expenses|expenditure|subjective|nominal|account|ledger)\b.*\b(?:type|description|desc|detail|name|category|text)\b/,
    unlike: /\b(?:code|supplier)\b/,
  },
  {
    field: 'directorate',
    words: [
      'directorate', 'directotate', 'directorate name', 'department', 'department name', 'department family', 'dept family', 'department area',
      'direct t', 'directorate service where expenditure incurred', 'organisational unit', 'organisatonal unit', 'portfolio', 'group',
      'service group', 'dept', 'business unit', 'function',
    ], // prettier-ignore
    like: /\bdirectorate\b|\bdepartment\b/,
    unlike: /\bcode\b/,
  },
  {
    field: 'service',
    words: [
      'service area', 'service', 'service label', 'service name', 'service division label', 'service category label', 'service description',
      'division', 'expense area', 'spend area', 'service cost centre', 'cost centre name', 'cost centre description', 'section', 'team',
      'local authority establishment', 'establishment', 'trans cac desc 2', 'responsible unit', 'responsible service', 'service code', 'area',
    ], // prettier-ignore
    like: /\bservice\b|\bdivision\b|\bcost centre (?:description|name)\b/,
    unlike: /\b(?:code|uri|date|charge)\b/,
  },
  {
    field: 'category',
    words: [
      'category', 'procurement classification', 'procurement category', 'procurement class', 'merchant category', 'merchant category description',
      'proclass', 'proclass description', 'category name', 'purchase category', 'spend category', 'category description', 'classification',
      'bal sheet level 1', 'mcc description', 'cpv', 'expenditure category', 'expenditure catergory',
    ], // prettier-ignore
    like: /\bcategory\b|\bproclass\b|\bclassification\b/,
    unlike: /\b(?:code|uri|supplier|vendor)\b/,
  },
  {
    field: 'cost_centre',
    words: [
      'cost centre', 'cost centre code', 'cost center', 'costcuk', 'cost code', 'trans cac code 2', 'account code', 'expense code',
      'expenditure code', 'detailed expenditure code', 'se rcop detailed expenditure code', 'nominal code', 'gl code', 'objective code',
      'budget code', 'ledger code', 'account', 'trans cac code 1',
    ], // prettier-ignore
    like: /\b(?:cost centre|account|expense|expenditure|nominal|ledger|subjective)\b.*\bcode\b/,
  },
  {
    field: 'transaction_ref',
    words: [
      'transaction number', 'transaction no', 'transaction ref', 'transaction reference', 'transaction id', 'trans ref no', 'trans no', 'transno',
      'trans ref', 'voucher number', 'voucher no', 'payment number', 'payment no', 'payment reference', 'payment ref', 'document number',
      'document no', 'doc no', 'hbc ref no', 'internal reference number', 'internal reference', 'invoice number', 'invoice no', 'invoice ref',
      'invoice reference', 'invoice id', 'reference number', 'reference no', 'ref no', 'reference', 'our ref', 'our reference', 'ref',
      'cheque number', 'urn', 'transaction',
    ], // prettier-ignore
    like: /\b(?:transaction|trans|voucher|invoice|document|payment)\b.*\b(?:number|no|num|ref|reference|id)\b|\bref(?:erence)?\b/,
    unlike: /\b(?:supplier|vendor|creditor|vat|date|company|contract)\b/,
  },
  { field: 'month', words: ['month', 'payment month', 'month of payment', 'month paid', 'payment period', 'period name', 'month year'] },
  { field: 'year', words: ['accounting year', 'financial year', 'fiscal year', 'year'] },
  { field: 'period', words: ['accounting period', 'financial period', 'fiscal period', 'period number', 'period no', 'period'] },
  { field: 'card_number', words: ['card number', 'card no', 'cardholder', 'card holder', 'cardholder name', 'card'] },
] // prettier-ignore

/** Headings that make a file a list of contracts or systems rather than of payments. */
export const NOT_SPEND =
  /\b(?:start date|end date|contract title|commencement|expiry|review date|extension|cms type|notice period|procurement route)\b/
