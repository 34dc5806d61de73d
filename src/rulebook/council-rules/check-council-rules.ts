import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney, type Money } from '../../procurement/money.ts'
import { heldLaw, type Law } from '../law.ts'
import { cite, ruleNamed } from '../rule.ts'
import type { BodySettings } from '../settings.ts'
import {
  changeDays,
  checkBands,
  firstOfEach,
  refused,
  type CheckAsked,
  type RuleProblem,
} from './check-bands.ts'
import { checkWaivers } from './check-waivers.ts'
import {
  entriesOn,
  MATTERS,
  type CouncilRules,
  type Decider,
  type DecisionLine,
  type DecisionRules,
  type Governance,
  type LineEnd,
  type PolicyRule,
} from './council-rules.ts'
import { councilRulesOf, type RulesAsked } from './rules-of-body.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'

/** What is asked of a body’s settings to check its rules. */
export type CheckSettings = RulesAsked & Pick<BodySettings, 'vatPercent' | 'committees' | 'keyDecisionLine'>

/**
 * Everything wrong with the rules of a body from a day on, and what is worth a look. Rules with a problem that is `refused`
 * are not to be used: they leave sums without a rule, or would go against the law, which is cited.
 *
 * @example
 * checkCouncilRules({ nation: 'england', kind: 'district', vatPercent: 20, committees: [] }, day('2026-11-25')) // []
 */
export function checkCouncilRules(
  settings: CheckSettings,
  on: CalendarDay,
  law: Law = heldLaw,
): readonly RuleProblem[] {
  const rules = councilRulesOf(settings)
  const asked: CheckAsked = { body: settings, on, law }
  return [
    ...checkBands(rules.bands, asked),
    ...checkWaivers(rules.waivers, asked),
    ...rules.policies.flatMap(checkPolicy),
    ...checkDecisions(rules.decisions, settings, asked),
    ...checkMeetings(settings, rules),
  ]
}

function checkPolicy({ id, kind, percent, atLeast, vat }: PolicyRule): readonly RuleProblem[] {
  const found: RuleProblem[] = []
  if (kind === 'social-value' && percent === undefined)
    found.push(refused('policies', id, 'percent', 'Say what weight social value has in the marks.'))
  if (atLeast !== undefined && vat === undefined)
    found.push(refused('policies', id, 'vat', 'Say whether its sum holds VAT.'))
  return found
}

/** Deciders that a way of being governed does not have. */
const WITHOUT: Readonly<Record<Governance, readonly Decider[]>> = {
  'england-executive': [],
  'wales-executive': [],
  'england-committees': ['cabinet', 'portfolio-holder'],
  board: ['cabinet', 'portfolio-holder', 'full-council'],
  town: ['cabinet', 'portfolio-holder', 'board'],
}

function checkDecisions(
  decisions: DecisionRules,
  settings: CheckSettings,
  asked: CheckAsked,
): readonly RuleProblem[] {
  const { governance, lines, agendaClearDays } = decisions
  const found: RuleProblem[] = lines.flatMap((line) => lineProblems(line, governance, settings))
  const papers = ruleNamed('public-meeting-papers', asked.law ?? heldLaw)
  if (governance === 'england-executive' && agendaClearDays < Number(papers.value)) {
    const says = `Agenda and reports are open ${agendaClearDays} clear days before a meeting; the law asks ${papers.value}.`
    found.push(refused('decisions', 'timing', 'agendaClearDays', says, cite(papers)))
  }
  for (const day of changeDays(lines, asked)) {
    for (const matter of MATTERS) found.push(...ladderOf(entriesOn(lines, day), matter, settings, day))
  }
  return firstOfEach(found)
}

function lineProblems(
  { id, decides, meeting }: DecisionLine,
  governance: Governance,
  { committees }: CheckSettings,
): readonly RuleProblem[] {
  const found: RuleProblem[] = []
  if (WITHOUT[governance].includes(decides))
    found.push(refused('decisions', id, 'decides', `A body governed like this one has no ${decides.replace('-', ' ')}.`))
  if (meeting !== undefined && !committees.some(({ name }) => name === meeting)) {
    const known = [...new Set(committees.map(({ name }) => name))]
    const next = known.length === 0 ? 'the calendar holds no meeting' : `the calendar holds ${known.join(', ')}`
    found.push(refused('decisions', id, 'meeting', `No meeting is called "${meeting}": ${next}.`))
  }
  return found
} // prettier-ignore

/** Who decides one matter on one day: every sum has one decider. A line that hangs on an unknown key line is left out. */
function ladderOf(
  lines: readonly DecisionLine[],
  matter: DecisionLine['matter'],
  { keyDecisionLine }: CheckSettings,
  on: CalendarDay,
): readonly RuleProblem[] {
  const penceOf = (end: LineEnd): bigint | undefined =>
    end === 'key-line' ? keyDecisionLine?.pence : end.pence
  const ofMatter = lines
    .filter((line) => line.matter === matter)
    .toSorted((a, b) => Number((penceOf(a.atLeast) ?? KEY_UNKNOWN) - (penceOf(b.atLeast) ?? KEY_UNKNOWN)))
  const found: RuleProblem[] = []
  let reached: LineEnd | undefined = { pence: 0n, currency: 'GBP' }
  for (const line of ofMatter) {
    if (!sameEnd(reached, line.atLeast, penceOf)) {
      const says = `Who decides a sum between ${endWords(reached)} and ${endWords(line.atLeast)} is said twice or not at all (${matter}, ${formatDay(on)}).`
      found.push(refused('decisions', line.id, 'atLeast', says))
    }
    reached = line.under
  }
  const last = ofMatter.at(-1)
  if (last && reached !== undefined)
    found.push(refused('decisions', last.id, 'under', `Nobody decides from ${endWords(reached)} on (${matter}, ${formatDay(on)}).`))
  return found
} // prettier-ignore

/** An unknown key-decision line sorts above every sum that is known. */
const KEY_UNKNOWN = 10n ** 18n

function sameEnd(a: LineEnd | undefined, b: LineEnd, penceOf: (end: LineEnd) => bigint | undefined): boolean {
  if (a === undefined) return false
  return a === b || (penceOf(a) !== undefined && penceOf(a) === penceOf(b))
}

const endWords = (end: LineEnd | Money | undefined): string =>
  end === undefined ? 'any sum' : end === 'key-line' ? 'the key-decision line' : formatMoney(end)

/** Meetings whose reports are due after they are held, or whose decider is never asked. */
function checkMeetings({ committees }: CheckSettings, rules: CouncilRules): readonly RuleProblem[] {
  return committees.flatMap(({ name, meeting, reportBy, agendaOn, decides }) => {
    const about = `${name} of ${formatDay(meeting)}`
    const found: RuleProblem[] = []
    if (reportBy !== undefined && reportBy > meeting)
      found.push(refused('committees', about, 'reportBy', `${about}: its reports are due on ${formatDay(reportBy)}, after it is held.`))
    if (agendaOn !== undefined && agendaOn > meeting)
      found.push(refused('committees', about, 'agendaOn', `${about}: its agenda goes out on ${formatDay(agendaOn)}, after it is held.`))
    if (decides !== undefined && !rules.decisions.lines.some((line) => line.decides === decides))
      found.push({ part: 'committees', id: about, field: 'decides', says: `${about}: no line of the scheme sends anything to it.`, refused: false })
    return found
  })
} // prettier-ignore
