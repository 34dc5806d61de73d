import { condition } from '../options/route-question.ts'
import type { OptionKind, RouteOption } from '../words.ts'
import { bandInWords, type Layered } from './layered.ts'

/** Options that a band of the council's own rules speaks of. */
const BANDED: readonly OptionKind[] = ['quotation', 'reserved-quotation']

/**
 * Options with what the council's own rules ask laid upon them: a quotation that the law leaves open is open if the
 * council's band is kept, or, where the band asks a procedure of the Act all the same, if the rule is waived. Common
 * practice adds nothing here: it binds nobody.
 */
export function withCouncilRules<Option extends RouteOption>(
  options: readonly Option[],
  { council }: Pick<Layered, 'council'>,
): readonly Option[] {
  const { band, own } = council
  if (!own || band === undefined) return options
  const kept =
    band.asks === 'procedure'
      ? 'the council’s own rule, which asks a procedure of the Act at this value, is waived'
      : `the council’s own rule is kept: ${bandInWords(band)}`
  const added = condition(kept, band.source, 'procurement')
  return options.map((option) => {
    const open = option.lawful === 'yes' || option.lawful === 'yes-if'
    if (!open || !BANDED.includes(option.kind)) return option
    return { ...option, lawful: 'yes-if', conditions: [...option.conditions, added] }
  })
}
