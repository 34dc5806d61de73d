import { Hono, type Context } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Plan, PlanContract } from '../../procurement/plan.ts'
import { lettersNeeded } from '../../publish/documents/letters-needed.ts'
import { answer, type SiteEnv, type Site } from '../../ui/visit.ts'
import { cardView } from './card-page.ts'
import { FACTS, factView, type Form, saidOf } from './fact-form.ts'
import { planPage } from './html-export.ts'
import { planView } from './page.ts'

/** `/plan`, the table; `/contracts/…`, a card; and the pages that record a fact on it. */
export function renewalsRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/plan', async (context) =>
      answer(context, planView(await planOf(site, context), context.req.query(), context.get('visit'))),
    )
    .get('/plan.xlsx', async (context) => {
      const { planWorkbook } = await import('../../publish/workbook/plan-workbook.ts')
      return file(context, await planWorkbook(await planOf(site, context)), 'plan.xlsx')
    })
    .get('/plan.ics', async (context) => {
      const { planCalendar } = await import('../../publish/calendar/plan-calendar.ts')
      return file(context, planCalendar(await planOf(site, context)), 'plan.ics')
    })
    .get('/plan.html', async (context) => file(context, planPage(await planOf(site, context)), 'plan.html'))
    .get('/contracts/:id/letter/:kind', async (context) => {
      const { plan, contract } = await contractOf(site, context, context.req.param('id'))
      const kind = lettersNeeded(contract, plan.on).find((each) => each === context.req.param('kind'))
      if (kind === undefined) throw new PortreeveError('This contract needs no such letter.', { status: 404 })
      const { letter } = await import('../../publish/documents/letters.ts')
      return file(context, await letter(contract, kind, plan.on), `${contract.id}-${kind}.docx`)
    })
    .get('/contracts/:id', async (context) => {
      const { plan, contract } = await contractOf(site, context, context.req.param('id'))
      const [visit, { id }] = [context.get('visit'), contract]
      if (id !== context.req.param('id')) return context.redirect(visit.shell.href(`/contracts/${id}${ENDING[visit.form]}`), 302) // prettier-ignore
      return answer(context, cardView(plan, contract, context.get('visit')))
    })
    .get('/contracts/:id/record/:fact', async (context) => {
      const { contract } = await contractOf(site, context, context.req.param('id'))
      site.prepareToRecord()
      return answer(context, factView(contract, factName(context.req.param('fact')), context.get('visit')))
    })
    .post('/contracts/:id/record/:fact', async (context) => {
      const { contract } = await contractOf(site, context, context.req.param('id'))
      const [visit, name] = [context.get('visit'), factName(context.req.param('fact'))]
      const form = (await context.req.parseBody()) as Form
      const read = FACTS[name]!.read(form)
      if ('error' in read) return answer(context, factView(contract, name, visit, { form, ...read }))
      const decision = await site.record(saidOf(contract, name, read.choice))
      visit.tell(`Recorded for ${contract.title}: ${FACTS[name]!.name} is ${read.words}.`, decision)
      return context.redirect(visit.shell.href(`/contracts/${contract.id}`), 303)
    })
}

const ENDING = { page: '', json: '.json', csv: '.csv' } as const

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** A file to keep: always saved, never shown in the site's own window. */
function file(context: Context<SiteEnv>, content: string | Buffer, name: string): Response {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  return context.body(bytes, 200, {
    'content-type': TYPES[name.split('.').at(-1)!]!,
    'content-disposition': `attachment; filename="${name}"`,
  })
}

function factName(given: string): string {
  if (Object.hasOwn(FACTS, given)) return given
  throw new PortreeveError('There is no such fact to record.', { status: 404 })
}

async function planOf(site: Site, context: Context<SiteEnv>): Promise<Plan> {
  const { body, on } = context.get('visit')
  if (body !== '') return site.plan(body, on)
  throw new PortreeveError('No files are loaded yet, so there is no plan.', {
    status: 404,
    next: 'Load the council’s files with portreeve load, then open this page again.',
  })
}

async function contractOf(
  site: Site,
  context: Context<SiteEnv>,
  id: string,
): Promise<{ plan: Plan; contract: PlanContract }> {
  const plan = await planOf(site, context)
  const contract = plan.contracts.find((each) =>
    [each.id, ...(each.formerIds ?? [])].some((one) => one === id),
  )
  if (contract !== undefined) return { plan, contract }
  throw new PortreeveError(`There is no contract ${id} in the plan of ${plan.body} on this day.`, {
    status: 404,
    next: 'It may belong to another body, or the files it came from were replaced. Look for it by name in the plan.',
  })
}
