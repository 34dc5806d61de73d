import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { categoryOfCpv } from '../../src/insight/classification/capabilities.data.ts'
import { fieldsOf, type TextFields } from '../../src/insight/text-model/text-features.ts'

/** One labelled thing: what is known of it, whether it is IT, and the group (supplier, or notice) it may not be split from. */
export interface Labelled {
  readonly fields: TextFields
  readonly isIt: boolean
  /** What is learned of it, where more than one class of the publisher speaks: IT when either says so. */
  readonly taught?: boolean
  readonly group: string
  /** Categories that agree with the publisher's own class, where it tells one. */
  readonly categories?: readonly string[] | undefined
  /** How much it counts in learning; one where not said. What has a weight is only learned from, never tested on. */
  readonly weight?: number
}

/** A labelled set by name. */
export interface LabelledSet {
  readonly name: string
  readonly rows: readonly Labelled[]
}

/** How many parts a set is cut into: each is tested once by a model trained on the others. */
export const FOLDS = 5

type Row = Readonly<Record<string, string>>

/** The rows of a CSV file, by heading. */
export const rowsOf = (path: string): readonly Row[] =>
  parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true }) as Row[]

/** Letters and digits only, in capitals: spellings of one name that differ in punctuation stay in one fold. */
const groupKey = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]+/g, '')

/** The fold of a group, by a hash of its key (FNV-1a): the same on every machine, in every order. */
export function foldOf(group: string, folds = FOLDS): number {
  let hash = 2166136261
  for (let at = 0; at < group.length; at++) hash = Math.imul(hash ^ group.charCodeAt(at), 16777619) >>> 0
  return hash % folds
}

/** The three labelled sets of published UK data: two councils' spend lines, and notices with their CPV codes. */
export function labelledSets(folder: string): readonly LabelledSet[] {
  const file = (name: string) => rowsOf(join(folder, 'data', 'labelled', name))
  const notices = ['cpv-contracts-finder-lancashire.csv', 'cpv-ocds-uk-notices.csv', 'cpv-exeter-contracts-register.csv'] // prettier-ignore
  return [
    {
      name: 'North Tyneside',
      rows: file('cls-northtyneside-spend-lines.csv').map(
        (row) =>
        spendLine(row, [row['directorate']!, row['service']!, row['expense_text']!], categoriesOfClass(row['class_text']!)), // prettier-ignore
      ),
    },
    {
      name: 'Sheffield',
      rows: file('cls-sheffield-spend-lines.csv').map((row) => ({
        ...spendLine(row, [row['unit']!, row['expense_text']!], categoriesOfClass(`${row['thomson_text']} ${row['class_text']}`)), // prettier-ignore
        taught: row['is_it'] === '1' || IT_TRADE.test(row['thomson_text']!),
      })),
    },
    {
      name: 'CPV notices',
      rows: notices.flatMap((name) =>
        file(name).map((row) => ({
          fields: fieldsOf([row['title']!, row['description']!]),
          isIt: row['is_it_main'] === '1',
          group: groupKey(row['title']!),
          categories: row['is_it_main'] === '1' ? categoriesOfCpv(row['cpv_main']!) : undefined,
        })),
      ),
    },
  ]
}

const spendLine = (
  row: Row,
  texts: readonly string[],
  categories: readonly string[] | undefined,
): Labelled => ({
  fields: { supplier: row['supplier']!, texts },
  isIt: row['is_it'] === '1',
  group: groupKey(row['supplier']!),
  categories: row['is_it'] === '1' ? categories : undefined,
})

/** Trades of the directory that Sheffield gives beside its class: a dealer in software is classed “Consultancy” there as often as “ICT”. */
const IT_TRADE = /^(?:COMPUTER|TELECOMM|INTERNET|WEB SITE|NETWORK & DATA)/

/** What the publishers' own classes of IT mean in our categories: the first that is found. `ICT` alone tells nothing. */
const CLASS_CATEGORIES: readonly (readonly [words: RegExp, categories: string])[] = [
  [/RADIO COMM/, 'radio'],
  [/MOBILE|TELEPHONE EQ|CALL CENT|FEATURENET/, 'cc'],
  [/LINES RENTAL|BROADBAND|NETWORK & DATA|CORPORATE INTERNET|INTERNET SERVICE/, 'net cc'],
  [/TELECOM/, 'cc net radio'],
  [/WEB ?SITE|ICT WEB/, 'cms'],
  [/PHOTOCOP|COPYING/, 'print'],
  [/AUDIO-VISUAL|SOUND EQ|PHOTOGRAPHIC|VIDEOCONF/, 'av'],
  [/COMPUTER SECURITY|DISASTER/, 'cyber'],
  [/DOCUMENT|DICTATION/, 'edrm'],
  [/CLOUD/, 'cloud'],
  [/HARDWARE|COMPUTER MNFRS|ICT.CONSUMABLES|MAINT OF COMPUTER/, 'eud print'],
  [/COMPUTER CONSUMABLES|OFFICE EQUIPMENT/, 'eud print'],
  [/COMPUTER CONSULT|COMPUTER TRAINING|COMPUTER MAINT/, 'prof eud'],
]

function categoriesOfClass(text: string): readonly string[] | undefined {
  return CLASS_CATEGORIES.find(([words]) => words.test(text))?.[1].split(' ')
}

/** The category of a notice's code, where it tells more than that it is software or a service. */
function categoriesOfCpv(code: string): readonly string[] | undefined {
  const category = categoryOfCpv(code)
  return category === undefined || category === 'software' || category === 'prof' ? undefined : [category]
}

/** CPV and ProClass labels with their codes' own meaning: weak further text, learned from with little weight. */
export function labelTexts(folder: string, weight: number): readonly Labelled[] {
  const of = (name: string) => rowsOf(join(folder, 'data', 'reference', 'classification', name))
  const text = (label: string, isIt: boolean): Labelled => ({ fields: { texts: [label] }, isIt, group: groupKey(label), weight }) // prettier-ignore
  return [
    ...of('cpv-2008.csv').map((row) => text(row['label_en']!, /^(48|72|302|324|325|642|503[123]|3223|3232)/.test(row['code']!))), // prettier-ignore
    ...of('proclass-17.csv').map((row) => text(`${row['level1']} ${row['level2']} ${row['level3']}`, row['code']!.startsWith('27'))), // prettier-ignore
  ]
}
