import type { Command } from 'commander'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Difference } from '../../rulebook/cases/case.ts'
import { runCase } from '../../rulebook/cases/run-case.ts'
import { mutationRun } from '../../rulebook/cases/survivors.ts'
import type { Law } from '../../rulebook/index.ts'
import type { CommandContext } from '../../ui/terminal.ts'
import { type CaseFile, casesAt } from './case-files.ts'
import { casesPage } from './cases-page.ts'
import { lawOf, type RulesOptions } from './law-of-command.ts'

interface TestOptions extends RulesOptions {
  readonly mutate?: true
  readonly print?: true
}

/** Adds `portreeve rules test DIR`: cases of anyone, run against the law held. */
export function addTestCommand(rules: Command, context: CommandContext): void {
  rules
    .command('test')
    .argument('<dir>', 'a folder of .yaml files of cases, or one such file')
    .option('--workspace <dir>', 'the workspace whose installed rule pack is asked')
    .option('--mutate', 'change each rule by its smallest unit and list the changes no case notices')
    .option('--print', 'the cases as a page to print and mark, instead of running them')
    .option('--json', 'as JSON')
    .description('Run cases (facts and what is expected) against the law held')
    .action(async (path: string, options: TestOptions) => {
      const files = await casesAt(path)
      const law = lawOf(options, context)
      if (options.print) return context.out(casesPage(files, law))
      if (options.mutate) return mutate(files, law, options, context)
      return run(files, law, options, context)
    })
}

function run(files: readonly CaseFile[], law: Law, options: TestOptions, context: CommandContext): void {
  const cases = files.flatMap(([, all]) => all)
  const differences = cases.flatMap((each) => runCase(each, law))
  const questions = cases.reduce((sum, each) => sum + each.asks.length, 0)
  if (options.json) context.out(`${JSON.stringify({ cases: cases.length, questions, differences })}\n`)
  else {
    context.out(differences.map(differenceWords).join(''))
    const wrong = new Set(differences.map((each) => each.case)).size
    context.out(
      `${cases.length} cases, ${questions} questions: ${wrong === 0 ? 'all hold' : `${wrong} cases do not hold`}.\n`,
    )
  }
  if (differences.length > 0) throw new PortreeveError('Some cases do not hold on the law held.', { next: 'One of the two is wrong: read the source of the rule.', exitCode: 1 }) // prettier-ignore
}

const differenceWords = ({ case: id, question, about, expected, found }: Difference): string =>
  `${id}, question ${question}: ${about}: expected ${expected}, found ${found}\n`

function mutate(files: readonly CaseFile[], law: Law, options: TestOptions, context: CommandContext): void {
  const found = mutationRun(
    files.flatMap(([, all]) => all),
    law,
  )
  if (options.json) return context.out(`${JSON.stringify(found)}\n`)
  for (const { rule, change } of found.survivors) context.out(`${rule}: ${change}\n`)
  context.out(`${found.tried} changes of the law, ${found.survivors.length} that no case notices; ${found.guidance.length} rules only guide a person and were not changed.\n`) // prettier-ignore
}
