import { formatDay } from '../../procurement/calendar-day.ts'
import { formatMoney, pounds } from '../../procurement/money.ts'
import type { Draft, StatedDay } from './contract-picture.ts'

/** Where a stated day was read, in words: `register line 88`. */
function place(stated: StatedDay): string {
  return `${stated.from === 'decision' ? 'decision' : stated.from} line ${stated.source.line}`
}

function daysDiffer(name: string, days: readonly StatedDay[]): string[] {
  const distinct = [...new Map(days.filter((each) => each.day).map((each) => [each.day!, each])).values()]
  if (distinct.length < 2) return []
  return [`${name}: ${distinct.map((each) => `${formatDay(each.day!)} (${place(each)})`).join(' against ')}`]
}

/**
 * What a contract's sources disagree on, each in a sentence with both sides: days, and awarded values of one basis and scope.
 *
 * @example
 * const line = { file: 'r.csv', line: 2 }
 * const ends = [{ day: day('2027-03-31'), source: line, from: 'register' }, { day: day('2027-09-30'), source: line, from: 'notice' }]
 * disagreementsOf({ starts: [], ends, values: [] }).length // 1
 */
export function disagreementsOf(draft: Pick<Draft, 'starts' | 'ends' | 'values'>): string[] {
  const values = [...Map.groupBy(draft.values, (value) => `${value.word}|${value.basis}|${value.scope}`)]
    .filter(([, group]) => new Set(group.map((value) => value.amount)).size > 1)
    .map(([key, group]) => {
      const [word, basis] = key.split('|')
      const each = group.map(
        (value) => `${formatMoney(pounds(value.amount)!)} (line ${value.sources[0]!.line})`,
      )
      return `${word} value, ${basis}: ${each.join(' against ')}`
    })
  return [...daysDiffer('start', draft.starts), ...daysDiffer('end', draft.ends), ...values]
}
