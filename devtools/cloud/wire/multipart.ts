// Takes the fields out of the multipart form in which the SDK sends openapi calls.

import { CloudError } from './cloud-error'

export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  if (!boundary) throw new CloudError('INVALID_PARAM', 'a form without a boundary')
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`)
  const fields = new Map<string, Buffer>()
  let start = body.indexOf(mark)
  while (start !== -1) {
    const end = body.indexOf(mark, start + mark.length)
    if (end === -1) break
    // Each part is CRLF, headers, an empty line, the bytes, CRLF.
    const part = body.subarray(start + mark.length + 2, end - 2)
    const gap = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(gap, 0)).toString('utf8'))?.[1]
    if (gap !== -1 && name !== undefined) fields.set(name, part.subarray(gap + 4))
    start = end
  }
  return fields
}
