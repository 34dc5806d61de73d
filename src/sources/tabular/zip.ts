import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { PortreeveError } from '../../procurement/errors.ts'

/** A member of a ZIP file: its name there is only ever printed, never used as a path. */
export interface ZipMember {
  readonly name: string
  /** The bytes as they are inflated; counted against the limits as they come. No more come until `onBytes` is done. */
  readonly read: (onBytes: (chunk: Buffer) => void | Promise<void>) => Promise<void>
}

/** What a ZIP may hold before it is refused. Bytes are counted while inflating: what the file says of itself is not believed. */
export interface ZipLimits {
  readonly members: number
  readonly bytes: number
  /** Inflated bytes for each byte of the file, tested once 50 MB are out. */
  readonly ratio: number
}

/** What has come out of a ZIP so far, and of every ZIP in it: small archives in one archive are counted together. */
export interface ZipSpent {
  members: number
  bytes: number
  /** Bytes of the outermost file. */
  readonly fileBytes: number
}

const RATIO_TESTED_FROM = 50 * 1024 * 1024

/**
 * Walks the members of a ZIP file, in its order.
 *
 * @param spent what came out of the archive this one lies in.
 * @throws PortreeveError when it is broken, encrypted, or beyond the limits.
 */
export async function walkZip(
  path: string,
  limits: ZipLimits,
  visit: (member: ZipMember, spent: ZipSpent) => Promise<void>,
  spent?: ZipSpent,
): Promise<void> {
  const zip = await yauzl
    .openPromise(path, { autoClose: false, strictFileNames: false })
    .catch((cause: unknown) => {
      throw broken(path, cause)
    })
  const sum = spent ?? { members: 0, bytes: 0, fileBytes: zip.fileSize }
  const count = (bytes: number): void => {
    sum.bytes += bytes
    const burst = sum.bytes > RATIO_TESTED_FROM && sum.bytes > limits.ratio * sum.fileBytes
    if (sum.bytes > limits.bytes || burst) throw bomb(path)
  }
  try {
    // A file that says itself that it holds too many is not looked at; one that says less is counted.
    if (sum.members + zip.entryCount > limits.members) throw bomb(path)
    for await (const entry of zip.eachEntry()) {
      if (++sum.members > limits.members) throw bomb(path)
      if (entry.fileName.endsWith('/')) continue
      await visit({ name: entry.fileName, read: (onBytes) => inflate(zip, entry, count, onBytes) }, sum)
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
  onBytes: (chunk: Buffer) => void | Promise<void>,
): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry)
  let check = 0
  const take = async (chunk: Buffer): Promise<void> => {
    count(chunk.length)
    check = crc32(chunk, check)
    await onBytes(chunk)
  }
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      take(chunk).then(() => done(), done)
    },
  })
  await pipeline(stream, sink)
  if (check !== entry.crc32) throw new Error('a member does not match its check sum')
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
 * XML that declares a document type, wherever the declaration stands.
 *
 * @throws PortreeveError with what to do instead.
 */
export async function checkSpreadsheetZip(path: string): Promise<void> {
  await walkZip(path, SPREADSHEET_LIMITS, async (member) => {
    if (!/\.(?:xml|rels)$/i.test(member.name)) return member.read(() => undefined)
    let end: Buffer = Buffer.alloc(0)
    await member.read((chunk) => {
      const text = Buffer.concat([end, chunk])
      if (DECLARATIONS.some((word) => text.includes(word))) throw declares(path)
      end = Buffer.from(text.subarray(-16))
    })
  })
}

/** XML knows them in capitals only, and a cell that speaks of them has `&lt;` in their place. */
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY']

const declares = (path: string): PortreeveError =>
  new PortreeveError('The spreadsheet declares XML entities, which no spreadsheet needs.', {
    where: path,
    next: 'Open it in a spreadsheet program and save it again, or as CSV.',
  })
