// The buttons of a web page: the code on a computer, the mini-program inside WeChat, an explanation on any other phone.

import { articleHead, emptyBody } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { browsers, webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

const id = 'a_wechat0000000001'
const pages = (): string[] => ['pages/home/home', 'pages/article/article']

async function opened(urlLink: boolean, released = pages): Promise<{ house: FunctionsHouse; web: WebVisits }> {
  const house = await openFunctionsHouse({ pages: released })
  if (urlLink) house.cloud.console.insert('settings', [{ _id: 'web', urlLink }])
  house.cloud.console.insert('articles', [articleHead({ _id: id, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [emptyBody(id)])
  return { house, web: webVisits(house) }
}

const as = (browser: keyof typeof browsers) => ({ headers: { 'user-agent': browsers[browser] } })

describe('where WeChat gives links', () => {
  let house: FunctionsHouse
  let web: WebVisits
  beforeAll(async () => {
    ;({ house, web } = await opened(true))
  })
  afterAll(() => house.stop())

  test('every button leads into the mini-program, and nothing was asked of WeChat yet', async () => {
    const html = await web.text(`/a/${id}`, as('wechat'))
    expect(html.match(new RegExp(`<a class="button[^"]*" href="/a/${id}/open" rel="nofollow">`, 'g'))).toHaveLength(4)
    expect(house.documents('url_links')).toEqual([])
  })

  test('the way in is a link of WeChat to this article, made once and kept', async () => {
    const first = await web.get(`/a/${id}/open`, as('wechat'))
    expect([first.status, first.headers['cache-control']]).toEqual([302, 'no-store'])
    const { pathname, searchParams } = new URL(first.headers['location'] ?? '')
    expect([pathname, searchParams.get('path'), searchParams.get('query')]).toEqual(['/phone', 'pages/article/article', `id=${id}`])
    const [kept] = house.documents<{ _id: string; expiresAt: Date }>('url_links')
    expect(kept?._id).toBe(id)
    const again = await web.get(`/a/${id}/open`, as('phone'))
    expect(again.headers['location']).toBe(first.headers['location'])
    expect(house.documents('url_links')).toEqual([kept])
  })

  test('one that ends soon is made anew', async () => {
    const other = 'a_wechat0000000002'
    house.cloud.console.insert('articles', [articleHead({ _id: other, publishedAt: new Date() })])
    house.cloud.console.insert('url_links', [{ _id: other, url: 'https://example.org/old', expiresAt: new Date(Date.now() + 86_400_000) }])
    expect((await web.get(`/a/${other}/open`, as('wechat'))).headers['location']).toContain('/phone?')
  })

  test('who scans or crawls is sent back to the page, and no link is made', async () => {
    const other = 'a_wechat0000000003'
    house.cloud.console.insert('articles', [articleHead({ _id: other, publishedAt: new Date() })])
    for (const headers of [{}, { 'user-agent': 'Mozilla/5.0 (iPhone; Mobile) Somebot/2.1' }]) {
      expect((await web.get(`/a/${other}/open`, { headers })).headers['location']).toBe(`/a/${other}#take`)
    }
    expect(house.documents<{ _id: string }>('url_links').map(({ _id }) => _id)).not.toContain(other)
  })

  test('on another phone the page explains, with the way into WeChat', async () => {
    const html = await web.text(`/a/${id}`, as('phone'))
    expect(html).toContain('要在微信里打开')
    expect(html).toContain(`<a href="/a/${id}/open" rel="nofollow">点这里打开微信</a>`)
  })

  test('on a computer, and in WeChat on one, the code is shown', async () => {
    for (const userAgent of [browsers.desktop, `${browsers.desktop} MicroMessenger/7.0 WindowsWechat`]) {
      const html = await web.text(`/a/${id}`, { headers: { 'user-agent': userAgent } })
      expect(html.match(/需扫码在手机上打开/g)).toHaveLength(5)
      for (const act of ['收藏TA', '更新提醒', '投诉', '转发']) expect(html).toContain(`在手机上点“${act}”`)
    }
  })
})

test('where the account may not, the button comes back to the code with words', async () => {
  // A program that is not released has no pages to link to: what WeChat refuses here, it refuses an individual's account too.
  const { house, web } = await opened(true, () => ['pages/home/home'])
  const answer = await web.get(`/a/${id}/open`, as('wechat'))
  expect([answer.status, answer.headers['location']]).toEqual([302, `/a/${id}#take`])
  expect(await web.text(`/a/${id}`, as('wechat'))).toContain('<strong>长按这个码</strong>')
  expect(house.documents('url_links')).toEqual([])
  expect(house.log.some(({ text }) => text.includes('url link'))).toBe(true)
  await house.stop()
})

test('where none are configured, WeChat shows the code to hold', async () => {
  const { house, web } = await opened(false)
  const html = await web.text(`/a/${id}`, as('wechat'))
  expect(html).not.toContain('/open')
  expect(html.match(/长按这个码/g)).toHaveLength(5)
  expect((await web.get(`/a/${id}/open`, as('wechat'))).headers['location']).toBe(`/a/${id}#take`)
  await house.stop()
})
