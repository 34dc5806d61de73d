import { describe, expect, test } from 'vitest'
import { day } from '../procurement/calendar-day.ts'
import { barsSvg, monthsSvg, timelineSvg, timelineTitle, type TimelineRow } from './chart.ts'

const span = { from: day('2026-08-01'), to: day('2028-11-30'), on: day('2026-11-23') }
const rows: TimelineRow[] = [
  {
    label: 'Revenues & benefits',
    start: day('2021-04-01'),
    currentEnd: day('2027-03-31'),
    hardStop: day('2029-03-31'),
    sendBy: day('2026-12-18'),
  },
  { label: '<script>alert(1)</script>', start: day('2022-01-01') },
  { label: 'Gone by', currentEnd: day('2026-03-31') },
  { label: 'Over', currentEnd: day('2026-03-31'), over: true },
]

const fogOf = (svg: string): number =>
  (/fill="url\(#timeline-fog\)">((?:<rect[^>]*\/>)*)/.exec(svg)?.[1]?.match(/<rect/g) ?? []).length

describe('the timeline', () => {
  test('draws fog where the end is not known, or is gone by without being known to be over', () => {
    expect(fogOf(timelineSvg([rows[0]!], span))).toBe(0)
    expect(fogOf(timelineSvg([rows[1]!], span))).toBe(1)
    expect(fogOf(timelineSvg([rows[2]!], span))).toBe(1)
    expect(fogOf(timelineSvg([rows[3]!], span))).toBe(0)
  })

  test('says in words what it shows', () => {
    expect(timelineTitle(rows, span)).toBe(
      '1 of 4 contracts ends between Mon 23 November 2026 and Thu 30 November 2028; the end of 1 is not known',
    )
  })

  test('is whole by itself, harmless and the same each time', () => {
    const svg = timelineSvg(rows, span)
    expect(svg).toBe(timelineSvg(rows, span))
    expect(svg).not.toMatch(/<style|style=|class=|<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="timeline-title timeline-desc"/,
    )
    expect(svg).not.toMatch(/\d\.\d{3,}/)
  })

  test('a contract wholly before or after what is shown draws no bar', () => {
    const svg = timelineSvg(
      [{ label: 'Later', start: day('2030-01-01'), currentEnd: day('2031-01-01') }],
      span,
    )
    expect(svg).not.toMatch(/<g fill="#12436D"><rect/)
  })

  test('no contracts give a picture and not a fault', () => {
    expect(timelineSvg([], span)).toContain('0 of 0 contracts')
  })
})

describe('bars', () => {
  const words = { id: 'x', title: 'Title of it', desc: 'What it says' }
  test('have a mark each, and print their text', () => {
    const svg = barsSvg(
      [
        { label: 'A', value: 2, text: '£2' },
        { label: 'B', value: -1, text: '-£1' },
      ],
      words,
    )
    expect(svg.match(/<rect/g)).toHaveLength(2)
    expect(svg).toContain('£2')
    expect(svg).toContain('-£1')
  })

  test('a month without evidence is fog, not nought', () => {
    const svg = monthsSvg([{ month: '2026-01', value: 5 }, { month: '2026-02' }], { ...words, highest: '£5' })
    expect(svg.match(/<rect/g)).toHaveLength(2)
    expect(svg).toContain('fill-opacity="0.15"')
    expect(svg).toContain('Jan 2026')
  })
})
