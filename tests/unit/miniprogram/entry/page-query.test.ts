// Every way a reader can arrive, as a table; and nothing that arrives makes the parser throw.

import * as fc from 'fast-check'
import type { Arrival, Query } from '../../../../miniprogram/entry/arrival'
import { urlOf } from '../../../../miniprogram/entry/arrival'
import { arrivalAt } from '../../../../miniprogram/entry/page-query'

const article = 'pages/article/article'
const code: Arrival = { kind: 'code', codeId: 'ACDE3467' }
const unreadable: Arrival = { kind: 'unreadable' }

const cases: [title: string, path: string, query: Query, arrival: Arrival][] = [
  ['a mini-program code with an encoded scene', article, { scene: 'c%3DACDE3467' }, code],
  ['a mini-program code with a plain scene', article, { scene: 'c=ACDE3467' }, code],
  ['a scene that a forwarder encoded twice', article, { scene: 'c%253DACDE3467' }, code],
  ['a scene with more than the code in it', article, { scene: 'x%3D1%26c%3DACDE3467' }, code],
  ['a code typed in small letters', article, { scene: 'c=acde3467' }, code],
  ['a code with a look-alike that the alphabet leaves out', article, { scene: 'c=ACDE346O' }, unreadable],
  ['a scene without a code', article, { scene: 'hello' }, unreadable],
  ['a broken encoding', article, { scene: '%E0%A4%A' }, unreadable],
  ['a plain link, encoded as WeChat hands it over', article, { q: encodeURIComponent('https://board.example/q/ACDE3467') }, code],
  ['a plain link, not encoded', article, { q: 'https://board.example/q/ACDE3467' }, code],
  ['a plain link on another host and port', article, { q: 'http://127.0.0.1:8080/q/ACDE3467' }, code],
  ['a plain link under a sub-path, with a query and a fragment', article, { q: 'https://a.example/b/q/ACDE3467/?x=1#y' }, code],
  ['a plain link of an article', article, { q: 'https://a.example/a/article-1' }, { kind: 'article', articleId: 'article-1' }],
  ['a plain link of an org', article, { q: 'https://a.example/o/org-1' }, { kind: 'org', orgId: 'org-1' }],
  ['a link that is none of ours', article, { q: 'https://a.example/menu?table=3' }, unreadable],
  ['a link with a script in it', article, { q: 'javascript:alert(1)//q/ACDE3467' }, unreadable],
  ['an article by its id', article, { id: 'a_1-B' }, { kind: 'article', articleId: 'a_1-B' }],
  ['an id that is no id', article, { id: '../../etc' }, unreadable],
  ['an id of unbearable length', article, { id: 'a'.repeat(65) }, unreadable],
  ['an article page with nothing', article, {}, unreadable],
  ['an article chosen from the list of a code', article, { scene: 'c%3DACDE3467', id: 'a1' }, { ...code, articleId: 'a1' }],
  ['a code beside an id that is none', article, { scene: 'c=ACDE3467', id: '../x' }, code],
  ['a plain link that a forwarder encoded twice', article, { q: encodeURIComponent(encodeURIComponent('https://a.example/q/ACDE3467')) }, code],
  ['a plain link with the time of the scan beside it', article, { q: 'https%3A%2F%2Fa.example%2Fq%2FACDE3467', scancode_time: '1700000000' }, code],
  ['a code made for the home page', 'pages/home/home', { scene: 'c%3DACDE3467' }, code],
  ['a plain link whose rule leads home', 'pages/home/home', { q: 'https://a.example/q/ACDE3467' }, code],
  ['a code made for a page that is gone', 'pages/gone/gone', { scene: 'c=ACDE3467' }, code],
  ['home with a scene that is none of ours', 'pages/home/home', { scene: 'campaign' }, { kind: 'home' }],
  ['a leading slash and .html', `/${article}.html`, { id: 'a1' }, { kind: 'article', articleId: 'a1' }],
  ['an org by its id', 'pages/org/org', { id: 'o1' }, { kind: 'org', orgId: 'o1' }],
  ['a series by its id', 'pages/series/series', { id: 's1' }, { kind: 'series', seriesId: 's1' }],
  ['a series page with nothing', 'pages/series/series', {}, unreadable],
  ['an org page with nothing', 'pages/org/org', {}, unreadable],
  ['a series by its id', 'pages/series/series', { id: 's1' }, { kind: 'series', seriesId: 's1' }],
  ['a series page with nothing', 'pages/series/series', {}, unreadable],
  ['a complaint about an article', 'pages/complaint/complaint', { id: 'a1' }, { kind: 'complaint', articleId: 'a1' }],
  ['the home page', 'pages/home/home', {}, { kind: 'home' }],
  ['a page that is gone', 'pages/gone/gone', { id: 'x' }, { kind: 'home' }],
  ['a shared article', article, { id: 'a1', s: 'k9_-Z', d: '2' }, { kind: 'article', articleId: 'a1', share: { key: 'k9_-Z', depth: 2 } }],
  ['a shared code', article, { scene: 'c=ACDE3467', s: 'k', d: '0' }, { ...code, share: { key: 'k', depth: 0 } }],
  ['a share deeper than is told apart', article, { id: 'a1', s: 'k', d: '99' }, { kind: 'article', articleId: 'a1', share: { key: 'k', depth: 3 } }],
  ['a share whose depth is nonsense', article, { id: 'a1', s: 'k', d: '-1e9' }, { kind: 'article', articleId: 'a1', share: { key: 'k', depth: 0 } }],
  ['a share without its depth', article, { id: 'a1', s: 'k' }, { kind: 'article', articleId: 'a1', share: { key: 'k', depth: 0 } }],
  ['a share whose key is no key', article, { id: 'a1', s: '张三', d: '1' }, { kind: 'article', articleId: 'a1' }],
]

describe('the page query', () => {
  test.each(cases)('%s', (_title, path, query, arrival) => {
    expect(arrivalAt(path, query)).toEqual(arrival)
  })

  test('whatever it holds, it is read without throwing', () => {
    const field = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('%', 'c=', 'c%3D%', '/q/')), { nil: undefined })
    const queries = fc.record({ scene: field, q: field, id: field, s: field, d: field }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.constantFrom(article, 'pages/org/org', '', '%'), queries, (path, query) => {
        expect(typeof arrivalAt(path, query).kind).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  test.each<Arrival>([code, { ...code, articleId: 'a1' }, { kind: 'article', articleId: 'a1' }, { kind: 'org', orgId: 'o1' }, { kind: 'series', seriesId: 's1' }])('the url of $kind leads to the same arrival', (arrival) => {
    const [path = '', search = ''] = urlOf(arrival).split('?')
    expect(arrivalAt(path, Object.fromEntries(new URLSearchParams(search)))).toEqual(arrival)
  })
})
