import { crc32, deflateRawSync } from 'node:zlib'
import { fromBuffer, type Entry } from 'yauzl'
import { promisify } from 'node:util'

/** A file inside an archive. */
export interface ZipMember {
  readonly name: string
  readonly content: Buffer
}

/** 1 January 1980, 00:00: the day every member is stamped with, so that equal contents give equal archives. */
const DOS_TIME = 0
const DOS_DATE = 0x21

/**
 * The members of an archive that we wrote ourselves, in the order of its directory.
 */
export async function membersOf(archive: Buffer): Promise<ZipMember[]> {
  const open = promisify(fromBuffer) as (bytes: Buffer, options: object) => Promise<import('yauzl').ZipFile>
  const zip = await open(archive, { lazyEntries: true })
  const members: ZipMember[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(members))
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('error', reject)
        stream.on('end', () => {
          members.push({ name: entry.fileName, content: Buffer.concat(chunks) })
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}

/**
 * An archive whose bytes depend on its members alone: no clock, no order of writing, no machine. The members come in
 * order of name, but for those of `first`, which some readers expect at the head.
 *
 * @example
 * steadyZip([{ name: 'a', content: Buffer.from('x') }]).equals(steadyZip([{ name: 'a', content: Buffer.from('x') }])) // true
 */
export function steadyZip(members: readonly ZipMember[], first: readonly string[] = []): Buffer {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length)
  const sorted = [...members].sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of sorted) {
    const packed = deflateRawSync(content, { level: 9 })
    const nameBytes = Buffer.from(name, 'utf8')
    const common = commonHeader(content, packed, nameBytes)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, central, nameBytes]))
    bodies.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(sorted.length, 8)
  end.writeUInt16LE(sorted.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}

/** The fields that a local header and a directory entry share, from "version needed" to "extra length". */
function commonHeader(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt16LE(DOS_TIME, 6)
  header.writeUInt16LE(DOS_DATE, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(name.length, 22)
  header.writeUInt16LE(0, 24)
  return header
}
