import writeExcelFile from 'write-excel-file/node'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { membersOf, steadyZip } from '../steady-zip.ts'
import type { TableSheet } from './sheet.ts'
import { workbookParts } from './workbook-parts.ts'

/** Sheets as the bytes of a workbook, which depend on its sheets, its title and the day asked alone. */
export async function workbookFile(
  sheets: readonly TableSheet[],
  { title, on }: { readonly title: string; readonly on: CalendarDay },
): Promise<Buffer> {
  const file = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [...sheet.rows],
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.lead + 1,
    stickyColumnsCount: sheet.pinned,
  }))
  const bytes = await writeExcelFile(file, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [workbookParts(sheets, { title, creator: 'Portreeve', at: `${on}T00:00:00Z` })],
  }).toBuffer()
  return steadyZip(await membersOf(bytes), ['[Content_Types].xml', '_rels/.rels'])
}
