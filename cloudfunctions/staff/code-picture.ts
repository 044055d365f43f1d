// The picture of a code: drawn once, kept in cloud storage, and answered from there ever after.

import { createHash } from 'node:crypto'
import { toBuffer } from 'qrcode'
import type { CodeKind } from '../../miniprogram/staff/contract/boards'
import { linkOfCode, sceneOfCode } from '../../miniprogram/contract/code'
import { ApiError } from '../../miniprogram/contract/errors'
import { miniCode } from '../platform/codes'
import { putFile } from '../platform/files'
import { keepCodeImage } from '../store/codes'
import type { CodeDocument, CodeImage } from '../store/documents'
import { codeVersion } from '../store/settings'
import { readWebSettings } from '../store/web-settings'

/** The page that every code lands on. */
const landing = 'pages/article/article'
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
  if (kind === 'mini') return drawnOnce(code, `mini_${version}`, () => drawMini(code._id, version))
  if (domain === undefined) throw new ApiError('bad_input', '还没有设网址，普通二维码要先在云端设置里填上域名')
  const short = createHash('sha256').update(domain).digest('hex').slice(0, 8)
  return drawnOnce(code, `link_${short}`, async () => ({ bytes: await drawLink(domain, code._id), pending: false }))
}

async function drawnOnce(code: CodeDocument, name: string, draw: () => Promise<{ bytes: Uint8Array; pending: boolean }>): Promise<CodeImage> {
  const known = code.images?.[name]
  // What was drawn ahead of the release is the very code, and only asked about again.
  if (known && !known.pending) return known
  const { bytes, pending } = await draw()
  const image: CodeImage = { fileId: await putFile(`codes/${code._id}/${name}.png`, bytes), ...(pending ? { pending } : {}) }
  await keepCodeImage(code._id, name, image)
  return image
}

async function drawMini(codeId: string, version: CodeWays['version']): Promise<{ bytes: Uint8Array; pending: boolean }> {
  try {
    return await miniCode(landing, sceneOfCode(codeId), version)
  } catch (error) {
    throw Object.assign(new ApiError('unavailable', '微信现在没有给出小程序码，请过一会儿再试'), { cause: error })
  }
}

function drawLink(domain: string, codeId: string): Promise<Buffer> {
  return toBuffer(linkOfCode(domain, codeId), { errorCorrectionLevel: 'H', margin: quietModules, scale: pixelsPerModule })
}
