// Draws a picture of an article on a canvas, with the widths of the letters that this phone has.

import { fontOf, paint } from '../../pages/paint'
import type { Paper } from '../../pages/paint'
import type { Measure } from '../contract/setting/measure'
import type { Makings } from './gathering'
import { layOut } from './layout'

/** px: large enough that no rounding shows. */
const sample = 100

/** Resolves to its path. A cover that this phone does not open is left out. */
export async function draw(paper: Paper, { prepared, files }: Makings): Promise<string> {
  const measure = measureOn(paper)
  const { code, cover } = files
  try {
    return await paint(paper, layOut(prepared, files, measure))
  } catch (error) {
    if (cover === undefined) throw error
    console.warn('drawn without the cover', error)
    return paint(paper, layOut(prepared, { code }, measure))
  }
}

function measureOn(paper: Paper): Measure {
  const brush = paper.getContext('2d')
  return (text, bold) => {
    brush.font = fontOf(sample, bold)
    return brush.measureText(text).width / sample
  }
}
