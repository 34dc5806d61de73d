import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { treeBytes } from '../bench/measure.ts'
import * as make from './hostile-makers.ts'

// Files made to harm whoever reads them, each given to `portreeve load` as a person would: it is refused with a sentence that
// names it and says what to do, or read as what it is, soon and in bounded memory; the lake keeps what it had.

const { SPEND, REGISTER } = make
const PROGRAM = fileURLToPath(new URL('../bin/portreeve.mjs', import.meta.url))
/** Within ten seconds on a machine of its own; other tests run beside this one. */
const MOST_SECONDS = 10
/** A spreadsheet's own process may hold 1 GB; the rest is ours. */
const MOST_BYTES = 1_500_000_000

let folder: string
let workspace: string
let held: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portreeve-hostile-'))
  // The workspace's own name is hostile too: a pattern that means its neighbour.
  mkdirSync(join(folder, 'workspace 1'))
  workspace = join(folder, process.platform === 'win32' ? 'workspace' : 'workspace [1]')
  const base = make.write(folder, 'base.csv', SPEND.replaceAll('Acme', 'Held'))
  expect((await portreeve('load', base, '--body', 'Wexcombe Council')).code).toBe(0)
  held = await heldNow()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  readonly peakBytes: number
}

/** Runs the program in a process of its own and watches the memory of its whole tree. */
async function portreeve(...args: string[]): Promise<Ran> {
  const from = performance.now()
  const child = spawn(process.execPath, [PROGRAM, ...args, '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err, peakBytes] = ['', '', 0]
  child.stdout.on('data', (text) => (out += String(text)))
  child.stderr.on('data', (text) => (err += String(text)))
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, treeBytes(child.pid!) ?? 0)), 50)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { code, out, err, seconds: (performance.now() - from) / 1000, peakBytes }
}

/** What the lake holds: its generation, and every payment. */
async function heldNow(): Promise<string> {
  const generation = readFileSync(join(workspace, 'lake', 'current'), 'utf8')
  return generation + (await portreeve('sql', 'SELECT * FROM payment ORDER BY ALL')).out
}

function expectBounded({ seconds, peakBytes, err }: Ran): void {
  expect(seconds, err).toBeLessThan(MOST_SECONDS)
  expect(peakBytes).toBeLessThan(MOST_BYTES)
}

/** Nothing half-done stays behind, inside the lake or beside it. */
function expectNothingLeft(): void {
  expect(readdirSync(join(workspace, 'lake')).toSorted()).toEqual(['current', 'format', 'generations', 'raw'])
}

interface Trap {
  readonly make: () => string | Promise<string>
  readonly says: RegExp
  /** The file named, where it is not the one given. */
  readonly names?: string
}

const bomb = /unpacks to more than Portreeve reads\. What to do: Unpack it yourself/
const noSheet = /damaged, protected, or too large\. What to do: Open it in a spreadsheet program/
const noXml =
  /declares XML entities, which no spreadsheet needs\. What to do: Open it in a spreadsheet program/

const REFUSED: Readonly<Record<string, Trap>> = {
  'a ZIP that unpacks to gigabytes': {
    make: () => make.zip(folder, 'bomb.zip', { 'spend.csv': () => Readable.from(make.megabytes(150, SPEND)) }),
    says: bomb,
  },
  'a ZIP that lists one member a thousand times': {
    make: () => make.overlappingZip(folder, 'overlap.zip', 1000),
    says: bomb,
  },
  'a ZIP of a hundred ZIPs that each unpack to as much as one may': {
    make: async () => {
      const inner = await make.zip(folder, 'inner.zip', { 'a.csv': () => Readable.from(make.megabytes(100, SPEND)) })
      const bytes = readFileSync(inner)
      return make.zip(folder, 'many.zip', Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.zip`, bytes])))
    },
    says: bomb,
  },
  'archives in archives in archives': {
    make: async () => {
      let path = await make.zip(folder, 'nest0.zip', { 'spend.csv': SPEND })
      for (let depth = 1; depth < 4; depth++)
        path = await make.zip(folder, `nest${depth}.zip`, { 'inner.zip': readFileSync(path) })
      return path
    },
    names: 'nest3.zip!/inner.zip!/inner.zip',
    says: /holds archives in archives\. What to do: Unpack it/,
  },
  'a ZIP whose member climbs out of the folder': {
    make: () => make.zipWithName(folder, 'climb.zip', '../../escaped.csv'),
    says: /names a file outside the archive\. What to do: Ask for it again/,
  },
  'a ZIP whose member has an absolute name': {
    make: () => make.zipWithName(folder, 'absolute.zip', '/etc/escaped.csv'),
    says: /names a file outside the archive/,
  },
  'a ZIP whose member has a drive and backslashes': {
    make: () => make.zipWithName(folder, 'drive.zip', 'C:\\temp\\escaped.csv'),
    says: /names a file outside the archive/,
  },
  'an encrypted ZIP': {
    make: () => make.encryptedZip(folder, 'encrypted.zip'),
    says: /damaged or encrypted\. What to do: Ask for it again/,
  },
  'a ZIP whose bytes were changed on the way': {
    make: () => make.changedZip(folder, 'changed.zip'),
    says: /damaged or encrypted/,
  },
  'a ZIP cut in half': {
    make: async () => make.half(folder, 'half.zip', await make.zip(folder, 'whole.zip', { 'spend.csv': SPEND.repeat(500) })),
    says: /damaged or encrypted/,
  },
  'a workbook cut in half': {
    make: async () => make.half(folder, 'half.xlsx', await make.workbook(folder, 'whole.xlsx')),
    says: /damaged or encrypted/,
  },
  'a workbook that inflates to hundreds of megabytes': {
    make: () => make.workbook(folder, 'inflates.xlsx', { rows: () => make.megabytes(300, ' ') }),
    says: bomb,
  },
  'a workbook in which fifty thousand cells share a text of a megabyte': {
    make: () => make.workbook(folder, 'shared.xlsx', make.sharedText(50_000)),
    says: noSheet,
  },
  'a workbook with one cell in its farthest corner': {
    make: () => make.workbook(folder, 'corner.xlsx', { rows: `${make.SHEET_ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }),
    says: noSheet,
  },
  'a workbook of thousands of sheets': {
    make: () => make.manySheets(folder, 'sheets.xlsx', 12_000),
    says: bomb,
  },
  'a workbook whose entities multiply': {
    make: () =>
      make.workbook(folder, 'entities.xlsx', {
        prolog: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        rows: make.SHEET_ROWS.replace('Acme Ltd', '&b;'),
      }),
    says: noXml,
  },
  'a workbook that hides the entity of a file of this machine behind a long comment': {
    make: () =>
      make.workbook(folder, 'hidden.xlsx', {
        prolog: `<!--${' '.repeat(200_000)}--><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`,
        rows: make.SHEET_ROWS.replace('Acme Ltd', '&a;'),
      }),
    says: noXml,
  },
  'an open document with the entity of a file of this machine': {
    make: () => make.openDocument(folder, 'entity.ods', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', make.odsRows()),
    says: noXml,
  },
  'an open document whose cells say they are repeated billions of times': {
    make: () => make.openDocument(folder, 'repeated.ods', '', make.odsRows(16_384, 1_048_576)),
    says: noSheet,
  },
  'an old workbook that is none': {
    make: () => make.write(folder, 'old.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 7)])),
    says: noSheet,
  },
  'a line of a million columns': {
    make: () => make.write(folder, 'wide.csv', `${SPEND}${','.repeat(1_000_000)}\n`),
    says: /more than 16,384 cells: this is not a table \(line 5\)\. What to do: Check that the file is a CSV export/,
  },
  'a header of thousands of columns': {
    make: () => make.write(folder, 'header.csv', `Supplier,Amount,Date,${Array.from({ length: 9000 }, (_, at) => `Code ${at}`).join(',')}\n${'1,'.repeat(9000)}\n`),
    says: /at most 1,000 are read\. What to do: Export only the columns/,
  },
  'a register with one line of thousands of cells among many': {
    make: () => make.write(folder, 'register.csv', `${REGISTER}${'A,B\n'.repeat(60_000)}${'x,'.repeat(16_000)}x\n`),
    says: /at most 1,000 are read/,
  },
  'one endless line of many megabytes': {
    make: () => make.stream(folder, 'endless.csv', [Buffer.from(SPEND), ...make.megabytes(100, 'x')]),
    says: /longer than 1 MiB: this is not a table \(line 5\)\. What to do: Check/,
  },
  'header upon header with other columns': {
    make: () => make.write(folder, 'headers.csv', make.headersUponHeaders(3000)),
    says: /header rows with other columns: at most 200 are read\. What to do: Export each table/,
  },
  'NUL bytes far down': {
    make: () => make.stream(folder, 'nul.csv', [Buffer.from(SPEND), ...make.megabytes(8, 'Acme Ltd,01/04/2026,5.00\n'), Buffer.from('A\0,01/04/2026,5.00\n')]),
    says: /holds NUL bytes: it is not text\. What to do: Export it again/,
  },
  'amounts that no sum can hold': {
    make: () => make.stream(folder, 'trillions.csv', [Buffer.from(SPEND), ...make.megabytes(4, 'Acme Ltd,01/04/2026,99999999999.00\n')]),
    says: /add up to more than ten trillion pounds: they are not payments\. Say which column/,
  },
  'a list in JSON nested a hundred thousand deep': {
    make: () => make.write(folder, 'deep.json', `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`),
    says: /nests deeper than 60 levels\. What to do: Export it as a plain list/,
  },
  'a notice nested a hundred thousand deep': {
    make: () => make.write(folder, 'deep-notice.json', `{"publishedDate":"2026-01-01","releases":[{"ocid":"ocds-1","tag":["award"],"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]}`),
    says: /nests deeper than 100 levels\. What to do: Export it again/,
  },
  'a notice cut in the middle': {
    make: () => make.write(folder, 'cut.json', '{"publishedDate":"2026-01-01","releases":[{"ocid":"ocds-1","tag":["award"],"title":"half'),
    says: /ends in the middle of its JSON\. What to do: Fetch it again/,
  },
  'a list in JSON whose objects all have keys of their own': {
    make: () => make.write(folder, 'keys.json', JSON.stringify(Array.from({ length: 50_000 }, (_, at) => ({ product: 'a', supplier: 'b', [`k${at}`]: 1 })))),
    says: /at most 1,000 are read/,
  },
  'an empty file': {
    make: () => make.write(folder, 'empty.csv', ''),
    says: /The file is empty\. What to do: Ask for the table/,
  },
  'a PDF called CSV': {
    make: () => make.write(folder, 'spend-pdf.csv', '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
    says: /is a PDF, not a table\. What to do: Ask for the table as CSV/,
  },
  'a web page called XLS': {
    make: () => make.write(folder, 'page.xls', '<html><body><table><tr><td>Supplier</td><td>Amount</td></tr></table></body></html>'),
    says: /is a web page, not a table/,
  },
  'a picture called CSV': {
    make: () => make.write(folder, 'picture.csv', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000, 0xfe)])),
    says: /is a picture, not a table/,
  },
} // prettier-ignore

describe('refused, with the lake as it was', () => {
  test.for(Object.keys(REFUSED))('%s', async (name, { expect: expectHere }) => {
    const trap = REFUSED[name]!
    const path = await trap.make()
    const ran = await portreeve('load', path)
    const line = ran.err.split('\n').find((each) => trap.says.test(each))
    expectHere(line, ran.err + ran.out).toBeDefined()
    expectHere(line!).toContain(trap.names ?? path.split(/[\\/]/).at(-1))
    expectHere(ran.code).toBe(3)
    expectHere(ran.err).not.toMatch(/fault of its own|\n {4}at /)
    expectBounded(ran)
    expectNothingLeft()
    expectHere(await heldNow()).toBe(held)
    expectHere(existsSync(join(folder, 'escaped.csv'))).toBe(false)
    rmSync(path, { force: true })
  })

  test('a pipe, which has no end to wait for', { skip: process.platform === 'win32' }, async () => {
    const path = join(folder, 'pipe.csv')
    await new Promise((resolve) => spawn('mkfifo', [path]).on('close', resolve))
    const ran = await portreeve('load', path)
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(
      /neither a file nor a folder\.\n {2}Where: .*pipe\.csv\n {2}What to do: Save its content/,
    )
    expectBounded(ran)
    rmSync(path)
    expect(await heldNow()).toBe(held)
  })

  test('a file that is written to while it is read', async () => {
    const path = await make.stream(folder, 'growing.csv', [Buffer.from(SPEND), ...make.megabytes(16, 'Acme Ltd,01/04/2026,5.00\n')])
    const grow = setInterval(() => appendFileSync(path, 'Acme Ltd,01/04/2026,5.00\n'), 20)
    const ran = await portreeve('load', path).finally(() => clearInterval(grow))
    expect(ran.err).toMatch(/growing\.csv: The file changed while it was being read\. .*Load it again when nothing writes to it/)
    expect(ran.code).toBe(3)
    expectNothingLeft()
    expect(await heldNow()).toBe(held)
  }) // prettier-ignore

  test('one trap keeps no other file out', async () => {
    const inside = join(folder, 'mixed')
    mkdirSync(inside)
    make.write(inside, 'bad.csv', SPEND.replace('Bolt', 'B\0lt'))
    make.write(inside, 'good.csv', SPEND.replaceAll('Acme', 'Mixed').replaceAll('2026', '2025'))
    const ran = await portreeve('load', inside, '--dry-run')
    expect(ran.code).toBe(3)
    expect(ran.out).toMatch(/good\.csv\tloaded\tspend/)
    expect(ran.err).toMatch(/bad\.csv: The file holds NUL bytes/)
    expect(await heldNow()).toBe(held)
  })
})

describe('read as what they are', () => {
  /** The report of a dry run: what a load would keep. */
  const report = async (path: string) => {
    const ran = await portreeve('load', path, '--dry-run', '--json', '--body', 'Wexcombe Council')
    expectBounded(ran)
    expectNothingLeft()
    const { files } = JSON.parse(ran.out) as {
      files: { file: string; kind: string; rows: number; kept: number; setAside: number; amountIn: string }[]
    }
    return files.map(({ file, kind, rows, kept, setAside, amountIn }) => ({ file: file.split('/').at(-1), kind, rows, kept, setAside, amountIn })) // prettier-ignore
  }
  const whole = { kind: 'spend', rows: 3, kept: 3, setAside: 0, amountIn: '9.50' }

  test('a CSV called XLSX, and a workbook called CSV', async () => {
    const text = make.write(folder, 'lying.xlsx', SPEND.replaceAll('Acme', 'Lying'))
    const book = make.write(folder, 'lying.csv', readFileSync(await make.workbook(folder, 'plain.xlsx')))
    expect(await report(text)).toEqual([{ file: 'lying.xlsx', ...whole }])
    expect(await report(book)).toEqual([{ file: 'lying.csv', ...whole }])
  })

  test('a workbook with half a million merged cells', async () => {
    const path = await make.workbook(folder, 'merged.xlsx', make.mergedCells(500_000))
    expect(await report(path)).toEqual([{ file: 'merged.xlsx', ...whole }])
  })

  test('a folder with a link to itself', async () => {
    const path = make.loopingFolder(folder, 'loop')
    expect(await report(path)).toEqual([{ file: 'spend.csv', ...whole }])
  })

  test('amounts larger than any payment are set aside, each with its reason', async () => {
    const path = make.write(folder, 'large.csv', `${SPEND}Dull,01/04/2026,${'9'.repeat(16)}.99\nDull,01/04/2026,"999,999,999,999.00"\nDull,01/04/2026,1e400\nDull,01/04/2026,NaN\n`) // prettier-ignore
    expect(await report(path)).toEqual([{ file: 'large.csv', ...whole, rows: 7, setAside: 4 }])
  })

  test('contract values larger than any contract are unknown, not a fault', async () => {
    const path = make.write(folder, 'values.csv', `${REGISTER}${REGISTER.split('\n')[1]!.replace('50000', '"999,999,999,999,999,999,999"')}\n`) // prettier-ignore
    expect((await report(path)).map((each) => [each.kind, each.kept])).toEqual([['contracts-register', 2]])
  })

  test('a term of a megabyte', async () => {
    const path = make.write(folder, 'term.csv', REGISTER.replace('None', '3+1+1 with an option for a further 2 x 12 months '.repeat(20_000))) // prettier-ignore
    expect((await report(path)).map((each) => [each.kind, each.kept])).toEqual([['contracts-register', 1]])
  })

  test('a release whose contracts and suppliers multiply is set aside, the others are kept', async () => {
    const path = make.write(folder, 'multiplying.json', make.multiplyingNotice(5000))
    expect((await report(path)).map((each) => [each.kind, each.kept, each.setAside])).toEqual([['notices', 1, 1]]) // prettier-ignore
  })

  test('a name that is a pattern, with quotes in it', { skip: process.platform === 'win32' }, async () => {
    const path = make.write(folder, `it's*[1] "x".csv`, SPEND.replaceAll('Acme', 'Globbed'))
    make.write(folder, `it's*1 "x".csv`, SPEND.replaceAll('5.00', '7000.00'))
    expect(await report(path)).toEqual([{ file: `it's*[1] "x".csv`, ...whole }])
  })

  test('formulas are text, in CSV and in the workbook harmless', async () => {
    const formulas = [
      "=cmd|'/c calc'!A1",
      '@SUM(1+1)*cmd',
      '+1+cmd',
      '-2+3+cmd',
      '=HYPERLINK("http://x";"y")',
    ]
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const own = join(folder, 'formulas')
    const register = `Contract Title,Supplier,Start Date,End Date,Contract Value\n${formulas.map((each) => `${quoted(`${each} software licences`)},${quoted(each)},01/04/2024,31/03/2027,50000`).join('\n')}\n` // prettier-ignore
    const path = make.write(folder, 'formulas.csv', register)
    const program = (...args: string[]) => portreeve(...args, '--workspace', own)
    const load = await program('load', path, '--body', 'Wexcombe Council')
    expect(load.err).toMatch(/1 loaded/)
    const csv = (await program('plan', '--csv', '--on', '2026-11-23', '--ring', 'core,edge,not')).out
    for (const each of formulas) expect(csv).toContain(`'${each.slice(0, 4)}`)
    expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@]/)
    const names = (await program('suppliers', '--csv')).out
    expect(names).not.toMatch(/(?:^|[,\n])"?[=+@]/)
    await program('plan', '--on', '2026-11-23', '--ring', 'core,edge,not', '--out', join(folder, 'out'))
    const { xml, formulaCells } = await make.sheetsOf(join(folder, 'out', 'plan.xlsx'))
    expect(xml).toContain('=cmd|')
    expect(formulaCells).toBe(0)
  })

  test('names and cells cannot command the terminal', async () => {
    const { printable } = await import('../src/ui/terminal.ts')
    const obeyed = ['\u0007', '\u001b', '\u009b', '\r']
    const shown = printable('a\u001b[2J\u001b]0;owned\u0007\u009b31m\r\n')
    expect(obeyed.filter((each) => shown.includes(each))).toEqual([])
    expect(printable('£5\t✓ – ok\n')).toBe('£5\t✓ – ok\n')
  })
})
