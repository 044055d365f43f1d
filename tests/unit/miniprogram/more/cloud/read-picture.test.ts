// What picture.prepare replies is checked before a picture is drawn from it.

import { readPrepared } from '../../../../../miniprogram/more/cloud/read-picture'

const reply = {
  title: '路口的灯', orgName: '南窑社区', kicker: '', date: '2026年3月1日', paragraphs: ['灯修好了。'], codeId: '7K3MPX4D', codeFileId: 'cloud://env.bucket/codes/a.png',
  cover: { fileId: 'cloud://env.bucket/articles/a.jpg', width: 4, height: 3 },
}

test('a good reply is read as it is', () => expect(readPrepared(reply)).toEqual(reply))

test('a cover that cannot be read costs the cover alone', () => {
  const { cover, ...rest } = reply
  expect(readPrepared({ ...rest, cover: { ...cover, width: '4' } })).toEqual(rest)
})

test.each([
  ['nothing', null],
  ['no title', { ...reply, title: undefined }],
  ['a paragraph that is no text', { ...reply, paragraphs: ['灯', 1] }],
  ['no code', { ...reply, codeFileId: null }],
])('%s is refused', (_what, value) => expect(() => readPrepared(value)).toThrow('reply: '))
