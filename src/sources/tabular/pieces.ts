import { open } from 'node:fs/promises'

const CHUNK = 1024 * 1024

/** The bytes of a file in pieces of a megabyte; each piece is overwritten by the one after the next. */
export async function* pieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] as const
    let next = file.read(buffers[0], 0, CHUNK)
    for (let turn = 1; ; turn ^= 1) {
      const { buffer, bytesRead } = await next
      if (bytesRead === 0) return
      next = file.read(buffers[turn as 0 | 1], 0, CHUNK)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
