// npm run train:classes [-- --priors]: trains the text model from labelled data and writes it where the program reads it.
import { trainShipped } from './train.ts'

await trainShipped({ priors: process.argv.includes('--priors') })
