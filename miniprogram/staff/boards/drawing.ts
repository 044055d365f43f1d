// The picture of a code, once it is drawn. WeChat may be slow to draw one for the first time; a page does not wait for it.

import { problemOf } from '../../pages/problem'
import { codeImage } from '../cloud/boards'
import { noPicture, type CodePicture } from '../components/code-card/code-card'

/** Never rejects: what went wrong is said where the picture would be. */
export async function drawn(codeId: string): Promise<CodePicture> {
  try {
    const { fileId, url, pending } = await codeImage(codeId, 'mini')
    return { fileId, url, pending, failed: '' }
  } catch (error) {
    problemOf(error)
    return { ...noPicture, failed: '微信现在没有给出码图。点一下再试。' }
  }
}
