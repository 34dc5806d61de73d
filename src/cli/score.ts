import type { Command } from 'commander'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PortreeveError } from '../procurement/errors.ts'
import type { CommandContext } from '../ui/terminal.ts'
import type { Score } from './score-print.ts'

interface ScoreOptions {
  readonly workspace?: string
  readonly truth?: string
  readonly seed: string
  readonly scale: string
  readonly json?: boolean
  readonly misses?: boolean
}

/** Adds `portreeve score`: the findings against the truth of an invented county. */
export function addScoreCommand(program: Command, context: CommandContext): void {
  program
    .command('score')
    .description(
      'Measure the findings against the truth of the invented county: dates, deadlines, states, suppliers, IT, joins. These scores guard against regressions; they claim nothing about real files.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve score\n  portreeve score --misses\n  portreeve score --workspace DIR --truth DIR/truth --json\n',
    )
    .option('--workspace <dir>', 'a workspace that has the county loaded (default: made and loaded anew)')
    .option('--truth <dir>', 'the truth of that county')
    .option('--seed <n>', 'another county from another number', '1')
    .option('--scale <n>', 'so many times the payments', '1')
    .option('--json', 'as JSON')
    .option('--misses', 'list whatever is wrong or lacking')
    .action(async (options: ScoreOptions) => runScore(options, context))
}

async function runScore(options: ScoreOptions, context: CommandContext): Promise<void> {
  const score = await scoreOf(options, context)
  const { scoreJson, scoreText } = await import('./score-print.ts')
  const misses = options.misses === true
  context.out(options.json ? `${JSON.stringify(scoreJson(score, misses), null, 2)}\n` : scoreText(score, { width: context.width, misses })) // prettier-ignore
}

async function scoreOf(options: ScoreOptions, context: CommandContext): Promise<Score> {
  if (options.workspace !== undefined && options.truth !== undefined) {
    return scoreCounty(resolve(options.workspace), resolve(options.truth))
  }
  if (options.workspace !== undefined || options.truth !== undefined) {
    throw new PortreeveError('A workspace is scored against the truth its county was made with.', {
      next: 'Give both --workspace and --truth, or neither.',
      exitCode: 2,
    })
  }
  const folder = await mkdtemp(join(tmpdir(), 'portreeve-score-'))
  try {
    context.err('Making the county and loading it: this takes a minute or two.\n')
    const county = { seed: Number(options.seed), scale: Number(options.scale) }
    const workspace = await loadCounty(folder, county, context)
    return await scoreCounty(workspace, join(folder, 'truth'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Makes a county in a folder (`published/`, `truth/`) and loads it into a workspace beside it.
 *
 * @returns the workspace.
 */
export async function loadCounty(
  folder: string,
  county: { readonly seed: number; readonly scale: number; readonly leavesOff?: (id: string) => boolean },
  context: CommandContext,
): Promise<string> {
  const { generateCounty } = await import('../../samples/generate.ts')
  const { countySettings } = await import('./county-settings.ts')
  const { loadPaths } = await import('../features/setup/load-paths.ts')
  const truth = await generateCounty({ ...county, folder })
  const workspace = join(folder, 'workspace')
  await mkdir(workspace, { mode: 0o700 })
  await writeFile(join(workspace, 'portreeve.json'), `${JSON.stringify(countySettings(truth.settings), null, 2)}\n`) // prettier-ignore
  await loadPaths(workspace, [join(folder, 'published')], {}, context)
  return workspace
}

/**
 * The findings of a workspace against the truth of the county loaded in it.
 *
 * @throws PortreeveError when there is no truth in the folder, or none of the county's files is loaded.
 */
export async function scoreCounty(workspace: string, truthFolder: string): Promise<Score> {
  const { readSample } = await import('./score-sample.ts')
  const { scoreDates } = await import('./score-dates.ts')
  const { scoreContractRings, scoreJoins, scoreSpend, scoreSuppliers } = await import('./score-sets.ts')
  const { scoreInferred, scorePayments } = await import('./score-payments.ts')
  const sample = await readSample(workspace, truthFolder)
  const spend = scoreSpend(sample)
  const rings = scoreContractRings(sample)
  const inferred = scoreInferred(sample)
  return {
    exact: scoreDates(sample),
    sets: [scoreSuppliers(sample), spend.it, spend.pounds, rings.it, scoreJoins(sample), inferred.found],
    shares: [spend.category, rings.category, scorePayments(sample)],
    medianMonthError: inferred.medianMonthError,
  }
}
