import type { Command } from 'commander'
import { contractSituation, situationIn } from '../../insight/routes/contract-situation.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { BUYER_OF, defaultSettings, factNamed, isFactName, type FactName, type FactValue, type Law, type Situation } from '../../rulebook/index.ts' // prettier-ignore
import type { BodySettings } from '../../rulebook/settings.ts'
import { heldLaw } from '../../rulebook/law.ts'
import { factWords } from '../../rulebook/situation/in-words.ts'
import { typedDay } from '../../ui/format.ts'
import { type CommandContext, tableOf, type TableColumn } from '../../ui/terminal.ts'
import { jsonOf } from '../../ui/visit.ts'
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { dayAsked, findContract, workspaceFolder } from '../../ui/workspace.ts'
import { answerWords, readAnswer } from './answers.ts'
import { termOf } from './term.ts'
import { type Way, waysFor } from './ways.ts'

interface RoutesOptions {
  readonly value?: string
  readonly term?: string
  readonly kind?: string
  readonly category?: string
  readonly nation?: string
  readonly buyer?: string
  readonly payer?: string
  readonly regime?: string
  readonly likeNeeds?: string
  readonly needBy?: string
  readonly fact: readonly string[]
  readonly workspace?: string
  readonly body?: string
  readonly on?: string
  readonly json?: boolean
  readonly csv?: boolean
}

/** Adds `portreeve routes`: what may lawfully be done, for a need described or for a contract of the plan. */
export function addRoutesCommand(program: Command, context: CommandContext): void {
  program
    .command('routes')
    .argument('[contract]', 'its id (C-…), its reference, or words of its title; left out, a need described by options')
    .description(
      'Every lawful way to meet a need: open, open if (with what to check and who would know), closed with its rule, or not known; and the last day to begin.',
    )
    .addHelpText(
      'before',
      'Examples:\n  portreeve routes --value 180000 --term 3+1+1\n  portreeve routes --value 60000 --like-needs 0 --fact reservationDecided=yes --need-by 2027-09-01\n  portreeve routes C-ABCDEFGHIJ\n',
    )
    .option('--value <pounds>', 'the most it may cost, with VAT and every option; 150000-220000 where not exact')
    .option('--term <years>', 'years with each option, such as 3+1+1; "rolling" for a term without end')
    .option('--kind <what>', 'goods, services, works, light-touch or concession (default: services)')
    .option('--category <words>', 'what it is for, such as housing')
    .option('--nation <nation>', 'england, wales or northern-ireland (default: england, or the body’s)')
    .option('--buyer <kind>', 'council, parish, police-fire, nhs, school, … (default: council, or the body’s)')
    .option('--payer <who>', 'council, public, shared or income-to-us (default: council)')
    .option('--regime <law>', 'of a contract that exists: new or legacy')
    .option('--like-needs <pounds>', 'what like needs are worth that could be one contract with it; 0 for none')
    .option('--need-by <yyyy-mm-dd>', 'the day the service is needed: gives each option’s last day to begin')
    .option('--fact <name=answer>', 'any other fact of the vocabulary; may be given again', collect, [])
    .option('--workspace <dir>', 'the workspace (default ./portreeve-workspace)')
    .option('--body <name>', 'the public body')
    .option('--on <yyyy-mm-dd>', 'the day asked (default today in London)')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (contract: string | undefined, options: RoutesOptions) => run(contract, options, context)) // prettier-ignore
}

const collect = (given: string, before: readonly string[]): string[] => [...before, given]

async function run(
  contract: string | undefined,
  options: RoutesOptions,
  context: CommandContext,
): Promise<void> {
  const asked =
    contract === undefined ? await plain(options, context) : await ofContract(contract, options, context)
  const ways = waysFor(asked)
  if (options.json) return context.out(jsonOf({ on: asked.on, law: asked.law.version, facts: asked.facts, options: ways })) // prettier-ignore
  const form = options.csv ? 'csv' : context.isTerminal ? 'table' : 'tsv'
  context.out(tableOf(ways, ROUTE_COLUMNS, { form, width: context.width }))
  if (!options.csv) context.err(`${saidOf(asked.facts)}\n${unreadOf(ways)}`)
}

/** What was asked, so that a wrong assumption is seen. */
const saidOf = (facts: Situation): string =>
  `On these facts: ${Object.entries(facts)
    .filter(([, value]) => value !== 'none')
    .map(
      ([name, value]) =>
        `${factWords(name as FactName)}: ${answerWords(name as FactName, value as FactValue)}`,
    )
    .join('; ')}.`

function unreadOf(ways: readonly Way[]): string {
  const unread = ways.filter((each) => each.rule?.verified === false).map((each) => each.rule!.id)
  return unread.length === 0 ? '' : `Rules whose text was not read: ${[...new Set(unread)].join(', ')}.\n`
}

/** Columns of the options as a table and a file. */
export const ROUTE_COLUMNS: readonly TableColumn<Way>[] = [
  { heading: 'Option', value: (row) => OPTION_WORDS[row.kind] },
  { heading: 'Answer', value: (row) => LAWFUL_WORDS[row.lawful] },
  { heading: 'Rule', value: (row) => row.rule?.id },
  { heading: 'Start by', value: (row) => row.startBy },
  { heading: 'Reason', value: (row) => row.reason },
  { heading: 'Conditions', value: (row) => row.conditions.map(({ what }) => what).join('; ') || undefined, spare: true }, // prettier-ignore
  { heading: 'Weeks', value: (row) => row.weeks && `${row.weeks.least} to ${row.weeks.usual}`, spare: true },
  { heading: 'Notices', value: (row) => row.notices.join('; ') || undefined, spare: true },
]

/** A need of no contract, of the workspace’s own body where it has one: its settings and its law. */
async function plain(options: RoutesOptions, context: CommandContext) {
  const held = await context.settings?.(workspaceFolder(options, context.env), options.body)
  const { settings, law } = held ?? { settings: defaultSettings, law: heldLaw }
  const facts: Situation = {
    state: 'none',
    arrangement: 'contract',
    nation: settings.nation,
    buyer: BUYER_OF[settings.kind],
    subject: 'services',
    payer: 'council',
    ...given(options),
  }
  return asking(facts, options, settings, law)
}

async function ofContract(contract: string, options: RoutesOptions, context: CommandContext) {
  const workspace = workspaceFolder(options, context.env)
  const wanted = { on: dayAsked(options.on), ...(options.body !== undefined && { body: options.body }) }
  const { plan, settings } = await context.plan!(workspace, wanted)
  const { law } = await context.settings!(workspace, plan.body)
  const found = findContract(plan, contract)
  const facts: Situation = { ...situationIn(contractSituation(found, settings)), ...given(options) }
  const needBy = found.dates.needBy
  // Partners not found in the files loaded may still be there: nobody is ruled out by them.
  const partners = [...new Set(found.partners.map(({ body }) => body))]
  return asking(facts, options, settings, law, {
    ...(needBy && { needBy }),
    context: {
      capability: found.category,
      body: { name: plan.body, kind: settings.kind },
      ...(partners.length > 0 && { partners }),
    },
  })
}

function asking(
  facts: Situation,
  options: RoutesOptions,
  settings: BodySettings,
  law: Law,
  more: { readonly needBy?: CalendarDay; readonly context?: object } = {},
) {
  const typed = options.needBy === undefined ? more.needBy : typedDay(options.needBy)
  if (options.needBy !== undefined && typed === undefined)
    refuse(`"${options.needBy}" is not a day.`, 'Write it as 2027-09-01.')
  return { facts, on: dayAsked(options.on), settings, law, context: more.context ?? {}, ...(typed && { needBy: typed }) } // prettier-ignore
}

/** The facts given as options, each read as a form’s answer is. */
function given(options: RoutesOptions): Situation {
  const { value, term, fact } = options
  const [first = '', second] = (value ?? '').split('-')
  const named: (readonly [FactName, string | undefined])[] = [
    ['subject', options.kind],
    ['category', options.category],
    ['nation', options.nation],
    ['buyer', options.buyer],
    ['payer', options.payer],
    ['regime', options.regime],
    ['likeNeeds', options.likeNeeds],
  ]
  const others = fact.map((each): readonly [FactName, string] => {
    const [name = '', ...rest] = each.split('=')
    return isFactName(name) ? [name, rest.join('=')] : refuse(`There is no fact called "${name}".`, 'portreeve rules shows the facts each rule turns on.') // prettier-ignore
  })
  return {
    ...(value === undefined
      ? {}
      : { estimate: readOne('estimate', second ?? first, second === undefined ? '' : first) }),
    ...(term === undefined ? {} : termOf(term)),
    ...Object.fromEntries(
      [...named, ...others].flatMap(([name, text]) =>
        text === undefined ? [] : [[name, readOne(name, text)]],
      ),
    ),
  }
}

function readOne(name: FactName, typed: string, least = ''): FactValue {
  const read = readAnswer(name, typed, least)
  if ('value' in read) return read.value
  const { choices, type } = factNamed(name)
  const next = choices ? `Write one of: ${choices.join(', ')}.` : type === 'yes-no' ? 'Write yes or no.' : `${read.error}.` // prettier-ignore
  return refuse(`"${typed}" is no answer to ${name}.`, next)
}

function refuse(what: string, next: string): never {
  throw new PortreeveError(what, { next, exitCode: EXIT.usage })
}
