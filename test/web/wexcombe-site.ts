import { day } from '../../src/procurement/calendar-day.ts'
import { PortreeveError } from '../../src/procurement/errors.ts'
import type { Plan } from '../../src/procurement/plan.ts'
import { defaultSettings, heldCatalogue, heldLaw } from '../../src/rulebook/index.ts'
import type { RouteRecord } from '../../src/procurement/route-record.ts'
import type { Said, Site } from '../../src/ui/visit.ts'
import { startServer } from '../../src/web/server.ts'
import { wexcombeLake } from './wexcombe-lake.ts'
import { wexcombePlan } from './wexcombe-plan.data.ts'

/** A site running on the invented council, and what was recorded on it. */
export interface WexcombeSite {
  readonly origin: string
  readonly port: number
  /** The newest link with its one-time secret. */
  readonly link: () => string
  /** A cookie of a new session, as a header. */
  readonly cookie: () => Promise<string>
  readonly said: Said[]
  readonly logged: string[]
  readonly close: () => Promise<void>
}

/** Starts the real server on any free port, with a hand-written plan and a small real lake. */
export async function startWexcombe(change: (plan: Plan) => Plan = (plan) => plan): Promise<WexcombeSite> {
  const lake = await wexcombeLake()
  const [said, logged, links]: [Said[], string[], string[]] = [[], [], []]
  const site: Site = {
    council: 'Wexcombe Borough Council',
    help: 'Procurement team, procurement@wexcombe.example',
    bodies: async () => ['Wexcombe Borough Council', 'Marlcombe District Council'],
    today: () => day('2026-11-23'),
    plan: async (body, on) => change({ ...wexcombePlan(on), body }),
    law: () => heldLaw,
    settings: async () => defaultSettings,
    settingsChanged: async () => [],
    frameworks: async () => heldCatalogue,
    query: lake.query,
    prepareToRecord: () => {},
    record: async (each) => `D-${said.push(each)}`,
    undo: async (decision) => {
      if (said.length === 0) throw new PortreeveError(`There is no decision ${decision}.`, { status: 404 })
      said.pop()
    },
    decided: async () => [],
    routesChosen: async () =>
      said.flatMap((each, at) =>
        each.kind === 'route'
          ? [{ id: `D-${at + 1}`, subject: each.subject, who: 'Category manager', at: '2026-11-23T09:00:00Z', route: each.choice.value as unknown as RouteRecord, facts: each.facts, ...(each.reason && { reason: each.reason }) }] // prettier-ignore
          : [],
      ),
    workedIn: async () => ({ done: true }),
  }
  const server = await startServer({
    site,
    port: 0,
    onLink: (link) => links.push(link),
    log: (line) => logged.push(line),
  })
  const origin = `http://127.0.0.1:${server.port}`
  const cookie = async () => (await fetch(links.at(-1)!)).headers.get('set-cookie')!.split(';')[0]!
  return {
    origin,
    port: server.port,
    link: () => links.at(-1)!,
    cookie,
    said,
    logged,
    close: async () => {
      await server.close()
      lake.close()
    },
  }
}

/** Every page of the site, by its address. */
export const PAGES = [
  '/',
  '/plan',
  '/plan?band=ask&sort=-end',
  '/plan?text=nothing-has-this-name',
  '/plan?ends-before=soon',
  '/?on=2027-11-23',
  '/contracts/C-AAAAAAAAAA',
  '/contracts/C-FFFFFFFFFF',
  '/contracts/C-AAAAAAAAAA/timetable',
  '/contracts/C-AAAAAAAAAA/timetable?route=open-procedure&move=evaluation&to=1/2/2027',
  '/contracts/C-FFFFFFFFFF/timetable',
  '/contracts/C-AAAAAAAAAA/notices?route=open-procedure',
  '/contracts/C-FFFFFFFFFF/notices',
  '/contracts/C-AAAAAAAAAA/notices/UK4?route=open-procedure',
  '/contracts/C-AAAAAAAAAA/notices/UK17?route=open-procedure',
  '/duties',
  '/duties?state=overdue',
  '/duties?notice=UK11&state=all',
  '/watch',
  '/contracts/C-AAAAAAAAAA/record/notice-period',
  '/contracts/C-AAAAAAAAAA/record/current-end',
  '/contracts/C-AAAAAAAAAA/record/owner',
  '/contracts/C-AAAAAAAAAA/record/shape',
  '/questions',
  '/questions/Q-C-BBBBBBBBBB',
  '/questions?to=nobody',
  '/suppliers',
  '/suppliers?text=nothing-has-this-name',
  '/spend',
  '/spend?by=category',
  '/spend?by=month&ring=all',
  '/spend?basis=gross',
  '/categories',
  '/rules',
  '/rules?words=nothing-has-this-name',
  '/rules?law=other&unread=yes',
  '/rules/threshold-goods-services-sub-central-from-2026',
  '/rules/modify-unforeseeable-cap?on=2024-01-01',
  '/categories/rev-ben',
  '/shares',
  '/spend/rows',
  '/spend/rows?month=1999-01',
  '/phantoms',
  '/phantoms?over=2000&rhythm=seen',
  '/phantoms?over=much',
  '/frameworks',
  '/frameworks?text=nothing-has-this-name',
  '/frameworks/HTE%20AI%20DPS',
  '/evidence',
  '/evidence?kind=spend&sort=-complaints',
  '/evidence/files/aaaa000011112222',
  '/evidence/row?file=wexcombe/contracts-register.csv&line=17',
  '/evidence/row?file=wexcombe/spend%202026.csv&line=9',
  '/complaints',
  '/complaints?page=2',
  '/council-rules',
  '/council-rules?value=45000&kind=services&need=17/2/2027',
  '/council-rules?value=lots',
  '/council-rules/lead-times',
  '/council-rules/change/band/band-two-quotations',
  '/council-rules/change/key-decision-line',
  '/council-rules/change/lead-time/decisions.cabinet',
  '/accessibility',
] as const
