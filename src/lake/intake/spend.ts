import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { decimal, pounds, sumMoney } from '../../procurement/money.ts'
import type { Complaint, SpendReading } from '../../sources/source.ts'
import { sqlName, sqlText } from '../engine.ts'
import type { LakeDraft } from '../lake-draft.ts'
import { EVIDENCE_TABLES } from '../tables.ts'
import { type RawTable, rawRelation } from './raw-cells.ts'

/** What was counted while a file was written. Amounts are decimal strings; null where the kind has none. */
export interface Counted {
  readonly rows: number
  readonly kept: number
  readonly setAside: number
  readonly rowsWithoutAmount: number
  readonly repaired: number
  readonly amountIn: string | null
  readonly amountKept: string | null
  readonly amountSetAside: string | null
  readonly body: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** What the file itself says against its rows. */
  readonly complaints: readonly Complaint[]
}

/** For each part of a spend file the SELECT that types its rows from the raw table. */
export function typedSelects(
  draft: LakeDraft,
  reading: SpendReading,
  id: string,
  tables: readonly RawTable[],
): string[] {
  return reading.parts.map((part, at) => reading.typedSelect(rawRelation(draft.raw, id, tables[at]!), part))
}

/** Writes a spend file's payments, given a SELECT for each part, and counts them: every pound in is kept or set aside, or this throws. */
export async function writePayments(
  draft: LakeDraft,
  reading: SpendReading,
  id: string,
  selects: readonly string[],
): Promise<{ counted: Counted; complaintsSql: string }> {
  const typed = await typedParts(draft, reading, id, selects)
  if (typed.length === 0) return { counted: nothingCounted, complaintsSql: '' }
  const payments = typed.map((part) => `${part.paymentSql} WHERE ${KEPT}`).join(' UNION ALL ')
  await draft.writeEvidence('payment', id, payments)
  const sheets = await countSheets(draft, typed)
  assertMoney(reading.file, sheets)
  const written = await keptIn(draft, id)
  const counted = addUp(sheets, written)
  assertReconciled(reading, sheets, counted)
  const complaints = checkTotals(reading, sheets)
  const isClean = counted.setAside + counted.repaired + Number(written.dayless) === 0
  const complaintsSql = isClean ? '' : complaintsOf(reading, id, typed)
  return { counted: { ...counted, complaints }, complaintsSql }
}

const NOT_DATA = 'coalesce(not_data, false)'
const KEPT = `NOT ${NOT_DATA} AND set_aside IS NULL`
const REPAIRED = `coalesce(repairs, '') <> ''`
const WORTH_TELLING = `NOT ${NOT_DATA} AND (set_aside IS NOT NULL OR problem_column IS NOT NULL OR ${REPAIRED})`

/** The counts of a file without a row. */
export const nothingCounted: Counted = {
  rows: 0,
  kept: 0,
  setAside: 0,
  rowsWithoutAmount: 0,
  repaired: 0,
  amountIn: '0.00',
  amountKept: '0.00',
  amountSetAside: '0.00',
  body: null,
  firstDay: null,
  lastDay: null,
  complaints: [],
}

interface TypedPart {
  readonly sheet: string | undefined
  /** The reader's SELECT over the raw table. */
  readonly select: string
  /** `SELECT columns of payment FROM (select)`. */
  readonly paymentSql: string
}

async function typedParts(
  draft: LakeDraft,
  reading: SpendReading,
  id: string,
  selects: readonly string[],
): Promise<TypedPart[]> {
  const parts: TypedPart[] = []
  for (const [index, part] of reading.parts.entries()) {
    const select = selects[index]!
    const given = new Set((await draft.engine.describe(select)).map((column) => column.name))
    const columns = EVIDENCE_TABLES.payment.map(
      ({ name, type }) => `CAST(${columnSql(name, given, { id, part, reading })} AS ${type}) AS ${name}`,
    )
    parts.push({
      sheet: part.sheet,
      select,
      paymentSql: `SELECT ${columns.join(', ')} FROM (${select})`,
    })
  }
  return parts
}

function columnSql(
  name: string,
  given: ReadonlySet<string>,
  file: { id: string; part: { sheet?: string }; reading: SpendReading },
): string {
  const orNull = (text: string | undefined) => (text === undefined ? 'NULL' : sqlText(text))
  if (name === 'file_id') return sqlText(file.id)
  if (name === 'sheet') return orNull(file.part.sheet)
  if (name !== 'body') return given.has(name) ? sqlName(name) : 'NULL'
  return given.has('body') ? `coalesce(body, ${orNull(file.reading.body)})` : orNull(file.reading.body)
}

interface SheetCount {
  readonly sheet: string | null
  readonly rows: bigint
  readonly kept: bigint
  readonly set_aside: bigint
  readonly without: bigint
  readonly is_too_much: boolean | null
  readonly amount_in: string
  readonly amount_kept: string
  readonly amount_set_aside: string
}

/** Pounds of a file, in and out together, beyond which its amounts are not money: sums of many such files still fit DECIMAL(18,2). */
const MOST_POUNDS_OF_A_FILE = 10_000_000_000_000

function assertMoney(file: string, sheets: readonly SheetCount[]): void {
  if (!sheets.some((sheet) => sheet.is_too_much)) return
  throw new PortreeveError(
    'The amounts of this file add up to more than ten trillion pounds: they are not payments.',
    {
      where: file,
      next: 'Say which column is the amount with "portreeve mapping set", or ask for the file again.',
      exitCode: EXIT.complaints,
    },
  )
}

/** Counted over the raw rows, apart from what was written. */
async function countSheets(draft: LakeDraft, parts: readonly TypedPart[]): Promise<SheetCount[]> {
  const sum = (which: string) =>
    `coalesce(sum(amount_read) FILTER (NOT ${NOT_DATA} AND ${which}), 0)::DECIMAL(38,2)`
  const selects = parts.map(
    (part) => `SELECT ${part.sheet === undefined ? 'NULL' : sqlText(part.sheet)} AS sheet,
      count(*) FILTER (NOT ${NOT_DATA}) AS rows,
      count(*) FILTER (${KEPT}) AS kept,
      count(*) FILTER (NOT ${NOT_DATA} AND set_aside IS NOT NULL) AS set_aside,
      count(*) FILTER (NOT ${NOT_DATA} AND amount_read IS NULL) AS without,
      sum(abs(amount_read)) FILTER (NOT ${NOT_DATA}) > ${MOST_POUNDS_OF_A_FILE} AS is_too_much,
      ${sum('true')} AS amount_in,
      ${sum('set_aside IS NULL')} AS amount_kept,
      ${sum('set_aside IS NOT NULL')} AS amount_set_aside
    FROM (${part.select})`,
  )
  return draft.query<SheetCount>(selects.join(' UNION ALL '))
}

interface KeptCount {
  readonly kept: bigint
  readonly repaired: bigint
  /** Rows without a day or a period: some may have a day that could not be read. */
  readonly dayless: bigint
  readonly amount: string
  readonly body: string | null
  readonly first_day: string | null
  readonly last_day: string | null
}

/** Counted over what was written. */
async function keptIn(draft: LakeDraft, id: string): Promise<KeptCount> {
  const [told] = await draft.query<KeptCount>(
    `SELECT count(*) AS kept, count(*) FILTER (${REPAIRED}) AS repaired,
       count(*) FILTER (paid_on IS NULL AND period_from IS NULL) AS dayless, coalesce(sum(amount), 0)::DECIMAL(18,2) AS amount,
       CASE WHEN min(body) = max(body) THEN min(body) END AS body,
       min(coalesce(paid_on, period_from)) AS first_day, max(coalesce(paid_on, period_to)) AS last_day
     FROM ${draft.evidenceFile('payment', id)}`,
  )
  return told!
}

const addAmounts = (amounts: readonly string[]): string =>
  decimal(sumMoney(amounts.map((amount) => pounds(amount)!)))

function addUp(sheets: readonly SheetCount[], written: KeptCount): Counted {
  const total = (of: (sheet: SheetCount) => bigint) =>
    Number(sheets.reduce((sum, sheet) => sum + of(sheet), 0n))
  return {
    rows: total((sheet) => sheet.rows),
    kept: Number(written.kept),
    setAside: total((sheet) => sheet.set_aside),
    rowsWithoutAmount: total((sheet) => sheet.without),
    repaired: Number(written.repaired),
    amountIn: addAmounts(sheets.map((sheet) => sheet.amount_in)),
    amountKept: written.amount,
    amountSetAside: addAmounts(sheets.map((sheet) => sheet.amount_set_aside)),
    body: written.body,
    firstDay: written.first_day,
    lastDay: written.last_day,
    complaints: [],
  }
}

function assertReconciled(reading: SpendReading, sheets: readonly SheetCount[], counted: Counted): void {
  const rowsAgree = counted.rows === counted.kept + counted.setAside
  const poundsAgree =
    counted.amountIn === addAmounts([counted.amountKept!, counted.amountSetAside!]) &&
    counted.amountKept === addAmounts(sheets.map((sheet) => sheet.amount_kept))
  if (rowsAgree && poundsAgree) return
  throw new PortreeveError(
    `What was read does not add up: ${counted.rows} rows of £${counted.amountIn}, of which ${counted.kept} rows of ` +
      `£${counted.amountKept} were kept and ${counted.setAside} rows of £${counted.amountSetAside} set aside.`,
    {
      where: reading.file,
      next: 'Nothing was changed. This is a fault of Portreeve: please report it with the file’s headings.',
    },
  )
}

/** A total printed in the file that is not the sum of its rows is told, and never loaded as a payment. */
function checkTotals(reading: SpendReading, sheets: readonly SheetCount[]): Complaint[] {
  const bySheet = Map.groupBy(reading.statedTotals, (total) => total.sheet ?? '')
  return [...bySheet].flatMap(([sheet, totals]) => {
    const rows = sheets.filter((each) => (each.sheet ?? '') === sheet)
    const sum = addAmounts(rows.map((each) => each.amount_in))
    const stated = totals.at(-1)!
    if (totals.some((total) => pounds(total.amount)?.pence === pounds(sum)!.pence)) return []
    return [
      {
        file: reading.file,
        ...(sheet !== '' && { sheet }),
        line: stated.line,
        column: '',
        value: stated.amount,
        problem: `The total printed in the file is not the sum of its rows, which is ${sum}`,
        repair: 'not loaded as a payment',
      },
    ]
  })
}

function complaintsOf(reading: SpendReading, id: string, parts: readonly TypedPart[]): string {
  const selects = parts.map(
    (part) => `SELECT ${sqlText(id)} AS file_id,
      ${part.sheet === undefined ? 'NULL::VARCHAR' : sqlText(part.sheet)} AS sheet, line::BIGINT AS line,
      ${sqlText(reading.file)} AS path, problem_column::VARCHAR AS column_name, problem_value::VARCHAR AS value,
      coalesce(set_aside, CASE WHEN problem_column IS NULL THEN 'a cell was mended' ELSE 'the cell cannot be read' END) AS problem,
      CASE WHEN set_aside IS NOT NULL THEN 'set aside'
        ELSE concat_ws('; ', CASE WHEN problem_column IS NOT NULL THEN 'kept without it' END, nullif(repairs, '')) END AS repair
    FROM (${part.select}) WHERE ${WORTH_TELLING}`,
  )
  return selects.join(' UNION ALL ')
}
