import { EXIT, PortreeveError } from '../../procurement/errors.ts'
import type { Situation } from '../../rulebook/index.ts'

/**
 * The longest term a shorthand names, its options counted: years with each option, or a term without end, whose value cannot
 * be estimated and so counts as regulated.
 *
 * @throws PortreeveError when it cannot be read.
 * @example
 * termOf('3+1+1') // { wantedTermMonths: 60 }
 * termOf('18m') // { wantedTermMonths: 18 }
 * termOf('rolling') // { canEstimate: false }
 */
export function termOf(written: string): Situation {
  const text = written.trim().toLowerCase()
  if (['rolling', 'open-ended', 'no end'].includes(text)) return { canEstimate: false }
  const parts = text.split('+').map((part) => /^(\d{1,2})\s*(m|y|months?|years?)?$/.exec(part.trim()))
  if (parts.some((part) => part === null)) {
    throw new PortreeveError(`"${written}" is not a term.`, {
      next: 'Write years with each option, such as 3+1+1, months such as 18m, or rolling.',
      exitCode: EXIT.usage,
    })
  }
  const months = parts.reduce((sum, part) => sum + Number(part![1]) * (part![2]?.startsWith('m') ? 1 : 12), 0)
  return { wantedTermMonths: months }
}
