import type { FindingsDraft } from '../../lake/draft.ts'
import type { Ring } from '../../procurement/contract.ts'
import { CATEGORIES } from '../classification/categories.data.ts'
import { categoryLabel } from '../classification/category-label.ts'
import type { Classified } from '../classification/classify.ts'
import { normaliseName } from '../suppliers/normalise-name.ts'

/** What a decision on a class may be about: a contract, else a supplier, with an account where it is about that only. */
export interface ClassSubject {
  readonly contractId?: string | undefined
  readonly supplierId?: string | undefined
  readonly supplier: string
  /** The texts an account may be known by. */
  readonly accounts?: readonly string[]
}

/** A class as far as a person may decide it. */
export type Class = Omit<Classified, 'rule'>

/** A class, with the decision that told it where a person did. */
export interface DecidedClass extends Class {
  readonly decisionId?: string
}

/** What people decided of classes, to be put over what rules and model say. */
export interface DecidedClasses {
  /** The class with what people said of it, the narrowest subject first: contract, supplier and account, supplier. */
  readonly apply: (found: Class, of: ClassSubject) => DecidedClass
}

interface Correction {
  readonly decision_id: string
  readonly kind: 'category' | 'ring'
  readonly subject: string
  readonly value: string
  readonly decided_at: string
  readonly decided_by: string
}

const BETWEEN = ' · '

/**
 * The subject of a decision about what is paid to a supplier: its name or id, with an account where only that is meant.
 *
 * @example
 * classSubject('Acme Ltd') // 'Acme Ltd'
 * classSubject('Acme Ltd', 'Computer software') // 'Acme Ltd · Computer software'
 */
export const classSubject = (supplier: string, account?: string): string =>
  account === undefined ? supplier : `${supplier}${BETWEEN}${account}`

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** A subject, spelling aside: names by their normalised form, so that a decision holds for the next month’s spelling. */
function keyOf(subject: string): string {
  const [supplier, ...account] = subject.split(BETWEEN)
  const isId = /^(?:[A-Z]{1,3}-|GB-)/.test(supplier!)
  const who = isId ? supplier! : normaliseName(supplier!)
  return account.length === 0 ? who : `${who}${BETWEEN}${fold(account.join(BETWEEN))}`
}

/** Reads what stands of the decisions on categories and rings; the last one on a subject speaks. */
export async function decidedClasses(lake: Pick<FindingsDraft, 'query'>): Promise<DecidedClasses> {
  const rows = await lake.query<Correction>(
    `SELECT decision_id, kind, subject, value, decided_at, decided_by FROM correction
     WHERE kind IN ('category', 'ring') ORDER BY decided_at, decision_id`,
  )
  const said = new Map(rows.map((row) => [`${row.kind} ${keyOf(row.subject)}`, row]))
  return {
    apply: (found, of) => {
      if (said.size === 0) return found
      const subjects = subjectsOf(of).map(keyOf)
      const rankOf = (kind: Correction['kind']) => subjects.findIndex((subject) => said.has(`${kind} ${subject}`)) // prettier-ignore
      const [category, ring] = [rankOf('category'), rankOf('ring')]
      const about = (kind: Correction['kind'], rank: number) => said.get(`${kind} ${subjects[rank]}`)
      // A ring said of all that a supplier is paid does not touch a category said of one account.
      const isWider = category >= 0 && ring > category
      return decide(found, about('category', category), isWider ? undefined : about('ring', ring))
    },
  }
}

function subjectsOf({ contractId, supplierId, supplier, accounts = [] }: ClassSubject): string[] {
  const names = [supplierId, supplier].filter((name) => name !== undefined && name !== '') as string[]
  const told = accounts.filter((account) => account !== '')
  return [
    ...(contractId === undefined ? [] : [contractId]),
    ...names.flatMap((name) => told.map((account) => classSubject(name, account))),
    ...names,
  ]
}

/** A category brings its own ring unless a ring was said; a ring of IT without a category leaves the kind of IT as it was found. */
function decide(found: Class, category?: Correction, ring?: Correction): DecidedClass {
  const last = ring ?? category
  if (!last) return found
  const id = category ? (JSON.parse(category.value) as string) : undefined
  const known = CATEGORIES.find((each) => each.id === id)
  const ringSaid = ring
    ? (JSON.parse(ring.value) as Ring)
    : (known?.ring ?? (id === 'other' ? 'not' : found.ring))
  const kept = known?.id ?? (found.category === 'other' ? 'software' : found.category)
  const told = ringSaid === 'not' ? 'other' : kept
  const by = category ?? last
  return {
    ...found,
    ring: ringSaid,
    category: told,
    label: categoryLabel(told),
    because: `a person said so: ${by.decided_by}, ${by.decided_at.slice(0, 10)}`,
    probability: ringSaid === 'not' ? 0 : 1,
    categoryProbability: ringSaid === 'not' || known ? 1 : found.categoryProbability,
    decisionId: by.decision_id,
  }
}
