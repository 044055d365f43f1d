// Forms as the SDK sends them.

import { readMultipart } from '../../../../../devtools/cloud/wire/multipart'

const form = (parts: string[]): Buffer =>
  Buffer.from(parts.map((part) => `--mark\r\nContent-Disposition: form-data; ${part}\r\n`).join('') + '--mark--\r\n', 'latin1')

test('each field has its bytes, line ends inside included', () => {
  const fields = readMultipart(
    form(['name="a"\r\n\r\none', 'name="data"; filename="x"\r\nContent-Type: y\r\n\r\n\x00\xff\r\n\r\n', 'name="empty"\r\n\r\n']),
    'multipart/form-data; boundary=mark',
  )
  expect(Object.fromEntries(fields)).toEqual({
    a: Buffer.from('one'),
    data: Buffer.from('\x00\xff\r\n\r\n', 'latin1'),
    empty: Buffer.alloc(0),
  })
})

test('a boundary may be quoted', () => {
  expect(
    readMultipart(form(['name="a"\r\n\r\none']), 'multipart/form-data; boundary="mark"')
      .get('a')
      ?.toString(),
  ).toBe('one')
})

test('a form without a boundary is refused, one that breaks off has what is whole', () => {
  expect(() => readMultipart(Buffer.from(''), 'multipart/form-data')).toThrow('without a boundary')
  expect(readMultipart(Buffer.from('--mark\r\nContent-Disp'), 'multipart/form-data; boundary=mark').size).toBe(0)
})
