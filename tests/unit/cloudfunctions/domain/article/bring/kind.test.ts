// What a file is, whatever its name says; what cannot be read is told what to do instead.

import { bring } from '../../../../../../cloudfunctions/domain/article/bring/bring'
import { kindOf } from '../../../../../../cloudfunctions/domain/article/bring/kind'
import { jpegFile } from '../../../../../support/jpeg-file'

const page = '<!DOCTYPE html><html><body><p>字</p></body></html>'

test.each<[string, Buffer, string, string]>([
  ['a page', Buffer.from(page), '', 'html'],
  ['a page with a BOM', Buffer.from(`\uFEFF${page}`), '', 'html'],
  ['a page in UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le'), '', 'html'],
  ['a page that begins with words', Buffer.from('字<p>字</p>'), '通知.html', 'html'],
  ['a text that speaks of tags', Buffer.from('写 <p> 就是一段'), '说明.txt', 'text'],
  ['a zip', Buffer.from('PK\u0003\u0004'), '通知.txt', 'docx'],
])('%s is known', (_what, bytes, name, kind) => {
  expect(kindOf(bytes, name)).toBe(kind)
})

test.each([
  ['{\\rtf1 字}', /另存为 \.docx/],
  ['%PDF-1.7', /PDF/],
  ['From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;', /\.mht/],
])('%s is refused with what to do', (start, words) => {
  expect(() => kindOf(Buffer.from(start))).toThrow(words)
})

test('a picture of a form that phones do not show, one too large and one broken are each named', async () => {
  const uri = (bytes: Buffer): string => `<img src="data:;base64,${bytes.toString('base64')}" alt="甲">`
  const huge = jpegFile({ width: 4_000, height: 3_000, bytes: 10_000_001 })
  const large = jpegFile({ width: 4_000, height: 3_000, bytes: 700_000 })
  const pictures = [Buffer.from('BM……'), huge, jpegFile({ width: 10, height: 10 }).subarray(0, 20), Buffer.from('???'), large]
  const { pictures: taken, report } = await bring(Buffer.from(`<p>字</p>${pictures.map(uri).join('')}`), { title: '题' })
  expect(taken).toHaveLength(1)
  expect(report.dropped).toEqual([
    '图片“甲”是 BMP 格式，手机上看不了，没有带来；请另存为 PNG 或 JPG 再放进去',
    '图片“甲”超过 10 MB，没有带来，请缩小了再放进去',
    '图片“甲”坏了，没有带来',
    '图片“甲”不知道是什么格式，没有带来',
    '1 张图片比手机用得着的大，原样带来了，打开会慢一些',
  ])
})
