import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knownContracts, planFor } from '../src/features/renewals/plan-for.ts'
import { findContract } from '../src/ui/workspace.ts'
import { openWorkspaceLake } from '../src/insight/workspace-lake.ts'
import { loadPaths } from '../src/features/setup/load-paths.ts'
import { mappingRows, recordMapping } from '../src/features/setup/mapping.ts'
import { day } from '../src/procurement/calendar-day.ts'
import type { Plan, PlanContract } from '../src/procurement/plan.ts'
import type { Said } from '../src/ui/visit.ts'
import type { CommandContext } from '../src/ui/terminal.ts'
import { serveWorkspace } from '../src/web/serve.ts'
import { openWorkspaceSite } from '../src/web/workspace-site.ts'
import type { DecisionInput } from '../src/workbench/kinds.ts'
import { withWorkbench } from '../src/workbench/owner/owner.ts'
import { currentStanding, recordDecisions } from '../src/workbench/record.ts'
import { emptyFolder, ON, OUR_BODY, placeCounty, removeCounties, smallCounty } from './county.ts'
import { realFiles } from './real-files.ts'

const WHO = 'A tester'
const env = { PORTREEVE_WHO: WHO }

afterAll(removeCounties)

/** A workspace with the commands and the site that people use on it. */
function workspaceAt(folder: string, body: string) {
  const workspace = join(folder, 'ws')
  const context = { env, err: () => {}, isTerminal: false, width: 100, signal: new AbortController().signal }
  const plan = (): Promise<Plan> => planFor(workspace, { body, on: day(ON), rings: ['core', 'edge', 'not'] })
  return {
    workspace,
    plan,
    load: (paths: readonly string[], options: { body?: string } = {}) =>
      loadPaths(workspace, paths.map((path) => join(folder, path)), options, context), // prettier-ignore
    /** Records what a person says on a page of the site. */
    say: async (...said: readonly Omit<Said, 'facts'>[]): Promise<void> => {
      const opened = await openWorkspaceSite(workspace, env)
      for (const each of said) await opened.site.record({ ...each, facts: {} })
      await opened.close()
    },
    decide: (decision: Omit<DecisionInput, 'who'>): Promise<unknown> =>
      recordDecisions(workspace, [{ ...decision, who: WHO } as DecisionInput]),
    /** Strongest anchor → the id its contract goes by. */
    ids: async (): Promise<Map<string, string>> => {
      const lake = openWorkspaceLake(workspace)
      try {
        const known = await knownContracts(lake, await currentStanding(workspace))
        const rows = await lake.query<{ anchor: string; contract_id: string }>('SELECT anchor, contract_id FROM finding_anchor WHERE rank = 0 ORDER BY anchor') // prettier-ignore
        const now = new Map(known.map((each) => [each.computedId, each.id]))
        return new Map(rows.map((row) => [row.anchor, now.get(row.contract_id) ?? row.contract_id]))
      } finally {
        lake.close()
      }
    },
    ask: async <Row>(sql: string): Promise<Row[]> => {
      const lake = openWorkspaceLake(workspace)
      return lake.query<Row>(sql).finally(() => lake.close())
    },
  }
}

const owner = (subject: string, value: string) => ({ kind: 'fact', subject, choice: { field: 'owner', value } }) as const // prettier-ignore
const end = (subject: string, value: string) => ({ kind: 'date', subject, choice: { field: 'currentEnd', value } }) as const // prettier-ignore
const byId = (plan: Plan, id: string): PlanContract | undefined =>
  plan.contracts.find((each) => each.id === id)
const asked = (plan: Plan): string[] => plan.questions.map((each) => each.id)

/** The rows of a CSV file, the heading's first. */
const rowsOf = (path: string, encoding: BufferEncoding = 'utf8'): string[][] =>
  parse(readFileSync(path, encoding), { bom: true, relax_column_count: true })

function writeRows(
  path: string,
  rows: readonly (readonly string[])[],
  encoding: BufferEncoding = 'utf8',
): void {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  writeFileSync(path, rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), encoding)
}

/** A new edition of a register: other order, some titles and an end changed, one line gone, one line new. */
function newEdition(
  rows: readonly string[][],
  at: { title: number; reference: number; renamed: readonly string[]; gone: string; fresh: string },
): string[][] {
  const [head, ...lines] = rows
  const kept = lines
    .filter((row) => row[at.reference] !== at.gone)
    .map((row) => at.renamed.includes(row[at.reference]!) ? row.with(at.title, `${row[at.title]} (renamed)`) : row) // prettier-ignore
  const like = kept.find((row) => row[at.reference] !== '')!
  const added = like.with(at.reference, at.fresh).with(at.title, 'A contract nobody knew of')
  return [head!, ...[...kept, added].toReversed()]
}

/** Every id whose strongest anchor is still there is as before, and no id is of two contracts. */
function expectSteady(before: Map<string, string>, after: Map<string, string>): void {
  expect(new Set(after.values()).size).toBe(after.size)
  const same = [...before].filter(([anchor]) => after.has(anchor))
  expect(same.length).toBeGreaterThan(0)
  expect(same.map(([anchor]) => after.get(anchor))).toEqual(same.map(([, id]) => id))
}

describe('decisions on a county, after every file was published anew', () => {
  let at: ReturnType<typeof workspaceAt>
  let before: Map<string, string>
  let known: PlanContract[]
  let inferred: PlanContract
  let answeredQuestion: string
  let plan: Plan

  beforeAll(async () => {
    const folder = emptyFolder()
    placeCounty(await smallCounty(), folder, join(folder, 'ws'))
    at = workspaceAt(folder, OUR_BODY)
    const register = 'published/contracts/ashmere-district-council-contracts-register-2026-11.csv'
    const spend = 'published/spend/ashmere-district-council'
    await at.load([register, 'published/notices', spend])
    const first = await at.plan()
    const numbered = first.contracts.filter((each) => each.reference !== undefined)
    const open = numbered.find((each) => each.questions.length > 0)!
    known = numbered
      .filter((each) => each !== open)
      .toSpliced(3, 0, open)
      .slice(0, 6)
    inferred = first.contracts.find((each) => each.inferred)!
    answeredQuestion = known[3]!.questions[0]!.id
    await decideOn(at, known, inferred, answeredQuestion)
    before = await at.ids()

    const rows = rowsOf(join(folder, register))
    const column = (heading: string) => rows[0]!.indexOf(heading)
    const edition = newEdition(rows, {
      title: column('Contract Title'),
      reference: column('Contract ID'),
      renamed: known.slice(0, 2).map((each) => each.reference!),
      gone: known[4]!.reference!,
      fresh: 'CON999999',
    })
    writeRows(join(folder, 'register-december.csv'), edition)
    const { files } = await at.load(['register-december.csv'])
    expect(files[0]).toMatchObject({ replaces: register, rows: rows.length - 1 })

    const month = `${spend}/ashmere-district-council-spend-2026-q3.csv`
    const paid = rowsOf(join(folder, month))
    writeRows(join(folder, 'q3-again.csv'), [...paid.slice(0, 3), ...paid.slice(4).toReversed()])
    expect((await at.load(['q3-again.csv'])).files[0]).toMatchObject({ replaces: month })
    plan = await at.plan()
  }, 300_000)

  test('every id whose strongest anchor is unchanged is the same, and none is of two contracts', async () => {
    expectSteady(before, await at.ids())
  })

  test('owner, end, category and option stand where they were made', () => {
    const [a, b, c] = known.map((each) => byId(plan, each.id))
    expect(a).toMatchObject({ title: `${known[0]!.title} (renamed)`, owner: 'Head of Revenues' })
    expect(b).toMatchObject({ title: `${known[1]!.title} (renamed)`, dates: { currentEnd: '2028-03-31' } })
    expect(c).toMatchObject({ title: known[2]!.title, ring: 'edge' })
  })

  test('an answered question stays closed', () => {
    expect(asked(plan)).not.toContain(answeredQuestion)
    expect(byId(plan, known[3]!.id)!.questions.map((each) => each.id)).not.toContain(answeredQuestion)
  })

  test('a decision on a line that is gone is asked about', () => {
    const gone = known[4]!.id
    expect(byId(plan, gone)).toBeUndefined()
    expect(plan.questions.find((each) => each.id === `${gone}-gone`)?.ask).toContain('owner')
  })

  test('a decision on a contract that only payments show stands after the payments changed', () => {
    expect(byId(plan, inferred.id)?.owner).toBe('Head of IT')
  })

  test('a date recorded on a page is in the plan within two seconds', async () => {
    const opened = await openWorkspaceSite(at.workspace, env)
    // What the page with the form does, while the person types; the first fact waits for it.
    await opened.site.record({ ...owner(known[5]!.id, 'Head of Legal'), facts: {} })
    await opened.site.plan(OUR_BODY, day(ON))
    const from = performance.now()
    await opened.site.record({ ...end(known[1]!.id, '2028-06-30'), facts: {} })
    const after = await opened.site.plan(OUR_BODY, day(ON))
    const took = performance.now() - from
    await opened.close()
    expect(byId(after, known[1]!.id)?.dates.currentEnd).toBe('2028-06-30')
    expect(took).toBeLessThan(2000)
  }, 60_000)

  test('a supplier match and a mapping hold', async () => {
    const rules = await at.ask<{ supplier_id: string; rule: string }>(
      `SELECT supplier_id, rule FROM finding_supplier_name WHERE name = '${known[5]!.supplier.name.replaceAll("'", "''")}'`,
    )
    expect(rules).toEqual([{ supplier_id: 'S-TESTED', rule: 'a person said so' }])
    const lake = openWorkspaceLake(at.workspace)
    const rows = await mappingRows(await lake.generation(), at.workspace, env).finally(() => lake.close())
    expect(rows.filter((row) => row.decided).map((row) => [row.kind, row.field])).toEqual([['contracts-register', 'title']]) // prettier-ignore
  })
})

/** One decision of each kind that a person makes. */
async function decideOn(
  at: ReturnType<typeof workspaceAt>,
  known: readonly PlanContract[],
  inferred: PlanContract,
  question: string,
): Promise<void> {
  await at.say(
    owner(known[0]!.id, 'Head of Revenues'),
    end(known[1]!.id, '2028-03-31'),
    { kind: 'dismissed-question', subject: known[3]!.id, choice: { field: question, value: { because: 'Asked' } } }, // prettier-ignore
    owner(known[4]!.id, 'Nobody yet'),
    owner(inferred.id, 'Head of IT'),
  )
  const anchors = (await at.ask<{ anchor: string }>(`SELECT anchor FROM finding_anchor WHERE contract_id = '${known[2]!.id}' ORDER BY rank`)).map((row) => row.anchor) // prettier-ignore
  const subject = known[2]!.id
  await at.decide({ kind: 'ring', subject, anchors, choice: { field: 'ring', value: 'edge' } })
  await at.decide({ kind: 'supplier-match', subject: known[5]!.supplier.name, choice: { field: 'supplier', value: { supplierId: 'S-TESTED', same: true } } }) // prettier-ignore
  const lake = openWorkspaceLake(at.workspace)
  const generation = await lake.generation()
  const [{ shape }] = (await generation.query<{ shape: string }>("SELECT shape FROM file WHERE kind = 'contracts-register'")) as [{ shape: string }] // prettier-ignore
  await recordMapping(
    generation,
    { workspace: at.workspace, env },
    { shape, fields: ['title=Contract Title'] },
  )
  lake.close()
}

const HEADINGS = ['Reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Value']
const BODY = 'Wexcombe Borough Council'

describe('a register without references', () => {
  const lines = Array.from({ length: 12 }, (_, index) => [`Software system ${index}`, `Supplier ${index} Ltd`, `01/0${(index % 9) + 1}/2024`, '31/03/2027', `${index + 1}0000`]) // prettier-ignore
  const register = (rows: readonly string[][]) => [HEADINGS.slice(1), ...rows]

  test('goes by title, supplier and start; a line under another title is asked about', async () => {
    const folder = emptyFolder()
    const at = workspaceAt(folder, BODY)
    writeRows(join(folder, 'register.csv'), register(lines))
    await at.load(['register.csv'], { body: BODY })
    const [kept, renamed] = ['Software system 3', 'Software system 5'].map((title) => title)
    const first = await at.plan()
    const idOf = (title: string) => first.contracts.find((each) => each.title === title)!.id
    const before = await at.ids()
    expect(before.size).toBe(12)
    await at.say(owner(idOf(kept!), 'Kept'), end(idOf(renamed!), '2030-01-01'))

    const changed = lines.map((row) => (row[0] === renamed ? row.with(0, 'Quite another name') : row)).toReversed() // prettier-ignore
    writeRows(join(folder, 'register.csv'), register(changed))
    await at.load(['register.csv'])
    expectSteady(before, await at.ids())
    const plan = await at.plan()
    expect(plan.contracts).toHaveLength(12)
    expect(byId(plan, idOf(kept!))?.owner).toBe('Kept')
    expect(asked(plan)).toContain(`${idOf(renamed!)}-gone`)
  }, 120_000)

  test('keeps its decisions when days are written in another way', async () => {
    const folder = emptyFolder()
    const at = workspaceAt(folder, BODY)
    writeRows(join(folder, 'register.csv'), register(lines))
    await at.load(['register.csv'], { body: BODY })
    const { id } = (await at.plan()).contracts.find((each) => each.title === 'Software system 3')!
    await at.say(owner(id, 'Kept'))
    const iso = (text: string) => text.split('/').toReversed().join('-')
    writeRows(join(folder, 'register.csv'), register(lines.map((row) => row.with(2, iso(row[2]!)))))
    await at.load(['register.csv'])
    const plan = await at.plan()
    expect(byId(plan, id)?.owner).toBe('Kept')
    expect(plan.contracts).toHaveLength(12)
  }, 120_000)
})

describe('two contracts that turn out to be one, and again two', () => {
  let at: ReturnType<typeof workspaceAt>
  let [ofRegister, ofNotice, match] = ['', '', '']

  beforeAll(async () => {
    const folder = emptyFolder()
    at = workspaceAt(folder, BODY)
    writeRows(join(folder, 'register.csv'), [HEADINGS, ['R-1', 'Housing management software', 'Alpha Systems Ltd', '01/04/2024', '31/03/2027', '90000']]) // prettier-ignore
    writeFileSync(join(folder, 'notices.json'), JSON.stringify(notices()))
    await at.load(['register.csv', 'notices.json'], { body: BODY })
    const { contracts } = await at.plan()
    expect(contracts).toHaveLength(2)
    ofRegister = contracts.find((each) => each.reference === 'R-1')!.id
    ofNotice = contracts.find((each) => each.reference === undefined)!.id
    await at.say(owner(ofRegister, 'Head of Housing'), end(ofNotice, '2028-03-31'), owner(ofNotice, 'Someone else')) // prettier-ignore
    const choice = { field: 'supplier', value: { supplierId: 'S-ONE', same: true } }
    for (const subject of ['Alpha Systems Ltd', 'Beta Hosting Ltd']) {
      const [recorded] = (await at.decide({ kind: 'supplier-match', subject, choice })) as [{ id: string }]
      match = recorded.id
    }
    await at.load(['register.csv'])
  }, 120_000)

  test('the old id answers, the decisions of both stand, and it is asked whether that is right', async () => {
    const plan = await at.plan()
    expect(plan.contracts).toHaveLength(1)
    expect(plan.contracts[0]).toMatchObject({ id: ofRegister, formerIds: [ofNotice], dates: { currentEnd: '2028-03-31' }, owner: 'Someone else' }) // prettier-ignore
    expect(findContract(plan, ofNotice).id).toBe(ofRegister)
    const question = plan.questions.find((each) => each.id === `${ofRegister}-joined`)
    expect(question?.ask).toContain('They differ on owner: the later is used.')
  })

  test('the page of the old id leads to the contract, data too', async () => {
    const stop = new AbortController()
    let printed = ''
    const context = { out: (text: string) => void (printed += text), err: () => {}, isTerminal: false, width: 80, env, signal: stop.signal, setExitCode: () => {} } satisfies CommandContext // prettier-ignore
    const served = serveWorkspace({ workspace: at.workspace, port: 0, open: false, on: day(ON) }, context)
    await expect.poll(() => printed, { timeout: 20_000 }).toContain('Ctrl+C')
    const link = new URL(/http:\S+/.exec(printed)![0])
    const cookie = (await fetch(link, { redirect: 'manual' })).headers.getSetCookie()[0]!.split(';')[0]!
    const get = (path: string) => fetch(new URL(path, link.origin), { redirect: 'manual', headers: { cookie, accept: 'text/html' } }) // prettier-ignore
    const places = await Promise.all(
      ['', '.json', '.csv'].map((form) => get(`/contracts/${ofNotice}${form}`)),
    )
    stop.abort()
    await served
    expect(places.map((each) => [each.status, each.headers.get('location')])).toEqual(['', '.json', '.csv'].map((form) => [302, `/contracts/${ofRegister}${form}`])) // prettier-ignore
  }, 60_000)

  test('once apart again, each id is of its own contract; what was said of both is asked about', async () => {
    await at.say(owner(ofRegister, 'Head of Both'))
    expect((await at.plan()).contracts[0]!.owner).toBe('Head of Both')
    await withWorkbench(at.workspace, 'undo', { undoes: match, who: WHO, reason: 'Two firms after all' })
    await at.load(['register.csv'])
    const plan = await at.plan()
    expect(plan.contracts.map((each) => each.id).sort()).toEqual([ofRegister, ofNotice].sort())
    expect(byId(plan, ofRegister)).toMatchObject({ owner: 'Head of Both', dates: { currentEnd: '2027-03-31' } }) // prettier-ignore
    expect(byId(plan, ofNotice)).toMatchObject({ owner: 'Someone else', dates: { currentEnd: '2028-03-31' } })
  }, 60_000)
})

function notices(): object {
  const buyer = { id: 'GB-LAE-WEX', name: BODY }
  const period = { startDate: '2024-04-01T00:00:00Z', endDate: '2027-03-31T00:00:00Z' }
  const release = {
    ocid: 'ocds-wx0000-000001', id: 'one', date: '2024-03-01T00:00:00Z', tag: ['award', 'contract'], initiationType: 'tender', buyer, parties: [],
    tender: { id: 't', title: 'Housing management software' },
    awards: [{ id: 'a1', title: 'Housing management software', status: 'active', suppliers: [{ id: 's1', name: 'Beta Hosting Ltd' }], contractPeriod: period }],
    contracts: [{ id: 'c1', awardID: 'a1', status: 'active', period, dateSigned: '2024-03-01T00:00:00Z' }],
  } // prettier-ignore
  return { uri: 'https://notices.example/1', version: '1.1', publishedDate: '2024-03-01T00:00:00Z', publisher: { name: 'Invented' }, releases: [release] } // prettier-ignore
}

const real = realFiles()
describe.runIf(real !== undefined)('a real register, published anew', () => {
  test('keeps ids and decisions through other titles, another order, lines gone and lines new', async () => {
    const folder = emptyFolder()
    const body = 'Exeter City Council'
    const at = workspaceAt(folder, body)
    const rows = rowsOf(join(real!, 'data', 'contracts', 'exeter-city-council-2026-04.csv'), 'latin1')
    writeRows(join(folder, 'april.csv'), rows, 'latin1')
    await at.load(['april.csv'], { body })
    const uses = Map.groupBy(rows, (row) => row[4])
    const unique = (each: PlanContract) =>
      each.reference !== undefined && uses.get(each.reference)?.length === 1
    const known = (await at.plan()).contracts.filter(unique).slice(0, 8)
    await at.say(
      ...known.flatMap(({ id }, index) => [owner(id, `Owner ${index}`), end(id, `2031-01-0${index + 1}`)]),
    )
    const before = await at.ids()

    const renamed = known.slice(0, 4).map((each) => each.reference!)
    const gone = known[7]!
    const edition = newEdition(rows, {
      title: 2,
      reference: 4,
      renamed,
      gone: gone.reference!,
      fresh: '9999',
    })
    writeRows(join(folder, 'may.csv'), edition, 'latin1')
    expect((await at.load(['may.csv'])).files[0]).toMatchObject({ replaces: 'april.csv' })
    const after = await at.ids()
    expectSteady(before, after)
    expect([...before.keys()].filter((anchor) => !after.has(anchor))).toHaveLength(1)
    const plan = await at.plan()
    const stands = known.slice(0, 7).map(({ id }) => byId(plan, id))
    expect(stands.map((each) => [each?.owner, each?.dates.currentEnd])).toEqual(stands.map((_, index) => [`Owner ${index}`, `2031-01-0${index + 1}`])) // prettier-ignore
    expect(stands.slice(0, 4).every((each) => each!.title.endsWith('(renamed)'))).toBe(true)
    expect(asked(plan)).toContain(`${gone.id}-gone`)
  }, 180_000)
})
