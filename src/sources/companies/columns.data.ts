import type { FieldSpelling } from '../reference/heading-map.ts'

/** How many previous names the register prints of a company at most. */
export const PREVIOUS_NAMES = 10
/** How many codes of what it does the register prints of a company. */
export const SIC_TEXTS = 4

const numbered = (count: number, field: string, words: string): FieldSpelling[] =>
  Array.from({ length: count }, (_, at) => ({
    field: `${field}_${at + 1}`,
    words: [words.replace('#', String(at + 1))],
  }))

/** Headings of the register of companies (Companies House, Basic Company Data), as `headingKey` gives them. */
export const COMPANY_COLUMNS: readonly FieldSpelling[] = [
  { field: 'name', words: ['company name'] },
  { field: 'number', words: ['company number'] },
  { field: 'status', words: ['company status'] },
  { field: 'category', words: ['company category'] },
  { field: 'country', words: ['country of origin'] },
  { field: 'incorporated', words: ['incorporation date'] },
  { field: 'dissolved', words: ['dissolution date'] },
  { field: 'post_town', words: ['reg address post town'] },
  { field: 'postcode', words: ['reg address post code', 'reg address postcode'] },
  { field: 'accounts_category', words: ['accounts account category'] },
  ...numbered(SIC_TEXTS, 'sic', 'sic code sic text #'),
  ...numbered(PREVIOUS_NAMES, 'previous_until', 'previous name # condate'),
  ...numbered(PREVIOUS_NAMES, 'previous_name', 'previous name # company name'),
]
