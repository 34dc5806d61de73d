import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CalendarDay, todayInLondon } from '../../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Sureness } from '../../rulebook/index.ts'
import { keepList } from '../../workbench/frameworks/kept-lists.ts'
import type { ListRead } from './list-read.ts'
import { readCsvList } from './read-csv-list.ts'
import { readOwnerJson } from './read-owner-json.ts'

/** What a person says of a list that it may not say itself. */
export interface ListSaid {
  /** What it is kept under; a list of the same name is replaced. The file's name when left out. */
  readonly name?: string
  readonly owner?: string
  /** The day its source was read; the file's own day when left out. */
  readonly checkedOn?: CalendarDay
  readonly confidence?: Sureness
}

const MOST_BYTES = 20 * 1024 * 1024

/**
 * Takes a list of agreements into a workspace, CSV or an owner's JSON, in place of the list of that name. Good records are
 * kept even where others are not; a file without any changes nothing.
 *
 * @throws PortreeveError when it cannot be read, is too large, or gives no agreement.
 */
export async function importList(
  workspace: string,
  path: string,
  said: ListSaid = {},
): Promise<ListRead & { readonly name: string }> {
  const file = basename(path)
  const { text, day } = await textOf(path)
  const isJson = /^\s*[[{]/.test(text.replace(/^\ufeff/, ''))
  const read = (isJson ? readOwnerJson : readCsvList)(text, {
    file,
    checkedOn: said.checkedOn ?? day,
    today: todayInLondon(),
    // An owner's own open data is as good as its page; another's list is second-hand until it says more.
    confidence: said.confidence ?? (isJson ? 'H' : 'M'),
    ...(said.owner !== undefined && { owner: said.owner }),
  })
  const name = said.name ?? file
  if (read.accounts.length === 0) {
    const [first] = read.complaints
    throw new PortreeveError('The file gives no agreement, so nothing was changed.', {
      where: file,
      next: first
        ? `${first.problem} (record ${first.line}, ${first.field})`
        : 'It has headings and no rows.',
    })
  }
  await keepList(workspace, { name, accounts: read.accounts })
  return { ...read, name }
}

/** The file as text, and the day it was written: a download is dated by it, never later than today. */
async function textOf(path: string): Promise<{ text: string; day: CalendarDay }> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw new PortreeveError(`${path} could not be read.`, { next: 'Give the path of the file.', exitCode: EXIT.usage }) // prettier-ignore
  if (found.size > MOST_BYTES)
    throw new PortreeveError('The file is too large for a list of agreements: 20 MB at most.', { where: path, next: 'Take out columns of long texts, or split it.' }) // prettier-ignore
  const written = todayInLondon(found.mtime)
  const today = todayInLondon()
  return { text: decoded(await readFile(path)), day: written < today ? written : today }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
