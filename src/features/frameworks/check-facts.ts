import type { Framework, FrameworkField } from '../../rulebook/index.ts'
import type { SettingValue } from '../../ui/visit.ts'
import { readDay, readMonths } from '../../procurement/written.ts'

/** The fields of a check as they came from a form or a command, each a text; empty says nothing of that fact. */
export interface CheckTyped {
  readonly lot?: string | undefined
  readonly starts?: string | undefined
  readonly ends?: string | undefined
  readonly latestEnd?: string | undefined
  readonly status?: string | undefined
  readonly maxTermMonths?: string | undefined
  readonly awards?: string | undefined
  /** The law it is under: `legacy` or `new`, always of the whole agreement. */
  readonly regime?: string | undefined
  readonly openTo?: string | undefined
  readonly capabilities?: string | undefined
}

/** One fact that was read at the owner, in the form the workbench keeps. */
export interface CheckedFact {
  /** The lot it is about; empty for the whole agreement. */
  readonly lot: string
  readonly field: string
  readonly value: SettingValue
}

/** What a check says, or what is wrong with it. */
export interface CheckRead {
  readonly facts: readonly CheckedFact[]
  readonly errors: readonly { readonly field: keyof CheckTyped; readonly text: string }[]
}

/** How call-offs are placed, as a choice of one. */
export const AWARD_CHOICES: Readonly<Record<string, readonly string[]>> = {
  direct: ['direct'],
  competed: ['competed'],
  both: ['direct', 'competed'],
}

const DAY = 'Enter a day, such as 6/3/2027'
type Reader = (text: string) => SettingValue | undefined
const among =
  (...words: readonly string[]): Reader =>
  (text) =>
    words.find((each) => each === text)

const READERS: readonly (readonly [FrameworkField & keyof CheckTyped, Reader, string])[] = [
  ['status', among('live', 'planned', 'ended'), 'Choose live, planned or ended'],
  ['starts', (text) => readDay(text, 'starts'), DAY],
  ['ends', (text) => readDay(text, 'ends'), DAY],
  ['latestEnd', (text) => readDay(text, 'ends'), DAY],
  ['maxTermMonths', readMonths, 'Enter a length with its unit, such as 48 months or 36 + 12 months'],
  ['awards', (text) => AWARD_CHOICES[text], 'Choose directly, by competition, or both'],
]

/** The facts of a check. Whether our body may call off is kept under its name; what it serves can be confirmed as held. */
export function readCheck(framework: Framework, typed: CheckTyped, body: string): CheckRead {
  const lot = typed.lot ?? ''
  const read = READERS.flatMap(([field, reader, wrong]) => {
    const given = typed[field]?.trim() ?? ''
    const value = given === '' ? undefined : reader(given)
    return given === '' ? [] : [{ field, value, wrong }]
  })
  const facts: CheckedFact[] = [
    ...read.flatMap(({ field, value }) => (value === undefined ? [] : [{ lot, field, value }])),
    ...openToFact(typed.openTo, body),
    ...(typed.regime === 'legacy' || typed.regime === 'new'
      ? [{ lot: '', field: 'regime', value: typed.regime }]
      : []),
    ...(typed.capabilities === 'as-held' ? servesFacts(framework, lot) : []),
  ]
  const errors: CheckRead['errors'][number][] = read.flatMap(({ field, value, wrong }) => (value === undefined ? [{ field, text: wrong }] : [])) // prettier-ignore
  if (lot !== '' && !framework.lots.some((each) => each.id === lot)) errors.push({ field: 'lot', text: 'Choose one of its lots' }) // prettier-ignore
  if (facts.length === 0 && errors.length === 0) errors.push({ field: 'ends', text: 'Enter at least one fact that you read' }) // prettier-ignore
  return { facts, errors }
}

const openToFact = (said: string | undefined, body: string): CheckedFact[] =>
  body !== '' && (said === 'yes' || said === 'no')
    ? [{ lot: '', field: `openTo ${body}`, value: said === 'yes' }]
    : []

/** What the whole agreement serves is what its lots do: each is confirmed as it is held. */
function servesFacts({ lots }: Framework, lot: string): CheckedFact[] {
  const meant = lot === '' ? lots : lots.filter((each) => each.id === lot)
  return meant.flatMap(({ id, fields: { capabilities } }) =>
    capabilities ? [{ lot: id, field: 'capabilities', value: capabilities.value }] : [],
  )
}
