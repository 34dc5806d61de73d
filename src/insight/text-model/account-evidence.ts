import { namesIn, supplierKey, type TextFields } from './text-features.ts'
import { priorOf } from './supplier-priors.ts'
import { probabilityOf, type TextModel } from './text-model.ts'
import { CATEGORY_WORDS, NOT_IT } from '../classification/rule-words.ts'
import { surenessOf } from '../classification/sureness.ts'

/** Outside of these the account does not change what is said: below, the model has reason to say no; above, it says yes by itself. */
const FROM = 0.03
const TO = 0.7

/**
 * Whether nothing is known of a supplier: no name of the market is in its name, and no other body's ledger has it.
 *
 * @example
 * isUnknownSupplier('Acme Ltd') // true
 * isUnknownSupplier('Softcat plc') // false
 */
export const isUnknownSupplier = (supplier: string): boolean =>
  namesIn(supplier).length === 0 && priorOf(supplierKey(supplier)) === 0

/** Whether a text has words of core IT, and none that say it is something else. */
const saysIt = (text: string): boolean =>
  !NOT_IT.test(text) &&
  CATEGORY_WORDS.some(({ category, words }) => category.ring === 'core' && words.test(text))

/**
 * How likely a line is IT: the text model's word, and where nothing is known of the supplier that of its account. The ledgers that the
 * model learned from book to few kinds of account, so it makes too little of them: of the lines of unknown suppliers that an account
 * calls computing it expected a third, and more than half were (`npm run score:classes`).
 *
 * @example
 * const line = { supplier: 'Acme Ltd', texts: ['ICT hardware'] }
 * lineProbability(modelFor(line), line) > probabilityOf(modelFor(line), line) // true
 */
export function lineProbability(model: TextModel, fields: TextFields): number {
  const byText = probabilityOf(model, fields)
  if (!fields.supplier || byText < FROM || byText > TO) return byText
  if (!fields.texts.some(saysIt) || !isUnknownSupplier(fields.supplier)) return byText
  return Math.max(byText, surenessOf('account-alone', byText))
}
