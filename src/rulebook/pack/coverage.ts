import { day, type CalendarDay } from '../../procurement/calendar-day.ts'
import { heldLaw, type Law } from '../law.ts'
import { ACT_BEGAN, type Rule } from '../rule-record.ts'

/** The days for which the law on a subject is held. On any other day the answer is "not held". */
export interface Covered {
  readonly subject: string
  /** The first day; absent when the rules are older than everything the rulebook covers. */
  readonly from?: CalendarDay
  /** The last day; absent when no end is known. */
  readonly to?: CalendarDay
  readonly rules: number
  /** How many of them rest on a text that was read. */
  readonly verified: number
}

const about =
  (...words: readonly string[]) =>
  ({ appliesTo }: Rule): boolean =>
    appliesTo.some((word) => words.includes(word))

const isThreshold = ({ kind, measures }: Rule): boolean => kind === 'threshold' && measures === 'estimate'

/** Each rule belongs to the first subject that takes it. */
const SUBJECTS: readonly (readonly [string, (rule: Rule) => boolean])[] = [
  ['Thresholds of the Procurement Act 2023', (rule) => rule.regime === 'act' && isThreshold(rule)],
  ['Thresholds of the 2015 Regulations', (rule) => rule.regime === 'pcr-2015' && isThreshold(rule)],
  ['Which law governs, and when parts of the Act began', about('regime', 'legacy', 'commencement')],
  ['Changes to legacy contracts', about('modification-legacy')],
  ['Publishing and paying under the 2015 Regulations', about('publishing-legacy')],
  ['How legacy contracts are bought', ({ regime }) => regime === 'pcr-2015'],
  ['What notices say: the Procurement Regulations 2024', about('notice-contents', 'arrangements')],
  ['The Procurement Act 2023 and what changes it', (rule) => rule.regime === 'act' || about('act')(rule)],
  ['Location, social value and best value', about('non-commercial-matters', 'social-value', 'best-value')],
  ['Council decisions and powers', about('executive-decisions', 'officer-decisions', 'powers')],
  ['Councils about to be dissolved', about('dissolving-councils')],
  ['Late payment', about('late-payment')],
  ['Staff who move, and leaseholders', about('transfer-of-staff', 'leaseholders')],
  [
    'Information, accessibility and personal data',
    about('freedom-of-information', 'transparency', 'accessibility', 'personal-data'),
  ],
  ['Wales', about('welsh-authorities')],
  ['Bank holidays', about('bank-holidays')],
  ['Other', () => true],
]

/**
 * The first and last day held, subject by subject, in the order of the subjects; those without a rule are left out.
 *
 * @example
 * coverage(heldLaw)[1].from // '2022-01-01'
 */
export function coverage(law: Law = heldLaw): readonly Covered[] {
  const groups = Map.groupBy(law.rules, (rule) => SUBJECTS.find(([, takes]) => takes(rule))![0])
  return SUBJECTS.flatMap(([subject]) => {
    const rules = groups.get(subject)
    return rules ? [covered(subject, rules)] : []
  })
}

/** A body of law with a beginning has it for a rule that gives none of its own. */
const BEGAN = { act: ACT_BEGAN, 'pcr-2015': day('2015-02-26'), other: undefined } as const

function covered(subject: string, rules: readonly Rule[]): Covered {
  const from = rules.map((rule) => rule.from ?? BEGAN[rule.regime])
  const to = rules.map((rule) => rule.heldTo ?? rule.to)
  return {
    subject,
    ...(from.every((each) => each !== undefined) && { from: from.toSorted()[0]! }),
    ...(to.every((each) => each !== undefined) && { to: to.toSorted().at(-1)! }),
    rules: rules.length,
    verified: rules.filter(({ verified }) => verified).length,
  }
}
