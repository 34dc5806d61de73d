import { join, resolve } from 'node:path'
import type { LoadReport } from '../../lake/intake/report.ts'
import { loadFiles } from '../../lake/load.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { findFiles } from '../../sources/find-files.ts'
import { readFile } from '../../sources/read-file.ts'
import type { Reading, ReadOptions, SourceKind } from '../../sources/source.ts'
import { type CommandContext, progressOn } from '../../ui/terminal.ts'
import type { LoadCommandOptions } from './command.ts'
import { rememberedMappings } from './mapping.ts'
import { recordedPath } from './recorded-path.ts'
import { lakeOf, makeWorkspace, refreshOf } from './workspace-lake.ts'

/** How paths are loaded: what a command, the demonstration or a page says. */
export type LoadPathsOptions = Pick<
  LoadCommandOptions,
  'body' | 'kind' | 'vat' | 'period' | 'dryRun' | 'again'
>

/** What loading needs of the outside: the environment, where to tell progress, and when to stop. */
export type LoadContext = Pick<CommandContext, 'env' | 'err' | 'isTerminal' | 'width' | 'signal'>

/**
 * Loads files and folders into a workspace: reads each as what it is, keeps what is new and brings the findings up to date.
 *
 * A file that cannot be read is reported and left out; a path that does not exist stops all.
 */
export async function loadPaths(
  workspace: string,
  paths: readonly string[],
  options: LoadPathsOptions,
  context: LoadContext,
): Promise<LoadReport> {
  const files = namedFiles(await findFiles(paths), workspace)
  if (files.length === 0) {
    throw new PortreeveError('There is no file to load.', {
      where: paths.join(', '),
      next: 'Name a file, or a folder that holds some.',
    })
  }
  await makeWorkspace(workspace)
  const lake = lakeOf(workspace, context.env)
  const progress = progressOn(context)
  try {
    const mappings = await rememberedMappings(await lake.generation(), workspace, context.env)
    const refresh = await refreshOf(workspace, context.env)
    const read = {
      ...readOptions(options, context.signal, join(lake.folder, 'spill', 'copies')),
      ...bodyPathsOf(refresh.settings),
    }
    return await loadFiles(lake, readingsOf(files, { ...read, mappings }, progress.at), {
      ...refresh,
      dryRun: options.dryRun ?? false,
      again: options.again ?? false,
      mappedShapes: new Set(
        [...mappings.values()]
          .filter((each) => Object.keys(each.columns).length > 0)
          .map((each) => each.shape),
      ),
      signal: context.signal,
      onProgress: progress.at,
      onWaiting: (owner) =>
        context.err(`Waiting for process ${owner.pid}, which is writing to this workspace.\n`),
    })
  } finally {
    progress.done()
    lake.close()
  }
}

/** `bodyPaths` of the settings: a text in a path → the body that publishes such files. */
function bodyPathsOf(
  settings: Readonly<Record<string, unknown>> | undefined,
): Pick<ReadOptions, 'bodyPaths'> {
  const said = settings?.['bodyPaths']
  if (typeof said !== 'object' || said === null) return {}
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { bodyPaths: pairs.map(([path, body]) => ({ path, body })) }
}

function readOptions(options: LoadPathsOptions, signal: AbortSignal, workFolder: string): ReadOptions {
  const { body, kind, vat, period } = options
  return {
    workFolder,
    signal,
    ...(body !== undefined && { body }),
    ...(kind !== undefined && { kind: kind as SourceKind }),
    ...(vat !== undefined && { vatBasis: vat }),
    ...(period && { period: { from: period.from as CalendarDay, to: period.to as CalendarDay } }),
  }
}

/** A file to read, and the name it is recorded under. */
interface NamedFile {
  readonly path: string
  readonly file: string
}

/** In the order of their names, each once: the order in which they were given changes nothing. */
function namedFiles(paths: readonly string[], workspace: string): NamedFile[] {
  const current = process.cwd()
  const named = new Map(paths.map((path) => [resolve(path), { path, file: recordedPath(path, { workspace, current }) }])) // prettier-ignore
  return [...named.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
}

async function* readingsOf(
  files: readonly NamedFile[],
  read: ReadOptions,
  tell: (sentence: string) => void,
): AsyncIterable<Reading> {
  for (const [index, named] of files.entries()) {
    tell(`Reading ${index + 1} of ${files.length}: ${named.file}`)
    yield* await readOrTell(named, read)
  }
}

/** One bad file does not keep the others out. */
async function readOrTell({ path, file }: NamedFile, read: ReadOptions): Promise<Reading[]> {
  try {
    return await readFile(path, read, file)
  } catch (error) {
    const fault = error instanceof PortreeveError ? error : faultOfFile(error)
    const problem = fault.where?.startsWith('line ') ? `${fault.message.replace(/\.$/, '')} (${fault.where}).` : fault.message // prettier-ignore
    const complaint = { file, line: 0, column: '', value: '', problem, repair: fault.next ?? 'not loaded' }
    return [
      {
        file,
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

/** What the system says against one file, as a sentence; anything else is no fault of the file, and is thrown on. */
function faultOfFile(error: unknown): PortreeveError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new PortreeveError('The file is no longer there.', { next: 'Load again.' })
  if (['EACCES', 'EPERM', 'EBUSY'].includes(code))
    return new PortreeveError('The file may not be read.', {
      next: 'Close the program that has it open, or ask whoever owns it for the right to read it.',
    })
  if (code === 'EIO')
    return new PortreeveError('The disk could not read the file.', { next: 'Copy it anew.' })
  throw error
}
