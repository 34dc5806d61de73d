import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day, type CalendarDay } from '../src/procurement/calendar-day.ts'
import { BODIES, OWNERS, REORGANISATION } from './bodies.data.ts'
import { registerFile, type RegisteredLine } from './registers/write-registers.ts'
import { spendFolder } from './spend/write-spend.ts'
import type { Market } from './suppliers/entities.ts'
import type { CountySettings, CountyTruth, TruthSupplier } from './truth.ts'

/** Facts of the bodies: kinds, folders, reorganisation, and who owns the IT company. */
export const settingsOf = (market: Market, on: CalendarDay): CountySettings => ({
  bodies: BODIES.map((body) => ({
    name: body.name,
    folder: spendFolder(body),
    register: registerFile(body, on),
    kind: body.kind,
    nation: 'England',
    // The county is divided between both successors: its own is not known. Fire, police and health stay.
    ...(['county', 'district', 'unitary'].includes(body.kind) && {
      reorganisation: {
        vestingDay: day(REORGANISATION.vestingDay),
        direction: REORGANISATION.direction,
        specifiedDate: day(REORGANISATION.specifiedDate),
        ...(body.successor && { successor: body.successor }),
      },
    }),
  })),
  ownedCompanies: [
    {
      name: market.ownedCompany.name,
      companyNumber: market.ownedCompany.companyNumber!,
      owners: BODIES.filter((body) => body.id in OWNERS).map((body) => body.name),
    },
  ],
})

/** Names printed, by body and supplier. */
export type NamesByBody = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** Every supplier whose name is printed anywhere, with its names. */
export const suppliersOf = (
  market: Market,
  spendNames: NamesByBody,
  registered: readonly RegisteredLine[],
): readonly TruthSupplier[] => {
  const names = new Map<string, Map<string, Set<string>>>()
  const add = (entity: string, body: string, name: string): void => {
    const bodies = names.get(entity) ?? new Map<string, Set<string>>()
    names.set(entity, bodies.set(body, (bodies.get(body) ?? new Set<string>()).add(name)))
  }
  for (const [body, byEntity] of spendNames)
    for (const [entity, list] of byEntity) for (const name of list) add(entity, body, name)
  for (const { printed } of registered)
    if (!printed.redacted) add(printed.contract.paidTo.id, printed.contract.body.name, printed.supplier)
  return market.entities
    .filter((entity) => names.has(entity.id))
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      ...(entity.companyNumber && { companyNumber: entity.companyNumber }),
      kind: entity.kind,
      ring: entity.ring,
      category: entity.category,
      ...(entity.former && { formerName: `${entity.former.name} ${entity.ending}` }),
      ...(entity.takenOverBy && { takenOverBy: entity.takenOverBy.entity }),
      names: Object.fromEntries(
        [...names.get(entity.id)!].map(([body, list]) => [body, [...list].toSorted()]),
      ),
    }))
}

/** Lines of JSON, one value a line, so that a difference shows. */
const jsonLines = (values: readonly unknown[]): string =>
  `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`

/** Writes the truth as JSON: the county, and its three lists one value a line. */
export async function writeTruth(folder: string, truth: CountyTruth): Promise<void> {
  const { files, suppliers, contracts, ...rest } = truth
  await writeFile(join(folder, 'county.json'), `${JSON.stringify(rest, null, 1)}\n`)
  await writeFile(join(folder, 'files.json'), jsonLines(files))
  await writeFile(join(folder, 'suppliers.json'), jsonLines(suppliers))
  await writeFile(join(folder, 'contracts.json'), jsonLines(contracts))
}
