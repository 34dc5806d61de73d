import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Command, CommanderError } from 'commander'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PortreeveError } from '../../procurement/errors.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import {
  addComplaintsCommand,
  addLakeCommand,
  addLoadCommand,
  addMappingCommand,
  addSqlCommand,
} from './command.ts'

let folder: string
let workspace: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portreeve-setup-'))
  workspace = join(folder, 'workspace')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command line as a pipe would see it. */
async function run(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  let [out, err, code] = ['', '', 0]
  const context: CommandContext = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    width: 100,
    env: { PORTREEVE_WORKSPACE: workspace, PORTREEVE_WHO: 'A tester' },
    signal: new AbortController().signal,
    setExitCode: (given) => (code = given),
  }
  const program = new Command('portreeve')
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: context.err })
  for (const add of [addLoadCommand, addComplaintsCommand, addMappingCommand, addSqlCommand, addLakeCommand])
    add(program, context)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) code = 2
    else if (error instanceof PortreeveError)
      [code, err] = [error.exitCode, `${err}${error.message}\n${error.next ?? ''}`]
    else throw error
  }
  return { out, err, code }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const spend = (rows: string) => `Payment Date,Supplier Name,Net Amount,Description\n${rows}`
const rows = '01/10/2025,Acme Software Ltd,"1,200.00",Licences\n02/10/2025,Bolt Ltd,99.50,Bolts\n'
const load = (...args: string[]) => run('load', ...args)
const json = (text: string) => JSON.parse(text) as { files: Record<string, unknown>[] }

describe('portreeve load', () => {
  test('prints the report and, with --json, exactly the fields promised', async () => {
    const path = file('spend.csv', spend(rows))
    const told = await load(path, '--body', 'Wexcombe Council', '--json')
    expect(told.code).toBe(0)
    expect(Object.keys(json(told.out))).toEqual(['files'])
    expect(json(told.out).files).toEqual([
      {
        file: 'spend.csv', kind: 'spend', body: 'Wexcombe Council', bodyFrom: 'option', encoding: 'utf-8', headerLine: 1,
        rows: 2, kept: 2, setAside: 0, rowsWithoutAmount: 0, repaired: 0, amountIn: '1299.50', amountKept: '1299.50', amountSetAside: '0.00',
        vatBasis: 'net',
        columns: { amount: 'Net Amount', description: 'Description', paid_on: 'Payment Date', supplier_name: 'Supplier Name' },
        duplicateOf: null, replaces: null, complaints: 0,
      },
    ]) // prettier-ignore
    const again = await load(path)
    expect(again.out).toContain('already loaded')
    expect(again.err).toContain('1 files: 0 loaded, 1 already there')
  })

  test('a row set aside is exit code 3, with --strict 1; complaints say where and why', async () => {
    const path = file('spend.csv', spend(`${rows}03/10/2025,Crane Ltd,nil,Hire\n`))
    expect((await load(path, '--dry-run')).code).toBe(3)
    expect((await load(path, '--strict', '--body', 'Wexcombe Council')).code).toBe(1)
    const complaints = await run('complaints', '--csv')
    expect(complaints.out.split('\r\n').slice(0, 2)).toEqual([
      'file,sheet,line,column,value,problem,repair',
      'spend.csv,,4,Net Amount,nil,the amount cannot be read,set aside',
    ])
    expect(JSON.parse((await run('complaints', '--json', '--problem', 'nothing like this')).out)).toEqual({
      complaints: [],
    })
    expect(JSON.parse((await run('complaints', '--json')).out)).toMatchObject({
      complaints: [{ line: 4, value: 'nil' }],
    })
  })

  test('a file of unknown kind is reported with exit code 3 and the others are loaded', async () => {
    const told = await load(
      file('spend.csv', spend(rows)),
      file('telephones.csv', 'Name,Extension\nFront desk,100\n'),
      '--json',
    )
    expect(told.code).toBe(3)
    expect(json(told.out).files.map((each) => [each['kind'], each['kept'], each['complaints']])).toEqual([
      ['spend', 2, 0],
      ['unknown', 0, 1],
    ])
  })

  test('wrong use and missing paths', async () => {
    expect((await load()).code).toBe(2)
    expect((await load('x', '--vat', 'perhaps')).code).toBe(2)
    expect((await load('x', '--period', '2025-13')).code).toBe(2)
    expect((await load('x', '--period', '2025-12..2025-10')).code).toBe(2)
    expect(await load(join(folder, 'missing.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file') as string,
    })
  })

  test('a dry run writes nothing; the workspace is for its owner alone', async () => {
    const path = file('spend.csv', spend(rows))
    await load(path, '--dry-run')
    expect(existsSync(join(workspace, 'lake', 'current'))).toBe(false)
    await load(path)
    expect(readdirSync(join(workspace, 'lake')).toSorted()).toEqual([
      'current',
      'format',
      'generations',
      'raw',
    ])
    if (process.platform !== 'win32') expect(statSync(workspace).mode & 0o777).toBe(0o700)
  })

  test('--period gives rows without a day the days they belong to', async () => {
    await load(
      file('spend.csv', 'Supplier Name,Net Amount\nAcme Ltd,10.00\nBolt Ltd,20.00\n'),
      '--period',
      '2025-10..2025-12',
    )
    const { out } = await run('sql', 'SELECT period_from, period_to, count(*) AS n FROM payment GROUP BY ALL')
    expect(out).toBe('period_from\tperiod_to\tn\n2025-10-01\t2025-12-31\t2\n')
  })

  test('the body of a shape is learned from --body', async () => {
    await load(file('october.csv', spend(rows)), '--body', 'Wexcombe Council')
    const told = await load(file('november.csv', spend(rows.replaceAll('/10/', '/11/'))), '--json')
    expect(json(told.out).files[0]).toMatchObject({ body: 'Wexcombe Council', bodyFrom: 'learned' })
  })

  test('the name recorded does not depend on how the file was named', async () => {
    const path = file('spend.csv', spend(rows))
    const beside = relative(process.cwd(), path)
    expect(json((await load(beside, path, '--json')).out).files.map((each) => each['file'])).toEqual([
      'spend.csv',
    ])
    expect((await run('sql', 'SELECT path, other_paths FROM file', '--csv')).out).toBe(
      'path,other_paths\r\nspend.csv,[]\r\n',
    )
  })

  test('two files of one name are told apart, and complaints name the right one', async () => {
    await load(file('spend.csv', spend(rows)), '--body', 'A Council')
    const path = file(
      'spend.csv',
      spend('01/11/2025,Other Ltd,900.00,Desks\n02/11/2025,Third Ltd,nil,Chairs\n'),
    )
    const told = await load(path, '--body', 'A Council')
    const name = /recorded as (spend\.csv \([0-9a-f]{8}\))\./.exec(told.err)?.[1]
    expect(name).toBeDefined()
    expect((await run('sql', 'SELECT path FROM file ORDER BY load_number', '--csv')).out).toBe(
      `path\r\nspend.csv\r\n${name}\r\n`,
    )
    expect((await run('complaints', '--csv')).out.split('\r\n')[1]).toMatch(`${name},,3,Net Amount,nil`)
  })

  test('editions of one name: each undoing brings back the one that was there before', async () => {
    const many = (until: number) =>
      spend(
        Array.from(
          { length: until },
          (_, index) => `01/10/2025,Supplier ${index} Ltd,${index + 500}.00,x\n`,
        ).join(''),
      )
    for (const until of [20, 21, 22]) await load(file('spend.csv', many(until)), '--body', 'A Council')
    const standing = async () => (await run('sql', 'SELECT path, kept FROM file', '--csv')).out
    expect(await standing()).toBe('path,kept\r\nspend.csv,22\r\n')
    await run('lake', 'restore', 'spend.csv')
    expect(await standing()).toBe('path,kept\r\nspend.csv,21\r\n')
    const asked = await run('lake', 'restore', 'spend.csv')
    const id = /([0-9a-f]{16}) \(22 rows\)/.exec(asked.err)![1]!
    expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('(20 rows)')])
    await run('lake', 'restore', id)
    expect(await standing()).toBe('path,kept\r\nspend.csv,22\r\n')
  })

  test('an older edition saved anew is known by its cells and does not take the newer one’s place', async () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `01/10/2025,Supplier ${index} Ltd,${index + 500}.00,x\n`,
    )
    await load(file('old.csv', spend(many.slice(1).join(''))), '--body', 'A Council')
    await load(file('new.csv', spend(many.join(''))), '--body', 'A Council')
    const told = await load(
      file('saved.csv', `\ufeff${spend(many.slice(1).join(''))}`),
      '--body',
      'A Council',
    )
    expect(told.err).toContain('A newer edition, new.csv, has taken its place.')
    expect((await run('sql', 'SELECT path FROM file', '--csv')).out).toBe('path\r\nnew.csv\r\n')
  })

  test('an earlier edition can be brought back', async () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `0${(index % 9) + 1}/10/2025,Supplier ${index} Ltd,${index + 500}.00,x\n`,
    )
    const first = file('first.csv', spend(many.join('')))
    await load(first, '--body', 'A Council')
    const second = await load(
      file('second.csv', spend([...many.slice(1), '01/10/2025,New Ltd,5.00,x\n'].join(''))),
      '--body',
      'A Council',
    )
    expect(second.err).toContain('1 rows are new, 1 are no longer there')
    expect((await run('lake', 'restore', 'first.csv')).out).toContain('is back in its place')
    expect((await run('sql', 'SELECT path FROM file', '--csv')).out).toBe('path\r\nfirst.csv\r\n')
    expect((await run('lake', 'restore', 'nothing.csv')).code).toBe(1)
  })
})

describe('portreeve mapping', () => {
  test('shows each heading with cells; a correction is a decision and holds when the file is loaded again', async () => {
    const path = file(
      'spend.csv',
      'Payment Date,Supplier Name,Net Amount,VAT Amount,Text\n01/10/2025,Acme Ltd,100.00,20.00,Licences\n',
    )
    await load(path)
    const shown = JSON.parse((await run('mapping', '--json')).out) as {
      mappings: { shape: string; heading: string; field: string; sample: string }[]
    }
    expect(shown.mappings).toContainEqual(
      expect.objectContaining({ heading: 'Net Amount', field: 'amount', sample: '100.00', decided: false }),
    )
    const { shape } = shown.mappings[0]!
    expect((await run('mapping', 'set', shape.slice(0, 6), 'amount=vat amount')).code).toBe(0)
    const told = await load(path, '--json')
    expect(json(told.out).files[0]).toMatchObject({ amountIn: '20.00', duplicateOf: null })
    expect((await run('mapping')).out).toContain('VAT Amount\tamount, vat\tdecision')
  })

  test('a decided reading that new headings no longer take up is told', async () => {
    const old =
      'Payment Date,Supplier Name,Net Amount,VAT Amount,Text\n01/10/2025,Acme Ltd,100.00,20.00,Licences\n'
    await load(file('october.csv', old), '--body', 'A Council')
    const { mappings } = JSON.parse((await run('mapping', '--json')).out) as { mappings: { shape: string }[] }
    const fresh = file('november.csv', old.replaceAll('/10/', '/11/').replace(',Text', ',Notes'))
    expect((await load(fresh, '--body', 'A Council', '--dry-run')).err).not.toContain('does not reach it')
    await run('mapping', 'set', mappings[0]!.shape, 'description=Text')
    expect((await load(fresh, '--body', 'A Council')).err).toMatch(
      /What people decided of the headings of october\.csv does not reach it: portreeve mapping --shape [0-9a-f]+/,
    )
  })

  test('refuses what is no heading, no shape, no assignment', async () => {
    await load(file('spend.csv', spend(rows)))
    const shown = JSON.parse((await run('mapping', '--json')).out) as { mappings: { shape: string }[] }
    const shape = shown.mappings[0]!.shape
    expect((await run('mapping', 'set', shape, 'amount=Nothing')).err).toContain('No heading of that shape')
    expect((await run('mapping', 'set', 'zzzz', 'amount=Net Amount')).err).toContain('No loaded file')
    expect((await run('mapping', 'set', shape, 'amount')).code).toBe(2)
    expect((await run('mapping', 'set', shape, 'file.vat=maybe')).code).toBe(2)
  })
})

describe('portreeve sql and lake', () => {
  test('print in three forms and refuse to write', async () => {
    await load(file('spend.csv', spend(rows)), '--body', 'Wexcombe Council')
    const sql = 'SELECT supplier_name, amount FROM payment ORDER BY line'
    expect((await run('sql', sql)).out).toBe(
      'supplier_name\tamount\nAcme Software Ltd\t1200.00\nBolt Ltd\t99.50\n',
    )
    expect((await run('sql', sql, '--csv')).out).toBe(
      'supplier_name,amount\r\nAcme Software Ltd,1200.00\r\nBolt Ltd,99.50\r\n',
    )
    expect(JSON.parse((await run('sql', sql, '--json')).out)).toEqual({ rows: [{ supplier_name: 'Acme Software Ltd', amount: '1200.00' }, { supplier_name: 'Bolt Ltd', amount: '99.50' }] }) // prettier-ignore
    expect((await run('sql', 'DROP VIEW payment')).err).toContain('Only one SELECT')
    expect((await run('sql', 'SELECT wrong FROM payment')).err).toContain('wrong')
  })

  test('lake path and tables', async () => {
    expect((await run('lake', 'path')).code).toBe(1)
    await load(file('spend.csv', spend(rows)), '--body', 'Wexcombe Council')
    expect((await run('lake', 'path')).out.trim().replaceAll('\\', '/')).toMatch(
      /workspace\/lake\/generations\/1$/,
    )
    expect((await run('lake', 'path', 'payment')).out.trim()).toMatch(/generations\/1\/payment\/\*\.parquet$/)
    expect((await run('lake', 'path', 'nothing')).code).toBe(2)
    const tables = JSON.parse((await run('lake', 'tables', '--json')).out) as {
      tables: { table: string; rows: number }[]
    }
    expect(tables.tables.find((each) => each.table === 'payment')).toMatchObject({ rows: 2 })
    expect(tables.tables.some((each) => each.table === 'finding_supplier')).toBe(true)
  })
})
