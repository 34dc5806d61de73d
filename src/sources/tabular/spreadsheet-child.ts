import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** A text that many cells share is stored once and printed for each: what is printed is counted, and has an end. */
const MOST_CHARACTERS = 200_000_000

/** Started by `readSpreadsheet` in a process of its own: prints each sheet's name and rows, one JSON value a line. */
async function printSheets(path: string, kind: string): Promise<void> {
  const sheets = kind === 'xlsx' ? await xlsxSheets(path) : await oldSheets(path)
  let characters = 0
  for (const { name, rows } of sheets) {
    await print(JSON.stringify({ sheet: name }))
    let batch: string[] = []
    for (const [at, cells] of rows.entries()) {
      characters += cells.reduce((sum, cell) => sum + cell.length, 0)
      if (characters > MOST_CHARACTERS) process.exit(1)
      if (cells.some((cell) => cell !== '')) batch.push(JSON.stringify([at + 1, ...cells]))
      if (batch.length >= 1000) {
        await print(batch.join('\n'))
        batch = []
      }
    }
    if (batch.length) await print(batch.join('\n'))
  }
  await print(JSON.stringify({ done: true }))
}

interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}

async function xlsxSheets(path: string): Promise<SheetRows[]> {
  const { default: readSheets } = await import('read-excel-file/node')
  const sheets = await readSheets(path, {
    trim: false,
    parseNumber: numberAsShown as unknown as (text: string) => number,
  })
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
}

async function oldSheets(path: string): Promise<SheetRows[]> {
  const { read, SSF, utils } = await import('@e965/xlsx')
  const book = read(readFileSync(path), { cellNF: true, cellText: false, cellHTML: false, dense: true })
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]!
    const range = utils.decode_range(sheet['!ref'] ?? 'A1')
    const cells =
      (sheet as unknown as { '!data'?: ({ t: string; v?: unknown; z?: string } | undefined)[][] })['!data'] ??
      []
    const text = (cell: { t: string; v?: unknown; z?: string } | undefined): string => {
      if (!cell || cell.v === undefined || cell.v === null) return ''
      if (cell.t !== 'n' || typeof cell.v !== 'number') return cellText(cell.v)
      return cell.z && SSF.is_date(cell.z)
        ? serialText(SSF.parse_date_code(cell.v))
        : numberAsShown(String(cell.v))
    }
    const rows: string[][] = []
    for (let row = 0; row <= range.e.r; row++)
      rows.push(Array.from({ length: range.e.c + 1 }, (_, column) => text(cells[row]?.[column])))
    return { name, rows }
  })
}

/** Fifteen figures are what a spreadsheet shows and keeps; the rest is noise of binary fractions. */
function numberAsShown(text: string): string {
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return text
  const shown = String(Number(value.toPrecision(15)))
  return shown.includes('e') ? text : shown
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return isoText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}

function serialText(code: { y: number; m: number; d: number; H: number; M: number; S: number }): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const day = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`
  return code.H || code.M || code.S >= 1 ? `${day} ${two(code.H)}:${two(code.M)}:${two(code.S)}` : day
}

const [, script, path, kind] = process.argv
if (script && path && kind && import.meta.url === pathToFileURL(script).href) await printSheets(path, kind)
