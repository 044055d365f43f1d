// Puts a picture into the phone's album.

import { refusalOf } from './saved'
import type { Saved } from './saved'

export async function saveToAlbum(filePath: string): Promise<Saved> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    console.warn(error)
    const errMsg = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return refusalOf(errMsg, wx.getAppAuthorizeSetting().albumAuthorized)
  }
}
