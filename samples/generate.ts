import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day, type CalendarDay } from '../src/procurement/calendar-day.ts'
import { BODIES, OWNERS, REORGANISATION, type BodySeed } from './bodies.data.ts'
import { contractTruth, type Evidence } from './contract-truth.ts'
import type { Contract } from './contracts/contract.ts'
import { makeItContracts, makeOtherContracts, type Making } from './contracts/make-contracts.ts'
import { makeShowcase, makeSpecialContracts } from './contracts/special.ts'
import { phrasingDecks } from './contracts/terms.ts'
import { chanceOf, type Chance } from './random.ts'
import { writeApplications } from './registers/write-applications.ts'
import { writeNotices, type NoticedLine } from './registers/write-notices.ts'
import { writeRegister, type RegisteredLine } from './registers/write-registers.ts'
import { makeCards } from './spend/cards.ts'
import { contractPayments, daysOfMonth, type ContractPayment } from './spend/contract-payments.ts'
import { openLedger } from './spend/ledger.ts'
import { spendMonths } from './spend/periods.ts'
import { CARD_SHAPES, SPEND_SHAPES } from './spend/shapes.data.ts'
import { spendFolder, writeSpend, type Paid, type WrittenSpend } from './spend/write-spend.ts'
import { makeMarket, type Market } from './suppliers/entities.ts'
import type { CountySettings, CountyTruth, TruthSupplier } from './truth.ts'

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
    return [...named, ...makeOtherContracts(making, named.length)]
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

const settingsOf = (market: Market): CountySettings => ({
  bodies: BODIES.map((body) => ({
    name: body.name,
    folder: spendFolder(body),
    kind: body.kind,
    nation: 'England',
    // The county is divided between both successors: its own is not known. Fire, police and health stay.
    ...(['county', 'district', 'unitary'].includes(body.kind) && {
      reorganisation: {
        vestingDay: day(REORGANISATION.vestingDay),
        direction: REORGANISATION.direction,
        specifiedDate: day(REORGANISATION.specifiedDate),
        ...(body.successor && { successor: body.successor }),
      },
    }),
  })),
  ownedCompanies: [
    {
      name: market.ownedCompany.name,
      companyNumber: market.ownedCompany.companyNumber!,
      owners: BODIES.filter((body) => body.id in OWNERS).map((body) => body.name),
    },
  ],
})

type NamesByBody = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

const suppliersOf = (
  market: Market,
  spendNames: NamesByBody,
  registered: readonly RegisteredLine[],
): readonly TruthSupplier[] => {
  const names = new Map<string, Map<string, Set<string>>>()
  const add = (entity: string, body: string, name: string): void => {
    const bodies = names.get(entity) ?? new Map<string, Set<string>>()
    names.set(entity, bodies.set(body, (bodies.get(body) ?? new Set<string>()).add(name)))
  }
  for (const [body, byEntity] of spendNames)
    for (const [entity, list] of byEntity) for (const name of list) add(entity, body, name)
  for (const { printed } of registered)
    if (!printed.redacted) add(printed.contract.paidTo.id, printed.contract.body.name, printed.supplier)
  return market.entities
    .filter((entity) => names.has(entity.id))
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      ...(entity.companyNumber && { companyNumber: entity.companyNumber }),
      kind: entity.kind,
      ring: entity.ring,
      category: entity.category,
      ...(entity.former && { formerName: `${entity.former.name} ${entity.ending}` }),
      ...(entity.takenOverBy && { takenOverBy: entity.takenOverBy.entity }),
      names: Object.fromEntries(
        [...names.get(entity.id)!].map(([body, list]) => [body, [...list].toSorted()]),
      ),
    }))
}

/** Lines of JSON, one value a line, so that a difference shows. */
const jsonLines = (values: readonly unknown[]): string =>
  `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`

async function writeTruth(folder: string, truth: CountyTruth): Promise<void> {
  const { files, suppliers, contracts, ...rest } = truth
  await writeFile(join(folder, 'county.json'), `${JSON.stringify(rest, null, 1)}\n`)
  await writeFile(join(folder, 'files.json'), jsonLines(files))
  await writeFile(join(folder, 'suppliers.json'), jsonLines(suppliers))
  await writeFile(join(folder, 'contracts.json'), jsonLines(contracts))
}

const evidenceFor = (
  registered: readonly RegisteredLine[],
  noticed: readonly NoticedLine[],
  spend: { readonly paid: ReadonlyMap<string, Paid>; readonly lastPaid: ReadonlyMap<string, CalendarDay> },
): ((contract: Contract) => Evidence) => {
  const onRegister = new Map(registered.map((line) => [line.printed.contract.id, line]))
  const onNotice = new Map(noticed.map((line) => [line.contract.id, line]))
  return (contract) => {
    const line = onRegister.get(contract.id)
    const notice = onNotice.get(contract.id)
    const payments = spend.paid.get(contract.id)
    const last = spend.lastPaid.get(`${contract.body.id}/${contract.paidTo.id}`)
    return {
      ...(line && { registered: line }),
      ...(notice && { noticed: notice }),
      ...(payments && { paid: payments }),
      ...(last && { lastPaidToSupplier: last }),
      successorShown: contract.successor !== undefined && onRegister.has(contract.successor),
    }
  }
}

/**
 * Writes the invented county of Wexcombe: what its bodies publish, and the truth. The same options give the same
 * bytes. The truth comes back as well; its lists lie in `truth/*.json`, and each IT line of the spend files in
 * `truth/it-lines.jsonl`.
 */
export async function generateCounty(options: CountyOptions): Promise<CountyTruth> {
  const full = { scale: 1, contracts: 1, on: day('2026-11-23'), ...options }
  const { seed, scale, on, folder } = full
  const chance = chanceOf(`wexcombe/${seed}`)
  const published = join(folder, 'published')
  const truthFolder = join(folder, 'truth')
  for (const part of [published, truthFolder]) {
    await rm(part, { recursive: true, force: true })
    await mkdir(part, { recursive: true })
  }
  const market = makeMarket(
    chance.named('market'),
    scale,
    BODIES.map((body) => body.name),
  )
  const county: County = { options: full, chance, market, months: spendMonths(on), published }
  const contracts = makeContracts(county)

  const spend = { rows: 0, itRows: 0 }
  const files: CountyTruth['files'][number][] = []
  const paid = new Map<string, Paid>()
  const lastPaid = new Map<string, CalendarDay>()
  const names = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()
  const registered: RegisteredLine[] = []
  for (const body of BODIES) {
    const own = contracts.filter((contract) => contract.body === body)
    const made = await publishSpend(county, body, own)
    const { written } = made
    files.push(...written.files)
    names.set(body.name, made.names)
    for (const [id, payments] of written.paid) paid.set(id, payments)
    for (const [entity, last] of written.lastPaid) lastPaid.set(`${body.id}/${entity}`, last)
    spend.rows += written.rows
    spend.itRows += written.itRows
    const lines = written.itLines.map((line) => `${JSON.stringify(line)}\n`).join('')
    await writeFile(join(truthFolder, 'it-lines.jsonl'), lines, { flag: 'a' })
    const register = await writeRegister(published, body, own, {
      on,
      chance: chance.named(`register/${body.id}`),
    })
    files.push(register.file)
    registered.push(...register.lines)
  }
  const notices = await writeNotices(published, contracts, { on, chance: chance.named('notices') })
  const applications = await writeApplications(published, contracts, {
    on,
    chance: chance.named('applications'),
  })
  const evidenceOf = evidenceFor(registered, notices.lines, { paid, lastPaid })
  const truth: CountyTruth = {
    seed,
    scale,
    on,
    settings: settingsOf(market),
    files: [...files, ...notices.files, applications],
    suppliers: suppliersOf(market, names, registered),
    contracts: contracts.map((contract) => contractTruth(contract, evidenceOf(contract), on)),
    showcase: contracts.filter((contract) => contract.showcase).map((contract) => contract.id),
    spend: { ...spend, months: county.months },
  }
  await writeTruth(truthFolder, truth)
  return truth
}
