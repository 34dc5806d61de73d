import { crc32, deflateRawSync } from 'node:zlib'

/** A member of an archive. */
export interface Member {
  readonly name: string
  readonly bytes: Buffer
}

// 1 January 2026, 00:00, in the form of MS-DOS: the library for workbooks writes the hour of the day into its archive,
// so that two runs differ; ours never does.
const FIXED_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

function header(member: Member, packed: Buffer, offset: number | undefined): Buffer {
  const central = offset !== undefined
  const name = Buffer.from(member.name, 'utf8')
  const fields = Buffer.alloc(central ? 46 : 30)
  fields.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  let at = 4
  const short = (value: number): void => {
    at = fields.writeUInt16LE(value, at)
  }
  const long = (value: number): void => {
    at = fields.writeUInt32LE(value, at)
  }
  if (central) short(20)
  for (const value of [20, 0x0800, 8, 0, FIXED_DATE]) short(value)
  long(crc32(member.bytes))
  long(packed.length)
  long(member.bytes.length)
  short(name.length)
  short(0)
  if (central) {
    for (let spare = 0; spare < 3; spare++) short(0)
    long(0)
    long(offset)
  }
  return Buffer.concat([fields, name])
}

/** A ZIP of members with fixed times: the same members give the same bytes. */
export function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const packed = deflateRawSync(member.bytes, { level: 6 })
    const local = header(member, packed, undefined)
    directory.push(header(member, packed, offset))
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
