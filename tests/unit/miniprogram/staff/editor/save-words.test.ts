import { saveLine } from '../../../../../miniprogram/staff/editor/save-words'

test('what is saved says when, and rests', () => {
  expect(saveLine({ name: 'saved', at: Date.parse('2026-03-01T01:41:00Z') }, 0)).toEqual({ text: '09:41 已存好', warns: false, rests: true })
})

test('as long as files are on their way nothing is called saved', () => {
  expect(saveLine({ name: 'saved', at: 0 }, 37)).toEqual({ text: '还有 37 个文件没传完', warns: false, rests: false })
})

test('what is worse is said first', () => {
  expect(saveLine({ name: 'offline' }, 37).text).toBe('没有网络，已存在手机里')
  expect(saveLine({ name: 'choose' }, 37).text).toBe('有一处写了两个样子，请选一个')
})
