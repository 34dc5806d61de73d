import type { Command } from 'commander'
import type { Ring } from '../../procurement/contract.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Plan } from '../../procurement/plan.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { dayAsked, findContract, workspaceFolder } from '../../ui/workspace.ts'

interface PlanOptions {
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly ring?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly out?: string
  readonly all?: boolean
}

/** Adds `portreeve plan`. */
export function addPlanCommand(program: Command, context: CommandContext): void {
  program
    .command('plan')
    .description(
      'The dated plan for a body’s IT contracts: what to do, by when, by which lawful route, and why.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve plan --body "Exeter City Council"\n  portreeve plan --body Exeter --on 2026-11-23 --out plan/\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body whose plan is made (not needed when only one is loaded)')
    .option('--on <yyyy-mm-dd>', 'the day the plan is made for (default today in London)')
    .option(
      '--ring <rings>',
      'where the plan stops: core, edge or both with a comma (default: the body’s settings)',
    )
    .option('--json', 'the whole plan as JSON (its form: docs/reference/plan.schema.json)')
    .option('--csv', 'one row a contract as CSV')
    .option('--out <dir>', 'write the workbook, calendar, page, JSON, CSV and letters into a folder')
    .option('--all', 'print every contract, not only the first page')
    .action(async (options: PlanOptions) => runPlan(options, context))
}

/** Adds `portreeve explain`. */
export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .argument('<contract>', 'its id (C-…), its reference, or words of its title')
    .description(
      'One contract’s card: facts, dates with their arithmetic, options with rules, and the rows behind each figure.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve explain C-ABCDEFGHIJ\n  portreeve explain 2183 --body Exeter\n',
    )
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'the card as JSON')
    .action(async (wanted: string, options: PlanOptions) => runExplain(wanted, options, context))
}

function ringsAsked(text: string | undefined): Ring[] | undefined {
  if (text === undefined) return undefined
  const rings = text.split(',').map((each) => each.trim())
  const wrong = rings.find((each) => !['core', 'edge', 'not'].includes(each))
  if (wrong === undefined) return rings as Ring[]
  throw new PortreeveError(`"${wrong}" is not a ring.`, {
    next: 'Use core, edge, or core,edge.',
    exitCode: EXIT.usage,
  })
}

async function makePlan(options: PlanOptions, context: CommandContext): Promise<Plan> {
  const { planFor } = await import('./plan-for.ts')
  const rings = ringsAsked(options.ring)
  return planFor(workspaceFolder(options, context.env), {
    on: dayAsked(options.on),
    ...(options.body === undefined ? {} : { body: options.body }),
    ...(rings ? { rings } : {}),
  })
}

async function runPlan(options: PlanOptions, context: CommandContext): Promise<void> {
  const plan = await makePlan(options, context)
  if (options.out !== undefined) {
    const { writePlan } = await import('./write-plan.ts')
    const written = await writePlan(plan, options.out)
    const letters = written.filter((name) => name.startsWith('letters/')).length
    const forms = written.filter((name) => !name.startsWith('letters/'))
    context.err(
      `Wrote to ${options.out}: ${forms.join(', ')} and ${letters} letter${letters === 1 ? '' : 's'} in letters/.\n`,
    )
    return
  }
  if (options.json) return context.out(`${JSON.stringify(plan)}\n`)
  const print = await import('./print-plan.ts')
  if (options.csv) return context.out(print.planCsv(plan))
  context.out(
    print.planText(plan, { isTerminal: context.isTerminal, width: context.width, all: options.all === true }),
  )
}

async function runExplain(wanted: string, options: PlanOptions, context: CommandContext): Promise<void> {
  const plan = await makePlan(options, context)
  const { openWorkspaceLake } = await import('../../insight/workspace-lake.ts')
  const contract = findContract(plan, wanted)
  if (options.json) return context.out(`${JSON.stringify(contract)}\n`)
  const { cardText } = await import('./explain.ts')
  const { rowsBehind } = await import('./rows-behind.ts')
  const lake = openWorkspaceLake(workspaceFolder(options, context.env))
  try {
    const { query } = await lake.generation()
    context.out(cardText(contract, await rowsBehind(query, contract), context.isTerminal ? context.width : Infinity)) // prettier-ignore
  } finally {
    lake.close()
  }
}
