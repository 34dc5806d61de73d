import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGES, startWexcombe, type WexcombeSite } from './wexcombe-site.ts'

let site: WexcombeSite
let cookie: string

beforeAll(async () => {
  site = await startWexcombe()
  cookie = await site.cookie()
})
afterAll(() => site.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}${path}`, { headers: { cookie, accept: 'text/html', ...headers }, redirect: 'manual' })

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}${path}`, {
    method: 'POST',
    headers: { cookie, origin: site.origin, accept: 'text/html', ...headers },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

const csrf = async (path: string) => /name="csrf" value="([^"]+)"/.exec(await (await get(path)).text())![1]!

/** A request with a Host of our choosing: fetch does not let one be set. */
const withHost = (host: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: site.port, path, headers: { host, cookie } },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode!)
      },
    )
    sent.on('error', reject)
    sent.end()
  })

const twinOf = (address: string, ending: 'json' | 'csv'): string => {
  const [path, query] = address.split('?')
  return `${path === '/' ? '/index' : path}.${ending}${query === undefined ? '' : `?${query}`}`
}

describe('who may read', () => {
  test.each(PAGES)('%s is refused without a session, and so are its twins', async (address) => {
    for (const each of [address, twinOf(address, 'json'), twinOf(address, 'csv')]) {
      const answer = await fetch(`${site.origin}${each}`)
      expect(answer.status, each).toBe(401)
      expect(await answer.text()).not.toContain('Northgate')
    }
  })

  test('a second user without the cookie, or with another, is refused', async () => {
    expect((await get('/', { cookie: '' })).status).toBe(401)
    expect((await get('/', { cookie: `portreeve-${site.port}=guessed` })).status).toBe(401)
  })

  test('the secret of a link works once', async () => {
    const link = site.link()
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(link)).status).toBe(401)
    expect(site.link()).not.toBe(link)
  })

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const set = (await fetch(site.link())).headers.get('set-cookie')!
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=Strict/)
  })

  test('a Host that is not ours is refused before anything else', async () => {
    expect(await withHost(`127.0.0.1:${site.port}`, '/')).toBe(200)
    for (const host of [
      'rebound.example',
      `rebound.example:${site.port}`,
      '127.0.0.1',
      `127.0.0.1:${site.port}.rebound.example`,
    ]) {
      expect([400, 421], host).toContain(await withHost(host, '/'))
    }
  })

  test('the health address tells a stranger nothing but that we are here', async () => {
    expect(await (await fetch(`${site.origin}/health`)).text()).toBe('ok\n')
  })
})

describe('every page', () => {
  test.each(PAGES)('%s answers as a page, as JSON and as CSV', async (address) => {
    const [page, json, csv] = await Promise.all(
      [address, twinOf(address, 'json'), twinOf(address, 'csv')].map((each) => get(each)),
    )
    const expected = /ends-before=soon|over=much/.test(address) ? 400 : 200
    expect([page!.status, json!.status, csv!.status]).toEqual([expected, expected, expected])
    expect(await page!.text()).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
    expect(await json!.json()).toBeTypeOf('object')
    expect(csv!.headers.get('content-type')).toContain('text/csv')
    expect((await csv!.text()).split('\r\n')[0]).toMatch(/^[A-Z]/)
  })

  test.each(PAGES)(
    '%s sends a strict policy and holds no script, style or handler inline',
    async (address) => {
      const answer = await get(address)
      const policy = answer.headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const text = await answer.text()
      expect(text).not.toMatch(/<script|<style|\sstyle="|\son[a-z]+="/i)
    },
  )

  test('text of a file is escaped wherever it is shown', async () => {
    const plan = await (await get('/plan')).text()
    expect(plan).toContain('Idoxia &amp; Sons &lt;Software&gt;')
    expect(plan).not.toContain('<Software>')
  })

  test('a formula in a name is harmless in CSV', async () => {
    const csv = await (await get('/suppliers.csv')).text()
    expect(csv).toContain(`'=HYPERLINK`)
  })

  test('filters and sort lie in the address and hold on the twins', async () => {
    const json = (await (await get('/plan.json?band=ask&sort=-title')).json()) as {
      contracts: { title: string; band: string }[]
    }
    expect(json.contracts.map((each) => each.band)).toEqual(['ask', 'ask', 'ask'])
    expect(json.contracts.map((each) => each.title)).toEqual([
      'Payments to Cloudhaven',
      'Housing management system',
      'Geographic information system',
    ])
    const page = await (await get('/plan?sort=title')).text()
    expect(page).toContain('aria-sort="ascending"')
  })

  test('the sums of a page are the rows beneath them, to the penny', async () => {
    const sums = (await (await get('/spend.json?by=supplier&ring=all')).json()) as {
      sums: { key: string; payments: string; amount: string }[]
    }
    const northgate = sums.sums.find((each) => each.key !== 'none')!
    const rows = (await (await get(`/spend/rows.json?supplier=${northgate.key}&basis=net`)).json()) as {
      total: number
      payments: { amount: string }[]
    }
    expect(String(rows.total)).toBe(northgate.payments)
    const pence = rows.payments.reduce((sum, row) => sum + BigInt(row.amount.replace('.', '')), 0n)
    expect(pence).toBe(BigInt(northgate.amount.replace('.', '')))
  })

  test('likely private persons and withheld names are not shown', async () => {
    const csv = await (await get('/spend/rows.csv?ring=all')).text()
    expect(csv).toContain('Individual (not named)')
    expect(csv).toContain('Withheld by the publisher')
  })

  test('the day and the body of the address go with every link', async () => {
    const page = await (await get('/?on=2027-11-23&body=Marlcombe+District+Council')).text()
    expect(page).toContain('href="/plan?body=Marlcombe+District+Council&amp;on=2027-11-23"')
    expect(page).toContain('Tue 23 November 2027')
  })

  test('what is not there says so, and what to do', async () => {
    for (const path of [
      '/nothing',
      '/contracts/C-NONE',
      '/suppliers/S-NONE',
      '/evidence/files/none',
      '/questions/none',
    ]) {
      const answer = await get(path)
      expect(answer.status, path).toBe(404)
      expect(await answer.text()).toMatch(/<h1[^>]*>[^<]+<\/h1>\s*(<p|.*<p)/s)
    }
  })
})

describe('files to keep', () => {
  test.each([
    ['/plan.xlsx', 'PK'],
    ['/plan.ics', 'BEGIN:VCALENDAR'],
    ['/plan.html', '<!doctype html>'],
    ['/contracts/C-AAAAAAAAAA/letter/extension', 'PK'],
  ])('%s is sent as a file, and only to who is signed in', async (address, begins) => {
    const answer = await get(address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .toString('latin1')
        .trimStart()
        .startsWith(begins),
    ).toBe(true)
    expect((await get(address, { cookie: '' })).status).toBe(401)
  })

  test('there is no letter where no option needs one', async () => {
    expect((await get('/contracts/C-FFFFFFFFFF/letter/notice')).status).toBe(404)
  })
})

describe('forms', () => {
  const address = '/contracts/C-AAAAAAAAAA/record/current-end'

  test('a fact is recorded with what the page showed, told once, and undone', async () => {
    const token = await csrf(address)
    const answer = await post(address, { csrf: token, end: '31/3/2028' })
    expect(answer.status).toBe(303)
    expect(site.said.at(-1)).toMatchObject({
      kind: 'date',
      subject: 'C-AAAAAAAAAA',
      choice: { field: 'currentEnd', value: '2028-03-31' },
      facts: { currentEnd: '2027-03-31' },
    })
    const card = await (await get(answer.headers.get('location')!)).text()
    expect(card).toContain('current end is Fri 31 March 2028')
    expect(await (await get('/contracts/C-AAAAAAAAAA')).text()).not.toContain(
      'current end is Fri 31 March 2028',
    )
    expect(
      (await post('/undo', { csrf: token, decision: 'D-1', back: '/plan' })).headers.get('location'),
    ).toBe('/plan')
    expect(site.said).toEqual([])
  })

  test('going back after undoing never leads elsewhere', async () => {
    const token = await csrf(address)
    await post(address, { csrf: token, end: '31/3/2028' })
    const answer = await post('/undo', { csrf: token, decision: 'D-1', back: '//elsewhere.example' })
    expect(answer.headers.get('location')).toBe('/')
  })

  test('a mistake is shown with what was typed, and nothing is recorded', async () => {
    const answer = await post(address, { csrf: await csrf(address), end: 'soon' })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('There is a problem')
    expect(text).toContain('value="soon"')
    expect(site.said).toEqual([])
  })

  test.each([
    [
      'a notice period',
      'notice-period',
      { count: '3', unit: 'months' },
      { field: 'noticePeriod', value: { count: 3, unit: 'months' } },
    ],
    ['an owner', 'owner', { owner: ' Head of IT ' }, { field: 'owner', value: 'Head of IT' }],
    ['a shape', 'shape', { shape: 'rolling' }, { field: 'shape', value: 'rolling' }],
  ])('%s is recorded in the workbench’s own form', async (_, name, fields, choice) => {
    const path = `/contracts/C-AAAAAAAAAA/record/${name}`
    expect((await post(path, { csrf: await csrf(path), ...fields } as Record<string, string>)).status).toBe(
      303,
    )
    expect(site.said.pop()).toMatchObject({ kind: 'fact', choice })
  })

  test('an answer closes its question', async () => {
    const path = '/questions/Q-C-BBBBBBBBBB'
    expect((await post(path, { csrf: await csrf(path), answer: 'Two lifts, says facilities' })).status).toBe(
      303,
    )
    expect(site.said.pop()).toMatchObject({
      kind: 'dismissed-question',
      subject: 'C-BBBBBBBBBB',
      choice: { field: 'Q-C-BBBBBBBBBB' },
    })
  })

  test('a form from elsewhere, without its token or without a session is refused', async () => {
    const token = await csrf(address)
    const fields = { csrf: token, end: '31/3/2028' }
    const refused = [
      await post(address, fields, { origin: 'http://elsewhere.example' }),
      await post(address, fields, { origin: 'null' }),
      await post(address, { end: '31/3/2028' }),
      await post(address, { ...fields, csrf: `${token.slice(0, -1)}!` }),
      await post(address, fields, { cookie: await site.cookie() }),
    ]
    expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403])
    expect((await post(address, fields, { cookie: '' })).status).toBe(401)
    expect(site.said).toEqual([])
  })

  test('a form without any Origin is refused', async () => {
    const body = new URLSearchParams({ csrf: await csrf(address), end: '31/3/2028' })
    const answer = await fetch(`${site.origin}${address}`, { method: 'POST', headers: { cookie }, body })
    expect(answer.status).toBe(403)
    expect(site.said).toEqual([])
  })

  test('a form too large is refused', async () => {
    const answer = await post(address, { csrf: await csrf(address), end: 'x'.repeat(100_000) })
    expect(answer.status).toBe(413)
  })
})

describe('pictures', () => {
  test.each(PAGES)('on %s each has a title, a description and a table', async (address) => {
    const text = await (await get(address)).text()
    const pictures = text.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    for (const picture of pictures.filter((each) => each.includes('role="img"'))) {
      const [, title, desc] = /aria-labelledby="(\S+) (\S+)"/.exec(picture)!
      expect(picture).toMatch(new RegExp(`<title id="${title}">[^<]{10,}</title>`))
      expect(picture).toMatch(new RegExp(`<desc id="${desc}">[^<]{10,}</desc>`))
      expect(text.slice(text.indexOf(picture))).toContain('<table')
    }
  })
})
