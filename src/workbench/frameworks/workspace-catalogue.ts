import { todayInLondon } from '../../procurement/calendar-day.ts'
import { type Catalogue, catalogueOf, type FrameworkAccount, heldAccounts } from '../../rulebook/index.ts'
import type { Decision } from '../schema.ts'
import { keptLists } from './kept-lists.ts'

/** A decision as far as checks of agreements ask. */
export type CheckDecided = Pick<Decision, 'id' | 'kind' | 'subject' | 'choice' | 'who' | 'at' | 'reason'>

/**
 * Every agreement a workspace knows of: the product's own list, the lists taken in, and what people checked at the owner.
 *
 * @param decided what stands in the workbench; only decisions of kind `framework` are read.
 * @throws PortreeveError when the lists kept cannot be read.
 */
export async function workspaceCatalogue(
  workspace: string,
  decided: readonly CheckDecided[],
): Promise<Catalogue> {
  const lists = await keptLists(workspace)
  const accounts = lists.flatMap((each) => each.accounts)
  return catalogueOf([...heldAccounts, ...accounts, ...checksOf(decided)])
}

/** The subject of a check: an agreement's reference, or one of its lots. */
const LOT = /^(.*\S) lot (\S.*)$/

/**
 * What a check is about, for a decision's subject.
 *
 * @example
 * subjectOfCheck('RM1557.15', '2b') // 'RM1557.15 lot 2b'
 * subjectOfCheck('RM6259', '') // 'RM6259'
 */
export const subjectOfCheck = (reference: string, lot: string): string =>
  lot === '' ? reference : `${reference} lot ${lot}`

/** The field of a check of who may call off: one for each body, so that one body's does not take another's place. */
const OPEN_TO = /^openTo (.+)$/

/**
 * The checks people recorded, as accounts of the day they were made: they opened the owner's page, so nothing is surer.
 *
 * @example
 * checksOf([]) // []
 */
export function checksOf(decided: readonly CheckDecided[]): FrameworkAccount[] {
  return decided
    .filter((each) => each.kind === 'framework')
    .map(({ id, subject, choice, who, at, reason }) => {
      const [, reference = subject, lot] = LOT.exec(subject) ?? []
      const fact = factOf(choice)
      return {
        reference,
        source: `checked by ${who}${reason === undefined ? '' : `: ${reason}`}`,
        checkedOn: todayInLondon(new Date(at)),
        confidence: 'H',
        checkedBy: who,
        decision: id,
        ...(lot === undefined ? fact : { lots: [{ id: lot, ...fact }] }),
      } as FrameworkAccount
    })
}

function factOf({ field, value }: Decision['choice']): Readonly<Record<string, unknown>> {
  const body = OPEN_TO.exec(field)?.[1]
  if (body === undefined) return { [field]: value }
  return { openTo: value === true ? { bodies: [body] } : { notBodies: [body] } }
}
