import { factNamed, type FactName, type FactValue, valued } from '../../rulebook/index.ts'
import { countOf, shortDay, showDay } from '../../ui/format.ts'
import { button, details, summaryList, type SummaryRow, table, tag } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { heading, paragraph, type PageParts } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { answerWords } from './answers.ts'
import { type Journey, matters, pageBefore, questionsOf } from './journey.ts'
import { pageHref } from './question-page.ts'
import { openFirst, type Way } from './ways.ts'

const COLOURS = { yes: 'green', 'yes-if': 'yellow', no: 'grey', unknown: 'purple' } as const

/** What was answered so far, each fact with its source and a link to change it. */
export function answersParts(journey: Journey, visit: Visit): PageParts {
  return {
    title: 'Check the facts',
    ...(journey.texts.title && { caption: journey.texts.title }),
    back: pageHref(journey, pageBefore(journey, 'answers') ?? 'need', visit),
    body: html`${paragraph('Everything the options rest on. What is not known stays open; it is never taken as “no”.')}
    ${summaryList(factRows(journey, visit, 'answers'))}
    ${button('See what is open to you', { href: pageHref(journey, 'options', visit) })}`,
  }
}

/** One line for each fact: its question, its answer and where it comes from. */
export function factRows(journey: Journey, visit: Visit, from: string): readonly SummaryRow[] {
  const names = [...new Set([...questionsOf(journey), ...(Object.keys(journey.facts) as FactName[])])]
  const need = { key: 'What is needed', value: journey.texts.need ?? 'Not said', action: change(journey, visit, 'need', from, 'what is needed') } // prettier-ignore
  return [need, ...names.map((name) => factRow(journey, name, visit, from))]
}

function factRow(journey: Journey, name: FactName, visit: Visit, from: string): SummaryRow {
  const { ask } = factNamed(name)
  const value = journey.facts[name]
  const given = journey.given.find((each) => each.name === name)
  const source = value === undefined ? undefined : name in journey.answered ? 'you said so' : (given?.source ?? 'a need not yet bought') // prettier-ignore
  return {
    key: ask,
    value: html`${value === undefined ? 'Not known' : answerWords(name, value as FactValue)}${source !== undefined && html`<span class="pr-under">Source: ${source}</span>`}`,
    action: change(journey, visit, name, from, ask.toLowerCase()),
  }
}

const change = (journey: Journey, visit: Visit, page: FactName | 'need', from: string, hidden: string) => ({
  text: 'Change',
  hidden,
  href: pageHref(journey, page, visit, { from }),
})

/** Every option compared: open, open if, not known, closed; each opens to its conditions, rule, notices, time, cost and risk. */
export function optionsParts(journey: Journey, ways: readonly Way[], visit: Visit): PageParts {
  const sorted = ways.toSorted(openFirst)
  const gate = ways.find(({ kind }) => kind === 'no-route')!
  const of = (...words: readonly Way['lawful'][]) => sorted.filter(({ lawful }) => words.includes(lawful))
  return {
    title: 'What is open to you',
    ...(journey.texts.title && { caption: journey.texts.title }),
    back: pageHref(journey, 'answers', visit),
    body: html`${gateWords(gate)} ${sumWords(journey)} ${compare(sorted)}
    ${panel('Open to you on these facts', 'open', of('yes'), journey, visit)}
    ${panel('Open if', 'open-if', of('yes-if'), journey, visit)}
    ${panel('Not known', 'not-known', of('unknown'), journey, visit)}
    ${panel('Closed', 'closed', of('no'), journey, visit)}
    ${paragraph('Cost, risk and weeks are practice and the council’s own lead times, not law. A rule whose text was not read says so.')}
    ${button('Choose a route', { href: pageHref(journey, 'choose', visit) })}`,
  }
}

function gateWords(gate: Way): Html {
  if (gate.lawful === 'no') return paragraph('It is bought, so a route is needed.')
  if (gate.lawful === 'unknown') return paragraph('Whether it is bought at all is not known yet.')
  const until = gate.lawful === 'yes' ? 'No route is needed.' : 'No route is needed if its tests hold.'
  return paragraph(`${until} ${gate.reason} Check these conditions every year.`)
}

function sumWords({ facts, on, law }: Journey): Html {
  const { because, threshold, position } = valued(facts, on, law)
  const against = threshold ? ` Threshold on ${showDay(on)}: £${(threshold.pence / 100n).toLocaleString('en-GB')} including VAT; the value is ${position === 'straddles' ? 'on either side of it' : position}.` : '' // prettier-ignore
  return paragraph(`${because}${against}`)
}

const compare = (ways: readonly Way[]): Html =>
  table({
    caption: 'The options compared',
    captionHidden: true,
    head: [{ text: 'Option' }, { text: 'Answer' }, { text: 'Rule' }, { text: 'Weeks' }, { text: 'Start by' }],
    rows: ways.map((each) => [
      { content: html`<a class="govuk-link" href="#${each.kind}">${OPTION_WORDS[each.kind]}</a>` },
      { content: tag(LAWFUL_WORDS[each.lawful], COLOURS[each.lawful]) },
      { content: each.rule?.source ?? '–' },
      { content: each.weeks ? `${each.weeks.least} to ${each.weeks.usual}` : '–' },
      { content: each.startBy ? shortDay(each.startBy) : '–' },
    ]),
  })

function panel(
  title: string,
  id: string,
  ways: readonly Way[],
  journey: Journey,
  visit: Visit,
): Html | undefined {
  if (ways.length === 0) return undefined
  return html`${heading(`${title} (${ways.length})`, id)}
  ${ways.map(
    (each) =>
      html`<div id="${each.kind}">
        ${details(OPTION_WORDS[each.kind], wayDetails(each, journey, visit), false)}
      </div>`,
  )}` // prettier-ignore
}

function wayDetails(way: Way, journey: Journey, visit: Visit): Html {
  const asked = way.missing.filter((name) => matters(journey, name))
  return html`${paragraph(way.reason)}
  ${
    way.conditions.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">
      ${way.conditions.map(({ what, howToCheck, whoKnows }) => html`<li>${what} <span class="pr-quiet">Check: ${howToCheck.replace(/\.$/, '')}. Ask: ${whoKnows}.</span></li>`)}
    </ul>`
  }
  ${
    asked.length > 0 &&
    html`<p class="govuk-body">Answer now:</p>
      <ul class="govuk-list">
        ${asked.map((name) => html`<li><a class="govuk-link" href="${pageHref(journey, name, visit, { from: 'options' })}">${factNamed(name).ask}</a></li>`)}
      </ul>`
  }
  ${way.facets.map((facet) => html`<p class="govuk-body"><strong>${facet.name}:</strong> ${LAWFUL_WORDS[facet.lawful].toLowerCase()}. ${facet.says}</p>`)}
  ${way.notices.length > 0 && paragraph(`Notices: ${way.notices.join('; ')}.`)}
  ${way.weeks && paragraph(`Time: ${countOf(way.weeks.least, 'week')} at least by the council’s own lead times, ${way.weeks.usual} usually.`)}
  ${paragraph(`Cost: ${way.cost} Risk: ${way.risk}`)}
  ${way.rule && html`<p class="govuk-body-s"><span class="pr-quiet">Rule:</span> <a class="govuk-link" href="${visit.shell.href(`/rules/${way.rule.id}`)}">${way.rule.says}</a> (${way.rule.source}${!way.rule.verified && '; not yet checked against its source'})</p>`}` // prettier-ignore
}
