import { monthsOf } from '../../procurement/periods.ts'
import type { Duration, ExtensionOptions } from '../../procurement/term.ts'
import type { Passage, Taken } from './passage.ts'
import { take } from './passage.ts'
import { ADJECTIVE, COUNT, UNIT, countOf, lengthSaid, period, periodOf } from './words.ts'

/** Options found in words, each series with the words it was read from. */
export interface OptionsFound {
  readonly options: readonly ExtensionOptions[]
  readonly quoted: readonly string[]
}

const MORE =
  '(?:(?:further|additional|optional|option|extension|extra|possible|potential|separate|single|successive|consecutive|subsequent|more|yearly)\\s+)*'
const UP_TO =
  '(?<upTo>(?:up\\s+to|not\\s+exceeding|(?:a\\s+)?maximum(?:\\s+of)?|no\\s+more\\s+than)\\s+(?:an?\\s+)?(?:maximum\\s+)?)?'
const PERIOD_OR_PERIODS =
  '(?:(?:an?\\s+)?(?:further\\s+|additional\\s+|maximum\\s+)?(?:variable\\s+)?period(?:\\(s\\)|s)?(?:\\s+or\\s+periods)?\\s*(?:of\\s+)?)?'
const THING =
  '(?:extension\\s+(?:periods?|options?)|extensions?|periods?|options?|terms?|increments?|intervals?|exts?)'
const CONTEXT =
  '(?:options?\\s+(?:to\\s+(?:extend|renew)|of|for)|extend(?:ed|able|ing)?|exten[sd]ible|extensions?|renewable|plus|provision\\s+to\\s+extend)'
const FURTHER = '(?:further|additional|extra|optional)'

interface OptionPattern {
  readonly pattern: RegExp
  readonly read: (groups: Taken['groups']) => ExtensionOptions | undefined
  /** Words that may stand alone only in a column for extensions, or beside the words "extend", "option", "further". */
  readonly needsContext?: boolean
}

const PATTERNS: readonly OptionPattern[] = [
  {
    // Up to 36 months in 12 month extensions; a further two years in annual increments; 84 months on an annual basis.
    pattern: new RegExp(
      `${UP_TO}${PERIOD_OR_PERIODS}${MORE}${period('a')}[^.;\\u0001\\u0002]{0,30}?\\s(?:in|as|by|on)\\s+(?:an?\\s+)?(?:${COUNT}\\s*x\\s*)?(?:${period('b')}|(?<each>${ADJECTIVE}|one\\s+yearly))\\s*(?:increments?|extensions?|intervals?|periods?|basis|renewals?|options?)`,
    ),
    read: inIncrements,
  },
  {
    // Annual extensions up to a maximum of 3 years; on an annual basis for up to a further 2 years.
    pattern: new RegExp(
      `(?<each>${ADJECTIVE})\\s+(?:basis|extensions?|increments?|options?(?:\\s+to\\s+extend)?|renewals?)[^.;\\u0001\\u0002]{0,30}?(?:up\\s+to|maximum(?:\\s+of)?)\\s+(?:an?\\s+)?(?:maximum\\s+of\\s+)?${MORE}${period('a')}`,
    ),
    read: inIncrements,
  },
  {
    // 2 x 12 months.
    pattern: new RegExp(
      `(?<count>${COUNT})\\s*${MORE}x\\s*${MORE}${UP_TO}${period('a')}(?:\\s+${MORE}${THING})?(?:\\s+each)?`,
    ),
    read: inSeries,
    needsContext: true,
  },
  {
    // Two optional extensions of twelve (12) months each; 2 further periods, each of 12 months.
    pattern: new RegExp(
      `(?<count>${COUNT})\\s+${MORE}${THING}\\s*,?\\s*(?:to\\s+extend\\s+)?(?:each\\s+)?(?:of|for|by)\\s+${UP_TO}(?:an?\\s+)?${MORE}${period('a')}(?:\\s+each)?`,
    ),
    read: inSeries,
    needsContext: true,
  },
  {
    // Two further 12-month periods; two one year extensions; two annual extensions.
    pattern: new RegExp(
      `(?<count>${COUNT})\\s+${MORE}(?:${period('a')}|(?<each>annual|yearly|single\\s+year))\\s+${MORE}${THING}`,
    ),
    read: inSeries,
    needsContext: true,
  },
  {
    // An option to extend for two further years; extendable by up to 24 months; plus an optional 12 months.
    pattern: new RegExp(
      `${CONTEXT}[^.;\\d\\u0001\\u0002]{0,60}?\\b(?:${UP_TO})(?:an?\\s+|the\\s+)?${PERIOD_OR_PERIODS}(?:of\\s+)?(?<upTo2>up\\s+to\\s+)?(?:an?\\s+)?${MORE}(?:${period('a')}|(?<bN>${COUNT}|an?|one)\\s+${FURTHER}\\s+(?<bU>${UNIT}))(?:\\s+${MORE}(?:extensions?|periods?))?(?:\\s+in\\s+total)?`,
    ),
    read: single,
  },
  {
    // 24 month extension option; up to two years extension.
    pattern: new RegExp(
      `${UP_TO}${MORE}${period('a')}\\s+${MORE}(?:extensions?|exts?|extendable|optional)(?![a-z])(?:\\s+(?:options?|periods?))?`,
    ),
    read: single,
  },
  {
    // A further two years; two further years; up to a further 12 months.
    pattern: new RegExp(
      `${UP_TO}(?:an?\\s+)?${FURTHER}\\s+(?:period(?:s|\\(s\\))?\\s+of\\s+)?(?<upTo2>up\\s+to\\s+)?${period('a')}`,
    ),
    read: single,
  },
  {
    pattern: new RegExp(`${UP_TO}(?<bN>${COUNT}|an?|one)\\s+${FURTHER}\\s+(?<bU>${UNIT})`),
    read: single,
  },
]

/** The longest the whole may run: no option by itself. */
const LONGEST_TERM = new RegExp(
  `\\b(?:max(?:imum|\\.)?|total)\\s+(?:total\\s+|possible\\s+|overall\\s+)*(?:contract|length|term|duration)\\b[^.;]{0,40}?${period('a')}|\\(\\s*max(?:imum|\\.)?(?:\\s+of)?\\s+${period('b')}\\s*\\)`,
)

/** A bare length: an option only in a column for extensions. */
const BARE: OptionPattern = { pattern: new RegExp(`${UP_TO}${period('a')}`), read: single }

/** The length said in the groups: `a`, else `b` with `a` or `an` for one. */
function lengthOf(groups: Taken['groups']): Duration | undefined {
  if (groups['aN']) return periodOf(groups, 'a')
  const one = /^an?$/.test(groups['bN'] ?? '') ? 'one' : groups['bN']
  return periodOf({ ...groups, bN: one }, 'b')
}

function single(groups: Taken['groups']): ExtensionOptions | undefined {
  const each = lengthOf(groups)
  return each && { count: 1, each, upTo: Boolean(groups['upTo'] ?? groups['upTo2']) }
}

function inSeries(groups: Taken['groups']): ExtensionOptions | undefined {
  const count = countOf(groups['count'] ?? '')
  const each = groups['each'] ? lengthSaid(groups['each']) : periodOf(groups, 'a')
  return count && each && count <= 20 ? { count, each, upTo: Boolean(groups['upTo']) } : undefined
}

function inIncrements(groups: Taken['groups']): ExtensionOptions | undefined {
  const total = monthsOf(periodOf(groups, 'a') ?? { count: 0, unit: 'days' })
  const each = groups['each'] ? lengthSaid(groups['each']) : periodOf(groups, 'b')
  const one = each && monthsOf(each)
  if (!total || !one || total % one !== 0) return undefined
  return { count: total / one, each, upTo: false }
}

/** Room to extend said twice ("up to 5 years", and again) is one room. */
const isSameRoom = (a: ExtensionOptions, b: ExtensionOptions): boolean =>
  a.upTo && a.count === b.count && a.each.count === b.each.count && a.each.unit === b.each.unit

/** Takes the options to extend out of a passage. */
export function readOptions(passage: Passage): OptionsFound {
  const options: ExtensionOptions[] = []
  const quoted: string[] = []
  take(passage, LONGEST_TERM)
  const inColumn = passage.field === 'extension'
  const context = inColumn || /\bext|option|further|additional|plus|\+/.test(passage.left)
  for (const { pattern, read, needsContext } of [...PATTERNS, BARE]) {
    if (pattern === BARE.pattern && (!inColumn || options.length > 0)) continue
    if (needsContext && !context) continue
    for (let turn = 0; turn < 4; turn += 1) {
      const before = passage.left
      const taken = take(passage, pattern)
      if (!taken) break
      const isPart = /\dx?\s*x\s*$/.test(before.slice(0, taken.index))
      const found = isPart ? undefined : read(taken.groups)
      if (!found) {
        passage.left = before
        break
      }
      quoted.push(taken.quoted)
      if (!found.upTo || !options.some((each) => isSameRoom(each, found))) options.push(found)
    }
  }
  return { options, quoted }
}
