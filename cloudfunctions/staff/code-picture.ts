// The picture of a code of either kind, as staff print and save it.

import { createHash } from 'node:crypto'
import { toBuffer } from 'qrcode'
import type { CodeKind } from '../../miniprogram/staff/contract/boards'
import { linkOfCode } from '../domain/code/link'
import { ApiError } from '../../miniprogram/contract/errors'
import { drawnOnce, miniImage } from '../store/code-images'
import type { CodeDocument, CodeImage } from '../store/documents'
import { codeVersion } from '../store/settings'
import { readWebSettings } from '../store/web-settings'

/** Readers ask for four; printers cut more than they say. */
export const quietModules = 4
const pixelsPerModule = 24

export interface CodeWays {
  version: Awaited<ReturnType<typeof codeVersion>>
  domain: string | undefined
}

/** What the installation has set up for its codes. Two reads. */
export async function codeWays(): Promise<CodeWays> {
  const [version, { domain }] = await Promise.all([codeVersion(), readWebSettings()])
  return { version, domain }
}

/** ApiError bad_input for the plain link of an installation that has none, unavailable where WeChat draws no code now. */
export async function codePicture(code: CodeDocument, kind: CodeKind, { version, domain }: CodeWays): Promise<CodeImage> {
  if (kind === 'mini') return miniImage(code, version)
  if (domain === undefined) throw new ApiError('bad_input', '还没有设网址，普通二维码要先在云端设置里填上域名')
  const short = createHash('sha256').update(domain).digest('hex').slice(0, 8)
  return drawnOnce(code, `link_${short}`, async () => ({ bytes: await drawLink(domain, code._id), pending: false }))
}

function drawLink(domain: string, codeId: string): Promise<Buffer> {
  return toBuffer(linkOfCode(domain, codeId), { errorCorrectionLevel: 'H', margin: quietModules, scale: pixelsPerModule })
}
