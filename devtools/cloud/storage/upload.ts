// The second half of an upload: PUT of the bytes to the signed address. Success is an empty body, a refusal is COS's XML.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../wire/body'
import type { Files } from './files'
import { storageLimits } from './limits'

export async function handleUpload(files: Files, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const path = decodeURIComponent(url.pathname.slice('/upload/'.length))
  const [until = '', signature = ''] = (request.headers.authorization ?? '').split(':')
  const nowSeconds = Math.floor(files.options.now() / 1000)
  try {
    const bytes = await readBody(request, storageLimits.fileBytesMax)
    if (!files.signer.isValid('upload', path, Number(until), signature, nowSeconds)) {
      refuse(response, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.', path)
      return
    }
    await files.write(path, bytes)
    response.writeHead(200).end()
  } catch (error) {
    refuse(response, 'EntityTooLarge', error instanceof Error ? error.message : String(error), path)
  }
}

function refuse(response: ServerResponse, code: string, message: string, path: string): void {
  const text = (value: string): string => value.replace(/[<>&]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  response.writeHead(403, { 'content-type': 'application/xml' })
  response.end(
    `<?xml version='1.0' encoding='utf-8' ?>` +
      `<Error><Code>${code}</Code><Message>${text(message)}</Message>` +
      `<Resource>${text(path)}</Resource><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  )
}
