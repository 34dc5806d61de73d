import { heldLaw } from '../rulebook/law.ts'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { day } from '../procurement/calendar-day.ts'
import { PortreeveError } from '../procurement/errors.ts'
import type { Site } from '../ui/visit.ts'
import { startServer } from './server.ts'

/** A site with nothing loaded, whose plan fails in a way of its own. */
const empty: Site = {
  council: 'Nowhere Council',
  help: 'ask.',
  bodies: async () => [],
  today: () => day('2026-11-23'),
  plan: async () => {
    throw new Error('the secret of the machine')
  },
  law: () => heldLaw,
  settingsChanged: async () => [],
  settings: async () => {
    throw new Error('no page of nothing asks for settings')
  },
  frameworks: async () => ({ frameworks: [] }),
  query: async () => {
    throw new PortreeveError('The lake cannot be read.', { status: 503, where: 'lake', next: 'Load again.' })
  },
  prepareToRecord: () => {},
  record: async () => 'D-1',
  undo: async () => {},
  decided: async () => [],
  routesChosen: async () => [],
  workedIn: async () => ({ done: true }),
}

async function started(site: Site, port = 0) {
  const [links, lines]: [string[], string[]] = [[], []]
  const server = await startServer({
    site,
    port,
    onLink: (link) => links.push(link),
    log: (line) => lines.push(line),
  })
  const cookie = (await fetch(links[0]!)).headers.get('set-cookie')!.split(';')[0]!
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie, accept: 'text/html' } })
  return { server, get, lines }
}

test('a port that is taken is passed over', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => void holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as AddressInfo
  const { server } = await started(empty, port)
  expect(server.port).toBeGreaterThan(port)
  await server.close()
  holder.close()
})

test('with nothing loaded the first page says what to do, and the plan that there is none', async () => {
  const { server, get } = await started(empty)
  expect(await (await get('/')).text()).toContain('portreeve load')
  const plan = await get('/plan')
  expect(plan.status).toBe(404)
  expect(await plan.text()).toContain('No files are loaded yet')
  await server.close()
})

test('a fault of ours is told with its number only, and its cause goes to the log', async () => {
  const { server, get, lines } = await started({ ...empty, bodies: async () => ['Nowhere Council'] })
  const answer = await get('/plan')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('the secret of the machine')
  const number = answer.headers.get('x-request-id')!
  expect(text).toContain(number)
  expect(lines.join('')).toContain(number)
  expect(lines.join('')).toContain('the secret of the machine')
  await server.close()
})

test('a fault told in sentences keeps them, its status and what to do', async () => {
  const { server, get } = await started(empty)
  const answer = await get('/evidence')
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toContain('The lake cannot be read.')
  expect(text).toContain('Load again.')
  await server.close()
})
