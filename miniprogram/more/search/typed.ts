// What a person typed may be a code, read off a board.

import { isCodeId } from '../../contract/code'
import type { Arrival } from '../../entry/arrival'

const fullWidth = 0xfee0

/** Capitals or not, in groups or not, half or full width; undefined where it is no code. */
export function codeTyped(text: string): Arrival | undefined {
  const half = text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - fullWidth))
  const codeId = half.replace(/[\s-]/g, '').toUpperCase()
  return isCodeId(codeId) ? { kind: 'code', codeId } : undefined
}
