import type { CalendarDay } from '../src/procurement/calendar-day.ts'
import { decimal, money } from '../src/procurement/money.ts'
import type { Contract } from './contracts/contract.ts'
import { buildDeadlines } from './contracts/dates.ts'
import { worded } from './contracts/phrasing.ts'
import { dayOfPrinted } from './registers/printed.ts'
import type { NoticedLine } from './registers/write-notices.ts'
import type { RegisteredLine } from './registers/write-registers.ts'
import type { Paid } from './spend/written.ts'
import type { TruthContract, TruthDate } from './truth.ts'

/** What the county's files say of one contract. */
export interface Evidence {
  readonly registered?: RegisteredLine
  readonly noticed?: NoticedLine
  readonly paid?: Paid
  /** The body's last published payment to the supplier, for whatever contract. */
  readonly lastPaidToSupplier?: CalendarDay
  /** The contract that follows it, when the registers show that one with its days. */
  readonly successorShown: boolean
}

/** Which facts a reader of the files can hold. */
interface Told {
  readonly start: boolean
  readonly words: boolean
  readonly printedEnd?: CalendarDay
  readonly disagreements: readonly string[]
}

function toldBy(contract: Contract, evidence: Evidence): Told {
  const { registered, noticed } = evidence
  const printedStart = registered && dayOfPrinted(registered.printed.start)
  const registerEnd = registered && dayOfPrinted(registered.printed.end)
  const first = contract.dates.initialEnd ?? contract.dates.currentEnd
  const disagreements: string[] = []
  if (noticed?.end && noticed.end !== first) disagreements.push(`end: notice ${noticed.end}`)
  const printedEnd = registerEnd ?? (registered ? undefined : noticed?.end)
  const { term, extension, notice } = contract.facts.phrasing
  return {
    start: printedStart !== undefined || noticed !== undefined,
    words: registered !== undefined && Boolean(term ?? extension ?? notice),
    ...(printedEnd && { printedEnd }),
    disagreements,
  }
}

/** For each day of a term whether the files hold what it follows from; nothing may be demanded where they disagree. */
function knownDays(
  contract: Contract,
  told: Told,
  evidence: Evidence,
): { start: boolean; initialEnd: boolean; currentEnd: boolean; hardStop: boolean } {
  const { dates, facts } = contract
  const { shape } = facts.phrasing
  const hasLength = facts.phrasing.initials !== undefined
  if (told.disagreements.length > 0)
    return { start: told.start, initialEnd: false, currentEnd: false, hardStop: false }
  const derived = told.start && told.words && hasLength
  const printed = told.printedEnd !== undefined && told.printedEnd === dates.currentEnd
  const simple = shape !== 'fixed-with-options' && shape !== 'rolling' && shape !== 'perpetual-with-support'
  const renews = shape === 'rolling' && derived
  const initialEnd = derived || (simple && printed)
  return {
    start: told.start,
    initialEnd,
    currentEnd:
      (printed && contract.endFlaw !== 'stale') ||
      renews ||
      (simple && derived && told.printedEnd === undefined && contract.endFlaw !== 'ongoing'),
    hardStop:
      (shape === 'fixed-with-options' && derived) ||
      (simple && initialEnd) ||
      evidence.noticed?.maxExtent === dates.hardStop,
  }
}

/** Whether the state can be told from the files. */
function stateKnown(contract: Contract, evidence: Evidence, known: ReturnType<typeof knownDays>): boolean {
  const { state, dates } = contract
  if (!evidence.registered) return false
  if (state === 'unknown') return true
  if (state === 'ended') return contract.body.register === 'suite'
  if (state === 'future') return known.start
  if (dates.currentEnd === undefined) return known.start && contract.facts.phrasing.shape === 'open-ended'
  if (state === 'holding-over')
    return known.currentEnd && evidence.paid !== undefined && evidence.paid.last > dates.currentEnd
  if (state === 'superseded') return known.currentEnd && evidence.successorShown
  if (state === 'in-option') return known.currentEnd && known.initialEnd
  if (state === 'rolled') return known.initialEnd
  if (state === 'past-end-not-known') {
    // Payments to the same supplier for something else may look like this one running on.
    return (
      known.currentEnd &&
      !(evidence.lastPaidToSupplier !== undefined && evidence.lastPaidToSupplier > dates.currentEnd)
    )
  }
  return known.start && known.currentEnd
}

const truthDate = (value: CalendarDay | undefined, known: boolean): TruthDate => ({
  ...(value && { day: value }),
  known: value !== undefined && known,
})

const deadlinesOf = (
  contract: Contract,
  told: Told,
  known: ReturnType<typeof knownDays>,
  on: CalendarDay,
): TruthContract['deadlines'] => {
  const over = ['superseded', 'ended', 'past-end-not-known', 'holding-over'].includes(contract.state)
  const anchorKnown = (before: CalendarDay): boolean =>
    before === contract.dates.currentEnd ? known.currentEnd : known.start && known.currentEnd
  return buildDeadlines(contract.facts, contract.dates, on).map((made) => ({
    ...made,
    known: told.words && !over && anchorKnown(made.before),
  }))
}

/** What a contract's words say, as its register prints them. */
function wordsOf({ facts }: Contract) {
  const { phrasing, initialMonths } = facts
  const printed = [phrasing.term, phrasing.extension, phrasing.notice].filter((text) => text !== undefined)
  return {
    shape: phrasing.shape,
    phrasing: phrasing.id,
    ...(initialMonths !== undefined && { initialMonths }),
    ...(phrasing.options && { options: phrasing.options, optionsUsed: facts.optionsUsed }),
    ...(phrasing.renews !== undefined && { renewsMonths: phrasing.renews }),
    ...(phrasing.minimum !== undefined && { minimumMonths: phrasing.minimum }),
    notices: phrasing.notices ?? [],
    quoted: printed.map((text) => worded(text, initialMonths)),
  }
}

/** What a contract is, whatever its days. */
function identityOf(contract: Contract) {
  const { product, dependsOn, predecessor, successor } = contract
  return {
    id: contract.id,
    body: contract.body.name,
    title: contract.title,
    supplier: contract.paidTo.id,
    ...(product && { product: product.name, publisher: product.publisher.id }),
    ring: contract.ring,
    isIt: contract.ring === 'core',
    category: contract.category,
    arrangement: contract.arrangement,
    ...(dependsOn && { dependsOn }),
    ...(predecessor && { predecessor }),
    ...(successor && { successor }),
  }
}

const pounds = (pence: number): string => decimal(money(BigInt(pence)))

/** The truth of one contract: what it is, and what of that the files can tell. */
export function contractTruth(contract: Contract, evidence: Evidence, on: CalendarDay): TruthContract {
  const { dates, body } = contract
  const { registered, noticed, paid } = evidence
  const told = toldBy(contract, evidence)
  const known = knownDays(contract, told, evidence)
  const flaws = [
    contract.startFlaw !== 'exact' && `start ${contract.startFlaw}`,
    contract.endFlaw !== 'exact' && `end ${contract.endFlaw}`,
  ]
  return {
    ...identityOf(contract),
    ...wordsOf(contract),
    references: registered ? [contract.reference] : [],
    shapeKnown: told.words && contract.facts.phrasing.shape !== 'unknown',
    start: truthDate(dates.start, known.start),
    initialEnd: truthDate(dates.initialEnd, known.initialEnd),
    currentEnd: truthDate(dates.currentEnd, known.currentEnd),
    hardStop: truthDate(dates.hardStop, known.hardStop),
    deadlines: deadlinesOf(contract, told, known, on),
    state: contract.state,
    stateKnown: stateKnown(contract, evidence, known),
    missingFromRegister: registered === undefined,
    supplierWithheld: registered?.printed.redacted ?? false,
    ...(contract.yearly > 0 && { yearlyNet: pounds(contract.yearly) }),
    rhythm: contract.rhythm,
    payments: { count: paid?.count ?? 0, amount: pounds(paid?.pence ?? 0), basis: body.basis },
    disagreements: told.disagreements,
    flaws: flaws.filter((flaw) => flaw !== false),
    sources: [registered?.source, noticed?.source].filter((source) => source !== undefined),
  }
}
