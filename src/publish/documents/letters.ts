import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { type CalendarDay, formatDay } from '../../procurement/calendar-day.ts'
import type { PlanContract } from '../../procurement/plan.ts'
import type { Deadline } from '../../procurement/term.ts'
import { steadyWord } from './steady-word.ts'
import { deadlineFor, endedBy, type LetterKind } from './letters-needed.ts'

export { type LetterKind, lettersNeeded } from './letters-needed.ts'

/** What is not held is named in the letter, in square brackets, for a person to fill in. */
const blank = (what: string): string => `[${what}]`

const letterDay = (day: CalendarDay): string => formatDay(day).split(' ').slice(1).join(' ')

/**
 * A letter of notice or of extension for one contract as a Word file: the clause quoted, and every blank named in brackets. A
 * second page, not to be sent, states the days and what to check first. It is a draft for a person to check and sign; nothing
 * is sent. The bytes depend on the contract and the day alone.
 *
 * @param on the day asked, printed as the day of the draft.
 */
export async function letter(contract: PlanContract, kind: LetterKind, on: CalendarDay): Promise<Buffer> {
  const deadline = deadlineFor(contract, kind, on)
  const body = kind === 'notice' ? noticeLines(contract, deadline) : extensionLines(contract, deadline)
  const lines = [...head(contract), ...body, ...foot(contract)]
  const title = kind === 'notice' ? 'Notice to end' : 'Notice to extend'
  const page = { size: { width: 11_906, height: 16_838 } }
  const document = new Document({
    creator: 'Portreeve',
    title: `${title}: ${contract.title}`,
    styles: { default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } }, heading1: { run: { font: 'Arial', size: 28, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 160 } } } } }, // prettier-ignore
    sections: [
      { properties: { page }, headers: { default: draftHeader(on) }, footers: { default: emptyFooter() }, children: lines.map(paragraph) }, // prettier-ignore
      { properties: { page }, headers: { default: noteHeader() }, children: noteLines(contract, kind, deadline).map(paragraph) }, // prettier-ignore
    ],
  })
  return steadyWord(await Packer.toBuffer(document), on)
}

const small = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, size: 20, color: '505a5f' })],
  })
const draftHeader = (on: CalendarDay): Header =>
  new Header({
    children: [small(`Draft of ${formatDay(on)}. Check against the signed contract before sending.`)],
  })
const noteHeader = (): Header => new Header({ children: [small('For the file. Do not send this page.')] })
const emptyFooter = (): Footer => new Footer({ children: [] })

type Line = string | { readonly heading: string } | { readonly quoted: string } | { readonly point: string }

function paragraph(line: Line): Paragraph {
  if (typeof line === 'string') return new Paragraph({ children: runs(line), spacing: { after: 160 } })
  if ('heading' in line) return new Paragraph({ text: line.heading, heading: HeadingLevel.HEADING_1 })
  if ('point' in line)
    return new Paragraph({ children: runs(line.point), bullet: { level: 0 }, spacing: { after: 80 } })
  return new Paragraph({ children: [new TextRun({ text: line.quoted, italics: true })], indent: { left: 720 }, spacing: { after: 160 } }) // prettier-ignore
}

/** Text with its blanks in bold, so that none is overlooked. */
function runs(line: string): TextRun[] {
  return line
    .split(/(\[[^\]]+\])/)
    .filter((text) => text !== '')
    .map((text) => new TextRun({ text, bold: text.startsWith('[') }))
}

function head({ holder, supplier, reference }: PlanContract): Line[] {
  const number = supplier.companyNumber ? ` (company number ${supplier.companyNumber})` : ''
  return [
    holder,
    blank('address of the council for notices'),
    `${supplier.name}${number}`,
    blank('address of the supplier for notices, as the contract gives it'),
    `Our reference: ${reference ?? blank('contract reference')}`,
    `Date: ${blank('day of posting')}`,
  ]
}

function clause(deadline: Deadline | undefined): Line[] {
  const number = blank('number of the clause')
  if (!deadline?.quoted) return [`Under clause ${number}, which says: ${blank('words of the clause')}`]
  return [`Under clause ${number}, which we hold as:`, { quoted: `“${deadline.quoted}”` }]
}

function foot({ owner }: PlanContract): Line[] {
  return [
    `Please confirm receipt in writing by ${blank('day')} to ${owner ?? blank('name of the contract manager')}.`,
    `Signed: ${blank('signature')}`,
    blank('name and post of the person with authority to sign'),
  ]
}

function noticeLines(contract: PlanContract, deadline: Deadline | undefined): Line[] {
  const isEarly = deadline?.kind === 'end-for-convenience' || contract.term.shape === 'open-ended'
  const end = lastDayWords(contract, deadline, isEarly)
  return [
    { heading: `Notice: ${contract.title}` },
    ...clause(deadline),
    isEarly
      ? `We give notice that we end the contract named above. Its last day is ${end}.`
      : `We give notice that the contract named above will not be renewed. Its last day is ${end}.`,
    `Until then please keep the service running. By ${blank('day')} please return our data in ${blank('format')} and confirm in writing that your copies are destroyed.`,
  ]
}

/** The day the contract ends by this notice: stated only where the clause held says which. */
function lastDayWords(contract: PlanContract, deadline: Deadline | undefined, isEarly: boolean): string {
  const end = deadline && endedBy(contract, deadline)
  if (end) return letterDay(end)
  if (isEarly) return blank('last day: not before the notice has run')
  const { currentEnd } = contract.dates
  return blank(
    `last day of the term${currentEnd ? `: ${letterDay(currentEnd)} if this notice is in time` : ''}`,
  )
}

function extensionLines(contract: PlanContract, deadline: Deadline | undefined): Line[] {
  const { currentEnd, hardStop } = contract.dates
  const end = currentEnd ? letterDay(currentEnd) : blank('last day of the present term')
  const latest = hardStop ? `, not later than ${letterDay(hardStop)}` : ''
  return [
    { heading: `Extension: ${contract.title}` },
    ...clause(deadline),
    `We take the option to extend the contract named above beyond ${end}, to ${blank(`new last day${latest}`)}, on its present terms.`,
    `The price for the extension is ${blank('price and VAT, as the contract gives it')}.`,
  ]
}

/** The page for the file: the days with their arithmetic, and what to check before the letter is signed. */
function noteLines(contract: PlanContract, kind: LetterKind, deadline: Deadline | undefined): Line[] {
  const days: Line[] = deadline
    ? [
        `Send by ${formatDay(deadline.sendBy)}. The last day on which it counts is ${formatDay(deadline.lastLegalDay)}.`,
        ...deadline.working.map((point): Line => ({ point })),
      ]
    : [`The last day for this letter is ${blank('last day, from the contract')}: no clause about it is held.`]
  const option = contract.options.find(
    (each) => each.kind === (kind === 'extension' ? 'use-extension' : 'end-for-convenience'),
  )
  return [
    { heading: `Before it is sent: ${contract.title}` },
    ...days,
    'Check first:',
    { point: 'the clause, its number and its words, in the signed contract;' },
    { point: `how notice must be served: ${blank('method the contract asks for')};` },
    { point: 'who may sign for the council, and whether a decision is needed first;' },
    ...(option?.conditions ?? []).map((each): Line => ({ point: `that ${each.what} (ask: ${each.whoKnows});` })), // prettier-ignore
    { point: 'that proof of posting is kept with the contract.' },
    `Contract ${contract.id}${contract.reference ? `, reference ${contract.reference}` : ''}. Not legal advice.`,
  ]
}
