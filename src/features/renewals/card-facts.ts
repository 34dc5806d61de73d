import { addMonths } from '../../procurement/calendar-day.ts'
import { categoryLabel } from '../../insight/classification/category-label.ts'
import type { ContractValue, Estimate, Plan, PlanContract } from '../../procurement/plan.ts'
import { timelineRowOf, timelineSvg, timelineTitle } from '../../ui/chart.ts'
import {
  BASIS_WORDS,
  fileName,
  NOT_RECORDED,
  shortDay,
  showDay,
  showPounds,
  showSource,
} from '../../ui/format.ts'
import { details, summaryList, table, type SummaryRow } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { figure, heading, steps, under } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import { ARRANGEMENT_WORDS, REGIME_WORDS, RING_WORDS, SHAPE_WORDS, STATE_WORDS } from '../../ui/words.ts'

const or = (value: string | undefined): string => value ?? NOT_RECORDED

/** Who, what and how: the facts of a contract, each with its ground, and a link to record what is missing. */
export function facts(contract: PlanContract, visit: Visit): Html {
  const { supplier, term } = contract
  const change = (field: string, hidden: string) => ({
    action: {
      text: 'Record',
      hidden,
      href: visit.shell.href(`/contracts/${contract.id}/record/${field}`),
    },
  })
  const supplierWords =
    supplier.id === undefined
      ? supplier.name
      : html`<a class="govuk-link" href="${visit.shell.href(`/suppliers/${supplier.id}`)}"
          >${supplier.name}</a
        >`
  const rows: SummaryRow[] = [
    {
      key: 'Supplier',
      value: under(supplierWords, supplier.companyNumber && `Company number ${supplier.companyNumber}`),
    },
    ...(supplier.publisher === undefined ? [] : [{ key: 'Product of', value: supplier.publisher }]),
    {
      key: 'What it is',
      value: under(
        ARRANGEMENT_WORDS[contract.arrangement],
        contract.inferred ? 'Found in payments only: no register or notice names it.' : undefined,
      ),
    },
    {
      key: 'Category',
      value: under(
        `${categoryLabel(contract.category)} (${RING_WORDS[contract.ring]})`,
        [...new Set([contract.categoryBecause, contract.ringBecause])].join(' '),
      ),
    },
    { key: 'State', value: under(STATE_WORDS[contract.state], contract.stateBecause) },
    { key: 'Directorate', value: or(contract.directorate) },
    { key: 'Owner', value: or(contract.owner), ...change('owner', 'the owner') },
    {
      key: 'Holder, users, payer',
      value: `${contract.holder}; used by ${contract.users.join(', ') || 'bodies not recorded'}; ${contract.payer === undefined ? 'payer not recorded' : `paid by ${contract.payer}`}`,
    },
    {
      key: 'Term',
      value: html`${SHAPE_WORDS[term.shape]}${term.quoted.map((each) => html`<blockquote class="pr-quote">“${each}”</blockquote>`)}${term.unread !== undefined && under('', `Not understood: “${term.unread}”`)}`,
      ...change('shape', 'the shape of the term'),
    },
    {
      key: 'Governed by',
      value: under(REGIME_WORDS[contract.regime.value], contract.regime.ground),
    },
  ]
  return summaryList(rows)
}

/** The days of a contract, as a picture and as a table. */
export function dates(plan: Plan, contract: PlanContract): Html {
  const { start, initialEnd, currentEnd, hardStop, needBy } = contract.dates
  const span = { from: addMonths(plan.on, -6), to: addMonths(plan.on, 36), on: plan.on, id: 'card' }
  const row = timelineRowOf(contract)
  return html`${heading('Dates', 'dates')} ${figure(timelineSvg([row], span), timelineTitle([row], span))}
  ${table({
    caption: 'Dates of this contract',
    captionHidden: true,
    head: [{ text: 'Date' }, { text: 'Day' }],
    rows: [
      [{ content: 'Start' }, { content: showDay(start) }],
      [{ content: 'First end agreed' }, { content: showDay(initialEnd) }],
      [{ content: 'Current end' }, { content: showDay(currentEnd) }],
      [{ content: 'Last day with every option' }, { content: showDay(hardStop) }],
      [{ content: 'Next arrangement needed by' }, { content: showDay(needBy) }],
      [{ content: 'Send notice by' }, { content: showDay(contract.noticeBy) }],
      [{ content: 'Start work by, to stay' }, { content: showDay(contract.startBy.stay) }],
      [{ content: 'Start work by, to change' }, { content: showDay(contract.startBy.change) }],
      ...contract.clocks.map((clock) => [
        { content: under(clock.name, clock.because) },
        { content: showDay(clock.day) },
      ]),
    ],
  })}`
}

const SCOPE_WORDS = {
  year: 'a year',
  term: 'the whole term',
  'term-with-options': 'the term with options',
  unknown: 'span not recorded',
}

const valueWords = (value: ContractValue): string =>
  `${showPounds(value.amount)}, ${BASIS_WORDS[value.basis]}, ${SCOPE_WORDS[value.scope]}`

const estimateWords = ({ low, high }: Estimate): string => {
  if (low === undefined && high === undefined) return NOT_RECORDED
  if (high === undefined) return `At least ${showPounds(low)} including VAT`
  return low === undefined
    ? `At most ${showPounds(high)} including VAT`
    : `${showPounds(low)} to ${showPounds(high)} including VAT`
}

/** Its values, payments and the estimate of what comes next, each with its word, VAT basis and span. */
export function moneyPart(contract: PlanContract): Html {
  const { values, paid, runRate } = contract.money
  const { threshold, position, working } = contract.estimate
  return html`${heading('Money', 'money')}${summaryList([
    ...(values.length === 0 ? [{ key: 'Value', value: NOT_RECORDED }] : []),
    ...values.map((each) => ({
      key: `Value (${each.word})`,
      value: under(
        valueWords(each),
        each.sources.map((line) => showSource({ ...line, file: fileName(line.file) })).join('; ') ||
          undefined,
      ),
    })),
    {
      key: 'Paid',
      value:
        paid === undefined
          ? NOT_RECORDED
          : under(
              `${showPounds(paid.amount)} ${BASIS_WORDS[paid.basis]}, ${paid.payments} payments from ${shortDay(paid.first)} to ${shortDay(paid.last)}`,
              paid.otherBases?.map((each) => `Besides, ${showPounds(each.amount)} ${BASIS_WORDS[each.basis]} in ${each.payments} payments`).join('; '), // prettier-ignore
            ),
    },
    {
      key: 'Each year',
      value:
        runRate === undefined
          ? NOT_RECORDED
          : under(
              `${showPounds(runRate.yearly)} ${BASIS_WORDS[runRate.basis]}, ${runRate.rhythm}`,
              runRate.working,
            ),
    },
    {
      key: 'Estimate of the next contract',
      value: under(
        estimateWords(contract.estimate),
        `${{ above: 'Above', below: 'Below', straddles: 'On both sides of', unknown: 'Not known against' }[position]} the threshold${threshold === undefined ? '' : ` of ${showPounds(threshold)}`}.`,
      ),
    },
  ])}${working.length > 0 && details('How the estimate was worked out', steps(working))}`
}

/** The contracts it belongs with, or nothing when it stands alone. */
export function relations(plan: Plan, contract: PlanContract, visit: Visit): Html | undefined {
  const link = (id: string): Html => {
    const other = plan.contracts.find((each) => each.id === id)
    return html`<a class="govuk-link" href="${visit.shell.href(`/contracts/${id}`)}"
      >${other?.title ?? id}</a
    >`
  }
  const rows = [
    ['Came after', contract.chain.before, undefined],
    ['Followed by', contract.chain.after, undefined],
    ['Depends on', contract.dependsOn, undefined],
    ['Counted together with', contract.aggregation.with, contract.aggregation.because],
  ] as const
  const known = rows.filter(([, ids]) => ids.length > 0)
  if (known.length === 0) return undefined
  return html`<h3 class="govuk-heading-s">Belongs with</h3>
    ${summaryList(
      known.map(([key, ids, note]) => ({
        key,
        value: under(
          ids.map((id, index) => html`${index > 0 && ', '}${link(id)}`),
          note,
        ),
      })),
    )}`
}
