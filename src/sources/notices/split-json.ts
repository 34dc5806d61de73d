import { PortreeveError } from '../../procurement/errors.ts'

/** Deeper JSON than this is refused: no release nests so far. */
const DEEPEST = 100
/** One release or record longer than this is refused; the file may be of any length. */
const LONGEST = 64 * 1024 * 1024

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58
const OPEN_BRACE = 123
const CLOSE_BRACE = 125
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93

interface Scan {
  depth: number
  inString: boolean
  escaped: boolean
  /** Text of the last string at the root object's own level, and the key it became. */
  word: string
  key: string
  /** Depth at which elements of a list of releases begin; 0 outside such a list. */
  listDepth: number
  /** Depth that an element's closing brace returns to; -1 outside an element. */
  elementEnd: number
  emitted: number
  parts: Buffer[]
  length: number
  rest: Buffer[]
}

const refuse = (message: string, next: string): PortreeveError => new PortreeveError(message, { next })

function keep(scan: Scan, into: Buffer[], bytes: Buffer): void {
  if (bytes.length === 0) return
  scan.length += bytes.length
  if (scan.length > LONGEST) {
    throw refuse('One release in the file is longer than 64 MB.', 'Ask the publisher for a smaller file.')
  }
  into.push(Buffer.from(bytes))
}

function takeText(scan: Scan, parts: Buffer[]): string {
  const text = Buffer.concat(parts).toString('utf8')
  parts.length = 0
  scan.length = 0
  return text
}

function open(scan: Scan, byte: number): boolean {
  const startsElement =
    byte === OPEN_BRACE && scan.elementEnd < 0 && scan.listDepth > 0 && scan.depth === scan.listDepth
  if (startsElement) scan.elementEnd = scan.depth
  if (byte === OPEN_BRACKET && scan.elementEnd < 0 && scan.listDepth === 0) {
    const isList =
      scan.depth === 0 || (scan.depth === 1 && (scan.key === 'releases' || scan.key === 'records'))
    if (isList) scan.listDepth = scan.depth + 1
  }
  if (++scan.depth > DEEPEST)
    throw refuse(`The JSON nests deeper than ${DEEPEST} levels.`, 'Export it again.')
  return startsElement
}

function inString(scan: Scan, byte: number): void {
  if (scan.escaped) scan.escaped = false
  else if (byte === BACKSLASH) scan.escaped = true
  else if (byte === QUOTE) scan.inString = false
  else if (scan.depth === 1 && scan.word.length < 16) scan.word += String.fromCharCode(byte)
}

/** Handles one byte outside strings; says whether an element starts or ends with it, or the root does. */
function outside(scan: Scan, byte: number): 'starts' | 'ends' | 'root' | undefined {
  if (byte === QUOTE) {
    scan.inString = true
    if (scan.depth === 1) scan.word = ''
  } else if (byte === COLON && scan.depth === 1) scan.key = scan.word
  else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) return open(scan, byte) ? 'starts' : undefined
  else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
    if (--scan.depth < 0) throw refuse('The JSON closes more than it opens.', 'Export it again.')
    if (byte === CLOSE_BRACKET && scan.elementEnd < 0 && scan.depth < scan.listDepth) scan.listDepth = 0
    if (byte === CLOSE_BRACE && scan.depth === scan.elementEnd) {
      scan.elementEnd = -1
      return 'ends'
    }
    if (scan.depth === 0) return 'root'
  }
  return undefined
}

/** The texts completed by one chunk; what is left unfinished stays in `scan`. */
function* scanChunk(scan: Scan, chunk: Buffer): Generator<string> {
  let from = 0
  for (let at = 0; at < chunk.length; at++) {
    if (scan.inString) {
      inString(scan, chunk[at]!)
      continue
    }
    const event = outside(scan, chunk[at]!)
    if (event === 'starts') {
      keep(scan, scan.rest, chunk.subarray(from, at))
      from = at
    } else if (event === 'ends') {
      keep(scan, scan.parts, chunk.subarray(from, at + 1))
      from = at + 1
      scan.emitted++
      yield takeText(scan, scan.parts)
    } else if (event === 'root') {
      keep(scan, scan.rest, chunk.subarray(from, at + 1))
      from = at + 1
      const rest = takeText(scan, scan.rest)
      if (scan.emitted === 0) yield rest
      scan.emitted = 0
      scan.key = ''
    }
  }
  keep(scan, scan.elementEnd < 0 ? scan.rest : scan.parts, chunk.subarray(from))
}

/**
 * Splits a stream of JSON into the texts of its releases or records, so that no more than one is in memory.
 *
 * It understands a package (`{"releases": […]}`, `{"records": […]}`), a list of objects, a single object, and any of
 * these after each other (JSON Lines). Texts are not parsed: one that is not JSON is the caller's to tell.
 *
 * @throws PortreeveError when the JSON nests deeper than 100 levels, one element is longer than 64 MB, or the text
 * ends inside an element.
 */
export async function* splitJson(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const scan: Scan = {
    depth: 0, inString: false, escaped: false, word: '', key: '', listDepth: 0, elementEnd: -1, emitted: 0,
    parts: [], length: 0, rest: [],
  } // prettier-ignore
  for await (const chunk of chunks) yield* scanChunk(scan, chunk)
  if (scan.depth !== 0 || scan.inString)
    throw refuse('The file ends in the middle of its JSON.', 'Fetch it again.')
  const left = Buffer.concat(scan.rest).toString('utf8').replaceAll('\uFEFF', '').trim()
  if (left !== '' && !/^[\s,]*$/.test(left)) throw refuse('The file is not JSON.', 'Fetch it again.')
}
