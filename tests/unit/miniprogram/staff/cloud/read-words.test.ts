// What replies say of words and findings is checked; one that is not as agreed is our own fault.

import { readFinding, readWords } from '../../../../../miniprogram/staff/cloud/read-words'

const org = { id: 'o_1', name: '某社区' }
const list = { org, entries: [{ word: '钉子户', kind: 'forbidden', instead: '住户' }, { word: '银杏苑', kind: 'name' }], revision: 3, above: [{ org, entries: [] }], mayChange: true }
const finding = { id: 'f', kind: 'width', where: { blockId: 'b1', row: 1, cell: 0 }, start: 2, end: 3, text: ',', fix: '，', say: '中文里用“，”' }

test('a list of words and a finding come through as they are', () => {
  expect(readWords(list)).toEqual(list)
  expect(readFinding(finding)).toEqual(finding)
  expect(readFinding({ ...finding, where: { part: 'title' }, fix: undefined })).toEqual({ id: 'f', kind: 'width', where: { part: 'title' }, start: 2, end: 3, text: ',', say: finding.say })
  expect(readFinding({ ...finding, fix: '' })).toHaveProperty('fix', '')
})

test.each([
  ['a kind that is none of ours', () => readFinding({ ...finding, kind: 'style' })],
  ['a finding without a place', () => readFinding({ ...finding, where: {} })],
  ['a finding before the beginning', () => readFinding({ ...finding, start: -1 })],
  ['a word of no kind', () => readWords({ ...list, entries: [{ word: '词' }] })],
  ['a list without a revision', () => readWords({ ...list, revision: undefined })],
])('%s is refused', (_what, read) => {
  expect(read).toThrow('reply:')
})
