import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { typedDay } from '../ui/format.ts'
import { address } from '../ui/list.ts'
import { formOf, pagePath, type SiteEnv, type Visit, type Site } from '../ui/visit.ts'
import { cookieName, STYLES_VERSION } from './guards.ts'
import type { Session, SignIn } from './sign-in.ts'

/** Works out for each signed-in request whose plan is shown, for which day, in which form, and sets the visit. */
export function visits(site: Site, signIn: SignIn): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    const session = signIn.find(getCookie(context, cookieName(context.req.header('host')!)))!
    context.set('visit', await visitOf(context, site, session))
    await next()
  }
}

async function visitOf(context: Context<SiteEnv>, site: Site, session: Session): Promise<Visit> {
  const bodies = await site.bodies()
  const { body: askedBody, on: askedDay } = context.req.query()
  const body = bodies.find((each) => each === askedBody) ?? bodies[0] ?? ''
  const on = typedDay(askedDay ?? '')
  const path = new URL(context.req.url).pathname
  const form = formOf(path, context.req.header('accept'))
  const kept = { ...(body === askedBody && { body }), ...(on !== undefined && { on }) }
  const notice = form === 'page' && context.req.method === 'GET' ? session.notice : undefined
  if (notice !== undefined) delete session.notice
  return {
    shell: {
      council: site.council,
      path: pagePath(path),
      href: (to, query = {}) => address(to, { ...kept, ...query }),
      csrf: session.csrf,
      help: site.help,
      stylesVersion: STYLES_VERSION,
      ...(notice && { notice }),
    },
    form,
    body,
    on: on ?? site.today(),
    tell: (text, undo) => {
      session.notice = { text, ...(undo !== undefined && { undo }) }
    },
  }
}
