import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Notice } from '../ui/page.ts'

/** One browser that opened the link: its form token, and what to tell it on its next page. */
export interface Session {
  readonly csrf: string
  notice?: Notice
  seen: number
}

/** Who is signed in, held in memory: restarting the server signs everyone out. */
export interface SignIn {
  /** The secret of the link not yet used. */
  readonly secret: () => string
  /** The session id for a secret, which is spent by this; undefined when it is not the one. */
  readonly exchange: (secret: string) => string | undefined
  /** The session of an id, or undefined. */
  readonly find: (id: string | undefined) => Session | undefined
}

const TWELVE_HOURS = 12 * 60 * 60 * 1000
const MOST_SESSIONS = 100
const random = (): string => randomBytes(32).toString('base64url')

/**
 * True when two texts are equal, in a time that does not tell where they differ.
 *
 * @example
 * sameText('abc', 'abc') // true
 * sameText('abc', 'abd') // false
 */
export function sameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}

/**
 * Local sign-in without a password: whoever holds the one-time secret of the printed link gets a session of twelve
 * hours. `onSpent` is told the next secret when one was used.
 */
export function localSignIn(
  onSpent: (next: string) => void = () => {},
  now: () => number = Date.now,
): SignIn {
  const sessions = new Map<string, Session>()
  let secret = random()
  return {
    secret: () => secret,
    exchange: (given) => {
      if (!sameText(given, secret)) return undefined
      secret = random()
      const id = random()
      if (sessions.size >= MOST_SESSIONS) sessions.delete(sessions.keys().next().value!)
      sessions.set(id, { csrf: random(), seen: now() })
      onSpent(secret)
      return id
    },
    find: (id) => {
      const session = id === undefined ? undefined : sessions.get(id)
      if (session === undefined) return undefined
      if (now() - session.seen > TWELVE_HOURS) return void sessions.delete(id!)
      session.seen = now()
      return session
    },
  }
}
