import { describe, expect, test } from 'vitest'
import { day } from '../../procurement/calendar-day.ts'
import { councilRulesOf } from '../council-rules/rules-of-body.ts'
import { defaultSettings } from '../settings.ts'
import { budgetBid } from './budget-calendar.ts'

const rules = councilRulesOf(defaultSettings).budget
const ON = day('2026-11-25')

describe('the budget calendar', () => {
  test('the last day of March and the first of April fall in two years', () => {
    expect(budgetBid(day('2028-03-31'), 'revenue', rules, ON)).toMatchObject({
      financialYear: '2027-28',
      bidBy: '2026-09-30',
      passed: true,
    })
    expect(budgetBid(day('2028-04-01'), 'revenue', rules, ON)).toMatchObject({
      financialYear: '2028-29',
      bidBy: '2027-09-30',
      passed: false,
    })
  })

  test('capital is bid for apart; where it is not known which, the earlier day and the question', () => {
    expect(budgetBid(day('2028-06-01'), 'capital', rules, ON).bidBy).toBe('2027-08-31')
    const unknown = budgetBid(day('2028-06-01'), undefined, rules, ON)
    expect(unknown).toMatchObject({ kind: 'unknown', bidBy: '2027-08-31' })
    expect(unknown.question).toContain('capital or revenue')
  })

  test('on its last day a bid is not late; the day after it is', () => {
    const at = (on: string) => budgetBid(day('2028-04-01'), 'revenue', rules, day(on)).passed
    expect(at('2027-09-30')).toBe(false)
    expect(at('2027-10-01')).toBe(true)
  })

  test('a council whose bids are due in January, or on 29 February of a year without one', () => {
    const own = (revenueBidsBy: string) => ({ ...rules, revenueBidsBy, source: 'Budget timetable' })
    expect(budgetBid(day('2028-04-01'), 'revenue', own('01-15'), ON).bidBy).toBe('2028-01-15')
    expect(budgetBid(day('2028-04-01'), 'revenue', own('02-29'), ON).bidBy).toBe('2028-02-29')
    expect(budgetBid(day('2027-04-01'), 'revenue', own('02-29'), ON).bidBy).toBe('2027-02-28')
    expect(budgetBid(day('2028-04-01'), 'revenue', own('01-15'), ON).because).toContain('Budget timetable')
  })

  test('the century turns', () => {
    expect(budgetBid(day('2099-12-31'), 'revenue', rules, ON).financialYear).toBe('2099-00')
  })
})
