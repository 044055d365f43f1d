// The web function behind CloudBase's HTTP access: plain pages, nothing executed, nothing counted.

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { articleHead, rootOrg } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

interface Head {
  _id: string
  codeId: string
  title: string
  cover?: { fileId: string }
}

let house: FunctionsHouse
let heads: Head[]

beforeAll(async () => {
  house = await openFunctionsHouse()
  heads = house.documents<Head>('articles')
})
afterAll(() => house.stop())

const headers = { host: 'yuelan.example:8080', 'x-forwarded-proto': 'http' }
const get = (path: string, more: { headers?: Record<string, string>; query?: Record<string, string>; method?: string } = {}) =>
  house.cloud.callHttp('web', { method: 'GET', path, query: {}, headers, body: Buffer.alloc(0), clientIp: '10.1.1.1', ...more })
const text = async (path: string, more: Parameters<typeof get>[1] = {}): Promise<string> => (await get(path, more)).body.toString('utf8')
const found = (words: string): Head => heads.find(({ title }) => title.includes(words)) as Head

test('an article is a page with title, org, date, number, text and the code', async () => {
  const { _id, codeId, title } = found('跳舞')
  const reply = await get(`/a/${_id}`)
  const html = reply.body.toString('utf8')
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toBe('text/html; charset=UTF-8')
  const parts = [`<h1>${title}</h1>`, '梧桐坊社区', '创建于 ', '<ol>', '<blockquote>', '需扫码在手机上打开', `/q/${codeId}.png`]
  for (const part of parts) expect(html).toContain(part)
  expect(html.match(/阅读 <b>529<\/b>/g)).toHaveLength(2)
})

test('pages of an article and of its code are the same, in small letters too', async () => {
  const { _id, codeId } = found('停水')
  expect(await text(`/q/${codeId}`)).toBe(await text(`/a/${_id}`))
  expect(await text(`/q/${codeId.toLowerCase()}`)).toBe(await text(`/a/${_id}`))
})

test('pictures have addresses that answer, and their places are kept', async () => {
  const { _id } = found('寻猫')
  const page = await get(`/a/${_id}`)
  const address = /<figure><img src="([^"]+)" width="1200" height="900"/.exec(page.body.toString('utf8'))?.[1] ?? ''
  const picture = await fetch(address.replaceAll('&amp;', '&'))
  expect(picture.status).toBe(200)
  expect((await picture.arrayBuffer()).byteLength).toBeLessThan(60_000)
  expect(page.headers['content-security-policy']).toContain(new URL(address).origin)
})

test('the picture of a code is a QR code of the plain link', async () => {
  const { codeId } = found('停水')
  const picture = await get(`/q/${codeId}.png`)
  expect(picture.headers['content-type']).toBe('image/png')
  const { data, width, height } = PNG.sync.read(picture.body)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`http://yuelan.example:8080/q/${codeId}`)
})

test('an org is a list of its articles, and leads to its street', async () => {
  const html = await text('/o/o_nanyao')
  expect(html).toContain('<h1>南窑社区</h1>')
  expect(html).toContain('href="/o/o_qingqu"')
  expect(html.match(/<li>/g)).toHaveLength(2)
})

const nowhere = ['/', '/a/', '/a/none', '/a/a_0000000000000000', '/o/none', '/q/YYYYYYYY', '/q/YYYYYYYY.png', '/q/short', '/x', '/a/%00']

test.each([...nowhere, '/a/..%2f..%2fetc', '/a/a_0000000000000000/', '//evil.example/a'])('%s is a 404 page that leads on', async (path) => {
  const { status, body } = await get(path)
  expect(status).toBe(404)
  expect(body.toString('utf8')).toContain('最近的文章')
})

test('a draft is not there, and a withdrawn article is gone with its reason', async () => {
  const withdrawn = { reason: '<script>alert(1)</script>', at: new Date() }
  house.cloud.console.insert('articles', [
    articleHead({ _id: 'a_draft00000000001', status: 'draft' }),
    articleHead({ _id: 'a_gone000000000001', status: 'withdrawn', withdrawn }),
  ])
  expect((await get('/a/a_draft00000000001')).status).toBe(404)
  const gone = await get('/a/a_gone000000000001')
  expect(gone.status).toBe(410)
  expect(gone.body.toString('utf8')).toContain('您扫的码没有坏')
  expect(gone.body.toString('utf8')).not.toContain('<script>')
})

describe('nothing that a person wrote is ever executed', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "'><iframe src=javascript:alert(1)>",
    '</title><script>1</script>',
    '</h1><style>*{}</style>',
    '&lt;script&gt;',
    '${alert(1)}',
    '{{constructor}}',
    '<a href="javascript:1">',
    '"onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    '<!--',
    '--><script>',
    '<base href=//evil>',
    '<meta http-equiv=refresh content=0>',
    '\u2028<script>',
    '<scr\u0000ipt>',
    '<math><mtext><script>',
    '<object data=x>',
    '<form action=//evil>',
    '`onclick=1`',
    '<link rel=stylesheet href=//evil>',
    '\ufeff<script>',
  ]
  const forbidden = ['script', 'svg', 'iframe', 'style', 'base', 'math', 'object', 'form', 'mtext']

  /** A body that is nothing but the attack, past the door on purpose: what the database holds is not trusted to be harmless. */
  function bodyOf(attack: string): object[] {
    const styled = { text: attack, bold: true, color: attack, link: `https://example.com/${attack}` }
    const runs = [styled, { text: 'x', link: `javascript:${attack}` }, { text: 'y', link: attack }]
    const picture = { fileId: `cloud://x.y/articles/${attack}`, width: 1, height: 1, caption: attack, alt: attack }
    const file = { fileId: 'x', title: attack, name: attack, bytes: 1 }
    return [
      { type: 'paragraph', runs, align: attack },
      { type: 'heading', runs },
      { type: 'quote', runs },
      { type: 'list', ordered: true, items: [runs] },
      { type: 'table', rows: [[runs]] },
      { type: 'image', ...picture },
      { type: 'gallery', images: [picture] },
      { type: 'video', ...picture },
      { type: 'audio', ...file },
      { type: 'file', ...file },
    ]
  }

  test.each(attacks.map((attack, at) => [attack, at] as const))('%j', async (attack, at) => {
    const _id = `a_xss${String(at).padStart(13, '0')}`
    const orgId = `o_xss${at}`
    house.cloud.console.insert('orgs', [rootOrg(orgId, attack, attack)])
    house.cloud.console.insert('articles', [articleHead({ _id, orgId, title: attack, createdOn: attack, codeId: attack, publishedAt: new Date() })])
    house.cloud.console.insert('article_bodies', [{ _id, version: 1, blocks: bodyOf(attack) }])
    for (const path of [`/a/${_id}`, `/o/o_xss${at}`, '/nowhere']) {
      const page = await get(path)
      const html = page.body.toString('utf8')
      const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase()))
      for (const tag of forbidden) expect(tags).not.toContain(tag)
      expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son[a-z]+\s*=/i)
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|tel:|mailto:|\/)/i)
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/)
      expect(page.headers['content-security-policy']).not.toContain('unsafe')
      expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' })
    }
  })
})

test('a link leads only where a link may, and takes nothing along', async () => {
  const html = await text(`/a/${found('办事大厅')._id}`)
  expect(html).toContain('<a href="tel:00005550100" rel="noopener noreferrer nofollow">0000-5550100</a>')
})

test('a host that is none does not get into the code', async () => {
  const { codeId } = found('停水')
  const { body } = await get(`/q/${codeId}.png`, { headers: { host: 'evil.example/x?"<' } })
  const { data, width, height } = PNG.sync.read(body)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`http://localhost/q/${codeId}`)
})

test('no page counts, and no page writes', () => {
  expect(house.documents('views')).toEqual([])
  expect(house.documents('skips')).toEqual([])
  expect(house.calls.filter(({ functionName, databaseWrites }) => functionName === 'web' && databaseWrites > 0)).toEqual([])
  expect(house.unindexed).toEqual([])
})
