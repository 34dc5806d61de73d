import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { pagePath, type SiteEnv, type Site } from '../ui/visit.ts'
import { answerFault, answerNotFound, refuseTooLarge } from './errors.ts'
import { ownForms, ownHost, securityHeaders, signedIn, scriptFile, signInPage, styleSheet } from './guards.ts'
import { siteRoutes } from './routes.ts'
import type { SignIn } from './sign-in.ts'
import { visits } from './visits.ts'

/** What the server needs: the site's answers, who is signed in, the hosts that are ours, where faults are told. */
export interface AppParts {
  readonly site: Site
  readonly signIn: SignIn
  /** `127.0.0.1:8473` and such, the one to be told first. */
  readonly hosts: readonly string[]
  readonly log: (line: string) => void
}

/**
 * The web application. A request passes these lines from top to bottom; what stands above the sign-in is all that a
 * stranger can reach.
 */
export function createApp({ site, signIn, hosts, log }: AppParts): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>({ getPath: (request) => pagePath(new URL(request.url).pathname) })

  app.get('/health', (context) => context.text('ok\n'))
  app.use(securityHeaders())
  app.use(ownHost(hosts))
  app.get('/assets/portreeve.css', styleSheet)
  app.get('/assets/review.js', scriptFile)
  app.get('/sign-in', (context) => signInPage(context, signIn))
  app.use(signedIn(signIn))
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: refuseTooLarge }))
  app.use(ownForms(signIn))
  app.use(visits(site, signIn))
  for (const routes of siteRoutes(site)) app.route('/', routes)
  app.notFound(answerNotFound)
  app.onError((fault, context) => answerFault(fault, context, log))
  return app
}
