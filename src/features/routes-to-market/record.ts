import type { Said } from '../../ui/visit.ts'
import { isHeldOn } from '../../rulebook/index.ts'
import { valued, type FactName, type FactValue } from '../../rulebook/index.ts'
import { answerWords } from './answers.ts'
import type { Journey } from './journey.ts'
import type { Way } from './ways.ts'

/** The route chosen, as it is recorded: with the facts, every option and its rule as they stood, and the version of the law. */
export function saidOf(journey: Journey, ways: readonly Way[]): Said {
  const { contract, texts, facts, on, law, body, skipped } = journey
  const chosen = ways.find(({ kind }) => kind === journey.option)!
  const { because, position } = valued(facts, on, law)
  const cited = ways.flatMap(({ rule }) => (rule ? [rule.id] : []))
  return {
    kind: 'route',
    subject: contract?.id ?? `Need: ${texts.title}`,
    choice: {
      field: 'route',
      value: {
        option: chosen.kind,
        title: texts.title ?? '',
        need: texts.need ?? '',
        body,
        on,
        law: law.version,
        facts: plainFacts(journey),
        skipped,
        value: because,
        position,
        alternatives: texts.alternatives ?? '',
        conflicts: texts.conflicts ?? '',
        conditions: chosen.conditions.map(({ what, whoKnows }) => `${what} (ask: ${whoKnows})`),
        notices: chosen.notices,
        options: ways.map(({ kind, lawful, rule, reason }) => ({
          kind,
          lawful,
          reason,
          ...(rule && { rule: rule.source, says: rule.says, verified: rule.verified }),
        })),
      },
    },
    ...(texts.reason && { reason: texts.reason }),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, answerWords(name as FactName, value as FactValue)]),
    ),
    rules: Object.fromEntries([...new Set(cited)].map((id) => [id, versionOf(journey, id)])),
  }
}

/** The version a rule has on the day: the law’s, and since when the rule is in force. */
function versionOf({ law, on }: Journey, id: string): string {
  const rule = law.byId(id)
  const since = rule?.from ? `, in force from ${rule.from}` : ''
  return rule && isHeldOn(rule, on) ? `law of ${law.version}${since}` : `law of ${law.version}`
}

const plainFacts = ({ facts }: Journey): Record<string, string | number | boolean | { low?: string; high?: string }> =>
  Object.fromEntries(Object.entries(facts)) as Record<string, string> // prettier-ignore
