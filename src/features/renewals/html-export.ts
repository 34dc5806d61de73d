import { addDays, formatDay } from '../../procurement/calendar-day.ts'
import type { Plan, PlanBand, PlanContract } from '../../procurement/plan.ts'
import { BAND_WORDS, blindSpotWords, headingWords, horizonWords } from '../../publish/plan-words.ts'
import { timelineRowOf, timelineSvg } from '../../ui/chart.ts'
import { countOf, NOT_RECORDED, shortDay } from '../../ui/format.ts'
import { type Html, html, markupOf, raw } from '../../ui/html.ts'
import { supplierWords } from '../../ui/words.ts'

/** Contracts in the picture: those that end or act soonest. The table below it has them all. */
const IN_PICTURE = 30

const STYLE = `body{font:16px/1.5 Arial,sans-serif;color:#0b0c0c;margin:0 auto;padding:1rem;max-width:75rem}
h1{font-size:1.8rem}h2{margin-top:2rem}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #b1b4b6}
.scroll{overflow-x:auto}svg{max-width:100%;height:auto}.fog{color:#505a5f;font-weight:normal}.day{white-space:nowrap}tr,svg{break-inside:avoid}@page{size:A4 landscape;margin:12mm}@media print{.scroll{overflow:visible}body{font-size:12px;padding:0}}`

/**
 * The plan as one self-contained HTML file: first page, timeline picture with its table, what the plan cannot see. It holds no
 * script and fetches nothing, so it can be mailed and opened anywhere.
 */
export function planPage(plan: Plan): string {
  const title = headingWords(plan)
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${plan.summary.sentence}</p>
          ${(['do-now', 'decide-this-quarter', 'ask'] as const).map((band) => bandSection(plan, band))}
          ${pictureSection(plan)} ${sentences('What this plan rests on', horizonWords(plan.horizon))}
          ${sentences('What this plan cannot see', plan.cannotSee.map(blindSpotWords))}
          ${sentences('Assumptions', plan.assumptions)}
          <p>Made by Portreeve ${plan.version} for ${formatDay(plan.on)}, by the rulebook of ${plan.law}.</p>
        </main>
      </body>
    </html>`
  return markupOf(page)
}

function bandSection(plan: Plan, band: PlanBand): Html {
  const rows = plan.contracts.filter((each) => each.band === band)
  if (rows.length === 0)
    return html`<h2>${BAND_WORDS[band]}</h2>
      <p>Nothing.</p>`
  const cells = (row: PlanContract) =>
    html`<tr>
      <td class="day">${shortDay(row.nextStep.by)}</td>
      <th scope="row">${row.title}<br /><span class="fog">${supplierWords(row.supplier.name)}</span></th>
      <td>${row.nextStep.what}</td>
      <td>${row.nextStep.overturnedBy}</td>
    </tr>`
  return html`<h2>${BAND_WORDS[band]}</h2>
    <div class="scroll" role="region" aria-label="${BAND_WORDS[band]}" tabindex="0">
      <table>
        <caption>
          ${countOf(rows.length, 'contract')}
        </caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col">Contract</th>
            <th scope="col">Next step</th>
            <th scope="col">Would be overturned by</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(cells)}
        </tbody>
      </table>
    </div>`
}

function pictureSection(plan: Plan): Html {
  const rows = plan.contracts.slice(0, IN_PICTURE).map(timelineRowOf)
  const span = { from: addDays(plan.on, -90), to: addDays(plan.on, 730), on: plan.on }
  const day = (value: PlanContract['dates']['currentEnd']): Html | string =>
    value ? shortDay(value) : html`<span class="fog">${NOT_RECORDED}</span>`
  return html`<h2>Timeline</h2>
    <p>
      The first ${rows.length} of ${plan.contracts.length} contracts; the table has them all. What is not
      known is drawn as fog.
    </p>
    <div class="scroll" role="region" aria-label="Timeline" tabindex="0">${raw(timelineSvg(rows, span))}</div>
    <div class="scroll" role="region" aria-label="All contracts" tabindex="0">
      <table>
        <caption>
          All contracts
        </caption>
        <thead>
          <tr>
            <th scope="col">Contract</th>
            <th scope="col">Ends</th>
            <th scope="col">Last possible end</th>
            <th scope="col">Notice by</th>
            <th scope="col">Start by (stay)</th>
            <th scope="col">Start by (change)</th>
          </tr>
        </thead>
        <tbody>
          ${plan.contracts.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.title}</th>
                <td>${day(row.dates.currentEnd)}</td>
                <td>${day(row.dates.hardStop)}</td>
                <td>${day(row.noticeBy)}</td>
                <td>${day(row.startBy.stay)}</td>
                <td>${day(row.startBy.change)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

function sentences(heading: string, lines: readonly string[]): Html {
  return html`<h2>${heading}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`
}
