import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chanceOf } from '../../samples/random.ts'
import { WORK } from '../measure.ts'
import { inventLedger } from './ledger.ts'
import { type InventedCompany, inventRegister, writeRegister } from './register.ts'

/** The files of a bench of so many companies: the register, a ledger of payments, and which company each of its names is. */
export interface CompanyFiles {
  readonly register: string
  readonly ledger: string
  readonly truth: string
}

/**
 * Makes the files, once for each size. Companies beyond the register's are the strangers of the ledger: invented in the same way,
 * alike in every word, and not registered.
 */
export async function companyFiles(size: {
  companies: number
  names: number
  payments: number
}): Promise<CompanyFiles> {
  const folder = join(WORK, `companies-${size.companies}`)
  const files = {
    register: join(folder, 'register.csv'),
    ledger: join(folder, 'ledger.csv'),
    truth: join(folder, 'truth.csv'),
  }
  if (existsSync(files.truth)) return files
  await mkdir(folder, { recursive: true })
  const wanted = size.names * 2
  const [kept, strangers]: InventedCompany[][] = [[], []]
  const every = Math.max(1, Math.floor(size.companies / wanted))
  function* registered(): Generator<InventedCompany> {
    let at = 0
    for (const company of inventRegister('bench', size.companies + size.names)) {
      if (at >= size.companies) strangers!.push(company)
      else {
        if (at % every === 0) kept!.push(company)
        yield company
      }
      at++
    }
  }
  await writeRegister(files.register, registered())
  const names = [...inventLedger('bench', kept!, strangers!, size.names)]
  const chance = chanceOf('bench/payments')
  const payments = Array.from({ length: size.payments }, (_, at) => {
    const { name } = at < names.length ? names[at]! : names[Math.floor(chance.next() ** 2 * names.length)]!
    return `"${name}",${chance.whole(1, 28)}/${chance.whole(1, 12)}/2025`
  })
  await writeFile(files.ledger, `name,paid_on\n${payments.join('\n')}\n`)
  await writeFile(files.truth, `name,number,how\n${names.map(({ name, number, how }) => `"${name}",${number},${how}`).join('\n')}\n`) // prettier-ignore
  return files
}
