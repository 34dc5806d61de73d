import { classify } from '../../src/insight/classification/classify.ts'
import { surenessOf } from '../../src/insight/classification/sureness.ts'
import { lineProbability } from '../../src/insight/text-model/account-evidence.ts'
import { capabilityOf } from '../../src/insight/classification/capability.ts'
import type { TextModel } from '../../src/insight/text-model/text-model.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../measure.ts'
import { realFiles } from '../../test/real-files.ts'
import { fit } from './fit.ts'
import { type ClassScore, measure, reliability } from './measure-classes.ts'
import { askPeer } from './peer.ts'
import { FOLDS, foldOf, type Labelled, type LabelledSet, labelledSets, labelTexts } from './sets.ts'
import { LABEL_WEIGHT } from './train.ts'

interface Answers {
  readonly name: string
  readonly rows: readonly Labelled[]
  readonly given: Float64Array
  /** Whether each is called IT, by the cut of the model that judged it. */
  readonly called: readonly boolean[]
}

const said: string[] = []
const say = (text = ''): void => {
  said.push(text.trimEnd())
  console.log(text)
}
const three = (value: number): string => value.toFixed(3)

/** Each row judged by a model that learned from the other folds of its own set. */
function byFolds(set: LabelledSet, labels: readonly Labelled[]): Answers {
  const given = new Float64Array(set.rows.length)
  const called: boolean[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (row: Labelled) => foldOf(row.group) === fold
    const learned = [...set.rows.filter((row) => !inFold(row)), ...labels]
    judge(fit(learned), set.rows, inFold, given, called)
  }
  return { name: set.name, rows: set.rows, given, called }
}

function judge(
  model: TextModel,
  rows: readonly Labelled[],
  which: (row: Labelled) => boolean,
  given: Float64Array,
  called: boolean[],
): void {
  // prettier-ignore
  for (const [at, row] of rows.entries()) {
    if (!which(row)) continue
    given[at] = lineProbability(model, row.fields)
    called[at] = given[at]! >= model.cut
  }
}

function across(train: LabelledSet, test: LabelledSet): Answers {
  const given = new Float64Array(test.rows.length)
  const called: boolean[] = []
  judge(fit(train.rows), test.rows, () => true, given, called)
  return { name: `${train.name} → ${test.name}`, rows: test.rows, given, called }
}

/** Scores with each row's own cut. */
function scoreOf({ rows, given, called }: Answers): ClassScore {
  const truth = rows.map((row) => row.isIt)
  const told = measure(truth, given)
  const said = called.filter(Boolean).length
  const right = called.filter((call, at) => call && truth[at]).length
  const f1 = (2 * right) / (said + told.it)
  return { ...told, precision: right / said, recall: right / told.it, f1 }
}

const HEAD = ['set', 'rows (IT)', 'P', 'R', 'F1', 'AP', 'best F1', 'calibration error', 'TF-IDF F1', 'AP', 'best F1', ''] // prettier-ignore

function line(name: string, score: ClassScore, peer: ClassScore | undefined): string[] {
  const ahead =
    peer && score.f1 > peer.f1 && score.f1 > peer.bestF1 && score.averagePrecision > peer.averagePrecision
  return [
    name, `${score.rows} (${score.it})`, three(score.precision), three(score.recall), three(score.f1), three(score.averagePrecision),
    three(score.bestF1), three(score.calibrationError), ...(peer ? [three(peer.f1), three(peer.averagePrecision), three(peer.bestF1)] : ['', '', '']),
    peer ? (ahead ? 'ahead' : 'BEHIND') : '',
  ] // prettier-ignore
}

/** Prints the scores; true when every set is ahead of the peer and no calibration error is above .05. */
export async function scoreClasses({ ours, write }: { ours: boolean; write: boolean }): Promise<boolean> {
  const folder = realFiles()
  if (!folder) throw new Error('There are no labelled data: set PORTREEVE_REAL_FILES.')
  const [tyneside, sheffield, notices] = labelledSets(folder) as [LabelledSet, LabelledSet, LabelledSet]
  // Sheffield's lines are scored by its published label and by either of its two classes; learned from by either, the peer as well.
  const either = { name: 'Sheffield, either class', rows: sheffield.rows.map((row) => ({ ...row, isIt: row.taught ?? row.isIt })) } // prettier-ignore
  const sets = [tyneside, sheffield, either, notices]
  const pairs = [[tyneside, sheffield], [tyneside, either], [either, tyneside]] as const // prettier-ignore
  const peer = ours ? undefined : await askPeer(sets, pairs)
  const table: string[][] = []
  const add = (answers: Answers, given: Float64Array | undefined): ClassScore => {
    const score = scoreOf(answers)
    table.push(line(answers.name, score, given && measure(answers.rows.map((row) => row.isIt), given))) // prettier-ignore
    return score
  }
  const labels = labelTexts(folder, LABEL_WEIGHT)
  const alone = sets.map((set) => byFolds(set, set === notices ? labels : []))
  const scores = alone.map((answers) => add(answers, peer?.byFolds.get(answers.name)))
  for (const [train, test] of pairs) {
    const answers = across(train, test)
    scores.push(add(answers, peer?.across.get(answers.name)))
    alone.push(answers)
  }
  print([HEAD, ...table])
  printReliability(alone)
  printRules(sets, alone)
  printCapabilities([tyneside, sheffield, notices])
  if (write) await writePage()
  if (peer) say(`\nThe peer judges ${Math.round(peer.rowsPerSecond).toLocaleString('en-GB')} lines a second.`)
  return scores.every(({ calibrationError }) => calibrationError <= 0.05) && table.every((row) => row.at(-1) !== 'BEHIND') // prettier-ignore
}

/** The page of the reference that says how sure a class is: what was printed, with what it rests on. */
async function writePage(): Promise<void> {
  const path = join(ROOT, 'docs', 'reference', 'how-sure.md')
  await writeFile(path, `${PAGE}\n\`\`\`\n${said.join('\n')}\n\`\`\`\n`)
}

const PAGE = `<!-- Made by "npm run score:classes -- --write" from labelled public data: run it again. -->
# How sure a class is

\`p_it\` of \`portreeve categories classify\`, and of the table \`finding_spend_class\`, is meant to be taken at its word: of a hundred lines told 0.7, about seventy are IT. Below is what was said beside what was so, by models that had not learned from the lines they judge (five parts, split by supplier; notices by title), on the lines of two councils and the notices of many. One council's trades differ from another's: from one to the other the words are less true, and the arrows show by how much.

What it does not tell. The labels are the publishers' own classes: Sheffield gives two for a line, and they contradict each other for a third of its IT (a dealer in software is “Consultancy” as often as “ICT”), so both readings are shown. Operational technology (ring \`edge\`) is classed under other headings by both councils: what is said of it there is held, not measured. What a supplier's contracts say is held as sure as a name. \`p_category\` is \`p_it\` times how often the rule's category agreed with the publishers' classes, the last table.
`

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  for (const row of rows) say(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')) // prettier-ignore
}

/** Of what was said to be so likely, how much is: by models that have not seen the rows. */
function printReliability(answers: readonly Answers[]): void {
  say('\nReliability: rows in each band, the probability said on average, and the share that is IT')
  for (const { name, rows, given } of answers) {
    const bands = reliability(rows.map((row) => row.isIt), given) // prettier-ignore
    say(`\n${name}`)
    print([['band', 'rows', 'said', 'are'], ...bands.map((band) => [`${band.from.toFixed(1)}–${(band.from + 0.1).toFixed(1)}`, String(band.rows), three(band.said), three(band.are)])]) // prettier-ignore
  }
}

/** Of what each rule of `classify()` calls IT or not, what was said on average beside what is: findings show these probabilities. */
function printRules(sets: readonly LabelledSet[], alone: readonly Answers[]): void {
  say(
    '\nFindings: of what each rule calls IT (or not), rows, the probability said on average, and the share that is IT',
  )
  const told = new Map<string, { all: number; said: number; are: number }>()
  for (const [set, { rows, given }] of sets.map((each, at) => [each.name, alone[at]!] as const)) {
    for (const [at, { fields, isIt }] of rows.entries()) {
      const [first, ...rest] = fields.texts
      const thing = fields.supplier === undefined ? { title: first, description: fields.description } : { supplier: fields.supplier, account: fields.texts.at(-1), service: rest.length > 0 ? fields.texts.at(-2) : undefined } // prettier-ignore
      const { rule, ring } = classify(thing)
      if (rule === 'text' || rule === 'none') continue // told apart by the shipped model, which has learned from these rows
      const key = `${set}: ${rule}, ${ring}`
      const sum = told.get(key) ?? { all: 0, said: 0, are: 0 }
      sum.all++
      sum.said += surenessOf(rule, given[at]!, ring)
      if (isIt) sum.are++
      told.set(key, sum)
    }
  }
  print([['', 'rows', 'said', 'are'], ...[...told].sort().map(([key, { all, said, are }]) => [key, String(all), three(said / all), three(are / all)])]) // prettier-ignore
}

/** How often the capability agrees with the publisher's own class, of IT lines whose class tells one; nothing of it is learned. */
function printCapabilities(sets: readonly LabelledSet[]): void {
  say('\nCapability: of IT lines whose own class tells one, how many agree, by the rule that found it')
  const told = new Map<string, { right: number; all: number }>()
  for (const { name, rows } of sets) {
    for (const { fields, categories } of rows) {
      if (!categories) continue
      const found = capabilityOf(fields)
      for (const key of [name, `rule ${found.rule}`]) {
        const sum = told.get(key) ?? { right: 0, all: 0 }
        sum.all++
        if (categories.includes(found.category.id)) sum.right++
        told.set(key, sum)
      }
    }
  }
  print([['', 'lines', 'agree', 'share'], ...[...told].map(([key, { right, all }]) => [key, String(all), String(right), three(right / all)])]) // prettier-ignore
}
