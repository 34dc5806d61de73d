import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractIdentities, contractIdFor, orphanedDecisions, presentIds } from './identity.ts'
import type { RememberedAnchor } from './identity.ts'
import type { Decision } from './schema.ts'

const held = (contractId: string, anchors: readonly string[], seq = 1): RememberedAnchor[] =>
  anchors.map((anchor, rank) => ({ anchor, contractId, rank, seq }))
const contract = (computedId: string, ...anchors: string[]) => ({ computedId, anchors })
const ids = (...given: Parameters<typeof contractIdentities>) =>
  contractIdentities(...given).map((each) => each.id)

describe('the identity of contracts', () => {
  test('without decisions, every contract has its computed id', () => {
    expect(ids([], [contract('C-1', 'r|1'), contract('C-2', 'n|2')])).toEqual(['C-1', 'C-2'])
  })

  test('what decisions remember outranks what is computed', () => {
    // The register's reference was renamed: the computed id changed, the notice's anchor did not.
    const identities = contractIdentities(held('C-old', ['r|1', 'n|1']), [
      contract('C-new', 'r|renamed', 'n|1'),
    ])
    expect(identities).toEqual([{ id: 'C-old', computedId: 'C-new', formerIds: [], splitFrom: [] }])
  })

  test('after a merge the older id is used and the other still answers', () => {
    const remembered = [...held('C-b', ['n|2'], 2), ...held('C-a', ['r|1'], 1)]
    const identities = contractIdentities(remembered, [contract('C-x', 'r|1', 'n|2')])
    expect(identities).toEqual([{ id: 'C-a', computedId: 'C-x', formerIds: ['C-b'], splitFrom: [] }])
    expect(presentIds(identities).get('C-b')).toBe('C-a')
    expect(presentIds(identities).get('C-a')).toBe('C-a')
  })

  test('after a split the id stays with the strongest anchor and the other is named', () => {
    const identities = contractIdentities(held('C-a', ['r|1', 'p|1']), [
      contract('C-p', 'p|1'),
      contract('C-a', 'r|1'),
    ])
    expect(identities).toEqual([
      { id: 'C-p', computedId: 'C-p', formerIds: [], splitFrom: ['C-a'] },
      { id: 'C-a', computedId: 'C-a', formerIds: [], splitFrom: [] },
    ])
  })

  test('a decision on the part split off does not pull the two together again', () => {
    const remembered = [...held('C-a', ['r|1', 'p|1'], 1), ...held('C-p', ['p|1'], 2)]
    expect(ids(remembered, [contract('C-p', 'p|1'), contract('C-a', 'r|1')])).toEqual(['C-p', 'C-a'])
    expect(ids(remembered, [contract('C-a', 'r|1', 'p|1')])).toEqual(['C-a'])
  })

  test('an id that people used for another contract is not given to a second', () => {
    const remembered = held('C-a', ['r|1'])
    const [first, second] = ids(remembered, [contract('C-z', 'r|1'), contract('C-a', 'r|9')])
    expect(first).toBe('C-a')
    expect(second).toMatch(/^C-[a-z2-7]{10}$/)
  })

  test('one contract alone: the strongest anchor, then the oldest decision', () => {
    const remembered = [...held('C-b', ['x', 'r|1'], 1), ...held('C-a', ['r|1'], 2)]
    expect(contractIdFor(remembered, ['r|1'])).toBe('C-a')
    expect(contractIdFor(remembered, ['r|1', 'x'])).toBe('C-b')
    expect(contractIdFor(remembered, ['q'])).toBeUndefined()
  })

  test('no two contracts share an id, every remembered id with a present anchor answers, order does not matter', () => {
    const anchors = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
    const past = fc.array(fc.uniqueArray(anchors, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    const present = fc
      .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      .chain((list) =>
        fc
          .array(fc.nat(3), { minLength: list.length, maxLength: list.length })
          .map((at) =>
            [...Map.groupBy(list, (_, index) => at[index]!).values()].map((group) =>
              contract(`C-${group[0]}`, ...group),
            ),
          ),
      )
    fc.assert(
      fc.property(past, present, (sets, contracts) => {
        const remembered = sets.flatMap((set, index) => held(`C-${set[0]}`, set, index + 1))
        const identities = contractIdentities(remembered, contracts)
        const all = identities.flatMap((each) => [each.id, ...each.formerIds])
        expect(new Set(all).size).toBe(all.length)
        const now = new Set(contracts.flatMap((each) => each.anchors))
        for (const row of remembered) {
          if (now.has(row.anchor)) expect(presentIds(identities).has(row.contractId)).toBe(true)
        }
        const backwards = contractIdentities(remembered.toReversed(), contracts.toReversed())
        expect(backwards.toReversed()).toEqual(identities)
      }),
    )
  })
})

describe('orphans', () => {
  const decision = (subject: string) => ({ subject }) as Decision

  test('a decision whose anchors are all gone is asked about; others are not', () => {
    const standing = {
      decisions: [decision('C-a'), decision('C-b'), decision('Acme Ltd')],
      anchors: [...held('C-a', ['r|1', 'n|1']), ...held('C-b', ['r|2'])],
    }
    expect(orphanedDecisions(standing, new Set(['n|1']))).toEqual([decision('C-b')])
    expect(orphanedDecisions(standing, new Set())).toEqual([decision('C-a'), decision('C-b')])
    expect(orphanedDecisions(standing, new Set(['r|1', 'r|2']))).toEqual([])
  })
})
