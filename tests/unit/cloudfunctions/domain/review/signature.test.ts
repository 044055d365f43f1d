import { signatureOf } from '../../../../../cloudfunctions/domain/review/signature'
import { spokenState } from '../../../../../cloudfunctions/domain/review/spoken-state'
import { reasonForReaders } from '../../../../../cloudfunctions/domain/review/unpublished'

test('the signature names who passed each step, in their order', () => {
  const passes = [{ step: 2, openid: 'b' }, { step: 1, openid: 'a' }]
  const names = new Map([['a', '赵某'], ['b', '钱某']])
  expect(signatureOf(passes, names, '2026-06-01')).toEqual({ steps: [{ name: '一审', by: '赵某' }, { name: '二审', by: '钱某' }], on: '2026-06-01' })
})

test('what nobody had to pass has no signature', () => {
  expect(signatureOf([], new Map(), '2026-06-01')).toBeUndefined()
})

test('a place is spoken of with its step or its time, and nothing else', () => {
  const publishAt = new Date(300_000)
  expect([spokenState({ state: 'review', step: 2 }), spokenState({ state: 'scheduled', publishAt }), spokenState({ state: 'approved' })]).toEqual([
    { name: 'review', step: 2 },
    { name: 'scheduled', publishAt: 300_000 },
    { name: 'approved' },
  ])
})

test('readers are told the reason, and of what is held that it is looked into', () => {
  const at = new Date(0)
  expect([reasonForReaders({ reason: '改期', at }), reasonForReaders({ reason: '', at, held: true }), reasonForReaders({ reason: '数字不对', at, held: true })]).toEqual(['改期', '有人反映了问题，正在核实', '正在核实：数字不对'])
})
