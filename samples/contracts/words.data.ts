import type { Arrangement } from '../../src/procurement/contract.ts'

/** Framework agreements the county calls off from. Invented. */
export const FRAMEWORKS = [
  'Digital Purchasing Framework DPF9 Lot 2',
  'Cloud Catalogue 14 Lot 2',
  'Cloud Catalogue 13 Lot 1',
  'Local Systems Framework LSF3',
  'Network Services Agreement NSA4 Lot 1',
  'Devices and Licences DL6',
] as const

/** How councils word the way a contract was bought, by what it is. */
export const ROUTES: Readonly<Partial<Record<Arrangement, readonly string[]>>> & { readonly contract: readonly string[] } = {
  contract: ['Direct Award', 'Request for Quotes', 'Request for quotes', 'RFQ', 'Open Tender', 'Tender', 'ITT', 'Waiver', 'Exemption', 'Exemption & Waiver', 'Direct award/waiver', 'Invitation to quote.', 'Restricted Tender', 'OJEU Tender', 'Below Threshold open tender', 'Novation', 'None', 'Unknown', ''],
  'call-off': ['Direct Award via Framework', 'Direct award via framework', 'Further Competition', 'Further Comp via Framework', 'Mini Comp/Framework', 'Call of via framework', 'DPS mini competition', 'Direct Award via Framework/Waiver'],
  'between-authorities': ['Exempt - Horizontal Cooperation', 'Shared service agreement', 'Section 101 agreement'],
  'owned-company': ['Exempt - vertical arrangement'],
  grant: ['Grant agreement'],
} // prettier-ignore

/** Titles of a system's contract; `{product}`, `{capability}` are put in. */
export const TITLES = [
  '{product}',
  '{capability} system',
  '{capability} Software',
  '{product} - {capability}',
  'Supply of {product}',
  '{product} licences, support and maintenance',
  'Provision of a {capability} System',
  '{capability} ({product})',
] as const

/** What is written under "Description"; `{product}` and `{capability}` are put in. */
export const DESCRIPTIONS = [
  '{capability}: licences, hosting and support for {product}.',
  'Support and maintenance of {product}',
  'The provision of {product} for the service, including upgrades and helpdesk',
  '{capability}',
  'Hosted {capability} solution.\nIncludes annual support.',
  '',
] as const

/** Modules and services that lean on a main system; `{product}` is put in. */
export const DEPENDENTS = [
  '{product} - citizen portal module',
  '{product} hosting',
  '{product} - mobile working module',
  '{product} interface to finance system',
  '{product} additional users',
] as const

/** Titles of contracts that are not IT, by trade. */
export const OTHER_TITLES: Readonly<Record<string, readonly string[]>> = {
  'care-home': ['Block residential beds', 'Nursing placements framework'],
  'home-care': ['Home care - locality contract', 'Extra care housing support'],
  childrens: ['Independent fostering placements', 'Residential placements for children'],
  transport: ['Home to school transport', 'Taxi services', 'Community transport'],
  building: ['Lift maintenance and repair', 'Roofing programme', 'Responsive repairs', 'Gas servicing', 'Fire door replacement', 'Electrical testing'],
  agency: ['Temporary agency staff', 'Interim recruitment'],
  utilities: ['Supply of electricity', 'Supply of gas', 'Water services'],
  grants: ['Advice services grant', 'Community hub grant'],
  fleet: ['Vehicle hire', 'Supply of tyres', 'Bulk fuel', 'Fleet provision'],
  waste: ['Recycling reprocessing', 'Clinical waste collection', 'Skip hire'],
  highways: ['Surface dressing', 'Traffic management', 'Winter gritting'],
  professional: ['Valuation services', 'Legal services panel', 'External audit of grants', 'Architect for depot'],
  supplies: ['Office supplies', 'Personal protective equipment', 'Cleaning materials'],
  grounds: ['Grounds maintenance', 'Tree surveys', 'Play area inspections'],
  leisure: ['Fireworks display', 'Theatre programme'],
  property: ['Temporary accommodation', 'Lease of depot'],
  medical: ['Orthopaedic implants', 'Theatre consumables', 'Diagnostic imaging consumables'],
  training: ['Apprenticeship training', 'Management development'],
  public: ['Internal drainage recharge', 'Joint waste partnership'],
  insurance: ['Insurance programme', 'Banking services'],
} // prettier-ignore
