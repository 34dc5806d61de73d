import { Hono, type Context } from 'hono'
import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { answer, type Said, type SiteEnv, type Site } from '../../ui/visit.ts'
import { classSubjectOf, planFigures, type ReviewCard, reviewCards } from './cards.ts'
import { matchDecision } from './decide.ts'
import { changeInWords, reviewView } from './page.ts'

/** How long an answer waits for the plan: a small council's is done by then, a large one's goes on behind the pages. */
const WAIT_MS = 3000

/** `/review`: the cards worth the most pounds, one at a time. */
export function reviewRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/review', async (context) => {
      const { body } = context.get('visit')
      site.prepareToRecord()
      context.set('script', true)
      const decided = await site.decided()
      const [cards, figures, workedIn] = await Promise.all([
        reviewCards(site.query, body, decided),
        planFigures(site.query, body),
        site.workedIn(0),
      ])
      const at = Math.min(placeOf(context.req.query('at')), cards.length)
      return answer(context, reviewView({ cards, at, answered: decided.length, figures, workedIn }, context.get('visit'))) // prettier-ignore
    })
    .post('/review', async (context) => {
      const visit = context.get('visit')
      const form = (await context.req.parseBody()) as Readonly<Record<string, string>>
      const at = placeOf(form['at'])
      const card = (await reviewCards(site.query, visit.body, await site.decided())).find((each) => each.id === form['card']) // prettier-ignore
      if (card === undefined) visit.tell('This card has been answered already.')
      else await take(site, context, card, form)
      return context.redirect(visit.shell.href('/review', { at: at === 0 ? undefined : String(at) }), 303)
    })
}

const placeOf = (given: string | undefined): number => (/^\d{1,4}$/.test(given ?? '') ? Number(given) : 0)

/** Records an answer, waits a little for the plan, and tells what it changed. */
async function take(
  site: Site,
  context: Context<SiteEnv>,
  card: ReviewCard,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const visit = context.get('visit')
  const { said, words } = await answered(site, card, form)
  const before = await planFigures(site.query, visit.body)
  const decision = await site.record(said)
  const { done } = await site.workedIn(WAIT_MS)
  const then = done
    ? changeInWords(before, await planFigures(site.query, visit.body))
    : 'The plan is being worked out with it; go on meanwhile.'
  visit.tell(`Recorded: ${words}. ${then}`, decision)
}

const RINGS: Readonly<Record<string, string>> = {
  core: 'is IT',
  edge: 'is technology in a service',
  not: 'is not IT',
}

async function answered(
  site: Site,
  card: ReviewCard,
  form: Readonly<Record<string, string>>,
): Promise<{ said: Said; words: string }> {
  const given = form['answer'] ?? ''
  if (card.kind === 'pair' && (given === 'same' || given === 'apart')) {
    const same = given === 'same'
    const said = await matchDecision(site.query, { one: card.one, other: card.other, same })
    const facts = { ...said.facts, probability: card.probability.toFixed(3) }
    return {
      said: { ...said, facts },
      words: `${card.one} and ${card.other} are ${same ? 'one supplier' : 'two suppliers'}`,
    }
  }
  if (card.kind === 'class') {
    const subject = classSubjectOf(card)
    const facts = { supplier: card.name, because: card.because, least: card.least.toFixed(3), most: card.most.toFixed(3) } // prettier-ignore
    const category = CATEGORIES.find((each) => each.id === form['category'])
    if (category !== undefined)
      return {
        said: { kind: 'category', subject, choice: { field: 'category', value: category.id }, facts },
        words: `${card.name} is ${category.label}`,
      }
    if (Object.hasOwn(RINGS, given))
      return {
        said: { kind: 'ring', subject, choice: { field: 'ring', value: given }, facts },
        words: `${card.name} ${RINGS[given]}`,
      }
  }
  throw new PortreeveError('The card has no such answer, so nothing was recorded.', {
    next: 'Go back and choose one of its buttons.',
  })
}
