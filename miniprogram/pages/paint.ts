// Draws a picture's marks on a canvas and keeps it as a file of the phone; what stands where is worked out apart.

import type { Mark, Picture } from './marks'

interface Loaded {
  width: number
  height: number
  src: string
  onload: () => void
  onerror: () => void
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
  measureText(text: string): { width: number }
  drawImage(image: Loaded, ...places: number[]): void
}

/** The node of a canvas of type 2d. */
export interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Brush
  createImage(): Loaded
}

export function fontOf(size: number, bold = false): string {
  return `${bold ? 'bold ' : ''}${size}px sans-serif`
}

/** Resolves to its path; rejects with WeChat's own error, or where one of its pictures does not open. Without async and spread, which cost the main package half a kilobyte once they are compiled for old phones. */
export function paint(paper: Paper, { width, height, marks }: Picture): Promise<string> {
  return Promise.all(marks.map((mark) => (mark.kind === 'picture' ? load(paper, mark.path) : Promise.resolve(undefined)))).then((loaded) => {
    paper.width = width
    paper.height = height
    const brush = paper.getContext('2d')
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, width, height)
    marks.forEach((mark, at) => put(brush, mark, loaded[at]))
    // No rectangle: its unit is not the same in every version, and the whole is the whole in all of them.
    return wx.canvasToTempFilePath({ canvas: paper, destWidth: width, destHeight: height, fileType: 'png' }).then(({ tempFilePath }) => tempFilePath)
  })
}

function load(paper: Paper, path: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const image = paper.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error(`${path} does not open`))
    image.src = path
  })
}

function put(brush: Brush, mark: Mark, loaded: Loaded | undefined): void {
  const { kind, x, y } = mark
  if (kind === 'picture') {
    if (loaded) putPicture(brush, mark, loaded)
    return
  }
  brush.fillStyle = mark.colour
  if (kind === 'text') {
    brush.font = fontOf(mark.size, mark.bold)
    brush.textAlign = mark.align ?? 'left'
    brush.fillText(mark.text, x, y)
  } else if (kind === 'box') brush.fillRect(x, y, mark.width, mark.height)
  else {
    const { width, height, line } = mark
    brush.strokeStyle = mark.colour
    brush.lineWidth = line
    brush.strokeRect(x + line / 2, y + line / 2, width - line, height - line)
  }
}

/** Of the picture, the part that has the place's own shape, off its middle. */
function putPicture(brush: Brush, place: Extract<Mark, { kind: 'picture' }>, picture: Loaded): void {
  const scale = Math.max(place.width / picture.width, place.height / picture.height)
  const width = place.width / scale
  const height = place.height / scale
  brush.drawImage(picture, (picture.width - width) / 2, (picture.height - height) / 2, width, height, place.x, place.y, place.width, place.height)
}
