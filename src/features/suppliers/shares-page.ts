import type { VatBasis } from '../../procurement/money.ts'
import { BASIS_WORDS, wholePounds } from '../../ui/format.ts'
import { table } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { AskLake, View, Visit } from '../../ui/visit.ts'

/** A share of a body's spend in a financial year, with what nothing is known of. */
export interface ShareRow {
  readonly year: string
  readonly scope: 'it' | 'all'
  readonly amount_basis: VatBasis
  readonly measure: string
  readonly amount_yes: string
  readonly amount_no: string
  readonly amount_all: string
}

/** The shares of a body, the newest year first. */
export function shareRows(ask: AskLake, body: string): Promise<ShareRow[]> {
  return ask<ShareRow>(
    `SELECT year, scope, amount_basis, measure, amount_yes, amount_no, amount_all FROM finding_share
     WHERE body = ? ORDER BY measure, scope DESC, year DESC, amount_basis`,
    [body],
  )
}

/** Each measure in words, with its definition: a share without one cannot be compared with anything. */
const MEASURES: Readonly<Record<string, readonly [title: string, definition: string]>> = {
  sme: [
    'Small and medium firms',
    'Suppliers that a loaded contracts register prints as small, medium, micro or SME. “No” or “large” counts as not; no entry, or two registers that disagree, as not known. Nobody’s staff or turnover was counted.',
  ],
  vcse: [
    'Charities and social enterprises',
    'Suppliers with a charity number or such a word in a loaded register, or whose legal form in the register of companies is charitable, a community interest company or a registered society. Others of the register of companies count as not; the rest as not known.',
  ],
  'local-own': [
    'Own area',
    'Suppliers whose registered office lies in the postcode areas that the settings name as the body’s own. An office is not where people work.',
  ],
  'local-bordering': ['Own and bordering areas', 'As above, with the areas the settings name as bordering.'],
  'local-region': ['Own, bordering and region', 'As above, with the areas the settings name as the region.'],
}

/** Shares of small, social and local suppliers, each with its definition and with how much of the spend anything is known of. */
export function sharesView(rows: readonly ShareRow[], visit: Visit): View<ShareRow> {
  const hasPlaces = rows.some(
    (row) => row.measure.startsWith('local') && (isSome(row.amount_yes) || isSome(row.amount_no)),
  )
  const shown = rows.filter((row) => hasPlaces || !row.measure.startsWith('local'))
  return {
    parts: {
      title: 'Small, social and local suppliers',
      caption: visit.body,
      breadcrumbs: [{ text: 'Suppliers', href: visit.shell.href('/suppliers') }],
      body: html`${paragraph('Each share is of the spend whose supplier is known to be such or known not to be; beside it stands how much of all spend that is. Where little is known, the share says little.')}
      ${Object.keys(MEASURES).map((measure) =>
        measurePart(
          measure,
          shown.filter((row) => row.measure === measure),
        ),
      )}
      ${!hasPlaces && noPlaces()}`,
    },
    json: { body: visit.body, definitions: MEASURES, shares: shown },
    rows: shown,
    columns: [
      { heading: 'Measure', value: (row) => row.measure },
      { heading: 'Scope', value: (row) => row.scope },
      { heading: 'Year', value: (row) => row.year },
      { heading: 'VAT basis', value: (row) => row.amount_basis },
      { heading: 'Known to be', value: (row) => row.amount_yes },
      { heading: 'Known not to be', value: (row) => row.amount_no },
      { heading: 'All', value: (row) => row.amount_all },
    ],
  }
}

const isSome = (amount: string): boolean => Number(amount) !== 0

const noPlaces = (): Html =>
  html`${heading('Local suppliers', 'local')}${paragraph('Not known. Load the register of companies for the postcodes of suppliers, and name the body’s own, bordering and regional postcode areas in portreeve.json, such as:')}${paragraph(html`<code>"localAreas": { "Exeter City Council": { "own": ["EX1"], "bordering": ["EX"], "region": ["PL", "TQ"] } }</code>`)}`

function measurePart(measure: string, rows: readonly ShareRow[]): Html | false {
  const [title, definition] = MEASURES[measure]!
  return (
    rows.length > 0 &&
    html`${heading(title, measure)}${paragraph(definition)}${table({
      caption: title,
      captionHidden: true,
      head: [
        { text: 'Year and spend' },
        { text: 'Share', numeric: true },
        { text: 'Of', numeric: true },
        { text: 'Known of all', numeric: true },
      ],
      rows: rows.map((row) => {
        const [yes, no, all] = [row.amount_yes, row.amount_no, row.amount_all].map(Number) as [
          number,
          number,
          number,
        ]
        const known = yes + no
        return [
          {
            content: html`${row.year}, ${row.scope === 'it' ? 'IT' : 'all spend'}<span class="pr-under"
                >${BASIS_WORDS[row.amount_basis]}</span
              >`,
          },
          { content: shareOf(yes, known, no), numeric: true },
          { content: known === 0 ? 'Nothing known' : wholePounds(known.toFixed(2)), numeric: true },
          { content: html`${percent(known, all)}<span class="pr-under">of ${wholePounds(row.amount_all)}</span>`, numeric: true }, // prettier-ignore
        ]
      }),
    })}`
  )
}

/** Where nobody is known not to be one, a share would always be all: the pounds are all that can be said. */
function shareOf(yes: number, known: number, no: number): string {
  if (known <= 0) return 'Not known'
  if (no === 0) return `At least ${wholePounds(yes.toFixed(2))}`
  return percent(yes, known)
}

const percent = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((part / whole) * 100)}\u00a0%` : 'Not known'
