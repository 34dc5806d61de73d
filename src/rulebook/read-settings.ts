import { changedSettings, type SettingChange } from './changed-settings.ts'
import { DECIDERS, GOVERNANCES } from './council-rules/council-rules.ts'
import { readCouncilRules } from './council-rules/read-council-rules.ts'
import {
  dayAt,
  listOf,
  moneyAt,
  monthDayAt,
  numberFrom,
  objectAt,
  oneOf,
  readFields,
  recordOf,
  textAt,
  wrong,
  type Reader,
} from './read-fields.ts'
import {
  defaultSettings,
  type BodySettings,
  type CommitteeMeeting,
  type ReorganisationSettings,
} from './settings.ts'
import type { FreezeWindow } from './timing/lead-times.ts'
import { mergeLeadTimes } from './timing/merge-lead-times.ts'
import type { BodyKind, Nation, Ring } from './words.ts'

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland']
const KINDS: readonly BodyKind[] = ['district', 'county', 'unitary', 'fire', 'police', 'nhs', 'town', 'other']
const RINGS: readonly Ring[] = ['core', 'edge', 'not']

/**
 * The settings of a body from JSON: what is left out keeps its default, what is unknown stays unknown. Money is a decimal
 * string of pounds including VAT, days are `yyyy-mm-dd`. A field that is not a setting is refused, so that a misspelt
 * one cannot be passed over.
 *
 * @param base what a body that gives nothing has: the defaults of its kind and nation, where its name tells them.
 * @throws PortreeveError naming the wrong field, what it holds and what it should hold.
 * @example
 * readSettings({ kind: 'county' }).kind // 'county'
 * readSettings({}).vatPercent // 20
 * readSettings({ keyDecisionLine: '500000.00' }).keyDecisionLine.pence // 50000000n
 */
export function readSettings(json: unknown, base: BodySettings = defaultSettings): BodySettings {
  const fields = objectAt(json, 'settings')
  const known: Readonly<Record<string, Reader<unknown>>> = {
    nation: oneOf(NATIONS),
    kind: oneOf(KINDS),
    vatPercent: numberFrom(0, 100),
    deemedServiceWorkingDays: numberFrom(0, 30),
    keyDecisionLine: moneyAt,
    assumeKeyFrom: moneyAt,
    callInWorkingDays: numberFrom(0, 30),
    committees: listOf(committeeAt),
    closures: listOf(closureAt),
    rings: listOf(oneOf(RINGS)),
    governance: oneOf(GOVERNANCES),
    councilRules: readCouncilRules,
    leadTimes: (value, path) => mergeLeadTimes(objectAt(value, path), path, wrong, base.leadTimes),
    reorganisation: reorganisationAt,
  }
  return { ...base, ...readFields(fields, known, '') }
}

const committeeAt = recordOf<CommitteeMeeting>(
  { name: textAt, meeting: dayAt, reportBy: dayAt, agendaOn: dayAt, decides: oneOf(DECIDERS) },
  ['name', 'meeting'],
)

const closureAt = recordOf<FreezeWindow>({ from: monthDayAt, to: monthDayAt, because: textAt }, [
  'from',
  'to',
  'because',
])

function reorganisationAt(value: unknown, path: string): ReorganisationSettings {
  const known = {
    vestingDay: dayAt,
    direction: oneOf(['in-force', 'none']),
    specifiedDate: dayAt,
    successor: textAt,
  }
  return readFields(objectAt(value, path), known, path) as ReorganisationSettings
}

/**
 * Settings with one change, as the form of a page would make it: to check before it is recorded. Of a council's own rules
 * only the part that is changed is another; null takes a setting away.
 *
 * @throws PortreeveError when the new value has not the form of its field.
 * @example
 * settingsWith(defaultSettings, { field: 'callInWorkingDays', value: 3 }).callInWorkingDays // 3
 */
export function settingsWith(settings: BodySettings, { field, value }: SettingChange): BodySettings {
  const [top, part] = field.split('.') as [keyof BodySettings, string?]
  if (value === null && part === undefined) {
    const { [top]: _, ...rest } = settings
    return { ...defaultSettings, ...rest }
  }
  const read = readSettings(changedSettings({}, [{ field, value }]), settings)
  if (top !== 'councilRules') return read
  const before = settings.councilRules ?? {}
  const decisions = { ...before.decisions, ...read.councilRules?.decisions }
  const budget = { ...before.budget, ...read.councilRules?.budget }
  return {
    ...settings,
    councilRules: {
      ...before,
      ...read.councilRules,
      ...(Object.keys(decisions).length > 0 && { decisions }),
      ...(Object.keys(budget).length > 0 && { budget }),
    },
  }
}
