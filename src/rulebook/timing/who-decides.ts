import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, type Money } from '../../procurement/money.ts'
import {
  entriesOn,
  type Decider,
  type DecisionLine,
  type LineEnd,
  type Matter,
} from '../council-rules/council-rules.ts'
import { councilRulesOf, governanceOf } from '../council-rules/rules-of-body.ts'
import type { BodySettings } from '../settings.ts'
import { weeksToDecide, type DecisionKind } from './lead-times.ts'

/** What is to be decided. What is left out is unknown, never "no". */
export interface DecisionQuestion {
  /** Estimate including VAT, every option counted. */
  readonly estimateGross?: Money | undefined
  /** Left out, the award of a contract. */
  readonly matter?: Matter
  /** That it is key for another reason than its money, such as its weight on two wards. */
  readonly key?: true
  /** Whether any of it is heard in private; left out, not known. */
  readonly inPrivate?: boolean
  /** The day by which the contract must be signed. */
  readonly needBy?: CalendarDay
}

/** Who decides, whether it is a key decision, how many weeks that takes, and the question where it cannot be told. */
export interface WhoDecides {
  readonly decides: Decider | 'unknown'
  readonly key: 'yes' | 'no' | 'unknown'
  readonly line?: DecisionLine
  readonly weeks: number
  readonly because: string
  /** The one question that would settle it. */
  readonly question?: string
}

/** The kind of decision whose weeks are counted; a committee is given a cabinet’s time, for want of a figure of its own. */
const WEEKS_AS: Readonly<Record<Decider, DecisionKind>> = {
  'budget-holder': 'officer',
  'head-of-service': 'officer',
  officer: 'officer',
  s151: 'officer',
  'monitoring-officer': 'officer',
  board: 'board',
  'portfolio-holder': 'portfolio-holder',
  cabinet: 'cabinet',
  committee: 'cabinet',
  'full-council': 'full-council',
  'joint-committee': 'joint-committee',
  shareholder: 'joint-committee',
}

/** Deciders of a council’s executive: English rules on key decisions and private meetings are for them. */
export const EXECUTIVE: readonly Decider[] = ['cabinet', 'portfolio-holder', 'joint-committee', 'officer', 'head-of-service', 's151'] // prettier-ignore

const ASK_LINE = 'Which sum is the key-decision line, or the line above which members decide? Ask democratic services.' // prettier-ignore
const ASK_ESTIMATE =
  'What is the most the contract may cost, with VAT and every option? Ask the budget holder.'

/**
 * Who decides a matter of this value, by the lines of the body’s scheme. While the key-decision line is unknown and the
 * lines hang on it, the answer is unknown, and the weeks are those of members when the estimate is unknown or large, so
 * that nothing is begun too late.
 */
export function whoDecides(settings: BodySettings, question: DecisionQuestion, on: CalendarDay): WhoDecides {
  const governance = governanceOf(settings)
  const rules = councilRulesOf(settings)
  const weeks = (kind: DecisionKind) => weeksToDecide(kind, settings.kind, settings.leadTimes)
  const ownLines = settings.councilRules?.decisions?.lines !== undefined
  if ((governance === undefined || governance === 'wales-executive') && !ownLines) {
    const because = `The English rules on key decisions do not reach ${settings.nation}; ask for the executive’s own.`
    return { decides: 'unknown', key: 'no', weeks: weeks('portfolio-holder'), because, question: `Who decides at which value? Ask democratic services.` } // prettier-ignore
  }
  const matter = question.matter ?? 'contract'
  const lines = entriesOn(rules.decisions.lines, on).filter((line) => line.matter === matter)
  const found = lineFor(lines, question.estimateGross, settings.keyDecisionLine)
  const key = keyOf(settings, question)
  if (found === 'no-line') return lineUnknown(settings, question.estimateGross)
  if (found === 'no-estimate') return estimateUnknown(settings, key)
  if (found === 'none') {
    const because = `No line of the scheme says who decides ${MATTER_WORDS[matter]}.`
    return { decides: 'unknown', key, weeks: weeks(MEMBERS[governance ?? 'board']), because, question: 'Who decides it? Ask democratic services.' } // prettier-ignore
  }
  const { decides } = found
  const as = key === 'yes' && WEEKS_AS[decides] !== 'cabinet' && EXECUTIVE.includes(decides) ? 'portfolio-holder-key' : WEEKS_AS[decides] // prettier-ignore
  return { decides, key, line: found, weeks: weeks(as), because: becauseOf(settings, question, found) }
}

const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  contract: 'a contract of this value',
  'outside-budget': 'spending outside the budget',
  'with-partners': 'what is decided with partners',
  'owned-company': 'a matter of an owned company',
  waiver: 'a waiver',
}

/** Whose time is allowed while it is not known who decides. */
const MEMBERS = {
  'england-executive': 'cabinet',
  'england-committees': 'cabinet',
  'wales-executive': 'cabinet',
  board: 'board',
  town: 'board',
} as const satisfies Record<string, DecisionKind>

const sumOf = (end: LineEnd | undefined, keyLine: Money | undefined): Money | undefined | 'unknown' =>
  end === 'key-line' ? (keyLine ?? 'unknown') : end

function lineFor(
  lines: readonly DecisionLine[],
  estimate: Money | undefined,
  keyLine: Money | undefined,
): DecisionLine | 'no-line' | 'no-estimate' | 'none' {
  if (lines.length === 1 && lines[0]!.under === undefined && lines[0]!.atLeast !== 'key-line')
    return lines[0]!
  const ends = lines.flatMap((line) => [line.atLeast, line.under])
  if (ends.some((end) => sumOf(end, keyLine) === 'unknown')) return 'no-line'
  if (estimate === undefined) return lines.length === 0 ? 'none' : 'no-estimate'
  const holds = (line: DecisionLine) => {
    const [low, high] = [sumOf(line.atLeast, keyLine), sumOf(line.under, keyLine)] as [Money, Money | undefined] // prettier-ignore
    return low.pence <= estimate.pence && (high === undefined || estimate.pence < high.pence)
  }
  return lines.find(holds) ?? 'none'
}

/** Only an English executive takes key decisions; whether one is key by its money needs the council's own line. */
function keyOf(settings: BodySettings, { key, estimateGross }: DecisionQuestion): WhoDecides['key'] {
  if (governanceOf(settings) !== 'england-executive') return 'no'
  if (key === true) return 'yes'
  const { keyDecisionLine: line } = settings
  if (line === undefined || estimateGross === undefined) return 'unknown'
  return estimateGross.pence >= line.pence ? 'yes' : 'no'
}

const NO_EXECUTIVE = 'The rules on key decisions are for councils with an executive.'
const hasExecutive = (settings: BodySettings): boolean =>
  ['england-executive', 'wales-executive'].includes(governanceOf(settings) ?? '')

function lineUnknown(settings: BodySettings, estimate: Money | undefined): WhoDecides {
  const weeks = (kind: DecisionKind) => weeksToDecide(kind, settings.kind, settings.leadTimes)
  if (!hasExecutive(settings)) {
    const because = `${NO_EXECUTIVE} The line above which members decide is not known here.`
    return { decides: 'unknown', key: 'no', weeks: weeks('board'), because, question: ASK_LINE }
  }
  const large = estimate === undefined || estimate.pence >= settings.assumeKeyFrom.pence
  const said = estimate === undefined ? 'The estimate is unknown' : `${formatMoney(estimate)} including VAT`
  const because = large
    ? `The key-decision line is not known. ${said}, so a cabinet’s time is allowed; ask democratic services for the line.`
    : `The key-decision line is not known. ${said} is taken to be an officer’s decision; ask democratic services for the line.`
  return {
    decides: 'unknown',
    key: 'unknown',
    weeks: weeks(large ? 'cabinet' : 'officer'),
    because,
    question: ASK_LINE,
  }
}

function estimateUnknown(settings: BodySettings, key: WhoDecides['key']): WhoDecides {
  const weeks = (kind: DecisionKind) => weeksToDecide(kind, settings.kind, settings.leadTimes)
  const { keyDecisionLine: line } = settings
  if (!hasExecutive(settings)) {
    const because = `${NO_EXECUTIVE} The line above which members decide is not known here.`
    return { decides: 'unknown', key: 'no', weeks: weeks('board'), because, question: ASK_ESTIMATE }
  }
  const against = line === undefined ? 'the lines of the scheme' : `the key-decision line of ${formatMoney(line)}`
  const because = `The estimate is unknown, so it cannot be held against ${against}.`
  return { decides: 'unknown', key, weeks: weeks('cabinet'), because, question: ASK_ESTIMATE }
} // prettier-ignore

/** Why this decider: the council's own line in its words, or common practice in ours. */
function becauseOf(
  settings: BodySettings,
  { estimateGross, matter = 'contract' }: DecisionQuestion,
  line: DecisionLine,
): string {
  const { keyDecisionLine } = settings
  const hangs = line.atLeast === 'key-line' || line.under === 'key-line'
  if (!hangs || estimateGross === undefined || keyDecisionLine === undefined || matter !== 'contract') {
    const sum = estimateGross === undefined ? '' : `${formatMoney(estimateGross)} including VAT: `
    return `${sum}${line.says} (${line.source})`
  }
  const [estimate, figure] = [formatMoney(estimateGross), formatMoney(keyDecisionLine)]
  const over = line.atLeast === 'key-line'
  if (!hasExecutive(settings)) {
    return over
      ? `${NO_EXECUTIVE} ${estimate} reaches the line of ${figure} for members.`
      : `${NO_EXECUTIVE} ${estimate} is under the line of ${figure} for officers.`
  }
  const notice = governanceOf(settings) === 'england-executive' ? '; 28 clear days’ notice' : ''
  return over
    ? `${estimate} including VAT reaches the council’s key-decision line of ${figure}${notice}.`
    : `${estimate} including VAT is under the council’s key-decision line of ${figure}.`
}
