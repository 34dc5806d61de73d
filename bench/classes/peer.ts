import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PYTHON } from '../install-peers.mjs'
import { ROOT, runChild, WORK } from '../measure.ts'
import { foldOf, type LabelledSet } from './sets.ts'

/** What the peer said of each row, and how many rows it judged a second. */
export interface PeerAnswers {
  readonly byFolds: ReadonlyMap<string, Float64Array>
  readonly across: ReadonlyMap<string, Float64Array>
  readonly rowsPerSecond: number
}

const FOLDER = join(WORK, 'classes')
const fileOf = (set: LabelledSet): string => set.name.toLowerCase().replaceAll(/[ ,]+/g, '-')
const quoted = (text: string): string => `"${text.replaceAll('"', '""').replace(/[\r\n]+/g, ' ')}"`

/** The text the published method reads: everything of a payment in one string; a notice's title twice and its description. */
function textOf({ supplier, texts, description }: LabelledSet['rows'][number]['fields']): string {
  if (supplier === undefined)
    return `${texts[0]} ${texts[0]} ${[...texts.slice(1), description ?? ''].join(' ').slice(0, 1500)}`
  return `${supplier} | ${texts.slice(0, -1).join(' ')} | ${texts.at(-1)}`
}

/** Runs the peer on every set by folds, and from each of the pairs' first to its second. */
export async function askPeer(
  sets: readonly LabelledSet[],
  pairs: readonly (readonly [LabelledSet, LabelledSet])[],
): Promise<PeerAnswers> {
  // prettier-ignore
  mkdirSync(FOLDER, { recursive: true })
  for (const set of sets) {
    const lines = set.rows.map(
      (row) => `${quoted(textOf(row.fields))},${row.isIt ? 1 : 0},${foldOf(row.group)}`,
    )
    writeFileSync(join(FOLDER, `${fileOf(set)}.csv`), `text,y,fold\n${lines.join('\n')}\n`)
  }
  const across = pairs.map(([train, test]) => `${fileOf(train)}>${fileOf(test)}`)
  const script = join(ROOT, 'bench', 'classes', 'tfidf_logreg.py')
  const { told } = await runChild<Record<string, [number, number]>>(PYTHON, [script, FOLDER, ...sets.map(fileOf), ...across]) // prettier-ignore
  const [rows, seconds] = told[`${across[0]} tested`]!
  const read = (name: string) => Float64Array.from(readFileSync(join(FOLDER, `${name}.tfidf`), 'utf8').trim().split('\n'), Number) // prettier-ignore
  return {
    byFolds: new Map(sets.map((set) => [set.name, read(fileOf(set))])),
    across: new Map(pairs.map(([train, test]) => [`${train.name} → ${test.name}`, read(`${fileOf(train)}-${fileOf(test)}`)])), // prettier-ignore
    rowsPerSecond: rows / seconds,
  }
}
