import type { Law, When } from '../../rulebook/index.ts'
import { whenWords } from '../../rulebook/situation/in-words.ts'
import { html, type Html } from '../../ui/html.ts'
import type { Visit } from '../../ui/visit.ts'

/** A condition as lists in lists, each rule it names as a link to that rule's own page. */
export function conditionPart(when: When, law: Law, visit: Visit): Html {
  const part = (each: When): Html => conditionPart(each, law, visit)
  if ('all' in when) return listOf('All of these:', flat(when, 'all').map(part))
  if ('any' in when) return listOf('At least one of these:', flat(when, 'any').map(part))
  if ('not' in when) return notSo(when.not, law, visit)
  const named = 'rule' in when ? when.rule : 'within' in when ? when.of : undefined
  const rule = named === undefined ? undefined : law.byId(named)
  if (!rule) return html`${whenWords(when)}`
  const link = html`<a class="govuk-link" href="${visit.shell.href(`/rules/${rule.id}`)}">${rule.says}</a>`
  return 'rule' in when ? html`This holds: ${link}` : html`${whenWords(when)}: ${link}`
}

function notSo(when: When, law: Law, visit: Visit): Html {
  const rule = 'rule' in when ? law.byId(when.rule) : undefined
  if (!rule) return html`Not so: ${conditionPart(when, law, visit)}`
  return html`This does not hold:
    <a class="govuk-link" href="${visit.shell.href(`/rules/${rule.id}`)}">${rule.says}</a>`
}

/** The parts of a list of conditions, those of a like list within it among them. */
function flat(when: When, kind: 'all' | 'any'): readonly When[] {
  const parts = (when as { readonly all?: readonly When[]; readonly any?: readonly When[] })[kind]
  return parts === undefined ? [when] : parts.flatMap((each) => flat(each, kind))
}

const listOf = (lead: string, items: readonly Html[]): Html =>
  items.length === 1
    ? items[0]!
    : html`${lead}
        <ul class="govuk-list govuk-list--bullet">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`
