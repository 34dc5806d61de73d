import type writeExcelFile from 'write-excel-file/node'
import type { TableSheet } from './sheet.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

type WriterOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>

/** An addition to the writer of workbooks. */
export type WorkbookFeature = NonNullable<WriterOptions['features']>[number]

/** What a workbook says of itself. `at` is a time written `yyyy-mm-ddThh:mm:ssZ`. */
export interface WorkbookProperties {
  readonly title: string
  readonly creator: string
  readonly at: string
}

/**
 * What the writer of workbooks leaves out: a named table on each sheet (its filters, and a header row that screen readers
 * know as one), print set-up (landscape A4, as few pages wide as can be read, the header row on every page), and the title of the file.
 * Parts come in the order the file format asks for.
 */
export function workbookParts(
  sheets: readonly TableSheet[],
  properties: WorkbookProperties,
): WorkbookFeature {
  const each = (make: (sheet: TableSheet, number: number) => string): string =>
    sheets.map((sheet, index) => make(sheet, index + 1)).join('')
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
          insert: (_, { sheetIndex }) => afterCells(sheets[sheetIndex]!),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            `<Relationship Id="rId-table" Type="${OFFICE}/table" Target="../tables/table${sheetIndex + 1}.xml"/>`,
        },
        // Marks every text cell as text, so that a formula in it stays harmless even when the cell is edited.
        'xl/styles.xml': {
          transform: (xml) =>
            xml.replace(/<xf (?=[^>]*>\s*<alignment[^>]*wrapText="1")/g, '<xf quotePrefix="1" '),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${each(printTitle)}</definedNames>`),
        },
        '[Content_Types].xml': {
          insert: () =>
            `${each((_, number) => `<Override PartName="/xl/tables/table${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
        },
      },
      write: {
        files: () => ({
          ...Object.fromEntries(
            sheets.map((sheet, index) => [`xl/tables/table${index + 1}.xml`, tableXml(sheet, index + 1)]),
          ),
          'docProps/core.xml': coreXml(properties),
        }),
      },
    },
  }
}

/** Widths, in characters, that a landscape page of A4 shows in letters that can be read. */
const PAGE_WIDTH = 260

const pagesAcross = ({ widths }: TableSheet): number =>
  Math.ceil(widths.reduce((sum, each) => sum + each, 0) / PAGE_WIDTH)

const afterCells = (sheet: TableSheet): string =>
  `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${xmlText(sheet.name)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rId-table"/></tableParts>`

/** The header row, and the columns kept in view, on every printed page. */
function printTitle({ name, lead, pinned }: TableSheet, number: number): string {
  const row = lead + 1
  const sheet = `'${xmlText(name.replaceAll("'", "''"))}'!`
  const columns = pinned > 0 ? `${sheet}$A:$${columnName(pinned)},` : ''
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${columns}${sheet}$${row}:$${row}</definedName>`
}

function tableXml(sheet: TableSheet, number: number): string {
  const range = `A${sheet.lead + 1}:${columnName(sheet.headings.length)}${sheet.rows.length}`
  const name = sheet.name.replace(/[^A-Za-z0-9]+/g, '_')
  const columns = sheet.headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${xmlText(heading)}"/>`) // prettier-ignore
  return `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight15" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
}

const coreXml = ({ title, creator, at }: WorkbookProperties): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

/**
 * The letters of a spreadsheet column, counted from 1.
 *
 * @example
 * columnName(28) // 'AB'
 */
export function columnName(index: number): string {
  const rest = Math.floor((index - 1) / 26)
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((index - 1) % 26))}`
}
