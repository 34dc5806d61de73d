import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { nameKey } from '../../insight/name-pairs/name-parts.ts'
import type { CorrectionRow } from '../../lake/corrections.ts'
import { PortreeveError } from '../../procurement/errors.ts'

const KINDS = ['renamed', 'bought', 'part-of']
const DAY = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/

/**
 * The families that a workspace's own `families.csv` adds or overrides, as evidence beside what people decided: columns `member`,
 * `group`, and where known `kind` (renamed, bought, part-of), `from`, `until` (a day, a month or a year) and `is` (`no` takes a
 * suggestion away). Empty when there is no such file.
 *
 * @throws PortreeveError when a line cannot be read; the line is named.
 */
export async function familiesOfFile(workspace: string): Promise<CorrectionRow[]> {
  const path = join(workspace, 'families.csv')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return []
  return readFamilies(text, path)
}

/**
 * The lines of a `families.csv`.
 *
 * @example
 * readFamilies('member,group,from\nOld Ltd,New Ltd,2021-07\n', 'families.csv')[0].subject // 'OLD'
 */
export function readFamilies(text: string, path: string): CorrectionRow[] {
  const wrong = (problem: string, line: number): PortreeveError =>
    new PortreeveError(problem, { where: `${path}:${line}`, next: 'Give member,group and where known kind,from,until,is.' }) // prettier-ignore
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    throw wrong(`The families cannot be read as CSV: ${(error as Error).message}`, 1)
  }
  return rows.map(({ member = '', group = '', kind = '', from = '', until = '', is = '' }, at) => {
    const line = at + 2
    const [subject, field] = [nameKey(member), nameKey(group)]
    if (subject === '' || field === '' || subject === field) throw wrong('A family needs two names.', line)
    if (kind !== '' && !KINDS.includes(kind)) throw wrong(`"${kind}" is none of ${KINDS.join(', ')}.`, line)
    if (!DAY.test(from) || !DAY.test(until))
      throw wrong('A day is written 2021-07-05, 2021-07 or 2021.', line)
    const value = { name: member, group, ...(kind && { kind }), ...(from && { from }), ...(until && { until }), member: !/^n/i.test(is) } // prettier-ignore
    return { decision_id: `families.csv:${line}`, kind: 'family', subject, field, value: JSON.stringify(value), decided_at: '', decided_by: 'families.csv' } // prettier-ignore
  })
}
