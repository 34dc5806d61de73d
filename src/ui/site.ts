import type { CalendarDay } from '../procurement/calendar-day.ts'
import type { Plan } from '../procurement/plan.ts'
import type { Duration } from '../procurement/term.ts'

/** What a person says on a page: a fact, a date, or the answer to a question. The workbench keeps it as a decision. */
export interface Said {
  readonly kind: 'fact' | 'date' | 'dismissed-question'
  /** The contract it is about; for a question about none, the body. */
  readonly subject: string
  readonly choice: {
    readonly field: string
    readonly value: string | Duration | { readonly because: string }
  }
  /** What the page showed when it was said. */
  readonly facts: Readonly<Record<string, string>>
}

/** Asks the lake in SQL of the product's own; values go in apart, for `?` in order. BIGINT comes back as bigint, DECIMAL as decimal text, days as `yyyy-mm-dd`. */
export type AskLake = <Row>(sql: string, params?: readonly (string | number)[]) => Promise<Row[]>

/** All the site asks of the rest: bodies, plans, the lake's rows, and a place to record what people say. */
export interface Site {
  readonly council: string
  /** Who helps, a sentence for the foot of every page. */
  readonly help: string
  /** Bodies whose files are loaded, ours first. */
  readonly bodies: () => Promise<readonly string[]>
  readonly today: () => CalendarDay
  readonly plan: (body: string, on: CalendarDay) => Promise<Plan>
  readonly query: AskLake
  /** Records what was said and gives the decision's id, to undo it by. */
  readonly record: (said: Said) => Promise<string>
  readonly undo: (decision: string) => Promise<void>
}
