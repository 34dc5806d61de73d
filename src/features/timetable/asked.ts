import type { CalendarDay } from '../../procurement/calendar-day.ts'
import type { OptionKind } from '../../procurement/contract.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import { pounds } from '../../procurement/money.ts'
import { hasTimetable, modeOfRoute, regimeOfRoute, type RouteAsked, type TimetableBasis } from '../../insight/calendar/route-timetable.ts' // prettier-ignore
import { type TenderCircumstances, timetable, type Timetable } from '../../rulebook/index.ts'
import { typedDay } from '../../ui/format.ts'
import { OPTION_WORDS } from '../../ui/words.ts'

/** What a timetable is asked for, as an address or a command line writes it. */
export interface TimetableWords {
  readonly route?: string | undefined
  readonly product?: string | undefined
  readonly from?: string | undefined
  readonly needBy?: string | undefined
  readonly tenders?: string | undefined
}

/** The ways tenders may be asked for that set their least time, by the word an address uses. */
export const TENDERS: Readonly<
  Record<string, { readonly words: string; readonly facts: TenderCircumstances }>
> = {
  // prettier-ignore
  '': { words: 'Electronic, all documents at the start', facts: {} },
  later: { words: 'Electronic, some documents later', facts: { allDocumentsAtStart: false } },
  paper: { words: 'Not electronic, all documents at the start', facts: { isElectronic: false } },
  'paper-later': {
    words: 'Not electronic, some documents later',
    facts: { isElectronic: false, allDocumentsAtStart: false },
  },
  planned: { words: 'After a planned procurement notice (UK3)', facts: { isPlannedNoticeQualifying: true } },
  urgent: { words: 'Urgent: the longer time is impractical', facts: { isUrgent: true } },
  preselected: { words: 'Only suppliers already selected', facts: { isPreselected: true } },
}

/** Options that have stages to put on a calendar. */
export const ROUTES: readonly OptionKind[] = (Object.keys(OPTION_WORDS) as OptionKind[]).filter(hasTimetable)

function refuse(what: string, next: string): never {
  throw new PortreeveError(what, { next, exitCode: EXIT.usage, status: 400 })
}

/**
 * The option a word names, if it has stages.
 *
 * @throws PortreeveError when it names none; those that do are listed.
 * @example
 * routeNamed('open-procedure') // 'open-procedure'
 */
export function routeNamed(word: string): OptionKind {
  const found = ROUTES.find((route) => route === word)
  return found ?? refuse(`"${word}" is not a route with a timetable.`, `Choose one of: ${ROUTES.join(', ')}.`)
}

function dayTyped(text: string | undefined, what: string): CalendarDay | undefined {
  if (text === undefined || text.trim() === '') return undefined
  return typedDay(text) ?? refuse(`"${text}" is not a day, for ${what}.`, 'Write it as 2027-09-01 or 1/9/2027.') // prettier-ignore
}

/**
 * What the words of an address or a command line ask for; empty words ask for nothing.
 *
 * @throws PortreeveError naming the word that cannot be read.
 * @example
 * readAsked({ route: 'quotation', product: 'new' }).product // 'new'
 */
export function readAsked({ route, product, from, needBy, tenders }: TimetableWords): RouteAsked {
  const circumstances = TENDERS[tenders ?? '']?.facts
  if (circumstances === undefined) {
    const known = Object.keys(TENDERS).filter((each) => each !== '')
    return refuse(`"${tenders}" is not a way to ask for tenders.`, `Choose one of: ${known.join(', ')}, or leave it out.`) // prettier-ignore
  }
  if (product !== undefined && !['', 'same', 'new'].includes(product)) {
    return refuse(`"${product}" is neither the same product nor a new one.`, 'Write same or new.')
  }
  const [first, last] = [dayTyped(from, 'the day to begin'), dayTyped(needBy, 'the day it is needed by')]
  return {
    circumstances,
    ...(route && { route: routeNamed(route) }),
    ...((product === 'same' || product === 'new') && { product }),
    ...(first && { from: first }),
    ...(last && { needBy: last }),
  }
}

/** The words for a route shown where the recommended step has no timetable; empty where it has. */
export function insteadWords(insteadOf: OptionKind | undefined, route: OptionKind): string {
  if (insteadOf === undefined) return ''
  return `The plan recommends “${OPTION_WORDS[insteadOf]}”, which has no timetable of its own; this is how “${OPTION_WORDS[route]}” would run.`
}

/** The timetable of a route by itself, with no contract: of a size given or not known, to the signature or for a category. */
export function plainTimetable(
  words: TimetableWords & { readonly value?: string | undefined; readonly category?: string | undefined },
  { settings, law, on }: TimetableBasis,
): Timetable {
  const asked = readAsked(words)
  const route = asked.route ?? 'open-procedure'
  const gross = words.value === undefined ? undefined : (pounds(words.value.replace(/[£,\s]/g, '')) ?? refuse(`"${words.value}" is not a sum of pounds.`, 'Write it as 180000, VAT included.')) // prettier-ignore
  const from = asked.from ?? (asked.needBy === undefined ? on : undefined)
  const { category } = words
  return timetable(
    {
      route,
      mode: category === undefined ? 'sign' : modeOfRoute(route, asked.product),
      category: category ?? 'commodity',
      regime: regimeOfRoute(route, undefined),
      settings,
      on,
      circumstances: asked.circumstances ?? {},
      ...(gross && { gross }),
      ...(asked.needBy && { needBy: asked.needBy }),
      ...(from && { from }),
    },
    law,
  )
}
