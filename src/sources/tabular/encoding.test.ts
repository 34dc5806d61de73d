import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { bomLength, decodeText, EncodingEvidence, encodingOf } from './encoding.ts'
import { hashAside, hashOf } from './hash-worker.ts'

describe('encodings', () => {
  test.each([
    ['Net Amount (£)', 'windows-1252', 'windows-1252'],
    ['Net Amount(£)', 'cp437', 'cp437'],
    ['Supplier’s – “Café”', 'windows-1252', 'windows-1252'],
    ['Supplier’s – “Café”, St John’s', 'macintosh', 'macroman'],
    ['Café £5', 'utf8', 'utf-8'],
  ])('%s written in %s', (text, written, told) => {
    expect(decodeText(iconv.encode(text, written))).toEqual({ text, encoding: told })
  })

  test('marks of every kind are dropped', () => {
    const twice = Buffer.from('c3afc2bbc2bf', 'hex')
    const once = Buffer.from('efbbbf', 'hex')
    for (const marks of [once, twice, Buffer.concat([once, once]), Buffer.concat([once, twice])]) {
      const bytes = Buffer.concat([marks, Buffer.from('Body,Date')])
      expect(bomLength(bytes)).toBe(marks.length)
      expect(decodeText(bytes)).toEqual({ text: 'Body,Date', encoding: 'utf-8-bom' })
    }
  })

  test('UTF-16 with and without a mark', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const bare = iconv.encode('Supplier,Amount\nAcme,5\n', encoding)
      expect(decodeText(bare)).toEqual({ text: 'Supplier,Amount\nAcme,5\n', encoding })
      const marked = iconv.encode('Supplier,Amount\n', encoding, { addBOM: true })
      expect(decodeText(marked)).toEqual({ text: 'Supplier,Amount\n', encoding })
    }
  })

  test('UTF-8 with a stray byte stays UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('Café £5\nNaïve £6\n'.repeat(20)),
      Buffer.from([0xa3]),
      Buffer.from('7\n'),
    ])
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8-mixed' })
    expect(decodeText(bytes).text.slice(-12)).toBe('Naïve £6\n\ufffd7\n')
  })

  test('a hash worked out on another thread is the same', async () => {
    const path = fileURLToPath(import.meta.url)
    expect(await hashAside(path).hash).toBe(await hashOf(path))
  })

  test('a character cut by the end of a piece is not taken for another encoding', () => {
    const bytes = Buffer.from('aé£’b€')
    for (let cut = 0; cut <= bytes.length; cut++) {
      const evidence = new EncodingEvidence()
      evidence.add(bytes.subarray(0, cut))
      evidence.add(bytes.subarray(cut))
      expect(evidence.decide(bytes)).toBe('utf-8')
    }
    expect(encodingOf(bytes.subarray(0, bytes.length - 1))).not.toBe('utf-8')
  })
})
