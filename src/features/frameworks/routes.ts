import { Hono, type Context } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import { fitsOf, type Framework, frameworkOf } from '../../rulebook/index.ts'
import { pageOf } from '../../ui/list.ts'
import { answer, sizeOf, type SiteEnv, type Site } from '../../ui/visit.ts'
import { subjectOfCheck } from '../../workbench/frameworks/workspace-catalogue.ts'
import { type Asked, readAsked } from './asked.ts'
import { type CheckTyped, readCheck } from './check-facts.ts'
import { fitRows } from './fit-rows.ts'
import { frameworksView } from './page.ts'
import { frameworkView, type FrameworkFacts } from './show-page.ts'
import { factWords } from './words.ts'

/** `/frameworks`, the list and what fits a need; `/frameworks/REF`, one agreement and the form to record a check. */
export function frameworksRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/frameworks', async (context) => {
      const [query, visit] = [context.req.query(), context.get('visit')]
      const [catalogue, asked] = await Promise.all([site.frameworks(), askedOn(site, context)])
      const { rows, scopeNotKnown } = fitRows(catalogue, asked.question, { on: visit.on, text: query['text'] ?? '', law: site.law() }) // prettier-ignore
      const list = pageOf(rows, { path: '/frameworks', query, size: sizeOf(visit) })
      return answer(context, frameworksView({ asked, query, list, all: rows, scopeNotKnown }, visit))
    })
    .get('/frameworks/:reference', async (context) => {
      site.prepareToRecord()
      return shown(site, context)
    })
    .post('/frameworks/:reference', async (context) => {
      const visit = context.get('visit')
      const framework = await frameworkAsked(site, context)
      const form = (await context.req.parseBody()) as CheckTyped & { readonly because?: string }
      const check = readCheck(framework, form, visit.body)
      if (check.errors.length > 0) return shown(site, context, { typed: form, errors: check.errors })
      const because = form.because?.trim()
      const decisions: string[] = []
      for (const { lot, ...choice } of check.facts) {
        decisions.push(
          await site.record({
            kind: 'framework',
            subject: subjectOfCheck(framework.reference, lot),
            choice,
            ...(because && { reason: because }),
            facts: { name: framework.name, held: heldWords(framework, lot, choice.field) },
          }),
        )
      }
      const [only] = decisions
      const said = check.facts.length === 1 ? 'One fact' : `${check.facts.length} facts`
      visit.tell(`Recorded for ${framework.name}: ${said} read at its owner today.`, decisions.length === 1 ? only : undefined) // prettier-ignore
      return context.redirect(visit.shell.href(`/frameworks/${encodeURIComponent(framework.reference)}`), 303)
    })
}

/** What was held of a fact before a check of it. */
function heldWords(framework: Framework, lot: string, field: string): string {
  const fields = framework.lots.find((each) => each.id === lot)?.fields ?? framework.fields
  const held = field in fields ? fields[field as keyof typeof fields] : undefined
  return held ? `${factWords(field as keyof typeof fields, held.value)} (${held.source})` : 'nothing'
}

async function askedOn(site: Site, context: Context<SiteEnv>): Promise<Asked> {
  const { body, on } = context.get('visit')
  const query: Readonly<Record<string, string>> = context.req.query()
  return readAsked(query, { body, settings: await site.settings(body), on })
}

async function frameworkAsked(site: Site, context: Context<SiteEnv>): Promise<Framework> {
  const reference = context.req.param('reference')!
  const framework = frameworkOf(reference, await site.frameworks())
  if (framework) return framework
  throw new PortreeveError(`No framework ${reference} is held.`, {
    status: 404,
    next: 'Look for it by name in the list of frameworks, or take in a list that has it: portreeve frameworks import FILE.',
  })
}

async function shown(
  site: Site,
  context: Context<SiteEnv>,
  fault?: FrameworkFacts['fault'],
): Promise<Response> {
  const visit = context.get('visit')
  const [framework, asked] = await Promise.all([frameworkAsked(site, context), askedOn(site, context)])
  const fits = fitsOf(framework, asked.question, visit.on, site.law())
  return answer(context, frameworkView({ framework, fits, asked, ...(fault && { fault }) }, visit))
}
