/** Capabilities of the taxonomy that a council's line-of-business applications serve. */
export const COUNCIL_APPLICATIONS: readonly string[] = [
  'rev-ben',
  'asc',
  'csc',
  'edu',
  'llc',
  'plan',
  'eh',
  'homel',
  'repair',
  'hous',
  'high',
  'waste',
  'pens',
  'leis',
  'lib',
  'elec',
  'demo',
  'reg',
  'park',
]

/** Capabilities that every organisation has behind its services. */
export const BACK_OFFICE: readonly string[] = ['erp', 'hr', 'proc', 'inc', 'edrm', 'crm']

/** Software that is sold ready to use, whatever it is for. */
export const READY_SOFTWARE: readonly string[] = [
  ...COUNCIL_APPLICATIONS,
  ...BACK_OFFICE,
  'gis',
  'cms',
  'comms',
  'audit',
  'bi',
  'cyber',
  'fleet',
  'software',
]
