import { lineProbability } from '../text-model/account-evidence.ts'
import { type Capability, capabilityOf } from './capability.ts'
import { CATEGORIES } from './categories.data.ts'
import { toldByCodes } from './codes.ts'
import { schoolBuyer } from './school-buyer.ts'
import { namesIn, type TextFields } from '../text-model/text-features.ts'
import { modelFor, tellingWords, type TextModel } from '../text-model/text-model.ts'

/** What is known of one line, with the codes it carries. */
export interface LineFields extends TextFields {
  readonly codes?: readonly string[] | undefined
}

/** Whether a line is IT and of which category, how sure that is, and why. */
export interface Judged {
  /** Undefined when the line says nothing to judge by. */
  readonly isIt: boolean | undefined
  readonly probability: number
  /** A category of the taxonomy; `other` for what is not called IT. */
  readonly category: string
  /** How likely the category is right, the line being IT or not taken into account. */
  readonly categoryProbability: number
  readonly why: string
  /** True when the words show that a school buys: it is its own buyer, so its lines are kept apart. */
  readonly school: boolean
}

/** How often a line whose code says IT is IT: buyers' codes are not always right. */
const BY_CODE = 0.95
const BY_WEAK_CODE = 0.5
/** Below this nothing is said of the words that speak for it. */
const WORTH_SAYING = 0.05

/**
 * Whether a line is IT, of which category, how sure, and why. Layers: a code that says IT; then the calibrated text model, in
 * which names of the market, what other bodies buy of the supplier and the words all count; unknown where there is no text.
 *
 * @example
 * judge({ supplier: 'Heywood Ltd', texts: ['Pension software'] }).category // 'pens'
 * judge({ texts: ['Support'], codes: ['48450000'] }).why // 'CPV 48450000 (software package and information systems)'
 * judge({ texts: [''] }).isIt // undefined
 */
export function judge(fields: LineFields): Judged {
  const model = modelFor(fields)
  const school = fields.texts.some((text) => schoolBuyer({ service: text, account: text }) !== undefined)
  const code = toldByCodes(fields.codes ?? [])
  const blank = !/\p{L}/u.test([fields.supplier, ...fields.texts, fields.description].join(''))
  const byText = lineProbability(model, fields)
  if (!code && blank) return { isIt: undefined, probability: byText, category: '', categoryProbability: 0, why: 'there is nothing to judge it by', school } // prettier-ignore
  const probability = code ? Math.max(code.weak ? BY_WEAK_CODE : BY_CODE, byText) : byText
  const isIt = probability >= model.cut
  if (!isIt) return { isIt, probability, category: 'other', categoryProbability: 1 - probability, why: whyNot(model, fields, probability), school } // prettier-ignore
  const capability = withCode(capabilityOf(fields), code?.category)
  const category = capability.category.id
  const why = [code?.because, ...(code ? [] : whyText(model, fields)), school ? 'a school’s line: the school is its own buyer' : undefined] // prettier-ignore
  return {
    isIt,
    probability,
    category,
    categoryProbability: probability * capability.probability,
    why: why.filter((each) => each !== undefined).join('; '),
    school,
  }
}

/** The category a code tells where the words tell none. */
function withCode(found: Capability, category: string | undefined): Capability {
  if (category === undefined || found.rule === 'product' || found.rule === 'words') return found
  const told = CATEGORIES.find((each) => each.id === category)!
  return { category: told, probability: Math.max(found.probability, 0.8), rule: 'words', words: '' }
}

function whyText(model: TextModel, fields: LineFields): string[] {
  const name = [fields.supplier ?? '', ...fields.texts].flatMap(namesIn).find((each) => each.role !== 'trade')
  const label = name && CATEGORIES.find((each) => each.id === name.category)!.label
  const words = tellingWords(model, fields)
  return [
    ...(name ? [`“${name.phrase}” is a ${name.role} known for ${label}`] : []),
    ...(words.length > 0 ? [`the words ${words.map((word) => `“${word}”`).join(', ')} speak for it`] : []),
    ...(!name && words.length === 0 ? ['the text as a whole speaks for it'] : []),
  ]
}

function whyNot(model: TextModel, fields: LineFields, probability: number): string {
  const words = probability < WORTH_SAYING ? [] : tellingWords(model, fields)
  if (words.length === 0) return 'nothing in it speaks for information technology'
  return `the words ${words.map((word) => `“${word}”`).join(', ')} speak for it, not enough`
}
