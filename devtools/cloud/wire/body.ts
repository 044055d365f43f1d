// Reads a request's body up to a limit, without holding more of it than the limit.

import type { IncomingMessage } from 'node:http'
import { CloudError } from './cloud-error'

export function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= bytesMax) chunks.push(chunk)
    })
    request.on('end', () => {
      if (bytes > bytesMax)
        reject(new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the request has ${bytes} bytes, ${bytesMax} at most are taken`))
      else resolve(Buffer.concat(chunks))
    })
    request.on('error', reject)
  })
}
