import type { BodySettings, ChangeOverGroup, FreezeWindow, LeadTimes } from '../../rulebook/index.ts'
import { typedDay } from '../../ui/format.ts'
import { input, textarea } from '../../ui/govuk.ts'
import { html } from '../../ui/html.ts'
import type { RuleForm } from './rule-form.ts'
import { monthDay } from './rule-rows.ts'

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

/** The form of a group's freeze windows, one a line; undefined when there is no such group. */
export function freezeForm({ leadTimes }: BodySettings, group: string): RuleForm | undefined {
  if (!Object.hasOwn(leadTimes.changeOver, group)) return undefined
  const { freeze } = leadTimes.changeOver[group as ChangeOverGroup]
  const line = ({ from, to, because }: FreezeWindow) => `${monthDay(from)} to ${monthDay(to)}: ${because}`
  return {
    title: `When does nothing new go live: ${plain(group)}?`,
    why: 'A new product of this group is planned to be live before a window begins. Council practice, not law.',
    send: 'Keep these windows',
    back: '/council-rules/lead-times#freeze',
    held: { windows: freeze.map(line).join('\n') },
    fields: (form, faults) =>
      textarea({
        name: 'windows',
        label: 'Windows, one a line',
        hint: 'For example, 10 December to 8 January: change freeze. Leave it empty where there is none.',
        value: form['windows'] ?? '',
        ...(faults['windows'] !== undefined && { error: faults['windows'] }),
      }),
    read: (form) => {
      const lines = (form['windows'] ?? '').split('\n').map((each) => each.trim()).filter((each) => each !== '')
      const windows = lines.map(windowOf)
      const wrong = lines[windows.indexOf(undefined)]
      if (windows.includes(undefined)) return { faults: { windows: `Write each line as a day to a day: why. This one is not: ${wrong}` } }
      const value = windows.filter((each) => each !== undefined).map((each) => ({ ...each }))
      const count = value.length === 0 ? 'no window' : `${value.length} ${value.length === 1 ? 'window' : 'windows'}`
      return { change: { field: `leadTimes.changeOver.${group}.freeze`, value, words: `${plain(group)} has ${count}` } }
    },
  }
} // prettier-ignore

/**
 * A freeze window as a person types it.
 *
 * @example
 * windowOf('10 December to 8 January: change freeze') // { from: '12-10', to: '01-08', because: 'change freeze' }
 * windowOf('in spring') // undefined
 */
export function windowOf(line: string): FreezeWindow | undefined {
  const found = /^(.+?)\s+to\s+(.+?):\s*(\S.*)$/.exec(line)
  const [from, to] = [found?.[1], found?.[2]].map((text) => typedDay(`${text ?? ''} 2028`)?.slice(5))
  return from && to ? { from, to, because: found![3]! } : undefined
}
