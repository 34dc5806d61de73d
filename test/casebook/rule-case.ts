/** One question put to the rulebook or to the arithmetic of days, its answer, and the wrong one. */
export interface Asked {
  readonly asks: string
  readonly answer: () => unknown
  readonly expect: unknown
  /** The answer that must not come out. */
  readonly trap?: unknown
}

/** A situation that turns on rules alone: questions with what must be answered. */
export interface RuleCase {
  readonly id: string
  readonly situation: string
  /** False where a lawyer has yet to agree with what is expected. */
  readonly verified: boolean
  readonly questions: readonly Asked[]
  /** Where the case was corrected, and why. */
  readonly note?: string
}
