import type { Context } from 'hono'
import type { CalendarDay } from '../procurement/calendar-day.ts'
import { PortreeveError } from '../procurement/errors.ts'
import type { Plan, PlanContract } from '../procurement/plan.ts'
import type { Duration } from '../procurement/term.ts'
import { page, type PageParts, type Shell } from './page.ts'
import type { RouteRecord } from '../procurement/route-record.ts'
import type { Catalogue } from '../rulebook/frameworks/framework.ts'
import type { Law } from '../rulebook/law.ts'
import type { BodySettings } from '../rulebook/settings.ts'
import { csvOf, type TableColumn } from './terminal.ts'

/** The value of a setting, in the form the settings are written in; null takes a setting away. */
export type SettingValue =
  string | number | boolean | null | readonly SettingValue[] | { readonly [name: string]: SettingValue }

/** What a person says on a page: a fact, a date, the answer to a question, or what a supplier is. The workbench keeps it as a decision. */
export interface Said {
  readonly kind:
    | 'fact'
    | 'date'
    | 'dismissed-question'
    | 'supplier-match'
    | 'category'
    | 'ring'
    | 'setting'
    | 'framework'
    | 'route'
  /** The contract it is about; for a setting or a question about no contract, the body; a framework; else the supplier's name. */
  readonly subject: string
  readonly choice: {
    readonly field: string
    readonly value:
      | string
      | Duration
      | { readonly because: string }
      | { readonly supplierId: string; readonly name: string; readonly same: boolean }
      | SettingValue
  }
  readonly reason?: string
  /** What the page showed when it was said. */
  readonly facts: Readonly<Record<string, string>>
  /** The rules relied on, each with its version. */
  readonly rules?: Readonly<Record<string, string>>
}

/** Asks the lake in SQL of the product's own; values go in apart, for `?` in order. BIGINT comes back as bigint, DECIMAL as decimal text, days as `yyyy-mm-dd`. */
export type AskLake = <Row>(sql: string, params?: readonly (string | number)[]) => Promise<Row[]>

/** All the site asks of the rest: bodies, plans, the lake's rows, and a place to record what people say. */
export interface Site {
  readonly council: string
  /** Who helps, a sentence for the foot of every page. */
  readonly help: string
  /** Bodies whose files are loaded, ours first. */
  readonly bodies: () => Promise<readonly string[]>
  readonly today: () => CalendarDay
  readonly plan: (body: string, on: CalendarDay) => Promise<Plan>
  /** The law in use: the installed rule pack, or the program's own. */
  readonly law: () => Law
  /** The settings a body's plan is made with. */
  readonly settings: (body: string) => Promise<BodySettings>
  /** What people changed in a body's settings and still stands, the last first. */
  readonly settingsChanged: (body: string) => Promise<readonly SettingChanged[]>
  /** Every framework known here: the product's list, lists taken in, and what people checked. */
  readonly frameworks: () => Promise<Catalogue>
  readonly query: AskLake
  /** Told when a form is opened: what is slow to open for recording may be opened while the person types. */
  readonly prepareToRecord: () => void
  /** Records what was said and gives the decision's id, to undo it by. */
  readonly record: (said: Said) => Promise<string>
  readonly undo: (decision: string) => Promise<void>
  /** The routes people chose that still stand, the last first. */
  readonly routesChosen: () => Promise<readonly RouteChosen[]>
  /** What stands of what people said of suppliers and classes, the last first: also what the findings do not hold yet. */
  readonly decided: () => Promise<readonly Decided[]>
  /** Whether the findings hold all that people said; asks for no longer than so many milliseconds. */
  readonly workedIn: (withinMs: number) => Promise<WorkedIn>
}

/** A setting that people changed: which, who, when and why. */
export interface SettingChanged {
  readonly id: string
  readonly field: string
  readonly who: string
  /** When it was recorded, as an instant. */
  readonly at: string
  readonly reason?: string
}

/** A route somebody chose: what was recorded of it, who and when. */
export interface RouteChosen {
  readonly id: string
  readonly subject: string
  readonly who: string
  /** When it was recorded, as an instant. */
  readonly at: string
  readonly reason?: string
  readonly route: RouteRecord
  /** The facts as the page showed them, by their names. */
  readonly facts: Readonly<Record<string, string>>
}

/** A decision that stands, as a page needs it. */
export interface Decided {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly field: string
}

/** How far the findings are with what people said. */
export interface WorkedIn {
  readonly done: boolean
  /** How long working it in took the last time. */
  readonly seconds?: number
  /** Why it failed the last time: what was said is kept, and the next load or answer works it in. */
  readonly fault?: string
}

/** The three forms an address answers in: the page, and its twins `.json` and `.csv`. */
export type AnswerForm = 'page' | 'json' | 'csv'

/** One signed-in request, as features see it. */
export interface Visit {
  readonly shell: Shell
  readonly form: AnswerForm
  /** The body whose plan is shown. Empty when nothing is loaded. */
  readonly body: string
  /** The day the plan is asked for. */
  readonly on: CalendarDay
  /** Tells the visitor once, on the next page, what was done. */
  readonly tell: (text: string, undo?: string) => void
}

/** What Hono carries from the request order to the routes. */
export interface SiteEnv {
  Variables: {
    visit: Visit
    requestId: string
    /** The page has a script of our own: see `securityHeaders`. */
    script?: boolean
  }
}

/** The view of one address: the page, and the same content as data. */
export interface View<Row> {
  readonly parts: PageParts
  readonly json: unknown
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly status?: 200 | 400 | 404
}

/** The view in the form that was asked for. Page and twins come from one view, so they cannot disagree. */
export function answer<Row>(context: Context<SiteEnv>, view: View<Row>): Response {
  const visit = context.get('visit')
  const status = view.status ?? 200
  if (visit.form === 'json')
    return context.body(jsonOf(view.json), status, { 'content-type': 'application/json; charset=utf-8' })
  if (visit.form === 'csv') {
    return context.body(csvOf(view.rows, view.columns), status, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileNameOf(visit.shell.path)}.csv"`,
    })
  }
  return context.html(page(visit.shell, { ...view.parts, twins: twinsOf(context) }), status)
}

/**
 * JSON text for people and programs: two spaces, a line end, whole numbers of any size as text.
 *
 * @example
 * jsonOf({ a: 1n }) // '{\n  "a": "1"\n}\n'
 */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each), 2)}\n`
}

/**
 * A name for the file of a page's CSV.
 *
 * @example
 * fileNameOf('/contracts/C-ABC') // 'contracts-C-ABC'
 * fileNameOf('/') // 'plan'
 */
export function fileNameOf(path: string): string {
  return path.slice(1).replace(/[^A-Za-z0-9-]+/g, '-') || 'plan'
}

function twinsOf(context: Context<SiteEnv>): { json: string; csv: string } {
  const { pathname, search } = new URL(context.req.url)
  const path = pathname === '/' ? '/index' : pathname
  return { json: `${path}.json${search}`, csv: `${path}.csv${search}` }
}

/**
 * The path of an address without its twin's ending.
 *
 * @example
 * pagePath('/plan.csv') // '/plan'
 * pagePath('/index.json') // '/'
 */
export function pagePath(path: string): string {
  const bare = path.replace(/\.(json|csv)$/, '')
  return bare !== path && bare === '/index' ? '/' : bare
}

/**
 * The form an address asks for, by its ending, else by what the client accepts.
 *
 * @example
 * formOf('/plan.csv', 'text/html') // 'csv'
 * formOf('/plan', 'application/json') // 'json'
 */
export function formOf(path: string, accept: string | undefined): AnswerForm {
  const ending = /\.(json|csv)$/.exec(path)?.[1]
  if (ending !== undefined) return ending as AnswerForm
  const wanted = accept ?? ''
  if (wanted.includes('text/html')) return 'page'
  return wanted.startsWith('application/json') ? 'json' : wanted.startsWith('text/csv') ? 'csv' : 'page'
}

/** Rows a page of a long list: fifty on a page, in CSV and JSON up to a hundred thousand at once. */
export function sizeOf(visit: Pick<Visit, 'form'>): number {
  return visit.form === 'page' ? 50 : 100_000
}

/**
 * The plan a visitor asks for.
 *
 * @throws PortreeveError (404) while nothing is loaded.
 */
export async function planAsked(site: Site, context: Context<SiteEnv>): Promise<Plan> {
  const { body, on } = context.get('visit')
  if (body !== '') return site.plan(body, on)
  throw new PortreeveError('No files are loaded yet, so there is no plan.', {
    status: 404,
    next: 'Load the council’s files with portreeve load, then open this page again.',
  })
}

/**
 * The contract of the plan that an id means, an earlier id too.
 *
 * @throws PortreeveError (404) when the plan has none of that id.
 */
export async function contractAsked(
  site: Site,
  context: Context<SiteEnv>,
  id: string,
): Promise<{ plan: Plan; contract: PlanContract }> {
  const plan = await planAsked(site, context)
  const contract = plan.contracts.find((each) =>
    [each.id, ...(each.formerIds ?? [])].some((one) => one === id),
  )
  if (contract !== undefined) return { plan, contract }
  throw new PortreeveError(`There is no contract ${id} in the plan of ${plan.body} on this day.`, {
    status: 404,
    next: 'It may belong to another body, or the files it came from were replaced. Look for it by name in the plan.',
  })
}

/** The route last recorded for a contract that still stands; undefined when none was. */
export async function routeRecorded(site: Site, contract: PlanContract): Promise<RouteChosen | undefined> {
  const ids: readonly string[] = [contract.id, ...(contract.formerIds ?? [])]
  return (await site.routesChosen()).find((each) => ids.includes(each.subject))
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** A file to keep: always saved, never shown in the site's own window. */
export function download(context: Context<SiteEnv>, content: string | Buffer, name: string): Response {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  return context.body(bytes, 200, {
    'content-type': FILE_TYPES[name.split('.').at(-1)!]!,
    'content-disposition': `attachment; filename="${name}"`,
  })
}
