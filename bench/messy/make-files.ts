import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { amountText, dateText } from '../../samples/spend/cells.ts'
import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import { type BenchRow, benchRows, SUPPLIERS } from '../rows.ts'
import { WORK } from '../measure.ts'
import { MESSY_SHAPES, type MessyField, type MessyShape } from './shapes.data.ts'

/** The messy files of so many rows each, in the order of the shapes; made once and kept. */
export async function messyFiles(rows: number): Promise<string[]> {
  const folder = join(WORK, `messy-${rows}`)
  if (!existsSync(folder)) {
    await mkdir(`${folder}.part`, { recursive: true })
    for (const shape of MESSY_SHAPES)
      await writeFile(join(`${folder}.part`, `${shape.name}.csv`), bytesOf(shape, rows))
    await rename(`${folder}.part`, folder)
  }
  return MESSY_SHAPES.map((shape) => join(folder, `${shape.name}.csv`))
}

function bytesOf(shape: MessyShape, rows: number): Buffer {
  const text = linesOf(shape, rows).join(shape.eol) + shape.eol
  const bytes = shape.encoding === 'utf8' ? Buffer.from(text) : iconv.encode(text, shape.encoding)
  return Buffer.concat([Buffer.from(shape.mark ?? '', 'hex'), bytes])
}

function linesOf(shape: MessyShape, count: number): string[] {
  const header = shape.columns.map(([heading]) => quoted(heading, shape)).join(shape.delimiter)
  const lines = [...(shape.preamble ?? []), header, ...(shape.second === undefined ? [] : [shape.second])]
  const days = new Map<string, string>()
  let total = 0
  let at = 0
  for (const row of benchRows(shape.name, count)) {
    const isLater = at * 2 >= count
    const cells = shape.columns.map(([, field]) => quoted(cellOf(field, row, shape, { at, isLater, days }), shape)) // prettier-ignore
    lines.push(cells.join(shape.delimiter))
    total += row.pence
    at++
    if (shape.between && at % shape.between.every === 0)
      lines.push(...(shape.between.lines === 'header' ? [header] : shape.between.lines))
  }
  if (shape.footer === 'total') lines.push(totalLine(shape, total))
  else lines.push(...(shape.footer ?? []))
  return lines
}

const totalLine = (shape: MessyShape, pence: number): string =>
  shape.columns.map(([, field]) => (field === 'amount' ? amountText(pence, 'plain', 0) : '')).join(',')

const quoted = (cell: string, { delimiter }: MessyShape): string =>
  cell.includes(delimiter) || cell.includes('"') || /[\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell

interface Place {
  readonly at: number
  readonly isLater: boolean
  readonly days: Map<string, string>
}

function cellOf(field: MessyField, row: BenchRow, shape: MessyShape, place: Place): string {
  const name = SUPPLIERS[row.supplier]!
  switch (field) {
    case 'day':
      return dayText(row.day, shape, place)
    case 'amount':
      return shape.amounts === 'crdr'
        ? `${amountText(Math.abs(row.pence), 'some-grouped', place.at % 2)}${row.pence < 0 ? ' CR' : ''}`
        : amountText(row.pence, shape.amounts, (place.at % 10) / 10)
    case 'supplier':
      return shape.paddedNames && place.at % 3 === 0 ? `${name}  ` : name
    case 'supplier-numbered':
      return row.supplier % 4 === 0 ? name : `${name}:${String(1_000_000 + row.supplier).padStart(8, '0')}`
    case 'supplier-vat':
      return row.supplier % 5 === 0 ? name : `UK0${100_000_000 + row.supplier} : ${name}`
    case 'reference':
      return String(row.reference)
    case 'reference-comma':
      return `PT${row.reference},1`
    case 'expense':
      return row.expense
    case 'expense-coded':
      return `(55${String(100 + row.expense.length)}) ${row.expense}`
    case 'service':
      return row.service
    case 'directorate':
      return row.directorate
    case 'narrative':
      return row.narrative
    case 'narrative-broken':
      return place.at % 33 === 0 ? `${row.narrative}\nsee order` : row.narrative
    case 'body':
      return 'Wexcombe County Council'
    case 'inserted':
      return 'INSERTED DETAIL'
    case 'blank':
      return ''
  }
}

function dayText(day: CalendarDay, shape: MessyShape, { isLater, days }: Place): string {
  const style = shape.days === 'two' ? (isLater ? 'iso' : 'dd/mm/yyyy') : shape.days
  const key = `${style}${day}`
  const known = days.get(key)
  if (known !== undefined) return known
  const text = dateText(day, style)
  days.set(key, text)
  return text
}
