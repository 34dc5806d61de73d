import { CATEGORIES } from '../../insight/classification/categories.data.ts'
import type { PairExplained } from '../../insight/name-pairs/explain-pair.ts'
import type { VatBasis } from '../../procurement/money.ts'
import { BASIS_WORDS, capital, countOf, wholePounds } from '../../ui/format.ts'
import { button, details, select, summaryList, type SummaryRow, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, heading, paragraph } from '../../ui/page.ts'
import type { TableColumn } from '../../ui/terminal.ts'
import type { View, Visit, WorkedIn } from '../../ui/visit.ts'
import {
  type BasisSums,
  CARDS,
  type ClassCard,
  type PairCard,
  type PlanFigures,
  type ReviewCard,
} from './cards.ts'

/** What the review page shows. */
export interface ReviewFacts {
  readonly cards: readonly ReviewCard[]
  /** Place of the card shown, from 0. */
  readonly at: number
  readonly answered: number
  readonly figures: PlanFigures
  readonly workedIn: WorkedIn
}

/** One card at a time, worth the most pounds first, each answered by one key or one button. */
export function reviewView(facts: ReviewFacts, visit: Visit): View<ReviewCard> {
  const shown = facts.cards.slice(0, Math.max(CARDS, facts.at + 1))
  const card = shown[facts.at]
  return {
    parts: {
      title: card ? `Card ${facts.at + 1} of ${shown.length}` : 'No card is left',
      caption: `Review for ${visit.body || 'all bodies'}`,
      breadcrumbs: [{ text: 'Suppliers', href: visit.shell.href('/suppliers') }],
      body: html`${progress(facts)}
        ${card ? cardPart(card, facts, visit) : paragraph(html`The engine asks nothing more here. <a class="govuk-link" href="${visit.shell.href('/review')}">Start again with what was left for later</a>, or <a class="govuk-link" href="${visit.shell.href('/')}">go to the plan</a>.`)}
        ${planPart(facts.figures)}${shown.length > 0 && listPart(shown, facts.at, visit)}
        <script src="/assets/review.js" defer></script>`,
    },
    json: { cards: shown, answered: facts.answered, plan: facts.figures, workedIn: facts.workedIn },
    rows: shown,
    columns: REVIEW_COLUMNS,
  }
}

/** What has been done, and whether the plan holds it yet. */
function progress({ answered, workedIn }: ReviewFacts): Html {
  const took = workedIn.seconds === undefined ? '' : ` The last time this took ${workedIn.seconds.toFixed(1)} seconds.` // prettier-ignore
  const state =
    workedIn.fault !== undefined
      ? `Your answers are kept, but could not be worked into the plan: ${workedIn.fault} The next answer or load tries again.`
      : workedIn.done
        ? 'All of them are in the plan.'
        : `The plan is being worked out with them; the figures below are from before.${took}`
  return html`<p class="govuk-body" role="status">
    ${answered === 0 ? 'Nothing has been answered yet.' : html`${capital(countOf(answered, 'answer'))} ${answered === 1 ? 'stands' : 'stand'}. ${state}`}
  </p>`
}

function cardPart(card: ReviewCard, { cards, at }: ReviewFacts, visit: Visit): Html {
  const next = visit.shell.href('/review', { at: String(at + 1) })
  return html`<section
    class="pr-panel pr-card"
    data-review-card
    tabindex="-1"
    autofocus
    aria-labelledby="card-question"
  >
    <h2 class="govuk-heading-m" id="card-question">${question(card)}</h2>
    ${card.kind === 'pair' ? pairFacts(card, visit) : classFacts(card, visit)}
    <form method="post" action="${visit.shell.href('/review')}" class="pr-answers">
      ${csrfField(visit.shell)} <input type="hidden" name="card" value="${card.id}" /><input
        type="hidden"
        name="at"
        value="${at}"
      />
      ${card.kind === 'pair' ? pairAnswers() : classAnswers()}
    </form>
    <p class="govuk-body">
      ${cards.length > at + 1 || at > 0 ? html`<a class="govuk-link" data-key="l" href="${next}">Leave it for later (L)</a>` : undefined}
      ${at > 0 && html`· <a class="govuk-link" data-key="b" href="${visit.shell.href('/review', { at: String(at - 1) })}">Back one card (B)</a>`}
    </p>
    ${card.kind === 'class' && kindForm(card, at, visit)}
    <p class="govuk-hint">
      The letter in brackets answers by itself while the card has the focus; U takes back the last answer.
    </p>
  </section>`
}

const question = (card: ReviewCard): string =>
  card.kind === 'pair'
    ? `Are these one supplier?`
    : `Is what ${card.name} is paid for information technology?`

const pairAnswers = (): Html =>
  html`${button('One supplier (S)', { name: 'answer', value: 'same', key: 's' })}
  ${button('Two suppliers (D)', { name: 'answer', value: 'apart', key: 'd', secondary: true })}`

const classAnswers = (): Html =>
  html`${button('IT (I)', { name: 'answer', value: 'core', key: 'i' })}
  ${button('Technology in a service (T)', { name: 'answer', value: 'edge', key: 't', secondary: true })}
  ${button('Not IT (N)', { name: 'answer', value: 'not', key: 'n', secondary: true })}`

const kindForm = (card: ClassCard, at: number, visit: Visit): Html =>
  details(
    'It is IT, and I know of which kind',
    html`<form method="post" action="${visit.shell.href('/review')}">
      ${csrfField(visit.shell)} <input type="hidden" name="card" value="${card.id}" /><input
        type="hidden"
        name="at"
        value="${at}"
      />
      ${select({ name: 'category', label: 'Kind of IT', choices: CATEGORIES.map((each) => ({ value: each.id, text: each.label })) })}
      ${button('Record this kind', { secondary: true })}
    </form>`,
  )

function pairFacts(card: PairCard, visit: Visit): Html {
  const side = (name: string, id: string): SummaryRow => ({
    key: 'Name',
    value: html`<strong>${name}</strong> (<a class="govuk-link" href="${visit.shell.href(`/suppliers/${id}`)}"
        >its page<span class="govuk-visually-hidden">: ${name}</span></a
      >)`,
  })
  return html`${summaryList([
    side(card.one, card.one_id),
    side(card.other, card.other_id),
    {
      key: 'How likely',
      value:
        card.why === null
          ? capital(card.rule)
          : `${percent(card.probability)}: too little to join them without you`,
    },
    { key: 'At stake', value: sumsInWords(card) },
  ])}
  ${card.why !== null && details('What speaks for and against it', reasons(JSON.parse(card.why) as PairExplained))}`
}

const reasons = ({ parts }: PairExplained): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${parts.map((part) => html`<li>${capital(part.what)}: ${part.adds > 0 ? 'for' : 'against'} (${part.adds > 0 ? '+' : '−'}${Math.abs(part.adds).toFixed(1)})</li>`)}
  </ul>`

const likelyBetween = (least: number, most: number): string =>
  [...new Set([percent(least), percent(most)])].join(' to ')

const classFacts = (card: ClassCard, visit: Visit): Html =>
  summaryList([
    {
      key: 'Supplier',
      value: html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${card.supplier_id}`)}">${card.name}</a>`, // prettier-ignore
    },
    { key: 'Paid for', value: card.accounts || 'The files do not say' },
    {
      key: 'Read so far',
      value: `${likelyBetween(card.least, card.most)} likely IT: ${card.because}`,
    },
    { key: 'At stake', value: `${sumsInWords(card)} in ${countOf(card.payments, 'payment')}` },
  ])

const percent = (share: number): string => `${Math.floor(share * 100)} %`

const BASES: readonly VatBasis[] = ['net', 'gross', 'unknown']

/** Sums of each VAT basis beside each other: they are never added. */
function sumsInWords(sums: BasisSums): string {
  const told = BASES.flatMap((basis) => {
    const amount = sums[`amount_${basis}`]
    return amount === null ? [] : [`${wholePounds(amount)} ${BASIS_WORDS[basis]}`]
  })
  return told.join(', ') || 'No payment is loaded'
}

/** A notice of what changed in the plan by an answer. */
export function changeInWords(before: PlanFigures, after: PlanFigures): string {
  const changed = [
    ...(before.suppliers === after.suppliers ? [] : [`suppliers paid for IT ${before.suppliers} → ${after.suppliers}`]), // prettier-ignore
    ...(before.contracts === after.contracts
      ? []
      : [`IT contracts ${before.contracts} → ${after.contracts}`]),
    ...(sumsInWords(before) === sumsInWords(after) ? [] : [`paid for IT ${sumsInWords(before)} → ${sumsInWords(after)}`]), // prettier-ignore
  ]
  return changed.length === 0
    ? 'The plan was worked out again; its totals stay.'
    : `In the plan now: ${changed.join('; ')}.`
}

const planPart = (figures: PlanFigures): Html =>
  html`${heading('The plan as it stands', 'plan')}${summaryList([
    { key: 'IT contracts', value: String(figures.contracts) },
    { key: 'Suppliers paid for IT', value: String(figures.suppliers) },
    { key: 'Paid for IT', value: sumsInWords(figures) },
  ])}`

const listPart = (cards: readonly ReviewCard[], at: number, visit: Visit): Html =>
  html`${heading(`The ${countOf(cards.length, 'card')} worth most`, 'cards')}${table({
    caption: 'Cards, the most pounds first',
    captionHidden: true,
    hasLongCells: true,
    head: [{ text: 'Card' }, { text: 'Question' }, { text: 'At stake' }],
    rows: cards.map((card, index) => [
      {
        content:
          index === at
            ? `${index + 1} (shown)`
            : html`<a class="govuk-link" href="${visit.shell.href('/review', { at: String(index) })}">${index + 1}<span class="govuk-visually-hidden">: ${inWords(card)}</span></a>`, // prettier-ignore
      },
      { content: inWords(card) },
      { content: sumsInWords(card) },
    ]),
  })}`

const inWords = (card: ReviewCard): string =>
  card.kind === 'pair' ? `One supplier? ${card.one} / ${card.other}` : `IT? ${card.name}`

const REVIEW_COLUMNS: readonly TableColumn<ReviewCard>[] = [
  { heading: 'Card', value: (row) => row.id },
  { heading: 'Kind', value: (row) => row.kind },
  { heading: 'Name', value: (row) => (row.kind === 'pair' ? row.one : row.name) },
  { heading: 'Other name', value: (row) => (row.kind === 'pair' ? row.other : undefined) },
  {
    heading: 'Probability',
    value: (row) => (row.kind === 'pair' ? row.probability.toFixed(3) : row.most.toFixed(3)),
  },
  { heading: 'Net', value: (row) => row.amount_net ?? undefined },
  { heading: 'Gross', value: (row) => row.amount_gross ?? undefined },
  { heading: 'VAT not said', value: (row) => row.amount_unknown ?? undefined },
]
