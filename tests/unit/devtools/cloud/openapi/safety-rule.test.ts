// The local rule of content safety, which stands in for WeChat's own: words, marks and sizes, the same at every time.

import { PNG } from 'pngjs'
import { pictureSize } from '../../../../../devtools/cloud/openapi/picture-size'
import { pictureVerdict, textVerdict } from '../../../../../devtools/cloud/openapi/safety-rule'

const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }))
/** The head of one as cameras write it: a comment and a table of Huffman codes stand before the frame. */
const jpeg = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  const segment = (mark: number, content: Buffer): Buffer => Buffer.concat([Buffer.from([0xff, mark, 0, content.length + 2]), content])
  const frame = Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xfe, Buffer.from('a comment')), segment(0xc4, Buffer.alloc(20)), segment(0xc2, frame), segment(0xda, Buffer.alloc(8))])
}

test.each([[png(333, 333), 'review'], [png(444, 444), 'risky'], [jpeg(444, 444), 'risky'], [png(444, 333), 'pass'], [jpeg(40, 30), 'pass']] as const)(
  'a picture is told by its size: %#',
  (bytes, suggest) => {
    expect(pictureVerdict(bytes).suggest).toBe(suggest)
  },
)

test('or by a mark behind its last byte', () => {
  expect(pictureVerdict(Buffer.concat([jpeg(4, 4), Buffer.from('yuelan-safety:review')]))).toEqual({ suggest: 'review', label: 10_001, words: [] })
})

test('sizes are read, and what is no picture, or half of one, has none', () => {
  expect(pictureSize(jpeg(41, 29))).toEqual({ width: 41, height: 29 })
  expect(pictureSize(png(41, 29))).toEqual({ width: 41, height: 29 })
  for (const bytes of [Buffer.alloc(0), Buffer.from('text'), jpeg(41, 29).subarray(0, 40), Buffer.from([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]) expect(pictureSize(bytes)).toBeUndefined()
})

test('the worst word decides, and is named', () => {
  expect(textVerdict('加微信领红包，出售违禁品')).toEqual({ suggest: 'risky', label: 20_006, words: ['出售违禁品'] })
})
