// npm run score:classes [-- --ours]: IT or not, beside the published TF-IDF method on the same folds; `--ours` leaves the peer out.
import { scoreClasses } from './score.ts'

process.exitCode = (await scoreClasses({ ours: process.argv.includes('--ours') })) ? 0 : 1
