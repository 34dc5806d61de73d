import { Hono, type Context } from 'hono'
import { PortreeveError } from '../../procurement/errors.ts'
import type { Plan, PlanContract, PlanQuestion } from '../../procurement/plan.ts'
import { answer, planAsked, type SiteEnv, type Said, type Site } from '../../ui/visit.ts'
import { questionsView, questionView } from './page.ts'

/** `/questions`, all of them by whom to ask, and `/questions/…`, one with its answer. */
export function questionsRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/questions', async (context) =>
      answer(
        context,
        questionsView(await planAsked(site, context), context.req.query('to'), context.get('visit')),
      ),
    )
    .get('/questions/:id', async (context) => {
      const { question, contract } = await questionOf(site, context, context.req.param('id'))
      site.prepareToRecord()
      return answer(context, questionView(question, contract, context.get('visit')))
    })
    .post('/questions/:id', async (context) => {
      const { plan, question, contract } = await questionOf(site, context, context.req.param('id'))
      const visit = context.get('visit')
      const typed = String((await context.req.parseBody())['answer'] ?? '').trim()
      const error =
        typed === '' ? 'Enter the answer' : typed.length > 4000 ? 'Use 4,000 letters or fewer' : undefined
      if (error !== undefined)
        return answer(context, questionView(question, contract, visit, { typed, error }))
      const decision = await site.record(answered(question, plan, typed))
      visit.tell(`Answer recorded: ${question.ask}`, decision)
      return context.redirect(visit.shell.href('/questions'), 303)
    })
}

const answered = (question: PlanQuestion, plan: Plan, typed: string): Said => ({
  kind: 'dismissed-question',
  subject: question.contract ?? plan.body,
  choice: { field: question.id, value: { because: typed } },
  facts: { ask: question.ask, settles: question.settles },
})

async function questionOf(
  site: Site,
  context: Context<SiteEnv>,
  id: string,
): Promise<{ plan: Plan; question: PlanQuestion; contract: PlanContract | undefined }> {
  const plan = await planAsked(site, context)
  const question =
    plan.questions.find((each) => each.id === id) ??
    plan.contracts.flatMap((each) => each.questions).find((each) => each.id === id)
  if (question === undefined) {
    throw new PortreeveError('This question is not open.', {
      status: 404,
      next: 'It may have been answered already. The list of questions shows what is still open.',
    })
  }
  return { plan, question, contract: plan.contracts.find((each) => each.id === question.contract) }
}
