// npm run bench [-- name…] [--runs 3] [--mb 200] [--gb] [--json] [--record]: measures the program against named peers on the same work.
import { parseArgs } from 'node:util'

const BENCHES = {
  'clean-csv': async () => (await import('./clean-csv/clean-csv.ts')).cleanCsv,
  messy: async () => (await import('./messy/messy.ts')).messy,
  plan: async () => (await import('./plan.ts')).plan,
  companies: async () => (await import('./companies/companies.ts')).companies,
  suppliers: async () => (await import('./suppliers/speed.ts')).suppliers,
  routes: async () => (await import('./routes.ts')).routes,
  help: async () => (await import('./help.ts')).help,
  'demo-load': async () => (await import('./demo-load.ts')).demoLoad,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    mb: { type: 'string', default: '200' },
    gb: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES)
const unknown = names.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

const measured = []
for (const name of names) {
  const bench = await BENCHES[name]()
  const say = (sentence) => console.error(`${name}: ${sentence}`)
  measured.push(...(await bench({ runs: Number(values.runs), mb: Number(values.mb), gb: values.gb, say })))
}
const { record, tableOfMeasurements } = await import('./record.ts')
console.log(values.json ? JSON.stringify(measured, null, 2) : tableOfMeasurements(measured))
if (values.record) await record(measured, new Date().toISOString().slice(0, 10))
process.exitCode = measured.every((each) => each.holds) ? 0 : 1
