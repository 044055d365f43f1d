// A photo from the album or the camera, in two sizes that are worth uploading.

import { isCancelled } from './cancelled'

/** px: as wide as the widest phone shows it, and as wide as a row of a list does. */
const widths = { photo: 1080, thumb: 160 }

export interface ChosenPhoto {
  photo: string
  thumb: string
}

/** Undefined where somebody thought better of it. Rejects where the phone does not let us. */
export async function choosePhoto(): Promise<ChosenPhoto | undefined> {
  const path = await chosenPath()
  if (path === undefined) return undefined
  const width = await wx.getImageInfo({ src: path }).then((info) => info.width, () => Infinity)
  return { photo: await narrowed(path, width, widths.photo), thumb: await narrowed(path, width, widths.thumb) }
}

async function chosenPath(): Promise<string | undefined> {
  try {
    const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] })
    return tempFiles[0]?.tempFilePath
  } catch (error) {
    if (isCancelled(error)) return undefined
    throw error
  }
}

/** iOS makes only JPEGs smaller, and before base library 2.26.0 nobody minds the width: such a picture goes as it is. */
async function narrowed(src: string, width: number, most: number): Promise<string> {
  if (width <= most) return src
  const smaller = await wx.compressImage({ src, quality: 80, compressedWidth: most }).catch((error: unknown) => console.warn(error))
  return smaller?.tempFilePath ?? src
}
