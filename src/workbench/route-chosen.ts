import { currentStanding, workbenchAt } from './record.ts'

/**
 * The option of the route last recorded for a contract, by any of its ids, that still stands; undefined when none was, or
 * the workspace has no decisions.
 */
export async function routeChosenFor(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
  ids: readonly string[],
): Promise<string | undefined> {
  const { decisions } = await currentStanding(workspace, workbenchAt(env))
  const last = decisions.findLast((each) => each.kind === 'route' && ids.includes(each.subject))
  return (last?.choice.value as { readonly option?: string } | null | undefined)?.option
}
