import { resolve } from 'node:path'

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
