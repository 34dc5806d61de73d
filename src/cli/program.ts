import { EXIT, PortreeveError } from '../procurement/errors.ts'
import { type CommandContext, printable } from '../ui/terminal.ts'
import { productVersion } from '../ui/version.ts'
import { COMMANDS, type CommandEntry } from './commands.ts'
import { nearest } from './nearest.ts'

/**
 * The text of `portreeve --help`: one line a command, then exit codes.
 *
 * @example
 * rootHelp().startsWith('Usage: portreeve') // true
 */
export function rootHelp(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length))
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `Usage: portreeve <command> [options]

A council's spend files, contracts registers and notices in; its dated IT contract plan out.
Nothing leaves this machine.

First:  portreeve demo
Then:   portreeve load PATH…  and  portreeve plan --body "Name of the council"

Commands:
${lines.join('\n')}

Every command takes --help, and --workspace DIR (default ./portreeve-workspace, else PORTREEVE_WORKSPACE).
Exit codes: 0 done · 1 failed · 2 wrong usage · 3 done, with complaints in the data · 4 needs permission · 130 interrupted
`
}

/** The context of a command run from a shell. */
function shellContext(signal: AbortSignal): CommandContext {
  const safe = (text: string, stream: NodeJS.WriteStream) => (stream.isTTY ? printable(text) : text)
  return {
    out: (text) => void process.stdout.write(safe(text, process.stdout)),
    err: (text) => void process.stderr.write(safe(text, process.stderr)),
    isTerminal: process.stdout.isTTY === true,
    width: process.stdout.columns ?? 120,
    env: process.env,
    signal,
    setExitCode: (code) => {
      process.exitCode = code
    },
    refresh: async (workspace) => {
      const { refreshWorkspace } = await import('../features/setup/workspace-lake.ts')
      await refreshWorkspace(workspace, process.env)
    },
    plan: async (workspace, wanted) => {
      const { planMade } = await import('../features/renewals/plan-for.ts')
      return planMade(workspace, wanted)
    },
    settings: async (workspace, body) => {
      const { settingsHeld } = await import('../features/renewals/plan-for.ts')
      return settingsHeld(workspace, body)
    },
  }
}

/**
 * Runs one command line and gives the exit code. The one place where a fault of the program is caught and told:
 * what happened, where, what to do next; the stack only with `--debug`.
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const interrupt = new AbortController()
  process.once('SIGINT', () => {
    interrupt.abort()
    process.once('SIGINT', () => process.exit(EXIT.interrupted))
  })
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
  })
  const context = shellContext(interrupt.signal)
  try {
    return await dispatch(argv, context)
  } catch (error) {
    return tell(error, context, argv.includes('--debug'))
  }
}

async function dispatch(argv: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--version' || name === '-V') {
    context.out(`${productVersion()}\n`)
    return EXIT.done
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    context.out(rootHelp())
    return EXIT.done
  }
  const wanted = name === 'help' ? rest[0]! : name
  const entry = COMMANDS.find((command) => command.name === wanted)
  if (!entry) {
    const near = nearest(wanted, COMMANDS.map((command) => command.name)) // prettier-ignore
    context.err(
      `There is no command "${wanted}".${near ? ` Did you mean "${near}"?` : ''}\nportreeve --help lists them.\n`,
    )
    return EXIT.usage
  }
  return runCommand(entry, name === 'help' ? ['--help'] : rest, context)
}

async function runCommand(
  entry: CommandEntry,
  rest: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [{ Command, CommanderError }, add] = await Promise.all([import('commander'), entry.load()])
  let code: number = EXIT.done
  const program = new Command('portreeve')
  program.exitOverride().configureOutput({ writeOut: context.out, writeErr: context.err })
  program.showHelpAfterError(`portreeve ${entry.name} --help lists what it takes.`)
  program.configureHelp({ helpWidth: Math.min(context.width, 110) })
  add(program, { ...context, setExitCode: (given) => (code = given) })
  for (const command of program.commands) {
    command.exitOverride().option('--debug', 'print the stack of a fault').copyInheritedSettings(program)
  }
  try {
    await program.parseAsync([entry.name, ...rest], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  }
  return code
}

/** Tells a fault and gives its exit code. */
function tell(error: unknown, context: CommandContext, debug: boolean): number {
  if (context.signal.aborted) {
    context.err('Interrupted. The workspace is as it was before this command.\n')
    return EXIT.interrupted
  }
  if (error instanceof PortreeveError) {
    const where = error.where === undefined ? '' : `  Where: ${error.where}\n`
    const next = error.next === undefined ? '' : `  What to do: ${error.next}\n`
    context.err(`${error.message}\n${where}${next}${debug ? `${error.stack}\n` : ''}`)
    return error.exitCode
  }
  context.err(
    'Portreeve came to a stop through a fault of its own. Nothing was changed by what was not finished.\n',
  )
  context.err(
    debug && error instanceof Error
      ? `${error.stack}\n`
      : `  ${String(error)}\n  Run it again with --debug to see where.\n`,
  )
  return EXIT.failed
}
