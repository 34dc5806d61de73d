import type { Ask } from '../../rulebook/cases/case.ts'
import { factNamed, type FactName, type Law } from '../../rulebook/index.ts'
import { factWords } from '../../rulebook/situation/in-words.ts'
import { showDay } from '../../ui/format.ts'
import { html, type Html } from '../../ui/html.ts'
import type { CaseFile } from './case-files.ts'

/** Every case on one page to print: facts, what is expected, why, and a box for a lawyer’s mark. It needs no other file. */
export function casesPage(files: readonly CaseFile[], law: Law): string {
  const count = files.reduce((sum, [, cases]) => sum + cases.length, 0)
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>Casebook</title>
        <style>
          body {
            font:
              16px/1.4 system-ui,
              sans-serif;
            max-width: 46em;
            margin: 2em auto;
            padding: 0 1em;
          }
          article {
            border-top: 1px solid #888;
            padding: 0.5em 0 1em;
            break-inside: avoid;
          }
          dl {
            display: grid;
            grid-template-columns: minmax(8em, 14em) 1fr;
            gap: 0.2em 1em;
            margin: 0.5em 0;
          }
          dt {
            font-weight: 600;
          }
          dd {
            margin: 0;
            overflow-wrap: anywhere;
          }
          .mark {
            border: 1px solid #888;
            padding: 0.4em;
            margin-top: 0.6em;
          }
          @media (max-width: 30em) {
            dl {
              grid-template-columns: 1fr;
            }
          }
        </style>
      </head>
      <body>
        <h1>Casebook</h1>
        <p>
          ${count} situations, asked of the law of version ${law.version}. Not legal advice. Mark each:
          agreed, or not and why.
        </p>
        ${files.map(
          ([name, cases]) =>
            html`<h2>${name.replace(/\.ya?ml$/, '').replaceAll('-', ' ')}</h2>
              ${cases.map(
                (each) =>
                  html`<article>
                    <h3>${each.situation} <small>(${each.id})</small></h3>
                    ${each.asks.map((ask, at) => askPart(ask, at, each.asks.length))}
                    <p>${each.why}</p>
                    ${each.trap !== undefined && html`<p>Wrong would be: ${each.trap}.</p>`}
                    ${each.note !== undefined && html`<p>Note: ${each.note}</p>`}
                    <p class="mark">
                      Agreed ☐ &nbsp; Not agreed ☐ &nbsp; because:
                      ${each.verified ? '' : '(a lawyer has yet to agree)'}
                    </p>
                  </article>`,
              )}`,
        )}
      </body>
    </html>`
  return `${String(page)}\n`
}

function askPart(ask: Ask, at: number, of: number): Html {
  const facts = Object.entries(ask.facts) as [FactName, unknown][]
  return html`${of > 1 && html`<h4>Question ${at + 1}${ask.asks === undefined ? '' : `: ${ask.asks}`}</h4>`}
    <dl>
      <dt>On</dt>
      <dd>${showDay(ask.on)}</dd>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${factWords(name)}</dt>
            <dd>${valueShown(name, value)}</dd>`,
      )}
      ${
        ask.accounts &&
        html`<dt>Sources tell</dt>
          <dd>${expectedWords(ask.accounts)}</dd>`
      }
      ${
        ask.wanted &&
        html`<dt>Wanted</dt>
          <dd>${expectedWords(ask.wanted)}</dd>`
      }
      <dt>Expected</dt>
      <dd>${expectedWords(ask.expect as unknown as Readonly<Record<string, unknown>>)}</dd>
    </dl>`
}

function valueShown(name: FactName, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (factNamed(name).type !== 'money') return String(value)
  if (typeof value !== 'object' || value === null) return `£${String(value)}`
  const { low, high } = value as { low?: string; high?: string }
  return `from ${low === undefined ? 'not known' : `£${low}`} to ${high === undefined ? 'not known' : `£${high}`}`
}

/** What is expected, each part on its own: lists and words, without the marks of a program. */
function expectedWords(expected: unknown): string {
  if (Array.isArray(expected)) return expected.map(expectedWords).join(', ')
  if (typeof expected !== 'object' || expected === null)
    return expected === null ? 'cannot be told' : String(expected)
  return Object.entries(expected)
    .map(([key, value]) => `${key}: ${expectedWords(value)}`)
    .join('; ')
}
