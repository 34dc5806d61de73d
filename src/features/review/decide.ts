import { nameKey } from '../../insight/name-pairs/name-parts.ts'
import { ownSupplierId } from '../../insight/suppliers/supplier-id.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { AskLake, Said } from '../../ui/visit.ts'

/** What a person says of two names of suppliers. */
export interface NamesDecided {
  readonly one: string
  readonly other: string
  /** True: one supplier. False: two. */
  readonly same: boolean
}

/** A name as the lake knows it. */
interface NameKnown {
  readonly name: string
  readonly supplier_id: string
  readonly company_number: string | null
  readonly rule: string
}

/**
 * The decision on two names, whatever their spelling, with what was known of each when it was made.
 *
 * @throws PortreeveError when a name says nothing, both are one name, or they belong to two company numbers: two companies are two
 *   legal entities, and only a family puts them together.
 */
export async function matchDecision(ask: AskLake, decided: NamesDecided): Promise<Said> {
  const [one, other] = inOrder(decided)
  const [first, second] = await Promise.all([nameKnown(ask, one), nameKnown(ask, other)])
  const numbers = [first?.company_number, second?.company_number]
  if (decided.same && numbers.every((each) => each) && numbers[0] !== numbers[1])
    throw new PortreeveError(
      `${decided.one} (company ${numbers[0]}) and ${decided.other} (company ${numbers[1]}) are two companies, so they stay two suppliers.`, // prettier-ignore
      { next: 'To see their spend together, make them one family: portreeve suppliers family --help.' },
    )
  return {
    kind: 'supplier-match',
    subject: nameKey(one),
    choice: {
      field: nameKey(other),
      value: { supplierId: second?.supplier_id ?? ownSupplierId(nameKey(other)), name: other, same: decided.same }, // prettier-ignore
    },
    facts: {
      one,
      other,
      ...(first && { oneSupplier: first.supplier_id, oneRule: first.rule }),
      ...(second && { otherSupplier: second.supplier_id, otherRule: second.rule }),
    },
  }
}

/** One order for two names, so that a pair decided twice, either way round, is one decision taken again. */
function inOrder({ one, other }: NamesDecided): [string, string] {
  const keys = [one, other].map(nameKey)
  const empty = [one, other].find((_, at) => keys[at] === '')
  if (empty !== undefined)
    throw new PortreeveError(`"${empty}" is no name of a supplier.`, { exitCode: EXIT.usage })
  if (keys[0] === keys[1])
    throw new PortreeveError(`${one} and ${other} are one name but for its legal form: nothing to decide.`, {
      exitCode: EXIT.usage,
    })
  return keys[0]! < keys[1]! ? [one, other] : [other, one]
}

/** What the lake knows of a name under any of its spellings; undefined when no loaded file prints it. */
async function nameKnown(ask: AskLake, name: string): Promise<NameKnown | undefined> {
  const rows = await ask<NameKnown>(
    `SELECT name, supplier_id, company_number, rule FROM finding_supplier_name WHERE own_id = ?
     ORDER BY name = ? DESC, company_number NULLS LAST, name LIMIT 1`,
    [ownSupplierId(nameKey(name)), name],
  )
  return rows[0]
}
