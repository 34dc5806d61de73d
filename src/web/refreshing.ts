import type { WorkedIn } from '../ui/visit.ts'

/** Work done behind the pages, one run at a time. */
export interface Refreshing {
  /** Asks for a run; while one is going, for one more after it. */
  readonly start: () => void
  readonly workedIn: (withinMs: number) => Promise<WorkedIn>
  /** Stops what is going and waits for it to end. */
  readonly stop: () => Promise<void>
}

/**
 * Runs `work` whenever it is asked for, never twice at once: what is asked for while it runs is done by one more run. A run that
 * fails is told by `workedIn`, and the next one tries again.
 *
 * @example
 * await refreshing(async () => {}).workedIn(0) // { done: true }
 */
export function refreshing(work: (signal: AbortSignal) => Promise<unknown>): Refreshing {
  const stopped = new AbortController()
  let going: Promise<void> | undefined
  let isAskedAgain = false
  let last: { seconds?: number; fault?: string } = {}

  const runs = async (): Promise<void> => {
    do {
      isAskedAgain = false
      const from = performance.now()
      last = await work(stopped.signal).then(
        () => ({ seconds: (performance.now() - from) / 1000 }),
        (error: Error) => ({ fault: error.message }),
      )
    } while (isAskedAgain && !stopped.signal.aborted)
    going = undefined
  }
  return {
    start: () => {
      if (going) isAskedAgain = true
      else going = runs()
    },
    workedIn: async (withinMs) => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)))
      if (going) await Promise.race([going, late])
      clearTimeout(timer)
      return { done: going === undefined && last.fault === undefined, ...last }
    },
    stop: async () => {
      stopped.abort()
      await going
    },
  }
}
