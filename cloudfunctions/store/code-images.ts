// The picture of a code: drawn once, kept in cloud storage, and answered from there ever after.

import { sceneOfCode } from '../../miniprogram/contract/code'
import { ApiError } from '../../miniprogram/contract/errors'
import { miniCode, type CodeVersion } from '../platform/codes'
import { putFile } from '../platform/files'
import { keepCodeImage } from './codes'
import type { CodeDocument, CodeImage } from './documents'

/** The page that every code lands on. */
const landing = 'pages/article/article'

export interface Drawn {
  bytes: Uint8Array
  pending: boolean
}

export async function drawnOnce(code: CodeDocument, name: string, draw: () => Promise<Drawn>): Promise<CodeImage> {
  const known = code.images?.[name]
  // What was drawn ahead of the release is the very code, and only asked about again.
  if (known && !known.pending) return known
  const { bytes, pending } = await draw()
  const image: CodeImage = { fileId: await putFile(`codes/${code._id}/${name}.png`, bytes), ...(pending ? { pending } : {}) }
  await keepCodeImage(code._id, name, image)
  return image
}

/** WeChat's own round code. ApiError unavailable where WeChat draws none now. */
export function miniImage(code: CodeDocument, version: CodeVersion): Promise<CodeImage> {
  return drawnOnce(code, miniName(version), () => drawMini(code._id, version))
}

/** The same for a caller who may be anybody: whatever was drawn is answered as it is, so that no flood has WeChat draw a code twice. */
export async function keptMiniImage(code: CodeDocument, version: CodeVersion): Promise<CodeImage> {
  return code.images?.[miniName(version)] ?? miniImage(code, version)
}

function miniName(version: CodeVersion): string {
  return `mini_${version}`
}

async function drawMini(codeId: string, version: CodeVersion): Promise<Drawn> {
  try {
    return await miniCode(landing, sceneOfCode(codeId), version)
  } catch (error) {
    throw Object.assign(new ApiError('unavailable', '微信现在没有给出小程序码，请过一会儿再试'), { cause: error })
  }
}
