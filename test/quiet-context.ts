import type { CommandContext } from '../src/ui/terminal.ts'

/** What a command may do to the outside, with nothing printed, no terminal and no environment; `given` replaces parts of it. */
export const quietContext = (given: Partial<CommandContext> = {}): CommandContext => ({
  out: () => {},
  err: () => {},
  isTerminal: false,
  width: 100,
  env: {},
  signal: new AbortController().signal,
  setExitCode: () => {},
  ...given,
})
