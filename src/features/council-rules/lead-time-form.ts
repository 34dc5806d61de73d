import type { BodySettings, LeadTimes } from '../../rulebook/index.ts'
import { input } from '../../ui/govuk.ts'
import { html } from '../../ui/html.ts'
import type { RuleForm } from './rule-form.ts'

/** One figure of the lead times: the place it is kept at, its name, and its weeks. */
export interface LeadTimeRow {
  /** The place in the settings, its parts parted by dots. */
  readonly id: string
  readonly of: string
  readonly stage: string
  readonly weeks: Readonly<Record<string, number>>
  readonly because: string
}

const plain = (name: string): string => name.replaceAll('-', ' ')

/** Every lead time of a body: stages of routes, change-over by category, decisions. */
export function leadTimeRows(leadTimes: LeadTimes): readonly LeadTimeRow[] {
  const { routes, changeOver, decisions } = leadTimes
  return [
    ...Object.entries(routes).flatMap(([route, stages]) =>
      stages.map(({ name, weeks, because }) => ({ id: `routes.${route}.${name}`, of: plain(route), stage: name, weeks: { ...weeks }, because })),
    ),
    ...Object.entries(changeOver).flatMap(([group, row]) =>
      (['same', 'new'] as const).map((product) => ({
        id: `changeOver.${group}.${product}`,
        of: plain(group),
        stage: product === 'same' ? 'change-over, product in use' : 'change-over, new product',
        weeks: { ...row[product] },
        because: row.remark ?? 'after signature',
      })),
    ),
    ...Object.entries(decisions).map(([kind, { because, ...weeks }]) => ({ id: `decisions.${kind}`, of: plain(kind), stage: 'decision', weeks, because })),
  ]
} // prettier-ignore

/** The form of one lead time; undefined when there is none of that place. */
export function leadTimeForm({ leadTimes }: BodySettings, id: string): RuleForm | undefined {
  const row = leadTimeRows(leadTimes).find((each) => each.id === id)
  if (!row) return undefined
  const names = Object.keys(row.weeks)
  return {
    title: `How many weeks: ${row.of}, ${row.stage}?`,
    why: `${row.because}. Council practice, not law: where the law sets a least time, it is kept whatever stands here.`,
    send: 'Keep these weeks',
    back: '/council-rules/lead-times',
    held: Object.fromEntries(names.map((name) => [name, String(row.weeks[name])])),
    fields: (form, faults) =>
      html`${names.map((name) =>
        input({
          name,
          label: LABELS[name] ?? name,
          value: form[name] ?? '',
          classes: 'govuk-input--width-3',
          ...(faults[name] !== undefined && { error: faults[name] }),
        }),
      )}`,
    read: (form) => {
      const read = names.map((name) => [name, weeksOf(form[name])] as const)
      const wrong = read.filter(([, count]) => count === undefined).map(([name]) => [name, 'Enter weeks from 0 to 260, such as 4']) // prettier-ignore
      const { low, usual, high } = Object.fromEntries(read) as Record<string, number | undefined>
      const order = low !== undefined && usual !== undefined && high !== undefined && (low > usual || usual > high) // prettier-ignore
      const faults = Object.fromEntries([...wrong, ...(order ? [['usual', 'Usual weeks lie between the least and the most']] : [])]) as Record<string, string> // prettier-ignore
      if (Object.keys(faults).length > 0) return { faults }
      const value = Object.fromEntries(read) as Record<string, number>
      return { change: { field: `leadTimes.${id}`, value, words: `${row.of}, ${row.stage}, takes ${Object.values(value).join(' / ')} weeks` } } // prettier-ignore
    },
  }
}

const LABELS: Readonly<Record<string, string>> = {
  low: 'Least weeks',
  usual: 'Usual weeks',
  high: 'Most weeks',
  district: 'Weeks in a small body',
  county: 'Weeks in a large body',
}

function weeksOf(typed: string | undefined): number | undefined {
  const text = (typed ?? '').trim()
  const weeks = Number(text)
  return /^\d{1,3}(\.\d)?$/.test(text) && weeks <= 260 ? weeks : undefined
}
