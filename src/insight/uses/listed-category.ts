import { capabilityOf } from '../classification/capability.ts'
import { CATEGORIES } from '../classification/categories.data.ts'

/** What a list says of one system. */
export interface ListedSystem {
  readonly system?: string | undefined
  readonly supplier?: string | undefined
  readonly capability?: string | undefined
  readonly note?: string | undefined
  /** The category of its product, where the table of products has it. */
  readonly productCategory?: string | undefined
}

/** The category of a listed system, and how likely that is it. */
export interface ListedCategory {
  readonly id: string
  readonly probability: number
}

const TOPICS = CATEGORIES.filter((each) => each.topics).map(({ id, topics }) => ({ id, topics: new RegExp(topics!, 'i') })) // prettier-ignore
/** A list that names what a system is for is read rightly so often: held, not measured. */
const BY_ITS_WORD = 0.95
const BY_PRODUCT = 0.8

/**
 * What a listed system is for: by the list's own word for it, else by the product, else by names and words anywhere in its line.
 *
 * @example
 * listedCategory({ system: 'Uniform', capability: 'Planning' }).id // 'plan'
 * listedCategory({ system: 'Spydus', capability: 'Library management' }).id // 'lib'
 * listedCategory({ system: 'Something' }).id // 'software'
 */
export function listedCategory(listed: ListedSystem): ListedCategory {
  const { system, supplier, capability = '', note, productCategory } = listed
  const byWord = capabilityOf({ texts: [capability] })
  if (byWord.rule === 'words' && byWord.category.id !== 'software') return { id: byWord.category.id, probability: BY_ITS_WORD } // prettier-ignore
  const topic = TOPICS.map(({ id, topics }) => ({ id, at: capability.search(topics) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (topic) return { id: topic.id, probability: BY_ITS_WORD }
  if (productCategory !== undefined) return { id: productCategory, probability: BY_PRODUCT }
  const texts = [system, capability].filter((text) => text !== undefined)
  const { category, probability } = capabilityOf({ supplier, texts, description: note })
  return { id: category.id, probability }
}
