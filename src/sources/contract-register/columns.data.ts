import type { FieldSpelling } from '../reference/heading-map.ts'

/**
 * Headings of contracts registers, field by field: the names and titles of the LGA's contracts schema (the form the
 * Local Government Transparency Code 2015 recommends), then those seen in councils' own files. Keys are lower case
 * words without marks.
 */
export const REGISTER_COLUMNS: readonly FieldSpelling[] = [
  {
    field: 'value',
    words: ['contract value', 'total contract value', 'value of contract', 'total value', 'award value', 'awarded value', 'contract sum', 'value', 'estimated total value'],
    like: /\b(?:contract|total|award(?:ed)?|estimated|est|lifetime|whole life|agreement)\b.*\b(?:value|sum|cost|price|amount|spend)\b|\bvalue\b.*(?:\bvat\b|\bcontract\b)|\bsum to be paid\b/,
    unlike: /\bvat not recovered\b|\bvalue added tax\b|irrecoverable|\bcpv\b|\bband\b|fixed cost|\bterms?$|\bbasis\b|^(?:estimated |est )?annual\b/,
  },
  {
    field: 'value',
    words: [],
    like: /\b(?:annual|yearly)\b.*\b(?:value|sum|cost|price|amount|spend)\b|\b(?:value|sum|cost|price)\b.*\b(?:per annum|a year|annual)\b/,
  },
  {
    field: 'irrecoverableVat',
    words: ['irrecoverable vat', 'vat not recovered', 'vat that cannot be recovered', 'unrecoverable vat', 'non recoverable vat'],
    like: /\birrecoverable\b|\b(?:vat|value added tax)\b.*\b(?:not|cannot be|non) recover|\bunrecover(?:able|ed)\b.*\bvat\b/,
  },
  {
    field: 'route',
    words: ['process type', 'tender type', 'procurement route', 'route to market', 'procurement method', 'procurement process', 'procurement type', 'procurement procedure', 'tender process', 'procedure', 'award procedure', 'award method', 'sourcing route', 'invitation to tender or quote', 'itt or itq', 'tendered', 'process'],
    like: /\binvitation to (?:quote|tender)\b|\b(?:procurement|tender|sourcing|award|purchasing)\b.*\b(?:route|method|process|procedure|type)\b|\broute to market\b|\bitq\b|\bhow procured\b/,
  },
  {
    field: 'noticePeriod',
    words: ['notice period', 'termination notice', 'termination notice period', 'notice to terminate', 'break clause', 'notice required'],
    like: /\bnotice period\b|\bnotice (?:to|required)\b|\btermination (?:notice|clause|provision)|\bbreak clause\b/,
  },
  {
    field: 'notice',
    words: ['award notice', 'notice reference', 'ojeu reference', 'open contracting id', 'ocid', 'contract notice', 'find a tender reference', 'award notice link', 'contracts finder reference'],
    like: /\bojeu\b|\bf ?a ?t\b|\bfts\b|\bfind a tender\b|\b(?:award|contract) notice\b|\bcontracts? finder\b|\bopen contracting\b|\bnotice (?:ref|link|number|id|url)/,
  },
  {
    field: 'framework',
    words: ['framework', 'framework reference', 'framework name', 'framework agreement', 'framework used', 'parent framework', 'call off from framework'],
    like: /\bframework\b/,
  },
  {
    field: 'extension',
    words: ['last extension date', 'extension period', 'extension options', 'options to extend', 'extension', 'extensions', 'extension terms', 'possible extension', 'extension date', 'option to extend', 'extension available', 'maximum end date', 'final end date'],
    like: /\bextension|\bextend(?:ed|able|s)?\b|\boptions?\b|\b(?:maximum|max|latest possible|final|ultimate) (?:end|expiry)\b/,
    unlike: /\bvalue\b|\bcost\b/,
  },
  {
    field: 'review',
    words: ['review date', 'renewal review date', 'renewal date', 'review', 'next review date', 'date of review', 'contract review date'],
    like: /\b(?:review|renewal|renew)\b/,
  },
  {
    field: 'start',
    words: ['start date', 'contract start date', 'start', 'commencement date', 'contract start', 'original start commencement date', 'date of commencement', 'from', 'start date of contract', 'contract commencement date', 'effective from'],
    like: /\b(?:start|starts|started|commence|commences|commencement|begins?)\b/,
  },
  {
    field: 'end',
    words: ['current end date', 'end date', 'contract end date', 'expiry date', 'contract expiry date', 'end', 'contract end', 'completion date', 'to', 'finish date', 'termination date', 'contract expiry', 'end date of contract', 'expires', 'expiration date', 'current expiry date', 'initial end date'],
    like: /\b(?:end|ends|expiry|expires?|expiration|finish|completion|termination)\b/,
    unlike: /\bspend\b|\bnotice\b|\bclause\b|\bweekend\b/,
  },
  {
    field: 'signed',
    words: ['award date', 'date awarded', 'date of award', 'signed date', 'date signed', 'date of agreement', 'contract award date', 'date of contract award', 'date signed by the council'],
    like: /\b(?:award|awarded|signed|signature|agreement|contract)\b.*\bdate\b|\bdate\b.*\b(?:award(?:ed)?|signed|signature)\b/,
    unlike: /\breview\b/,
  },
  {
    field: 'term',
    words: ['term', 'contract term', 'duration', 'contract duration', 'contract length', 'contract period', 'length of contract', 'period', 'length', 'term of contract', 'contract type and term'],
    like: /\b(?:term|terms|duration|length|period)\b/,
    unlike: /\bpayment\b|\breporting\b|\blong term\b/,
  },
  {
    field: 'companyNumber',
    words: ['companies house registration number', 'supplier registered company number', 'company number', 'company registration number', 'company reg no', 'company no', 'registered company number', 'supplier information', 'supplier company number', 'companies house number', 'registration number', 'registered number', 'company registration', 'company or charity number'],
    like: /\b(?:company|companies|supplier)\b.*\b(?:reg|registered|registration|number|no|information)\b|\bcompanies house\b|\breg(?:istration)? (?:no|number)\b|\bsupplier information/,
    unlike: /\bsme\b|\bvs?ce?se?\b|\bcharity\b|\bvendor\b|\bsupplier (?:number|no|id)\b/,
  },
  {
    field: 'charityNumber',
    words: ['charity commission number', 'supplier registered charity number', 'charity number', 'registered charity number', 'charity no', 'charity registration number'],
    like: /\bcharit(?:y|ies)\b.*\b(?:number|no|reg|registration)\b/,
    unlike: /\bsme\b/,
  },
  {
    field: 'vcse',
    words: ['vcse supplier', 'vcse', 'vcse organisation', 'is the supplier a vcse', 'voluntary or community sector'],
    like: /\bv(?:cse|sce)\b|\bvoluntary\b/,
    unlike: /\bsme\b|\btype\b/,
  },
  {
    field: 'supplierSize',
    words: ['sme supplier', 'sme', 'sme or vcse', 'supplier size', 'supplier type', 'company size', 'is the supplier an sme', 'organisation size', 'supplier status'],
    like: /\bsme\b|\bsmall (?:or|and) medium\b|\bsize of (?:supplier|company|organisation)\b/,
  },
  {
    field: 'supplier',
    words: ['supplier name', 'supplier', 'contractor', 'provider', 'contractor provider', 'supplier contractor', 'name of supplier', 'awarded supplier', 'successful supplier', 'supplier name s', 'suppliers', 'suppliers name', 'supplier details', 'vendor', 'vendor name', 'service provider', 'company name', 'company', 'contractor name', 'awarded to', 'supplier name and details', 'successful contractor'],
    like: /\b(?:supplier|contractor|provider|vendor)s?\b|\bawarded to\b/,
    unlike: /\b(?:number|no|id|code|ref|reference|address|postcode|post code|email|phone|telephone|contact|type|url|uri|size)\b/,
  },
  {
    field: 'title',
    words: ['contract title', 'title of the agreement', 'title of agreement', 'title', 'contract name', 'agreement title', 'name of contract', 'title description', 'contract title description', 'project title', 'tender title', 'contract', 'title of contract', 'name of agreement', 'agreement name', 'procurement title', 'contract title name'],
    like: /\btitle\b|\bname of (?:the )?(?:contract|agreement|project)\b|\bcontract name\b/,
    unlike: /\bjob title\b|\bofficer\b|\bmanager\b/,
  },
  {
    field: 'reference',
    words: ['contract reference', 'contract reference number id', 'contract ref', 'contract reference number', 'reference number', 'reference', 'ref', 'ref no', 'ref number', 'contract number', 'contract no', 'contract id', 'agreement reference', 'contract ref no', 'unique reference', 'unique reference number', 'urn', 'dn number', 'dn reference', 'contract register reference', 'id', 'number', 'no'],
    like: /\b(?:contract|agreement|tender|project)\b.*\b(?:ref|reference|number|no|id)\b|^(?:our )?ref(?:erence)?\b/,
    unlike: /\bnotice\b|\bcompany\b|\bsupplier\b|\bcharity\b|\bojeu\b/,
  },
  {
    field: 'description',
    words: ['description', 'description of goods and services', 'description of the goods and or services being provided', 'contract description', 'description of contract', 'details', 'detail', 'brief description', 'summary', 'scope', 'goods services', 'description of goods and or services', 'purpose', 'purpose of contract', 'description of agreement'],
    like: /\bdescription\b|\bsummary\b|\bscope\b|\bpurpose\b|\bgoods and(?: or)? services\b/,
    unlike: /\bcpv\b|\bpro ?class\b|\bcategory\b/,
  },
  {
    field: 'cpv',
    words: ['cpv code', 'cpv codes', 'cpv', 'cpv code s', 'procurement classification cpv code', 'common procurement vocabulary'],
    like: /\bcpv\b/,
    unlike: /\blabel\b|\bdescription\b|\bname\b/,
  },
  {
    field: 'owner',
    words: ['contract manager', 'contract owner', 'contact name', 'nominated contact point name', 'responsible officer', 'lead officer', 'contract officer', 'contact officer', 'officer', 'contact', 'owner', 'contract lead', 'service lead', 'council contact', 'nominated contact'],
    like: /\b(?:contract|responsible|lead|contact|procurement|council|nominated)\b.*\b(?:manager|owner|officer|lead|contact|name)\b/,
    unlike: /\bemail\b|\bphone\b|\btelephone\b|\burl\b|\bsupplier\b|\btitle\b/,
  },
  {
    field: 'directorate',
    words: ['organisational unit', 'local authority directorate service responsible', 'directorate service responsible', 'directorate', 'department', 'service', 'service area', 'local authority department responsible', 'department responsible', 'responsible department', 'service responsible', 'division', 'business unit', 'team', 'council department', 'service area responsible', 'local authority department'],
    like: /\b(?:directorate|department|dept|division|business unit|service area|service responsible|organisational unit)\b/,
  },
  {
    field: 'body',
    words: ['organisation label', 'organisation name', 'organisation', 'authority', 'council', 'body name', 'contracting authority', 'buyer', 'local authority', 'publisher label', 'authority name', 'contracting body', 'lead authority', 'council name', 'customer'],
    like: /\bcontracting authority\b|\borganisation name\b|\bauthority name\b/,
  },
] // prettier-ignore

/** The field names of a register, as `portreeve mapping` shows and takes them. */
export const REGISTER_FIELDS: readonly string[] = [
  ...new Set(REGISTER_COLUMNS.map((spelling) => spelling.field)),
]
