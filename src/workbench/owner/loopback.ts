import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PortreeveError } from '../../procurement/errors.ts'

const LOOPBACK = '127.0.0.1'
const LARGEST = 64 * 1024 * 1024

/** Answers one request: the name of an operation and its input as JSON. */
export type Answer = (name: string, input: unknown) => Promise<unknown>

/** A listening post on loopback. */
export interface Post {
  readonly port: number
  /** Takes no more requests and waits for those being answered. */
  readonly close: () => Promise<void>
}

/**
 * Listens on a free port of 127.0.0.1 for requests of other commands of this workspace. A request must carry the
 * secret, name this very host and port, and not come from a web page.
 */
export async function listen(secret: string, answer: Answer): Promise<Post> {
  let port = 0
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, { secret, port, answer }).then(({ status, body }) => reply(outgoing, status, body))
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, LOOPBACK, resolve)
  })
  port = (server.address() as AddressInfo).port
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port, close }
}

function reply(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  outgoing.end(JSON.stringify(body ?? null))
}

interface Guard {
  readonly secret: string
  readonly port: number
  readonly answer: Answer
}

async function handle(incoming: IncomingMessage, guard: Guard): Promise<{ status: number; body: unknown }> {
  if (!isAllowed(incoming, guard)) {
    incoming.resume()
    return { status: 403, body: { message: 'Not allowed.' } }
  }
  const name = /^\/operations\/([a-z]+)$/.exec(incoming.url ?? '')?.[1]
  if (incoming.method !== 'POST' || name === undefined)
    return { status: 404, body: { message: 'Not found.' } }
  try {
    return { status: 200, body: { result: await guard.answer(name, JSON.parse(await bodyOf(incoming))) } }
  } catch (error) {
    const { where, next, status, exitCode } = error instanceof PortreeveError ? error : faultOfOurs
    const message = error instanceof Error ? error.message : String(error)
    return { status: status ?? 500, body: { message, where, next, status, exitCode } }
  }
}

const faultOfOurs = { where: undefined, next: undefined, status: 500, exitCode: 1 }

function isAllowed(incoming: IncomingMessage, { secret, port }: Guard): boolean {
  const { host, origin, authorization } = incoming.headers
  return (
    host === `${LOOPBACK}:${port}` && origin === undefined && isSame(authorization ?? '', `Bearer ${secret}`)
  )
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) throw new PortreeveError('The request is too large.', { status: 413 })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What came of a request: an answer, or nobody there to give one (closing, gone, or not who was expected). */
export type Asked = { readonly answered: true; readonly result: unknown } | { readonly answered: false }

/**
 * Sends a request to the owner of a workbench.
 *
 * @throws PortreeveError with the owner's own words when it refused or failed.
 */
export async function ask(
  owner: { readonly port: number; readonly secret: string },
  name: string,
  input: unknown,
): Promise<Asked> {
  const given = await post(owner, name, JSON.stringify(input)).catch(() => undefined)
  if (given === undefined || given.status === 403) return { answered: false }
  const body = JSON.parse(given.text) as { result: unknown } & ConstructorParameters<
    typeof PortreeveError
  >[1] & {
      message: string
    }
  if (given.status === 200) return { answered: true, result: body.result }
  throw new PortreeveError(body.message, body)
}

/** Whether someone who knows the secret listens on the port. */
export async function answersOn(port: number, secret: string): Promise<boolean> {
  // An unknown operation is refused with 404 by the owner, and with 403 or otherwise by anyone else.
  const given = await post({ port, secret }, 'alive', '{}').catch(() => undefined)
  return given?.status === 404
}

function post(
  owner: { readonly port: number; readonly secret: string },
  name: string,
  text: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: LOOPBACK,
      port: owner.port,
      path: `/operations/${name}`,
      method: 'POST',
      agent: false,
      headers: { authorization: `Bearer ${owner.secret}`, 'content-type': 'application/json' },
      timeout: 60_000,
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer within a minute')))
    sent.on('error', reject)
    sent.on('response', (incoming) => {
      bodyOf(incoming).then((body) => resolve({ status: incoming.statusCode ?? 0, text: body }), reject)
    })
    sent.end(text)
  })
}
