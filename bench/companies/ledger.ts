import { type Chance, chanceOf } from '../../samples/random.ts'
import type { InventedCompany } from './register.ts'

/** A name as a ledger prints it, with the company it is of: empty where the register does not have it. */
export interface PrintedName {
  readonly name: string
  readonly number: string
  /** How it was printed: `as registered`, `slip`, `cut`, `shortened`, `former`, `not registered`. */
  readonly how: string
}

const SHORT: Readonly<Record<string, string>> = { SERVICES: 'SERVS', MANAGEMENT: 'MGMT', COMPANY: 'CO', INTERNATIONAL: 'INTL', ASSOCIATES: 'ASSOC', TECHNOLOGY: 'TECH', TECHNOLOGIES: 'TECH', CONSTRUCTION: 'CONSTR', SOLUTIONS: 'SOLS', ENGINEERING: 'ENG', DEVELOPMENTS: 'DEVS', PROPERTIES: 'PROPS' } // prettier-ignore

const withoutForm = (name: string): string => name.replace(/ (?:LIMITED|LTD|PLC|LLP|C\.I\.C\.)$/, '')

/** How ledgers write a name they know well: legal form otherwise or not at all, capitals, THE, &. */
function spelt(chance: Chance, name: string): string {
  const bare = withoutForm(name)
  const form = name.slice(bare.length).trim()
  const forms = form === 'LLP' ? ['LLP', 'L.L.P.', ''] : form === 'C.I.C.' ? ['CIC', 'C.I.C', ''] : form === 'PLC' ? ['PLC', 'plc', ''] : ['LIMITED', 'LTD', 'LTD.', 'Ltd', ''] // prettier-ignore
  let text = bare
  if (chance.happens(0.5)) text = text.replace('&', 'AND')
  if (chance.happens(0.5)) text = text.replace(/^THE /, '')
  if (chance.happens(0.5)) text = text.replace(/[().]/g, '')
  if (chance.happens(0.05)) text = `${text} (UK)`
  if (chance.happens(0.4)) text = text.toLowerCase().replace(/\b\w/g, (letter) => letter.toUpperCase())
  return `${text} ${chance.pick(forms)}`.trim()
}

function slip(chance: Chance, name: string): string {
  const places = [...name.matchAll(/[A-Za-z]/g)].map((match) => match.index)
  const at = chance.pick(places)
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)]
  const kind = chance.whole(1, 4)
  if (kind === 1) return before + after
  if (kind === 2) return before + letter + letter + after
  if (kind === 3) return before + chance.pick('AEIOURSTLN'.split('')) + after
  return before + (after[0] ?? '') + letter + after.slice(1)
}

const shorten = (name: string): string =>
  name.toUpperCase().replace(/[A-Z]+/g, (word) => SHORT[word] ?? word) // prettier-ignore

/** The names a ledger prints of companies drawn from the register, a sixth of them of firms it does not have. */
export function* inventLedger(
  label: string,
  companies: readonly InventedCompany[],
  strangers: readonly InventedCompany[],
  count: number,
): Generator<PrintedName> {
  const chance = chanceOf(`ledger/${label}`)
  const seen = new Set<string>()
  while (seen.size < count) {
    const isStranger = chance.happens(0.16)
    const company = chance.pick(isStranger ? strangers : companies)
    const isFormer = !isStranger && company.names.length > 1 && chance.happens(0.5)
    const registered = (isFormer ? company.names[1]! : company.names[0]!).name
    const shape = chance.next()
    let name = spelt(chance, registered)
    let how = isFormer ? 'former' : 'as registered'
    if (shape < 0.07) [name, how] = [slip(chance, name), 'slip']
    else if (shape < 0.11 && registered.length > 24)
      [name, how] = [registered.slice(0, chance.pick([22, 24])).trim(), 'cut'] // prettier-ignore
    else if (shape < 0.17 && shorten(name) !== name.toUpperCase()) [name, how] = [shorten(name), 'shortened']
    if (seen.has(name)) continue
    seen.add(name)
    yield { name, number: isStranger ? '' : company.number, how: isStranger ? 'not registered' : how }
  }
}
