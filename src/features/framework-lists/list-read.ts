import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { earliest, type FrameworkAccount, latest, type Sureness } from '../../rulebook/index.ts'
import { accountForm, asAccount } from '../../workbench/frameworks/account-form.ts'

/** Something in a list that was not taken: where it stands, what it says, why, and what to do. */
export interface ListComplaint {
  readonly file: string
  /** The line of a CSV, or the place of a record in a JSON file, from 1. */
  readonly line: number
  readonly field: string
  readonly value: string
  readonly problem: string
  readonly next: string
}

/** What a file of agreements gave: its good records, and what was not taken. */
export interface ListRead {
  readonly accounts: readonly FrameworkAccount[]
  readonly complaints: readonly ListComplaint[]
}

/** What holds for a whole list where a record does not say it. */
export interface ListDefaults {
  readonly file: string
  readonly checkedOn: CalendarDay
  readonly today: CalendarDay
  readonly confidence: Sureness
  readonly owner?: string
}

/** Records as files give them, on the way to an account: any value, by field. */
export type Draft = Record<string, unknown> & { reference?: string; lots?: Record<string, unknown>[] }

/** Notes what was not taken of one line. */
export type Complain = (field: string, value: string, problem: string, next: string) => void

/**
 * Accounts from drafts: each field that has not its form is left out and told, and the rest of the record kept. A record
 * without a reference is set aside.
 */
export function accountsOf(
  drafts: readonly { readonly draft: Draft; readonly line: number }[],
  { file, checkedOn, confidence, owner, today }: ListDefaults,
  complaints: ListComplaint[],
): FrameworkAccount[] {
  return drafts.flatMap(({ draft, line }) => {
    const complain: Complain = (field, value, problem, next) =>
      void complaints.push({ file, line, field, value: value.slice(0, 200), problem, next })
    const whole = { source: `list ${file}`, checkedOn, confidence, ...(owner !== undefined && { owner }), ...draft } // prettier-ignore
    if (String(whole.checkedOn) > today) {
      complain('checkedOn', String(whole.checkedOn), 'Nobody has checked it on a day to come; the day of the file is used.', 'Correct the day.') // prettier-ignore
      whole.checkedOn = checkedOn
    }
    inOrder(whole, complain)
    for (const lot of draft.lots ?? []) inOrder(lot, complain)
    const account = formed(whole, complain)
    return account ? [account] : []
  })
}

/** Days that stand in the wrong order tell nothing: both are left out. */
function inOrder(terms: Record<string, unknown>, complain: Complain): void {
  const { starts, ends, latestEnd } = terms as Readonly<Record<string, string | undefined>>
  if (starts !== undefined && ends !== undefined && earliest(starts) > latest(ends)) {
    complain('ends', `${starts} to ${ends}`, 'It ends before it starts.', 'Correct one of the days.')
    delete terms['starts']
    delete terms['ends']
  }
  if (ends !== undefined && latestEnd !== undefined && earliest(ends) > latest(latestEnd)) {
    complain('latestEnd', latestEnd, 'The last day it can reach is before its end.', 'Correct one of the days.') // prettier-ignore
    delete terms['latestEnd']
  }
}

/** The account when it has its form; else without the fields that have not. */
function formed(draft: Draft, complain: Complain): FrameworkAccount | undefined {
  const read = accountForm.safeParse(draft)
  if (read.success) return asAccount(read.data)
  const wrong = [...new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')))]
  for (const field of wrong) {
    const { message } = read.error.issues.find((issue) => String(issue.path[0] ?? '') === field)!
    complain(field, JSON.stringify(draft[field]) ?? '', `It is not taken: ${message}.`, 'Correct it and take the list in again.') // prettier-ignore
  }
  if (wrong.some((field) => ['', 'reference', 'source', 'checkedOn', 'confidence'].includes(field))) return undefined // prettier-ignore
  return formed(Object.fromEntries(Object.entries(draft).filter(([field]) => !wrong.includes(field))), complain) // prettier-ignore
}
