import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarDay } from '../../src/procurement/calendar-day.ts'
import type { Contract } from '../contracts/contract.ts'
import { capabilityOf } from '../contracts/make-contracts.ts'
import { csvRecord } from '../files/encode.ts'
import type { Chance } from '../random.ts'
import type { TruthFile } from '../truth.ts'

/** Writes the county's list of systems in use: body, system, publisher, capability. Six in ten systems are on it. */
export async function writeApplications(
  folder: string,
  contracts: readonly Contract[],
  options: { on: CalendarDay; chance: Chance },
): Promise<TruthFile> {
  const { on, chance } = options
  const seen = new Set<string>()
  const records = [csvRecord(['Organisation', 'System', 'Supplier', 'Used for', 'As at'], ',')]
  for (const { body, product, state } of contracts) {
    if (!product || state === 'future' || state === 'superseded' || state === 'ended') continue
    const key = `${body.id}/${product.name}`
    if (seen.has(key) || !chance.happens(0.6)) continue
    seen.add(key)
    records.push(
      csvRecord(
        [
          body.name,
          product.name,
          product.publisher.stem,
          capabilityOf(product.capability).label,
          on.slice(0, 7),
        ],
        ',',
      ),
    )
  }
  const file = 'applications/wexcombe-systems-in-use.csv'
  await mkdir(join(folder, 'applications'), { recursive: true })
  await writeFile(join(folder, ...file.split('/')), `${records.join('\n')}\n`)
  return {
    file,
    kind: 'applications',
    encoding: 'utf-8',
    headerLine: 1,
    rows: records.length - 1,
    quirks: [],
  }
}
