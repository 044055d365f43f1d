// Attempts to open: the first good answer is shown once, whichever attempt it is of, and none after the page has gone.

import { Late, patienceMs } from '../../../../miniprogram/cloud/patience'
import type { OpenedArticle } from '../../../../miniprogram/cloud/read-article'
import { Opening } from '../../../../miniprogram/pages/article/opening'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const org = (id: string): OpenedArticle => ({ kind: 'org', org: { id, name: id, intro: '' } })

function attempts() {
  const asked: { resolve: (opened: OpenedArticle) => void; reject: (error: unknown) => void }[] = []
  const told: unknown[] = []
  const opening = new Opening(() => new Promise((resolve, reject) => asked.push({ resolve, reject })), {
    opened: (opened) => told.push(opened),
    failed: (error) => told.push(error instanceof Late ? 'late' : 'failed'),
  })
  const settle = () => jest.advanceTimersByTimeAsync(0)
  return { opening, asked, told, settle }
}

test('an answer is shown, and the page is not told that it is late afterwards', async () => {
  const { opening, asked, told } = attempts()
  opening.start()
  asked[0]?.resolve(org('a'))
  await jest.advanceTimersByTimeAsync(patienceMs * 2)
  expect(told).toEqual([org('a')])
})

test('after ten seconds it is late, and the answer is shown when it comes', async () => {
  const { opening, asked, told, settle } = attempts()
  opening.start()
  await jest.advanceTimersByTimeAsync(patienceMs)
  expect(told).toEqual(['late'])
  asked[0]?.resolve(org('a'))
  await settle()
  expect(told).toEqual(['late', org('a')])
})

test('of two attempts the first good answer is shown, and only that', async () => {
  const { opening, asked, told, settle } = attempts()
  opening.start()
  opening.start()
  asked[1]?.resolve(org('b'))
  asked[0]?.resolve(org('a'))
  await settle()
  expect(told).toEqual([org('b')])
})

test('an earlier attempt that fails says nothing of the last one', async () => {
  const { opening, asked, told, settle } = attempts()
  opening.start()
  opening.start()
  asked[0]?.reject(new Error('no network'))
  await settle()
  expect(told).toEqual([])
  asked[1]?.reject(new Error('no network'))
  await settle()
  expect(told).toEqual(['failed'])
})

test('a page that has gone hears nothing more', async () => {
  const { opening, asked, told } = attempts()
  opening.start()
  opening.start()
  opening.end()
  asked[0]?.resolve(org('a'))
  asked[1]?.reject(new Error('no network'))
  await jest.advanceTimersByTimeAsync(patienceMs)
  expect(told).toEqual([])
})
