import { type Command, InvalidArgumentError } from 'commander'
import { type CalendarDay, parseDay } from '../procurement/calendar-day.ts'
import type { CommandContext } from '../ui/terminal.ts'
import { workspaceFolder } from '../ui/workspace.ts'

interface ServeArguments {
  readonly workspace?: string
  readonly port?: number
  readonly open: boolean
  readonly on?: CalendarDay
}

/** Adds `portreeve serve`: the site on this machine, for whoever has the link it prints, until Ctrl+C. */
export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('Opens the site on this machine and prints the link that signs you in. Ctrl+C stops it.')
    .addHelpText('before', 'Examples:\n  portreeve serve\n  portreeve serve --port 9000 --no-open\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--port <number>', 'the port to use (default 8473, or the next that is free)', portNumber)
    .option('--on <yyyy-mm-dd>', 'the day the plan is for (default today in London)', dayGiven)
    .option('--no-open', 'do not open a browser')
    .action(async (options: ServeArguments) => {
      const { serveWorkspace } = await import('./serve.ts')
      const workspace = workspaceFolder(options, context.env)
      const { port, on } = options
      const open = options.open && context.isTerminal
      await serveWorkspace(
        { workspace, open, ...(port !== undefined && { port }), ...(on !== undefined && { on }) },
        context,
      )
    })
}

function dayGiven(text: string): CalendarDay {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new InvalidArgumentError('It must be a day written like 2026-11-23.')
}

/**
 * The port of `--port`.
 *
 * @throws InvalidArgumentError when it is none.
 * @example
 * portNumber('9000') // 9000
 */
export function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('It must be a number from 0 to 65535.')
}
