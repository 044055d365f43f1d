// What a file is called and how large it is, in words.

import { endingOf, kindOf, sizeOf } from '../../../../miniprogram/components/paper-file/paper'

test.each([
  ['表.pdf', 'pdf', 'PDF 文件'],
  ['通知.最终版.DOCX', 'docx', 'Word 文档'],
  ['照片.zip', 'zip', undefined],
  ['没有后缀', '', undefined],
  ['句号结尾.', '', undefined],
])('%s', (name, ending, kind) => {
  expect([endingOf(name), kindOf(name)]).toEqual([ending, kind])
})

test.each([
  [0, '1 KB'],
  [22_443, '22 KB'],
  [1_048_575, '1024 KB'],
  [3_400_000, '3.2 MB'],
])('%s bytes', (bytes, words) => {
  expect(sizeOf(bytes)).toBe(words)
})
