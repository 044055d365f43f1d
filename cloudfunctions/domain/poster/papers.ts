// The papers: their sizes in millimetres, and how large a poster drawn for A4 is on each.

import type { PosterPaper } from '../../../miniprogram/staff/contract/posters'
import { a4 as sheet } from '../paper/boxes'

export interface Paper {
  width: number
  height: number
  scale: number
}

export const a4: Paper = { ...sheet, scale: 1 }

export const papers: Record<Exclude<PosterPaper, 'label'>, Paper> = {
  a4,
  a3: { width: 297, height: 420, scale: Math.SQRT2 },
  a5: { width: 148, height: 210, scale: Math.SQRT1_2 },
}

/** A common sheet of eight labels on A4; `inset` is what a printer may cut or shift. */
export const labels = { columns: 2, rows: 4, width: 99.1, height: 67.7, left: 4.65, top: 13.1, gap: 2.5, inset: 6 } as const
