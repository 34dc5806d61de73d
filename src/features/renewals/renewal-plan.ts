import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatDay } from '../../procurement/calendar-day.ts'
import type { ContractId, Ring } from '../../procurement/contract.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Plan, PlanArrangement, PlanBand, PlanContract, PlanQuestion } from '../../procurement/plan.ts'
import type { LakeReader } from '../../lake/draft.ts'
import { ownedCompanies } from '../../insight/decided.ts'
import type { ContractPicture } from '../../insight/contracts/contract-picture.ts'
import type { BodySettings, Catalogue, Law } from '../../rulebook/index.ts'
import { assess, PROPOSED_YEARS } from '../../insight/renewal/assess.ts'
import { attachDecisions, type Attached, type StandingFacts } from '../../insight/renewal/decided.ts'
import { confirmQuestions, orphanQuestions } from '../../insight/renewal/decided-questions.ts'
import { contractFacts, type ContractFacts } from '../../insight/renewal/facts.ts'
import { arrangementsOf, unseenBehind } from '../../insight/phantoms/arrangements.ts'
import { horizonOf, newestEvidence } from '../../insight/renewal/horizon.ts'
import { partnersOf, tellsOneNeed } from '../../insight/renewal/partners.ts'
import { settingsOf, type WorkspaceSettings } from './plan-settings.ts'

/** What a plan is asked. */
export interface PlanQuestionAsked {
  readonly body: string
  readonly on: CalendarDay
  /** Rings in the plan; the body's settings when absent. */
  readonly rings?: readonly Ring[]
  readonly settings: WorkspaceSettings
  readonly standing: StandingFacts
  readonly law: Law
  /** What is held of frameworks; the product's own list when left out. */
  readonly catalogue?: Catalogue
  readonly version: string
}

/** The places of the first page, in its order. */
export const BANDS: readonly PlanBand[] = ['do-now', 'decide-this-quarter', 'ask', 'nothing-before']

/**
 * The dated plan for a body's IT contracts: the same findings, decisions, version and day give the same plan.
 *
 * @throws PortreeveError when no file of that body is loaded; the bodies that are loaded are named.
 */
export async function renewalPlan(lake: LakeReader, asked: PlanQuestionAsked): Promise<Plan> {
  const body = await bodyLoaded(lake, asked.body)
  const settings = settingsOf(asked.settings, body)
  const rings = asked.rings ?? settings.rings
  const [held, { horizon, cannotSee }, arrangements] = await Promise.all([
    pictures(lake, body),
    horizonOf(lake, body, asked.on),
    arrangementsOf(lake, ownedCompanies({ settings: asked.settings.raw }), body),
  ])
  const attached = attachDecisions(held, asked.standing)
  const facts = allFacts(attached, { settings, body, on: asked.on })
  const ours = [...facts.values()].filter((each) => each.picture.body === body && rings.includes(each.ring))
  const around = {
    on: asked.on,
    settings,
    law: asked.law,
    ...(asked.catalogue && { catalogue: asked.catalogue }),
    paymentsTo: horizon.payments?.to,
    knownTo: newestEvidence(horizon),
    missingMonths: horizon.payments?.missingMonths ?? [],
    facts,
    partners: partnerFinder(
      [...facts.values()].filter((each) => each.picture.body !== body),
      sameSuccessor(asked.settings, settings),
      asked.on,
    ),
  }
  const contracts = ours.map((each) => asNow(assess(each, around), attached)).sort(byUrgency)
  const questions = [
    ...contracts.flatMap((each) => each.questions),
    ...orphanQuestions(attached, body),
    ...wholePlanQuestions(body, settings),
  ]
    .filter((each) => !attached.isAnswered(each))
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  return {
    on: asked.on,
    body,
    rings,
    version: asked.version,
    law: asked.law.version,
    reorganisation: settings.reorganisation,
    horizon,
    summary: summaryOf(contracts),
    cannotSee: [...unseenBehind(arrangements), ...cannotSee],
    arrangements: arrangements.map(asPlanned),
    contracts,
    questions,
    assumptions: assumptionsOf(settings),
  }
}

/** An arrangement as the plan has it: whose it is, the plan says. */
const asPlanned = ({ payee, arrangement, amount, basis, payments, question, to }: PlanArrangement): PlanArrangement => ({ payee, arrangement, amount, basis, payments, question, to }) // prettier-ignore

/** The loaded body a name means: case aside, or the only one that contains it. */
async function bodyLoaded(lake: LakeReader, wanted: string): Promise<string> {
  const rows = await lake.query<{ body: string }>(
    `SELECT body FROM (SELECT body FROM finding_contract UNION SELECT body FROM finding_coverage) WHERE body IS NOT NULL AND body <> '' ORDER BY body`,
  )
  const names = rows.map((row) => row.body)
  const plain = wanted.trim().toLowerCase()
  const like = names.filter((name) => name.toLowerCase().includes(plain))
  const found =
    names.find((name) => name.toLowerCase() === plain) ?? (like.length === 1 ? like[0] : undefined)
  if (found) return found
  throw new PortreeveError(`No file of "${wanted}" is loaded.`, {
    next:
      names.length > 0 ? `Loaded are: ${names.join(', ')}.` : 'Load its files first: portreeve load PATH…',
    status: 404,
  })
}

async function pictures(lake: LakeReader, body: string): Promise<ContractPicture[]> {
  const rows = await lake.query<{ picture: string }>(
    `SELECT picture FROM finding_contract WHERE body = ? OR ring <> 'not' ORDER BY body, contract_id`,
    [body],
  )
  return rows.map((row) => JSON.parse(row.picture) as ContractPicture)
}

function allFacts(
  attached: Attached,
  {
    settings,
    body,
    on,
  }: { readonly settings: BodySettings; readonly body: string; readonly on: CalendarDay },
): Map<ContractId, ContractFacts> {
  const notice = { deemedServiceWorkingDays: settings.deemedServiceWorkingDays }
  const factsOf = (picture: ContractPicture, followedOn?: CalendarDay) =>
    contractFacts(picture, attached.decidedFor(picture), {
      on,
      ...(picture.body === body && { notice }),
      ...(followedOn && { followedOn }),
    })
  const facts = new Map(attached.pictures.map((picture) => [picture.id, factsOf(picture)]))
  for (const picture of attached.pictures) {
    const starts = picture.after.flatMap((id) => facts.get(id)?.start ?? []).sort()
    if (starts[0] !== undefined) facts.set(picture.id, factsOf(picture, starts[0]))
  }
  return facts
}

/** Finds partners among others' contracts of the same supplier or category only, so that cost grows with those and not with all. */
function partnerFinder(others: readonly ContractFacts[], successor: ReadonlySet<string>, on: CalendarDay) {
  const isAhead = (end: CalendarDay | undefined): boolean => end === undefined || end >= on
  const it = others.filter((each) => each.ring !== 'not' && isAhead(each.dates.currentEnd))
  const bySupplier = Map.groupBy(it, (each) => each.picture.supplier.id)
  const byCategory = Map.groupBy(it, (each) => each.category)
  return (ours: ContractFacts) => {
    const { id } = ours.picture.supplier
    const sameSupplier = id ? (bySupplier.get(id) ?? []) : []
    const sameCategory = tellsOneNeed(ours.category) ? (byCategory.get(ours.category) ?? []) : []
    return partnersOf(ours, [sameSupplier, sameCategory], successor)
  }
}

function sameSuccessor(workspace: WorkspaceSettings, ours: BodySettings): ReadonlySet<string> {
  const { successor } = ours.reorganisation
  if (successor === undefined) return new Set()
  const same = [...workspace.bodies].filter(([, each]) => each.reorganisation.successor === successor)
  return new Set(same.map(([name]) => name))
}

/** A contract with the other ids it answers to, without the questions that were answered, with those about its decisions. */
function asNow(contract: PlanContract, attached: Attached): PlanContract {
  const formerIds = attached.formerIds.get(contract.id)
  const questions = [...contract.questions, ...confirmQuestions(attached, contract)]
  return {
    ...contract,
    ...(formerIds && { formerIds }),
    questions: questions.filter((each) => !attached.isAnswered(each)),
  }
}

const byUrgency = (a: PlanContract, b: PlanContract): number =>
  BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
  (a.nextStep.by === b.nextStep.by ? 0 : a.nextStep.by < b.nextStep.by ? -1 : 1) ||
  Number(b.estimate.high ?? b.estimate.low ?? 0) - Number(a.estimate.high ?? a.estimate.low ?? 0) ||
  (a.id < b.id ? -1 : 1)

/** What no contract's papers say and every date leans on: who decides from which sum, and whether the council goes on. */
function wholePlanQuestions(body: string, settings: BodySettings): PlanQuestion[] {
  const { keyDecisionLine, nation, kind, reorganisation } = settings
  const name = body.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  if (nation !== 'england' || !['district', 'county', 'unitary'].includes(kind)) return []
  const key: PlanQuestion = {
    id: `${name}-key-decision`,
    to: 'democratic services',
    ask: 'From what sum is a decision key, and on which days do the cabinet’s next meetings and their reports fall?',
    settles: 'who decides on each award, and how long that takes',
    rank: 75,
  }
  const future: PlanQuestion = {
    id: `${name}-reorganisation`,
    to: 'monitoring officer',
    ask: 'Is the council part of a reorganisation? What are its vesting day and successor, and is a direction under section 24 in force, naming which day?',
    settles: 'which contracts run past vesting, and which need consent first',
    rank: 75,
  }
  return [...(keyDecisionLine ? [] : [key]), ...(reorganisation.vestingDay ? [] : [future])]
}

function summaryOf(contracts: readonly PlanContract[]): Plan['summary'] {
  const count = (band: PlanBand) => contracts.filter((each) => each.band === band).length
  const bands = Object.fromEntries(BANDS.map((band) => [band, count(band)])) as Record<PlanBand, number>
  const later = contracts.filter((each) => each.band === 'nothing-before')
  const nothingBefore = later.map((each) => each.nextStep.by).sort()[0] // prettier-ignore
  const rest = nothingBefore ? `; nothing else to start before ${formatDay(nothingBefore)}` : ''
  const sentence =
    contracts.length === 0
      ? 'No IT contract was found in the files of this body.'
      : `${contracts.length} IT contracts: ${bands['do-now']} to act on now, ${bands['decide-this-quarter']} to decide this quarter, ${bands['ask']} to ask about${rest}.`
  return { contracts: contracts.length, bands, ...(nothingBefore ? { nothingBefore } : {}), sentence }
}

function assumptionsOf(settings: BodySettings): string[] {
  return [
    `VAT at ${settings.vatPercent} % is added to net amounts; an amount whose basis is unknown is read as net.`,
    `The next contract is taken to run between its present length and ${PROPOSED_YEARS} years.`,
    `A posted notice counts as served after ${settings.deemedServiceWorkingDays} working days, until the contract’s own clause is known.`,
    'Lead times are council practice, not law: each is a setting.',
    settings.keyDecisionLine ? 'The key-decision line is the council’s.' : 'The council’s key-decision line is not known; large sums are given the longer path.', // prettier-ignore
    'This is not legal advice. A rule marked “to be verified” rests on a source that was not read.',
  ]
}
