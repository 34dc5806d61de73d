import { createHash } from 'node:crypto'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { pieces } from './pieces.ts'

/** A hash being worked out: wait for it, or give it up. */
export interface HashAside {
  readonly hash: Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * The SHA-256 of a file's bytes, hex, worked out on another thread: for large files, while this thread looks at them.
 */
export function hashAside(path: string): HashAside {
  const worker = new Worker(new URL(import.meta.url), { workerData: { hashOf: path } })
  const hash = new Promise<string>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  // Whatever stops the one who asked is told by it; a fault of this thread is only heard when awaited.
  hash.catch(() => undefined)
  return { hash, stop: async () => void (await worker.terminate()) }
}

/** The SHA-256 of a file's bytes, hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces(path)) hash.update(piece)
  return hash.digest('hex')
}

const asked = (workerData as { hashOf?: string } | null)?.hashOf
if (asked !== undefined) parentPort?.postMessage(await hashOf(asked))
