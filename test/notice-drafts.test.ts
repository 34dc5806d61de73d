import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../src/procurement/calendar-day.ts'
import { draftFields } from '../src/publish/ocds/draft-fields.ts'
import type { NoticeFacts } from '../src/publish/ocds/notice-facts.ts'
import { hasRelease, noticeRelease, releaseRemarks } from '../src/publish/ocds/release.ts'
import { NOTICES, type NoticeId } from '../src/rulebook/index.ts'
import { realFiles } from './real-files.ts'

/** The least a draft can be asked with. */
const bare = (notice: NoticeId): NoticeFacts => ({
  notice,
  isBelowThreshold: false,
  route: 'open-procedure',
  on: day('2026-11-25'),
  body: 'Wexcombe Borough Council',
  contractId: 'C-AAAAAAAAAA',
})

/** All that may be held. */
const full = (notice: NoticeId): NoticeFacts => ({
  ...bare(notice),
  reference: 'WX-17',
  ocid: 'ocds-h6vhtk-0aaaaa',
  buyerId: 'GB-PPON-PAAA-1111-BBBB',
  title: 'Planning system',
  description: 'A system for planning applications',
  category: 'services',
  subject: 'light-touch',
  cpv: ['48000000'],
  value: { amount: '249576.00', basis: 'gross' },
  isAboveThreshold: true,
  start: day('2027-04-01'),
  end: day('2031-03-31'),
  lastEnd: day('2033-03-31'),
  options: '2 of 12 months',
  supplier: { name: 'Acme Systems Ltd', companyNumber: '01234567' },
  expectedNotice: day('2026-12-10'),
  tenderDeadline: day('2027-01-14'),
  summariesOn: day('2027-02-01'),
  standstillEnds: day('2027-02-11'),
  expectedSignature: day('2027-02-18'),
  signedOn: day('2027-02-18'),
  endedOn: day('2031-03-31'),
  endedWhy: 'Expiry',
  payments: [{ amount: '31000.00', basis: 'net', day: day('2027-05-11') }],
})

const RELEASED = NOTICES.map((each) => each.id).filter(hasRelease)
const releaseOf = (facts: NoticeFacts) => noticeRelease(facts).releases[0] as Record<string, any> // oxlint-disable-line no-explicit-any

describe('drafts as releases', () => {
  test.each(RELEASED)(
    '%s has all a release must have, and its number where the platform puts it',
    (notice) => {
      for (const facts of [bare(notice), full(notice)]) {
        const release = releaseOf(facts)
        for (const name of ['ocid', 'id', 'date', 'tag', 'initiationType']) expect(release[name]).toBeTruthy()
        expect(Number.isNaN(Date.parse(release['date']))).toBe(false)
        expect(JSON.stringify(release)).toContain(
          notice.startsWith('UK') ? `"noticeType":"${notice}"` : '"awardNotice"',
        )
        // Every organisation referred to is among the parties.
        const parties = release['parties'].map((each: { id: string }) => each.id)
        const referred = [...JSON.stringify(release).matchAll(/"(?:buyer|payer|payee)":\{"id":"([^"]+)"/g)]
        for (const [, id] of referred) expect(parties).toContain(id)
        expect(JSON.stringify(release)).not.toMatch(/null|undefined|NaN/)
      }
    },
  )

  test.each(RELEASED)('%s holds nothing that was not given', (notice) => {
    const text = JSON.stringify(releaseOf(bare(notice)))
    expect(text).not.toMatch(/amount|supplier|startDate|endDate|dueDate|dateSigned|aboveThreshold|CPV/i)
    expect(JSON.parse(text)).not.toHaveProperty('tender.title')
  })

  test('a tender notice, field by field', () => {
    expect(releaseOf(full('UK4'))).toMatchObject({
      ocid: 'ocds-h6vhtk-0aaaaa',
      tag: ['tender'],
      buyer: { id: 'GB-PPON-PAAA-1111-BBBB', name: 'Wexcombe Borough Council' },
      tender: {
        id: 'WX-17',
        legalBasis: { id: '2023/54', scheme: 'UKPGA' },
        status: 'active',
        value: { amountGross: 249576, currency: 'GBP' },
        specialRegime: ['lightTouch'],
        tenderPeriod: { endDate: '2027-01-14T23:59:59Z' },
        lots: [
          {
            contractPeriod: {
              startDate: '2027-04-01T00:00:00+01:00',
              endDate: '2031-03-31T23:59:59+01:00',
              maxExtentDate: '2033-03-31T23:59:59+01:00',
            },
          },
        ],
        documents: [{ documentType: 'tenderNotice', noticeType: 'UK4' }],
      },
    })
  })

  test('an amount without VAT is never given as one with it', () => {
    const net = releaseOf({ ...full('UK4'), value: { amount: '155985.00', basis: 'net' } })
    expect(net['tender'].value).toEqual({ amount: 155985, currency: 'GBP' })
    const unknown = releaseOf({ ...full('UK4'), value: { amount: '155985.00', basis: 'unknown' } })
    expect(unknown['tender'].value).toBeUndefined()
  })

  test('an award notice has its standstill; a payment notice its payments; an ending its day', () => {
    expect(releaseOf(full('UK6'))['awards'][0]).toMatchObject({ status: 'pending', standstillPeriod: { endDate: '2027-02-11T23:59:59Z' }, assessmentSummariesDateSent: '2027-02-01T00:00:00Z' }) // prettier-ignore
    expect(releaseOf(full('UK8'))['contracts'][0].implementation.transactions[0]).toMatchObject({ date: '2027-05-11T00:00:00+01:00', value: { amount: 31000 }, payee: { id: 'GB-COH-01234567' } }) // prettier-ignore
    expect(releaseOf(full('UK11'))['contracts'][0]).toMatchObject({ status: 'terminated', implementation: { endDate: '2031-03-31T23:59:59+01:00', endDateDetails: 'Expiry' } }) // prettier-ignore
  })

  test('without an identifier of the platform the draft’s own has no registered prefix, and that is said', () => {
    expect(releaseOf(bare('UK4'))['ocid']).toBe('C-AAAAAAAAAA-open-procedure')
    expect(releaseRemarks('UK4').join(' ')).toContain('platform gives the registered prefix')
    expect(releaseRemarks('UK9').join(' ')).toContain('No published release')
  })

  test('the body’s own half-yearly notice is about no procurement', () => {
    expect(hasRelease('UK17')).toBe(false)
    expect(() => noticeRelease(bare('UK17'))).toThrow('not about one procurement')
  })
})

describe('fields of a draft', () => {
  const states = (facts: NoticeFacts) =>
    Object.fromEntries(draftFields(facts).map((each) => [each.field.id, each.state]))

  test('what is held is filled, what is not is missing and names who would know', () => {
    const fields = draftFields(bare('UK4'))
    expect(fields.filter((each) => each.state === 'filled').map((each) => each.field.id)).toEqual(['buyer-name', 'procedure'].filter((id) => id === 'buyer-name')) // prettier-ignore
    for (const each of fields.filter(({ state }) => state === 'missing')) expect(each.field.who).not.toBe('')
    expect(states(full('UK4'))).toMatchObject({ value: 'filled', title: 'filled', 'award-criteria': 'missing', 'procurement-id': 'by-platform' }) // prettier-ignore
  })

  test('what only another route asks is not asked', () => {
    expect(states(bare('UK4'))).not.toHaveProperty('process')
    expect(states({ ...bare('UK4'), route: 'competitive-flexible' })).toMatchObject({ process: 'missing' })
    expect(states(bare('UK6'))).not.toHaveProperty('framework-identifier')
    expect(states({ ...bare('UK6'), route: 'call-off-direct' })).toMatchObject({ 'framework-identifier': 'missing' }) // prettier-ignore
  })

  test('the form below the threshold asks for less', () => {
    const below = states({ ...bare('UK4'), isBelowThreshold: true, route: 'reserved-quotation' })
    expect(below).not.toHaveProperty('known-risks')
    expect(below).not.toHaveProperty('expected-award')
    expect(below).toMatchObject({ reservation: 'missing', 'award-criteria': 'missing' })
  })
})

const files = realFiles()
if (files !== undefined) {
  const schema = JSON.parse(
    readFileSync(join(files, 'data', 'ocds', 'schema', 'find-a-tender', 'release-schema.json'), 'utf8'),
  )
  const valid = z.fromJSONSchema(schema)
  // The platform's own releases have some fields that its schema leaves out.
  const pages = ['2026-09-03-page-1.json', '2026-09-03-page-2.json']
  const real = pages.flatMap((name) => JSON.parse(readFileSync(join(files, 'data', 'ocds', 'uk', 'find-a-tender', name), 'utf8')).releases) // prettier-ignore
  const used = new Set(real.flatMap((each) => unknownFields(each, schema, schema, '').map(anyIndex)))

  describe('against the schema that Find a Tender uses', () => {
    test.each(RELEASED)('%s is valid, and has no field the schema does not know', (notice) => {
      for (const facts of [bare(notice), full(notice)]) {
        const release = releaseOf(facts)
        const checked = valid.safeParse(release)
        expect(checked.error?.issues ?? []).toEqual([])
        const unknown = unknownFields(release, schema, schema, '').map(anyIndex)
        expect(unknown.filter((path) => !used.has(path))).toEqual([])
      }
    })

    test('a draft that is wrong is not valid', () => {
      expect(valid.safeParse({ ...releaseOf(full('UK4')), tag: ['notice'] }).success).toBe(false)
      expect(valid.safeParse({ ...releaseOf(full('UK4')), ocid: undefined }).success).toBe(false)
    })
  })
}

type Node = Record<string, any> // oxlint-disable-line no-explicit-any

/** A path with the places in its lists left out. */
function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, '[]')
}

/** Paths of fields that a schema does not name. */
function unknownFields(value: unknown, node: Node, root: Node, path: string): string[] {
  const ref = node['$ref'] as string | undefined
  if (ref !== undefined) return unknownFields(value, root['definitions'][ref.split('/').at(-1)!], root, path)
  if (Array.isArray(value)) return value.flatMap((each, index) => unknownFields(each, node['items'] ?? {}, root, `${path}[${index}]`)) // prettier-ignore
  if (typeof value !== 'object' || value === null) return []
  const known = node['properties'] as Node | undefined
  if (known === undefined) return []
  return Object.entries(value).flatMap(([name, each]) =>
    known[name] === undefined
      ? [`${path}.${name}`]
      : unknownFields(each, known[name], root, `${path}.${name}`),
  )
}
