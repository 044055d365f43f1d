// The protobuf of openapi calls against the library that the SDK itself uses.

import protobuf from 'protobufjs/minimal'
import { readApiData, writeApiReply } from '../../../../../devtools/cloud/openapi/protobuf'

function request(pairs: [string, Buffer][]): Buffer {
  const data = protobuf.Writer.create()
  for (const [name, value] of pairs)
    data.uint32(10).fork().uint32(10).string(name).uint32(18).bytes(value).uint32(34).string('file').ldelim()
  return Buffer.from(protobuf.Writer.create().uint32(8).int32(1).uint32(18).bytes(data.finish()).finish())
}

test('pairs are read, long and short', () => {
  const long = Buffer.alloc(100_000, 7)
  expect(
    Object.fromEntries(
      readApiData(
        request([
          ['scene', Buffer.from('"街"')],
          ['long', long],
          ['empty', Buffer.alloc(0)],
        ]),
      ),
    ),
  ).toEqual({ scene: Buffer.from('"街"'), long, empty: Buffer.alloc(0) })
  expect(readApiData(request([])).size).toBe(0)
})

test.each([['0a05'], ['0fff'], ['ffffffffffffff']])('bytes %s that are none are refused', (hex) => {
  expect(() => readApiData(Buffer.from(hex, 'hex'))).toThrow('not protobuf')
})

test('a reply reads back, a negative error code too', () => {
  const reader = protobuf.Reader.create(writeApiReply({ data: Buffer.alloc(300, 1), contentType: 'image/png', errorCode: -604101 }))
  const fields: unknown[] = []
  while (reader.pos < reader.len) fields.push((reader.uint32() & 7) === 2 ? reader.bytes().length : reader.int32())
  expect(fields).toEqual([300, 9, -604101, 200])
})
