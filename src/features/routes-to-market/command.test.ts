import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { quietContext } from '../../../test/quiet-context.ts'
import { PortreeveError } from '../../procurement/errors.ts'
import { addRoutesCommand } from './command.ts'

interface Told {
  readonly facts: Readonly<Record<string, unknown>>
  readonly options: readonly { kind: string; lawful: string; startBy?: string; missing: readonly string[] }[]
}

/** What the command prints as JSON. */
async function told(...given: readonly string[]): Promise<Told> {
  const printed: string[] = []
  const program = new Command().exitOverride()
  addRoutesCommand(program, { ...quietContext(), out: (text) => void printed.push(text) })
  await program.parseAsync(['routes', '--on', '2026-11-23', '--json', ...given], { from: 'user' })
  return JSON.parse(printed.join('')) as Told
}
const answerTo = ({ options }: Told, kind: string) => options.find((each) => each.kind === kind)!

describe('portreeve routes', () => {
  test('a value and a term: what is open, with the last day to begin and the fact that is missing', async () => {
    const found = await told('--value', '180000', '--term', '3+1+1', '--need-by', '2027-12-01')
    expect(found.facts).toMatchObject({ estimate: '180000.00', wantedTermMonths: 60, payer: 'council' })
    expect(answerTo(found, 'quotation')).toMatchObject({ lawful: 'yes-if', missing: ['likeNeeds'] })
    expect(answerTo(found, 'quotation').startBy! < '2027-12-01').toBe(true)
    expect(answerTo(found, 'use-extension').lawful).toBe('no')
  })

  test('the day asked decides the figure: £210,000 is under it on 31 December 2025 and over it the next day', async () => {
    const on = async (day: string) => answerTo(await told('--value', '210000', '--like-needs', '0', '--on', day), 'quotation').lawful // prettier-ignore
    expect([await on('2025-12-31'), await on('2026-01-01')]).toEqual(['yes', 'no'])
  })

  test('a term without end counts as regulated, an interval may lie on either side', async () => {
    expect(answerTo(await told('--value', '30000', '--term', 'rolling'), 'quotation').lawful).toBe('no')
    const wide = await told('--value', '150000-220000', '--like-needs', '0')
    expect(answerTo(wide, 'quotation').lawful).toBe('yes-if')
  })

  test.each([
    [['--term', 'long'], 'is not a term'],
    [['--value', 'much'], 'is no answer to estimate'],
    [['--fact', 'mood=good'], 'no fact called "mood"'],
    [['--need-by', 'soon'], 'is not a day'],
  ])('%s is refused, with what to write', async (given, says) => {
    const refused = await told(...given).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(PortreeveError)
    expect((refused as PortreeveError).message).toContain(says)
    expect((refused as PortreeveError).exitCode).toBe(2)
  })
})
