// Judges of laid-out pages: where a box stands, and which boxes stand over each other.

import type { Box, Page } from '../../cloudfunctions/domain/paper/boxes'
import type { Measure } from '../../miniprogram/more/contract/setting/measure'

export interface Rectangle {
  left: number
  right: number
  top: number
  bottom: number
}

/** Chinese a square, everything else half of one. */
export const squareMeasure: Measure = (text) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.55), 0)

export function rectangleOf(box: Box): Rectangle {
  if (box.kind === 'text') return { left: box.x, right: box.x + box.width, top: box.baseline - box.size * 0.86, bottom: box.baseline + box.size * 0.12 }
  const [width, height] = box.kind === 'code' ? [box.size, box.size] : [box.width, box.height]
  return { left: box.x, right: box.x + width, top: box.y, bottom: box.y + height }
}

/** Frames hold what stands in them. */
export function overlapping({ boxes }: Page): Box[][] {
  const solid = boxes.filter(({ kind }) => kind !== 'frame')
  return solid.flatMap((one, at) =>
    solid.slice(at + 1).flatMap((other) => {
      const [a, b] = [rectangleOf(one), rectangleOf(other)]
      const apart = 0.5
      return a.left < b.right - apart && b.left < a.right - apart && a.top < b.bottom - apart && b.top < a.bottom - apart ? [[one, other]] : []
    }),
  )
}
