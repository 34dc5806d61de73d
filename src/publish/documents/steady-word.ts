import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { membersOf, steadyZip } from '../steady-zip.ts'

/** Takes the clock out of a Word file: its days are the day asked at 00:00 UTC, so that equal contents give equal bytes. */
export async function steadyWord(bytes: Buffer, on: CalendarDay): Promise<Buffer> {
  const members = (await membersOf(bytes)).map(({ name, content }) => {
    if (name !== 'docProps/core.xml') return { name, content }
    const fixed = content.toString('utf8').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${on}T00:00:00Z`)
    return { name, content: Buffer.from(fixed) }
  })
  return steadyZip(members, ['[Content_Types].xml', '_rels/.rels'])
}
