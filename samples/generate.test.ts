import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PHRASINGS } from './contracts/phrasings.data.ts'
import { generateCounty } from './generate.ts'
import type { CountyTruth, TruthFile } from './truth.ts'

const folders: string[] = []
const newFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'wexcombe-'))
  folders.push(made)
  return made
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted()

const treeHash = (folder: string): string => {
  const hash = createHash('sha256')
  for (const path of filesUnder(folder)) hash.update(relative(folder, path)).update(readFileSync(path))
  return hash.digest('hex')
}

/** The bytes of a member of an archive, found by its local header. */
const memberBytes = (archive: Buffer, name: string): Buffer => {
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const packed = archive.readUInt32LE(at + 18)
    const nameLength = archive.readUInt16LE(at + 26)
    const data = at + 30 + nameLength
    if (archive.toString('utf8', at + 30, at + 30 + nameLength) === name) {
      return inflateRawSync(archive.subarray(data, data + packed))
    }
    at = data + packed
  }
  throw new Error(`no ${name}`)
}

const ENCODINGS: Record<string, string> = { 'utf-8-bom': 'utf8', 'doubled-bom': 'utf8', 'utf-8': 'utf8' }

const bytesOf = (published: string, file: string): Buffer => {
  const [archive, member] = file.split('!/')
  const bytes = readFileSync(join(published, archive!))
  return member ? memberBytes(bytes, member) : bytes
}

const textOf = (published: string, truth: TruthFile): string =>
  iconv.decode(bytesOf(published, truth.file), ENCODINGS[truth.encoding] ?? truth.encoding)

const pence = (text: string): number => {
  const negative = /-|\(/.test(text)
  const pounds = Number(text.replace(/[^0-9.]/g, ''))
  return Math.round(pounds * 100) * (negative ? -1 : 1)
}

/** Rows and pounds counted from the text alone: every record below the header with an amount, but for totals. */
const countCsv = (text: string, truth: TruthFile): { rows: number; total: number } => {
  const records = parse(text, {
    delimiter: truth.encoding === 'utf-16le' ? '\t' : ',',
    relax_column_count: true,
    info: true,
    skip_empty_lines: false,
  }) as unknown as {
    record: string[]
    info: { lines: number }
  }[]
  const at = records.findIndex(({ record }) =>
    record.some((cell) =>
      /^\W*(amount|net amount|total paid|net|amount \(inc vat\)|amount including vat|amount \(gross\)|amount paid|net amount ?\(£\))\W*$/i.test(
        cell.trim(),
      ),
    ),
  )
  const header = records[at]!.record
  const column = header.findIndex((cell) => /amount|total paid|^net$/i.test(cell))
  const data = records
    .slice(at + 1)
    .filter(({ record }) => /\d/.test(record[column] ?? '') && record[0] !== 'Grand Total')
  return { rows: data.length, total: data.reduce((sum, { record }) => sum + pence(record[column]!), 0) }
}

let folder: string
let truth: CountyTruth
beforeAll(async () => {
  folder = newFolder()
  truth = await generateCounty({ seed: 1, folder })
})
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

const published = (): string => join(folder, 'published')
const spendFiles = (): TruthFile[] => truth.files.filter((file) => file.kind === 'spend')

describe('the county', () => {
  test('is the same, byte for byte, for the same seed, in another folder', async () => {
    const again = newFolder()
    await generateCounty({ seed: 1, folder: again })
    expect(treeHash(again)).toBe(treeHash(folder))
  })

  test('is another for another seed, and does not grow its contracts with its spend', async () => {
    const other = newFolder()
    const made = await generateCounty({ seed: 2, scale: 0.1, folder: other })
    expect(treeHash(other)).not.toBe(treeHash(folder))
    expect(made.spend.rows).toBeLessThan(truth.spend.rows / 4)
    expect(made.contracts.length).toBeGreaterThan(truth.contracts.length * 0.95)
  })

  test('has the size and the share of IT that real ledgers have', () => {
    expect(truth.spend.rows).toBeGreaterThan(60_000)
    expect(truth.spend.rows).toBeLessThan(90_000)
    expect(truth.spend.itRows / truth.spend.rows).toBeGreaterThan(0.04)
    expect(truth.spend.itRows / truth.spend.rows).toBeLessThan(0.08)
    expect(truth.spend.months.at(0)).toBe('2023-10')
    expect(truth.spend.months.at(-1)).toBe('2026-10')
  })

  test('publishes in more than eight shapes and six encodings', () => {
    const shapes = new Set(spendFiles().map((file) => `${file.body}/${file.quirks.join()}`))
    expect(shapes.size).toBeGreaterThan(8)
    expect(new Set(truth.files.map((file) => file.encoding))).toEqual(
      new Set(['utf-8', 'utf-8-bom', 'doubled-bom', 'windows-1252', 'cp437', 'utf-16le', 'xlsx']),
    )
  })
})

describe('its files and its truth', () => {
  test('every CSV spend file holds the rows and the pounds the truth says', () => {
    for (const file of spendFiles()) {
      if (file.encoding === 'xlsx') continue
      const counted = countCsv(textOf(published(), file), file)
      expect({ file: file.file, rows: counted.rows, amount: (counted.total / 100).toFixed(2) }).toEqual({
        file: file.file,
        rows: file.rows,
        amount: file.amount,
      })
    }
  })

  test('every workbook of spend holds the rows and the pounds the truth says', async () => {
    for (const file of spendFiles().filter((candidate) => candidate.encoding === 'xlsx')) {
      let rows = 0
      let total = 0
      const path = join(published(), file.file)
      const sheets = (await import('read-excel-file/node')).default
      for (const { data } of await sheets(path)) {
        rows += data.length - 1
        for (const row of data.slice(1)) total += Math.round(Number(row[5]) * 100)
      }
      expect({ rows, amount: (total / 100).toFixed(2) }).toEqual({ rows: file.rows, amount: file.amount })
    }
  })

  test('files said to be the same are the same', () => {
    for (const file of spendFiles()) {
      if (file.sameBytesAs)
        expect(bytesOf(published(), file.file)).toEqual(bytesOf(published(), file.sameBytesAs))
      if (file.sameCellsAs) {
        const first = spendFiles().find((candidate) => candidate.file === file.sameCellsAs)!
        expect(bytesOf(published(), file.file)).not.toEqual(bytesOf(published(), first.file))
        const cells = (candidate: TruthFile) =>
          parse(textOf(published(), candidate), { relax_column_count: true })
        expect(cells(file)).toEqual(cells(first))
      }
    }
    expect(spendFiles().filter((file) => file.corrects)).not.toHaveLength(0)
  })

  test('every registered contract is found on its line', async () => {
    const texts = new Map<string, string[]>()
    const sheets = new Map<string, unknown[][]>()
    for (const contract of truth.contracts) {
      for (const source of contract.sources) {
        const file = truth.files.find((candidate) => candidate.file === source.file)!
        if (file.kind === 'notices') {
          const releases = JSON.parse(readFileSync(join(published(), file.file), 'utf8')).releases
          expect(releases[source.line - 1].contracts[0].title).toBe(contract.title)
        } else if (source.sheet !== undefined) {
          const key = `${source.file}/${source.sheet}`
          if (!sheets.has(key)) sheets.set(key, await readSheet(join(published(), source.file), source.sheet))
          expect(sheets.get(key)![source.line - 1]!.slice(0, 2)).toEqual([
            contract.references[0],
            contract.title,
          ])
        } else {
          if (!texts.has(source.file)) texts.set(source.file, textOf(published(), file).split('\n'))
          expect(texts.get(source.file)![source.line - 1]).toContain(contract.title)
        }
      }
    }
  })

  test('every IT line is found on its line, under a name of its supplier', () => {
    const names = new Map(truth.suppliers.map((supplier) => [supplier.id, supplier.names]))
    const bodies = new Map(truth.files.map((file) => [file.file, file] as const))
    const texts = new Map<string, string[]>()
    const lines = readFileSync(join(folder, 'truth', 'it-lines.jsonl'), 'utf8')
      .trim()
      .split('\n')
    let checked = 0
    for (const line of lines.map(
      (text) => JSON.parse(text) as { file: string; sheet?: string; line: number; entity: string },
    )) {
      if (line.sheet !== undefined || line.entity.startsWith('M-')) continue
      const file = bodies.get(line.file)!
      if (!texts.has(line.file)) texts.set(line.file, textOf(published(), file).split('\n'))
      const printed = texts
        .get(line.file)!
        .slice(line.line - 1, line.line + 1)
        .join('\n')
        .replaceAll('""', '"')
      expect(
        names.get(line.entity)![file.body!]!.some((name) => printed.includes(name)),
        `${line.file} line ${line.line}`,
      ).toBe(true)
      checked++
    }
    expect(checked).toBeGreaterThan(3000)
  })

  test('no name of a real supplier or publisher stands anywhere', () => {
    const real =
      /\b(capita|civica|idox|nec|microsoft|oracle|sap|unit4|northgate|agresso|granicus|firmstep|jadu|netcall|liquidlogic|system c|access group|mri software|aareon|zellis|midland hr|mhr|softcat|phoenix software|cdw|computacenter|boxxe|bytes|vodafone|virgin media|bt plc|ricoh|konica|xerox|canon|esri|brightly|causeway|yotta|bartec|whitespace|salesforce|amazon|google|atos|fujitsu|serco|veolia|ringgo|paybyphone|tunstall|heywood|proactis|in-tend|kofax|tyler|advanced computer|oneadvanced|hitachi|siemens|schneider|dell|lenovo|adobe|strata service solutions|exeter|devon|sheffield)\b/i
    for (const path of filesUnder(folder)) {
      const text =
        path.endsWith('.xlsx') || path.endsWith('.zip')
          ? ''
          : readFileSync(path, 'latin1').replaceAll('\0', '')
      expect(real.exec(text)?.[0], path).toBeUndefined()
    }
    for (const supplier of truth.suppliers)
      expect(real.exec(JSON.stringify(supplier.names))?.[0]).toBeUndefined()
  })
})

describe('its contracts', () => {
  test('use every phrasing, of which there are more than sixty', () => {
    expect(PHRASINGS.length).toBeGreaterThan(60)
    expect(new Set(PHRASINGS.map((phrasing) => phrasing.id)).size).toBe(PHRASINGS.length)
    const used = new Set(truth.contracts.map((contract) => contract.phrasing))
    expect(PHRASINGS.filter((phrasing) => !used.has(phrasing.id))).toEqual([])
  })

  test('are from 25 to 70 IT contracts a body', () => {
    const perBody = Map.groupBy(
      truth.contracts.filter((contract) => contract.ring !== 'not'),
      (contract) => contract.body,
    )
    expect(perBody.size).toBe(11)
    for (const [body, list] of perBody) {
      expect(list.length, body).toBeGreaterThanOrEqual(25)
      expect(list.length, body).toBeLessThanOrEqual(75)
    }
  })

  test('are shown in ten that between them have every shape, kind of deadline and state', () => {
    const shown = truth.contracts.filter((contract) => truth.showcase.includes(contract.id))
    expect(shown).toHaveLength(10)
    expect(new Set(shown.map((contract) => contract.shape)).size).toBe(10)
    expect(new Set(shown.map((contract) => contract.state)).size).toBe(9)
    expect(new Set(shown.flatMap((contract) => contract.notices.map((notice) => notice.kind))).size).toBe(6)
    expect(shown.every((contract) => contract.stateKnown)).toBe(true)
  })

  test('have terms in order, and payments that fit their state', () => {
    for (const contract of truth.contracts) {
      const days = [contract.start, contract.initialEnd, contract.currentEnd, contract.hardStop].map(
        (date) => date.day,
      )
      const present = days.filter((value) => value !== undefined)
      expect(present.toSorted(), contract.id).toEqual(present)
      if (contract.state === 'future') expect(contract.payments.count, contract.id).toBe(0)
      for (const deadline of contract.deadlines) {
        expect(deadline.sendBy < deadline.lastLegalDay, contract.id).toBe(true)
        expect(deadline.lastLegalDay < deadline.before, contract.id).toBe(true)
      }
    }
  })

  test('include phantoms, modules, resellers, takeovers, an owned company and other arrangements', () => {
    const { contracts, suppliers } = truth
    expect(
      contracts.filter((contract) => contract.missingFromRegister && contract.arrangement === 'contract')
        .length,
    ).toBeGreaterThan(20)
    expect(contracts.filter((contract) => contract.dependsOn).length).toBeGreaterThan(10)
    expect(
      contracts.filter((contract) => contract.publisher && contract.publisher !== contract.supplier).length,
    ).toBeGreaterThan(20)
    expect(suppliers.filter((supplier) => supplier.takenOverBy).length).toBeGreaterThan(0)
    expect(suppliers.filter((supplier) => supplier.formerName).length).toBeGreaterThan(0)
    expect(contracts.filter((contract) => contract.arrangement === 'owned-company')).toHaveLength(3)
    expect(contracts.filter((contract) => contract.disagreements.length > 0).length).toBeGreaterThan(5)
  })
})
