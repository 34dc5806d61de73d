import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day, type CalendarDay } from '../src/procurement/calendar-day.ts'
import { BODIES, type BodySeed } from './bodies.data.ts'
import { contractTruth } from './contract-truth.ts'
import { settingsOf, suppliersOf, writeTruth } from './county-truth.ts'
import type { Contract } from './contracts/contract.ts'
import { makeItContracts, makeOtherContracts, type Making } from './contracts/make-contracts.ts'
import { makeShowcase } from './contracts/showcase.ts'
import { makeSpecialContracts } from './contracts/special.ts'
import { phrasingDecks } from './contracts/terms.ts'
import { evidenceFor } from './evidence.ts'
import { chanceOf, type Chance } from './random.ts'
import { writeApplications } from './registers/write-applications.ts'
import { writeNotices } from './registers/write-notices.ts'
import { writeRegister, type RegisteredLine } from './registers/write-registers.ts'
import { makeCards } from './spend/cards.ts'
import { contractPayments, daysOfMonth, type ContractPayment } from './spend/contract-payments.ts'
import { openLedger } from './spend/ledger.ts'
import { spendMonths } from './spend/periods.ts'
import { CARD_SHAPES, SPEND_SHAPES } from './spend/shapes.data.ts'
import { writeSpend } from './spend/write-spend.ts'
import type { Paid, WrittenSpend } from './spend/written.ts'
import { makeMarket, type Market } from './suppliers/entities.ts'
import type { CountyTruth, TruthFile } from './truth.ts'

/** What a county is generated from. */
export interface CountyOptions {
  readonly seed: number
  /** How many times the usual number of spend lines; 1 gives about 75,000. */
  readonly scale?: number
  /** How many times the usual number of contracts. */
  readonly contracts?: number
  /** Where it is written: `published/` holds what the bodies publish, `truth/` what is true. Both are replaced. */
  readonly folder: string
  /** The day asked; the files end with the month before it. 23 November 2026 unless given. */
  readonly on?: CalendarDay
  /** Contracts, by id, that their body leaves off its register whatever else is true of them; none unless given. */
  readonly leavesOff?: (id: string) => boolean
}

interface County {
  readonly options: Required<CountyOptions>
  readonly chance: Chance
  readonly market: Market
  readonly months: readonly string[]
  readonly published: string
}

const makeContracts = (county: County): readonly Contract[] => {
  const { chance, market, options } = county
  const decks = phrasingDecks(chance.named('phrasings'))
  return BODIES.flatMap((body) => {
    const making: Making = {
      body,
      market,
      on: options.on,
      chance: chance.named(`contracts/${body.id}`),
      decks,
      times: options.contracts,
    }
    const it = makeItContracts(making)
    const special = makeSpecialContracts(making, it.length)
    const shown = body.id === 'ashmere' ? makeShowcase(making, it.length + special.length) : []
    const named = [...it, ...special, ...shown]
    const all = [...named, ...makeOtherContracts(making, named.length)]
    return all.map((each) => (options.leavesOff(each.id) ? { ...each, onRegister: false } : each))
  })
}

function paymentsByMonth(
  county: County,
  contracts: readonly Contract[],
): ReadonlyMap<string, readonly ContractPayment[]> {
  const { months, chance } = county
  const from = daysOfMonth(months[0]!)[0]
  const to = daysOfMonth(months[months.length - 1]!)[1]
  const byMonth = new Map<string, ContractPayment[]>(months.map((month) => [month, []]))
  for (const contract of contracts) {
    for (const payment of contractPayments(contract, from, to, chance.named(`payments/${contract.id}`))) {
      byMonth.get(payment.day.slice(0, 7))?.push(payment)
    }
  }
  return byMonth
}

async function publishSpend(
  county: County,
  body: BodySeed,
  contracts: readonly Contract[],
): Promise<{ written: WrittenSpend; names: ReadonlyMap<string, ReadonlySet<string>> }> {
  const { market, months, options, chance, published } = county
  const written: WrittenSpend = {
    files: [],
    itLines: [],
    paid: new Map(),
    lastPaid: new Map(),
    rows: 0,
    itRows: 0,
  }
  const payments = paymentsByMonth(county, contracts)
  // A workbook's sheet holds a million rows at most: its body grows no further than twenty times.
  const isWorkbook = SPEND_SHAPES[body.id]!.some((shape) => shape.form === 'workbook')
  const scale = isWorkbook ? Math.min(options.scale, 20) : options.scale
  const ledger = openLedger(body, market, scale, chance.named(`ledger/${body.id}`))
  const common = { folder: published, body, months, chance: chance.named(`files/${body.id}`) }
  await writeSpend(
    {
      ...common,
      shapes: SPEND_SHAPES[body.id]!,
      rowsOf: (month) => ledger.rowsOf(month, payments.get(month)!),
    },
    written,
  )
  const cards = CARD_SHAPES[body.id]
  if (cards) {
    const rowsOf = makeCards(body, options.scale, chance.named(`cards/${body.id}`))
    await writeSpend({ ...common, cards: true, shapes: [cards], rowsOf }, written)
  }
  return { written, names: ledger.names }
}

/** What has been published so far, body after body. */
interface Publications {
  readonly files: TruthFile[]
  readonly names: Map<string, ReadonlyMap<string, ReadonlySet<string>>>
  readonly paid: Map<string, Paid>
  readonly lastPaid: Map<string, CalendarDay>
  readonly registered: RegisteredLine[]
  rows: number
  itRows: number
}

/** Publishes one body's spend and register, and adds its IT lines to the truth. */
async function publishBody(
  county: County,
  body: BodySeed,
  contracts: readonly Contract[],
  so: Publications,
): Promise<void> {
  const { chance, published, options } = county
  const { written, names } = await publishSpend(county, body, contracts)
  so.files.push(...written.files)
  so.names.set(body.name, names)
  for (const [id, payments] of written.paid) so.paid.set(id, payments)
  for (const [entity, last] of written.lastPaid) so.lastPaid.set(`${body.id}/${entity}`, last)
  so.rows += written.rows
  so.itRows += written.itRows
  const lines = written.itLines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await writeFile(join(options.folder, 'truth', 'it-lines.jsonl'), lines, { flag: 'a' })
  const register = await writeRegister(published, body, contracts, {
    on: options.on,
    chance: chance.named(`register/${body.id}`),
  })
  so.files.push(register.file)
  so.registered.push(...register.lines)
}

const emptied = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}

/**
 * Writes the invented county of Wexcombe: what its bodies publish, and the truth. The same options give the same
 * bytes. The truth comes back as well; its lists lie in `truth/*.json`, and each IT line of the spend files in
 * `truth/it-lines.jsonl`.
 */
export async function generateCounty(options: CountyOptions): Promise<CountyTruth> {
  const full = { scale: 1, contracts: 1, on: day('2026-11-23'), leavesOff: () => false, ...options }
  const { seed, scale, on, folder } = full
  const published = join(folder, 'published')
  await emptied(published)
  await emptied(join(folder, 'truth'))
  const chance = chanceOf(`wexcombe/${seed}`)
  const market = makeMarket(
    chance.named('market'),
    scale,
    BODIES.map((body) => body.name),
  )
  const county: County = { options: full, chance, market, months: spendMonths(on), published }
  const contracts = makeContracts(county)
  const so: Publications = {
    files: [],
    names: new Map(),
    paid: new Map(),
    lastPaid: new Map(),
    registered: [],
    rows: 0,
    itRows: 0,
  }
  for (const body of BODIES)
    await publishBody(
      county,
      body,
      contracts.filter((contract) => contract.body === body),
      so,
    )
  const notices = await writeNotices(published, contracts, { on, chance: chance.named('notices') })
  const applications = await writeApplications(published, contracts, {
    on,
    chance: chance.named('applications'),
  })
  const coveredTo = daysOfMonth(county.months.at(-1)!)[1]
  const evidenceOf = evidenceFor(contracts, { ...so, noticed: notices.lines, coveredTo })
  const truth: CountyTruth = {
    seed,
    scale,
    on,
    settings: settingsOf(market, on),
    files: [...so.files, ...notices.files, applications],
    suppliers: suppliersOf(market, so.names, so.registered),
    contracts: contracts.map((contract) => contractTruth(contract, evidenceOf(contract), on)),
    showcase: contracts.filter((contract) => contract.showcase).map((contract) => contract.id),
    spend: { rows: so.rows, itRows: so.itRows, months: county.months },
  }
  await writeTruth(join(folder, 'truth'), truth)
  return truth
}
