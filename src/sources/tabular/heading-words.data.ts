/** Words seen in the headings of spend files, contracts registers and lists of systems; whole words, lower case. */
export const HEADING_WORDS: ReadonlySet<string> = new Set(
  `account accounts address agreement amount amt apar area authority award awarded basis beneficiary benificiary
  billing board body buyer cac caporrev capability capital card category catergory charity class classification
  client code committee companies company comments commencement contract contractor contracts cost council cpv
  creditor cur currency currently customer date dates department dept desc description detail details direct directorate
  directotate division document duration effective email end entity establishment estimated exclusive expenditure expense
  expenses expiry ext extension extensions family finish framework frequency from fund gross group gss house id identifier inc
  incl including incurred info inv invoice irrecoverable item label ledger level library line link local location lot
  manager max merchant mode month monthly name narrative net no note notes notice nominal number office officer
  option options order organisation organisational organisatonal owner paid party pay payable payee payment
  payments percentage period person planning platform portal position postcode pounds price process procurement product
  project provider provision publisher purchase purpose quote rate reason rec recid redacted ref reference region
  registered registration register renewal responsible revenue review route scope section sector sercop service
  services size sme software source spend start started status subcategory subjective sum supplier suppliers
  supply system systems tax team tender term terms tier title total trade trans transaction transactions transno type unit
  unrecoverable until uri url use used value vat vcse vendor voucher website year zip £`.split(/\s+/),
)
