import { createHash } from 'node:crypto'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { pieces } from './pieces.ts'

/**
 * The SHA-256 of a file's bytes, hex, worked out on another thread: for large files, while this thread looks at them.
 */
export function hashAside(path: string): Promise<string> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { hashOf: path } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** The SHA-256 of a file's bytes, hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of pieces(path)) hash.update(piece)
  return hash.digest('hex')
}

const asked = (workerData as { hashOf?: string } | null)?.hashOf
if (asked !== undefined) parentPort?.postMessage(await hashOf(asked))
