import type { Context } from 'hono'
import { PortreeveError } from '../procurement/errors.ts'
import { paragraph, page } from '../ui/page.ts'
import { html } from '../ui/html.ts'
import { jsonOf, type SiteEnv, type Visit } from '../ui/visit.ts'
import { barePage } from './guards.ts'

/** The page for an address that names nothing. */
export function answerNotFound(context: Context<SiteEnv>): Response {
  return faultPage(context, {
    status: 404,
    title: 'There is no such page',
    lines: ['If you typed the address, look whether it is right. If you followed a link, it may be old.'],
  })
}

/**
 * The one place where faults become answers. A PortreeveError is told in its own sentences; anything else is written
 * to the log with the request's id, and the page gives that id and nothing more.
 */
export function answerFault(fault: Error, context: Context<SiteEnv>, log: (line: string) => void): Response {
  if (fault instanceof PortreeveError) {
    const where = fault.where === undefined ? [] : [`Where: ${fault.where}`]
    const next = fault.next === undefined ? [] : [fault.next]
    return faultPage(context, { status: fault.status, title: fault.message, lines: [...where, ...next] })
  }
  const id = context.get('requestId')
  log(
    `Fault ${id} at ${context.req.method} ${new URL(context.req.url).pathname}: ${fault.stack ?? fault.message}\n`,
  )
  return faultPage(context, {
    status: 500,
    title: 'Something went wrong in Portreeve itself',
    lines: ['Nothing you recorded is lost.', `Give this number when you ask for help: ${id}`],
  })
}

/** Refuses a form larger than any of ours. */
export function refuseTooLarge(): never {
  throw new PortreeveError('This form is too large, so nothing was recorded.', {
    status: 413,
    next: 'Write less, or keep the long text in a file of your own and say here where it is.',
  })
}

interface Told {
  readonly status: number
  readonly title: string
  readonly lines: readonly string[]
}

function faultPage(context: Context<SiteEnv>, told: Told): Response {
  const visit = context.get('visit') as Visit | undefined
  const status = told.status as 400 | 403 | 404 | 413 | 500
  if (visit === undefined) return barePage(context, status, told.title, told.lines)
  if (visit.form !== 'page') {
    const body = jsonOf({ error: told.title, more: told.lines })
    return context.body(body, status, { 'content-type': 'application/json; charset=utf-8' })
  }
  const back = html`<a class="govuk-link" href="${visit.shell.href('/')}">Go to what to do</a>`
  return context.html(
    page(visit.shell, {
      title: told.title,
      body: html`${told.lines.map((line) => paragraph(line))}${paragraph(back)}`,
    }),
    status,
  )
}
