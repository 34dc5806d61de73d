import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MATCHING_PYTHON } from '../install-peers.mjs'
import { type BenchOptions, growth, type Measurement, ROOT, runChild, runScript, secondsText, spreadOf, WORK } from '../measure.ts' // prettier-ignore
import { inventNames, namesCsv } from './names.ts'

interface Told {
  readonly seconds: number
  readonly cpu: number
  readonly suppliers: number
  readonly firms: number
  readonly peakBytes: number
}

/** What a month's file took beside a loaded ledger. */
interface Month {
  readonly seconds: number
  readonly loadSeconds: number
}

const SMALL = { count: 14_000, wanted: 3 }
const MONTH = { count: 14_000, wanted: 2 }
const LARGE = { count: 200_000, wanted: 60 }

/** The names of an invented ledger resolved in a fresh process, 14,000 of them beside Splink 5 on the same names; a new month's file beside them; then 200,000. */
export async function suppliers(options: BenchOptions): Promise<Measurement[]> {
  const times = Array.from({ length: options.runs })
  const small: Told[] = []
  for (const _ of times) small.push(await ours(SMALL.count))
  options.say(`${SMALL.count} names: ${secondsText(small[0]!.seconds)}`)
  const peer = await splink(SMALL.count)
  const month = (await runScript<Month>('suppliers/new-month.ts', { count: MONTH.count })).told
  options.say(`a new month beside ${MONTH.count} names: ${secondsText(month.seconds)}`)
  const large = await ours(LARGE.count)
  options.say(`${LARGE.count} names: ${secondsText(large.seconds)}`)
  const seconds = spreadOf(small.map((each) => each.seconds))
  return [
    {
      bench: 'suppliers',
      what: `${SMALL.count.toLocaleString('en-GB')} names resolved, cold`,
      seconds,
      ...(peer === undefined ? {} : { peer: { name: 'Splink 5.0.0', seconds: spreadOf([peer]) } }),
      figure: secondsText(seconds.median),
      wanted: `≤ ${SMALL.wanted} s`,
      holds: seconds.median <= SMALL.wanted,
      notes: [
        ...(peer === undefined ? ['Splink is not installed: node bench/install-peers.mjs'] : [`${(peer / seconds.median).toFixed(2)} × Splink`]),
        ...notes(small[0]!),
      ], // prettier-ignore
    },
    {
      bench: 'suppliers',
      what: `a new month’s file beside ${MONTH.count.toLocaleString('en-GB')} names`,
      seconds: spreadOf([month.seconds]),
      ...(peer === undefined ? {} : { peer: { name: 'Splink 5.0.0, all anew', seconds: spreadOf([peer]) } }),
      figure: secondsText(month.seconds),
      wanted: `≤ ${MONTH.wanted} s`,
      holds: month.seconds <= MONTH.wanted,
      notes: [`suppliers worked out and written; the whole load of the file, every finding made anew, took ${secondsText(month.loadSeconds)}`], // prettier-ignore
    },
    {
      bench: 'suppliers',
      what: `${LARGE.count.toLocaleString('en-GB')} names resolved, cold`,
      seconds: spreadOf([large.seconds]),
      figure: secondsText(large.seconds),
      wanted: `≤ ${LARGE.wanted} s`,
      holds: large.seconds <= LARGE.wanted,
      notes: [
        growth({ size: SMALL.count, seconds: small[0]!.cpu }, { size: LARGE.count, seconds: large.cpu }),
        ...notes(large),
      ],
    },
  ]
}

const notes = ({ cpu, peakBytes, suppliers, firms }: Told): string[] => [
  `processor time ${secondsText(cpu)}, memory ${(peakBytes / 1024 ** 3).toFixed(2)} GB`,
  `${suppliers} suppliers found where ${firms} were invented; invented names tell speed, not quality`,
]

const ours = async (count: number): Promise<Told> =>
  (await runScript<Told>('suppliers/resolve-once.ts', { count })).told

/** Seconds of Splink on the same names; undefined where it is not installed. */
async function splink(count: number): Promise<number | undefined> {
  if (!existsSync(MATCHING_PYTHON)) return undefined
  const folder = join(WORK, 'suppliers')
  mkdirSync(folder, { recursive: true })
  const [names, answer] = [join(folder, 'names.csv'), join(folder, 'answer.csv')]
  writeFileSync(names, namesCsv(inventNames(count)))
  const script = join(ROOT, 'bench', 'suppliers', 'peers', 'splink5_names.py')
  return (await runChild<{ seconds: number }>(MATCHING_PYTHON, [script, names, answer])).told.seconds
}
