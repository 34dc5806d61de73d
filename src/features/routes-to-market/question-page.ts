import { factNamed, isFactName, OPTION_KINDS, type FactName } from '../../rulebook/index.ts'
import { button, input, radios, textarea } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { paragraph, type PageParts } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import { LAWFUL_WORDS, OPTION_WORDS } from '../../ui/words.ts'
import { answerWords, choiceWords } from './answers.ts'
import { addressOf, optionsOf, pageBefore, type Journey, type Page, type TextName } from './journey.ts'

/** What was typed and what is wrong with it. */
export interface Fault {
  readonly error: string
  readonly value: string
  readonly least: string
}

/** What each page of words asks. */
const WORDS: Readonly<Record<TextName, { readonly ask: string; readonly hint: string }>> = {
  title: { ask: 'What is the need called?', hint: 'A few words, as a contracts register would have them' },
  need: { ask: 'What is needed, and why?', hint: 'What people will be able to do with it, and what happens without it' },
  reason: { ask: 'Why this route?', hint: 'Reasons an auditor can follow in a year’s time' },
  alternatives: { ask: 'Which other routes were considered, and why not?', hint: 'The options and their rules are recorded with it' },
  conflicts: { ask: 'Are there conflicts of interest?', hint: 'Who was asked, what was found, and what was done about it; “none found” if so' },
} // prettier-ignore

/** Where a page of the journey lies. */
export const pageHref = (
  journey: Journey,
  page: Page,
  visit: Visit,
  more: Record<string, string> = {},
): string => visit.shell.href(journey.path, { ...addressOf(journey), ask: page, ...more })

/** The page that asks one thing: words, a fact, or the choice of a route. */
export function questionParts(
  journey: Journey,
  page: Page,
  visit: Visit,
  from: string | undefined,
  fault?: Fault,
): PageParts {
  const field = fieldsOf(journey, page, fault)
  const back = from === undefined ? pageBefore(journey, page) : (from as Page)
  return {
    title: askOf(page),
    ...(journey.texts.title && page !== 'title' && { caption: journey.texts.title }),
    back: back === undefined ? visit.shell.href(journey.contract ? `/contracts/${journey.contract.id}` : '/plan') : pageHref(journey, back, visit), // prettier-ignore
    ...(fault && { errors: [{ text: fault.error, href: `#${field.focus}` }] }),
    body: html`<form method="get" action="${visit.shell.href(journey.path)}" class="pr-form">
      ${hidden(journey, page, visit, from)} ${field.inner}
      <div class="govuk-button-group">
        ${button('Continue')}
        ${isFactName(page) && button('I do not know yet', { secondary: true, name: 'unknown', value: 'yes' })}
      </div>
    </form>`,
  } // prettier-ignore
}

const askOf = (page: Page): string => {
  if (isFactName(page)) return factNamed(page).ask
  return page === 'choose' ? 'Which route do you choose?' : WORDS[page as TextName].ask
}

/** The rest of the journey, so that it lives in the address alone, without the answer asked for here. */
function hidden(journey: Journey, page: Page, visit: Visit, from: string | undefined): Html {
  const carried = Object.entries(addressOf(journey)).filter(
    ([name]) => name !== page && !(page === 'choose' && name === 'option') && !name.startsWith(`fact.${page}.`) && name !== `fact.${page}`, // prettier-ignore
  )
  const kept = new URL(visit.shell.href(journey.path), 'http://here').searchParams
  const all = [
    ...kept.entries(),
    ...carried,
    ['answering', page],
    ...(from === undefined ? [] : [['from', from]]),
  ]
  return html`${all.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
}

interface Fields {
  readonly inner: Html
  /** The id an error leads to. */
  readonly focus: string
}

function fieldsOf(journey: Journey, page: Page, fault: Fault | undefined): Fields {
  if (page === 'choose') return { inner: choice(journey, fault), focus: 'value' }
  if (!isFactName(page)) return { inner: wordsField(journey, page as TextName, fault), focus: 'value' }
  return { inner: factField(journey, page, fault), focus: 'value' }
}

const wrong = (fault: Fault | undefined): { readonly error?: string } => (fault ? { error: fault.error } : {})

function wordsField({ texts }: Journey, name: TextName, fault: Fault | undefined): Html {
  const value = fault?.value ?? texts[name] ?? ''
  const field = { name: 'value', label: 'Your answer', hint: WORDS[name].hint, value, ...wrong(fault) }
  return name === 'title' ? input(field) : textarea(field)
}

function factField(journey: Journey, name: FactName, fault: Fault | undefined): Html {
  const { type, choices = [], howToCheck, whoKnows } = factNamed(name)
  const given = journey.given.find((each) => each.name === name)
  const held = journey.facts[name]
  const hint = `How to check: ${howToCheck}. Who would know: ${whoKnows}.`
  const source = given && !(name in journey.answered) && paragraph(`Filled in as ${answerWords(name, given.value)}. Source: ${given.source}`) // prettier-ignore
  if (type === 'yes-no' || type === 'choice') {
    const options = type === 'yes-no' ? ['yes', 'no'] : choices
    const value = fault?.value ?? (held === true ? 'yes' : held === false ? 'no' : String(held ?? ''))
    return html`${source}${radios({ name: 'value', label: 'Your answer', hint, value, choices: options.map((each) => ({ value: each, text: choiceWords(each) })), ...wrong(fault) })}` // prettier-ignore
  }
  if (type === 'money') {
    const ends = typeof held === 'object' ? held : held === undefined ? {} : { high: String(held) }
    return html`${source}
    ${input({ name: 'value', label: 'Pounds including VAT, the most', hint: `${hint} For example, 180000`, classes: 'govuk-input--width-10', value: fault?.value ?? ends.high ?? '', ...wrong(fault) })}
    ${input({ name: 'least', label: 'The least, if it is not known exactly', hint: 'The least alone can prove that a threshold is reached, never that it is not', classes: 'govuk-input--width-10', value: fault?.least ?? ends.low ?? '' })}` // prettier-ignore
  }
  const label = { months: 'Months', day: 'Day', percent: 'Percent', count: 'How many' }[type]
  const example = type === 'day' ? ' For example, 31/3/2027' : ''
  return html`${source}${input({ name: 'value', label, hint: `${hint}${example}`, classes: 'govuk-input--width-10', value: fault?.value ?? (held === undefined ? '' : String(held)), ...wrong(fault) })}` // prettier-ignore
}

/** The routes that may be chosen: those not closed, in the order of the options page. */
function choice(journey: Journey, fault: Fault | undefined): Html {
  const options = optionsOf(journey).filter(({ lawful }) => lawful !== 'no')
  const choices = OPTION_KINDS.flatMap((kind) => options.filter((each) => each.kind === kind)).map(
    (each) => ({
      value: each.kind,
      text: OPTION_WORDS[each.kind],
      hint: `${LAWFUL_WORDS[each.lawful]}${each.conditions.length > 0 ? ` – ${each.conditions.length} to check` : ''}`,
    }),
  )
  return radios({ name: 'value', label: 'Routes that are not closed', value: fault?.value ?? journey.option ?? '', choices, ...wrong(fault) }) // prettier-ignore
}
