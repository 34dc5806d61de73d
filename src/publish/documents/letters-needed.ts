import { addDays, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import type { Deadline, DeadlineKind, TermShape } from '../../procurement/term.ts'

/** The two letters a contract may need: to end or not renew it, or to take its option. */
export type LetterKind = 'notice' | 'extension'

const ENDING: readonly DeadlineKind[] = ['end-non-renewal', 'end-for-convenience']
/** Terms that go on until someone gives notice. */
const RUNS_ON: readonly TermShape[] = ['rolling', 'open-ended', 'perpetual-with-support']

/**
 * The letters that make sense for a contract on a day: of notice where a day to give it lies ahead or the term runs on until
 * notice, of extension where its day lies ahead or an option is believed to be unused. None once it has ended or was replaced,
 * and none where an extension's last day has passed.
 */
export function lettersNeeded(contract: PlanContract, on: CalendarDay): LetterKind[] {
  if (contract.state === 'ended' || contract.state === 'superseded') return []
  const needed: LetterKind[] = []
  const isRunningOn = RUNS_ON.includes(contract.term.shape) && !contract.deadlines.some(isEnding)
  if (deadlineFor(contract, 'notice', on) || isRunningOn) needed.push('notice')
  if (deadlineFor(contract, 'extension', on) || hasUnusedOption(contract, on)) needed.push('extension')
  return needed
}

const isEnding = (deadline: Deadline): boolean => ENDING.includes(deadline.kind)

/** An option the words held tell of, on a term that still runs, where no day to take it is known to have passed. */
function hasUnusedOption({ dates, deadlines, options }: PlanContract, on: CalendarDay): boolean {
  const { currentEnd, hardStop } = dates
  if (currentEnd === undefined || hardStop === undefined || hardStop <= currentEnd || currentEnd < on)
    return false
  if (deadlines.some((each) => each.kind === 'take-option')) return false
  return options.some((each) => each.kind === 'use-extension' && each.lawful !== 'no')
}

/** The next deadline that a letter serves, of those whose last legal day is not past. Undefined when none is known. */
export function deadlineFor(contract: PlanContract, kind: LetterKind, on: CalendarDay): Deadline | undefined {
  const isServed = (each: Deadline) => (kind === 'extension' ? each.kind === 'take-option' : isEnding(each))
  return contract.deadlines
    .filter((each) => isServed(each) && each.lastLegalDay >= on)
    .toSorted((a, b) => (a.lastLegalDay < b.lastLegalDay ? -1 : 1))[0]
}

/**
 * The last day that a notice served in time for a deadline gives the contract: the end its clause counts from, or the day before
 * the renewal or anniversary it counts from. Undefined when the contract may be ended at any time, or the clause is not held.
 */
export function endedBy(contract: PlanContract, deadline: Deadline): CalendarDay | undefined {
  const { kind, quoted, before } = deadline
  const clause = contract.term.notices.find((each) => each.kind === kind && each.quoted === quoted)
  if (clause === undefined || clause.anchor === 'any-time') return undefined
  return clause.anchor === 'end' ? before : addDays(before, -1)
}
