/** Exit codes of the program, as printed in `portreeve --help`. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  complaints: 3,
  permission: 4,
  interrupted: 130,
} as const

/**
 * A fault told to a person in three parts: what happened, where, and what to do next.
 *
 * Every folder throws this and nothing else on purpose; the program and the server each catch it once.
 * `status` is the HTTP status a page answers with, `exitCode` what the program ends with.
 *
 * @example
 * const fault = new PortreeveError('The file is empty.', { where: 'spend.csv', next: 'Export it again.' })
 * fault.message // 'The file is empty.'
 * fault.exitCode // 1
 */
export class PortreeveError extends Error {
  readonly where: string | undefined
  readonly next: string | undefined
  readonly status: number
  readonly exitCode: number

  constructor(
    message: string,
    detail: { where?: string; next?: string; status?: number; exitCode?: number; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.name = 'PortreeveError'
    this.where = detail.where
    this.next = detail.next
    this.status = detail.status ?? 400
    this.exitCode = detail.exitCode ?? EXIT.failed
  }
}
