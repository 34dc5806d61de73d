import { formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import type { PublishedColumn } from '../columns.ts'
import {
  CONTRACT_COLUMNS,
  DEADLINE_COLUMNS,
  entries,
  FIRST_PAGE_COLUMNS,
  OPTION_COLUMNS,
  PARTNER_COLUMNS,
  QUESTION_COLUMNS,
  SOURCE_COLUMNS,
} from '../plan-columns.ts'
import { blindSpotWords, basisWords, headingWords, horizonWords, plainWords, poundsWords } from '../plan-words.ts' // prettier-ignore
import { type TableSheet, tableSheet } from './sheet.ts'
import { workbookFile } from './workbook-file.ts'

/**
 * The plan as an Excel workbook: first page, plan, deadlines, options, partners, questions, sources, and notes on what it
 * rests on and cannot see.
 *
 * Each sheet is one table with a header row that stays in view and filters; days are real dates, amounts real numbers,
 * unknown is an empty cell. The bytes depend on the plan alone.
 */
export function planWorkbook(plan: Plan): Promise<Buffer> {
  const sheets = [firstPage(plan), ...tables(plan), notes(plan)]
  return workbookFile(sheets, { title: headingWords(plan), on: plan.on })
}

function firstPage(plan: Plan): TableSheet {
  const now = plan.contracts.filter((each) => each.band !== 'nothing-before')
  const later = plan.contracts.length - now.length
  const rest = later > 0 ? `${later} more with nothing to start yet are on the sheet Plan. ` : ''
  return tableSheet<PlanContract>({
    name: 'First page',
    columns: FIRST_PAGE_COLUMNS,
    items: now,
    whenEmpty: 'Nothing to start yet',
    lead: [
      headingWords(plan),
      plan.summary.sentence,
      horizonWords(plan.horizon).join(' '),
      `${rest}What this plan cannot see is on the sheet About. An empty cell means: not known.`,
    ],
  })
}

function tables(plan: Plan): TableSheet[] {
  const of = <Item>(
    name: string,
    columns: readonly PublishedColumn<{ readonly contract: PlanContract; readonly each: Item }>[],
    list: (contract: PlanContract) => readonly Item[],
    whenEmpty: string,
  ) => tableSheet({ name, columns, items: entries(plan, list), whenEmpty, pinned: 1 })
  return [
    tableSheet({
      name: 'Plan',
      columns: CONTRACT_COLUMNS,
      items: plan.contracts,
      whenEmpty: 'No IT contract was found',
      pinned: 3,
    }),
    of('Deadlines', DEADLINE_COLUMNS, (each) => each.deadlines, 'No deadline is known: read the contracts'),
    of('Options', OPTION_COLUMNS, openFirst, 'No option was worked out'),
    of('Partners', PARTNER_COLUMNS, (each) => each.partners, 'No partner is known from the files loaded'),
    tableSheet({
      name: 'Questions',
      columns: QUESTION_COLUMNS,
      items: plan.questions,
      whenEmpty: 'No question is open',
    }),
    of('Sources', SOURCE_COLUMNS, (each) => each.sources, 'No source row is known'),
  ]
}

const OPENNESS = ['yes', 'yes-if', 'unknown', 'no']

/** The options of a contract as a person reads them: the recommended one, then those open, then those closed. */
function openFirst({ options, recommended }: PlanContract): PlanContract['options'] {
  const place = (each: PlanContract['options'][number]): number =>
    each.kind === recommended ? -1 : OPENNESS.indexOf(each.lawful)
  return options.toSorted((a, b) => place(a) - place(b))
}

type Note = readonly [about: string, sentence: string]

const NOTE_COLUMNS: readonly PublishedColumn<Note>[] = [
  { heading: 'About', width: 16, of: ([value]) => ({ kind: 'text', value }) },
  { heading: 'Sentence', width: 120, of: ([, value]) => ({ kind: 'text', value }) },
]

/** What the plan rests on and cannot see, and how to read the other sheets, in sentences. */
function notes(plan: Plan): TableSheet {
  const items: Note[] = [
    ...horizonWords(plan.horizon).map((line): Note => ['Evidence', line]),
    ...plan.cannotSee.map((spot): Note => ['Cannot see', blindSpotWords(spot)]),
    ...plan.arrangements.map((each): Note => ['Not bought', `${each.payee}: ${plainWords(each.arrangement).toLowerCase()}, ${poundsWords(each.amount)} ${basisWords(each.basis)} in ${each.payments} payments. Ask the ${each.to}: ${each.question}`]), // prettier-ignore
    ...plan.assumptions.map((line): Note => ['Assumption', line]),
    ['Empty cells', 'An empty cell means that the fact is not known. It never means nought or none.'],
    [
      'Sources',
      'A file is named from the folder that was loaded. Lines count from 1, as a text editor or a spreadsheet counts them.',
    ],
    ['Made', `By Portreeve ${plan.version} for ${formatDay(plan.on)}, by the rulebook of ${plan.law}.`],
  ]
  return tableSheet({ name: 'About', columns: NOTE_COLUMNS, items, whenEmpty: 'Nothing to say' })
}
