import { NOTICE_MODEL } from './notice-model.data.ts'
import { PAYMENT_MODEL } from './payment-model.data.ts'
import { BUCKETS, featureSpace, readFeatures, type TextFields } from './text-features.ts'

/** A linear model of text: a weight a bucket, where the sum starts, how a score becomes a probability, and the cut. */
export interface TextModel {
  readonly weights: Float32Array
  readonly bias: number
  /** Probability = 1 ÷ (1 + e^−(slope × score + shift)). */
  readonly slope: number
  readonly shift: number
  /** From this probability on a thing is called IT: where right and wrong calls balanced best on things not learned from. */
  readonly cut: number
}

/** A model as it is shipped: one byte a weight, in base64. */
export interface PackedModel extends Omit<TextModel, 'weights'> {
  readonly largest: number
  readonly packed: string
}

/**
 * A model in one byte a weight: the sign, and the root of its share of the largest, so that small weights keep their order.
 *
 * @example
 * unpackModel(packModel({ weights: new Float32Array([0.5, -2]), bias: 0, slope: 1, shift: 0, cut: 0.5 })).weights[1] // -2
 */
export function packModel(model: TextModel): PackedModel {
  const { weights, ...rest } = model
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)
  const bytes = Int8Array.from(weights, (weight) => Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest))) // prettier-ignore
  return { ...rest, largest, packed: Buffer.from(bytes.buffer).toString('base64') }
}

/** The model that {@link packModel} packed, its weights as near as one byte tells. */
export function unpackModel({ packed, largest, ...rest }: PackedModel): TextModel {
  const bytes = Buffer.from(packed, 'base64')
  const weights = Float32Array.from(bytes, (byte) => {
    const share = (byte > 127 ? byte - 256 : byte) / 127
    return Math.sign(share) * share * share * largest
  })
  return { ...rest, weights }
}

const shipped: { payment?: TextModel; notice?: TextModel } = {}

/**
 * The model shipped with this version that judges such a thing, read when first asked for: one learned from payments, where a supplier
 * and an account are known, and one from notices, where a title says what is bought. The same words weigh otherwise in the two.
 *
 * @example
 * modelFor({ texts: ['Booking system'] }) === modelFor({ texts: ['Lifts'] }) // true
 * modelFor({ texts: ['Booking system'] }) === modelFor({ supplier: 'Idox', texts: [] }) // false
 */
export function modelFor(fields: TextFields): TextModel {
  if (fields.supplier) return (shipped.payment ??= unpackModel(PAYMENT_MODEL))
  return (shipped.notice ??= unpackModel(NOTICE_MODEL))
}

const space = featureSpace()

/** The score of a thing: the sum of the weights of its features. */
export function scoreOf(model: Pick<TextModel, 'weights' | 'bias'>, fields: TextFields): number {
  readFeatures(fields, space)
  let score = model.bias
  for (let at = 0; at < space.count; at++)
    score += model.weights[space.buckets[at]! & (BUCKETS - 1)]! * space.values[at]!
  return score
}

/**
 * How likely a thing is IT, from its texts, between nought and one: of a hundred things told 0.7, about seventy are.
 *
 * @example
 * const paid = { supplier: 'Idox Software Ltd', texts: ['Software licences'] }
 * probabilityOf(modelFor(paid), paid) > 0.5 // true
 * const care = { supplier: 'Oak Tree Nursing Home', texts: ['Residential care'] }
 * probabilityOf(modelFor(care), care) < 0.02 // true
 */
export function probabilityOf(model: TextModel, fields: TextFields): number {
  return 1 / (1 + Math.exp(-(model.slope * scoreOf(model, fields) + model.shift)))
}

/**
 * The words that speak most for IT, strongest first: those without which the score falls most. Empty when none does.
 *
 * @example
 * const paid = { supplier: 'Acme Software', texts: ['Other'] }
 * tellingWords(modelFor(paid), paid)[0] // 'software'
 */
export function tellingWords(model: TextModel, fields: TextFields, most = 3): string[] {
  const whole = scoreOf(model, fields)
  const parts = [fields.supplier ?? '', ...fields.texts, (fields.description ?? '').slice(0, 200)]
  const found = parts.flatMap((part, index) =>
    [...new Set(part.match(/[\p{L}\p{N}]{2,}/gu)?.slice(0, 12))].map((word) => {
      const texts = parts.with(index, part.replaceAll(word, ' '))
      const without = { supplier: texts[0], texts: texts.slice(1, -1), description: texts.at(-1) }
      return { word: word.toLowerCase(), fall: whole - scoreOf(model, without) }
    }),
  )
  const telling = found.filter(({ fall }) => fall > 0.15).sort((a, b) => b.fall - a.fall)
  return [...new Set(telling.map(({ word }) => word))].slice(0, most)
}
