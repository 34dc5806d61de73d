import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The name a file is recorded under, always with `/`: where it lies in the folder that holds the workspace, else in the current
 * folder, relative to that; else as it was given. So a plan does not depend on where the workspace and its files stand.
 *
 * @param at the workspace, and the folder the command runs in.
 * @example
 * recordedPath('/council/files/a.csv', { workspace: '/council/portreeve-workspace', current: '/' }) // 'files/a.csv'
 * recordedPath('b.csv', { workspace: '/w/ws', current: '/home/me' }) // 'b.csv'
 * recordedPath('../from-finance/c.csv', { workspace: '/w/ws', current: '/home/me' }) // '../from-finance/c.csv'
 */
export function recordedPath(
  path: string,
  at: { readonly workspace: string; readonly current: string },
): string {
  const whole = resolve(at.current, path)
  const holder = dirname(resolve(at.current, at.workspace))
  const inside = [holder, at.current].map((folder) => relative(folder, whole)).find(staysInside)
  return (inside ?? path).replaceAll('\\', '/')
}

const staysInside = (path: string): boolean =>
  path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
