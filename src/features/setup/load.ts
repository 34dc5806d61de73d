import { join } from 'node:path'
import { type LoadOptions, loadFiles } from '../../lake/load.ts'
import { type LoadReport, reportJson } from '../../lake/intake/report.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { findFiles } from '../../sources/find-files.ts'
import { readFile } from '../../sources/read-file.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { Reading, ReadOptions, SourceKind } from '../../sources/source.ts'
import { type CommandContext, progressOn } from '../../ui/terminal.ts'
import { workspaceFolder } from '../../ui/workspace.ts'
import type { LoadCommandOptions } from './command.ts'
import { printReport } from './load-report.ts'
import { rememberedMappings } from './mapping.ts'
import { lakeOf, makeWorkspace, refreshOf } from './workspace-lake.ts'

/** Loads files into a workspace, prints the report and sets the exit code. */
export async function runLoad(
  paths: readonly string[],
  options: LoadCommandOptions,
  context: CommandContext,
): Promise<void> {
  const workspace = workspaceFolder(options, context.env)
  const progress = progressOn({ ...context, isTerminal: context.isTerminal && !options.json })
  const report = await loadPaths(paths, workspace, {
    ...options,
    env: context.env,
    signal: context.signal,
    onProgress: progress.at,
    onWaiting: (owner) =>
      context.err(`Waiting for process ${owner.pid}, which is writing to this workspace…\n`),
  })
  progress.done()
  if (options.json) context.out(`${JSON.stringify(reportJson(report), undefined, 2)}\n`)
  else printReport(report, { dryRun: options.dryRun ?? false }, context)
  if (report.files.some((file) => file.complaints > 0)) {
    context.setExitCode(options.strict ? EXIT.failed : EXIT.complaints)
  }
}

/** How paths are loaded: what a command, the demonstration or a page says. */
export interface LoadPathsOptions extends Pick<
  LoadCommandOptions,
  'body' | 'kind' | 'vat' | 'period' | 'dryRun' | 'again'
> {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  readonly onProgress?: (sentence: string) => void
  readonly onWaiting?: NonNullable<LoadOptions['onWaiting']>
}

/**
 * Loads files and folders into a workspace: reads each as what it is, keeps what is new and brings the findings up to date.
 *
 * A file that cannot be read is reported and left out; a path that does not exist stops all.
 */
export async function loadPaths(
  paths: readonly string[],
  workspace: string,
  options: LoadPathsOptions,
): Promise<LoadReport> {
  const files = await findFiles(paths)
  if (files.length === 0) {
    throw new PortreeveError('There is no file to load.', {
      where: paths.join(', '),
      next: 'Name a file, or a folder that holds some.',
    })
  }
  await makeWorkspace(workspace)
  const lake = lakeOf(workspace, options.env)
  try {
    const mappings = await rememberedMappings(await lake.generation(), workspace, options.env)
    const read = readOptions(options, join(lake.folder, 'spill', 'copies'))
    return await loadFiles(lake, readingsOf(files, { ...read, mappings }, options), {
      ...(await refreshOf(workspace, options.env)),
      dryRun: options.dryRun ?? false,
      again: options.again ?? false,
      ...(options.signal && { signal: options.signal }),
      ...(options.onProgress && { onProgress: options.onProgress }),
      ...(options.onWaiting && { onWaiting: options.onWaiting }),
    })
  } finally {
    lake.close()
  }
}

function readOptions(options: LoadPathsOptions, workFolder: string): ReadOptions {
  const { body, kind, vat, period, signal } = options
  return {
    workFolder,
    ...(body !== undefined && { body }),
    ...(kind !== undefined && { kind: kind as SourceKind }),
    ...(vat !== undefined && { vatBasis: vat }),
    ...(period && { period: { from: period.from as CalendarDay, to: period.to as CalendarDay } }),
    ...(signal && { signal }),
  }
}

async function* readingsOf(
  files: readonly string[],
  read: ReadOptions,
  options: LoadPathsOptions,
): AsyncIterable<Reading> {
  for (const [index, file] of files.entries()) {
    options.onProgress?.(`Reading ${index + 1} of ${files.length}: ${file}`)
    yield* await readOrTell(file, read)
  }
}

/** One bad file does not keep the others out. */
async function readOrTell(file: string, read: ReadOptions): Promise<Reading[]> {
  try {
    return await readFile(file, read)
  } catch (error) {
    if (!(error instanceof PortreeveError)) throw error
    const path = file.replaceAll('\\', '/')
    const complaint = { file: path, line: 0, column: '', value: '', problem: error.message, repair: error.next ?? 'not loaded' } // prettier-ignore
    return [
      {
        file: path,
        kind: 'unknown',
        kindBecause: 'It could not be read.',
        encoding: '',
        bytesHash: '',
        headerLine: 0,
        vatBasis: 'unknown',
        columns: {},
        shape: '',
        complaints: [complaint],
      },
    ]
  }
}
