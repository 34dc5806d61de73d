import { join } from 'node:path'
import { findFiles } from '../src/sources/find-files.ts'
import { benchCounty } from './county.ts'
import type { LoadAsked, LoadTold } from './load-files.ts'
import {
  type BenchOptions,
  growth,
  type Measurement,
  runScript,
  secondsText,
  spreadOf,
  WORK,
} from './measure.ts'

const WANTED_FILE = 0.04
const WANTED_ALL = 20

/** The sample county, some 350 small files, loaded with findings: what `portreeve demo` waits for. */
export async function demoLoad(options: BenchOptions): Promise<Measurement[]> {
  const { published, settings } = await benchCounty('county', {})
  const files = await findFiles([published])
  const load = async (paths: readonly string[]) => {
    const question: LoadAsked = { workspace: join(WORK, 'demo'), paths, findings: true, settings }
    return (await runScript<LoadTold>('load-files.ts', question)).told
  }
  const quarter = await load(files.filter((_, at) => at % 4 === 0))
  const told: LoadTold[] = []
  for (let run = 0; run < options.runs; run++) {
    const each = await load(files)
    told.push(each)
    options.say(`run ${run + 1}: load ${each.loadSeconds.toFixed(1)} s, findings ${each.findingsSeconds.toFixed(1)} s`) // prettier-ignore
  }
  const all = spreadOf(told.map((each) => each.seconds))
  const loads = spreadOf(told.map((each) => each.loadSeconds))
  const perFile = loads.median / files.length
  const small = smallFile(told.at(-1)!)
  return [
    {
      bench: 'demo-load',
      what: `${files.length} files, ${told[0]!.kept.toLocaleString('en-GB')} rows, with findings`,
      seconds: all,
      figure: `${all.median.toFixed(1)} s`,
      wanted: `≤ ${WANTED_ALL} s`,
      holds: all.median <= WANTED_ALL,
      notes: [
        `processor time ${secondsText(spreadOf(told.map((each) => each.cpuSeconds)).median)}`,
        `findings ${spreadOf(told.map((each) => each.findingsSeconds)).median.toFixed(1)} s of it`,
        growth(
          { size: 1, seconds: quarter.loadSeconds },
          { size: files.length / Math.ceil(files.length / 4), seconds: loads.min },
        ),
      ],
    },
    {
      bench: 'demo-load',
      what: 'one file of the county: the middle one, read, checked, kept',
      seconds: spreadOf(Object.values(told.at(-1)!.fileSeconds)),
      figure: `${Math.round(small * 1000)} ms`,
      wanted: `≤ ${WANTED_FILE * 1000} ms`,
      holds: small <= WANTED_FILE,
      notes: [`${Math.round(perFile * 1000)} ms on average over all`],
    },
  ]
}

const smallFile = (told: LoadTold): number => spreadOf(Object.values(told.fileSeconds)).median
