// The two protobuf messages of openapi calls: CommApiData comes in, CommOpenApiResp goes out. Only what they use of the format.

import { CloudError } from '../wire/cloud-error'

/** Length-delimited fields by number; the other kinds are passed over. */
function readFields(bytes: Buffer): Map<number, Buffer[]> {
  const fields = new Map<number, Buffer[]>()
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new CloudError('INVALID_PARAM', 'requestData is not protobuf')
  }
  while (at < bytes.length) {
    const tag = varint()
    const kind = tag & 7
    if (kind === 0) varint()
    else if (kind === 1) at += 8
    else if (kind === 5) at += 4
    else if (kind === 2) {
      const length = varint()
      if (at + length > bytes.length) throw new CloudError('INVALID_PARAM', 'requestData is not protobuf')
      const number = Math.floor(tag / 8)
      fields.set(number, [...(fields.get(number) ?? []), bytes.subarray(at, at + length)])
      at += length
    } else throw new CloudError('INVALID_PARAM', 'requestData is not protobuf')
  }
  return fields
}

/** CommApiData {2: OpenApiData {1: pairs {1: key, 2: value}}}. Values are JSON text, or the bytes of a file. */
export function readApiData(bytes: Buffer): Map<string, Buffer> {
  const [data] = readFields(bytes).get(2) ?? []
  const pairs = data ? (readFields(data).get(1) ?? []) : []
  return new Map(
    pairs.map((pair) => {
      const fields = readFields(pair)
      return [fields.get(1)?.[0]?.toString('utf8') ?? '', fields.get(2)?.[0] ?? Buffer.alloc(0)]
    }),
  )
}

/** CommOpenApiResp {1: respData, 2: contentType, 3: errorCode (int32), 4: httpCode}. */
export function writeApiReply(reply: { data?: Buffer; contentType?: string; errorCode?: number }): Buffer {
  const parts: Buffer[] = []
  const bytesField = (number: number, bytes: Buffer): void =>
    void parts.push(Buffer.from([number * 8 + 2]), varintBytes(BigInt(bytes.length)), bytes)
  if (reply.data) bytesField(1, reply.data)
  if (reply.contentType) bytesField(2, Buffer.from(reply.contentType))
  if (reply.errorCode) parts.push(Buffer.from([3 * 8]), varintBytes(BigInt.asUintN(64, BigInt(reply.errorCode))))
  parts.push(Buffer.from([4 * 8]), varintBytes(200n))
  return Buffer.concat(parts)
}

function varintBytes(value: bigint): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}
