// wx.canvasToTempFilePath for <canvas type="2d">: a part of what is drawn, at a size of its own, as a temporary picture.

import { lettersDrawn } from '../builtin/canvas-letters'
import type { Host } from '../host/types'
import { asynchronous, number, optionsOf, text, WxFailure, type Members, type Options } from './result'
import { addTemporaryFile } from './phone-files'

const FILE_TYPES = { png: 'image/png', jpg: 'image/jpeg' } as const

/**
 * The rectangle is in pixels of the canvas, and the picture is as large as it times the screen's density, unless it is said. WeChat's
 * documents tell neither unit for a 2d canvas; an app that gives no rectangle and says the picture's size has the same of every reading.
 */
const cut = (canvas: HTMLCanvasElement, options: Options): HTMLCanvasElement => {
  const x = number(options.x, 0)
  const y = number(options.y, 0)
  const width = number(options.width, canvas.width - x)
  const height = number(options.height, canvas.height - y)
  const picture = document.createElement('canvas')
  picture.width = Math.round(number(options.destWidth, width * window.devicePixelRatio))
  picture.height = Math.round(number(options.destHeight, height * window.devicePixelRatio))
  if (!(picture.width > 0 && picture.height > 0)) throw new WxFailure('create bitmap failed')
  picture.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, picture.width, picture.height)
  return picture
}

/** Out of its range it is 1. */
const qualityOf = (options: Options): number => {
  const quality = number(options.quality, 1)
  return quality > 0 && quality <= 1 ? quality : 1
}

const save = async (canvas: unknown, options: Options): Promise<{ tempFilePath: string }> => {
  // Where none is given, or an id of the older kind of canvas, which this simulator does not draw.
  if (!(canvas instanceof HTMLCanvasElement)) throw new WxFailure('canvas is empty')
  await lettersDrawn(canvas)
  const ending = text(options.fileType) === 'jpg' ? 'jpg' : 'png'
  const picture = cut(canvas, options)
  const blob = await new Promise<Blob | null>(done => picture.toBlob(done, FILE_TYPES[ending], qualityOf(options)))
  if (!blob) throw new WxFailure('create bitmap failed')
  return { tempFilePath: addTemporaryFile(blob, ending) }
}

export const canvasPicture = (_host: Host): Members => ({
  /** The second argument is the component that an older canvas stands in. The canvas itself crosses as what it is. */
  canvasToTempFilePath(argument: unknown) {
    const { canvas, ...options } = optionsOf(argument)
    return asynchronous('canvasToTempFilePath', plain => save(canvas, plain))(options)
  },
})
