import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { formatMoney, type Money } from '../../procurement/money.ts'
import type { Condition } from '../words.ts'
import { type CallOffKind, headroomOf, type LotAsked, lotName, regimeOfLot } from './question.ts'
import { partInWords } from './day-or-part.ts'
import type { FrameworkField, Told } from './framework.ts'
import { isFresh } from './live.ts'
import { mayUse, serves } from './serves.ts'
import { FIELD_WORDS, SURENESS_WORDS, valueInWords } from './in-words.ts'

/** What looking at one side of a call-off gives: why it is closed, what is to be checked, and the facts it rests on. */
interface Looked {
  readonly closed?: string
  readonly condition?: Condition
  readonly restsOn?: readonly FrameworkField[]
}

/** What stands against a way of calling off: nothing, conditions, or the reason it is closed. */
export interface Checks {
  readonly closed?: string
  readonly conditions: readonly Condition[]
}

const OWNER = 'procurement'

/**
 * Looks at every side of a lot, those that both ways share once, and gives what stands against each way. A reason to close
 * it that rests on second-hand facts says so.
 */
export function checkerOf(asked: LotAsked): (kind: CallOffKind) => Checks {
  const shared = [day, scope, length, buyers, room, underLaw].map((look) => look(asked))
  return (kind) => {
    const looked = [...shared, method(asked, kind)]
    const shut = looked.find((each) => each.closed !== undefined)
    if (shut) return { closed: `${shut.closed}${secondHand(shut, asked)}`, conditions: [] }
    const conditions = looked.flatMap((each) => each.condition ?? [])
    return { conditions: [...conditions, ...doubtfulFacts(looked.flatMap((each) => each.restsOn ?? []), asked)] } // prettier-ignore
  }
}

type Look = (asked: LotAsked) => Looked

const ask = (what: string, howToCheck: string): Condition => ({ what, howToCheck, whoKnows: OWNER })
const pageOf = ({ framework }: LotAsked): string =>
  framework.fields.page ? `open ${framework.fields.page.value}` : `the owner’s page for ${framework.name}`

const day: Look = (asked) => {
  const { lot, question, times } = asked
  const { awardOn } = question
  const name = lotName(asked.framework, lot)
  // Without a planned day of award the call-off can be closed by today, but not opened by it.
  const { last, onAward: live } = times
  const { restsOn } = live
  if (live.state === 'over' || (live.state === 'before' && awardOn !== undefined))
    return { closed: `No new call-off from ${name}: ${live.because}.`, restsOn }
  if (live.state === 'live' && awardOn !== undefined) return { restsOn }
  const seen = live.state === 'live' || last === undefined ? '' : ` (${live.because})`
  const what =
    last === undefined || (awardOn !== undefined && awardOn > last)
      ? `the framework is live on the day of signing: ${live.because}`
      : `${signing(last, times.lastWorkingDay!)}${seen}`
  return { condition: ask(what, pageOf(asked)), restsOn }
}

function signing(last: CalendarDay, working: CalendarDay): string {
  const rolled = working === last ? '' : ` (its last day, ${partInWords(last)}, is no working day)`
  return `the order is signed on or before ${partInWords(working)}${rolled}`
}

const scope: Look = (asked) => {
  const { lot, question, framework } = asked
  const held = lot.fields.capabilities?.value
  const { capability } = question
  if (held === undefined || capability === undefined)
    return { condition: ask('the need is within a lot’s scope', pageOf(asked)) }
  if (serves(held, capability)) return { restsOn: ['capabilities'] }
  // What a lot serves is read from a title; that alone rules nothing out until somebody has opened the page.
  return doubt(lot.fields.capabilities!, asked.on)
    ? { condition: ask(`the need is within its scope, which as held is: ${valueInWords('capabilities', held)}`, pageOf(asked)) } // prettier-ignore
    : { closed: `${lotName(framework, lot)} does not serve this.` }
}

const length: Look = ({ framework, lot, question }) => {
  const most = lot.fields.maxTermMonths?.value
  const { termMonths } = question
  if (most !== undefined && termMonths !== undefined) {
    const name = lotName(framework, lot)
    if (termMonths <= most) return { restsOn: ['maxTermMonths'] }
    return { closed: `${name} allows ${most} months at most; ${termMonths} are wanted.`, restsOn: ['maxTermMonths'] } // prettier-ignore
  }
  const what =
    most === undefined
      ? 'the length wanted is allowed by the lot'
      : `the length wanted is within ${most} months`
  return { condition: ask(what, 'call-off terms of the lot'), restsOn: ['maxTermMonths'] }
}

const buyers: Look = ({ framework, question }) => {
  const { may } = mayUse(framework, question.body ?? {})
  if (may === 'no')
    return { closed: `${framework.name} does not name this body among its buyers.`, restsOn: ['openTo'] }
  if (may === 'yes') return { restsOn: ['openTo'] }
  return { condition: ask('this body is among the buyers named', 'framework notice') }
}

const room: Look = ({ framework, lot, question }) => {
  const left = headroomOf(lot.fields)
  const most = question.estimateGross?.high
  if (left === undefined || most === undefined) return {}
  const restsOn = ['ceiling', 'calledOff'] as const
  const low = question.estimateGross!.low
  // A ceiling without VAT is the tighter one for a sum with VAT: more than it may still be within.
  if (lot.fields.ceiling!.value.basis === 'gross' && low && low.pence > left.pence)
    return { closed: `${lotName(framework, lot)} has ${formatMoney(left)} left under its ceiling.`, restsOn }
  return most.pence <= left.pence
    ? { restsOn }
    : { condition: ask(`the ceiling leaves room: ${leftOf(left)}`, 'ask the owner'), restsOn }
}

const leftOf = (left: Money): string => `${formatMoney(left)} is left, as held`

/** Rules and notices of a call-off follow its framework's law for life: not knowing it opens nothing plainly. */
const underLaw: Look = ({ lot }) => {
  const { regime, restsOn } = regimeOfLot(lot.fields)
  return regime === 'unknown'
    ? { condition: ask('the law the framework is under is known: its call-offs follow it for life', 'framework notice') } // prettier-ignore
    : { restsOn }
}

function method({ framework, lot }: LotAsked, kind: CallOffKind): Looked {
  const { type, awards } = lot.fields
  const [direct, name] = [kind === 'call-off-direct', lotName(framework, lot)]
  if (direct && (type?.value === 'dps' || type?.value === 'dynamic-market'))
    return { closed: `${name} is a dynamic market: its members must compete.`, restsOn: ['type'] }
  const known = awards?.value
  if (known === undefined)
    return { condition: ask(direct ? 'direct call-off is allowed' : 'a competition among its suppliers is foreseen', 'buyer’s guide of the lot') } // prettier-ignore
  if (known.includes(direct ? 'direct' : 'competed')) return { restsOn: ['awards'] }
  const instead = direct ? 'asks for a competition among its suppliers' : 'foresees no competition'
  return { closed: `${name} ${instead}.`, restsOn: ['awards'] }
}

/** The facts relied on that are second-hand, not checked for long, or told otherwise by a source as sure: one condition. */
function doubtfulFacts(restsOn: readonly FrameworkField[], asked: LotAsked): Condition[] {
  const doubts = [...new Set(restsOn)].flatMap((field) => {
    const told = toldOf(field, asked)
    const why = told && doubt(told, asked.on)
    return why ? [`${saying(field, told)} (${why})`] : []
  })
  return doubts.length === 0 ? [] : [ask(`the owner’s page still says: ${doubts.join('; ')}`, pageOf(asked))]
}

const sayings = new WeakMap<Told<unknown>, string>()

/** A fact as a condition names it; of what it serves, only that the need is among it. */
function saying(field: FrameworkField, told: Told<unknown>): string {
  if (field === 'capabilities') return 'it serves this need'
  const known = sayings.get(told) ?? `${FIELD_WORDS[field]}: ${valueInWords(field, told.value)}`
  sayings.set(told, known)
  return known
}

type Doubtable = Told<unknown> & { readonly others?: readonly Told<unknown>[] }

const toldOf = (field: FrameworkField, { framework, lot, question }: LotAsked): Doubtable | undefined =>
  field === 'openTo' ? mayUse(framework, question.body ?? {}).told : lot.fields[field]

function doubt(told: Doubtable, on: CalendarDay): string | undefined {
  if (told.confidence !== 'H') return SURENESS_WORDS[told.confidence]
  if (!isFresh(told, on)) return `last checked on ${partInWords(told.checkedOn)}`
  const against = told.others?.find((each) => each.confidence === 'H' && isFresh(each, on))
  return against && `${against.source} tells otherwise`
}

function secondHand(shut: Looked, asked: LotAsked): string {
  const doubtful = (shut.restsOn ?? []).some((field) => {
    const told = toldOf(field, asked)
    return told !== undefined && doubt(told, asked.on) !== undefined
  })
  return doubtful ? ' That is not from the owner’s page of late: open it before giving this up.' : ''
}
