import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { CalendarDay } from '../procurement/calendar-day.ts'
import { escapeHtml } from './html.ts'

/**
 * The Analysis Function's categorical colours, in their order. On white each has a contrast of at least 3 to 1.
 * Source: Government Analysis Function, "Data visualisation: colours in charts".
 */
export const PALETTE = {
  darkBlue: '#12436D',
  turquoise: '#28A197',
  darkPink: '#801650',
  orange: '#F46A25',
  darkGrey: '#3D3D3D',
  lightPurple: '#A285D1',
} as const

/** The colour of words in a picture: the page kit's own text colour. */
export const INK = '#0b0c0c'

/** The colour of lines that only help the eye. They carry no meaning by themselves. */
export const RULE = '#b1b4b6'

/** The element Plot gives back: all we ask of it is its text. */
interface Drawn {
  readonly outerHTML: string
}

const { document } = parseHTML('<html></html>')

/**
 * A moment at the start of a day, for the axis of a picture only.
 *
 * @example
 * utc(day('2026-11-23')).getTime() // 1795392000000
 */
export function utc(value: CalendarDay): Date {
  return new Date(`${value}T00:00:00Z`)
}

/** A picture drawn by Observable Plot on a document of the server's own. */
export function plotOn(draw: (plot: typeof Plot, on: typeof document) => unknown): string {
  return (draw(Plot, document) as Drawn).outerHTML
}

/**
 * Plot's markup made fit for a page under a strict content policy and for a file by itself: no inline style, an
 * accessible name and description, three decimals at most, letters the page uses.
 */
export function drawn(
  svg: string,
  words: { readonly id: string; readonly title: string; readonly desc: string; readonly extra?: string },
): string {
  const body = svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/^<svg[^>]*>/, '')
    .replace(/ (aria-label|aria-hidden|class)="[^"]*"/g, '')
    .replace(/\d+\.\d{3,}/g, (figure) => String(Math.round(Number(figure) * 100) / 100))
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 960 100'
  const [, , width, height] = viewBox.split(' ')
  const [title, desc] = [`${words.id}-title`, `${words.id}-desc`]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${title} ${desc}" viewBox="${viewBox}" ` +
    `width="${width}" height="${height}" font-family="arial, sans-serif" font-size="13" fill="${INK}" text-anchor="middle">` +
    `<title id="${title}">${escapeHtml(words.title)}</title><desc id="${desc}">${escapeHtml(words.desc)}</desc>${words.extra ?? ''}${body}`
  )
}
