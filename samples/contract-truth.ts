import type { CalendarDay } from '../src/procurement/calendar-day.ts'
import { decimal, money } from '../src/procurement/money.ts'
import type { Contract } from './contracts/contract.ts'
import { daysLater } from './arithmetic.ts'
import { buildDeadlines } from './contracts/dates.ts'
import { capabilityOf } from './contracts/make-contracts.ts'
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
  /** True when the body pays the supplier for nothing else: payments then tell of this contract. */
  readonly hasPayeeToItself: boolean
  /** The last day of the files' payments. */
  readonly coveredTo: CalendarDay
  /** The contract that follows it, when the registers show that one. */
  readonly successor?: Contract
  /** True when another contract for the same need begins within half a year of its end, and is not its successor. */
  readonly hasRival: boolean
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
  // Two contracts for one need, one after the other by chance: no file tells whether the first renewed or was replaced.
  const mayBeReplaced = evidence.hasRival && (shape === 'rolling' || shape === 'perpetual-with-support')
  const derived = told.start && told.words && hasLength
  const printed = told.printedEnd !== undefined && told.printedEnd === dates.currentEnd
  const simple = shape !== 'fixed-with-options' && shape !== 'rolling' && shape !== 'perpetual-with-support'
  const renews = shape === 'rolling' && derived
  const initialEnd = derived || (simple && printed)
  return {
    start: told.start,
    initialEnd,
    currentEnd:
      (printed && contract.endFlaw !== 'stale' && !mayBeReplaced) ||
      (renews && !mayBeReplaced) ||
      (simple && derived && told.printedEnd === undefined && contract.endFlaw !== 'ongoing'),
    hardStop:
      (shape === 'fixed-with-options' && derived) ||
      (simple && initialEnd) ||
      evidence.noticed?.maxExtent === dates.hardStop,
  }
}

/** A last invoice may come this long after an end; silence says something only this long after it. */
const LAST_INVOICE_DAYS = 45
const SILENCE_DAYS = 120

/** Whether the registers show that the successor serves the same need: one supplier, or titles that share product or capability. */
function successorTold(contract: Contract, successor: Contract | undefined): boolean {
  if (!successor) return false
  const names = [contract.product?.name, capabilityOf(contract.category).label]
  const shares = names.some((name) => name && contract.title.includes(name) && successor.title.includes(name))
  return shares || contract.paidTo === successor.paidTo
}

/**
 * Whether the state can be told from the files. Left out: what rests on payments to a supplier that is paid for other things
 * too; what has by chance a second contract for the same need after it; and what has been silent so long that whether it ended
 * is a judgement, unless the register says closed.
 */
function stateKnown(contract: Contract, evidence: Evidence, known: ReturnType<typeof knownDays>): boolean {
  const { state, dates } = contract
  const { registered, paid, lastPaidToSupplier, coveredTo, hasRival, hasPayeeToItself } = evidence
  if (!registered) return false
  if (state === 'unknown') return !isSaidToRun(registered)
  if (state === 'future') return known.start
  if (dates.currentEnd === undefined) return known.start && contract.facts.phrasing.shape === 'open-ended'
  const silentFrom = daysLater(dates.currentEnd, LAST_INVOICE_DAYS)
  const isSilent = lastPaidToSupplier === undefined || lastPaidToSupplier <= silentFrom
  switch (state) {
    case 'ended':
      return contract.body.register === 'suite' && isSilent && !hasRival
    case 'holding-over':
      return known.currentEnd && paid !== undefined && paid.last > silentFrom && hasPayeeToItself && !hasRival
    case 'superseded':
      return known.currentEnd && successorTold(contract, evidence.successor)
    case 'past-end-not-known': {
      const isRecent = daysLater(dates.currentEnd, SILENCE_DAYS) > coveredTo
      return known.currentEnd && isSilent && !hasRival && (isRecent || lastPaidToSupplier === undefined)
    }
    case 'in-option':
      return known.currentEnd && known.initialEnd
    case 'rolled':
      return known.initialEnd && !hasRival
    default:
      return known.start && known.currentEnd
  }
}

/** True where the end's cell says that the contract runs on: then it is live, as far as the register goes. */
const isSaidToRun = ({ printed }: RegisteredLine): boolean =>
  'text' in printed.end && /ongoing|rolling/i.test(printed.end.text)

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
    payeeToItself: evidence.hasPayeeToItself,
    disagreements: told.disagreements,
    flaws: flaws.filter((flaw) => flaw !== false),
    sources: [registered?.source, noticed?.source].filter((source) => source !== undefined),
  }
}
