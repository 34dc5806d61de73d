import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Plan } from '../../procurement/plan.ts'
import { planCalendar } from '../../publish/calendar/plan-calendar.ts'
import { letter, lettersNeeded } from '../../publish/documents/letters.ts'
import { planWorkbook } from '../../publish/workbook/plan-workbook.ts'
import { planPage } from './html-export.ts'
import { planCsv } from './print-plan.ts'

/**
 * Writes every form of the plan into a folder and gives the names written: workbook, calendar, page, JSON, CSV, and the letters
 * that contracts with a deadline ahead or an option may need.
 */
export async function writePlan(plan: Plan, folder: string): Promise<string[]> {
  try {
    await mkdir(join(folder, 'letters'), { recursive: true })
    return await writeInto(plan, folder)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause
    throw new PortreeveError(`The plan cannot be written: ${cause.message}.`, {
      where: folder,
      next: 'Name another folder with --out; close any of its files that is open elsewhere.',
      cause,
    })
  }
}

async function writeInto(plan: Plan, folder: string): Promise<string[]> {
  const written: string[] = []
  const write = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content)
    written.push(name)
  }
  await write('plan.xlsx', await planWorkbook(plan))
  await write('plan.ics', planCalendar(plan))
  await write('plan.html', planPage(plan))
  await write('plan.json', `${JSON.stringify(plan)}\n`)
  await write('plan.csv', planCsv(plan))
  for (const contract of plan.contracts) {
    for (const kind of lettersNeeded(contract, plan.on)) {
      await write(`letters/${contract.id}-${kind}.docx`, await letter(contract, kind, plan.on))
    }
  }
  return written
}
