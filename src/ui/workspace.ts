import { resolve } from 'node:path'
import { type CalendarDay, parseDay, todayInLondon } from '../procurement/calendar-day.ts'
import { EXIT, PortreeveError } from '../procurement/errors.ts'
import type { Plan, PlanContract } from '../procurement/plan.ts'

/**
 * The folder of a workspace: `--workspace`, else `PORTREEVE_WORKSPACE`, else `portreeve-workspace` where the command runs.
 *
 * @example
 * workspaceFolder({ workspace: '/w' }, {}) // '/w'
 */
export function workspaceFolder(
  options: { readonly workspace?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): string {
  return resolve(options.workspace ?? env['PORTREEVE_WORKSPACE'] ?? 'portreeve-workspace')
}

/**
 * The day of `--on`, else today in London.
 *
 * @throws PortreeveError when it is not a day written yyyy-mm-dd.
 * @example
 * dayAsked('2026-11-23') // '2026-11-23'
 */
export function dayAsked(text: string | undefined): CalendarDay {
  if (text === undefined) return todayInLondon()
  const found = parseDay(text)
  if (found) return found
  throw new PortreeveError(`"${text}" is not a day.`, {
    next: 'Write it as 2026-11-23.',
    exitCode: EXIT.usage,
  })
}

/**
 * The contract that an id (an earlier one too), a reference or words of a title mean.
 *
 * @throws PortreeveError when none or several match; near ones are named.
 */
export function findContract(plan: Plan, wanted: string): PlanContract {
  const plain = wanted.trim().toLowerCase()
  const exact = plan.contracts.find((each) =>
    [each.id, ...(each.formerIds ?? []), each.reference].some((name) => name?.toLowerCase() === plain),
  )
  const like = plan.contracts.filter((each) =>
    `${each.title} ${each.supplier.name}`.toLowerCase().includes(plain),
  )
  const found = exact ?? (like.length === 1 ? like[0] : undefined)
  if (found) return found
  const names = like.slice(0, 8).map((each) => `${each.id} ${each.title}`)
  throw new PortreeveError(
    like.length > 1 ? `Several contracts match "${wanted}".` : `No contract matches "${wanted}".`,
    {
      next: names.length > 0 ? `Name one of:\n  ${names.join('\n  ')}` : 'portreeve plan --all lists them.',
      status: 404,
    },
  )
}
