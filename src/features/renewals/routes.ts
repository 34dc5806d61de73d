import { Hono } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { lettersNeeded } from '../../publish/documents/letters-needed.ts'
import {
  answer,
  contractAsked,
  download,
  routeRecorded,
  planAsked,
  type SiteEnv,
  type Site,
} from '../../ui/visit.ts'
import { cardView } from './card-page.ts'
import { FACTS, factView, type Form, saidOf } from './fact-form.ts'
import { planPage } from './html-export.ts'
import { planView } from './page.ts'

/** `/plan`, the table; `/contracts/…`, a card; and the pages that record a fact on it. */
export function renewalsRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/plan', async (context) =>
      answer(context, planView(await planAsked(site, context), context.req.query(), context.get('visit'))),
    )
    .get('/plan.xlsx', async (context) => {
      const { planWorkbook } = await import('../../publish/workbook/plan-workbook.ts')
      return download(context, await planWorkbook(await planAsked(site, context)), 'plan.xlsx')
    })
    .get('/plan.ics', async (context) => {
      const { planCalendar } = await import('../../publish/calendar/plan-calendar.ts')
      return download(context, planCalendar(await planAsked(site, context)), 'plan.ics')
    })
    .get('/plan.html', async (context) =>
      download(context, planPage(await planAsked(site, context)), 'plan.html'),
    )
    .get('/contracts/:id/letter/:kind', async (context) => {
      const { plan, contract } = await contractAsked(site, context, context.req.param('id'))
      const kind = lettersNeeded(contract, plan.on).find((each) => each === context.req.param('kind'))
      if (kind === undefined) throw new PortreeveError('This contract needs no such letter.', { status: 404 })
      const { letter } = await import('../../publish/documents/letters.ts')
      return download(context, await letter(contract, kind, plan.on), `${contract.id}-${kind}.docx`)
    })
    .get('/contracts/:id', async (context) => {
      const { plan, contract } = await contractAsked(site, context, context.req.param('id'))
      const [visit, { id }] = [context.get('visit'), contract]
      if (id !== context.req.param('id')) return context.redirect(visit.shell.href(`/contracts/${id}${ENDING[visit.form]}`), 302) // prettier-ignore
      return answer(context, cardView(plan, contract, visit, await routeRecorded(site, contract)))
    })
    .get('/contracts/:id/record/:fact', async (context) => {
      const { contract } = await contractAsked(site, context, context.req.param('id'))
      site.prepareToRecord()
      return answer(context, factView(contract, factName(context.req.param('fact')), context.get('visit')))
    })
    .post('/contracts/:id/record/:fact', async (context) => {
      const { contract } = await contractAsked(site, context, context.req.param('id'))
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

function factName(given: string): string {
  if (Object.hasOwn(FACTS, given)) return given
  throw new PortreeveError('There is no such fact to record.', { status: 404 })
}
