// The small rules of the form: what is missing, and how its id is made.

import { isFine, problemsOf } from '../../../../../miniprogram/more/complaint/check'
import { newComplaintId } from '../../../../../miniprogram/more/complaint/new-id'

test.each<[string, Parameters<typeof problemsOf>[0], [reason: string, text: string]]>([
  ['nothing', { reason: '', text: '', pictures: [] }, ['请选一个原因。', '']],
  ['words without a reason', { reason: '', text: '字', pictures: [] }, ['请选一个原因。', '']],
  ['a reason alone', { reason: 'privacy', text: ' ', pictures: [] }, ['', '请写几个字，或者加一张图片。']],
  ['其他 with a picture', { reason: 'other', text: '', pictures: [1] }, ['', '选了“其他”，请写几个字说明。']],
  ['a reason with a picture', { reason: 'privacy', text: '', pictures: [1] }, ['', '']],
  ['其他 with words', { reason: 'other', text: '字', pictures: [] }, ['', '']],
])('%s', (_what, form, [reason, text]) => {
  const problems = problemsOf(form)
  expect([problems.reason, problems.text]).toEqual([reason, text])
  expect(isFine(problems)).toBe(reason === '' && text === '')
})

test('an id is 16 letters, none of them favoured', async () => {
  let next = 0
  const random = async (count: number) => Uint8Array.from({ length: count }, () => (next += 1) % 256)
  const ids = await Promise.all(Array.from({ length: 400 }, () => newComplaintId(random)))
  for (const id of ids) expect(id).toMatch(/^c_[0-9a-z]{16}$/)
  const counts = new Map<string, number>()
  for (const letter of ids.join('').replaceAll('c_', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(counts.size).toBe(36)
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThan(12)
})

test('bytes that would favour the first letters are thrown away', async () => {
  let asked = 0
  const random = async (count: number) => new Uint8Array(count).fill((asked += 1) === 1 ? 255 : 10)
  expect(await newComplaintId(random)).toBe('c_aaaaaaaaaaaaaaaa')
})
