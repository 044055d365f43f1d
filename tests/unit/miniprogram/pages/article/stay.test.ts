// How an article was read, as it is told when its page is left: the most of everything, and nothing that was told already.

import { longestStay } from '../../../../../miniprogram/contract/views'
import { Stay } from '../../../../../miniprogram/pages/article/reading/stay'

const blocks = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id }))

function reading() {
  let now = 1_000_000
  const stay = new Stay(() => now)
  stay.begin('a1', blocks)
  return { stay, wait: (seconds: number) => (now += seconds * 1000) }
}

test('who leaves tells how far and how long', () => {
  const { stay, wait } = reading()
  stay.saw('p2', false)
  wait(41.9)
  expect(stay.leave()).toEqual({ articleId: 'a1', furthest: 2, blocks: 4, seconds: 41, ended: false })
})

test('scrolling back up takes nothing away, and the end is all of it', () => {
  const { stay } = reading()
  stay.saw('p3', false)
  stay.saw('p1', false)
  expect(stay.leave()).toMatchObject({ furthest: 3, ended: false })
  stay.saw('', true)
  stay.saw('p1', false)
  expect(stay.leave()).toMatchObject({ furthest: 4, ended: true })
})

test('a part of a long block is that block', () => {
  const { stay } = reading()
  stay.saw('p3+2', false)
  expect(stay.leave()).toMatchObject({ furthest: 3 })
})

test('time behind another page or in the background does not count', () => {
  const { stay, wait } = reading()
  wait(20)
  expect(stay.leave()).toMatchObject({ seconds: 20 })
  wait(600)
  stay.comeBack()
  wait(10)
  expect(stay.leave()).toMatchObject({ seconds: 30 })
})

test('an article that comes while nobody looks is read from when somebody does', () => {
  let now = 0
  const stay = new Stay(() => now)
  stay.leave()
  stay.begin('a1', blocks)
  now = 60_000
  stay.comeBack()
  now = 62_000
  expect(stay.leave()).toMatchObject({ seconds: 2 })
})

test('a phone that was put down counts as half an hour', () => {
  const { stay, wait } = reading()
  wait(90_000)
  expect(stay.leave()).toMatchObject({ seconds: longestStay })
})

test('nothing is told twice, and a glance is not worth telling', () => {
  const { stay, wait } = reading()
  wait(30)
  expect(stay.leave()).toBeDefined()
  expect(stay.leave()).toBeUndefined()
  stay.comeBack()
  wait(4)
  expect(stay.leave()).toBeUndefined()
  stay.comeBack()
  wait(1)
  expect(stay.leave()).toMatchObject({ seconds: 35 })
})

test('a fresher copy of the article goes on, another article begins anew', () => {
  const { stay, wait } = reading()
  stay.saw('p4', false)
  wait(10)
  stay.begin('a1', blocks.slice(0, 3))
  wait(10)
  expect(stay.leave()).toEqual({ articleId: 'a1', furthest: 3, blocks: 3, seconds: 20, ended: false })
  stay.comeBack()
  stay.begin('a2', blocks)
  wait(1)
  expect(stay.leave()).toEqual({ articleId: 'a2', furthest: 0, blocks: 4, seconds: 1, ended: false })
})

test('where no article came, or one without a block, nothing is told', () => {
  const stay = new Stay(() => 0)
  expect(stay.leave()).toBeUndefined()
  stay.comeBack()
  stay.begin('a1', [])
  expect(stay.leave()).toBeUndefined()
})
