// Makes every finding of a workspace anew and prints what it took. Run by a bench in a process of its own.
import { join } from 'node:path'
import { FINDINGS } from '../src/insight/findings.ts'
import { runInsight } from '../src/insight/run.ts'
import { openLake } from '../src/lake/lake.ts'
import { refreshFindings } from '../src/lake/load.ts'
import { asked } from './measure.ts'

const { workspace } = asked<{ workspace: string }>()
const lake = openLake(join(workspace, 'lake'), { findings: FINDINGS })
let seconds = 0
await refreshFindings(lake, {
  force: true,
  findings: async (draft) => {
    const from = performance.now()
    await runInsight(draft)
    seconds = (performance.now() - from) / 1000
  },
})
lake.close()
console.log(JSON.stringify({ seconds }))
