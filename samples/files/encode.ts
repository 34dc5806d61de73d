import iconv from 'iconv-lite'
import type { SpendShape } from '../spend/shapes.data.ts'

const BOM = '\ufeff'

/** The bytes of a text in one of the county's encodings; `doubled-bom` is a mark that was itself encoded once more. */
export function encoded(text: string, encoding: SpendShape['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-8-bom':
      return Buffer.from(BOM + text, 'utf8')
    case 'doubled-bom':
      return Buffer.from(`${BOM}ï»¿${text}`, 'utf8')
    case 'utf-16le':
      return Buffer.from(BOM + text, 'utf16le')
    default:
      return iconv.encode(text, encoding)
  }
}

/** One CSV record without its line end: cells that hold a delimiter, a quote or a line break are quoted. */
export function csvRecord(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) =>
      cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
        ? `"${cell.replaceAll('"', '""')}"`
        : cell,
    )
    .join(delimiter)
}
