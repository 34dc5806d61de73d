// Compiles the page kit's style sheet to src/ui/assets/portreeve.css, which is committed so that a clone needs no Sass.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { compile } from 'sass'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { css } = compile(join(root, 'src', 'ui', 'styles.scss'), {
  loadPaths: [join(root, 'node_modules')],
  quietDeps: true,
})
const target = join(root, 'src', 'ui', 'assets', 'portreeve.css')
const text = await format(css, { ...(await resolveConfig(target)), parser: 'css' })
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error(
      'src/ui/assets/portreeve.css is not what src/ui/styles.scss compiles to: run node scripts/styles.mjs',
    )
    process.exit(1)
  }
} else writeFileSync(target, text)
