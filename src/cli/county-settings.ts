import type { CountySettings } from '../../samples/truth.ts'

/**
 * The settings of a workspace (`portreeve.json`) for an invented county: facts of each body, the companies its bodies own, and
 * which body publishes the files of each folder, since some files do not name theirs.
 *
 * @example
 * countySettings({ bodies: [{ name: 'A', folder: 'spend/a', register: 'r/a.csv', kind: 'district', nation: 'England' }], ownedCompanies: [] }).bodyPaths // { 'spend/a': 'A', 'r/a.csv': 'A' }
 */
export function countySettings(settings: CountySettings): {
  readonly bodies: Readonly<Record<string, object>>
  readonly bodyPaths: Readonly<Record<string, string>>
  readonly ownedCompanies: readonly { readonly name: string }[]
} {
  const { bodies, ownedCompanies } = settings
  return {
    bodies: Object.fromEntries(
      bodies.map(({ name, kind, nation, reorganisation }) => [
        name,
        { nation: nation.toLowerCase(), kind, ...(reorganisation && { reorganisation }) },
      ]),
    ),
    bodyPaths: Object.fromEntries(
      bodies.flatMap(({ name, folder, register }) => [
        [folder, name],
        [register, name],
      ]),
    ),
    ownedCompanies: ownedCompanies.map(({ name }) => ({ name })),
  }
}
