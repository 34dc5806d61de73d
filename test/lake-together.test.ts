import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { readFile } from '../src/sources/read-file.ts'
import type { Reading } from '../src/sources/source.ts'
import { newFolder, removeFolders } from './lake-readings.ts'

afterAll(removeFolders)

const HEADER = 'Body,Payment Date,Supplier,Amount'

/** Days that could be read either way, but for one in the middle, which no sample sees. */
function unsureFile(body: string, telling: string): string {
  const rows = Array.from(
    { length: 2400 },
    (_, at) =>
      `${body},${at === 1200 ? telling : '04/05/2020'},${body} Supplier ${at} Ltd,"1,${100 + (at % 900)}.50"`,
  )
  return `${HEADER}\n${rows.join('\n')}\n`
}

const FILES: Readonly<Record<string, string>> = {
  'american.csv': unsureFile('Ashmere District Council', '04/30/2020'),
  'british.csv': unsureFile('Corrivale District Council', '30/04/2020'),
  'refused.csv': `${HEADER}\nDenholt District Council,01/04/2026,Acme Ltd,TBC\nDenholt District Council,30/04/2026,Bolt plc,"£12,34"\n`,
  'sure.csv': `${HEADER}\nEastmarch Borough Council,13/04/2026,Acme Ltd,5.00\nEastmarch Borough Council,14/04/2026,Bolt plc,(6.00)\n`,
  'total.csv': `${HEADER}\nPort Halden City Council,13/04/2026,Acme Ltd,5.00\n,,Total,5.00\n`,
  'wider.csv': `${HEADER},\nWexcombe County Council,13/04/2026,Acme Ltd,7.00,\nWexcombe County Council,14/04/2026,Acme Ltd,8.00,x\n`,
}

async function* readings(folder: string, names: readonly string[]): AsyncIterable<Reading> {
  for (const name of names)
    yield* await readFile(join(folder, name), { workFolder: join(folder, 'work') }, name)
}

test('small files loaded together hold what each holds when loaded alone', async () => {
  const folder = newFolder()
  const names = Object.keys(FILES)
  for (const name of names) writeFileSync(join(folder, name), FILES[name]!)
  const told = async (lake: ReturnType<typeof openLake>) => [
    await lake.query(
      'SELECT path, p.* EXCLUDE (file_id) FROM payment p JOIN file USING (file_id) ORDER BY path, line',
    ),
    await lake.query('SELECT * EXCLUDE (load_number) FROM file ORDER BY path'),
    await lake.query('SELECT * FROM complaint ORDER BY ALL'),
  ]
  const together = openLake(join(folder, 'together'))
  const alone = openLake(join(folder, 'alone'))
  try {
    const report = await loadFiles(together, readings(folder, names))
    expect(report.files.map((file) => file.outcome)).toEqual(names.map(() => 'loaded'))
    for (const name of names) await loadFiles(alone, readings(folder, [name]))
    expect(await told(together)).toEqual(await told(alone))
    const days = await together.query(
      `SELECT path, paid_on, count(*)::INTEGER AS n FROM payment JOIN file USING (file_id)
       WHERE path IN ('american.csv', 'british.csv') GROUP BY ALL ORDER BY ALL`,
    )
    expect(days.map((each) => Object.values(each))).toEqual([
      ['american.csv', '2020-04-05', 2399],
      ['american.csv', '2020-04-30', 1],
      ['british.csv', '2020-04-30', 1],
      ['british.csv', '2020-05-04', 2399],
    ])
  } finally {
    together.close()
    alone.close()
  }
})

test('two files of the same bytes in one load are held once', async () => {
  const folder = newFolder()
  for (const name of ['a.csv', 'b.csv']) writeFileSync(join(folder, name), FILES['sure.csv']!)
  const lake = openLake(join(folder, 'lake'))
  try {
    const report = await loadFiles(lake, readings(folder, ['a.csv', 'b.csv']))
    expect(report.files.map((file) => [file.outcome, file.duplicateOf])).toEqual([
      ['loaded', null],
      ['already-loaded', 'a.csv'],
    ])
    expect(await lake.query('SELECT count(*)::INTEGER AS n FROM payment')).toEqual([{ n: 2 }])
  } finally {
    lake.close()
  }
})
