// The web function behind CloudBase's HTTP access: plain pages, nothing executed, nothing counted.

import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { articleHead, boardOf, codeOf, emptyBody, rootOrg } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

interface Head {
  _id: string
  codeId: string
  title: string
}

let house: FunctionsHouse
let web: WebVisits
let heads: Head[]

beforeAll(async () => {
  house = await openFunctionsHouse()
  web = webVisits(house)
  heads = house.documents<Head>('articles')
})
afterAll(() => house.stop())

const found = (words: string): Head => heads.find(({ title }) => title.includes(words)) as Head

test('an article is a page with title, org, date, number, text and the code', async () => {
  const { _id, codeId, title } = found('跳舞')
  const reply = await web.get(`/a/${_id}`)
  const html = reply.body.toString('utf8')
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(html.replace(/<h1>(.*)<\/h1>/, (_all, inside: string) => `<h1>${inside.replace(/<[^>]*>/g, '')}</h1>`)).toContain(`<h1>${title}</h1>`)
  const parts = ['梧桐坊社区', '创建于 <time datetime=', '<ol>', '<blockquote>', '需扫码在手机上打开', `/q/${codeId}.png`]
  for (const part of parts) expect(html).toContain(part)
  expect(html.match(/阅读 <b>529<\/b>/g)).toHaveLength(2)
})

test('link cards and search engines are told title, text, picture, address and number', async () => {
  const { _id, title } = found('寻猫')
  const html = await web.text(`/a/${_id}`)
  expect(html).toContain(`<link rel="canonical" href="http://yuelan.example:8080/a/${_id}">`)
  const property = (name: string): string | undefined => new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(html)?.[1]
  expect(property('og:title')).toBe(title)
  expect(property('og:type')).toBe('article')
  expect(property('og:image')).toContain('http://127.0.0.1:')
  expect(property('og:description')?.length).toBeGreaterThan(10)
  const data = JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '') as Record<string, unknown>
  expect(data).toMatchObject({ '@type': 'Article', headline: title, author: { '@type': 'Organization' }, interactionStatistic: { userInteractionCount: 87 } })
})

test('what the operator names as domain stands in every address, whatever host the request names', async () => {
  const own = await openFunctionsHouse()
  try {
    own.cloud.console.insert('settings', [{ _id: 'web', domain: 'board.example.org' }])
    const [{ _id, codeId } = {} as Head] = own.documents<Head>('articles')
    expect(await webVisits(own).text(`/a/${_id}`)).toContain(`<link rel="canonical" href="https://board.example.org/a/${_id}">`)
    const { body } = await webVisits(own).get(`/q/${codeId}.png`)
    const { data, width, height } = PNG.sync.read(body)
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`https://board.example.org/q/${codeId}`)
  } finally {
    await own.stop()
  }
})

test('series, signature and the day of a change are shown where an article has them', async () => {
  const _id = 'a_signed0000000001'
  const signature = { steps: [{ name: '编写', by: '小禾' }, { name: '审核', by: '小满' }], on: '2026-03-04' }
  const series = { id: 's_1', name: '邻里一刻' }
  house.cloud.console.insert('articles', [articleHead({ _id, publishedAt: new Date(), updatedAt: new Date('2026-03-03T18:00:00Z'), series, signature })])
  house.cloud.console.insert('article_bodies', [emptyBody(_id)])
  const html = await web.text(`/a/${_id}`)
  for (const part of ['专题 <b>邻里一刻</b>', '<span>编写 小禾</span>', '<span>审核 小满</span>', '更新于 <time datetime="2026-03-04">']) expect(html).toContain(part)
})

test('every kind of block has its element', async () => {
  const _id = 'a_blocks0000000001'
  const file = (name: string): string => `cloud://${house.cloud.envId}.7975-${house.cloud.envId}-1250000000/articles/${name}`
  for (const name of ['one.png', 'film.mp4', 'sound.mp3', 'form.pdf']) await house.cloud.console.putFile(`articles/${name}`, Buffer.from('x'))
  const runs = [{ text: '字' }]
  const picture = { fileId: file('one.png'), width: 40, height: 30, caption: '图的话' }
  const blocks = [
    { type: 'heading', runs },
    { type: 'list', ordered: false, items: [runs] },
    { type: 'table', rows: [[runs, runs]] },
    { type: 'divider' },
    { type: 'gallery', images: [picture, picture] },
    { type: 'video', fileId: file('film.mp4'), width: 16, height: 9, seconds: 75, poster: file('one.png'), caption: '片子' },
    { type: 'audio', fileId: file('sound.mp3'), title: '广播', seconds: 5 },
    { type: 'file', fileId: file('form.pdf'), name: '表格.pdf', bytes: 12_300 },
    { type: 'newer', words: 'x' },
    { type: 'image', ...picture, fileId: file('gone.png') },
  ]
  house.cloud.console.insert('articles', [articleHead({ _id, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [{ _id, version: 1, blocks }])
  const reply = await web.get(`/a/${_id}`)
  const html = reply.body.toString('utf8')
  for (const part of [/<h2>字<\/h2>/, /<ul><li>字<\/li><\/ul>/, /<td>字<\/td>/, /<hr>/, /aria-label="2 张图片"/, /<video src="http:[^"]+" width="16" height="9" controls preload="none"[^>]* poster="http:/, /片子　1 分 15 秒/, /<audio src="http:[^"]+" controls/, /广播　5 秒/, /download>表格\.pdf<\/a>/, /12 KB/, /图片没打开：图的话/]) expect(html).toMatch(part)
  expect(reply.headers['content-security-policy']).toMatch(/media-src 'self' http:\/\/127\.0\.0\.1:\d+/)
})

test('pages of an article and of its code are the same, in small letters too', async () => {
  const { _id, codeId } = found('停水')
  expect(await web.text(`/q/${codeId}`)).toBe(await web.text(`/a/${_id}`))
  expect(await web.text(`/q/${codeId.toLowerCase()}`)).toBe(await web.text(`/a/${_id}`))
})

test('pictures have addresses that answer, and their places are kept', async () => {
  const { _id } = found('寻猫')
  const page = await web.get(`/a/${_id}`)
  const address = /<figure><img src="([^"]+)" width="1200" height="900"[^>]* loading="lazy"/.exec(page.body.toString('utf8'))?.[1] ?? ''
  const picture = await fetch(address.replaceAll('&amp;', '&'))
  expect(picture.status).toBe(200)
  expect((await picture.arrayBuffer()).byteLength).toBeLessThan(60_000)
  expect(page.headers['content-security-policy']).toContain(new URL(address).origin)
})

test('the picture of a code is a QR code of the plain link', async () => {
  const { codeId } = found('停水')
  const picture = await web.get(`/q/${codeId}.png`)
  expect(picture.headers['content-type']).toBe('image/png')
  const { data, width, height } = PNG.sync.read(picture.body)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`http://yuelan.example:8080/q/${codeId}`)
  // Four modules of quiet of a square of 33: level H of a link this long.
  const firstDark = [...Array(width).keys()].find((x) => data[(Math.floor(height / 2 - height / 4) * width + x) * 4] === 0)
  expect((firstDark ?? 0) / width).toBeGreaterThanOrEqual(4 / 41)
})

test('an org is a list of its articles, and leads to its street', async () => {
  const html = await web.text('/o/o_nanyao')
  expect(html).toContain('<h1 class="name">南窑社区</h1>')
  expect(html).toContain('href="/o/o_qingqu"')
  expect(html.match(/<li>/g)?.length).toBeGreaterThanOrEqual(2)
})

test.each(['/', '/a/'])('%s is the newest of everybody', async (path) => {
  const { status, body } = await web.get(path)
  expect(status).toBe(200)
  expect(body.toString('utf8')).toContain('<h1>最近的文章</h1>')
  expect(body.toString('utf8').match(/<li>/g)?.length).toBeGreaterThanOrEqual(8)
})

const nowhere = ['/a/none', '/a/a_0000000000000000', '/o/none', '/q/YYYYYYYY', '/q/YYYYYYYY.png', '/q/short', '/x', '/a/%00', '/a/style', '/o/none/feed.xml']

test.each([...nowhere, '/a/..%2f..%2fetc', '/a/a_0000000000000000/', '//evil.example/a'])('%s is a 404 page that leads on', async (path) => {
  const { status, body } = await web.get(path)
  expect(status).toBe(404)
  expect(body.toString('utf8')).toContain('最近的文章')
})

test('a draft is not there, and a withdrawn article is gone with its reason', async () => {
  const withdrawn = { reason: '时间改了', at: new Date('2026-06-12T02:00:00Z') }
  house.cloud.console.insert('articles', [
    articleHead({ _id: 'a_draft00000000001', status: 'draft' }),
    articleHead({ _id: 'a_gone000000000001', status: 'withdrawn', withdrawn }),
  ])
  expect((await web.get('/a/a_draft00000000001')).status).toBe(404)
  const gone = await web.get('/a/a_gone000000000001')
  expect(gone.status).toBe(410)
  for (const part of ['您扫的码没有坏', '时间改了', '2026-06-12', '最近的文章', '南窑社区的全部文章']) expect(gone.body.toString('utf8')).toContain(part)
})

test('a code answers as it does on a phone: article, org, choice, withdrawn, empty, retired', async () => {
  const target = found('停水')._id
  house.cloud.console.insert('orgs', [rootOrg('o_bare', '空地社区')])
  house.cloud.console.insert('boards', [
    boardOf({ _id: 'b_choice', name: '东门公告栏', mode: 'choice', articleIds: [target, found('寻猫')._id] }),
    boardOf({ _id: 'b_one', articleIds: [target] }),
    boardOf({ _id: 'b_gone', articleIds: ['a_gone000000000001'] }),
    boardOf({ _id: 'b_empty', orgId: 'o_bare', name: '空报栏', mode: 'newest' }),
  ])
  const board = (_id: string, targetId: string, orgId = 'o_nanyao'): object => codeOf({ _id, kind: 'board', targetId, orgId })
  house.cloud.console.insert('codes', [
    board('CHAX3467', 'b_choice'),
    board('NEPX3467', 'b_one'),
    board('GANX3467', 'b_gone'),
    board('EMTY3467', 'b_empty', 'o_bare'),
    codeOf({ _id: 'ARGX3467', kind: 'org', targetId: 'o_nanyao' }),
    codeOf({ _id: 'RETX3467', targetId: target, retired: true }),
  ])
  const seen = async (code: string): Promise<[number, string]> => {
    const { status, body } = await web.get(`/q/${code}`)
    return [status, body.toString('utf8')]
  }
  expect(await seen('CHAX3467')).toEqual([200, expect.stringContaining('这块阅报栏上有 2 篇') as string])
  expect(await seen('NEPX3467')).toEqual([200, expect.stringContaining(`data-id="${target}"`) as string])
  expect(await seen('GANX3467')).toEqual([410, expect.stringContaining('把这篇文章撤下了') as string])
  expect(await seen('EMTY3467')).toEqual([404, expect.stringContaining('空报栏现在没有文章') as string])
  expect(await seen('ARGX3467')).toEqual([200, expect.stringContaining('南窑社区</h1>') as string])
  expect(await seen('RETX3467')).toEqual([410, expect.stringContaining('南窑社区不再用它了') as string])
  expect((await web.get('/q/RETX3467.png')).status).toBe(404)
})

test('a link leads only where a link may, and takes nothing along', async () => {
  const html = await web.text(`/a/${found('办事大厅')._id}`)
  expect(html).toContain('<a href="tel:00005550100" rel="noopener nofollow ugc">0000-5550100</a>')
})

test('a host that is none does not get into the code', async () => {
  const { codeId } = found('停水')
  const { body } = await web.get(`/q/${codeId}.png`, { headers: { host: 'evil.example/x?"<' } })
  const { data, width, height } = PNG.sync.read(body)
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(`http://localhost/q/${codeId}`)
})

test('other methods are refused', async () => {
  expect((await web.get('/a/', { method: 'DELETE' })).status).toBe(405)
  expect((await web.get(`/a/${found('停水')._id}`, { method: 'POST' })).status).toBe(405)
})

test('no page counts, and no page writes', () => {
  expect(house.documents('views')).toEqual([])
  expect(house.documents('skips')).toEqual([])
  expect(house.calls.filter(({ functionName, databaseWrites }) => functionName === 'web' && databaseWrites > 0)).toEqual([])
  expect(house.unindexed).toEqual([])
})
