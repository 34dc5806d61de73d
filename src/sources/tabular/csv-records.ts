import { PortreeveError } from '../../procurement/errors.ts'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const COMMA = 0x2c

/** A record longer than this is no row of a table: it is refused, so that memory stays bounded. DuckDB reads lines of 2 MB. */
export const MOST_RECORD_BYTES = 1024 * 1024
/** A quote that is not closed within so many bytes is text. */
const MOST_QUOTED_BYTES = 256 * 1024
/** Excel's widest sheet; a line with more cells is refused. */
export const MOST_CELLS = 16_384

/** Where one record lies in the buffer handed over with it. The object is used again for the next record. */
export interface CsvRecord {
  start: number
  /** End without the line end. */
  end: number
  /** Physical line of its first byte, from 1. */
  line: number
  /** Physical lines it spans. */
  lines: number
  cells: number
  /** Cells up to the last one that holds something; 0 for a blank record. */
  filled: number
  /** True when every quote stands where RFC 4180 wants it, so that the bytes can be copied as they are. */
  plain: boolean
  /** Bytes of the line end: 0 at the end of a file, 1 for LF or CR, 2 for CR LF. */
  lineEnd: number
  /** True when the line ends with CR alone. */
  bareCr: boolean
}

/**
 * Splits UTF-8 bytes into records without making strings: cells are only looked at by whoever asks for them.
 *
 * Quotes are read leniently: a quote inside an unquoted cell is text, a quote followed by text inside a quoted
 * cell is text, and a quote that is never closed is text.
 */
export class CsvRecords {
  private buffer: Buffer = Buffer.alloc(0)
  private waiting = 0
  private line = 1
  /** Up to here in the buffer a search has shown that no quoted cell closes: a later quote need not search again. */
  private noCloseUntil = 0
  /** What the last search for a closing quote passed: line ends, and whether every quote within was doubled. */
  private quotedBreaks = 0
  private quotedPlain = true
  private readonly record: CsvRecord = {
    start: 0, end: 0, line: 1, lines: 1, cells: 0, filled: 0, plain: true, lineEnd: 0, bareCr: false,
  } // prettier-ignore
  private readonly delimiter: number
  private readonly onRecord: (bytes: Buffer, record: CsvRecord) => void

  constructor(delimiter: string, onRecord: (bytes: Buffer, record: CsvRecord) => void) {
    this.delimiter = delimiter.charCodeAt(0)
    this.onRecord = onRecord
  }

  /** Takes the next bytes and hands over every record that is whole. */
  write(chunk: Buffer): void {
    const bytes = this.append(chunk)
    const used = this.split(bytes, false)
    this.waiting = bytes.length - used
    if (this.waiting > MOST_RECORD_BYTES) this.refuse('is longer than 1 MiB')
    bytes.copyWithin(0, used)
  }

  /** Hands over what is left. */
  end(): void {
    this.split(this.buffer.subarray(0, this.waiting), true)
    this.waiting = 0
  }

  /** The unfinished record and the next bytes in one buffer, which is used again and again. */
  private append(chunk: Buffer): Buffer {
    const length = this.waiting + chunk.length
    if (length > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(length + Math.min(length, MOST_QUOTED_BYTES))
      this.buffer.copy(larger, 0, 0, this.waiting)
      this.buffer = larger
    }
    chunk.copy(this.buffer, this.waiting)
    return this.buffer.subarray(0, length)
  }

  private split(bytes: Buffer, last: boolean): number {
    let from = 0
    this.noCloseUntil = 0
    while (from < bytes.length) {
      const after = this.readRecord(bytes, from, last)
      if (after < 0) return from
      this.hand(bytes)
      from = after
    }
    return from
  }

  private hand(bytes: Buffer): void {
    this.onRecord(bytes, this.record)
    this.line += this.record.lines
  }

  private refuse(what: string): never {
    throw new PortreeveError(`A line ${what}: this is not a table.`, {
      where: `line ${this.line}`,
      next: 'Check that the file is a CSV export with one row on each line, and export it again.',
    })
  }

  /** Reads one record into `record`; -1 when its end is not in the bytes yet. The hot loop of every load. */
  private readRecord(bytes: Buffer, from: number, last: boolean): number {
    const { delimiter, record } = this
    const length = bytes.length
    // Letters and figures lie above the comma, marks below: one comparison for most bytes.
    const ordinary = delimiter > COMMA ? 0xff : COMMA
    let at = from
    let cells = 1
    let breaks = 0
    let plain = true
    while (at < length) {
      const byte = bytes[at]!
      if (byte > ordinary) at++
      else if (byte === delimiter) {
        cells++
        at++
      } else if (byte === LF || byte === CR) {
        const pair = byte === CR && (at + 1 < length ? bytes[at + 1] === LF : !last)
        if (pair && at + 1 >= length) return -1
        this.fill(bytes, from, at, cells)
        record.lines = breaks + 1
        record.plain = plain
        record.lineEnd = pair ? 2 : 1
        record.bareCr = byte === CR && !pair
        return at + record.lineEnd
      } else if (byte === QUOTE) {
        if (at > from && bytes[at - 1] !== delimiter) {
          plain = false
          at++
          continue
        }
        const close = at < this.noCloseUntil ? -2 : this.closeQuote(bytes, at, last)
        if (close === -1) return -1
        if (close === -2) {
          this.noCloseUntil = Math.max(this.noCloseUntil, at + MOST_QUOTED_BYTES)
          plain = false
          at++
          continue
        }
        breaks += this.quotedBreaks
        if (!this.quotedPlain) plain = false
        at = close + 1
        while (bytes[at] === SPACE) {
          plain = false
          at++
        }
      } else at++
    }
    if (!last) return -1
    this.fill(bytes, from, at, cells)
    record.lines = breaks + 1
    record.plain = plain
    record.lineEnd = 0
    record.bareCr = false
    return at
  }

  /** The quote that closes the one at `open`; -1 when more bytes are needed, -2 when there is none. */
  private closeQuote(bytes: Buffer, open: number, last: boolean): number {
    const length = bytes.length
    const limit = Math.min(length, open + MOST_QUOTED_BYTES)
    let breaks = 0
    this.quotedPlain = true
    for (let at = open + 1; at < limit; at++) {
      const byte = bytes[at]!
      if (byte > QUOTE) continue
      if (byte === LF) breaks++
      else if (byte === CR && bytes[at + 1] !== LF) breaks++
      else if (byte === QUOTE) {
        if (bytes[at + 1] === QUOTE) {
          at++
          continue
        }
        let next = at + 1
        while (bytes[next] === SPACE) next++
        if (next >= length && !last) return -1
        const after = bytes[next]
        if (after === undefined || after === this.delimiter || after === LF || after === CR) {
          this.quotedBreaks = breaks
          return at
        }
        this.quotedPlain = false
      }
    }
    return last || length > limit ? -2 : -1
  }

  private fill(bytes: Buffer, start: number, end: number, cells: number): void {
    const { record, delimiter } = this
    if (cells > MOST_CELLS) this.refuse(`has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`)
    let last = end - 1
    while (last >= start && bytes[last] === delimiter) last--
    record.start = start
    record.end = end
    record.line = this.line
    record.cells = cells
    record.filled = last < start ? 0 : cells - (end - 1 - last)
  }
}

/** The cells of a record as text: quotes taken off, doubled ones made single, nothing trimmed. */
export function cellsOf(bytes: Buffer, record: CsvRecord, delimiter: string): string[] {
  const text = bytes.toString('utf8', record.start, record.end)
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = text[at] === '"' ? closingIn(text, at, delimiter) : undefined
    if (quoted) {
      cells.push(text.slice(at + 1, quoted.close).replaceAll('""', '"'))
      at = quoted.after
    } else {
      const stop = text.indexOf(delimiter, at)
      const end = stop < 0 ? text.length : stop
      cells.push(text.slice(at, end))
      at = end
    }
    if (at >= text.length) return cells
    at++
    if (at === text.length) {
      cells.push('')
      return cells
    }
  }
}

function closingIn(
  text: string,
  open: number,
  delimiter: string,
): { close: number; after: number } | undefined {
  for (let at = open + 1; ;) {
    const close = text.indexOf('"', at)
    if (close < 0) return undefined
    if (text[close + 1] === '"') {
      at = close + 2
      continue
    }
    let after = close + 1
    while (text[after] === ' ') after++
    if (after >= text.length || text[after] === delimiter) return { close, after }
    at = close + 1
  }
}

/**
 * The delimiter that divides the first lines most evenly: comma, tab, semicolon or bar.
 *
 * @example
 * delimiterOf('Supplier;Amount\nA, B;5\nC;6\n') // ';'
 * delimiterOf('Supplier\n') // ','
 */
export function delimiterOf(head: string): string {
  const lines = head.split(/\r\n|\n|\r/).slice(0, 200)
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    const often = new Map<number, number>()
    for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1)
    return Math.max(0, ...[...often].map(([count, times]) => times * Math.min(count, 20)))
  }
  const candidates = [',', '\t', ';', '|']
  const scores = candidates.map(score)
  return candidates[scores.indexOf(Math.max(...scores))]!
}
