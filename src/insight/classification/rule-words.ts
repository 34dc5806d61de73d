import { CATEGORIES, type Category } from './categories.data.ts'

/** The words of each category that has some, compiled; in the order of the list. */
export const CATEGORY_WORDS: readonly { readonly category: Category; readonly words: RegExp }[] =
  CATEGORIES.filter((each) => each.words).map((category) => ({
    category,
    words: new RegExp(category.words!, 'i'),
  }))

/** Words that a code alone may not outweigh: a music licence is not software, a plan's project officer is not IT. */
export const NOT_IT =
  /music licen[cs]e|film licen[cs]e|performing right|franking|\bTV licen[cs]e|driving licen[cs]e|\blift maintenance|consultancy partner|programme officer|fire safety systems?|lightning protection|\bcleaning\b/i

/**
 * What the words of a title say, as small numbers that a text model can learn the weight of: 1 a category of core IT, 2 of operational
 * technology, 3 software of no kind told, 4 the first or the third, 5 that it is not IT.
 *
 * @example
 * ruleHits('Pensions administration software') // [1, 3, 4]
 * ruleHits('Music licence') // [5]
 * ruleHits('Grass cutting') // []
 */
export function ruleHits(text: string): number[] {
  const told = CATEGORY_WORDS.filter(({ words }) => words.test(text)).map(({ category }) => category)
  const isPlain = told.some(({ id }) => id === 'software')
  const isCore = told.some(({ id, ring }) => ring === 'core' && id !== 'software')
  const isEdge = told.some(({ ring }) => ring === 'edge')
  const hits = [isCore, isEdge, isPlain, isCore || isPlain, NOT_IT.test(text)]
  return hits.flatMap((hit, at) => (hit ? [at + 1] : []))
}
