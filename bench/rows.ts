import { chanceOf, type Chance } from '../samples/random.ts'
import { addDays, type CalendarDay, day } from '../src/procurement/calendar-day.ts'

/** One payment before a file writes it in its own way. Whole pence; every payee an organisation. */
export interface BenchRow {
  readonly day: CalendarDay
  readonly pence: number
  readonly supplier: number
  readonly reference: number
  readonly expense: string
  readonly service: string
  readonly directorate: string
  readonly narrative: string
}

const FIRST = ['Alder', 'Bexley', 'Café Nouvelle', 'Dunmore', 'Everly', 'Foxglove', 'Granary', 'Hollin', 'Ivybank', 'Juniper', 'Kestrel', 'Larkhill', 'Marlow', 'Norden', 'Oakfield', 'Pendle', 'Quarry', 'Rowan', 'Saxon', 'Thornbury', 'Upland', 'Verity', 'Wexley', 'Yarrow', 'Zenith'] // prettier-ignore
const SECOND = ['Software Ltd', 'Building Services Ltd', 'Care Homes Limited', 'Systems plc', 'Catering (Southern) Ltd', 'Transport & Plant Hire', 'Energy Ltd', 'Training Services', 'Highways Ltd', 'Cleaning Company', 'Consulting LLP', 'Water plc', 'Print Ltd', 'Education Trust', 'Security Ltd', 'Telecom Ltd'] // prettier-ignore

/** The payees of every file: 400 organisations, some with letters beyond ASCII. */
export const SUPPLIERS: readonly string[] = FIRST.flatMap((first) =>
  SECOND.map((second) => `${first} ${second}`),
)

const EXPENSES = ['Software Licences', 'Agency Staff', 'Premises Repairs', 'Electricity', 'Gas', 'Independent Sector Care', 'Vehicle Hire', 'Postage', 'Telephones', 'Printing & Stationery', 'Grounds Maintenance', 'Professional Fees', 'Equipment Purchase', 'Training Expenses', 'Home to School Transport', 'Refuse Collection'] // prettier-ignore
const SERVICES = ['Adult Social Care', 'Highways', 'Planning', 'Waste & Recycling', 'Digital & IT', 'Libraries', 'Revenues & Benefits', 'Housing Options', 'Parks', 'Legal Services', 'Schools', 'Fleet'] // prettier-ignore
const DIRECTORATES = ['People', 'Place', 'Resources', 'Housing & Communities']
const NARRATIVES = ['Monthly charge', 'Invoice as agreed', 'Quarterly maintenance', 'Supply and fit', 'Placement costs, week 14', 'Annual renewal', 'Call-out', 'Hire of plant'] // prettier-ignore

const FIRST_DAY = day('2024-04-01')
const DAYS: readonly CalendarDay[] = Array.from({ length: 365 }, (_, at) => addDays(FIRST_DAY, at))

/** So many payments of one year, in order of day; the same label gives the same rows. */
export function* benchRows(label: string, count: number): Generator<BenchRow> {
  const chance = chanceOf(`bench/${label}`)
  for (let at = 0; at < count; at++) {
    yield {
      day: DAYS[Math.floor((at * DAYS.length) / count)]!,
      pence: somePence(chance),
      supplier: Math.floor(chance.next() ** 2 * SUPPLIERS.length),
      reference: 5_000_000 + at,
      expense: chance.pick(EXPENSES),
      service: chance.pick(SERVICES),
      directorate: chance.pick(DIRECTORATES),
      narrative: chance.pick(NARRATIVES),
    }
  }
}

function somePence(chance: Chance): number {
  const pence = Math.round(Math.exp(chance.next() * 7 + 3.9) * 100 + chance.next() * 100)
  return chance.happens(0.04) ? -pence : pence
}
