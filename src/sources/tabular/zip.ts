import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import yauzl from 'yauzl'
import { PortreeveError } from '../../procurement/errors.ts'

/** A member of a ZIP file: its name there is only ever printed, never used as a path. */
export interface ZipMember {
  readonly name: string
  /** The bytes as they are inflated; counted against the limits as they come. */
  readonly read: (onBytes: (chunk: Buffer) => void) => Promise<void>
}

/** What a ZIP may hold before it is refused. Bytes are counted while inflating: what the file says of itself is not believed. */
export interface ZipLimits {
  readonly members: number
  readonly bytes: number
  /** Inflated bytes for each byte of the file, tested once 50 MB are out. */
  readonly ratio: number
}

const RATIO_TESTED_FROM = 50 * 1024 * 1024

/**
 * Walks the members of a ZIP file, in its order.
 *
 * @throws PortreeveError when it is broken, encrypted, or beyond the limits.
 */
export async function walkZip(
  path: string,
  limits: ZipLimits,
  visit: (member: ZipMember) => Promise<void>,
): Promise<void> {
  const zip = await yauzl
    .openPromise(path, { autoClose: false, strictFileNames: false })
    .catch((cause: unknown) => {
      throw broken(path, cause)
    })
  let inflated = 0
  let members = 0
  const count = (bytes: number): void => {
    inflated += bytes
    const burst = inflated > RATIO_TESTED_FROM && inflated > limits.ratio * zip.fileSize
    if (inflated > limits.bytes || burst) throw bomb(path)
  }
  try {
    for await (const entry of zip.eachEntry()) {
      if (++members > limits.members) throw bomb(path)
      if (entry.fileName.endsWith('/')) continue
      await visit({ name: entry.fileName, read: (onBytes) => inflate(zip, entry, count, onBytes) })
    }
  } catch (cause) {
    throw cause instanceof PortreeveError ? cause : broken(path, cause)
  } finally {
    zip.close()
  }
}

async function inflate(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  count: (bytes: number) => void,
  onBytes: (chunk: Buffer) => void,
): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry)
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        count(chunk.length)
        onBytes(chunk)
        done()
      } catch (cause) {
        done(cause as Error)
      }
    },
  })
  await pipeline(stream, sink)
}

const bomb = (path: string): PortreeveError =>
  new PortreeveError('The archive unpacks to more than Portreeve reads.', {
    where: path,
    next: 'Unpack it yourself, look at what it holds, and load the files you want.',
  })

/** yauzl refuses names that climb out of a folder; the person is told which fault it was. */
const broken = (path: string, cause: unknown): PortreeveError =>
  new PortreeveError(faultOf(cause), {
    where: path,
    next: 'Ask for it again, or unpack it and load the files in it.',
    cause,
  })

const faultOf = (cause: unknown): string =>
  cause instanceof Error && /relative path|absolute path|invalid characters/.test(cause.message)
    ? 'The archive names a file outside the archive.'
    : 'The archive cannot be read: it is damaged or encrypted.'

/** Limits for a spreadsheet, which is a ZIP of XML. */
const SPREADSHEET_LIMITS: ZipLimits = { members: 10_000, bytes: 512 * 1024 * 1024, ratio: 150 }

/**
 * Looks through the ZIP of a spreadsheet before anything parses it: counts what it inflates to, and refuses
 * XML that declares entities.
 *
 * @throws PortreeveError with what to do instead.
 */
export async function checkSpreadsheetZip(path: string): Promise<void> {
  await walkZip(path, SPREADSHEET_LIMITS, async (member) => {
    let head = Buffer.alloc(0)
    await member.read((chunk) => {
      if (head.length < 4096) head = Buffer.concat([head, chunk.subarray(0, 4096)])
    })
    if (/<!(DOCTYPE|ENTITY)/i.test(head.toString('latin1')))
      throw new PortreeveError('The spreadsheet declares XML entities, which no spreadsheet needs.', {
        where: path,
        next: 'Open it in a spreadsheet program and save it again, or as CSV.',
      })
  })
}
