import { type Command, InvalidArgumentError } from 'commander'
import type { CommandContext } from '../ui/terminal.ts'
import { workspaceFolder } from '../ui/workspace.ts'

interface ServeArguments {
  readonly workspace?: string
  readonly port?: number
  readonly open: boolean
}

/** Adds `portreeve serve`: the site on this machine, for whoever has the link it prints, until Ctrl+C. */
export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('Opens the site on this machine and prints the link that signs you in. Ctrl+C stops it.')
    .addHelpText('before', 'Examples:\n  portreeve serve\n  portreeve serve --port 9000 --no-open\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--port <number>', 'the port to use (default 8473, or the next that is free)', portNumber)
    .option('--no-open', 'do not open a browser')
    .action(async (options: ServeArguments) => {
      const { serveWorkspace } = await import('./serve.ts')
      const workspace = workspaceFolder(options, context.env)
      const open = options.open && context.isTerminal
      await serveWorkspace(
        { workspace, open, ...(options.port !== undefined && { port: options.port }) },
        context,
      )
    })
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
