import { createWriteStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What is used of yazl, which brings no types. */
interface ZipWriter {
  readonly outputStream: Readable
  addBuffer(content: Buffer, name: string, options?: { compress: boolean }): void
  addReadStreamLazy(name: string, open: (done: (cause: null, stream: Readable) => void) => void): void
  end(): void
}
const { ZipFile } = (await import('yazl' as string)) as { ZipFile: new () => ZipWriter }

/** A member of an archive: its text or bytes, or what gives them piece by piece. */
export type Member = string | Buffer | (() => Readable)

/** Three rows any reader knows for payments. */
export const SPEND =
  'Supplier Name,Payment Date,Net Amount\nAcme Ltd,01/04/2026,5.00\nBolt plc,13/04/2026,6.00\nCog LLP,14/04/2026,-1.50\n'
/** One row any reader knows for a contract. */
export const REGISTER =
  'Contract Title,Supplier,Start Date,End Date,Contract Value,Extension Options\nLibrary system,Acme Ltd,01/04/2024,31/03/2027,50000,None\n'

/** Writes a file into a folder and gives its path. */
export function write(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Writes a file made piece by piece. */
export async function stream(folder: string, name: string, parts: Iterable<Buffer>): Promise<string> {
  const path = join(folder, name)
  await pipeline(Readable.from(parts), createWriteStream(path))
  return path
}

/** So many megabytes of one text over and over, made piece by piece. */
export function* megabytes(count: number, text: string): Generator<Buffer> {
  const piece = Buffer.from(text.repeat(Math.ceil((1024 * 1024) / text.length)))
  for (let at = 0; at < count; at++) yield piece
}

/** A ZIP of members; what it says of their names is as given. */
export async function zip(
  folder: string,
  name: string,
  members: Readonly<Record<string, Member>>,
): Promise<string> {
  const archive = new ZipFile()
  for (const [member, content] of Object.entries(members)) {
    if (typeof content === 'function') archive.addReadStreamLazy(member, (done) => done(null, content()))
    else archive.addBuffer(Buffer.from(content), member, { compress: content.length > 1000 })
  }
  archive.end()
  const path = join(folder, name)
  await pipeline(archive.outputStream, createWriteStream(path))
  return path
}

/** A ZIP whose member's name is written over in the bytes, since no archiver writes such names. */
export async function zipWithName(folder: string, name: string, member: string): Promise<string> {
  const plain = 'x'.repeat(member.length)
  const path = await zip(folder, name, { [plain]: SPEND })
  return write(folder, name, Buffer.from(readFileSync(path).toString('latin1').replaceAll(plain, member), 'latin1')) // prettier-ignore
}

/** A ZIP whose one member is listed over and over: every listing inflates the same bytes once more. */
export async function overlappingZip(folder: string, name: string, times: number): Promise<string> {
  const bytes = readFileSync(await zip(folder, name, { 'a.csv': () => Readable.from(megabytes(40, SPEND)) }))
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const from = bytes.readUInt32LE(end + 16)
  const listing = bytes.subarray(from, end)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(times, 8)
  tail.writeUInt16LE(times, 10)
  tail.writeUInt32LE(listing.length * times, 12)
  const listings = Array.from({ length: times }, () => listing)
  return write(folder, name, Buffer.concat([bytes.subarray(0, from), ...listings, tail]))
}

/** A ZIP whose members say that they are encrypted. */
export async function encryptedZip(folder: string, name: string): Promise<string> {
  const bytes = readFileSync(await zip(folder, name, { 'spend.csv': SPEND }))
  for (const [mark, flags] of [['PK\u0003\u0004', 6], ['PK\u0001\u0002', 8]] as const) {
    const at = bytes.indexOf(mark, undefined, 'latin1')
    bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) | 1, at + flags)
  } // prettier-ignore
  return write(folder, name, bytes)
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** The parts of a workbook besides its first sheet. */
const workbookParts = (strings: string): Record<string, Member> => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': RELS,
  'xl/workbook.xml': `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Spend" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${MAIN}>${strings}</sst>`,
})

/** How a workbook written part by part differs from a plain one. */
export interface WorkbookParts {
  /** What stands before the sheet's own element: where a document type would. */
  readonly prolog?: string
  /** The rows, or what gives them piece by piece. */
  readonly rows?: string | (() => Iterable<Buffer>)
  /** What stands after the rows. */
  readonly after?: string
  readonly strings?: string
}

const inline = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

/** The rows of {@link SPEND} as a sheet's XML. */
export const SHEET_ROWS: string = SPEND.trim()
  .split('\n')
  .map((line, at) => inline(at + 1, line.split(',')))
  .join('')

/** An XLSX file of one sheet, written part by part so that any part may be hostile. */
export function workbook(folder: string, name: string, parts: WorkbookParts = {}): Promise<string> {
  const { prolog = '', rows = SHEET_ROWS, after = '', strings = '' } = parts
  const before = `<?xml version="1.0"?>${prolog}<worksheet ${MAIN}><sheetData>`
  const end = `</sheetData>${after}</worksheet>`
  const sheet: Member =
    typeof rows === 'string'
      ? `${before}${rows}${end}`
      : () => Readable.from((function* () { yield Buffer.from(before); yield* rows(); yield Buffer.from(end) })()) // prettier-ignore
  return zip(folder, name, { ...workbookParts(strings), 'xl/worksheets/sheet1.xml': sheet })
}

/** An XLSX file that lists so many sheets, each with its own part. */
export function manySheets(folder: string, name: string, count: number): Promise<string> {
  const sheets = Array.from({ length: count }, (_, at) => [
    `xl/worksheets/sheet${at + 2}.xml`,
    `<worksheet ${MAIN}/>`,
  ])
  return zip(folder, name, {
    ...workbookParts(''),
    ...(Object.fromEntries(sheets) as Record<string, string>),
  })
}

/** An ODS file whose content is given. */
export function openDocument(folder: string, name: string, prolog: string, rows: string): Promise<string> {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
  return zip(folder, name, {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
    'content.xml': `<?xml version="1.0"?>${prolog}<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="Spend">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  })
}

/** The rows of {@link SPEND} as an open document's XML, each cell and row told to be repeated so often. */
export const odsRows = (cellTimes = 1, rowTimes = 1): string =>
  SPEND.trim()
    .split('\n')
    .map(
      (line) =>
        `<table:table-row table:number-rows-repeated="${rowTimes}">${line
          .split(',')
          .map(
            (text) =>
              `<table:table-cell table:number-columns-repeated="${cellTimes}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
          )
          .join('')}</table:table-row>`,
    )
    .join('')

/** A folder that holds a spend file and a link to itself. */
export function loopingFolder(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, 'deep'), { recursive: true })
  write(path, 'spend.csv', SPEND.replaceAll('Acme', 'Looped'))
  symlinkSync(path, join(path, 'deep', 'loop'), 'dir')
  return path
}

/** A ZIP in which one byte of the stored content was changed after it was made. */
export async function changedZip(folder: string, name: string): Promise<string> {
  const archive = new ZipFile()
  archive.addBuffer(Buffer.from(SPEND), 'spend.csv', { compress: false })
  archive.end()
  const path = join(folder, name)
  await pipeline(archive.outputStream, createWriteStream(path))
  const bytes = readFileSync(path)
  bytes[bytes.indexOf('5.00')] = 0x39
  return write(folder, name, bytes)
}

/** The first half of a file. */
export function half(folder: string, name: string, of: string): string {
  const bytes = readFileSync(of)
  return write(folder, name, bytes.subarray(0, bytes.length / 2))
}

/** A workbook's parts in which so many cells share one text of a megabyte. */
export const sharedText = (cells: number): WorkbookParts => ({
  strings: `<si><t>${'y'.repeat(1_000_000)}</t></si>`,
  rows: SHEET_ROWS + Array.from({ length: cells }, (_, at) => `<row r="${at + 5}"><c r="A${at + 5}" t="s"><v>0</v></c></row>`).join(''), // prettier-ignore
})

/** A workbook's parts with so many merged cells. */
export const mergedCells = (count: number): WorkbookParts => ({
  after: `<mergeCells>${Array.from({ length: count }, (_, at) => `<mergeCell ref="A${at + 10}:C${at + 10}"/>`).join('')}</mergeCells>`,
})

/** A CSV in which every other line is a header with the columns in another order. */
export const headersUponHeaders = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    at % 2
      ? `Supplier Name,Payment Date,Net Amount\nAcme Ltd,01/04/2026,${at}.00\n`
      : `Payment Date,Supplier Name,Net Amount\n01/04/2026,Acme Ltd,${at}.00\n`,
  ).join('')

/** Two releases: a plain one, and one of so many contracts of one award with as many suppliers. */
export function multiplyingNotice(count: number): string {
  const release = (id: string, many: number) => ({
    ocid: `ocds-${id}`,
    id,
    tag: ['award'],
    date: '2026-01-01T00:00:00Z',
    awards: [
      { id: '1', title: 'Award', suppliers: Array.from({ length: many }, (_, at) => ({ name: `S ${at}` })) },
    ],
    contracts: Array.from({ length: many }, (_, at) => ({ id: `c${at}`, awardID: '1' })),
  })
  return JSON.stringify({ publishedDate: '2026-01-01', releases: [release('1', 1), release('2', count)] })
}

/** The XML of all sheets and shared texts of a workbook, and how many cells hold a formula. */
export async function sheetsOf(path: string): Promise<{ xml: string; formulaCells: number }> {
  const { walkZip } = await import('../src/sources/tabular/zip.ts')
  let xml = ''
  await walkZip(path, { members: 1000, bytes: 1e9, ratio: 1000 }, async (member) => {
    if (/worksheets|sharedStrings/.test(member.name))
      await member.read((chunk) => void (xml += chunk.toString()))
  })
  return { xml, formulaCells: (xml.match(/<f[ >]/g) ?? []).length }
}
