// npm run score:classes [-- --ours]: IT or not, beside the published TF-IDF method on the same folds; `--ours` leaves the peer out,
// `--write` writes docs/reference/how-sure.md.
import { scoreClasses } from './score.ts'

process.exitCode = (await scoreClasses({
  ours: process.argv.includes('--ours'),
  write: process.argv.includes('--write'),
}))
  ? 0
  : 1
