import { readFileSync } from 'node:fs'
import { read as readBook, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'

/**
 * Rows and pounds of every real spend file, counted a second time from the raw bytes by rules written for that file,
 * with other code than the readers': csv-parse or a spreadsheet library, and amounts in whole pence.
 */
export interface Rule {
  readonly encoding?: string
  /** Position of the amount's column, and how many records (or rows of a sheet) come before the data. */
  readonly amount: number
  readonly above: number
  /** Which records are data rows; by default those with a figure in the amount. */
  readonly isData?: (cells: readonly string[]) => boolean
  /** For spreadsheets: rules of single sheets. */
  readonly sheets?: (name: string, at: number) => { amount: number; above: number }
  /** Data rows that have no amount. */
  readonly withoutAmount?: number
  /** Why the count differs from the one in PROVENANCE.md. */
  readonly provenance?: { readonly rows: number; readonly because: string }
}

const csv = (amount: number, above = 1, more: Partial<Rule> = {}): Rule => ({ amount, above, ...more })
const hasFigure = (text: string | undefined): boolean => /\d/.test(text ?? '')

/** The rule of each file. */
export const RULES: Readonly<Record<string, Rule>> = {
  'barts-health-nhs-trust-2020-04.xlsx': { amount: 10, above: 1 },
  'birmingham-city-council-pcard-2014-05.xls': { amount: 2, above: 1 },
  'birmingham-city-council-pcard-2014-06.xls': { amount: 2, above: 1 },
  'birmingham-city-council-pcard-2016-04.xls': { amount: 2, above: 1 },
  'birmingham-city-council-pcard-2017-09.xls': { amount: 4, above: 1 },
  'darlington-2022-09-cleaned.csv': csv(7),
  'devon-county-council-2011-01.csv': csv(5),
  'devon-county-council-2017-06.csv': csv(5),
  'devon-county-council-2026-03.csv': csv(4, 1, {
    isData: (cells) => cells[0] === '18',
    provenance: { rows: 3546, because: 'it counts the grand total' },
  }),
  'devon-county-council-pcard-2015-07-to-2015-10.csv': csv(3),
  'devon-county-council-pcard-2017-01-to-2017-04.csv': csv(3),
  'devon-county-council-pcard-2017-04-to-2017-07.csv': csv(3),
  'devon-county-council-pcard-2022-01-to-2022-05.csv': csv(3),
  'epsom-and-st-helier-nhs-trust-2020-04.csv': csv(7),
  'exeter-city-council-2025-10-to-12.csv': csv(3),
  'guys-and-st-thomas-nhs-ft-2020-04.csv': csv(7),
  'harrogate-2022-08-cleaned.csv': csv(9),
  'hyndburn-2017-03.csv': csv(6, 1, { encoding: 'cp437' }),
  'hyndburn-2020-11.csv': csv(6, 1, { encoding: 'cp437' }),
  'hyndburn-2022-11.csv': csv(6, 1),
  'hyndburn-2023-02.csv': csv(6, 1, { encoding: 'windows-1252' }),
  'hyndburn-2023-06.csv': csv(6, 2),
  'hyndburn-2024-02.csv': csv(6, 2, { encoding: 'windows-1252' }),
  'hyndburn-2025-10.csv': csv(16, 1),
  'kingston-hospital-nhs-ft-2020-06.csv': csv(7),
  'lancashire-police-pcc-2018-19.xlsx': { amount: 2, above: 1 },
  'lancashire-police-pcc-2024-25.xlsx': { amount: 2, above: 1 },
  'leeds-2010-12.csv': csv(9),
  'manchester-2010-12.csv': csv(5),
  'manchester-2013-04.csv': csv(5, 1, { encoding: 'windows-1252' }),
  'manchester-2021-08.csv': csv(5, 1, { encoding: 'windows-1252' }),
  'nhs-barking-and-dagenham-ccg-2020-04.csv': csv(7),
  'north-tyneside-2020-08-cleaned.csv': csv(2),
  'oxford-city-council-2014-jan-mar.csv': csv(6, 1, {
    provenance: { rows: 3860, because: 'it counts a last line that holds nothing but "xxx"' },
  }),
  'oxford-city-council-2015-apr-jun.csv': csv(6),
  'oxford-city-council-2018-jan-mar.csv': csv(6),
  'royal-free-nhs-ft-2020-04-to-06.csv': csv(10, 1, {
    isData: (cells) => (cells[6] ?? '') !== '',
    withoutAmount: 1,
  }),
  'sutton-coldfield-town-council-2016-17.xlsx': {
    amount: 4,
    above: 4,
    sheets: (_, at) => ({ amount: 4, above: at === 0 ? 4 : 2 }),
  },
  'sutton-coldfield-town-council-2017-18-q3.xlsx': { amount: 5, above: 2 },
  'warwickshire-county-council-2010-11.csv': csv(3, 3, { encoding: 'windows-1252' }),
  'warwickshire-county-council-2011-12-new-system.csv': csv(5),
  'warwickshire-county-council-2011-12-old-system.csv': csv(3),
  'warwickshire-county-council-2013-02.csv': csv(6, 24, { encoding: 'windows-1252' }),
  'warwickshire-county-council-2013-11.csv': csv(6, 3),
  'warwickshire-county-council-2016-05.csv': csv(6, 2),
  'warwickshire-county-council-2019-10.csv': csv(5, 1, {
    provenance: { rows: 2261, because: 'it counts the line in which the report names itself' },
  }),
  'warwickshire-county-council-pcard-2021-12.csv': csv(2, 2, { encoding: 'windows-1252' }),
}

/** Whole pence, half a penny rounded away from zero; a minus before or behind, or brackets. */
function pence(text: string): bigint {
  const digits = text.replace(/[^\d.]/g, '')
  const [whole = '0', fraction = ''] = digits.split('.')
  const thousandths = BigInt(whole || '0') * 1000n + BigInt(fraction.slice(0, 3).padEnd(3, '0'))
  const rounded = (thousandths + 5n) / 10n
  return /[-(]/.test(text) ? -rounded : rounded
}

/** What a count from the bytes gives. */
export interface Counted {
  readonly rows: number
  readonly pence: bigint
  /** Line of each row with an amount and its pence, as one text: `12:4550`, sheets before. */
  readonly lines: readonly string[]
}

/** The physical line of the next place where a text stands, counted along the file. */
function lineCounter(text: string): (part: string) => number {
  let from = 0
  let line = 1
  return (part) => {
    const at = text.indexOf(part, from)
    line += text.slice(from, at).match(/\n/g)?.length ?? 0
    from = at
    const found = line
    line += part.match(/\n/g)?.length ?? 0
    from = at + part.length
    return found
  }
}

/** Counts a delimited file by its rule. */
function countCsv(path: string, rule: Rule): Counted {
  const text = iconv.decode(readFileSync(path), rule.encoding ?? 'utf-8')
  const records = parse(text, {
    raw: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true,
  }) as unknown as { record: string[]; raw: string }[] // prettier-ignore
  const lineAt = lineCounter(text)
  const data = records
    .slice(rule.above)
    .filter(({ record }) => (rule.isData ?? ((cells) => hasFigure(cells[rule.amount])))(record))
  const lines: string[] = []
  let sum = 0n
  for (const { record, raw } of data) {
    const amount = record[rule.amount] ?? ''
    const line = lineAt(raw.trim())
    if (!hasFigure(amount)) continue
    sum += pence(amount)
    lines.push(`${line}:${pence(amount)}`)
  }
  return { rows: data.length, pence: sum, lines }
}

/** Counts a spreadsheet by its rule. */
function countBook(path: string, rule: Rule): Counted {
  const book = readBook(readFileSync(path))
  const counted = { rows: 0, pence: 0n, lines: [] as string[] }
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]!
    const { amount, above } = rule.sheets?.(name, at) ?? rule
    const last = utils.decode_range(sheet['!ref']!).e.r
    for (let row = above; row <= last; row++) {
      const cell = sheet[utils.encode_cell({ r: row, c: amount })] as { v?: unknown } | undefined
      const text = typeof cell?.v === 'number' ? cell.v.toFixed(3) : String(cell?.v ?? '')
      if (!hasFigure(text)) continue
      counted.rows++
      counted.pence += pence(text)
      counted.lines.push(`${name}:${row + 1}:${pence(text)}`)
    }
  }
  return counted
}

/** Rows and pounds of a real spend file by its rule, from the bytes alone. */
export function countSpend(path: string, name: string): Counted {
  const rule = RULES[name]!
  return name.endsWith('.csv') ? countCsv(path, rule) : countBook(path, rule)
}
