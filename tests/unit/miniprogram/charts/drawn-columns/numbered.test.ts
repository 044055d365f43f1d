// Which columns carry their number: all where there is room, else the ones that are looked for.

import type { Column } from '../../../../../miniprogram/charts/contract/drawing'
import { numbered } from '../../../../../miniprogram/charts/drawn-columns/numbered'

const columns = (values: number[], open = true): Column[] =>
  values.map((value, place) => ({ name: `第${place + 1}天`, value, ...(open && place === values.length - 1 && { open: true }) }))

test('few columns all carry their number, zero too', () => {
  expect([...numbered(columns([0, 12, 1]), 3)]).toEqual([0, 1, 2])
})

test('a month of which most days are nought is no row of noughts', () => {
  expect([...numbered(columns([...Array<number>(28).fill(0), 3, 0]), 3)]).toEqual([28])
})

test('many carry the highest and today, each where it has room', () => {
  expect([...numbered(columns([268, 90, 50, 30, 20, 12, 10, 37]), 1.5)]).toEqual([0, 7])
  expect([...numbered(columns([20, 90, 50, 30, 20, 12, 268, 37]), 1.5)]).toEqual([6])
  expect([...numbered(columns([268, 90, 50, 30, 20, 12, 40, 37]), 1.5)]).toEqual([0])
  expect([...numbered(columns([268, 90, 50, 30, 20, 12, 10, 37], false), 1.5)]).toEqual([0])
  expect([...numbered(columns([0, 0, 0, 0]), 0.5)]).toEqual([])
})
