import type { Hono } from 'hono'
import type { SiteEnv, Site } from '../ui/visit.ts'
import { homeRoutes } from '../features/home/routes.ts'
import { renewalsRoutes } from '../features/renewals/routes.ts'
import { questionsRoutes } from '../features/questions/routes.ts'
import { suppliersRoutes } from '../features/suppliers/routes.ts'
import { reviewRoutes } from '../features/review/routes.ts'
import { spendRoutes } from '../features/spend/routes.ts'
import { phantomsRoutes } from '../features/phantoms/routes.ts'
import { dutiesRoutes } from '../features/duties/routes.ts'
import { noticesRoutes } from '../features/notices/routes.ts'
import { routesToMarketRoutes } from '../features/routes-to-market/routes.ts'
import { timetableRoutes } from '../features/timetable/routes.ts'
import { frameworksRoutes } from '../features/frameworks/routes.ts'
import { sitewideRoutes } from '../features/site/routes.ts'
import { rulesRoutes } from '../features/rules/routes.ts'
import { councilRulesRoutes } from '../features/council-rules/routes.ts'
import { evidenceRoutes } from '../features/evidence/routes.ts'

/** Every page of the site, feature by feature. A new page is a line here. */
export function siteRoutes(site: Site): readonly Hono<SiteEnv>[] {
  return [
    homeRoutes(site),
    renewalsRoutes(site),
    questionsRoutes(site),
    suppliersRoutes(site),
    reviewRoutes(site),
    spendRoutes(site),
    phantomsRoutes(site),
    rulesRoutes(site),
    frameworksRoutes(site),
    councilRulesRoutes(site),
    evidenceRoutes(site),
    dutiesRoutes(site),
    routesToMarketRoutes(site),
    timetableRoutes(site),
    noticesRoutes(site),
    sitewideRoutes(site),
  ]
}
