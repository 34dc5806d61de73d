// Makes docs/reference from the code. `node scripts/docs.mjs --check` fails when a page has drifted.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { COMMANDS } = await import('../src/cli/commands.ts')
const { rootHelp } = await import('../src/cli/program.ts')
const { EVIDENCE_TABLES } = await import('../src/lake/tables.ts')
const { FINDINGS } = await import('../src/insight/findings.ts')
const { buyingBodies, FIELD_WORDS, heldCatalogue, valueInWords } = await import('../src/rulebook/index.ts')
const { CSV_HEADINGS } = await import('../src/features/framework-lists/csv-headings.data.ts')
const { casebookPage, factsPage, rulebookPage } = await import('./rulebook-pages.mjs')
const { councilRulesPage } = await import('./council-rules-page.mjs')
const { CATEGORIES } = await import('../src/insight/classification/categories.data.ts')

const { CAPABILITY_CODES, DDAT_TERMS } = await import('../src/insight/classification/capabilities.data.ts')

const { planJsonSchema } = await import('../src/ui/plan-schema.ts')

const made = (title, body) =>
  `<!-- Made by "npm run docs" from the code: edit the code. -->\n# ${title}\n\n${body.trim()}\n`
const cell = (value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
const table = (headings, rows) =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** What other schemes call a category. */
function codesOf(id) {
  const { kind, cpv, proclass, unspsc } = CAPABILITY_CODES[id]
  return [kind, ...[cpv, proclass, unspsc].map((codes) => codes?.join(', ')), DDAT_TERMS[kind]]
}

/** The help of one command, as `portreeve NAME --help` prints it. */
async function helpOf(entry) {
  let text = ''
  const program = new Command('portreeve').configureHelp({ helpWidth: 100 })
  program.configureOutput({ writeOut: (part) => (text += part) })
  const add = await entry.load()
  const context = {
    out: () => {},
    err: () => {},
    isTerminal: false,
    width: 100,
    env: {},
    signal: new AbortController().signal,
    setExitCode: () => {},
  }
  add(program, context)
  for (const command of program.commands) {
    command.configureHelp({ helpWidth: 100 }).configureOutput({ writeOut: (part) => (text += part) })
    command.outputHelp()
    for (const inner of command.commands)
      inner
        .configureHelp({ helpWidth: 100 })
        .configureOutput({ writeOut: (part) => (text += part) })
        .outputHelp()
  }
  return `## ${entry.name}\n\n${entry.summary}.\n\n\`\`\`\n${text.trim()}\n\`\`\``
}

const helps = []
for (const entry of COMMANDS) helps.push(await helpOf(entry))

const lakeTable = (name, columns) =>
  `## ${name}\n\n${table(
    ['column', 'type', 'what it holds'],
    columns.map((each) => [each.name, each.type, each.doc]),
  )}`

/** One row of the table of frameworks: a lot, its main facts in words, and the least sure of them. */
function frameworkRow({ reference, name, formerOwners }, { id, what, fields }) {
  const words = (field) => fields[field] && valueInWords(field, fields[field].value)
  const main = ['starts', 'ends', 'latestEnd', 'status', 'maxTermMonths', 'awards'].flatMap(
    (field) => fields[field] ?? [],
  )
  const sure = ['L', 'M', 'H'].find((each) => main.some(({ confidence }) => confidence === each))
  return [
    reference,
    `${name}${id && `, lot ${id}${what ? `: ${what}` : ''}`}`,
    [fields.owner?.value, ...formerOwners].filter(Boolean).join('; formerly '),
    ...['type', 'regime', 'status', 'starts', 'ends', 'latestEnd', 'maxTermMonths', 'awards'].map(words),
    sure,
    main.map(({ checkedOn }) => checkedOn).sort()[0],
    fields.ends?.source ?? fields.owner?.source,
  ]
}

const pages = {
  'commands.md': made('Commands', `\`\`\`\n${rootHelp().trim()}\n\`\`\`\n\n${helps.join('\n\n')}`),
  'lake.md': made(
    'Tables of the lake',
    `\`portreeve lake path\` prints the folder. Each table is a folder of Parquet files, one for each source file; findings are one file each. Any tool that reads Parquet may read them; nothing but Portreeve writes them.\n\n# Evidence\n\n${Object.entries(
      EVIDENCE_TABLES,
    )
      .map(([name, columns]) => lakeTable(name, columns))
      .join('\n\n')}\n\n# Findings\n\n${Object.entries(FINDINGS)
      .map(([name, columns]) => lakeTable(name, columns))
      .join('\n\n')}`,
  ),
  'rulebook.md': made('The law held', await rulebookPage(root, table)),
  'council-rules.md': made('A council’s own rules: the default set', councilRulesPage(table)),
  'facts.md': made('Facts', factsPage(table)),
  'casebook.md': made('Casebook', await casebookPage(root, table)),
  'frameworks.md': made(
    'Frameworks held',
    `Agreements that councils may be able to call off from, as public pages told. **Every row is to be checked on its owner’s page before it is relied on**: most were extended at least once. Sure: H the owner’s page or the notice was read, M second-hand, L general knowledge. What is empty was not seen. None of them gives a plain yes until somebody has recorded a check (\`portreeve frameworks check\`) or taken in the owner’s list (\`portreeve frameworks import\`).\n\n${table(
      [
        'reference',
        'name',
        'owner',
        ...['type', 'regime', 'status', 'starts', 'ends', 'latestEnd', 'maxTermMonths', 'awards'].map(
          (field) => FIELD_WORDS[field],
        ),
        'sure',
        'checked on',
        'source',
      ],
      heldCatalogue.frameworks.flatMap((each) => each.lots.map((lot) => frameworkRow(each, lot))),
    )}\n\n## Whom else to ask\n\nOf these no agreement is held.\n\n${table(
      ['organisation', 'for what', 'for IT', 'sure'],
      buyingBodies.map((each) => [each.name, each.what, each.forIt, each.confidence]),
    )}\n\n## Headings of a list to take in\n\nA CSV with one line of headings, these or like them, a row for an agreement or, with “Lot”, for one of its lots. Only the reference is needed.\n\n${table(
      ['heading', 'holds', 'also read'],
      CSV_HEADINGS.map((each) => [each.heading, each.holds, each.spellings.join(', ')]),
    )}`,
  ),
  'categories.md': made(
    'Categories',
    `The taxonomy of council IT. Names of publishers and products are suggestions from general knowledge, to be confirmed.\n\n${table(
      ['id', 'category', 'ring', 'mostly', 'CPV', 'ProClass', 'UNSPSC', 'DDaT (to be verified)'],
      CATEGORIES.map((each) => [each.id, each.label, each.ring, ...codesOf(each.id)]),
    )}\n\nBeginnings of codes; where a scheme has none of its own for a council’s application, nothing is claimed. Sources: CPV, Regulation (EC) 213/2008; ProClass 17; UNSPSC segments 43 and 81. The words of digital, data and technology buying are general knowledge.`,
  ),
  'plan.schema.json': `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
}

const drifted = []
for (const [name, text] of Object.entries(pages)) {
  const path = join(root, 'docs', 'reference', name)
  const held = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (held === text) continue
  if (process.argv.includes('--check')) drifted.push(name)
  else writeFileSync(path, text)
}
if (drifted.length > 0) {
  console.error(`docs/reference is not current: ${drifted.join(', ')}. Run: npm run docs`)
  process.exit(1)
}
