/** A trade that councils buy from: how its firms are named, what its lines say, and how much they are. */
export interface Trade {
  readonly id: string
  readonly label: string
  /** Share of lines by kind of body: council, county (upper tier), blue light, health. */
  readonly share: {
    readonly district: number
    readonly upper: number
    readonly blue: number
    readonly health: number
  }
  readonly endings: readonly string[]
  readonly expenses: readonly string[]
  readonly services: readonly string[]
  readonly narratives: readonly string[]
  /** Median pounds of a line and how far lines spread (deviation of the logarithm). */
  readonly median: number
  readonly spread: number
  /** Number of firms for each hundred lines a month of the county. */
  readonly firms: number
  /** True where lines are for the care of one person, so that names are withheld more often and lines repeat. */
  readonly personal?: boolean
}

const trade = (
  id: string,
  label: string,
  share: readonly [district: number, upper: number, blue: number, health: number],
  detail: Omit<Trade, 'id' | 'label' | 'share'>,
): Trade => ({
  id,
  label,
  share: { district: share[0], upper: share[1], blue: share[2], health: share[3] },
  ...detail,
})

/** Trades of firms that are not IT, with shares of lines that look like real ledgers. */
export const TRADES: readonly Trade[] = [
  trade('care-home', 'Residential care', [0, 24, 0, 2], { endings: ['Care Home', 'House', 'Residential Care', 'Nursing Home', 'Care Homes'], expenses: ['Residential Care Spot', 'Nursing Care', 'Residential Care (Adults)'], services: ['Adult Social Care', 'Commissioning'], narratives: ['Residential placement', 'Nursing placement', 'Care w/e'], median: 2600, spread: 0.6, firms: 16, personal: true }),
  trade('home-care', 'Home care', [0, 12, 0, 2], { endings: ['Homecare', 'Care Services', 'Support at Home', 'Domiciliary Care'], expenses: ['Domiciliary Care', 'Personal Care'], services: ['Adult Social Care'], narratives: ['Home care hours', 'Care package'], median: 1500, spread: 0.9, firms: 8, personal: true }),
  trade('childrens', "Children's placements", [0, 8, 0, 0], { endings: ['Fostering', "Children's Homes", 'Young People Services'], expenses: ['Independent Fostering', 'External Placements'], services: ["Children's Services"], narratives: ['Placement', 'Supported lodgings'], median: 3800, spread: 0.7, firms: 6, personal: true }),
  trade('transport', 'Transport', [1, 9, 1, 2], { endings: ['Taxis', 'Coaches', 'Travel', 'Minibuses', 'Private Hire'], expenses: ['Home To School Transport', 'Vehicle Hire'], services: ['Passenger Transport'], narratives: ['School run', 'Contract hire'], median: 1400, spread: 0.8, firms: 12 }),
  trade('building', 'Building and maintenance', [20, 9, 10, 6], { endings: ['Builders', 'Construction', 'Roofing', 'Electrical Contractors', 'Plumbing & Heating', 'Decorators', 'Lift Services'], expenses: ['Repairs & Maintenance', 'Responsive Repairs', 'Planned Maintenance', 'Main Contractor'], services: ['Property Services', 'Housing Repairs', 'Estates'], narratives: ['Reactive repairs', 'Void works', 'Boiler servicing', 'Stage payment'], median: 1900, spread: 1.3, firms: 26 }),
  trade('agency', 'Agency staff', [8, 6, 6, 12], { endings: ['Recruitment', 'Staffing', 'Personnel', 'Resourcing'], expenses: ['Agency Staff', 'Temporary Staff'], services: ['Human Resources', 'Planning', 'Wards', 'Legal Services'], narratives: ['Agency w/e', 'Locum cover', 'Temp staff w/e'], median: 1700, spread: 0.6, firms: 7 }),
  trade('utilities', 'Energy and water', [6, 3, 7, 3], { endings: ['Energy', 'Water', 'Gas Supply', 'Power'], expenses: ['Electricity', 'Gas', 'Water & Sewerage'], services: ['Property Services', 'Leisure', 'Estates'], narratives: ['Supply for month', 'Metered supply'], median: 2100, spread: 1.2, firms: 3 }),
  trade('grants', 'Voluntary organisations', [7, 5, 1, 1], { endings: ['Community Association', 'Advice Centre', 'Arts Trust', 'Village Hall', 'Youth Project', 'Food Bank'], expenses: ['Grants', 'Contributions to Voluntary Bodies'], services: ['Communities', 'Economic Development'], narratives: ['Grant award', 'Quarterly contribution'], median: 3500, spread: 1.0, firms: 10 }),
  trade('fleet', 'Vehicles and fuel', [6, 2, 14, 1], { endings: ['Motors', 'Commercials', 'Tyres', 'Fuels', 'Vehicle Hire'], expenses: ['Vehicle Maintenance', 'Fuel', 'Tyres'], services: ['Fleet', 'Waste & Recycling'], narratives: ['Vehicle parts', 'Derv', 'MOT and service'], median: 950, spread: 0.9, firms: 8 }),
  trade('waste', 'Waste and recycling', [7, 3, 1, 2], { endings: ['Waste Services', 'Recycling', 'Skip Hire', 'Environmental Services'], expenses: ['Waste Disposal', 'Recycling Gate Fees'], services: ['Waste & Recycling'], narratives: ['Gate fees', 'Clinical waste', 'Skip hire'], median: 2300, spread: 1.1, firms: 5 }),
  trade('highways', 'Highways and civils', [1, 6, 0, 0], { endings: ['Surfacing', 'Civil Engineering', 'Traffic Management', 'Plant Hire'], expenses: ['Highways Works', 'Surface Dressing'], services: ['Highways'], narratives: ['Works order', 'Traffic management'], median: 4200, spread: 1.4, firms: 6 }),
  trade('professional', 'Professional services', [9, 5, 6, 5], { endings: ['Solicitors', 'Surveyors', 'Consulting', 'Associates', 'Chartered Accountants', 'Chambers', 'Architects'], expenses: ['Professional Fees', 'Legal Fees', 'Consultants Fees'], services: ['Legal Services', 'Planning', 'Finance', 'Regeneration'], narratives: ['Professional advice', 'Counsel fees', 'Valuation'], median: 2200, spread: 1.0, firms: 14 }),
  trade('supplies', 'Supplies', [10, 4, 12, 9], { endings: ['Supplies', 'Office Products', 'Workwear', 'Catering Supplies', 'Fire Protection', 'Janitorial'], expenses: ['Equipment Purchase', 'Clothing & Uniform', 'Stationery', 'Catering Provisions'], services: ['Facilities', 'Leisure', 'Operations'], narratives: ['Supplies', 'PPE', 'Stationery order'], median: 760, spread: 0.7, firms: 12 }),
  trade('grounds', 'Grounds and trees', [7, 2, 1, 1], { endings: ['Landscapes', 'Tree Surgeons', 'Grounds Maintenance', 'Nurseries', 'Play'], expenses: ['Grounds Maintenance', 'Tree Works', 'Play Equipment'], services: ['Parks & Open Spaces'], narratives: ['Grass cutting', 'Tree works'], median: 1300, spread: 0.8, firms: 7 }),
  trade('leisure', 'Leisure, arts and events', [5, 1, 0, 0], { endings: ['Events', 'Productions', 'Theatre Company', 'Fitness'], expenses: ['Artists Fees', 'Event Costs'], services: ['Culture & Leisure'], narratives: ['Performance fee', 'Event hire'], median: 1500, spread: 0.9, firms: 7 }),
  trade('property', 'Rents and accommodation', [6, 2, 3, 1], { endings: ['Estates', 'Lettings', 'Properties', 'Guest House', 'Investments'], expenses: ['Rents', 'Bed & Breakfast'], services: ['Housing Needs', 'Property Services'], narratives: ['Rent', 'Temporary accommodation'], median: 1600, spread: 0.9, firms: 8, personal: true }),
  trade('medical', 'Clinical supplies and services', [0, 1, 2, 34], { endings: ['Medical', 'Surgical', 'Pharmaceuticals', 'Diagnostics', 'Orthopaedics'], expenses: ['Clinical Supplies', 'Drugs', 'Medical Equipment'], services: ['Theatres', 'Pharmacy', 'Wards'], narratives: ['Consumables', 'Equipment lease', 'Drugs'], median: 2900, spread: 1.2, firms: 10 }),
  trade('training', 'Training and education', [2, 4, 6, 3], { endings: ['Training', 'Academy', 'Learning', 'Nursery', 'Tutors'], expenses: ['Training', 'Early Years Funding', 'Education Fees'], services: ['Education', 'Human Resources'], narratives: ['Course fees', 'Funded hours'], median: 1800, spread: 0.9, firms: 9 }),
  trade('public', 'Public bodies', [5, 4, 8, 9], { endings: ['Town Council', 'Parish Council', 'University', 'Drainage Board', 'Combined Services'], expenses: ['Precepts', 'Contributions to Other Authorities', 'Shared Services'], services: ['Corporate', 'Finance'], narratives: ['Precept', 'Recharge', 'Contribution'], median: 6800, spread: 1.4, firms: 4 }),
  trade('insurance', 'Insurance and banking', [2, 1, 3, 2], { endings: ['Insurance', 'Brokers', 'Bank'], expenses: ['Insurance Premiums', 'Bank Charges'], services: ['Finance'], narratives: ['Premium', 'Charges'], median: 5200, spread: 1.2, firms: 2 }),
] // prettier-ignore

/** First parts of invented names. */
export const NAME_STARTS = [
  'Ald', 'Bram', 'Cors', 'Dun', 'Elv', 'Fenn', 'Garl', 'Hax', 'Ivel', 'Jarr', 'Kess', 'Lorn', 'Mell', 'Nether', 'Orl', 'Penn',
  'Quarr', 'Rush', 'Sedg', 'Thurl', 'Ulv', 'Vern', 'Wynd', 'Yarn', 'Zeal', 'Brock', 'Cant', 'Drax', 'Ever', 'Frith', 'Gorse', 'Hind',
] // prettier-ignore
/** Second parts of invented names. */
export const NAME_ENDS = [
  'acre', 'beck', 'bourne', 'croft', 'dell', 'fold', 'garth', 'hallow', 'holt', 'lade', 'mead', 'nidd', 'over', 'pool', 'quay',
  'reach', 'sage', 'stile', 'tarn', 'vale', 'wend', 'wich', 'yard', 'moss', 'lea', 'strand',
] // prettier-ignore
