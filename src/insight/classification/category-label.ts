import { CATEGORIES } from './categories.data.ts'

/**
 * The label of a category.
 *
 * @example
 * categoryLabel('plan') // 'Planning and building control'
 */
export function categoryLabel(id: string): string {
  return CATEGORIES.find((category) => category.id === id)?.label ?? 'Not information technology'
}
