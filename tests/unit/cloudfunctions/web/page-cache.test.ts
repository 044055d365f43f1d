// Pages of the last ten seconds, by a clock that the test holds.

import { createPageCache, freshMs } from '../../../../cloudfunctions/web/page-cache'
import { prepare } from '../../../../cloudfunctions/web/reply'

const pageOf = (body: string, status = 200) => Promise.resolve(prepare({ status, headers: {}, body }))

test('a page is made once in ten seconds, and the end of its time does not move', async () => {
  const cache = createPageCache()
  let made = 0
  const make = () => pageOf(String((made += 1)))
  const first = await cache.page('a', 1_000, make)
  expect(first.until).toBe(1_000 + freshMs)
  expect((await cache.page('a', 1_000 + freshMs - 1, make)).page.bytes.toString()).toBe('1')
  expect((await cache.page('a', 1_000 + freshMs, make)).page.bytes.toString()).toBe('2')
  expect((await cache.page('b', 1_000 + freshMs, make)).page.bytes.toString()).toBe('3')
})

test('its time begins when the making begins, not when it ends', async () => {
  const cache = createPageCache()
  let finish: (() => void) | undefined
  const slow = cache.page('a', 0, () => new Promise((done) => (finish = () => done(prepare({ status: 200, headers: {}, body: 'slow' })))))
  const beside = cache.page('a', 4_000, () => pageOf('not made'))
  finish?.()
  expect((await slow).until).toBe(freshMs)
  expect((await beside).page.bytes.toString()).toBe('slow')
})

test('what leads nowhere or fails is not kept', async () => {
  const cache = createPageCache()
  for (const status of [404, 500]) {
    await cache.page('a', 0, () => pageOf('bad', status))
    expect((await cache.page('a', 0, () => pageOf('good'))).page.status).toBe(200)
    await expect(cache.page('b', 0, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect((await cache.page('a', freshMs, () => pageOf('bad', status))).page.status).toBe(status)
  }
})

test('the oldest go when the pages would take too much memory', async () => {
  const cache = createPageCache()
  const large = 'x'.repeat(8_000_000)
  for (const name of ['a', 'b', 'c']) await cache.page(name, 0, () => pageOf(large))
  expect((await cache.page('c', 1, () => pageOf('new'))).page.bytes.length).toBe(8_000_000)
  expect((await cache.page('a', 1, () => pageOf('new'))).page.bytes.toString()).toBe('new')
})

test('who makes a page anew is given the last one, too old to be shown, and may give it back', async () => {
  const cache = createPageCache()
  const first = await cache.page('a', 0, () => pageOf('first'))
  const seen: unknown[] = []
  const keep = (before: Awaited<ReturnType<typeof pageOf>> | undefined) => {
    seen.push(before)
    return before ? Promise.resolve(before) : pageOf('made')
  }
  expect((await cache.page('a', freshMs, keep)).page).toBe(first.page)
  expect((await cache.page('b', freshMs, keep)).page).not.toBe(first.page)
  expect(seen).toEqual([first.page, undefined])
})
