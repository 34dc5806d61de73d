import { reportJson } from '../../lake/intake/report.ts'
import { EXIT } from '../../procurement/errors.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { LoadCommandOptions } from './command.ts'
import { loadPaths } from './load-paths.ts'
import { printReport } from './load-report.ts'

/** Loads files into a workspace, prints the report and sets the exit code. */
export async function runLoad(
  paths: readonly string[],
  options: LoadCommandOptions,
  context: CommandContext,
): Promise<void> {
  const report = await loadPaths(workspaceFolder(options, context.env), paths, options, context)
  if (options.json) context.out(`${JSON.stringify(reportJson(report), undefined, 2)}\n`)
  else printReport(report, { dryRun: options.dryRun ?? false }, context)
  if (report.files.some((file) => file.complaints > 0)) {
    context.setExitCode(options.strict ? EXIT.failed : EXIT.complaints)
  }
}
