import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { WORK } from '../measure.ts'
import { benchRows, SUPPLIERS } from '../rows.ts'

const HEADER = 'Body Name,Directorate,Service Area,Expense Type,Payment Date,Transaction Number,Net Amount,Supplier Name,Supplier ID,Narrative' // prettier-ignore
const ROW_BYTES = 133

/** A clean spend file of so many megabytes: UTF-8, one header, day first, plain amounts. Made once and kept. */
export async function cleanFile(megabytes: number): Promise<string> {
  const path = join(WORK, `clean-${megabytes}.csv`)
  if (existsSync(path)) return path
  await mkdir(WORK, { recursive: true })
  const out = createWriteStream(`${path}.part`)
  let text = `${HEADER}\r\n`
  for (const row of benchRows('clean', Math.round((megabytes * 1e6) / ROW_BYTES))) {
    const [year, month, date] = row.day.split('-')
    const narrative = row.narrative.includes(',') ? `"${row.narrative}"` : row.narrative
    text += `Wexcombe County Council,${row.directorate},${row.service},${row.expense},${date}/${month}/${year},${row.reference},${(row.pence / 100).toFixed(2)},${SUPPLIERS[row.supplier]},S${10_000 + row.supplier},${narrative}\r\n`
    if (text.length < 1 << 20) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'finish')
  await rename(`${path}.part`, path)
  return path
}
