// When what is written is on the phone and in the cloud, and what is said of it.

import { draftsModel } from '../../../../../support/editor/drafts-model'
import { writerPhone, type Network } from '../../../../../support/editor/writer-phone'
import { change, insert, move, remove } from '../../../../../../miniprogram/staff/editor/document/commands'
import { inBatches, type Pending } from '../../../../../../miniprogram/staff/editor/saving/batches'
import { joined } from '../../../../../../miniprogram/staff/editor/saving/merging'
import { keepWhole, unsentDrafts } from '../../../../../../miniprogram/staff/storage/draft-store'
import { keepArticle } from '../../../../../../miniprogram/storage/kept-articles'

function scene(network: Network = () => 'well', refusal?: 'not_allowed') {
  const server = draftsModel('2026-06-01')
  server.refusal = refusal
  const phone = writerPhone(server, 'a', network)
  phone.open()
  const write = (text: string): void => phone.writing.do(insert(phone.writing.paper, [{ type: 'paragraph', runs: [{ text }] }], phone.writing.ids))
  const inCloud = (text: string): boolean => JSON.stringify([...server.parts.values()]).includes(text)
  const onPhone = (text: string): boolean => [...phone.storage.values.values()].join().includes(text)
  return { server, phone, write, inCloud, onPhone }
}

test('a word is on the phone within 300 ms and in the cloud within 3 s of a pause', async () => {
  const { phone, write, inCloud, onPhone, server } = scene()
  write('一句')
  expect(server.created).toBe(false)
  await phone.pass(300)
  expect(onPhone('一句')).toBe(true)
  expect(unsentDrafts()).toEqual(['a_0000000000000001'])
  await phone.pass(2_700)
  expect(inCloud('一句')).toBe(true)
  expect(phone.said()?.name).toBe('saved')
  expect(unsentDrafts()).toEqual([])
})

test('a block that is new, moved or taken off is on the phone at once, without 300 ms', () => {
  const { phone, write, onPhone } = scene()
  write('一句')
  expect(onPhone('一句')).toBe(true)
  const [first] = phone.writing.paper.blocks
  phone.writing.do(remove(phone.writing.paper, first?.block.id ?? ''))
  expect(onPhone('一句')).toBe(false)
})

test('whoever types without a pause is in the cloud after 15 s at the most', async () => {
  const { phone, write, inCloud } = scene()
  for (let at = 0; at < 15_000; at += 500) {
    write(`第${at}`)
    await phone.pass(500)
  }
  expect(inCloud('第0')).toBe(true)
})

test('without a network it says so, and goes on by itself when there is one', async () => {
  let isCut = true
  const { phone, write, inCloud } = scene(() => (isCut ? 'cut' : 'well'))
  write('一句')
  await phone.pass(3_600_000)
  expect(phone.said()?.name).toBe('offline')
  isCut = false
  phone.writing.saving.goOn()
  await phone.pass(1_000)
  expect(inCloud('一句')).toBe(true)
})

test('what is typed while the draft is being made is another change than the one under way', async () => {
  const { phone, write, inCloud } = scene()
  write('一句')
  const [first] = phone.writing.paper.blocks
  await phone.pass(1_550)
  if (first) phone.writing.change({ id: first.block.id, type: 'paragraph', runs: [{ text: '一句半' }] }, first.block.id)
  await phone.pass(3_000)
  expect(inCloud('一句半')).toBe(true)
})

test('whoever may not write there is told, and the words stay on the phone', async () => {
  const { phone, write, onPhone } = scene(() => 'well', 'not_allowed')
  write('一句')
  await phone.pass(20_000)
  expect(phone.said()?.name).toBe('refused')
  expect(onPhone('一句')).toBe(true)
})

test('a phone that is full says so and puts the words into the cloud at once', async () => {
  const { phone, write, inCloud } = scene()
  phone.storage.fill()
  write('一句')
  await phone.pass(600)
  expect(inCloud('一句')).toBe(true)
})

test('full and without a network, it is said as long as it is so', async () => {
  const { phone, write } = scene(() => 'cut')
  phone.storage.fill()
  write('一句')
  await phone.pass(60_000)
  expect(phone.said()).toEqual({ name: 'full' })
})

test('on a full phone, articles kept for reading make room, then drafts the cloud has; words it does not have stay', async () => {
  const { phone, write, onPhone } = scene()
  await keepArticle({ id: 'a_read', title: '', orgName: '', at: 1, codes: [] }, { text: '读过的' })
  keepWhole({ articleId: 'a_old', orgId: 'o', createdOn: '2026-01-01', created: true, at: 1 }, new Map())
  keepWhole({ articleId: 'a_unsent', orgId: 'o', createdOn: '2026-01-01', created: true, at: 0 }, new Map())
  phone.storage.values.set('draft:a_unsent/p', JSON.stringify({ rev: 0, content: { removed: true }, changeId: 'x', sent: [] }))
  phone.storage.fillUntil(() => !phone.storage.values.has('draft:a_old'))
  write('新写的')
  await phone.pass(300)
  expect(onPhone('新写的')).toBe(true)
  expect(phone.storage.values.has('article:a_read')).toBe(false)
  expect(phone.storage.values.has('draft:a_unsent/p')).toBe(true)
  expect(phone.storage.values.has('draft:a_unsent')).toBe(true)
})

test('whoever takes the words of another phone keeps the place where it was put here', async () => {
  const { server, phone, write } = scene()
  for (const text of ['甲', '乙', '丙']) write(text)
  await phone.pass(5_000)
  const { writing } = phone
  const [first] = writing.paper.blocks
  if (!first) throw new Error('nothing is written')
  const { id } = first.block
  server.save([{ partId: id, base: 1, changeId: 'elsewhere0000001', pos: first.pos, block: { id, type: 'paragraph', runs: [{ text: '别处' }] } }], false, 'b', 0)
  writing.do(change(writing.paper, { id, type: 'paragraph', runs: [{ text: '这里' }] }))
  writing.do(move(writing.paper, id, 2))
  await phone.pass(5_000)
  expect(writing.ledger.conflicts()).toHaveLength(1)
  writing.choose(id, 'theirs')
  await phone.pass(9_000)
  expect(writing.paper.blocks.map(({ block }) => (block.type === 'paragraph' ? block.runs[0]?.text : ''))).toEqual(['乙', '丙', '别处'])
  expect(server.versions.join()).toContain('这里')
  expect(writing.ledger.waiting).toBe(false)
})

test('a call carries at most 64,000 bytes, in order, and versions go apart', () => {
  const pending = (text: string, keep = false): Pending => ({ partId: text.slice(0, 3), base: 0, changeId: 'c', pos: 'V', block: { id: 'b', type: 'paragraph', runs: [{ text }] }, keep })
  const batches = inBatches([pending('甲'.repeat(10_000)), pending('乙'.repeat(10_000)), pending('丙'.repeat(10_000)), pending('丁', true), pending('戊')])
  expect(batches.map((batch) => batch.map(({ partId }) => partId[0]).join(''))).toEqual(['甲乙', '丙', '丁', '戊'])
  for (const batch of batches) expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThanOrEqual(64_000)
})

describe('two changes of one part', () => {
  const block = (text: string, pos = 'V'): { pos: string; block: { id: string; type: 'paragraph'; runs: { text: string }[] } } => ({ pos, block: { id: 'b', type: 'paragraph', runs: [{ text }] } })
  const head = (fields: object) => ({ head: { title: '题', createdOn: '2026-06-01', ...fields } })

  test('a move and a change of words are both taken', () => {
    expect(joined(block('旧', 'V'), block('旧', 'X'), block('新', 'V'))).toEqual(block('新', 'X'))
  })

  test('two changes of words are for a person to choose', () => {
    expect(joined(block('旧'), block('甲'), block('乙'))).toBeUndefined()
  })

  test('a removal and a change of words are for a person to choose', () => {
    expect(joined(block('旧'), block('甲'), { removed: true })).toBeUndefined()
  })

  test('fields of the head are joined one by one', () => {
    expect(joined(head({}), head({ title: '新题' }), head({ summary: '摘要' }))).toEqual(head({ title: '新题', summary: '摘要' }))
    expect(joined(head({}), head({ title: '甲' }), head({ title: '乙' }))).toBeUndefined()
  })
})
