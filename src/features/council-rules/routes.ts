import { Hono, type Context } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import type { BodySettings } from '../../rulebook/index.ts'
import { answer, type SiteEnv, type Site, type SettingValue, type Visit } from '../../ui/visit.ts'
import { formNamed } from './forms.ts'
import { leadTimesView } from './lead-times-page.ts'
import { councilRulesView } from './page.ts'
import { backHref, faultsOf, ruleFormView, type Form, type RuleChange, type RuleForm } from './rule-form.ts'

/** `/council-rules`, a body's own rules; `/council-rules/lead-times`; and the pages that change one thing in them. */
export function councilRulesRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/council-rules', async (context) => {
      const { visit, settings } = await bodyAsked(site, context)
      const changed = await site.settingsChanged(visit.body)
      return answer(
        context,
        councilRulesView({ settings, law: site.law(), changed, query: context.req.query() }, visit),
      )
    })
    .get('/council-rules/lead-times', async (context) => {
      const { visit, settings } = await bodyAsked(site, context)
      return answer(context, leadTimesView(settings, visit))
    })
    .get('/council-rules/change/:what/:id?', async (context) => {
      const { visit, form } = await formAsked(site, context)
      site.prepareToRecord()
      return answer(context, ruleFormView(form, visit))
    })
    .post('/council-rules/change/:what/:id?', async (context) => {
      const { visit, form, settings } = await formAsked(site, context)
      const typed = (await context.req.parseBody()) as Form
      const because = (typed['because'] ?? '').trim()
      const read = typed['remove'] === 'yes' && form.remove ? { change: form.remove.change } : form.read(typed) // prettier-ignore
      const faults = {
        ...('faults' in read ? read.faults : faultsOf(read.change, { settings, on: visit.on, law: site.law() }, { names: Object.keys(typed), entry: form.entry?.(typed) ?? '' })),
        ...becauseFault(because),
      } // prettier-ignore
      if ('faults' in read || Object.keys(faults).length > 0)
        return answer(context, ruleFormView(form, visit, { form: typed, faults }))
      await record(site, visit, read.change, because)
      return context.redirect(backHref(visit, form.back), 303)
    })
}

const becauseFault = (because: string): { because?: string } => {
  if (because === '') return { because: 'Say why, for whoever reads the log later' }
  return because.length > 4000 ? { because: 'Use 4,000 letters or fewer' } : {}
}

async function record(
  site: Site,
  visit: Visit,
  { field, value, words }: RuleChange,
  reason: string,
): Promise<void> {
  const decision = await site.record({
    kind: 'setting',
    subject: visit.body,
    choice: { field, value: value as SettingValue },
    reason,
    facts: { law: site.law().version, on: visit.on },
  })
  visit.tell(`Kept: ${words}. The plan follows it at once.`, decision)
}

async function bodyAsked(
  site: Site,
  context: Context<SiteEnv>,
): Promise<{ visit: Visit; settings: BodySettings }> {
  const visit = context.get('visit')
  if (visit.body !== '') return { visit, settings: await site.settings(visit.body) }
  throw new PortreeveError('No files are loaded yet, so it is not known whose rules these would be.', {
    status: 404,
    next: 'Load the council’s files with portreeve load, then open this page again.',
  })
}

async function formAsked(
  site: Site,
  context: Context<SiteEnv>,
): Promise<{ visit: Visit; settings: BodySettings; form: RuleForm }> {
  const { visit, settings } = await bodyAsked(site, context)
  const form = formNamed(context.req.param('what') ?? '', context.req.param('id') ?? '', settings)
  if (form) return { visit, settings, form }
  throw new PortreeveError('There is no such rule to change.', {
    status: 404,
    next: 'It may have been taken away. Look at the council’s own rules.',
  })
}
