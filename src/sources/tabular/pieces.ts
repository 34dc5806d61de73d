import { open } from 'node:fs/promises'

const CHUNK = 1024 * 1024

/** Of a file that says it is empty, such as a pipe, so much is read at a time. */
const LEAST = 4096

/** The bytes of a file in pieces of a megabyte at most; each piece is overwritten by the one after the next. */
export async function* pieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    // Two megabytes for each of many small files would keep the garbage collector busy.
    const length = Math.max(LEAST, Math.min(CHUNK, (await file.stat()).size))
    const buffers = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)] as const
    let next = file.read(buffers[0], 0, length)
    for (let turn = 1; ; turn ^= 1) {
      const { buffer, bytesRead } = await next
      if (bytesRead === 0) return
      next = file.read(buffers[turn as 0 | 1], 0, length)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
