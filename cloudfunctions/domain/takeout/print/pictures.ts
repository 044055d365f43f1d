// Pictures on paper: none larger than print has use for, captions under them, two of a gallery beside each other.

import type { Picture } from '../../../../miniprogram/contract/body'
import type { Measure } from '../../../../miniprogram/more/contract/setting/measure'
import type { Box } from '../../paper/boxes'
import type { Strip } from '../../paper/flow'
import { ink, inner, sheet } from '../../report/sheet'
import { pictureWords } from '../article'
import { richLines } from './rich-lines'
import { heightOf, lineBoxes, smallSize } from './strips'

/** `subjectOf`: the number of a picture that can be drawn. */
export interface Pictures {
  measure: Measure
  subjectOf(fileId: string): number | undefined
}

const gap = 12
const highest = 300
/** A picture of few pixels is not blown up: 110 an inch at least. */
const pointsPerPixel = 72 / 110

export function pictureStrip(picture: Picture, pictures: Pictures): Strip {
  return framed(picture, pictures, { left: 0, width: inner, height: highest })
}

export function galleryStrips(images: readonly Picture[], pictures: Pictures): Strip[] {
  const width = (inner - gap) / 2
  return Array.from({ length: Math.ceil(images.length / 2) }, (_, row) => {
    const pair = images.slice(row * 2, row * 2 + 2).map((picture, side) => framed(picture, pictures, { left: side * (width + gap), width, height: highest * 0.7 }))
    return { height: Math.max(...pair.map(({ height }) => height)), draw: (top) => pair.flatMap((strip) => strip.draw(top)) }
  })
}

/** In points. */
interface Room {
  left: number
  width: number
  height: number
}

function framed(picture: Picture, { measure, subjectOf }: Pictures, room: Room): Strip {
  const subject = subjectOf(picture.fileId)
  const words = subject === undefined ? [pictureWords(picture)] : []
  const lines = [...words, ...(picture.caption ? [picture.caption] : [])].flatMap((text) => richLines([{ text }], { width: room.width, size: smallSize, colour: ink.grey, align: 'center' }, measure))
  const scale = Math.min(pointsPerPixel, room.width / picture.width, room.height / picture.height)
  const [width, height] = subject === undefined ? [0, 0] : [picture.width * scale, picture.height * scale]
  const under = lines.reduce((sum, line) => sum + heightOf(line), 0)
  return {
    height: height + under + 10,
    draw(top): Box[] {
      const x = sheet.left + room.left + (room.width - width) / 2
      const drawn: Box[] = subject === undefined ? [] : [{ kind: 'cover', x, y: top + 3, width, height, subject }]
      let at = top + height + 5
      return [
        ...drawn,
        ...lines.flatMap((line) => {
          const boxes = lineBoxes(line, sheet.left + room.left, at)
          at += heightOf(line)
          return boxes
        }),
      ]
    },
  }
}
