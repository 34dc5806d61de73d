import { BASIS_WORDS, NOT_RECORDED, shortDay, showCount, showMonth, wholePounds } from '../../ui/format.ts'
import type { CalendarDay } from '../../procurement/calendar-day.ts'
import { type SummaryRow, table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import type { BodyPaid, FamilyOf, ProductPaid, SupplierAbout, Trait } from './supplier-about.ts'

const yesNo = (value: boolean | null | undefined): string =>
  value === null || value === undefined ? 'Not known' : value ? 'Yes' : 'No'

/** What a supplier is, as lines of its summary: what nothing says is said to be unknown. */
export function traitRows(trait: Trait | undefined): SummaryRow[] {
  return [
    { key: 'Small or medium firm', value: yesNo(trait?.is_sme) },
    { key: 'Charity or social enterprise', value: yesNo(trait?.is_vcse) },
    { key: 'Registered office', value: trait?.postcode ?? NOT_RECORDED },
    ...(trait?.role === 'reseller'
      ? [{ key: 'Role', value: 'Reseller: paid for what others make (by a list, to be confirmed)' }]
      : []),
  ]
}

/** Its group, whose products it is paid for, and every body that pays it. */
export function aboutParts({ families, products, bodies }: SupplierAbout, visit: Visit): Html {
  return html`${familyPart(families)}${productPart(products)}${bodyPart(bodies, visit)}`
}

const familyPart = (families: readonly FamilyOf[]): Html | false =>
  families.length > 0 &&
  html`${heading('Family', 'family')}${table({
    caption: 'Family',
    captionHidden: true,
    head: [{ text: 'Group' }, { text: 'Since' }, { text: 'Standing' }, { text: 'Why' }],
    rows: families.map((each) => [
      { content: each.group_name },
      { content: each.since === null ? 'Day not known' : shortDay(each.since as CalendarDay) },
      { content: each.is_suggested ? 'A suggestion, counted nowhere until somebody confirms it' : 'Confirmed' }, // prettier-ignore
      { content: each.why },
    ]),
  })}`

const productPart = (products: readonly ProductPaid[]): Html | false =>
  products.length > 0 &&
  html`${heading('Paid to it, product of', 'products')}${paragraph('Who is paid is not always who makes the product. Publishers are as commonly known, to be confirmed.')}${table(
    {
      caption: 'Products it is paid for, and who makes them',
      captionHidden: true,
      head: [{ text: 'Product' }, { text: 'Product of' }, { text: 'Body' }, { text: 'Evidence' }],
      rows: products.map((each) => [
        { content: each.product ?? 'Not named' },
        { content: each.publisher ?? NOT_RECORDED },
        { content: each.body },
        { content: `${EVIDENCE_WORDS[each.evidence] ?? each.evidence}: ${each.because}` },
      ]),
    },
  )}`

const EVIDENCE_WORDS: Readonly<Record<string, string>> = {
  'application-list': 'A list of applications',
  contract: 'A contract',
  payments: 'Payments',
}

const bodyPart = (bodies: readonly BodyPaid[], visit: Visit): Html | false =>
  bodies.length > 0 &&
  html`${heading('Bodies that pay it', 'bodies')}${table({
    caption: 'Bodies that pay it',
    captionHidden: true,
    head: [
      { text: 'Body' },
      { text: 'Payments', numeric: true },
      { text: 'Amount', numeric: true },
      { text: 'Months' },
    ],
    rows: bodies.map((each) => [
      {
        content:
          each.body === null
            ? NOT_RECORDED
            : html`<a class="govuk-link" href="${visit.shell.href(visit.shell.path, { body: each.body })}"
                >${each.body}</a
              >`,
      },
      { content: showCount(each.payments), numeric: true },
      { content: html`${wholePounds(each.amount ?? undefined)}<span class="pr-under">${BASIS_WORDS[each.amount_basis]}</span>`, numeric: true }, // prettier-ignore
      {
        content:
          each.first_month === null
            ? NOT_RECORDED
            : `${showMonth(each.first_month)} to ${showMonth(each.last_month!)}`,
      },
    ]),
  })}`
