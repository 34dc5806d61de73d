import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packModel } from '../../src/insight/text-model/text-model.ts'
import { realFiles } from '../../test/real-files.ts'
import { ROOT } from '../measure.ts'
import { fit } from './fit.ts'
import { writePriors } from './priors.ts'
import { type Labelled, labelledSets, labelTexts } from './sets.ts'

/** How much a label of a scheme counts beside a notice. */
export const LABEL_WEIGHT = 0.05

/** What the shipped models learn from: all payments that are labelled, and all notices with the labels of two schemes. */
function learnedFrom(folder: string): Readonly<Record<'payment' | 'notice', readonly Labelled[]>> {
  const rows = labelledSets(folder).flatMap((set) => set.rows)
  return {
    payment: rows.filter((row) => row.fields.supplier !== undefined),
    notice: [...rows.filter((row) => row.fields.supplier === undefined), ...labelTexts(folder, LABEL_WEIGHT)],
  }
}

/** Trains the models that are shipped and writes them; with `priors`, first what other ledgers say of suppliers. */
export async function trainShipped({ priors }: { priors: boolean }): Promise<void> {
  const folder = realFiles()
  if (!folder) throw new Error('There are no labelled data: set PORTREEVE_REAL_FILES.')
  if (priors) {
    console.log(`${await writePriors(folder)} suppliers known from other bodies; run again without --priors to train with them.`) // prettier-ignore
    return
  }
  for (const [name, rows] of Object.entries(learnedFrom(folder))) {
    const { packed, ...numbers } = packModel(fit(rows))
    const path = join(ROOT, 'src', 'insight', 'text-model', `${name}-model.data.ts`)
    const figures = Object.entries(numbers).map(
      ([key, value]) => `  ${key}: ${Number(value.toPrecision(8))},\n`,
    )
    await writeFile(path, `${headOf(name)} = {\n${figures.join('')}  packed:\n    '${packed}',\n}\n`)
    console.log(
      `${name}: ${rows.length} rows, cut ${numbers.cut.toFixed(2)}, ${Math.round(packed.length / 1024)} KB`,
    )
  }
}

const headOf = (name: string): string => `import type { PackedModel } from './text-model.ts'

/**
 * The text model of ${name}s, one byte a bucket, learned from published lines with their publishers' own classes; no row can be
 * read from it. Made by \`npm run train:classes\`; \`npm run score:classes\` says what it is worth.
 */
export const ${name.toUpperCase()}_MODEL: PackedModel`
