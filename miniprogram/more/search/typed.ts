// What a person typed may be a code, read off a board.

import { codeOfTyped } from '../../contract/code'
import type { Arrival } from '../../entry/arrival'

/** Undefined where it is no code. */
export function codeTyped(text: string): Arrival | undefined {
  const codeId = codeOfTyped(text)
  return codeId === undefined ? undefined : { kind: 'code', codeId }
}
