import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { PortreeveError } from '../procurement/errors.ts'
import type { Site } from '../ui/visit.ts'
import { createApp } from './request-order.ts'
import { localSignIn } from './sign-in.ts'

/** How the server is started. */
export interface ServerOptions {
  readonly site: Site
  /** The port to try first; when another program has it, the next free one of twenty is taken. Default 8473; 0 is any. */
  readonly port?: number
  /** The address to listen on. Only this machine unless told. */
  readonly host?: string
  /** Told each new link: when the server is ready, and again when a link was used, for another browser. */
  readonly onLink: (link: string, first: boolean) => void
  /** Where faults are written. */
  readonly log: (line: string) => void
}

/** A server that answers until it is closed. */
export interface RunningServer {
  readonly port: number
  readonly close: () => Promise<void>
}

const FIRST_PORT = 8473
const TRIED = 20

/**
 * Starts the web server on this machine and tells the link with the one-time secret.
 *
 * @throws PortreeveError when twenty ports in a row are taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  const server = createServer()
  const port = await listen(server, host, options.port ?? FIRST_PORT)
  const hosts = [`${host}:${port}`, ...(host === '127.0.0.1' ? [`localhost:${port}`] : [])]
  const linkOf = (secret: string): string => `http://${hosts[0]}/sign-in?secret=${secret}`
  const signIn = localSignIn((next) => options.onLink(linkOf(next), false))
  const app = createApp({ site: options.site, signIn, hosts, log: options.log })
  const listener = getRequestListener(app.fetch)
  server.on('request', (request, response) => void listener(request, response))
  options.onLink(linkOf(signIn.secret()), true)
  return { port, close: () => close(server) }
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port < first + TRIED; port++) {
    const taken = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(port, host, () => {
        server.removeListener('error', resolve)
        resolve(undefined)
      })
    })
    const address = server.address()
    if (taken === undefined && typeof address === 'object' && address !== null) return address.port
    if (taken?.code !== 'EADDRINUSE') throw cannotListen(host, port, taken)
  }
  throw cannotListen(host, first, undefined)
}

const cannotListen = (host: string, port: number, cause: Error | undefined): PortreeveError =>
  new PortreeveError(
    `The site cannot be opened at ${host}:${port}${cause === undefined ? ', nor at the ports after it' : ''}.`,
    {
      next: 'Choose another port with --port, such as --port 9000.',
      cause,
    },
  )

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
