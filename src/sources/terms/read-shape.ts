import type { Duration, TermShape } from '../../procurement/term.ts'
import type { Passage, Taken } from './passage.ts'
import { take } from './passage.ts'
import { ADJECTIVE, lengthSaid, period, periodOf } from './words.ts'

/** What a passage says of the shape of the term, and the lengths that belong to it. */
export interface ShapeFound {
  readonly shapes: ReadonlySet<TermShape>
  readonly renewsFor?: Duration
  readonly minimum?: Duration
  readonly quoted: readonly string[]
}

const EACH = `(?:(?:each|every)\\s+(?<every>year|month|quarter|anniversary)|(?<each>${ADJECTIVE})|(?:on\\s+)?(?:each|every|the)\\s+(?<on>anniversary))`
const FOR = `(?:for|every|in|each)\\s+(?:an?\\s+|further\\s+|successive\\s+|additional\\s+|consecutive\\s+|subsequent\\s+)*(?:terms?|periods?)?\\s*(?:of\\s+)?(?:up\\s+to\\s+)?(?:an?\\s+)?(?:further\\s+|additional\\s+|successive\\s+)*(?:${period('a')}|(?<bare>year|month)\\b)(?:\\s+(?:terms?|periods?))?(?:\\s+at\\s+a\\s+time)?`
const AUTO = '(?:auto(?:matic(?:al(?:ly)?)?)?(?:\\s+|-)?|tacit(?:ly)?\\s+)'

interface ShapePattern {
  readonly shape: TermShape
  readonly pattern: RegExp
  /** The length a match stands for when it says none itself. */
  readonly length?: Duration
  /** Too weak to count in a title or description. */
  readonly columnOnly?: boolean
}

const YEAR: Duration = { count: 12, unit: 'months' }
const MONTH: Duration = { count: 1, unit: 'months' }

const PATTERNS: readonly ShapePattern[] = [
  // Bought outright, with support.
  {
    shape: 'perpetual-with-support',
    pattern: /\b(?:perpetual|in\s+perpetuity|owned\s+outright)\b(?:\s+licen[cs]es?)?/,
  },
  // Ordered again each year.
  {
    shape: 'annual-order',
    pattern:
      /\b(?:re-?ordered\s+(?:each|every)\s+year|(?:new|annual|yearly)\s+(?:po|purchase\s+order|order)\b(?:\s+(?:each|every)\s+year)?|order\s+(?:is\s+)?placed\s+(?:each|every)\s+year)/,
  },
  // Rolling.
  { shape: 'rolling', pattern: /\bmonth(?:ly)?(?:\s+|-)(?:to|by)(?:\s+|-)month(?:ly)?\b/, length: MONTH },
  { shape: 'rolling', pattern: /\byear(?:\s+|-)(?:to|on|by)(?:\s+|-)year\b/, length: YEAR },
  {
    shape: 'rolling',
    pattern: new RegExp(
      `\\b${AUTO}(?:renew\\w*|exten\\w*|roll\\w*)(?:\\s+(?:over|on|contract|term))?(?:[\\s,;-]+${EACH}(?:\\s+renewals?)?|\\s+${FOR})?`,
    ),
  },
  {
    shape: 'rolling',
    pattern: new RegExp(
      `\\brolling\\s*(?:-\\s*)?(?:on\\s+an?\\s+)?(?:${period('a')}|(?<each>${ADJECTIVE}))(?!\\s+(?:programme|plan|upgrade|replacement|refresh))(?:\\s+(?:contract|basis|term|renewals?|agreement))?`,
    ),
  },
  {
    shape: 'rolling',
    pattern: new RegExp(
      `\\b(?:${period('a')}|(?<each>${ADJECTIVE}))\\s+(?:auto\\s+)?roll(?:ing|s|over)(?:\\s+(?:contract|basis|agreement|over))?`,
    ),
  },
  {
    shape: 'rolling',
    pattern: new RegExp(
      `\\b(?:renews|renewing|rolls(?:\\s+(?:over|on))?|continues)\\s+(?:automatically\\s+)?(?:on\\s+[\\u0002\\s]+)?(?:${EACH}|${FOR})`,
    ),
  },
  { shape: 'rolling', pattern: new RegExp(`\\bevergreen\\b(?:[\\s,-]+(?<each>${ADJECTIVE})\\s+renewals?)?`) },
  {
    shape: 'rolling',
    pattern: /\brolling\s+(?:contract|basis|agreement|term|subscription)\b/,
  },
  {
    shape: 'rolling',
    pattern: /\brolling\b(?!\s+(?:stock|road|programme|plan))/,
    columnOnly: true,
  },
  // A minimum, then notice.
  {
    shape: 'open-ended',
    pattern: new RegExp(
      `\\b(?:after\\s+)?(?:an?\\s+)?minimum(?:\\s+(?:contract|term|period|commitment|of|initial))*\\s*(?:of|is|:|-)?\\s*(?:an?\\s+)?${period('a')}`,
    ),
  },
  {
    shape: 'open-ended',
    pattern: new RegExp(`\\b${period('a')}\\s+minimum(?:\\s+(?:term|period|commitment))?`),
  },
  {
    shape: 'open-ended',
    pattern:
      /\b(?:on-?going|open[\s-]+ended|continuous|indefinite(?:ly)?|no\s+(?:fixed\s+|set\s+)?(?:end|expiry)(?:\s+date)?|(?:until|unless)\s+(?:and\s+until\s+)?(?:terminated|cancelled|notice\s+is\s+given|further\s+notice)|no\s+fixed\s+term)\b(?:\s+until\s+(?:terminated|cancelled))?(?:\s+by\s+(?:either|any)\s+party)?/,
  },
  // Paid by use.
  {
    shape: 'consumption',
    pattern:
      /\b(?:pay[\s-]+as[\s-]+you[\s-]+(?:go|use)|payg|(?:charged|billed|paid)\s+by\s+usage|(?:consumption|usage)[\s-]+based|consumption|call-?\s?off\s+as\s+required|as\s+and\s+when(?:\s+required)?)\b(?:,?\s+no\s+(?:committed\s+term|minimum\s+\w+))?/,
  },
  // Yearly events inside a fixed term.
  {
    shape: 'anniversary',
    pattern: new RegExp(
      `\\b(?:(?:with\\s+)?(?:an?\\s+)?${ADJECTIVE}\\s+(?:true[\\s-]?up|reconciliation(?:\\s+of\\s+[a-z]+\\s+numbers)?|price\\s+reviews?|uplift)|true[\\s-]?up|prices?\\s+(?:is\\s+|are\\s+)?reviewed\\s+(?:on\\s+each\\s+anniversary|annually|each\\s+year|yearly))`,
    ),
  },
  // A piece of work.
  {
    shape: 'project',
    pattern:
      /\b(?:one-?\s?off(?:\s+(?:project|purchase|piece\s+of\s+work))?|(?:until|on|upon)\s+completion(?:\s+of\s+[a-z ]{0,30})?|ends?\s+on\s+acceptance|duration\s+of\s+(?:the\s+)?(?:works|project)|fixed\s+price\s+implementation|project(?:\s+(?:based|term|duration))?)\b/,
  },
]

const YEARLY_ORDER: ShapePattern = {
  shape: 'annual-order',
  pattern: new RegExp(
    `\\b(?:${ADJECTIVE}\\s+(?:licen[cs]es?|subscriptions?|renewals?|contract)(?:\\s+renewals?)?|renewed\\s+(?:annually|yearly|each\\s+year))(?:\\s+required)?`,
  ),
}
const SUPPORT = new RegExp(
  `\\b(?:with\\s+)?(?:an?\\s+)?(?:(?:${ADJECTIVE})\\s+(?:support|maintenance)(?:\\s+(?:and|&)\\s+(?:support|maintenance))?(?:\\s+charge)?|(?:support|maintenance)\\s+(?:is\\s+)?renew(?:s|ed|able)?\\s+(?:each\\s+year|annually|yearly))`,
)

/** Shapes that a title or description may tell: words that name a term and hardly anything else. */
const TOLD_BY_PROSE: ReadonlySet<TermShape> = new Set(['rolling', 'perpetual-with-support', 'annual-order'])

/** Takes what a passage says of shape, renewal and minimum term out of it. */
export function readShape(passage: Passage): ShapeFound {
  const shapes = new Set<TermShape>()
  const quoted: string[] = []
  const lengths: { renewsFor?: Duration; minimum?: Duration } = {}
  const prose = !['term', 'extension', 'end', 'notice', 'review'].includes(passage.field)
  const read = ({ shape, pattern, length, columnOnly }: ShapePattern): void => {
    if (prose && (columnOnly || !TOLD_BY_PROSE.has(shape))) return
    const taken = take(passage, pattern)
    if (!taken) return
    shapes.add(shape)
    quoted.push(taken.quoted)
    const said = lengthIn(taken) ?? length
    if (said && shape === 'rolling') lengths.renewsFor ??= said
    if (said && shape === 'open-ended') lengths.minimum ??= said
  }
  for (const each of PATTERNS) read(each)
  const support =
    shapes.has('perpetual-with-support') || /in\s+perpetuity/.test(passage.text)
      ? take(passage, SUPPORT)
      : undefined
  if (support) {
    quoted.push(support.quoted)
    lengths.renewsFor ??= YEAR
  }
  const mayBeYearly = shapes.size === 0 || (shapes.has('annual-order') && shapes.size === 1)
  if (mayBeYearly && passage.field !== 'extension') read(YEARLY_ORDER)
  else if (shapes.has('rolling') && !lengths.renewsFor) {
    const yearly = take(
      passage,
      /\b(?:annual(?:ly)?|yearly|each\s+year)(?:\s+(?:renewals?|contract|subscription))?/,
    )
    if (yearly) {
      quoted.push(yearly.quoted)
      lengths.renewsFor = YEAR
    }
  }
  return { shapes, ...lengths, quoted }
}

function lengthIn({ groups }: Taken): Duration | undefined {
  if (groups['aN']) return periodOf(groups, 'a')
  if (groups['on'] ?? groups['every'] === 'anniversary') return YEAR
  const word = groups['each'] ?? groups['every'] ?? groups['bare']
  return word === undefined ? undefined : lengthSaid(word)
}

/** The order in which shapes win when a text tells several. */
const STRONGEST: readonly TermShape[] = [
  'perpetual-with-support',
  'annual-order',
  'rolling',
  'consumption',
  'anniversary',
  'open-ended',
  'project',
]

/** The one shape of a term for which several were told; what the lengths say when none was. */
export function shapeOf(told: ReadonlySet<TermShape>, hasInitial: boolean, hasOptions: boolean): TermShape {
  const strongest = STRONGEST.find((shape) => told.has(shape))
  if (strongest) return strongest
  if (hasOptions) return 'fixed-with-options'
  return hasInitial ? 'fixed' : 'unknown'
}
