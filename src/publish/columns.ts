import type { CalendarDay } from '../procurement/calendar-day.ts'

/**
 * A value of a published table: a day and an amount stay what they are, so that a workbook can hold real ones. A code is
 * one of the plan's own words, such as `find-out`: CSV keeps it, a workbook prints it as plain words.
 */
export type Published =
  | { readonly kind: 'text' | 'code'; readonly value: string | undefined }
  | { readonly kind: 'day'; readonly value: CalendarDay | undefined }
  | { readonly kind: 'pounds'; readonly value: string | undefined }
  | { readonly kind: 'count'; readonly value: number | undefined }

/** A column of a published table. `width` is in characters. */
export interface PublishedColumn<Row> {
  readonly heading: string
  readonly width: number
  readonly of: (row: Row) => Published
}

/** A column of words. */
export const text = <Row>(heading: string, width: number, value: (row: Row) => string | undefined): PublishedColumn<Row> => ({ heading, width, of: (row) => ({ kind: 'text', value: value(row) }) }) // prettier-ignore
/** A column of the product's own codes. */
export const code = <Row>(heading: string, width: number, value: (row: Row) => string | undefined): PublishedColumn<Row> => ({ heading, width, of: (row) => ({ kind: 'code', value: value(row) }) }) // prettier-ignore
/** A column of days. */
export const date = <Row>(heading: string, value: (row: Row) => CalendarDay | undefined): PublishedColumn<Row> => ({ heading, width: 16, of: (row) => ({ kind: 'day', value: value(row) }) }) // prettier-ignore
/** A column of pounds. */
export const sum = <Row>(heading: string, value: (row: Row) => string | undefined): PublishedColumn<Row> => ({ heading, width: 14, of: (row) => ({ kind: 'pounds', value: value(row) }) }) // prettier-ignore
/** A column of whole numbers. */
export const count = <Row>(heading: string, value: (row: Row) => number | undefined): PublishedColumn<Row> => ({ heading, width: 9, of: (row) => ({ kind: 'count', value: value(row) }) }) // prettier-ignore
