// Draws the picture of a code on a page.

import { problemOf } from '../../pages/problem'
import { codeImage } from '../cloud/boards'
import type { CodePicture } from '../components/code-card/code-picture'
import { CodeDrawing } from './code-drawing'

export function drawingOf(codeId: string, told: (picture: CodePicture) => void): CodeDrawing {
  const drawing = new CodeDrawing({ image: (kind) => codeImage(codeId, kind), enlarge: (url) => void wx.previewImage({ urls: [url] }), told, failed: problemOf })
  void drawing.draw('mini')
  return drawing
}
