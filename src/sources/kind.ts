import { applicationScore } from './applications/read-applications.ts'
import { companiesScore } from './companies/read-companies.ts'
import { registerScore } from './contract-register/read-register.ts'
import { shapeOf } from './reference/heading-map.ts'
import type { Mapping, SourceKind } from './source.ts'
import { spendScore } from './spend/columns.ts'

/** A kind of evidence that comes as a table. */
export type TableKind = Exclude<SourceKind, 'notices' | 'unknown'>

const LEAST = 0.4

/**
 * The kind of evidence a table's headings tell of; undefined when they look like none. A remembered mapping of the
 * same shape decides before any likeness.
 *
 * @example
 * kindOfTable(['Supplier', 'Payment Date', 'Net Amount', 'Transaction No']) // 'spend'
 * kindOfTable(['Contract Title', 'Supplier', 'Start Date', 'End Date']) // 'contracts-register'
 * kindOfTable(['authority', 'product', 'supplier']) // 'applications'
 * kindOfTable(['CompanyName', ' CompanyNumber', 'RegAddress.PostCode', 'CompanyStatus']) // 'companies'
 * kindOfTable(['Name', 'Shoe size']) // undefined
 */
export function kindOfTable(
  headings: readonly string[],
  mappings: ReadonlyMap<string, Mapping> = new Map(),
): TableKind | undefined {
  const kinds: readonly TableKind[] = ['spend', 'contracts-register', 'applications', 'companies']
  const remembered = kinds.find((kind) => mappings.has(shapeOf(kind, headings)))
  if (remembered) return remembered
  const scores = [
    spendScore(headings),
    registerScore(headings),
    applicationScore(headings),
    companiesScore(headings),
  ]
  const most = Math.max(...scores)
  return most >= LEAST ? kinds[scores.indexOf(most)] : undefined
}

/** What a piece of text at the start of a file is written as. */
export type TextForm = 'json' | 'markdown' | 'csv'

/**
 * Whether text is JSON, a Markdown table or something with delimiters.
 *
 * @example
 * textForm('[{"Name": 1}]') // 'json'
 * textForm('| a | b |\n|---|---|\n| 1 | 2 |') // 'markdown'
 * textForm('a,b') // 'csv'
 */
export function textForm(head: string): TextForm {
  if (/^[\s\uFEFF]*(?:\{|\[\s*[[{"\]])/.test(head)) return 'json'
  return /^\s*\|?\s*:?-{3,}:?\s*\|[\s:|-]*$/m.test(head) ? 'markdown' : 'csv'
}
