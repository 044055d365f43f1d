// An archive on the phone: part after part, and after a failure on from where it was.

import { Archiving, type Archived } from '../../../../../miniprogram/reports/export/archiving'
import type { ArchiveMakeOutput } from '../../../../../miniprogram/reports/contract/exports'

const answer = (done: number, next?: string): ArchiveMakeOutput => ({ part: { fileId: `f${done}`, url: 'u', name: 'n', at: 1, bytes: 1 }, done, of: 3, leftOut: done === 1 ? ['x'] : [], ...(next ? { next } : {}) })

test('goes on until the last part, and behind a failure with the part that failed', async () => {
  const asked: (string | undefined)[] = []
  const told: Archived[] = []
  let broken = true
  const make = ({ next }: { next?: string }): Promise<ArchiveMakeOutput> => {
    asked.push(next)
    if (next === undefined) return Promise.resolve(answer(1, 'two'))
    if (next === 'two') return Promise.resolve(answer(2, 'three'))
    if (broken) return Promise.reject(new Error('no network'))
    return Promise.resolve(answer(3))
  }
  const archiving = new Archiving(make, (archived) => told.push(archived))
  await expect(archiving.go()).rejects.toThrow('no network')
  broken = false
  await archiving.go()
  expect(asked).toEqual([undefined, 'two', 'three', 'three'])
  expect(told.map(({ done, whole }) => [done, whole])).toEqual([[1, false], [2, false], [3, true]])
  expect(told.at(-1)).toMatchObject({ leftOut: 1, parts: [{ fileId: 'f1' }, { fileId: 'f2' }, { fileId: 'f3' }] })
})

test('stopped, it asks for no further part', async () => {
  let calls = 0
  const archiving: Archiving = new Archiving(() => {
    calls += 1
    archiving.stop()
    return Promise.resolve(answer(calls, 'more'))
  }, () => undefined)
  await archiving.go()
  expect(calls).toBe(1)
})
