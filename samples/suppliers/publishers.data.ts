import type { Ring } from '../../src/procurement/contract.ts'

/** A capability a council buys, with the CPV codes and the words its files use for it. */
export interface Capability {
  readonly id: string
  readonly label: string
  readonly ring: Ring
  readonly cpv: readonly string[]
  /** Pounds a year net for a district: low and high. */
  readonly yearly: readonly [low: number, high: number]
  readonly expense: string
  readonly service: string
}

const capability = (
  id: string,
  label: string,
  yearly: readonly [number, number],
  detail: { ring?: Ring; cpv?: readonly string[]; expense?: string; service?: string } = {},
): Capability => ({
  id,
  label,
  yearly,
  ring: detail.ring ?? 'core',
  cpv: detail.cpv ?? ['48000000-8', '72260000-5'],
  expense: detail.expense ?? 'Computer Software',
  service: detail.service ?? 'ICT Services',
})

const SOFTWARE_SUPPORT = 'Software Maintenance'

/** What the invented products do. Operational technology is the `edge` ring. */
export const CAPABILITIES: readonly Capability[] = [
  capability('rev-ben', 'Revenues and benefits', [60_000, 180_000], { service: 'Revenues & Benefits', expense: SOFTWARE_SUPPORT }),
  capability('asc', 'Adult social care case management', [120_000, 420_000], { service: 'Adult Social Care' }),
  capability('csc', "Children's social care case management", [110_000, 380_000], { service: "Children's Services" }),
  capability('edu', 'Education management', [60_000, 210_000], { service: 'Education' }),
  capability('plan', 'Planning and building control', [35_000, 95_000], { service: 'Planning', expense: SOFTWARE_SUPPORT }),
  capability('llc', 'Local land charges', [6_000, 18_000], { service: 'Land Charges' }),
  capability('eh', 'Environmental health and licensing', [18_000, 52_000], { service: 'Environmental Health' }),
  capability('hous', 'Housing management', [70_000, 190_000], { service: 'Housing Services' }),
  capability('homel', 'Housing options and allocations', [12_000, 40_000], { service: 'Housing Needs' }),
  capability('repair', 'Repairs scheduling', [15_000, 60_000], { service: 'Housing Repairs' }),
  capability('high', 'Highways asset management', [60_000, 160_000], { service: 'Highways' }),
  capability('waste', 'Waste and street scene', [14_000, 48_000], { service: 'Waste & Recycling' }),
  capability('crm', 'Customer contact and online forms', [25_000, 90_000], { service: 'Customer Services' }),
  capability('cms', 'Website content management', [8_000, 36_000], { service: 'Communications' }),
  capability('erp', 'Finance system', [70_000, 260_000], { service: 'Finance' }),
  capability('hr', 'Human resources and payroll', [30_000, 150_000], { service: 'Human Resources' }),
  capability('pens', 'Pensions administration', [90_000, 220_000], { service: 'Pensions' }),
  capability('proc', 'Electronic tendering', [5_000, 20_000], { service: 'Procurement' }),
  capability('inc', 'Income management and payments', [20_000, 70_000], { service: 'Finance', expense: SOFTWARE_SUPPORT }),
  capability('lib', 'Library management', [25_000, 80_000], { service: 'Libraries' }),
  capability('elec', 'Electoral management', [9_000, 28_000], { service: 'Elections' }),
  capability('edrm', 'Document and records management', [15_000, 70_000]),
  capability('gis', 'Mapping and gazetteer', [10_000, 45_000], { service: 'GIS' }),
  capability('demo', 'Committee papers and webcasting', [6_000, 22_000], { service: 'Democratic Services' }),
  capability('reg', 'Bereavement and registration', [5_000, 18_000], { service: 'Bereavement Services' }),
  capability('leis', 'Leisure management', [20_000, 80_000], { service: 'Leisure' }),
  capability('cc', 'Contact centre and telephony', [25_000, 110_000], { cpv: ['64210000-1', '32510000-1'], expense: 'Telephones', service: 'ICT Services' }),
  capability('net', 'Wide area network and internet', [30_000, 180_000], { cpv: ['64200000-8', '72400000-4'], expense: 'Data Communications' }),
  capability('mobile', 'Mobile telephones and data', [12_000, 70_000], { cpv: ['64212000-5'], expense: 'Mobile Phones' }),
  capability('eud', 'Office software and device licences', [60_000, 320_000], { cpv: ['48900000-7', '30200000-1'], expense: 'Computer Licences' }),
  capability('cloud', 'Cloud hosting', [25_000, 140_000], { cpv: ['72415000-2'], expense: 'Hosting Charges' }),
  capability('cyber', 'Security monitoring and backup', [15_000, 75_000], { cpv: ['48730000-4', '72800000-8'] }),
  capability('print', 'Managed print and hybrid mail', [15_000, 60_000], { cpv: ['79810000-5', '30232110-8'], expense: 'Photocopying & Print' }),
  capability('desk', 'Service desk software', [6_000, 28_000]),
  capability('bi', 'Reporting and data platform', [12_000, 60_000]),
  capability('comms', 'Consultation, mailing and information requests', [4_000, 20_000], { service: 'Communications' }),
  capability('audit', 'Audit, risk and performance', [4_000, 16_000], { service: 'Internal Audit' }),
  capability('prof', 'Digital consultancy and development', [15_000, 120_000], { cpv: ['72000000-5', '72200000-7'], expense: 'IT Consultancy' }),
  capability('command', 'Mobilising and command', [90_000, 300_000], { service: 'Control Room' }),
  capability('records', 'Crime and custody records', [200_000, 620_000], { service: 'Information Services' }),
  capability('clinical', 'Electronic patient record', [250_000, 900_000], { cpv: ['48180000-3'], service: 'Digital Services' }),
  capability('path', 'Pathology and imaging systems', [90_000, 330_000], { cpv: ['48180000-3'], service: 'Digital Services' }),
  capability('roster', 'Staff rostering', [20_000, 110_000], { service: 'Workforce' }),
  capability('telecare', 'Telecare and alarm receiving', [12_000, 80_000], { ring: 'edge', cpv: ['32000000-3', '85310000-5'], expense: 'Equipment Maintenance', service: 'Community Alarms' }),
  capability('cctv', 'Public space cameras', [15_000, 90_000], { ring: 'edge', cpv: ['32323500-8', '35125300-2'], expense: 'CCTV', service: 'Community Safety' }),
  capability('park', 'Parking payment and enforcement', [15_000, 85_000], { ring: 'edge', cpv: ['98351000-8', '48000000-8'], expense: 'Parking Equipment', service: 'Car Parks' }),
  capability('bms', 'Building management system', [8_000, 45_000], { ring: 'edge', cpv: ['71314000-2', '50700000-2'], expense: 'Building Controls', service: 'Property Services' }),
  capability('radio', 'Radios and vehicle telemetry', [6_000, 60_000], { ring: 'edge', cpv: ['32344210-1', '34970000-7'], expense: 'Vehicle Equipment', service: 'Fleet' }),
  capability('av', 'Meeting room and chamber audio visual', [5_000, 30_000], { ring: 'edge', cpv: ['32321200-1'], expense: 'Audio Visual Equipment', service: 'Facilities' }),
  capability('iot', 'Street lighting control and sensors', [10_000, 70_000], { ring: 'edge', cpv: ['34993000-4'], expense: 'Street Lighting', service: 'Highways' }),
] // prettier-ignore

/** An invented publisher: registered name without its ending, ending, and products as capability and product name. */
export interface PublisherSeed {
  readonly name: string
  readonly ending: 'Limited' | 'PLC' | 'LLP' | 'CIC'
  readonly products: readonly (readonly [capability: string, product: string])[]
  /** The name before a change of name, and the month of the change. Same company number. */
  readonly renamed?: { readonly before: string; readonly month: string }
  /** The publisher that took the products over, and the month from which it is paid. Another company number. */
  readonly takenOver?: { readonly by: string; readonly month: string }
  readonly tradingAs?: string
}

const publisher = (
  name: string,
  products: PublisherSeed['products'],
  detail: Omit<Partial<PublisherSeed>, 'name' | 'products'> = {},
): PublisherSeed => ({ name, products, ending: 'Limited', ...detail })

/** Publishers and operators of the county's systems. Every one is invented. */
export const PUBLISHERS: readonly PublisherSeed[] = [
  publisher('Harrowgild Software', [['rev-ben', 'Harrowgild Ratebook'], ['inc', 'Harrowgild Till']]),
  publisher('Velmora Public Systems', [['rev-ben', 'Velmora Collect'], ['hous', 'Velmora Homes'], ['eh', 'Velmora Assure']], { renamed: { before: 'Dunstrell Information Solutions', month: '2025-03' } }),
  publisher('Quillstead Planning Systems', [['plan', 'Quillstead Consent'], ['llc', 'Quillstead Charges'], ['gis', 'Quillstead Gazetteer']]),
  publisher('Ostrel & Vane Software', [['plan', 'Planfold'], ['eh', 'Regfold']]),
  publisher('Marlinspike Care Systems', [['asc', 'Marlinspike Adults'], ['csc', 'Marlinspike Families']]),
  publisher('Brindlecot Social Software', [['asc', 'Brindlecot Case'], ['edu', 'Brindlecot Pupil']], { takenOver: { by: 'Marlinspike Care Systems', month: '2025-06' } }),
  publisher('Learnwick Education Technology', [['edu', 'Learnwick One']]),
  publisher('Hearthledger Housing', [['hous', 'Hearthledger'], ['repair', 'Hearthledger Works']]),
  publisher('Roofline Allocations', [['homel', 'Roofline Choice']], { ending: 'CIC' }),
  publisher('Carillon Repairs Scheduling', [['repair', 'Carillon Diary']]),
  publisher('Tarnstone Highways Software', [['high', 'Tarnstone Network'], ['iot', 'Tarnstone Lumen']]),
  publisher('Binwright Systems', [['waste', 'Binwright Rounds']]),
  publisher('Kerbside Analytics', [['waste', 'Kerbside Route']], { takenOver: { by: 'Binwright Systems', month: '2026-01' } }),
  publisher('Frontmere Digital', [['crm', 'Frontmere Contact'], ['cms', 'Frontmere Pages'], ['comms', 'Frontmere Mail']]),
  publisher('Gullivant Forms', [['crm', 'Gullivant Flow']]),
  publisher('Slatewing Web', [['cms', 'Slatewing Publish']], { tradingAs: 'Slatewing Studio' }),
  publisher('Thornquay Business Systems', [['erp', 'Thornquay Ledger'], ['hr', 'Thornquay People']], { ending: 'PLC' }),
  publisher('Pellworth Financial Software', [['erp', 'Pellworth Accounts'], ['proc', 'Pellworth Tender']]),
  publisher('Stavebridge Payroll', [['hr', 'Stavebridge Pay'], ['roster', 'Stavebridge Rota']], { renamed: { before: 'Ardent Payroll Bureau', month: '2024-09' } }),
  publisher('Longmarrow Pensions Technology', [['pens', 'Longmarrow Fund']]),
  publisher('Tenderloft', [['proc', 'Tenderloft']]),
  publisher('Coinmoor Payments', [['inc', 'Coinmoor Gateway'], ['park', 'Coinmoor Meter']]),
  publisher('Shelfmark Library Systems', [['lib', 'Shelfmark Catalogue']]),
  publisher('Ballotine Electoral', [['elec', 'Ballotine Roll']]),
  publisher('Pollgrove Democracy Software', [['elec', 'Pollgrove'], ['demo', 'Pollgrove Minutes']]),
  publisher('Archivane', [['edrm', 'Archivane Records']]),
  publisher('Meridale Mapping', [['gis', 'Meridale Atlas']]),
  publisher('Chamberlight Webcasting', [['demo', 'Chamberlight'], ['av', 'Chamberlight Rooms']]),
  publisher('Yewgate Bereavement Software', [['reg', 'Yewgate Register']]),
  publisher('Splashdown Leisure Systems', [['leis', 'Splashdown Member']]),
  publisher('Callander & Pike Telecom', [['cc', 'Callpike Cloud'], ['mobile', 'Callpike Mobile']]),
  publisher('Wirrow Networks', [['net', 'Wirrow Link'], ['cc', 'Wirrow Voice']], { ending: 'PLC' }),
  publisher('Fibrewold', [['net', 'Fibrewold Connect']]),
  publisher('Tallmast Mobile Communications', [['mobile', 'Tallmast Business']]),
  publisher('Cumulant Hosting', [['cloud', 'Cumulant Platform'], ['cyber', 'Cumulant Vault']]),
  publisher('Skerrick Cloud Services', [['cloud', 'Skerrick']]),
  publisher('Palisade Cyber', [['cyber', 'Palisade Watch']]),
  publisher('Officium Software', [['eud', 'Officium Suite']], { ending: 'PLC' }),
  publisher('Papermill Managed Print', [['print', 'Papermill Print']]),
  publisher('Helpmeet Service Management', [['desk', 'Helpmeet Desk']]),
  publisher('Figurehead Data', [['bi', 'Figurehead']]),
  publisher('Opinara', [['comms', 'Opinara Consult']]),
  publisher('Tickmarsh Assurance Software', [['audit', 'Tickmarsh Risk']]),
  publisher('Bramblewire Digital', [['prof', 'Bramblewire delivery services']], { ending: 'LLP' }),
  publisher('Method Cartwright', [['prof', 'Cartwright discovery and delivery']]),
  publisher('Sirenfold Emergency Systems', [['command', 'Sirenfold Control'], ['radio', 'Sirenfold Fleet']]),
  publisher('Custodia Police Software', [['records', 'Custodia Records']]),
  publisher('Wardlight Clinical Systems', [['clinical', 'Wardlight Record']]),
  publisher('Specimen & Co Pathology Systems', [['path', 'Specimen Lab']]),
  publisher('Shiftwell Rostering', [['roster', 'Shiftwell']]),
  publisher('Pendantry Care Alarms', [['telecare', 'Pendantry Link']]),
  publisher('Lenswick Surveillance', [['cctv', 'Lenswick View']], { tradingAs: 'Lenswick Security' }),
  publisher('Bayfinder Parking', [['park', 'Bayfinder App']]),
  publisher('Thermolode Controls', [['bms', 'Thermolode']]),
  publisher('Beaconhurst Radio', [['radio', 'Beaconhurst Talk']]),
  publisher('Lampwright Controls', [['iot', 'Lampwright Central']]),
] // prettier-ignore

/** Resellers: paid for products that others publish. Every one is invented. */
export const RESELLERS: readonly string[] = [
  'Kestrel Vale Technology',
  'Bulwark Resale',
  'Compasswright IT',
  'Lanternbay Solutions',
  'Orchard Lane Computing',
]
