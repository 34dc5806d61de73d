// A process that loads files into a lake, to be killed by a test: `node test/lake-writer.ts FOLDER NAME…`. Each name is a month of its own.
import { join } from 'node:path'
import { openLake } from '../src/lake/lake.ts'
import { loadFiles } from '../src/lake/load.ts'
import { each, monthOfRows, spendFile } from './lake-readings.ts'

const [folder, ...names] = process.argv.slice(2)
const lake = openLake(join(folder!, 'lake'))
process.stdout.write('ready\n')
for (const name of names) {
  const rows = monthOfRows(3000, '10', Number(name) * 10_000)
  const report = await loadFiles(
    lake,
    each(spendFile(folder!, rows, { name: `${name}.csv`, body: `Body ${name}` })),
    {
      findings: (draft) =>
        draft.writeFinding(
          'finding_total',
          'SELECT count(*) AS n, sum(amount)::DECIMAL(18,2) AS total FROM payment',
        ),
    },
  )
  process.stdout.write(`loaded ${name} as ${report.generation}\n`)
}
lake.close()
