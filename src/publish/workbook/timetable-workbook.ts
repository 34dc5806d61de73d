import { formatDay } from '../../procurement/calendar-day.ts'
import type { Timetable } from '../../rulebook/index.ts'
import { TIMETABLE_COLUMNS, timetableSentence } from '../timetable-columns.ts'
import { tableSheet } from './sheet.ts'
import { workbookFile } from './workbook-file.ts'

/** A timetable as a workbook of one sheet: its finding, then a line a row. The bytes depend on the timetable alone. */
export function timetableWorkbook(table: Timetable, title: string): Promise<Buffer> {
  const sheet = tableSheet({
    name: 'Timetable',
    columns: TIMETABLE_COLUMNS,
    items: table.lines,
    whenEmpty: 'No line',
    pinned: 1,
    lead: [
      title,
      timetableSentence(table),
      'Lead times are the council’s own practice and may be changed; periods of law may not be shortened. Not legal advice.',
      `Worked out for ${formatDay(table.question.on)}.`,
    ],
  })
  return workbookFile([sheet], { title, on: table.question.on })
}
