import type { RegisterShape } from '../bodies.data.ts'
import type { Chance } from '../random.ts'
import { dateText } from '../spend/cells.ts'
import type { Printed, PrintedDay } from './printed.ts'

/** A column of a register: its heading and what it prints. */
export type RegisterColumn = readonly [heading: string, cell: (printed: Printed, chance: Chance) => string]

const grouped = (pounds: number): string => String(pounds).replace(/\B(?=(\d{3})+$)/g, ',')
const ukDay = (printed: PrintedDay): string =>
  'day' in printed ? dateText(printed.day, 'dd/mm/yyyy') : printed.text
const isoDay = (printed: PrintedDay): string => ('day' in printed ? printed.day : printed.text)
const timeDay = (printed: PrintedDay): string => ('day' in printed ? `${printed.day}T00:00:00` : printed.text)

/** The words on a term in one cell, each part named. */
const termWords = (printed: Printed): string =>
  [
    printed.term && `Term: ${printed.term}`,
    printed.extension && `Extension: ${printed.extension}`,
    printed.notice && `Notice: ${printed.notice}`,
  ]
    .filter(Boolean)
    .join('. ')

const described = (printed: Printed): string =>
  [printed.description, termWords(printed)].filter(Boolean).join(' ')

const SUITE: readonly RegisterColumn[] = [
  ['Contract ID', (printed) => printed.reference],
  ['Contract Title', (printed) => printed.title],
  ['Description', (printed) => printed.description],
  ['Status', (printed) => printed.status],
  ['Supplier Name', (printed) => printed.supplier],
  ['Company No.', (printed) => printed.companyNumber],
  ['Contract Owner', (printed) => printed.owner],
  ['Department', (printed) => printed.directorate],
  ['Start Date', (printed) => timeDay(printed.start)],
  ['Expiry Date', (printed) => timeDay(printed.end)],
  ['Contract Length', (printed) => printed.term],
  ['Extension Options', (printed) => printed.extension],
  ['Notice Period', (printed) => printed.notice],
  ['Estimated Annual Value (Net)', (printed) => printed.valueWords ?? `${printed.yearly}.00`],
  ['Awarded Value (Net)', (printed) => printed.valueWords ?? `${printed.termTotal}.00`],
  ['Spend to Date (Net)', (printed) => (printed.valueWords ? '' : `${printed.spent}.00`)],
  ['Procurement Route', (printed) => printed.contract.route],
  ['Framework', (printed) => printed.contract.framework ?? ''],
  ['CPV', (printed) => printed.contract.cpv.join('; ')],
]

const TRANSPARENCY: readonly RegisterColumn[] = [
  ['Directorate/Service Responsible', (printed) => printed.directorate],
  ['CPV code(s)', (printed) => printed.contract.cpv.join(', ')],
  ['Contract Title', (printed) => printed.title],
  ['Description', described],
  ['Contract Ref:', (printed) => printed.reference],
  ['Contractor/\nProvider', (printed) => printed.supplier],
  ['Company Reg No', (printed) => printed.companyNumber],
  [
    'SME\nor VSCE\n(inc.\nReg. No.)',
    (_printed, chance) => chance.pick(['SME', 'SME', 'No', 'Large', 'Micro', 'VSCE']),
  ],
  ['Original Start/Commencement Date', (printed) => ukDay(printed.start)],
  ['Current end date', (printed) => ukDay(printed.end)],
  ['Renewal / Review Date', (printed) => ukDay(printed.review)],
  ['F.A.T Ref / framework link/award notice link', (printed) => printed.contract.framework ?? 'N/A'],
  [
    "Est Total Awarded Contract value £'s (exc VAT) including allowed extensions and inflation",
    (printed) => printed.valueWords ?? ` £${grouped(printed.ceiling)}.00 `,
  ],
  ['Invitation\nto quote/\npublished\ninvitation to\ntender?', (printed) => printed.contract.route],
  ['VAT not recovered', () => '0'],
]

const LGA: readonly RegisterColumn[] = [
  ['Organisation name', (printed) => printed.contract.body.name],
  ['Contract Reference number / ID', (printed) => printed.reference],
  ['Title of the Agreement', (printed) => printed.title],
  ['Local authority directorate/service responsible', (printed) => printed.directorate],
  [
    'Description of goods and services',
    (printed) =>
      [
        printed.description,
        printed.term && `Term: ${printed.term}`,
        printed.notice && `Notice: ${printed.notice}`,
      ]
        .filter(Boolean)
        .join(' '),
  ],
  ['Procurement classification: CPV code', (printed) => printed.contract.cpv[0]!],
  ['Contract start date', (printed) => isoDay(printed.start)],
  ['End date', (printed) => isoDay(printed.end)],
  ['Review date', (printed) => isoDay(printed.review)],
  ['Extension Period', (printed) => printed.extension],
  ['Contract value', (printed) => printed.valueWords ?? String(printed.termTotal)],
  ['Fixed cost / estimated cost', (printed) => (printed.valueWords ? '' : 'Estimated cost')],
  ['Irrecoverable VAT', () => '0'],
  ['Supplier name', (printed) => printed.supplier],
  ['Supplier registered company number', (printed) => printed.companyNumber],
  ['SME supplier', (_printed, chance) => chance.pick(['Yes', 'No'])],
  ['VCSE supplier', () => 'No'],
  ['Tender type', (printed) => printed.contract.route],
  ['Nominated contact point: name', (printed) => printed.owner],
]

const WORKBOOK: readonly RegisterColumn[] = [
  ['Ref', (printed) => printed.reference],
  ['Contract', (printed) => printed.title],
  ['Details', (printed) => printed.description],
  ['Supplier', (printed) => `${printed.supplier} `],
  ['Supplier type and number', (printed) => (/^\w*\d+$/.test(printed.companyNumber) ? `Ltd - ${printed.companyNumber}` : printed.companyNumber)],
  ['Start', (printed) => ukDay(printed.start)],
  ['End', (printed) => ukDay(printed.end)],
  ['Term', (printed) => printed.term],
  ['Extension', (printed) => printed.extension],
  ['Notice', (printed) => printed.notice],
  ['Annual value (inc VAT)', (printed) => printed.valueWords ?? `£${grouped(Math.round(printed.yearly * 1.2))}`],
  ['How procured', (printed) => printed.contract.route],
  ['Service', (printed) => printed.directorate],
] // prettier-ignore

/** The columns of each shape of register. */
export const REGISTER_COLUMNS: Readonly<Record<RegisterShape, readonly RegisterColumn[]>> = {
  suite: SUITE,
  transparency: TRANSPARENCY,
  lga: LGA,
  workbook: WORKBOOK,
}
