import { button, summaryList } from '../../ui/govuk.ts'
import { html } from '../../ui/html.ts'
import { csrfField, heading, paragraph, type PageParts } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { addressOf, type Journey, type Page, type TextName } from './journey.ts'
import { factRows } from './options-page.ts'
import { pageHref } from './question-page.ts'
import type { Way } from './ways.ts'

const ROWS: readonly (readonly [TextName, string])[] = [
  ['reason', 'Why this route'],
  ['alternatives', 'Other routes considered'],
  ['conflicts', 'Conflicts of interest'],
]

/** Everything that is about to be recorded, each line with a link to change it. */
export function checkParts(
  journey: Journey,
  chosen: Way | undefined,
  missing: readonly Page[],
  visit: Visit,
): PageParts {
  const link = (page: Page, hidden: string) => ({ text: 'Change', hidden, href: pageHref(journey, page, visit, { from: 'check' }) }) // prettier-ignore
  const route = chosen ? `${OPTION_WORDS[chosen.kind]} – ${LAWFUL_WORDS[chosen.lawful].toLowerCase()}` : 'Not chosen' // prettier-ignore
  return {
    title: 'Check your answers',
    ...(journey.texts.title && { caption: journey.texts.title }),
    back: pageHref(journey, 'conflicts', visit),
    ...(missing.length > 0 && {
      errors: missing.map((page) => ({ text: ASKS[page] ?? 'Answer every question', href: pageHref(journey, page, visit, { from: 'check' }) })), // prettier-ignore
    }),
    body: html`${heading('The choice', 'choice')}
    ${summaryList([
      ...(journey.contract ? [] : [{ key: 'Name', value: journey.texts.title ?? 'Not said', action: link('title', 'the name') }]), // prettier-ignore
      { key: 'Route', value: route, action: link('choose', 'the route') },
      ...ROWS.map(([name, key]) => ({ key, value: journey.texts[name] ?? 'Not said', action: link(name, key.toLowerCase()) })), // prettier-ignore
    ])}
    ${chosen && chosen.conditions.length > 0 && html`${paragraph('Still to be checked for this route:')}<ul class="govuk-list govuk-list--bullet">${chosen.conditions.map(({ what }) => html`<li>${what}</li>`)}</ul>`}
    ${heading('The facts', 'facts')} ${summaryList(factRows(journey, visit, 'check'))}
    <form method="post" action="${visit.shell.href(`${journey.path}/record`, addressOf(journey))}" class="pr-form">
      ${csrfField(visit.shell)}
      ${paragraph(`It is recorded with these facts, every option and its rule as of today, and the law’s version ${journey.law.version}.`)}
      ${button('Record this route')}
    </form>`,
  } // prettier-ignore
}

const ASKS: Readonly<Record<string, string>> = {
  title: 'Say what the need is called',
  need: 'Say what is needed, and why',
  choose: 'Choose a route that is not closed',
  reason: 'Say why this route',
  alternatives: 'Say which other routes were considered',
  conflicts: 'Say whether there are conflicts of interest',
}
