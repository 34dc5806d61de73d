import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day } from '../src/procurement/calendar-day.ts'
import { deadlinesOf, noticeDeadline, passedDeadlines } from '../src/procurement/notice-dates.ts'
import { anniversariesAfter, endOfTerm, nextRenewal, termDates } from '../src/procurement/term-dates.ts'
import type { TermFacts } from '../src/procurement/term-dates.ts'
import type { Duration, NoticeAnchor, NoticeClause, Term } from '../src/procurement/term.ts'
import {
  addWorkingDays,
  rollBackToWorkingDay,
  rollForwardToWorkingDay,
} from '../src/procurement/working-days.ts'
import type { Calendar } from '../src/procurement/working-days.ts'
import { ROOT } from './sources-of-the-project.ts'

/** One published vector: `inputs` and `expected` are `name=value` pairs, parted by semicolons. */
interface Vector {
  readonly id: string
  readonly operation: string
  readonly inputs: string
  readonly expected: string
  readonly why: string
}

type Values = Readonly<Record<string, string>>

const vectors: Vector[] = parse(readFileSync(join(ROOT, 'docs/reference/date-vectors.csv')), {
  columns: true,
})

const valuesOf = (text: string): Values =>
  Object.fromEntries(text.split('; ').map((pair) => pair.split('=') as [string, string]))

function durationOf(text: string): Duration {
  const [count, unit] = text.split(' ')
  return { count: Number(count), unit: unit as Duration['unit'] }
}

function clauseOf(inputs: Values, period: string): NoticeClause {
  const quoted = inputs['words'] === 'not held' ? '' : period
  const anchor = (inputs['anchor'] ?? 'end') as NoticeAnchor
  return {
    kind: 'end-non-renewal',
    period: durationOf(period),
    anchor,
    clear: inputs['clear'] === 'yes',
    quoted,
  }
}

function factsOf(inputs: Values): TermFacts {
  const { start, statedEnd, on } = inputs
  return {
    ...(start && { start: day(start) }),
    ...(statedEnd && { statedEnd: day(statedEnd) }),
    on: day(on!),
  }
}

function termOf(inputs: Values): Term {
  const [count, , ...each] = (inputs['options'] ?? '').split(' ')
  const options = count ? [{ count: Number(count), each: durationOf(each.join(' ')), upTo: false }] : []
  return {
    shape: inputs['renewsFor'] ? 'rolling' : 'fixed-with-options',
    ...(inputs['initial'] && { initial: durationOf(inputs['initial']) }),
    ...(inputs['renewsFor'] && { renewsFor: durationOf(inputs['renewsFor']) }),
    options,
    notices: inputs['notice'] ? [clauseOf(inputs, inputs['notice'])] : [],
    quoted: [],
  }
}

const operations: Record<string, (inputs: Values) => Record<string, string | undefined>> = {
  addMonths: ({ day: from, months }) => ({ day: addMonths(day(from!), Number(months)) }),
  endOfTerm: ({ start, duration }) => ({ end: endOfTerm(day(start!), durationOf(duration!)) }),
  addWorkingDays: ({ day: from, days, calendar }) => ({
    day: addWorkingDays(day(from!), Number(days), calendar as Calendar),
  }),
  rollBackToWorkingDay: ({ day: from, calendar }) => ({
    day: rollBackToWorkingDay(day(from!), calendar as Calendar),
  }),
  countBeginningWith: ({ day: from, workingDays, calendar }) => {
    const first = rollForwardToWorkingDay(day(from!), calendar as Calendar)
    const last = addWorkingDays(first, Number(workingDays) - 1, calendar as Calendar)
    return { last, after: addDays(last, 1) }
  },
  noticeDeadline: (inputs) => {
    const settings = { deemedServiceWorkingDays: Number(inputs['deemed'] ?? 2) }
    const found = noticeDeadline(clauseOf(inputs, inputs['period']!), day(inputs['before']!), settings)
    return { last: found.lastLegalDay, other: found.otherReading, send: found.sendBy }
  },
  rolledOver: (inputs) => {
    const [term, facts] = [termOf(inputs), factsOf(inputs)]
    const dates = termDates(term, facts)
    const found = deadlinesOf(term, dates, facts.on)
    const passed = passedDeadlines(found, facts.on)
    return {
      currentEnd: dates.currentEnd,
      renewal: nextRenewal(term, dates, facts.on),
      passed: passed[0]?.lastLegalDay,
      last: found.find((deadline) => !passed.includes(deadline))?.lastLegalDay,
    }
  },
  anniversary: ({ start, on }) => {
    const [next] = anniversariesAfter(day(start!), day(on!), 1)
    return { day: next?.day, other: next?.otherReading }
  },
  termDates: (inputs) => {
    const { currentEnd, hardStop } = termDates(termOf(inputs), factsOf(inputs))
    return { currentEnd, hardStop }
  },
}

describe('the published date vectors', () => {
  test('there are at least 150, each with an id of its own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(150)
    expect(new Set(vectors.map((vector) => vector.id)).size).toBe(vectors.length)
  })

  test.each(vectors)('$id $operation $inputs', ({ operation, inputs, expected }) => {
    const found = operations[operation]!(valuesOf(inputs))
    const defined = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
    expect(defined).toEqual(valuesOf(expected))
  })
})
