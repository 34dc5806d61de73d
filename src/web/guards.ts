import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { PortreeveError } from '../procurement/errors.ts'
import { html, markupOf } from '../ui/html.ts'
import type { SiteEnv } from '../ui/visit.ts'
import { sameText, type SignIn } from './sign-in.ts'

const styles = readFileSync(new URL('../ui/assets/portreeve.css', import.meta.url))

/** Changes when the style sheet does. */
export const STYLES_VERSION: string = createHash('sha256').update(styles).digest('hex').slice(0, 12)

/** Refuses a request whose Host is not exactly ours: a page elsewhere may point a name of its own at this machine. */
export function ownHost(hosts: readonly string[]): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    if (!hosts.includes(context.req.header('host') ?? '')) {
      return context.text(`This server answers at http://${hosts[0]} only.\n`, 421)
    }
    await next()
  }
}

/** Headers of every answer: nothing from elsewhere, no script (but the one file of ours, on a page that asks for it), no frame, nothing kept by the browser. */
export function securityHeaders(): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    context.set('requestId', randomUUID())
    await next()
    const headers = context.res.headers
    headers.set(
      'content-security-policy',
      `default-src 'none'; ${context.get('script') === true ? "script-src 'self'; " : ''}style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    headers.set('x-request-id', context.get('requestId'))
  }
}

const reviewScript = readFileSync(new URL('../ui/assets/review.js', import.meta.url))

/** The one script there is: keys of the review cards. */
export function scriptFile(context: Context<SiteEnv>): Response {
  return context.body(reviewScript, 200, { 'content-type': 'text/javascript; charset=utf-8' })
}

/** The style sheet, sent as it lies. */
export function styleSheet(context: Context<SiteEnv>): Response {
  return context.body(styles, 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
}

/** The cookie's name holds the port, because browsers share cookies between the ports of one host. */
export const cookieName = (host: string): string => `portreeve-${host.split(':')[1] ?? '80'}`

/**
 * Spends the secret of the printed link and sets the session's cookie. Answers with a page that goes on by itself,
 * not with a redirect: a strict cookie would not be sent along a redirect that began on another site.
 */
export function signInPage(context: Context<SiteEnv>, signIn: SignIn): Response {
  const host = context.req.header('host')!
  const id = signIn.exchange(context.req.query('secret') ?? '')
  if (id === undefined && signIn.find(getCookie(context, cookieName(host))) === undefined) {
    return barePage(context, 401, 'This link has been used or is out of date', [
      'Each link works once. Look at the window where Portreeve runs: the newest link stands there.',
    ])
  }
  if (id !== undefined)
    setCookie(context, cookieName(host), id, { httpOnly: true, sameSite: 'Strict', path: '/' })
  return context.html(
    `<!DOCTYPE html>\n${markupOf(
      html`<html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>Signed in – Portreeve</title>
          <meta http-equiv="refresh" content="0; url=/" />
        </head>
        <body>
          <main>
            <h1>Signed in</h1>
            <p><a href="/">Open the plan</a></p>
          </main>
        </body>
      </html>`,
    )}`,
  )
}

/** Answers 401 to whoever has no session; else goes on. Data twins are refused alike. */
export function signedIn(signIn: SignIn): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    if (signIn.find(getCookie(context, cookieName(context.req.header('host')!))) !== undefined) return next()
    const path = new URL(context.req.url).pathname
    return barePage(context, 401, 'You are not signed in', [
      'Open the link that Portreeve printed when it started. It stands in the window where “portreeve serve” runs.',
      html`If you came from a link in an e-mail and are signed in already,
        <a class="govuk-link" href="${path}">open this page again</a>.`,
    ])
  }
}

/** Refuses a form that did not come from one of our own pages: its Origin must be ours and its token the session's. */
export function ownForms(signIn: SignIn): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    const host = context.req.header('host')!
    const session = signIn.find(getCookie(context, cookieName(host)))
    const form = await context.req.parseBody()
    const token = typeof form['csrf'] === 'string' ? form['csrf'] : ''
    const ours = context.req.header('origin') === `http://${host}`
    if (!ours || session === undefined || !sameText(token, session.csrf)) {
      throw new PortreeveError('This form did not come from a page of this site, so nothing was recorded.', {
        status: 403,
        next: 'Go back, load the page again, and send the form once more.',
      })
    }
    await next()
  }
}

/** A page for someone who is not signed in: no navigation, nothing of the council's. Twins get the title as data. */
export function barePage(
  context: Context<SiteEnv>,
  status: 400 | 401 | 403 | 404 | 413 | 500,
  title: string,
  lines: readonly (string | ReturnType<typeof html>)[],
): Response {
  const accept = context.req.header('accept') ?? ''
  if (/\.(json|csv)$/.test(new URL(context.req.url).pathname) || accept.startsWith('application/json')) {
    return context.json({ error: title }, status)
  }
  const paragraphs = lines.map((line) => html`<p class="govuk-body">${line}</p>`)
  const body = html`<html lang="en" class="govuk-template">
    <head>
      <meta charset="utf-8" />
      <title>${title} – Portreeve</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/assets/portreeve.css?v=${STYLES_VERSION}" />
    </head>
    <body class="govuk-template__body">
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper">
          <h1 class="govuk-heading-l">${title}</h1>
          ${paragraphs}
        </main>
      </div>
    </body>
  </html>`
  return context.html(`<!DOCTYPE html>\n${markupOf(body)}`, status)
}
