import type { Framework } from '../../rulebook/index.ts'
import { button, input, radios, select } from '../../ui/govuk.ts'
import { html, type Html } from '../../ui/html.ts'
import { csrfField, heading, paragraph } from '../../ui/page.ts'
import type { Visit } from '../../ui/visit.ts'
import type { CheckRead, CheckTyped } from './check-facts.ts'
import { factWords } from './words.ts'

/** A check that was not recorded: what was typed, and what is wrong. */
export interface CheckFault {
  readonly typed: CheckTyped & { readonly because?: string | undefined }
  readonly errors: CheckRead['errors']
}

/** The form by which a person says what they read on the owner's page today. Nothing is filled in: only what was read counts. */
export function checkForm(framework: Framework, visit: Visit, fault: CheckFault | undefined): Html {
  const { typed, errors }: CheckFault = fault ?? { typed: {}, errors: [] }
  const path = `/frameworks/${encodeURIComponent(framework.reference)}`
  const field = (name: keyof CheckTyped) => {
    const error = errors.find((each) => each.field === name)?.text
    return { name, value: typed[name] ?? '', ...(error !== undefined && { error }) }
  }
  const held = (name: 'starts' | 'ends' | 'latestEnd' | 'maxTermMonths'): string => {
    const known = framework.fields[name]
    return known ? `Held: ${factWords(name, known.value)}` : 'Nothing is held'
  }
  const lots = framework.lots.filter((lot) => lot.id !== '')
  return html`${heading('Record a check', 'check')}
    ${paragraph('Open the owner’s page, then say what it says today. Leave empty what it does not say. It counts as read at its owner for 90 days, and can be taken back.')}
    <form method="post" action="${visit.shell.href(path)}" class="pr-form" novalidate>
      ${csrfField(visit.shell)}
      ${lots.length > 0 && select({ ...field('lot'), label: 'What it is about', all: 'The whole agreement', choices: lots.map(({ id, what }) => ({ value: id, text: `Lot ${id}${what === undefined ? '' : `: ${what}`}` })) })}
      ${radios({ ...field('status'), label: 'It is', choices: [{ value: 'live', text: 'Live' }, { value: 'planned', text: 'Planned, not open yet' }, { value: 'ended', text: 'Ended' }] })}
      ${input({ ...field('starts'), label: 'First day for call-offs', hint: held('starts'), classes: 'govuk-input--width-10' })}
      ${input({ ...field('ends'), label: 'Last day to award', hint: held('ends'), classes: 'govuk-input--width-10' })}
      ${input({ ...field('latestEnd'), label: 'Last day if every extension is used', hint: held('latestEnd'), classes: 'govuk-input--width-10' })}
      ${input({ ...field('maxTermMonths'), label: 'Longest call-off, its options included', hint: held('maxTermMonths'), classes: 'govuk-input--width-10' })}
      ${select({ ...field('awards'), label: 'Call-offs are placed', all: 'Not said', choices: [{ value: 'direct', text: 'directly' }, { value: 'competed', text: 'by competition' }, { value: 'both', text: 'either way' }] })}
      ${select({ ...field('regime'), label: 'Law it is under', all: 'Not said', choices: [{ value: 'new', text: 'Procurement Act 2023' }, { value: 'legacy', text: 'Public Contracts Regulations 2015' }] })}
      ${visit.body !== '' && radios({ ...field('openTo'), label: `May ${visit.body} call off?`, choices: [{ value: 'yes', text: 'Yes, it is named or described' }, { value: 'no', text: 'No' }] })}
      ${framework.lots.some((lot) => lot.fields.capabilities) && select({ ...field('capabilities'), label: 'What it serves', all: 'Not looked at', choices: [{ value: 'as-held', text: 'as held here' }] })}
      ${input({ name: 'because', label: 'Where you read it', hint: 'For whoever reads the log later', classes: 'govuk-input--width-20', value: typed.because ?? '' })}
      ${button('Record this check')}
    </form>` // prettier-ignore
}
