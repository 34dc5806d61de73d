/**
 * Text broken between words at a width, as lines. A word longer than the width is left whole, so that an id or a path can
 * still be copied. Lines after the first are set in by `hang` spaces.
 *
 * @example
 * wrapLines('one two three', 8) // ['one two', 'three']
 * wrapLines('one two three', 8, 2) // ['one two', '  three']
 */
export function wrapLines(text: string, width: number, hang = 0): string[] {
  const indent = ' '.repeat(hang)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const next = line === '' ? word : `${line} ${word}`
    if (line === '' || next.length <= width) line = next
    else {
      lines.push(line)
      line = `${indent}${word}`
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/**
 * A label with its text beside it, wrapped under itself: the rows of a card.
 *
 * @example
 * labelled('By', 'Monday 23 November 2026', { width: 20, label: 4 }) // ['By  Monday 23', '    November 2026']
 */
export function labelled(
  label: string,
  text: string,
  { width, label: room }: { readonly width: number; readonly label: number },
): string[] {
  return wrapLines(text, Math.max(20, width) - room).map(
    (line, index) => `${(index === 0 ? label : '').padEnd(room)}${line}`,
  )
}
