// An ordinary QR code as modules, for drawing it as vectors: level H, with four modules of quiet around.

import { create } from 'qrcode'
import { quietModules } from './code-picture'

export interface Modules {
  size: number
  isDark(row: number, column: number): boolean
}

export function modulesOf(link: string): Modules {
  const { modules } = create(link, { errorCorrectionLevel: 'H' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}

/** Dark modules side by side as one bar, so that no hairline shows between them; `side` counts the quiet ones too. */
export function barsOf({ size, isDark }: Modules): { side: number; bars: { row: number; column: number; length: number }[] } {
  const bars: { row: number; column: number; length: number }[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue
      const start = column
      while (column + 1 < size && isDark(row, column + 1)) column += 1
      bars.push({ row: row + quietModules, column: start + quietModules, length: column - start + 1 })
    }
  }
  return { side: size + 2 * quietModules, bars }
}
