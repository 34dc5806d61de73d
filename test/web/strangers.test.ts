import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWexcombe, type WexcombeSite } from './wexcombe-site.ts'

// What `requests.test.ts` does not ask: paths that climb, methods nobody sends, and what is written down.

let site: WexcombeSite
let cookie: string

beforeAll(async () => {
  site = await startWexcombe()
  cookie = await site.cookie()
})
afterAll(() => site.close())

/** A request whose path and method go out as they are: fetch would tidy them. */
const raw = (method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string; policy: string | undefined }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: site.port, method, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += String(chunk)))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          text,
          policy: String(answer.headers['content-security-policy']),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

test('no path climbs out of what is served', async () => {
  const climbing = [
    '/assets/../../../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/assets/portreeve.css/../../../package.json',
    '/..%00/package.json',
    '/%2e%2e/package.json.csv',
  ]
  for (const path of climbing) {
    for (const headers of [{}, { cookie }]) {
      const { status, text } = await raw('GET', path, headers)
      expect([400, 401, 404], path).toContain(status)
      expect(text, path).not.toMatch(/root:|"dependencies"|"portreeve"/)
    }
  }
})

test('a stranger gets 401 by every method, with the strict policy', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of ['/', '/plan.json', '/plan.csv', '/plan.xlsx', '/undo', '/nothing']) {
      const { status, text, policy } = await raw(method, path)
      expect(status, `${method} ${path}`).toBe(401)
      expect(text).not.toContain('Wexcombe')
      expect(policy).toContain("default-src 'none'")
    }
  }
})

test('no answer lets another site read it', async () => {
  const answer = await fetch(`${site.origin}/plan.json`, { headers: { cookie, origin: 'http://elsewhere.example' } }) // prettier-ignore
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

test('no secret is written to the log, to a page or to an address', async () => {
  const secret = new URL(site.link()).searchParams.get('secret')!
  const page = await (await fetch(`${site.origin}/plan`, { headers: { cookie } })).text()
  await fetch(`${site.origin}/nothing?secret=${secret}`)
  await fetch(`${site.origin}/sign-in?secret=wrong`)
  const session = cookie.split('=')[1]!
  expect(site.logged.join('\n')).not.toContain(secret)
  expect(site.logged.join('\n')).not.toContain(session)
  expect(page).not.toContain(secret)
  expect(page).not.toContain(session)
})
