// The pages of docs/reference that are made of the rulebook: the law by subject, the vocabulary of facts, the casebook.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { formatDay } from '../src/procurement/calendar-day.ts'
import { casesAt } from '../src/features/rules/case-files.ts'
import { coverage } from '../src/rulebook/pack/coverage.ts'
import { heldLaw } from '../src/rulebook/law.ts'
import { allFacts } from '../src/rulebook/facts/facts.ts'
import {
  bindsWords,
  countsWords,
  inForceWords,
  factWords,
  valueWords,
  whenWords,
} from '../src/rulebook/situation/in-words.ts'

/** A file name as a heading: `below-threshold.data.ts` is “Below threshold”. */
const titleOf = (file) => {
  const words = basename(file)
    .replace(/\.(data\.ts|yaml)$/, '')
    .replaceAll('-', ' ')
  return words[0].toUpperCase() + words.slice(1)
}

/** The subjects of the law: one data module each, its own sentence over it. */
async function subjects(root) {
  const files = globSync('src/rulebook/*/*.data.ts', { cwd: root }).toSorted()
  const found = []
  for (const file of files) {
    const exported = await import(pathToFileURL(join(root, file)).href)
    const rules = Object.values(exported).flatMap((each) => (Array.isArray(each) ? each : []))
    const held = rules.filter((rule) => heldLaw.byId(rule.id) === rule)
    if (held.length === 0) continue
    const [, about] =
      /\/\*\* ([^\n]+?) \*\/\nexport const \w+: readonly Rule\[\]/.exec(
        readFileSync(join(root, file), 'utf8'),
      ) ?? []
    found.push({ title: titleOf(file), about, rules: held.toSorted((a, b) => (a.id < b.id ? -1 : 1)) })
  }
  return found
}

const verifiedWords = ({ verified, effect }) =>
  `${verified ? 'read' : '**to be verified**'}${effect === 'guidance' ? '; guides a person only' : ''}`

/** Whom most rules of a subject bind: said once over its table, and again only where a rule differs. */
function usualBinding(rules) {
  const counts = Map.groupBy(rules.map(bindsWords), (words) => words)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0][0]
}

const whenCell = (rule, usual) => {
  const binds = bindsWords(rule)
  return [
    binds === usual ? undefined : `Binds ${binds}`,
    rule.when && whenWords(rule.when),
    countsWords(rule.counts),
  ]
    .filter(Boolean)
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('. ')
}

/** The law by subject, each rule a line of a table. */
export async function rulebookPage(root, table) {
  const parts = await subjects(root)
  const all = parts.flatMap((part) => part.rules)
  const unread = all.filter((rule) => !rule.verified).length
  const guidance = all.filter((rule) => rule.effect === 'guidance').length
  const intro = `Law as dated data, version ${heldLaw.version}: ${all.length} rules. The text of the source was read for ${all.length - unread}; ${unread} are to be verified, and no answer is a plain yes by one of these. ${guidance} rules only guide a person: no answer turns on them. A sum says whether it holds VAT; a day on which a rule is not held has no answer from it. Not legal advice.\n\n${parts.map(({ title, rules }) => `- [${title}](#${title.toLowerCase().replaceAll(' ', '-')}): ${rules.length}`).join('\n')}`
  const sections = parts.map(({ title, about, rules }) => {
    const usual = usualBinding(rules)
    const rows = rules.map((rule) => [
      `${rule.says} <br>\`${rule.id}\`${rule.note ? ` <br>${rule.note}` : ''}`,
      valueWords(rule),
      whenCell(rule, usual),
      inForceWords(rule),
      `${rule.source} (${verifiedWords(rule)})`,
    ])
    return `## ${title}\n\n${about ? `${about} ` : ''}Binds, unless a line says otherwise: ${usual}.\n\n${table(['rule', 'figure', 'applies when; how counted', 'in force', 'source'], rows)}`
  })
  const days = table(
    ['subject', 'first day', 'last day', 'rules', 'whose text was read'],
    coverage(heldLaw).map(({ subject, from, to, rules, verified }) => [
      subject,
      from ? formatDay(from) : 'older than all held here',
      to ? formatDay(to) : 'no end known',
      rules,
      verified,
    ]),
  )
  const outside = 'On any other day the answer is “not held”: no figure of another day is put in its place.'
  return `${intro}\n\n## Days held, by subject\n\n${outside}\n\n${days}\n\n${sections.join('\n\n')}`
}

/** Every fact an answer may turn on, with the question that settles it. */
export function factsPage(table) {
  const rows = allFacts.map((fact) => [
    factWords(fact.name),
    `\`${fact.name}\``,
    fact.choices ? fact.choices.join(', ') : fact.type.replace('-', ' or '),
    fact.ask,
    fact.howToCheck,
    fact.whoKnows,
  ])
  const intro = `The one vocabulary that rules, options, question pages, cards and cases share: ${allFacts.length} facts. What is not answered is unknown, never "no". Sums are pounds including VAT.`
  return `${intro}\n\n${table(['fact', 'name', 'answers', 'question', 'how to check', 'who would know'], rows)}`
}

/** The cases, and how to write one. */
export async function casebookPage(root, table) {
  const read = await casesAt(join(root, 'casebook'))
  const count = read.reduce((sum, [, cases]) => sum + cases.length, 0)
  const questions = read.reduce(
    (sum, [, cases]) => sum + cases.reduce((of, each) => of + each.asks.length, 0),
    0,
  )
  const form = [
    'A case is facts and what is expected of them, written by hand with the sum shown. `portreeve rules test casebook` runs all of them against the law held, `portreeve rules test DIR` anyone’s own; `--print` makes a page to print and mark; `--mutate` changes each rule by its smallest unit and lists the changes no case notices.',
    '```yaml\n- id: my-case\n  situation: A council buys software for £42,000\n  on: 2026-11-23 # the usual day when left out\n  facts: { nation: england, buyer: council, regime: new, subject: services, estimate: 42000 }\n  expect:\n    position: below\n    rules: { notifiable-threshold-other: "yes" }\n  why: £42,000 is under £207,720 and not under £30,000.\n  trap: compared without VAT\n  verified: true # false until a lawyer agrees\n```',
    'Several questions of one situation stand under `asks`, each with facts over the case’s own (`null` takes one away). Facts are those of [facts.md](facts.md), rules those of [rulebook.md](rulebook.md).',
  ].join('\n\n')
  const sections = read.map(([name, cases]) => `## ${titleOf(name)}\n\n${table(['case', 'situation', 'questions'], cases.map((each) => [each.id, `${each.situation}${each.verified ? '' : ' (a lawyer has yet to agree)'}`, each.asks.length]))}`) // prettier-ignore
  return `${form}\n\n${count} situations, ${questions} questions.\n\n${sections.join('\n\n')}`
}
