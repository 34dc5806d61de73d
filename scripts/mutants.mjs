// Changes each rule of law by its smallest unit and lists the changes that no case of casebook/ notices.
// Usage: node scripts/mutants.mjs [--conditions] [words of a rule's identifier…]
// With --conditions each condition is left out in turn instead; a few are the same law in other words.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { casesAt } from '../src/features/rules/case-files.ts'
import { conditionChanges } from '../src/rulebook/cases/condition-changes.ts'
import { changesOf } from '../src/rulebook/cases/mutants.ts'
import { mutationRun } from '../src/rulebook/cases/survivors.ts'
import { heldLaw } from '../src/rulebook/law.ts'

const folder = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'casebook')
const cases = (await casesAt(folder)).flatMap(([, all]) => all)
const conditions = process.argv.includes('--conditions')
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const wanted = (id) => words.length === 0 || words.some((word) => id.includes(word))
const { tried, survivors, guidance, unasked } = mutationRun(
  cases,
  heldLaw,
  wanted,
  conditions ? conditionChanges : changesOf,
)

for (const { rule, change } of survivors) if (!unasked.includes(rule)) console.log(`${rule}: ${change}`)
if (unasked.length > 0) console.log(`\nNo case asks about: ${unasked.join(', ')}`)
if (guidance.length > 0) console.log(`\nGuidance, not tried: ${guidance.join(', ')}`)
console.log(
  `\n${cases.length} cases; ${tried} changes, ${survivors.length} not noticed; ${guidance.length} rules of guidance.`,
)
process.exitCode = survivors.length > 0 ? 1 : 0
