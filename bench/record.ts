import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { commit, machine, type Measurement, ROOT, secondsText, type Spread } from './measure.ts'

const FILE = join(ROOT, 'docs', 'reference', 'measurements.md')

const HEAD = `# Measurements

Dated figures of \`npm run bench\`, newest first. A ratio compares two programs on the same work in one run; seconds alone depend on the
machine and what else it was doing. \`npm run bench -- --record\` adds a table.
`

const spreadText = (spread: Spread): string =>
  `${secondsText(spread.min)} · **${secondsText(spread.median)}** · ${secondsText(spread.max)}`

/** The measurements as a table of Markdown. */
export function tableOfMeasurements(measured: readonly Measurement[]): string {
  const lines = measured.map((each) => {
    const peer = each.peer ? `${each.peer.name}: ${spreadText(each.peer.seconds)}` : ''
    const seconds = each.seconds ? `${spreadText(each.seconds)} (${each.seconds.runs})` : ''
    const cells = [
      each.bench, each.what, seconds, peer, each.figure, each.wanted, each.holds ? 'held' : 'missed', each.notes.join('; '),
    ] // prettier-ignore
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| bench | work | min · median · max (runs) | peer | figure | wanted | | notes |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/** Adds the measurements to the project's page of figures, dated, with machine and commit. */
export async function record(measured: readonly Measurement[], on: string): Promise<void> {
  const before = existsSync(FILE) ? await readFile(FILE, 'utf8') : HEAD
  const at = before.indexOf('\n## ')
  const [head, rest] = at < 0 ? [before.trimEnd(), ''] : [before.slice(0, at).trimEnd(), before.slice(at)]
  const title = `## ${on}, commit ${commit()}`
  const busy = `load average ${loadavg()[1]!.toFixed(1)} over the last five minutes, this bench included`
  const text = `${head}\n\n${title}\n\n${machine()}, Node ${process.versions.node}; ${busy}.\n\n${tableOfMeasurements(measured)}\n${rest}`
  await writeFile(FILE, text)
}
