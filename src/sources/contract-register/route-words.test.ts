import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../../../test/real-files.ts'
import { routeFacts } from './route-words.ts'

/**
 * Every spelling of the route column in Exeter City Council's register of April 2026, with the council's rule that an
 * officer reads in it. A law is cited in one of them only.
 */
const EXETER_ROUTES: readonly (readonly [printed: string, rule: string, ground?: string])[] = [
  ['', ''],
  ['Advertising (above OJEU)', 'tender'],
  ['Below Threshold open tender', 'tender'],
  ['Call of via framework', 'framework'],
  ['DPS mini competition', 'dps'],
  ['Direct ', 'direct'],
  ['Direct Award', 'direct'],
  ['Direct Award Plymouth C. C. Contract', 'direct'],
  ['Direct Award via Framework', 'framework-direct'],
  ['Direct Award via Framework/ Exemption', 'framework-direct'],
  ['Direct Award via Framework/ Waiver', 'framework-direct'],
  ['Direct Award via Framework/Waiver', 'framework-direct'],
  ['Direct Award via framework', 'framework-direct'],
  ['Direct award', 'direct'],
  ['Direct award via CPRAS framework', 'framework-direct'],
  ['Direct award via framework', 'framework-direct'],
  ['Direct award/waiver', 'waiver'],
  ['Exempt \uFFFD Horizontal Cooperation Agreement (Procurement Act 2023, Sch.2(3))', 'exemption', 'Horizontal Cooperation; Procurement Act 2023, Sch.2(3)'],
  ['Exemption', 'exemption'],
  ['Exemption & Waiver', 'exemption'],
  ['Exemption/Direct Award via Framework', 'framework-direct'],
  ['Further Comp via Framework', 'framework-competition'],
  ['Further Comp via framework', 'framework-competition'],
  ['Further Competition', 'framework-competition'],
  ['Further Competition via framework', 'framework-competition'],
  ['Further comp', 'framework-competition'],
  ['Further comp Via YPO 000978', 'framework-competition'],
  ['Further comp via Framework', 'framework-competition'],
  ['ITT', 'tender'],
  ['Invitation to quote.', 'quotation'],
  ['Mini Comp/Framework', 'framework-competition'],
  ['None', ''],
  ['Novation', 'other'],
  ['OJEU Tender', 'tender'],
  ['Open Tender', 'tender'],
  ['PSAA National Procurement exercise', 'other'],
  ['RFQ', 'quotation'],
  ['RFQ via framework', 'framework-competition'],
  ['Request for Quote', 'quotation'],
  ['Request for Quotes', 'quotation'],
  ['Request for quote', 'quotation'],
  ['Request for quotes', 'quotation'],
  ['Request for quotes via framework', 'framework-competition'],
  ['Request to Quote', 'quotation'],
  ['Tender', 'tender'],
  ['Tenders', 'tender'],
  ['Unknown', ''],
  ['Waiver', 'waiver'],
  ['Waivers', 'waiver'],
  ['YPO framework', 'framework'],
  ['competitive tender with negotiation', 'tender'],
] // prettier-ignore

describe('routeFacts', () => {
  test('the golden list has no spelling twice', () => {
    expect(new Set(EXETER_ROUTES.map(([printed]) => printed)).size).toBe(51)
  })

  const folder = realFiles()
  test.runIf(folder)('the golden list is the whole of the published column', () => {
    const text = readFileSync(join(folder!, 'data', 'contracts', 'exeter-city-council-2026-04.csv'), 'utf8')
    const rows = parse(text, { bom: true, from: 2 }) as string[][]
    expect(new Set(rows.map((row: string[]) => row[13]))).toEqual(
      new Set(EXETER_ROUTES.map(([printed]) => printed)),
    )
  })

  test.each(EXETER_ROUTES.map(([printed, rule, ground = '']) => [printed, rule, ground] as const))(
    'Exeter: "%s"',
    (printed, rule, ground) => {
      expect(routeFacts(printed)).toEqual({
        ...(rule ? { councilRule: rule } : {}),
        ...(ground ? { legalGround: ground } : {}),
      })
    },
  )

  test.each([
    ['Invitation to quote', 'quotation'],
    ['Published invitation to tender', 'tender'],
    ['Q', 'quotation'],
    ['T', 'tender'],
    ['Single Tender Waiver', 'waiver'],
    ['Single supplier', 'direct'],
    ['Dynamic Purchasing System', 'dps'],
    ['Competitive flexible procedure', 'tender'],
    ['G-Cloud 14 direct award', 'framework-direct'],
    ['3 quotes obtained', 'quotation'],
  ])('%s', (printed, rule) => expect(routeFacts(printed).councilRule).toBe(rule))

  test.each([
    ['Negotiated without prior publication, reg 32(2)(b)(ii)', 'reg 32(2)(b)(ii)'],
    ['Direct award under section 41', 'section 41'],
    ['Exempt: Teckal company', 'Teckal'],
    ['PCR 2015 regulation 12(7)', 'PCR 2015 regulation 12(7)'],
  ])('cites the law: %s', (printed, ground) => expect(routeFacts(printed).legalGround).toBe(ground))

  test.each(['Exemption', 'Waiver', 'Exemption granted by Director', 'Waiver CPR 14', 'Direct Award'])(
    'cites no law: %s',
    (printed) => expect(routeFacts(printed).legalGround).toBeUndefined(),
  )
})
