// Draws a picture's marks on a canvas and keeps it as a file of the phone.

import type { Mark, Picture } from './picture'

interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Brush
}

interface Brush {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  font: string
  textAlign: 'left' | 'center' | 'right'
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
}

/** Resolves to its path; rejects with WeChat's own error. */
export async function paint(paper: Paper, { width, height, marks }: Picture): Promise<string> {
  Object.assign(paper, { width, height })
  const brush = paper.getContext('2d')
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, width, height)
  for (const mark of marks) put(brush, mark)
  // No rectangle: its unit is not the same in every version, and the whole is the whole in all of them.
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: paper, destWidth: width, destHeight: height, fileType: 'png' })
  return tempFilePath
}

function put(brush: Brush, mark: Mark): void {
  brush.fillStyle = mark.colour
  if (mark.kind === 'text') {
    brush.font = `${mark.bold ? 'bold ' : ''}${mark.size}px sans-serif`
    brush.textAlign = mark.align ?? 'left'
    brush.fillText(mark.text, mark.x, mark.y)
  } else if (mark.kind === 'box') brush.fillRect(mark.x, mark.y, mark.width, mark.height)
  else {
    const { x, y, width, height, line } = mark
    brush.strokeStyle = mark.colour
    brush.lineWidth = line
    brush.strokeRect(x + line / 2, y + line / 2, width - line, height - line)
  }
}
