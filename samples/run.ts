import { parseArgs } from 'node:util'
import { parseDay } from '../src/procurement/calendar-day.ts'
import { generateCounty } from './generate.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    contracts: { type: 'string', default: '1' },
    on: { type: 'string' },
  },
})
const on = values.on === undefined ? undefined : parseDay(values.on)
if (values.out === undefined || (values.on !== undefined && !on)) {
  process.stderr.write(
    'Usage: node samples/run.ts --out DIR [--seed 1] [--scale 1] [--contracts 1] [--on 2026-11-23]\n',
  )
  process.exitCode = 2
} else {
  const truth = await generateCounty({
    folder: values.out,
    seed: Number(values.seed),
    scale: Number(values.scale),
    contracts: Number(values.contracts),
    ...(on && { on }),
  })
  process.stdout.write(
    `${truth.files.length} files, ${truth.spend.rows} spend lines (${truth.spend.itRows} IT), ${truth.contracts.length} contracts, ${truth.suppliers.length} suppliers\n`,
  )
}
