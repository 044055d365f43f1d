// The Atom feed of an org: well-formed whatever is written in it, and complete as RFC 4287 asks.

import { JSDOM } from 'jsdom'
import { articleHead, rootOrg } from '../../support/documents'
import { openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { webVisits, type WebVisits } from '../../support/web-visits'

jest.setTimeout(60_000)

let house: FunctionsHouse
let web: WebVisits

beforeAll(async () => {
  house = await openFunctionsHouse()
  web = webVisits(house)
})
afterAll(() => house.stop())

/** Throws where the text is no well-formed XML. */
function xmlOf(text: string): XMLDocument {
  const { window } = new JSDOM('')
  const parsed = new window.DOMParser().parseFromString(text, 'application/xml')
  const wrong = parsed.querySelector('parsererror')
  if (wrong) throw new Error(wrong.textContent ?? '')
  return parsed
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

test('the feed names itself, its author and its articles, newest first', async () => {
  const reply = await web.get('/o/o_nanyao/feed.xml')
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const feed = xmlOf(reply.body.toString('utf8')).documentElement
  expect([feed.localName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const text = (parent: Element, name: string): string => [...parent.children].find(({ localName }) => localName === name)?.textContent ?? ''
  expect([text(feed, 'id'), text(feed, 'title')]).toEqual(['http://yuelan.example:8080/o/o_nanyao', '南窑社区'])
  expect(text(feed, 'updated')).toMatch(rfc3339)
  expect(feed.querySelector('author > name')?.textContent).toBe('南窑社区')
  expect(feed.querySelector('link[rel="self"]')?.getAttribute('href')).toBe('http://yuelan.example:8080/o/o_nanyao/feed.xml')
  const entries = [...feed.querySelectorAll('entry')]
  expect(entries.length).toBeGreaterThanOrEqual(2)
  for (const entry of entries) {
    expect(text(entry, 'id')).toMatch(/^http:\/\/yuelan\.example:8080\/a\/a_[0-9a-z]{16}$/)
    expect(entry.querySelector('link')?.getAttribute('href')).toBe(text(entry, 'id'))
    expect(text(entry, 'title')).not.toBe('')
    expect(text(entry, 'summary').length).toBeLessThanOrEqual(200)
    for (const name of ['published', 'updated']) expect(text(entry, name)).toMatch(rfc3339)
  }
  const published = entries.map((entry) => text(entry, 'published'))
  expect(published).toEqual([...published].sort().toReversed())
  expect(await web.text('/o/o_nanyao')).toContain('<link rel="alternate" type="application/atom+xml" href="http://yuelan.example:8080/o/o_nanyao/feed.xml">')
})

test('whatever is written, the feed stays well-formed and says it', async () => {
  const nasty = ']]><script>&nbsp;</title><!--\u0000\u0008\u000b\ufffe\ud800 “好” & <b>'
  house.cloud.console.insert('orgs', [rootOrg('o_nasty', nasty)])
  house.cloud.console.insert('articles', [articleHead({ _id: 'a_nasty00000000001', orgId: 'o_nasty', title: nasty, publishedAt: new Date() })])
  house.cloud.console.insert('article_bodies', [{ _id: 'a_nasty00000000001', version: 1, blocks: [{ id: 'b', type: 'paragraph', runs: [{ text: nasty }] }] }])
  const feed = xmlOf(await web.text('/o/o_nasty/feed.xml'))
  const said = ']]><script>&nbsp;</title><!-- “好” & <b>'
  expect(feed.querySelector('entry > title')?.textContent?.replaceAll('\ufffd', '')).toBe(said)
  // A summary is one line: what was there to break it is a blank.
  expect(feed.querySelector('entry > summary')?.textContent?.replaceAll('\ufffd', '').replace(/ +/g, ' ')).toBe(said)
  expect([...feed.querySelectorAll('*')].map(({ localName }) => localName)).not.toContain('script')
})

test('an org without articles has a feed too, and no org has none', async () => {
  house.cloud.console.insert('orgs', [rootOrg('o_silent', '静')])
  expect(xmlOf(await web.text('/o/o_silent/feed.xml')).querySelectorAll('entry')).toHaveLength(0)
  expect((await web.get('/o/o_nobody/feed.xml')).status).toBe(404)
})

test('a reader that has it already is told so', async () => {
  const first = await web.get('/o/o_nanyao/feed.xml')
  const again = await web.get('/o/o_nanyao/feed.xml', { headers: { 'if-none-match': first.headers['etag'] ?? '' } })
  expect([again.status, again.body.length]).toEqual([304, 0])
})
