// Many boards on their way: a few at a time, stopped at any moment, and gone on with from where it was.

import { Making } from '../../../../../../miniprogram/staff/boards/add/making'
import type { BoardImportInput } from '../../../../../../miniprogram/staff/contract/boards'

const boards = Array.from({ length: 45 }, (_, at) => ({ boardId: `b_${at}`, name: `${at}`, place: '' }))

function scene(fails: (call: number) => boolean = () => false) {
  const calls: string[][] = []
  const making = new Making('o_1', boards, ({ boards: sent }: BoardImportInput) => {
    calls.push(sent.map(({ boardId }) => boardId))
    return fails(calls.length) ? Promise.reject(new Error('network')) : Promise.resolve(sent.length)
  })
  return { making, calls }
}

test('twenty go in a call, and each call is told of', async () => {
  const { making, calls } = scene()
  const told: number[] = []
  await making.go((done) => told.push(done))
  expect(told).toEqual([20, 40, 45])
  expect(calls.flat()).toEqual(boards.map(({ boardId }) => boardId))
  expect(making.isDone).toBe(true)
})

test('stopped, nothing more is sent; gone on with, nothing is left out', async () => {
  const { making, calls } = scene()
  await making.go(() => making.stop())
  expect([making.done, calls.length]).toEqual([20, 1])
  await making.go(() => undefined)
  expect(calls.flat()).toEqual(boards.map(({ boardId }) => boardId))
})

test('what fails is sent again with the same ids', async () => {
  const { making, calls } = scene((call) => call === 2)
  await expect(making.go(() => undefined)).rejects.toThrow('network')
  expect(making.done).toBe(20)
  await making.go(() => undefined)
  expect(calls[2]).toEqual(calls[1])
  expect(making.isDone).toBe(true)
})
