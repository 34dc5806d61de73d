import type { Law, When } from '../../rulebook/index.ts'
import { whenWords } from '../../rulebook/situation/in-words.ts'
import { html, type Html } from '../../ui/html.ts'
import type { Visit } from '../../ui/visit.ts'

/** A condition as lists in lists, each rule it names as a link to that rule's own page. */
export function conditionPart(when: When, law: Law, visit: Visit): Html {
  const part = (each: When): Html => conditionPart(each, law, visit)
  if ('all' in when) return listOf('All of these:', when.all.map(part))
  if ('any' in when) return listOf('At least one of these:', when.any.map(part))
  if ('not' in when) return html`Not so: ${part(when.not)}`
  const named = 'rule' in when ? when.rule : 'within' in when ? when.of : undefined
  const rule = named === undefined ? undefined : law.byId(named)
  if (!rule) return html`${whenWords(when)}`
  const link = html`<a class="govuk-link" href="${visit.shell.href(`/rules/${rule.id}`)}">${rule.says}</a>`
  return 'rule' in when ? html`This holds: ${link}` : html`${whenWords(when)}: ${link}`
}

const listOf = (lead: string, items: readonly Html[]): Html =>
  items.length === 1
    ? items[0]!
    : html`${lead}
        <ul class="govuk-list govuk-list--bullet">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`
