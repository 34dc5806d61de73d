import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { formatDay, type CalendarDay } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import type { Deadline } from '../../procurement/term.ts'
import { membersOf, steadyZip } from '../steady-zip.ts'

/** The two letters a contract may need: to end or not renew it, or to take its option. */
export type LetterKind = 'notice' | 'extension'

/** What is not held is named in the letter, in square brackets, for a person to fill in. */
const blank = (what: string): string => `[${what}]`

const clauseOf = (contract: PlanContract, kind: LetterKind): Deadline | undefined =>
  contract.deadlines.find((each) => (kind === 'extension') === (each.kind === 'take-option'))

/**
 * A letter of notice or of extension for one contract as a Word file: the clause quoted, the days stated, and every blank
 * named. It is a draft for a person to check and sign; nothing is sent. The bytes depend on the contract and the day alone.
 *
 * @param on the day asked, printed as the day of the draft.
 */
export async function letter(contract: PlanContract, kind: LetterKind, on: CalendarDay): Promise<Buffer> {
  const lines = kind === 'notice' ? noticeLines(contract, on) : extensionLines(contract, on)
  const document = new Document({
    creator: 'Portreeve',
    title: kind === 'notice' ? 'Notice to end' : 'Notice to extend',
    styles: { default: { document: { run: { font: 'Arial', size: 24 } } } },
    sections: [{ children: lines.map(paragraph) }],
  })
  return steady(await Packer.toBuffer(document), on)
}

type Line = string | { readonly heading: string } | { readonly quoted: string }

function paragraph(line: Line): Paragraph {
  if (typeof line === 'string') return new Paragraph({ children: runs(line), spacing: { after: 160 } })
  if ('heading' in line) return new Paragraph({ text: line.heading, heading: HeadingLevel.HEADING_1 })
  return new Paragraph({ children: [new TextRun({ text: line.quoted, italics: true })], indent: { left: 720 }, spacing: { after: 160 } }) // prettier-ignore
}

/** Text with its blanks in bold, so that none is overlooked. */
function runs(line: string): TextRun[] {
  return line.split(/(\[[^\]]+\])/).map((text) => new TextRun({ text, bold: text.startsWith('[') }))
}

function head(contract: PlanContract, on: CalendarDay): Line[] {
  return [
    `Draft of ${formatDay(on)}: check against the signed contract before sending.`,
    contract.holder,
    blank('address of the council for notices'),
    '',
    contract.supplier.name +
      (contract.supplier.companyNumber ? ` (company number ${contract.supplier.companyNumber})` : ''),
    blank('address of the supplier for notices, as the contract gives it'),
    '',
    `Our reference: ${contract.reference ?? blank('contract reference')}`,
    `Date: ${blank('day of posting')}`,
  ]
}

function clause(deadline: Deadline | undefined): Line[] {
  if (!deadline?.quoted)
    return [`Under clause ${blank('number of the clause')}: ${blank('words of the clause')}`]
  return [`Under clause ${blank('number of the clause')}, which says:`, { quoted: `“${deadline.quoted}”` }]
}

function foot(contract: PlanContract, deadline: Deadline | undefined): Line[] {
  const days = deadline
    ? `This notice must be sent by ${formatDay(deadline.sendBy)}; the last day on which it counts is ${formatDay(deadline.lastLegalDay)}.`
    : `The last day for this notice is ${blank('last day, from the contract')}.`
  return [
    `Please confirm receipt by ${blank('day')} to ${contract.owner ?? blank('name of the contract manager')}.`,
    '',
    `Signed: ${blank('name and post of the person with authority to sign')}`,
    '',
    `For the file, not for the letter: ${days} Method of service: ${blank('method the contract asks for')}.`,
  ]
}

function noticeLines(contract: PlanContract, on: CalendarDay): Line[] {
  const deadline = clauseOf(contract, 'notice')
  const end = contract.dates.currentEnd
    ? formatDay(contract.dates.currentEnd)
    : blank('last day of the contract')
  return [
    ...head(contract, on),
    { heading: `Notice: ${contract.title}` },
    ...clause(deadline),
    `We give notice that the contract named above will not be renewed and ends on ${end}.`,
    `Until then please keep the service running. By ${blank('day')} please return our data in ${blank('format')} and confirm in writing that your copies are destroyed.`,
    ...foot(contract, deadline),
  ]
}

function extensionLines(contract: PlanContract, on: CalendarDay): Line[] {
  const deadline = clauseOf(contract, 'extension')
  const end = contract.dates.currentEnd
    ? formatDay(contract.dates.currentEnd)
    : blank('last day of the present term')
  const latest = contract.dates.hardStop ? ` It may not run past ${formatDay(contract.dates.hardStop)}.` : ''
  return [
    ...head(contract, on),
    { heading: `Extension: ${contract.title}` },
    ...clause(deadline),
    `We take the option to extend the contract named above beyond ${end}, to ${blank('new last day')}, on its present terms.${latest}`,
    `The price for the extension is ${blank('price and VAT, as the contract gives it')}.`,
    ...foot(contract, deadline),
  ]
}

/** Takes the clock out of the Word file: its days are the day asked at 00:00 UTC. */
async function steady(bytes: Buffer, on: CalendarDay): Promise<Buffer> {
  const members = (await membersOf(bytes)).map(({ name, content }) => {
    if (name !== 'docProps/core.xml') return { name, content }
    const fixed = content.toString('utf8').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${on}T00:00:00Z`)
    return { name, content: Buffer.from(fixed) }
  })
  return steadyZip(members, ['[Content_Types].xml', '_rels/.rels'])
}
