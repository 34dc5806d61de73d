// A process of its own for the tests of the workbench: it owns it, or records in it, until it ends or is killed.
import { writeSync } from 'node:fs'
import { startOwner, withWorkbench } from '../src/workbench/owner/owner.ts'
import { recordDecisions } from '../src/workbench/record.ts'
import { aFact } from './workbench-facts.ts'

const [what, workspace, name, databaseUrl] = process.argv.slice(2) as [string, string, string, string?]
const options = databaseUrl === undefined ? {} : { databaseUrl }
/** Told at once and not from a buffer: what the parent reads was acknowledged before the kill. */
const tell = (line: string): void => void writeSync(1, `${line}\n`)

if (what === 'owner') {
  const { close } = await startOwner(workspace, options)
  tell('open')
  await new Promise((resolve) => process.stdin.once('end', resolve).resume())
  await close()
}
if (what === 'writer') {
  for (let value = 0; value < 5; value++) {
    const [decision] = await recordDecisions(workspace, [aFact(`C-${name}`, value)], options)
    tell(`kept ${decision!.id}`)
  }
}
if (what === 'endless') {
  const { workbench, close } = await startOwner(workspace, options)
  tell('open')
  const { operations } = await import('../src/workbench/operations.ts')
  for (let value = 0; value < 5000; value++) {
    const [decision] = await operations.record.run(workbench, { decisions: [aFact(`C-${name}`, value)] })
    tell(`kept ${decision!.id}`)
  }
  await close()
}
if (what === 'verify') tell(JSON.stringify(await withWorkbench(workspace, 'verify', {}, options)))
