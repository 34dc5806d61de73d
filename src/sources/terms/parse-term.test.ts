import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../procurement/calendar-day.ts'
import { deadlinesOf } from '../../procurement/notice-dates.ts'
import { termDates } from '../../procurement/term-dates.ts'
import type { Duration, NoticeClause, Term } from '../../procurement/term.ts'
import { parseTerm } from './parse-term.ts'
import type { TermField } from './parse-term.ts'

const UNITS = { days: 'd', 'working-days': 'wd', weeks: 'w', months: 'm', years: 'y' } as const
const short = (length: Duration): string => `${length.count}${UNITS[length.unit]}`

function noticeInShort(clause: NoticeClause): string {
  const window = clause.notBefore ? ` from ${short(clause.notBefore)}` : ''
  const at = clause.expiringAt ? ` at ${clause.expiringAt}` : ''
  return `${clause.kind} ${short(clause.period)} ${clause.anchor}${clause.clear ? ' clear' : ''}${window}${at}`
}

/** A term on one line: shape, initial, +options (~ for "up to"), renewal, minimum, notices. */
function inShort(term: Term): string {
  return [
    term.shape,
    ...(term.initial ? [short(term.initial)] : []),
    ...term.options.map((option) => `+${option.count}x${short(option.each)}${option.upTo ? '~' : ''}`),
    ...(term.renewsFor ? [`renews ${short(term.renewsFor)}`] : []),
    ...(term.minimum ? [`min ${short(term.minimum)}`] : []),
    ...term.notices.map((clause) => `[${noticeInShort(clause)}]`),
  ].join(' ')
}

/** Phrases as councils write them: in which field, the words, what they mean. */
const PHRASES: readonly (readonly [TermField, string, string])[] = [
  // Sums.
  ['term', '3+1+1', 'fixed-with-options 3y +2x1y'],
  ['term', '3 + 1 + 1', 'fixed-with-options 3y +2x1y'],
  ['term', '2 + 1 + 1 years', 'fixed-with-options 2y +2x1y'],
  ['term', '5 (3+2)', 'fixed-with-options 3y +1x2y'],
  ['term', '5 years (3+2)', 'fixed-with-options 3y +1x2y'],
  ['term', '3 years (+1 +1)', 'fixed-with-options 3y +2x1y'],
  ['term', '3 years + 1 + 1', 'fixed-with-options 3y +2x1y'],
  ['term', '4 years + 1 year', 'fixed-with-options 4y +1x1y'],
  ['term', '24+12+12', 'fixed-with-options 24m +2x12m'],
  ['term', '12+12', 'fixed-with-options 12m +1x12m'],
  ['term', '36 mths + 12 + 12', 'fixed-with-options 36m +2x12m'],
  ['term', '36 months + 12 months + 12 months', 'fixed-with-options 36m +2x12m'],
  ['term', '12 months + 12months', 'fixed-with-options 12m +1x12m'],
  ['term', '12m + 12m', 'fixed-with-options 12m +1x12m'],
  ['term', '3yr+1yr+1yr', 'fixed-with-options 3y +2x1y'],
  ['term', '4yrs + 2 x 1yr', 'fixed-with-options 4y +2x1y'],
  ['term', '3yr + 2x1yr', 'fixed-with-options 3y +2x1y'],
  ['term', '2 years plus 1 year plus 1 year', 'fixed-with-options 2y +2x1y'],
  ['term', 'Two years, plus one, plus one', 'fixed-with-options 2y +2x1y'],
  ['term', '5+5', 'fixed-with-options 5y +1x5y'],
  ['term', '7 + 3 years', 'fixed-with-options 7y +1x3y'],
  ['term', '18 months initial + 6 months', 'fixed-with-options 18m +1x6m'],
  ['term', '1 year + option of 1 + 1 + 1', 'fixed-with-options 1y +3x1y'],
  ['term', '24 months, plus an optional 24 + 12 months', 'fixed-with-options 24m +1x24m +1x12m'],
  ['extension', '12 months + 12 months', 'fixed-with-options +2x12m'],
  ['extension', '1+1', 'fixed-with-options +2x1y'],
  ['extension', '2 years (1+1)', 'fixed-with-options +2x1y'],
  ['extension', '24 months (12+12)', 'fixed-with-options +2x12m'],
  ['extension', '1 + 1 years at the Council’s discretion', 'fixed-with-options +2x1y'],
  ['extension', 'option to extend +1year + 1year', 'fixed-with-options +2x1y'],
  ['extension', '2 year extension option. (1 year plus 1 year)', 'fixed-with-options +2x1y'],
  // Options in words.
  ['extension', 'further 2 x 12 months', 'fixed-with-options +2x12m'],
  ['term', 'further 2 × 12 months', 'fixed-with-options +2x12m'],
  ['extension', 'up to 24 months', 'fixed-with-options +1x24m~'],
  ['extension', 'up to a further two years', 'fixed-with-options +1x2y~'],
  ['extension', 'with the option to extend for two further years (1+1)', 'fixed-with-options +2x1y'],
  ['extension', 'an option to extend for two further years', 'fixed-with-options +1x2y'],
  ['extension', 'a further year', 'fixed-with-options +1x1y'],
  ['extension', 'two (2) years', 'fixed-with-options +1x2y'],
  ['extension', 'two one-year options', 'fixed-with-options +2x1y'],
  ['extension', '2 separate one year extension options', 'fixed-with-options +2x1y'],
  ['extension', 'Two 48 month extensions at the sole discretion of the Council.', 'fixed-with-options +2x48m'],
  ['extension', 'Two (2) x Twelve (12) month extension options', 'fixed-with-options +2x12m'],
  ['extension', 'One 12 month extension', 'fixed-with-options +1x12m'],
  ['extension', 'up to three (3) 12-month periods', 'fixed-with-options +3x12m'],
  ['extension', 'for up to 4 further 1-year periods thereafter', 'fixed-with-options +4x1y'],
  ['extension', '2 further periods, each of 12 months', 'fixed-with-options +2x12m'],
  ['extension', 'up to two (2) periods of twelve (12) months', 'fixed-with-options +2x12m'],
  ['extension', 'Option to extend up to 36 months in 12 month extensions', 'fixed-with-options +3x12m'],
  ['extension', 'Option to extend for a further two years in annual increments', 'fixed-with-options +2x12m'],
  ['extension', 'Option to extend for further 84 months renewable on an annual basis', 'fixed-with-options +7x12m'],
  ['extension', 'may be extended on an annual basis for up to a further 2 years', 'fixed-with-options +2x12m'],
  ['extension', 'by a variable period not exceeding 24 months', 'fixed-with-options +1x24m~'],
  ['extension', 'for a period or periods of up to 12 months in total', 'fixed-with-options +1x12m~'],
  ['extension', 'Optional 7 x 12 month extensions. Maximum total contract length of 10 years.', 'fixed-with-options +7x12m'],
  ['extension', '1 x 12 months (max 36 months)', 'fixed-with-options +1x12m'],
  ['extension', 'May be extended for up to 12 months', 'fixed-with-options +1x12m~'],
  ['term', '36 months with 2 x 12 month extensions', 'fixed-with-options 36m +2x12m'],
  ['term', '3 yrs w/ 2 x 1 yr exts', 'fixed-with-options 3y +2x1y'],
  ['term', '4 Year(s) with 1 x 2 Year(s) extension', 'fixed-with-options 4y +1x2y'],
  ['term', '3 year initial term with two optional 1 year extensions', 'fixed-with-options 3y +2x1y'],
  ['term', 'Initial 2 year term with the option to extend for up to a further 24 months', 'fixed-with-options 2y +1x24m~'],
  ['term', '3 years from 01/04/2026 with 2 x 1 year extension options', 'fixed-with-options 3y +2x1y'],
  ['term', 'Let for 5 years, extendable by 1 year', 'fixed-with-options 5y +1x1y'],
  ['term', '2 years with the option of a further 18 months', 'fixed-with-options 2y +1x18m'],
  ['term', 'until March 2027, with the option of one additional year', 'fixed-with-options +1x1y'],
  ['description', 'Contract is for a period of two years with an option to extend for a further two years.', 'fixed-with-options 2y +1x2y'],
  ['description', '36 month initial contract period with a 24 month extension option', 'fixed-with-options 36m +1x24m'],
  ['description', 'The contract will be let for three years with the option to extend for two further 12-month periods (3+1 +1) (Lot 2 - West)', 'fixed-with-options 3y +2x1y'],
  ['description', 'Contract duration: 12 months with an option to extend for an additional 12 months.', 'fixed-with-options 12m +1x12m'],
  ['description', 'Potential two year extension at the end of the initial three year term', 'fixed-with-options 3y +1x2y'],
  ['description', 'an initial period of 3 years (with an option to extend for a further period(s) of up to 3+3+1 years)', 'fixed-with-options 3y +2x3y +1x1y'],
  ['description', 'an initial term of 5 years with extensions of a maximum further 5 years. The extensions may be any period up to the maximum 5 years', 'fixed-with-options 5y +1x5y~'],
  ['description', 'an initial period of 36 months and may be extended at discretion', 'unknown 36m'],
  // Fixed.
  ['term', 'initial term of three (3) years', 'fixed 3y'],
  ['term', '36 months', 'fixed 36m'],
  ['term', 'Three-year', 'fixed 3y'],
  ['term', 'twenty-four months', 'fixed 24m'],
  ['term', 'thirty six (36) months', 'fixed 36m'],
  ['term', '36 months (3 years)', 'fixed 36m'],
  ['term', '2 years 6 months', 'fixed 30m'],
  ['term', '26 weeks', 'fixed 26w'],
  ['term', '90 days', 'fixed 90d'],
  ['term', '1 Year(s)', 'fixed 1y'],
  ['term', 'Fixed 5 years, no extensions', 'fixed 5y'],
  ['term', '5 year term (expires 31 March 2030)', 'fixed 5y'],
  ['title', 'Bridge and weir 3-year contract and maintenance programme', 'fixed 3y'],
  ['description', 'licence for 3 zones for 36 months', 'fixed 36m'],
  // Rolling.
  ['term', 'rolling contract', 'rolling'],
  ['end', 'Rolling', 'rolling'],
  ['term', 'Evergreen', 'rolling'],
  ['term', 'month to month', 'rolling renews 1m'],
  ['term', 'Rolling 30 days', 'rolling renews 30d'],
  ['term', '1 year rolling', 'rolling renews 1y'],
  ['term', 'rolling annual, 3 months’ notice', 'rolling renews 12m [end-non-renewal 3m end]'],
  ['term', 'auto-renews annually unless 90 days notice', 'rolling renews 12m [end-non-renewal 90d end]'],
  ['term', 'rolling monthly contract, 30 days’ notice', 'rolling renews 1m [end-non-renewal 30d end]'],
  ['term', '3 years then annual rolling', 'rolling 3y renews 12m'],
  ['term', '36 months, auto renews for 12 months', 'rolling 36m renews 12m'],
  ['term', '2 years, then year to year', 'rolling 2y renews 12m'],
  ['term', 'Tacit renewal for 12 months at a time', 'rolling renews 12m'],
  ['term', 'Initial 3 years, automatically renewing for further terms of 3 years', 'rolling 3y renews 3y'],
  ['term', '12 month minimum term then rolling monthly', 'rolling renews 1m min 12m'],
  ['term', 'Annual subscription, auto-renewal', 'rolling renews 12m'],
  ['term', 'Licence renews on 1 April each year unless 60 days’ notice is given', 'rolling renews 12m [end-non-renewal 60d end]'],
  ['term', 'Automatically renews for successive 12 month terms unless terminated on at least 60 days’ written notice before the end of the then-current term', 'rolling renews 12m [end-non-renewal 60d end clear]'],
  // Ordered yearly, bought outright, open-ended, by use, by piece of work.
  ['term', 'annual licence', 'annual-order 12m'],
  ['term', 'annual renewal', 'annual-order 12m'],
  ['term', 'Annual order', 'annual-order 12m'],
  ['term', '12 months, re-ordered each year by purchase order', 'annual-order 12m'],
  ['description', 'Subscription. Annual renewal optional after\n1st year.', 'annual-order'],
  ['term', 'perpetual licence with annual support', 'perpetual-with-support renews 12m'],
  ['term', 'Licence owned outright. Annual maintenance', 'perpetual-with-support renews 12m'],
  ['term', 'ongoing', 'open-ended'],
  ['end', 'Ongoing', 'open-ended'],
  ['term', 'until terminated', 'open-ended'],
  ['term', 'Minimum term 24 months, thereafter terminable on six months\' notice', 'open-ended min 24m [end-for-convenience 6m any-time]'],
  ['term', '2 years minimum, then 1 month notice', 'open-ended min 2y [end-for-convenience 1m any-time]'],
  ['term', 'pay as you go', 'consumption'],
  ['term', '24 months, pay as you go', 'consumption 24m'],
  ['term', '3 year enterprise agreement with annual true-up', 'anniversary 3y'],
  ['term', 'project', 'project'],
  ['term', 'Until completion of implementation', 'project'],
  // Notices.
  ['notice', '3 months', 'unknown [end-non-renewal 3m end]'],
  ['notice', '10 working days\' notice', 'unknown [end-non-renewal 10wd end]'],
  ['notice', 'not less than three months before the Expiry Date', 'unknown [end-non-renewal 3m end clear]'],
  ['notice', '90 days\' notice before the renewal date', 'unknown [end-non-renewal 90d renewal]'],
  ['notice', 'not less than 90 days before the anniversary', 'unknown [end-non-renewal 90d anniversary clear]'],
  ['notice', 'no less than 6 months\' written notice', 'unknown [end-non-renewal 6m end clear]'],
  ['notice', 'either party may terminate on 3 months notice at any time', 'unknown [end-for-convenience 3m any-time]'],
  ['term', 'either party may terminate on 3 months notice at any time', 'unknown [end-for-convenience 3m any-time]'],
  ['notice', 'notice between 60 and 30 days before expiry', 'unknown [end-non-renewal 30d end from 60d]'],
  ['notice', 'not more than 90 nor less than 60 days before the renewal date', 'unknown [end-non-renewal 60d renewal clear from 90d]'],
  ['notice', 'minimum 30 days', 'unknown [end-non-renewal 30d end clear]'],
  ['notice', '60 clear days', 'unknown [end-non-renewal 60d end clear]'],
  ['notice', 'Three calendar months in writing', 'unknown [end-non-renewal 3m end]'],
  ['notice', '30 days notice to terminate for convenience', 'unknown [end-for-convenience 30d any-time]'],
  ['notice', 'One month\'s notice expiring at the end of a calendar month', 'unknown [end-for-convenience 1m any-time at month-end]'],
  ['notice', 'Three months notice by the end of a quarter', 'unknown [end-for-convenience 3m any-time at quarter-end]'],
  ['notice', '6 months’ notice to expire on an anniversary of the start', 'unknown [end-for-convenience 6m any-time at anniversary]'],
  ['notice', '6 weeks written notice required to take up each extension', 'unknown [take-option 6w end]'],
  ['notice', 'True-up order between 60 and 30 days before each anniversary', 'anniversary [true-up 30d anniversary from 60d]'],
  ['notice', 'Price increases may be challenged not less than 45 days before each anniversary', 'unknown [price-challenge 45d anniversary clear]'],
  ['notice', 'Customer data must be requested not less than 60 days before the Expiry Date', 'unknown [exit-data-request 60d end clear]'],
  ['notice', '3 months’ notice to extend, 6 months\' notice to terminate', 'unknown [take-option 3m end] [end-for-convenience 6m any-time]'],
  // Nothing that can be known.
  ['term', 'TBC', 'unknown'],
  ['term', 'review', 'unknown'],
  ['term', 'N/A', 'unknown'],
  ['term', 'call off order', 'unknown'],
  ['term', 'co-terminous', 'unknown'],
  ['term', 'extended to 31/03/2028', 'unknown'],
  ['extension', 'Has been extended by 12 months', 'unknown'],
  ['extension', 'Within 6 months of the Contract End Date', 'unknown'],
  ['extension', 'With the option to extend annually until 31st May 2030', 'unknown'],
  ['term', 'up to 24 months', 'unknown'],
  ['term', '24 to 48 months', 'unknown'],
  ['term', '2, 3 or 4 years, dependent on extension options', 'unknown'],
  ['term', '01/04/2026 – 31/03/2029', 'unknown'],
  ['term', 'until 31 March 2027', 'unknown'],
  ['term', 'Call 01392 123456 for details', 'unknown'],
  ['term', '£36,000 over 3 years', 'unknown'],
  ['term', '£12k per annum', 'unknown'],
  ['term', '36', 'unknown'],
  ['term', '6+6', 'unknown'],
  ['term', '3+12 months', 'unknown'],
  ['term', '2.5 years', 'unknown'],
  ['term', 'three (4) years', 'unknown'],
  ['term', '0 years', 'unknown'],
  ['term', '999 years', 'unknown'],
  ['term', '2 years (with option for 2 more)', 'unknown 2y'],
  ['notice', 'supplier must give 6 months\' notice', 'unknown'],
  ['title', 'Rolling stock maintenance', 'unknown'],
  ['title', 'Software licence renewal 2026-27', 'unknown'],
  ['title', 'Project management office', 'unknown'],
  ['description', 'ongoing maintenance operations for up to 4 years', 'unknown'],
  ['description', 'support 24/7, 99.9% uptime, 4 hour response, payment 30 days', 'unknown'],
  ['description', 'structural integrity of the bridges for approximately 50 years', 'unknown'],
] // prettier-ignore

describe('phrases', () => {
  test.each(PHRASES)('%s: %s', (field, text, meaning) => {
    expect(inShort(parseTerm([{ field, text }]))).toBe(meaning)
  })

  test('there are enough of them', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(120)
  })
})

describe('several fields together', () => {
  test('the term, the extension and the notice each in its own column', () => {
    const term = parseTerm([
      { field: 'notice', text: 'not less than three months before the Expiry Date' },
      { field: 'extension', text: 'two (2) years' },
      { field: 'term', text: 'two (2) years' },
    ])
    expect(inShort(term)).toBe('fixed-with-options 2y +1x2y [take-option 3m end clear]')
    expect(term.quoted).toEqual(['two (2) years', 'not less than three months before the Expiry Date'])
    expect(term.unread).toBeUndefined()
  })

  test('a rolling term’s notice before "the anniversary" is before its renewal', () => {
    const term = parseTerm([
      { field: 'term', text: '36 months then renews automatically for successive periods of 12 months' },
      {
        field: 'notice',
        text: "unless either party gives not less than 90 days' notice before the anniversary",
      },
    ])
    expect(inShort(term)).toBe('rolling 36m renews 12m [end-non-renewal 90d renewal clear]')
  })

  test('the column for the term goes before the description, and a contradiction is kept as unread', () => {
    const term = parseTerm([
      { field: 'description', text: 'A contract for 3 years with an option to extend for a further 2 years' },
      { field: 'term', text: '4 years' },
      { field: 'extension', text: '1 x 12 months' },
    ])
    expect(inShort(term)).toBe('fixed-with-options 4y +1x12m')
    expect(term.unread).toContain('option to extend for a further 2 years')
  })

  test('the same words twice count once', () => {
    const text = 'Contract is for 2 years with an option to extend for 1 further year'
    const once = parseTerm([{ field: 'title', text }])
    expect(
      parseTerm([
        { field: 'title', text },
        { field: 'description', text },
      ]),
    ).toEqual(once)
  })

  test('words that may hold an option forbid calling the term fixed', () => {
    const texts = [
      { field: 'term', text: '3 years' },
      { field: 'extension', text: 'Yes' },
    ] as const
    expect(parseTerm(texts)).toMatchObject({ shape: 'unknown', initial: { count: 3 }, unread: 'Yes' })
    expect(parseTerm([texts[0], { field: 'extension', text: 'None' }]).shape).toBe('fixed')
  })

  test('what happened is kept as text', () => {
    expect(parseTerm([{ field: 'extension', text: 'Extended to 31/03/2028' }]).unread).toBe(
      'Extended to 31/03/2028',
    )
  })

  test('the supplier’s own notice is no deadline of ours', () => {
    const term = parseTerm([{ field: 'notice', text: "The Supplier may terminate on 6 months' notice" }])
    expect(term.notices).toEqual([])
    expect(term.unread).toBe("The Supplier may terminate on 6 months' notice")
  })
})

describe('properties', () => {
  const fields: readonly TermField[] = [
    'term', 'notice', 'extension', 'title', 'description', 'route', 'review', 'end',
  ] // prettier-ignore
  const piece = fc.constantFrom(
    '3', '+', '1', ' ', ' x ', '12', 'months', 'years', '(', ')', 'three', ' option to extend ', 'up to', 'further', 'rolling', 'notice', 'not less than',
    'before the anniversary', '’', '–', '×', '£', '01/04/2026', 'annual', 'renews', 'between 60 and 30 days', 'İ', '\u0001', '\n', '.', 'unless', 'minimum',
  ) // prettier-ignore
  const anyText = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
    fc.constantFrom(...PHRASES.map(([, text]) => text)),
  )
  const anyTexts = fc.array(fc.record({ field: fc.constantFrom(...fields), text: anyText }), { maxLength: 4 })

  test('any text is read without a throw; every quotation is in the input; equal inputs read alike', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const term = parseTerm(texts)
        for (const quoted of [...term.quoted, ...term.notices.map((notice) => notice.quoted)]) {
          expect(quoted).not.toBe('')
          expect(texts.some(({ text }) => text.includes(quoted))).toBe(true)
        }
        expect(parseTerm([...texts, ...texts])).toEqual(term)
      }),
      { numRuns: 3000 },
    )
  })

  test('whatever is read, its days and deadlines can be worked out for any dates', () => {
    const anyDay = fc.integer({ min: 0, max: 58_000 }).map((count) => addDays(day('1990-01-01'), count))
    const maybe = fc.option(anyDay, { nil: undefined })
    fc.assert(
      fc.property(anyTexts, maybe, maybe, anyDay, (texts, start, statedEnd, on) => {
        const term = parseTerm(texts)
        const dates = termDates(term, { ...(start && { start }), ...(statedEnd && { statedEnd }), on })
        for (const deadline of deadlinesOf(term, dates, on)) {
          expect(deadline.sendBy <= deadline.lastLegalDay && deadline.lastLegalDay < deadline.before).toBe(
            true,
          )
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('no length read is nought or longer than any contract', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { initial, options, renewsFor, minimum, notices } = parseTerm(texts)
        const lengths = [
          initial,
          renewsFor,
          minimum,
          ...options.map((each) => each.each),
          ...notices.map((each) => each.period),
        ]
        for (const length of lengths) {
          if (length) expect(length.count > 0 && length.count <= 3660).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('a long text of blanks, digits or brackets is read in no time', () => {
    const began = performance.now()
    for (const unit of [
      ' ',
      '1 ',
      '1+',
      '(',
      '2 x ',
      'option to extend ',
      '3 further ',
      'a ',
      'one (',
      '- ',
      '12 months ',
    ]) {
      parseTerm(fields.map((field) => ({ field, text: unit.repeat(20_000) })))
    }
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})
