// A print that takes more than one call: asked for until it is made, told how far it is, and stopped.

import { Printing } from '../../../../../../miniprogram/staff/boards/print/printing'
import type { PosterPrintOutput } from '../../../../../../miniprogram/staff/contract/posters'

const input = { orgId: 'o_1', subjects: [], design: 'notice' as const, paper: 'a4' as const }
const made: PosterPrintOutput = { kind: 'made', fileId: 'f', url: 'u', preview: 'p', name: 'n', pages: 1, pending: false }

function scene(answers: PosterPrintOutput[]) {
  let asked = 0
  const printing = new Printing(input, () => Promise.resolve(answers[asked++] ?? made))
  return { printing, asked: () => asked }
}

test('is asked for again while its codes are drawn, and tells how many are', async () => {
  const { printing, asked } = scene([{ kind: 'unfinished', done: 30, of: 90 }, { kind: 'unfinished', done: 60, of: 90 }])
  const told: [number, number][] = []
  expect(await printing.go((done, of) => told.push([done, of]))).toEqual(made)
  expect(told).toEqual([[30, 90], [60, 90]])
  expect(asked()).toBe(3)
})

test('stopped, it asks no more and shows nothing', async () => {
  const { printing, asked } = scene([{ kind: 'unfinished', done: 30, of: 90 }])
  expect(await printing.go(() => printing.stop())).toBeUndefined()
  expect(asked()).toBe(1)
})

test('characters that cannot be printed are told at once', async () => {
  const missing: PosterPrintOutput = { kind: 'missing', characters: ['𠮷'] }
  expect(await scene([missing]).printing.go(() => undefined)).toEqual(missing)
})
