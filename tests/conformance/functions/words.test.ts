// The word list of an org: kept once whoever repeats it, never overwritten unseen, and in force for the communities below; and proofreading with it.

import type { WordEntry } from '../../../miniprogram/staff/contract/words'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const street = 'o_qingqu'
let org = ''
let made = 0
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
/** Each test has a community of its own. */
beforeEach(() => {
  org = `o_words${(made += 1)}`
  house.cloud.console.insert('orgs', [{ _id: org, name: `某社区${made}`, parentId: street, path: [street, org], intro: '', createdAt: new Date(0) }])
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

const forbidden: WordEntry = { word: '钉子户', kind: 'forbidden', instead: '还没谈妥的住户' }
const name: WordEntry = { word: '银杏苑', kind: 'name' }
const open = async (orgId = org) => dataOf(await house.staff('words.open', { orgId }))
const set = (entries: WordEntry[], revision: number, orgId = org) => house.staff('words.set', { orgId, entries, revision })

test('an org that never kept a list has an empty one, and each change counts', async () => {
  expect(await open()).toEqual({ org: { id: org, name: expect.any(String) as string }, entries: [], revision: 0, above: [], mayChange: true })
  expect(dataOf(await set([forbidden], 0))).toEqual({ revision: 1 })
  expect(dataOf(await set([forbidden, name], 1))).toEqual({ revision: 2 })
  expect(await open()).toMatchObject({ entries: [forbidden, name], revision: 2 })
})

test('a shorter list takes words away, and an entry loses what is no longer said of it', async () => {
  await set([forbidden, name], 0)
  await set([{ word: '钉子户', kind: 'forbidden' }], 1)
  expect((await open()).entries).toEqual([{ word: '钉子户', kind: 'forbidden' }])
})

test('a repeated change is one change', async () => {
  for (let time = 0; time < 2; time += 1) expect(dataOf(await set([name], 0))).toEqual({ revision: 1 })
})

test('who changes what somebody else has changed meanwhile is told, and nothing is overwritten', async () => {
  await set([name], 0)
  expect(codeOf(await set([forbidden], 0))).toBe('conflict')
  expect((await open()).entries).toEqual([name])
})

test('of ten at once one is kept, and the others are told', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => set([{ word: `词${at}`, kind: 'name' }], 0)))
  expect(answers.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1)
  expect(answers.map(codeOf).filter((code) => code === 'conflict')).toHaveLength(9)
  expect(await open()).toMatchObject({ revision: 1 })
})

test('the same word twice, an empty one and one replaced by itself are refused', async () => {
  for (const entries of [[name, name], [{ word: ' ', kind: 'name' as const }], [{ ...name, instead: name.word }]]) expect(codeOf(await set(entries, 0))).toBe('bad_input')
})

test('five hundred words of the greatest length go through in one call, and one more does not', async () => {
  const entries = (count: number): WordEntry[] => Array.from({ length: count }, (_, at) => ({ word: `${'长'.repeat(17)}${at}`.slice(-20), kind: 'forbidden', instead: '短'.repeat(20) }))
  expect(dataOf(await set(entries(500), 0))).toEqual({ revision: 1 })
  expect(codeOf(await set(entries(501), 1))).toBe('bad_input')
})

const proofread = async (text: string, orgId = org) =>
  dataOf(await house.staff('article.proofread', { orgId, createdOn: '2026-05-20', title: '', blocks: [{ id: 'b1', type: 'paragraph', runs: [{ text }] }] }))

test('a street’s list holds for its communities beside their own, and for no other street', async () => {
  await set([forbidden], 0, street)
  await set([name], 0)
  expect(await open()).toMatchObject({ entries: [name], above: [{ org: { id: street }, entries: [forbidden] }] })
  const { findings } = await proofread('银杏院有三家钉子户。')
  expect(findings.map(({ kind, text, fix }) => [kind, text, fix])).toEqual([
    ['name', '银杏院', '银杏苑'],
    ['forbidden', '钉子户', '还没谈妥的住户'],
  ])
  expect((await proofread('银杏院有三家钉子户。', street)).findings.map(({ text }) => text)).toEqual(['钉子户'])
})

test('beyond three hundred findings the rest is counted, and a slice over the limit is refused', async () => {
  const { findings, more } = await proofread('好，，'.repeat(310))
  expect([findings.length, more]).toEqual([300, 10])
  const large = { orgId: org, createdOn: '2026-05-20', title: '', blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '字'.repeat(30_100) }] }] }
  expect(codeOf(await house.staff('article.proofread', large))).toBe('too_large')
})
