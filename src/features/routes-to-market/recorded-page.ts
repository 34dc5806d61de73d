import { factNamed, isFactName } from '../../rulebook/index.ts'
import { countOf, showDay } from '../../ui/format.ts'
import { button, summaryList, table } from '../../ui/govuk.ts'
import { html } from '../../ui/html.ts'
import { heading, paragraph } from '../../ui/page.ts'
import type { RouteChosen, View, Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'

/** A recorded route: what was chosen and on what, with its statement, timetable and notices. */
export function recordedView(
  chosen: RouteChosen,
  visit: Visit,
): View<RouteChosen['route']['options'][number]> {
  const { route, id, who, reason, subject } = chosen
  const contract = subject.startsWith('C-') ? subject : undefined
  const ofRoute = { route: route.option }
  return {
    parts: {
      title: `Route recorded: ${OPTION_WORDS[route.option].toLowerCase()}`,
      caption: route.title,
      breadcrumbs: [{ text: 'Plan', href: visit.shell.href('/plan') }, ...(contract ? [{ text: route.title, href: visit.shell.href(`/contracts/${contract}`) }] : [])],
      body: html`${paragraph(`Recorded by ${who}, for ${showDay(route.on)}, with the law’s version ${route.law}. A later law does not change it.`)}
      ${heading('What next', 'next')}
      <ul class="govuk-list govuk-list--bullet">
        <li><a class="govuk-link" href="/routes/${id}/statement.docx">The route statement, to sign (Word)</a></li>
        ${contract && html`<li><a class="govuk-link" href="${visit.shell.href(`/contracts/${contract}/timetable`, ofRoute)}">Its timetable</a></li>
          <li><a class="govuk-link" href="${visit.shell.href(`/contracts/${contract}/notices`, ofRoute)}">Its notices, and drafts of them</a></li>`}
      </ul>
      ${summaryList([
        { key: 'The need', value: route.need || 'Not said' },
        { key: 'Why this route', value: reason ?? 'Not said' },
        { key: 'Other routes considered', value: route.alternatives || 'Not said' },
        { key: 'Conflicts of interest', value: route.conflicts || 'Not said' },
        { key: 'Value', value: route.value },
      ])}
      ${route.conditions.length > 0 && html`${heading(`Still to be checked (${countOf(route.conditions.length, 'condition')})`, 'conditions')}<ul class="govuk-list govuk-list--bullet">${route.conditions.map((each) => html`<li>${each}</li>`)}</ul>`}
      ${table({
        caption: 'Every option as it stood',
        head: [{ text: 'Option' }, { text: 'Answer' }, { text: 'Rule' }, { text: 'Reason' }],
        hasLongCells: true,
        rows: route.options.map((each) => [
          { content: OPTION_WORDS[each.kind] },
          { content: LAWFUL_WORDS[each.lawful] },
          { content: each.rule ? `${each.rule}${each.verified === false ? ' (not yet checked against its source)' : ''}` : '–' },
          { content: each.reason },
        ]),
      })}
      ${heading('The facts it rests on', 'facts')} ${summaryList(factsShown(chosen).map(({ ask, answer }) => ({ key: ask, value: answer })))}
      ${button('Back to the plan', { href: visit.shell.href('/plan'), secondary: true })}`,
    },
    json: chosen,
    rows: route.options,
    columns: [
      { heading: 'Option', value: (row) => row.kind },
      { heading: 'Answer', value: (row) => row.lawful },
      { heading: 'Rule', value: (row) => row.rule },
      { heading: 'Reason', value: (row) => row.reason },
    ],
  } // prettier-ignore
}

/** The facts of a recorded route as questions and answers. */
export function factsShown({
  facts,
}: RouteChosen): readonly { readonly ask: string; readonly answer: string }[] {
  return Object.entries(facts).map(([name, answer]) => ({
    ask: isFactName(name) ? factNamed(name).ask : name,
    answer,
  }))
}
