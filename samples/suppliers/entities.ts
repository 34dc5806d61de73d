import type { Ring } from '../../src/procurement/contract.ts'
import type { Chance } from '../random.ts'
import { NAME_ENDS, NAME_STARTS, TRADES } from './trades.data.ts'
import { CAPABILITIES, PUBLISHERS, RESELLERS } from './publishers.data.ts'

/** A payee of the county: one legal person, however its name is spelt. */
export interface Entity {
  readonly id: string
  /** The registered name in full. */
  readonly name: string
  readonly stem: string
  readonly ending: string
  readonly kind: 'publisher' | 'reseller' | 'trade' | 'person' | 'public' | 'owned-company'
  readonly companyNumber?: string
  readonly ring: Ring
  /** Capability of a publisher's main product, trade of another firm. */
  readonly category: string
  readonly former?: { readonly name: string; readonly month: string }
  readonly takenOverBy?: { readonly entity: string; readonly month: string }
  readonly tradingAs?: string
  readonly vatNumber: string
}

/** A product with its publisher. */
export interface Product {
  readonly name: string
  readonly capability: string
  readonly publisher: Entity
}

/** Every payee and product of the county. */
export interface Market {
  readonly entities: readonly Entity[]
  readonly byId: ReadonlyMap<string, Entity>
  readonly products: readonly Product[]
  readonly resellers: readonly Entity[]
  /** Firms of each trade, the most used first. */
  readonly firms: ReadonlyMap<string, readonly Entity[]>
  readonly persons: readonly Entity[]
  readonly ownedCompany: Entity
  readonly publicBodies: ReadonlyMap<string, Entity>
}

/** Public bodies that are paid charges or subscriptions but sell no system. All invented. */
export const PUBLIC_PAYEES = [
  'Office of the Spectrum Registrar',
  'Data Protection Fees Office',
  'Society of Digital Council Leaders',
  'National Mapping Data Partnership',
] as const

const OWNED_COMPANY = 'Trimoor Digital Services'

type Draft = Omit<Entity, 'id' | 'vatNumber' | 'stem' | 'ending' | 'name'> & { stem: string; ending: string }

const registrar = (chance: Chance) => {
  const entities: Entity[] = []
  const add = (draft: Draft): Entity => {
    const entity: Entity = {
      ...draft,
      id: `E-${String(entities.length + 1).padStart(5, '0')}`,
      name: draft.ending ? `${draft.stem} ${draft.ending}` : draft.stem,
      vatNumber: String(chance.whole(100_000_000, 999_999_999)),
    }
    entities.push(entity)
    return entity
  }
  return { entities, add }
}

/** An eight-figure number that looks like Companies House's; a third begin with 0, as real ones do. Any likeness is chance. */
const companyNumber = (chance: Chance, ending: string): string =>
  ending === 'LLP'
    ? `OC${chance.whole(300_000, 459_999)}`
    : String(
        chance.happens(0.35) ? chance.whole(1_000_000, 9_999_999) : chance.whole(10_000_000, 16_999_999),
      ).padStart(8, '0')

function addPublishers(add: (draft: Draft) => Entity, chance: Chance): { products: Product[] } {
  const added = new Map<string, Entity>()
  const ringOf = new Map(CAPABILITIES.map((capability) => [capability.id, capability.ring]))
  const products: Product[] = []
  const ordered = PUBLISHERS.toSorted(
    (a, b) => Number(a.takenOver !== undefined) - Number(b.takenOver !== undefined),
  )
  for (const seed of ordered) {
    const buyer = seed.takenOver && added.get(seed.takenOver.by)
    const entity = add({
      stem: seed.name,
      ending: seed.ending,
      kind: 'publisher',
      companyNumber: companyNumber(chance, seed.ending),
      ring: ringOf.get(seed.products[0]![0]) ?? 'core',
      category: seed.products[0]![0],
      ...(seed.renamed && { former: { name: seed.renamed.before, month: seed.renamed.month } }),
      ...(buyer && { takenOverBy: { entity: buyer.id, month: seed.takenOver!.month } }),
      ...(seed.tradingAs && { tradingAs: seed.tradingAs }),
    })
    added.set(seed.name, entity)
    for (const [capability, name] of seed.products) products.push({ name, capability, publisher: entity })
  }
  return { products }
}

function addTrades(add: (draft: Draft) => Entity, chance: Chance, scale: number): Map<string, Entity[]> {
  const firms = new Map<string, Entity[]>()
  const used = new Set<string>()
  for (const trade of TRADES) {
    const list: Entity[] = []
    const wanted = Math.round(trade.firms * 3 * Math.sqrt(scale))
    for (let tries = 0; list.length < wanted && tries < wanted * 20; tries++) {
      const root = chance.pick(NAME_STARTS) + chance.pick(NAME_ENDS)
      const joined = chance.happens(0.1) ? `${root} & ${chance.pick(['Sons', 'Co', 'Partners'])}` : root
      const stem = `${joined} ${chance.pick(trade.endings)}`
      if (used.has(stem)) continue
      used.add(stem)
      const ending =
        trade.id === 'public' || trade.id === 'grants'
          ? ''
          : chance.weighted([
              [88, 'Limited'],
              [4, 'LLP'],
              [2, 'PLC'],
              [6, ''],
            ])
      list.push(
        add({
          stem,
          ending,
          kind: trade.id === 'public' ? 'public' : 'trade',
          ring: 'not',
          category: trade.id,
          ...(ending && { companyNumber: companyNumber(chance, ending) }),
        }),
      )
    }
    firms.set(trade.id, list)
  }
  return firms
}

const addPersons = (add: (draft: Draft) => Entity, chance: Chance): Entity[] =>
  Array.from({ length: 60 }, () => {
    const name = `${chance.pick(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr'])} ${chance.pick([...'ABCDEFGHJKLMNPRSTW'])} ${chance.pick(NAME_STARTS)}${chance.pick(NAME_ENDS)}`
    return add({ stem: name, ending: '', kind: 'person', ring: 'not', category: 'person' })
  })

/**
 * Every payee and product of a county; the number of firms that are not IT grows with the square root of the scale.
 */
export function makeMarket(chance: Chance, scale: number, bodies: readonly string[]): Market {
  const { entities, add } = registrar(chance.named('numbers'))
  const { products } = addPublishers(add, chance.named('publishers'))
  const resellers = RESELLERS.map((name) =>
    add({
      stem: name,
      ending: 'Limited',
      kind: 'reseller',
      ring: 'core',
      category: 'reseller',
      companyNumber: companyNumber(chance, 'Limited'),
    }),
  )
  const ownedCompany = add({
    stem: OWNED_COMPANY,
    ending: 'Limited',
    kind: 'owned-company',
    ring: 'core',
    category: 'owned-company',
    companyNumber: '09912345',
  })
  const publicBodies = new Map(
    [...PUBLIC_PAYEES, ...bodies].map(
      (name) =>
        [name, add({ stem: name, ending: '', kind: 'public', ring: 'not', category: 'public' })] as const,
    ),
  )
  const firms = addTrades(add, chance.named('trades'), scale)
  const persons = addPersons(add, chance.named('persons'))
  return {
    entities,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    products,
    resellers,
    firms,
    persons,
    ownedCompany,
    publicBodies,
  }
}
