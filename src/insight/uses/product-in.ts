import { type Product, PRODUCTS } from './products.data.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const WRITTEN = PRODUCTS.map((product) => ({
  product,
  words: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${product.written ?? escaped(product.name)})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
}))

/**
 * The product that a text names first, by the table of products; undefined where it names none.
 *
 * @example
 * productIn('Renewal of I-Trent licences')?.name // 'iTrent'
 * productIn('Laptops') // undefined
 */
export function productIn(text: string): Product | undefined {
  let best: { readonly product: Product; readonly at: number } | undefined
  for (const { product, words } of WRITTEN) {
    const at = text.search(words)
    if (at >= 0 && (!best || at < best.at)) best = { product, at }
  }
  return best?.product
}

/**
 * The product that a list's cell names: by its bare name too, which in a title could be any word.
 *
 * @example
 * productNamed('Confirm')?.category // 'high'
 * productNamed('Acolaid (planning)')?.publisher // 'Idox'
 */
export const productNamed = (cell: string): Product | undefined =>
  PRODUCTS.find((each) => each.name.toLowerCase() === cell.trim().toLowerCase()) ?? productIn(cell)
