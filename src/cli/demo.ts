import type { Command } from 'commander'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { day } from '../procurement/calendar-day.ts'
import type { CommandContext } from '../ui/terminal.ts'
import { workspaceFolder } from '../ui/workspace.ts'

/** The day the sample county is asked about: its files end shortly before. */
export const DEMO_DAY = day('2026-11-23')

/** The council whose plan is shown: its ten showcase contracts have every term shape, deadline kind and state. */
const DEMO_BODY = 'Ashmere District Council'

interface DemoOptions {
  readonly workspace?: string
  readonly seed: string
  readonly scale: string
  readonly port?: string
  readonly serve: boolean
  readonly open: boolean
}

/** Adds `portreeve demo`: makes the invented county, loads it, prints a plan and opens the site. */
export function addDemoCommand(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .description(
      'Make the invented county of Wexcombe, load its files, print the plan of one of its councils and open the site.',
    )
    .addHelpText('before', 'Examples:\n  portreeve demo\n  portreeve demo --no-serve --scale 10\n')
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace/demo)')
    .option('--seed <n>', 'another county from another number', '1')
    .option('--scale <n>', 'so many times the payments', '1')
    .option('--port <n>', 'port of the site')
    .option('--no-serve', 'stop after the plan')
    .option('--no-open', 'do not open a browser')
    .action(async (options: DemoOptions) => runDemo(options, context))
}

async function runDemo(options: DemoOptions, context: CommandContext): Promise<void> {
  const base = workspaceFolder(options, context.env)
  const workspace = options.workspace === undefined ? join(base, 'demo') : base
  const files = await county(workspace, options, context)
  const { loadPaths } = await import('../features/setup/load-paths.ts')
  const report = await loadPaths(workspace, [files], {}, context)
  const kept = report.files.reduce((sum, file) => sum + file.kept, 0)
  context.err(`Loaded ${report.files.length} files, ${kept.toLocaleString('en-GB')} rows. portreeve complaints lists what was repaired or set aside.\n`) // prettier-ignore
  const { planFor } = await import('../features/renewals/plan-for.ts')
  const { planText } = await import('../features/renewals/print-plan.ts')
  const plan = await planFor(workspace, { on: DEMO_DAY })
  context.out(planText(plan, { isTerminal: true, width: context.width, all: false }))
  if (!options.serve) return
  const { serveWorkspace } = await import('../web/serve.ts')
  await serveWorkspace(
    { workspace, open: options.open, on: DEMO_DAY, ...(options.port ? { port: Number(options.port) } : {}) },
    context,
  )
}

/** Makes the county's files once; a second demo uses them again. */
async function county(workspace: string, options: DemoOptions, context: CommandContext): Promise<string> {
  const folder = join(workspace, `wexcombe-${options.seed}-${options.scale}`)
  if (existsSync(join(folder, 'truth'))) return join(folder, 'published')
  context.err('Making the county of Wexcombe …\n')
  const { generateCounty } = await import('../../samples/generate.ts')
  const { countySettings } = await import('./county-settings.ts')
  await mkdir(folder, { recursive: true })
  const truth = await generateCounty({
    seed: Number(options.seed),
    scale: Number(options.scale),
    folder,
    on: DEMO_DAY,
  })
  const settings = { ...countySettings(truth.settings), ourBody: DEMO_BODY, council: DEMO_BODY }
  await writeFile(join(workspace, 'portreeve.json'), `${JSON.stringify(settings, null, 2)}\n`)
  return join(folder, 'published')
}
