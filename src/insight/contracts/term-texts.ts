import { parseTerm, type TermText } from '../../sources/terms/parse-term.ts'
import type { Term } from '../../procurement/term.ts'

/** Labels that registers put before words about the term inside a description, and the column each stands for. */
const LABELS: readonly (readonly [label: RegExp, field: TermText['field']])[] = [
  [/^(?:contract |initial )?(?:term|duration|length|period)$/i, 'term'],
  [/^(?:extensions?|options?|extension options?|option to extend)$/i, 'extension'],
  [/^(?:notice|notice period|termination|break clause)$/i, 'notice'],
]
const LABEL =
  /(?<=^|[\s.;,|(])(?:(?:contract |initial )?(?:term|duration|length|period)|extensions?(?: options?)?|options?(?: to extend)?|notice(?: period)?|termination|break clause)\s*:\s*/gi

const LENGTH = /\b(?:days?|weeks?|months?|quarters?|years?|yearly|annual(?:ly)?|anniversary)\b/i

/** An end cell that gives no day, only that there is none. */
const NO_END =
  /^\W*(?:on-?going|rolling(?: contract)?|open[\s-]?ended|continuous|indefinite(?:ly)?|perpetual|n\/?a|tb[cd]|unknown|none)\W*$/i

/**
 * A description cut at its labels: what stands before the first label stays a description, the rest are words of the
 * term, of extension or of notice, exactly as printed.
 *
 * @example
 * cutAtLabels('Boiler servicing Term: 2 + 1 + 1 years Notice: 3 months').map((each) => each.field) // ['description', 'term', 'notice']
 * cutAtLabels('Long term: see plan').length // 1
 */
export function cutAtLabels(description: string): TermText[] {
  const marks = [...description.matchAll(LABEL)].filter((mark) => /[A-Z]/.test(mark[0][0]!))
  if (marks.length === 0) return [{ field: 'description', text: description }]
  const cuts = marks.map((mark, index): TermText => {
    const from = mark.index + mark[0].length
    const name = mark[0].replace(/\s*:\s*$/, '')
    const field = LABELS.find(([label]) => label.test(name))![1]
    return { field, text: description.slice(from, marks[index + 1]?.index).trim() }
  })
  const before = description.slice(0, marks[0]!.index).trim()
  return [{ field: 'description', text: before } as const, ...cuts].filter((each) => each.text !== '')
}

/**
 * Words about the term in columns that no field of a register was found for: headed "Notice" or "Option", and holding a
 * length of time rather than a reference. `other` is JSON of heading → cell.
 *
 * @example
 * leftoverTexts('{"Notice":"90 days","Notice period":"see file"}') // [{ field: 'notice', text: '90 days' }]
 */
export function leftoverTexts(other: string | null): TermText[] {
  if (other === null) return []
  const cells = Object.entries(JSON.parse(other) as Record<string, unknown>)
  return cells.flatMap(([heading, text]): TermText[] => {
    const field = LABELS.find(([label]) => label.test(heading.trim()))?.[1]
    return field && typeof text === 'string' && LENGTH.test(text) ? [{ field, text }] : []
  })
}

/**
 * What a register says in a column headed "Status", such as `Live` or `Closed`. `other` is JSON of heading → cell.
 *
 * @example
 * statedStatus('{"Contract Status":"Closed"}') // 'Closed'
 * statedStatus('{"Supplier status":"SME"}') // undefined
 */
export function statedStatus(other: string | null): string | undefined {
  if (other === null) return undefined
  const cells = Object.entries(JSON.parse(other) as Record<string, unknown>)
  const text = cells.find(([heading]) => /^(?:contract |agreement |current )?status$/i.test(heading.trim()))?.[1] // prettier-ignore
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/**
 * The term that texts state. A bare "Ongoing" in an end cell tells a shape only where no other words do: beside
 * "five years" it says no more than that nobody filled the day in.
 *
 * @example
 * termOfTexts([{ field: 'term', text: '5 year contract' }, { field: 'end', text: 'Ongoing' }]).shape // 'fixed'
 * termOfTexts([{ field: 'end', text: 'Ongoing' }]).shape // 'open-ended'
 */
export function termOfTexts(texts: readonly TermText[]): Term {
  const cut = texts.flatMap((each) => (each.field === 'description' ? cutAtLabels(each.text) : [each]))
  const telling = cut.filter((each) => each.field !== 'end' || !NO_END.test(each.text))
  if (telling.length === cut.length) return parseTerm(cut)
  const told = parseTerm(telling)
  return told.shape === 'unknown' && told.initial === undefined ? parseTerm(cut) : told
}
