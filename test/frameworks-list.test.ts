import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '../src/insight/classification/categories.data.ts'
import { heldAccounts } from '../src/rulebook/index.ts'
import { accountForm } from '../src/workbench/frameworks/account-form.ts'
import { realFiles } from './real-files.ts'

describe('the product’s own list of frameworks', () => {
  test('serves capabilities of the taxonomy only, and has the form of a list taken in', () => {
    const known = new Set(CATEGORIES.map((each) => each.id))
    for (const account of heldAccounts) {
      const served = [account, ...(account.lots ?? [])].flatMap((each) => each.capabilities ?? [])
      expect(
        served.filter((each) => !known.has(each)),
        account.reference,
      ).toEqual([])
      expect(accountForm.safeParse(account).error?.issues, account.reference).toBeUndefined()
    }
  })

  const list = join(realFiles() ?? '', 'reference', 'frameworks.md')
  test.runIf(realFiles() !== undefined && existsSync(list))(
    'has every agreement gathered, as sure as it was',
    () => {
      const rows = readFileSync(list, 'utf8').split('\n## ')[2]!.split('\n').filter((line) => line.startsWith('|')).slice(2) // prettier-ignore
      const gathered = rows.flatMap((row) => {
        const cells = row.split('|').map((each) => each.replaceAll('*', '').trim())
        const reference = /RM\d[\d.]*/.exec(cells[2]!)?.[0]
        const sure = /^[HML]/.exec(cells.at(-2)!)?.[0]
        return reference === undefined || sure === undefined ? [] : [{ reference, sure }]
      })
      expect(gathered.length).toBeGreaterThan(30)
      const held = new Map(heldAccounts.map((each) => [each.reference, each.confidence]))
      expect(gathered.filter(({ reference, sure }) => held.get(reference) !== sure)).toEqual([])
    },
  )
})
