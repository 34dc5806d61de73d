import { readFileSync } from 'node:fs'

/**
 * True when a process of this machine is running; one that has ended but is not yet collected is not.
 *
 * @example
 * isRunning(process.pid) // true
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // there, but another person's
  }
  const state = statOf(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/**
 * A mark of when a process started, which no other process with the same number has: the boot and the clock tick.
 * Undefined where the system does not tell it in `/proc`.
 *
 * @example
 * startMark(process.pid) === startMark(process.pid) // true
 */
export function startMark(pid: number): string | undefined {
  const tick = statOf(pid)?.[19]
  if (tick === undefined) return undefined
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${tick}`
  } catch {
    return undefined
  }
}

/** The fields of `/proc/<pid>/stat` after the name, which may itself hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(')') + 2)
      .trim()
      .split(' ')
  } catch {
    return undefined
  }
}
