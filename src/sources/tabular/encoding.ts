import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/**
 * How the bytes of a text file are to be read; the names are those printed in reports. `utf-8-mixed` is UTF-8 with
 * bytes here and there that are none: each of those becomes U+FFFD.
 */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-8-mixed'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'cp437'
  | 'cp850'
  | 'macroman'

const BOM = Buffer.from([0xef, 0xbb, 0xbf])
/** The three bytes of a BOM read as cp1252 and written as UTF-8 once more. */
const BOM_TWICE = Buffer.from([0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf])

/**
 * How many bytes at the start are byte-order marks of UTF-8: one, several, or one encoded twice over.
 *
 * @example
 * bomLength(Buffer.from('\ufeffDate')) // 3
 * bomLength(Buffer.from('Date')) // 0
 */
export function bomLength(head: Buffer): number {
  let at = 0
  for (;;) {
    const mark = [BOM, BOM_TWICE].find((bytes) => head.subarray(at, at + bytes.length).equals(bytes))
    if (!mark) return at
    at += mark.length
  }
}

/**
 * `utf-16le` or `utf-16be` when the first bytes say so: by a mark, or by every other byte being nought.
 *
 * @example
 * utf16Of(Buffer.from('Date,Amount', 'utf16le')) // 'utf-16le'
 * utf16Of(Buffer.from('Date,Amount')) // undefined
 */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const length = Math.min(head.length, 4096) & ~1
  const noughts = [0, 0]
  for (let at = 0; at < length; at++) if (head[at] === 0) noughts[at & 1]!++
  const half = length / 2
  if (noughts[1]! > half * 0.6 && noughts[0]! < half * 0.1) return 'utf-16le'
  if (noughts[0]! > half * 0.6 && noughts[1]! < half * 0.1) return 'utf-16be'
  return undefined
}

/** Bytes above 127 gathered while a file is read: enough to tell how it was written. */
export class EncodingEvidence {
  private utf8 = true
  private rest: Buffer = Buffer.alloc(0)
  private readonly seen: { before: number; byte: number; after: number }[] = []

  /** Takes the next bytes of the file. */
  add(chunk: Buffer): void {
    if (this.rest.length === 0 && isAscii(chunk)) return
    const bytes = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk
    const whole = bytes.length - unfinished(bytes)
    if (this.utf8 && !isUtf8(bytes.subarray(0, whole))) this.utf8 = false
    this.rest = Buffer.from(bytes.subarray(whole))
    if (!this.utf8) this.sample(bytes)
  }

  /** The encoding that explains the bytes best; bytes above 127 that no UTF-8 text has are told apart by their neighbours. */
  decide(head: Buffer): Encoding {
    if (this.utf8 && this.rest.length === 0) return bomLength(head) > 0 ? 'utf-8-bom' : 'utf-8'
    const candidates = ['windows-1252', 'cp437', 'cp850', 'macroman'] as const
    const scores = candidates.map((name) => this.score(name))
    const most = Math.max(...scores)
    return this.utf8Score() > most ? 'utf-8-mixed' : candidates[scores.indexOf(most)]!
  }

  /** How much the bytes look like UTF-8 after all: whole characters speak for it, stray bytes against. */
  private utf8Score(): number {
    let score = 0
    for (const { before, byte, after } of this.seen) {
      if (byte >= 0xc2 && byte <= 0xf4 && isContinuation(after)) score += 2
      else score += isContinuation(byte) && before >= 0x80 ? 2 : -2
    }
    return score
  }

  private sample(bytes: Buffer): void {
    for (let at = 0; at < bytes.length && this.seen.length < 4000; at++) {
      const byte = bytes[at]!
      if (byte > 127) this.seen.push({ before: bytes[at - 1] ?? 10, byte, after: bytes[at + 1] ?? 10 })
    }
  }

  private score(encoding: (typeof LIKELY)[number]['encoding']): number {
    const table = TABLES[encoding]
    let score = LIKELY.find((entry) => entry.encoding === encoding)!.prior
    for (const { before, byte, after } of this.seen)
      score += plausible(table[byte - 128]!, String.fromCharCode(before), String.fromCharCode(after))
    return score
  }
}

/** Small leanings that settle a tie: Windows is what councils use, cp437 comes from old ledgers. */
const LIKELY = [
  { encoding: 'windows-1252', prior: 0.3 },
  { encoding: 'cp437', prior: 0.2 },
  { encoding: 'cp850', prior: 0.1 },
  { encoding: 'macroman', prior: 0 },
] as const

const highBytes = Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128))
const TABLES = {
  'windows-1252': iconv.decode(highBytes, 'windows-1252'),
  cp437: iconv.decode(highBytes, 'cp437'),
  cp850: iconv.decode(highBytes, 'cp850'),
  macroman: iconv.decode(highBytes, 'macintosh'),
}

const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0
const isLetter = (text: string): boolean => /[A-Za-z\x80-\xff]/.test(text)

/** Names under which iconv-lite knows an encoding, where they differ. */
const CODECS: Partial<Record<Encoding, string>> = { macroman: 'macintosh', 'utf-8-mixed': 'utf8' }

/** How likely a character is at its place in English text about money and names. */
function plausible(character: string, before: string, after: string): number {
  if (character === '£') return /[\d\s.\-)]/.test(after) || !isLetter(before) ? 4 : 0.5
  if (character === '’' || character === '‘') return isLetter(before) || isLetter(after) ? 3 : 1
  if ('–—'.includes(character)) return before === ' ' || after === ' ' || isLetter(before) ? 2 : 1
  if ('“”'.includes(character)) return 2
  if ('…•·½¼¾°€´`×²'.includes(character) || character === '\u00a0') return 0.8
  if ('éèêëáàâäãåçíìîïñóòôöøúùûüšžýæ'.includes(character))
    return isLetter(before) || isLetter(after) ? 1.5 : -0.5
  if ('ÉÈÁÀÂÄÇÍÑÓÖØÚÜŠŽ'.includes(character))
    return /[a-z]/.test(before) ? -1 : isLetter(before) || isLetter(after) ? 0.7 : -0.5
  if ('™©®'.includes(character)) return 0.4
  return -2
}

/** Bytes at the end that begin a UTF-8 character not yet whole. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/**
 * A function that turns the next bytes of a file into UTF-8 bytes, and once more with nothing to end.
 * Marks at the start are dropped; ASCII chunks are passed on as they are.
 */
export function toUtf8(encoding: Encoding): (chunk?: Buffer) => Buffer {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return withoutBom()
  const decoder = iconv.getDecoder(CODECS[encoding] ?? encoding)
  const singleByte = !encoding.startsWith('utf-16')
  return (chunk) => {
    if (chunk && singleByte && isAscii(chunk)) return chunk
    return Buffer.from((chunk ? decoder.write(chunk) : decoder.end()) ?? '', 'utf8')
  }
}

function withoutBom(): (chunk?: Buffer) => Buffer {
  let first = true
  return (chunk) => {
    if (!chunk || !first) return chunk ?? Buffer.alloc(0)
    first = false
    return chunk.subarray(bomLength(chunk))
  }
}

/**
 * The whole text of a buffer in the encoding that explains it best.
 *
 * @example
 * decodeText(Buffer.from([0xa3, 0x35])).text // '£5'
 * decodeText(Buffer.from([0x28, 0x9c, 0x29])).encoding // 'cp437'
 */
export function decodeText(bytes: Buffer): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes)
  const decode = toUtf8(encoding)
  return { text: decode(bytes).toString('utf8') + decode().toString('utf8'), encoding }
}

/**
 * The encoding of a whole buffer.
 *
 * @example
 * encodingOf(Buffer.from('caf\u00e9')) // 'utf-8'
 */
export function encodingOf(bytes: Buffer): Encoding {
  const wide = utf16Of(bytes)
  if (wide) return wide
  const evidence = new EncodingEvidence()
  evidence.add(bytes)
  return evidence.decide(bytes)
}
