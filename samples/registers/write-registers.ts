import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDay, type CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { SourceLine } from '../../src/procurement/contract.ts'
import type { BodySeed } from '../bodies.data.ts'
import type { Contract } from '../contracts/contract.ts'
import { csvRecord, encoded } from '../files/encode.ts'
import { workbookOf, type Cell, type Sheet } from '../files/workbook.ts'
import type { Chance } from '../random.ts'
import { monthName } from '../spend/periods.ts'
import type { TruthFile } from '../truth.ts'
import { printedOf, type Printed } from './printed.ts'
import { REGISTER_COLUMNS } from './shapes.ts'

/** A line of a register: what it prints and where it stands. */
export interface RegisteredLine {
  readonly printed: Printed
  readonly source: SourceLine
}

interface Written {
  readonly file: TruthFile
  readonly lines: readonly RegisteredLine[]
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const cellOf = (text: string): Cell => {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  const real = match && parseDay(`${match[3]}-${match[2]}-${match[1]}`)
  return text === '' ? undefined : real ? { day: real } : { text }
}

const isGrant = (printed: Printed): boolean => printed.contract.arrangement === 'grant'

/** A workbook with title rows and two sheets; grants stand on the second. */
function workbookRegister(
  body: BodySeed,
  lines: readonly Printed[],
  month: string,
  chance: Chance,
): { bytes: Buffer; places: Map<Printed, { sheet: string; line: number }> } {
  const columns = REGISTER_COLUMNS.workbook
  const places = new Map<Printed, { sheet: string; line: number }>()
  const sheetOf = (name: string, own: readonly Printed[]): Sheet => {
    const title: Cell[][] = [
      [{ text: body.name }],
      [{ text: `Contracts register as at ${monthName(month)}` }],
      [],
    ]
    const rows = own.map((printed, at) => {
      places.set(printed, { sheet: name, line: title.length + 2 + at })
      // One row in eight is typed by hand: its days are text.
      const typed = chance.happens(0.12)
      return columns.map(([, cell]) =>
        typed ? { text: cell(printed, chance) } : cellOf(cell(printed, chance)),
      )
    })
    return { name, rows: [...title, columns.map(([heading]) => ({ text: heading })), ...rows] }
  }
  const sheets = [
    sheetOf(
      'Contracts',
      lines.filter((line) => !isGrant(line)),
    ),
    sheetOf('Grants', lines.filter(isGrant)),
  ]
  return { bytes: workbookOf(sheets), places }
}

function csvRegister(
  body: BodySeed,
  lines: readonly Printed[],
  chance: Chance,
): { text: string; places: Map<Printed, { line: number }> } {
  const columns = REGISTER_COLUMNS[body.register]
  const records = [
    csvRecord(
      columns.map(([heading]) => heading),
      ',',
    ),
  ]
  const places = new Map<Printed, { line: number }>()
  let line = 1 + records[0]!.split('\n').length
  for (const printed of lines) {
    const record = csvRecord(
      columns.map(([, cell]) => cell(printed, chance)),
      ',',
    )
    places.set(printed, { line })
    line += record.split('\n').length
    records.push(record)
  }
  return { text: `${records.join('\r\n')}\r\n`, places }
}

/** The file of a body's register, under the published files. */
export function registerFile(body: BodySeed, on: CalendarDay): string {
  const ending = body.register === 'workbook' ? 'xlsx' : 'csv'
  return `contracts/${slugOf(body.name)}-contracts-register-${on.slice(0, 7)}.${ending}`
}

/** Writes a body's register as at the month before the day asked. */
export async function writeRegister(
  folder: string,
  body: BodySeed,
  contracts: readonly Contract[],
  options: { on: CalendarDay; chance: Chance },
): Promise<Written> {
  const { on, chance } = options
  const shown = contracts.filter((contract) => contract.onRegister)
  const lines = chance.shuffled(shown).map((contract) => printedOf(contract, on, chance.named(contract.id)))
  const isWorkbook = body.register === 'workbook'
  const file = registerFile(body, on)
  const encoding = isWorkbook
    ? 'xlsx'
    : body.register === 'transparency'
      ? 'windows-1252'
      : body.register === 'suite'
        ? 'utf-8-bom'
        : 'utf-8'
  const made = isWorkbook
    ? workbookRegister(body, lines, on.slice(0, 7), chance)
    : csvRegister(body, lines, chance)
  const bytes = 'bytes' in made ? made.bytes : encoded(made.text, encoding === 'xlsx' ? 'utf-8' : encoding)
  await mkdir(join(folder, 'contracts'), { recursive: true })
  await writeFile(join(folder, ...file.split('/')), bytes)
  return {
    file: {
      file,
      kind: 'contracts-register',
      body: body.name,
      encoding,
      headerLine: isWorkbook ? 4 : 1,
      rows: lines.length,
      quirks: [body.register],
    },
    lines: lines.map((printed) => ({ printed, source: { file, ...made.places.get(printed)! } })),
  }
}
