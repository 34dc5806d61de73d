import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { type Chance, chanceOf } from '../../samples/random.ts'

/** A company of the invented register: its names with the day each was given up, the present one first. */
export interface InventedCompany {
  readonly number: string
  readonly names: readonly { readonly name: string; readonly until?: string }[]
  readonly status: string
  readonly incorporated: string
}

const HEADINGS = ['CompanyName', ' CompanyNumber', 'RegAddress.CareOf', 'RegAddress.POBox', 'RegAddress.AddressLine1', ' RegAddress.AddressLine2', 'RegAddress.PostTown', 'RegAddress.County', 'RegAddress.Country', 'RegAddress.PostCode', 'CompanyCategory', 'CompanyStatus', 'CountryOfOrigin', 'DissolutionDate', 'IncorporationDate', 'Accounts.AccountRefDay', 'Accounts.AccountRefMonth', 'Accounts.NextDueDate', 'Accounts.LastMadeUpDate', 'Accounts.AccountCategory', 'Returns.NextDueDate', 'Returns.LastMadeUpDate', 'Mortgages.NumMortCharges', 'Mortgages.NumMortOutstanding', 'Mortgages.NumMortPartSatisfied', 'Mortgages.NumMortSatisfied', 'SICCode.SicText_1', 'SICCode.SicText_2', 'SICCode.SicText_3', 'SICCode.SicText_4', 'LimitedPartnerships.NumGenPartners', 'LimitedPartnerships.NumLimPartners', 'URI', ...Array.from({ length: 10 }, (_, at) => [`${at === 0 ? '' : ' '}PreviousName_${at + 1}.CONDATE`, ` PreviousName_${at + 1}.CompanyName`]).flat(), 'ConfStmtNextDueDate', ' ConfStmtLastMadeUpDate'] // prettier-ignore
const ONSETS = 'B BR C CH CR D DR F FL G GL GR H J K KN L M N P PL PR QU R S SH ST T TH TR V W WH Y Z'.split(' ') // prettier-ignore
const VOWELS = 'A A E E I O O U AI EA OO'.split(' ')
const ENDS = 'B CK D FF G K L LL M N ND NT R RD RN S SS ST T TH X LEY TON FORD HAM WELL WORTH BURY RA TEC NOVA'.split(' ') // prettier-ignore
const ACTIVITIES = 'SERVICES SOLUTIONS CARE CONSULTING PROPERTIES CONSTRUCTION HOLDINGS MANAGEMENT BUILDERS DEVELOPMENTS GROUP ENGINEERING SYSTEMS TRANSPORT LOGISTICS ELECTRICAL DESIGN TRADING FOODS TRAINING SOFTWARE INVESTMENTS CATERING RECRUITMENT LETTINGS MOTORS PLUMBING HEATING CLEANING SECURITY HOMES ESTATES MARKETING MEDIA ENTERPRISES SUPPLIES TECHNOLOGY TECHNOLOGIES DIGITAL DATA NETWORKS COMPUTERS HEALTH HEALTHCARE EDUCATION LEISURE TRAVEL TAXIS ROOFING SCAFFOLDING LANDSCAPES FARMS PARTNERS ASSOCIATES ARCHITECTS SURVEYORS ACCOUNTANCY FINANCE CAPITAL INTERNATIONAL ENERGY RENEWABLES WASTE RECYCLING PRINT PACKAGING FLOORING JOINERY KITCHENS INTERIORS GARAGE AUTOMOTIVE PHARMACY DENTAL MEDICAL NURSERY FITNESS EVENTS PRODUCTIONS STUDIOS CREATIVE FASHION JEWELLERY IMPORTS EXPORTS COURIERS HAULAGE'.split(' ') // prettier-ignore
const PLACES = 'LONDON NORTHERN SOUTHERN MIDLANDS YORKSHIRE KENT SUSSEX WESSEX DEVON CORNWALL LANCASHIRE CHESHIRE NORFOLK SUFFOLK ESSEX SURREY BRISTOL LEEDS MANCHESTER BIRMINGHAM WEST EAST SCOTLAND WALES UK'.split(' ') // prettier-ignore
const FIRST_NAMES = 'ALDER BECK CROFT DALE EDEN FERN GROVE HEATH IVY KING LANE MOSS NORTH OAK PARK QUEEN RIVER STONE THORN UPPER VALE WOOD YEW ASH BIRCH CEDAR ELM'.split(' ') // prettier-ignore

const coined = (chance: Chance): string => {
  const syllable = (): string => chance.pick(ONSETS) + chance.pick(VOWELS)
  return syllable() + (chance.happens(0.55) ? syllable() : '') + chance.pick(ENDS)
}

/** A name without its legal form, as companies choose them: a coined word, a family's, initials, an address. */
function inventName(chance: Chance, coinedOften: readonly string[]): string {
  const word = (): string => (chance.happens(0.5) ? chance.pick(coinedOften) : coined(chance))
  const what = (): string => ACTIVITIES[Math.floor(chance.next() ** 1.7 * ACTIVITIES.length)]!
  const shape = chance.next()
  if (shape < 0.42) return `${word()} ${what()}`
  if (shape < 0.54) return `${word()} ${what()} ${chance.happens(0.5) ? what() : `(${chance.pick(PLACES)})`}`
  if (shape < 0.64) return `${word()} & ${word()} ${chance.happens(0.6) ? what() : 'SONS'}`
  if (shape < 0.74) return `${word()} ${word()}`
  if (shape < 0.8) return `${chance.pick(ONSETS)[0]}. ${chance.pick(ONSETS)[0]}. ${word()} ${what()}`
  if (shape < 0.88) return `${chance.whole(1, 220)} ${word()} ${chance.pick(['ROAD', 'STREET', 'COURT', 'GARDENS', 'AVENUE'])} MANAGEMENT COMPANY` // prettier-ignore
  if (shape < 0.94) return `${chance.pick(FIRST_NAMES)} ${word()} ${what()}`
  return `THE ${word()} ${what()} COMPANY`
}

const FORMS: readonly (readonly [number, string])[] = [[62, 'LIMITED'], [30, 'LTD'], [3, 'LLP'], [2, 'PLC'], [3, 'C.I.C.']] // prettier-ignore

/** Names given out already, as numbers of 53 bits: half the memory of a set, and no name is given twice. */
class Given {
  readonly #slots: Float64Array
  constructor(most: number) {
    this.#slots = new Float64Array(2 ** Math.ceil(Math.log2(most * 2)))
  }
  isNew(name: string): boolean {
    let [low, high] = [0x811c9dc5, 0x9e3779b9]
    for (let at = 0; at < name.length; at++) {
      low = Math.imul(low ^ name.charCodeAt(at), 0x01000193)
      high = Math.imul(high ^ name.charCodeAt(at), 0x5bd1e995)
    }
    const key = (low >>> 0) * 0x100000 + (high >>> 12) + 1
    for (let at = (low ^ high) >>> 0; ; at++) {
      const slot = at % this.#slots.length
      if (this.#slots[slot] === key) return false
      if (this.#slots[slot] !== 0) continue
      this.#slots[slot] = key
      return true
    }
  }
}

/** So many invented companies; the same label gives the same ones. No two have, or had, one name but for its legal form. */
export function* inventRegister(label: string, count: number): Generator<InventedCompany> {
  const chance = chanceOf(`register/${label}`)
  const coinedOften = Array.from({ length: 30_000 }, () => coined(chance))
  const given = new Given(count * 1.4)
  const newName = (): string => {
    for (;;) {
      const name = inventName(chance, coinedOften)
      if (given.isNew(name.replace(/[^A-Z0-9]|^THE /g, ''))) return name
    }
  }
  const year = (from: number, to: number): number => chance.whole(from, to)
  const day = (of: number): string => `${String(chance.whole(1, 28)).padStart(2, '0')}/${String(chance.whole(1, 12)).padStart(2, '0')}/${of}` // prettier-ignore
  const lastNumbers = new Map<string, number>()
  for (let at = 0; at < count; at++) {
    const form = chance.weighted(FORMS)
    const incorporated = Math.floor(2025 - chance.next() ** 2 * 45)
    const names: { name: string; until?: string }[] = [{ name: `${newName()} ${form}` }]
    let last = 2025
    while (chance.happens(0.09) && last > incorporated && names.length < 4) {
      last = year(incorporated, last)
      names.push({ name: `${newName()} ${form}`, until: day(last) })
    }
    const prefix = form === 'LLP' ? 'OC' : chance.happens(0.05) ? 'SC' : chance.happens(0.02) ? 'NI' : ''
    const next = (lastNumbers.get(prefix) ?? 100_000) + 1
    lastNumbers.set(prefix, next)
    const status = chance.happens(0.93) ? 'Active' : chance.pick(['Liquidation', 'Active - Proposal to Strike off', 'In Administration']) // prettier-ignore
    yield {
      number: prefix + String(next).padStart(8 - prefix.length, '0'),
      names,
      status,
      incorporated: day(incorporated),
    }
  }
}

const quoted = (cell: string): string => `"${cell}"`

/** A company's line of the register, in the shape of Companies House's free company data. */
export function registerLine({ number, names, status, incorporated }: InventedCompany): string {
  const now = names[0]!.name
  const category = now.endsWith('LLP') ? 'Limited Liability Partnership' : now.endsWith('PLC') ? 'Public Limited Company' : now.endsWith('C.I.C.') ? 'Community Interest Company' : 'Private Limited Company' // prettier-ignore
  const before = Array.from({ length: 10 }, (_, at) => names[at + 1]).flatMap((each) => [each?.until ?? '', each?.name ?? '']) // prettier-ignore
  const cells = [
    now, number, '', '', '1 HIGH STREET', '', 'WEXCOMBE', '', 'ENGLAND', 'WX1 1AA', category, status, 'United Kingdom', '', incorporated,
    '31', '3', '31/12/2026', '31/03/2025', 'TOTAL EXEMPTION FULL', '01/01/2017', '', '0', '0', '0', '0', '62020 - Information technology consultancy activities', '', '', '',
    '0', '0', `http://business.data.gov.uk/id/company/${number}`, ...before, '15/06/2026', '01/06/2025',
  ] // prettier-ignore
  return cells.map(quoted).join(',')
}

/** The heading line of the register. */
export const REGISTER_HEADINGS = HEADINGS.join(',')

/** Writes a register of so many companies, a piece at a time, and hands each company on. */
export async function writeRegister(
  path: string,
  companies: Iterable<InventedCompany>,
  see?: (company: InventedCompany) => void,
): Promise<void> {
  const out = createWriteStream(path)
  let lines = [REGISTER_HEADINGS]
  const flush = async (): Promise<void> => {
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
    lines = []
  }
  for (const company of companies) {
    see?.(company)
    lines.push(registerLine(company))
    if (lines.length >= 5000) await flush()
  }
  await flush()
  out.end()
  await once(out, 'close')
}
