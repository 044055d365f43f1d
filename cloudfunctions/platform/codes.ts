// WeChat's own codes for a page of the mini-program.

import { numberOf } from './refusal'
import { cloud } from './sdk'

/** px: printed 7 cm wide, that is 310 dpi. */
const width = 860
const pageNotReleased = 41030

/** The SDK's typings say nothing of its interfaces. */
interface Wxacode {
  getUnlimited(given: { page: string; scene: string; width: number; checkPath: boolean; envVersion: CodeVersion }): Promise<{ buffer: Uint8Array }>
}

const wxacode = cloud.openapi['wxacode'] as Wxacode

export type CodeVersion = 'release' | 'trial' | 'develop'

/**
 * A picture of the code (PNG or JPEG). `pending`: the page is not in the released version yet, which WeChat tells with a number; the code is
 * then drawn without that check, and works once the page is out. Rejects with the SDK's error for anything else.
 */
export async function miniCode(page: string, scene: string, envVersion: CodeVersion): Promise<{ bytes: Uint8Array; pending: boolean }> {
  const draw = async (checkPath: boolean): Promise<Uint8Array> => {
    const { buffer } = await wxacode.getUnlimited({ page, scene, width, checkPath, envVersion })
    return buffer
  }
  // Only what is released can be checked: a trial version's pages never are.
  if (envVersion !== 'release') return { bytes: await draw(false), pending: false }
  try {
    return { bytes: await draw(true), pending: false }
  } catch (error) {
    if (numberOf(error) !== pageNotReleased) throw error
    return { bytes: await draw(false), pending: true }
  }
}
