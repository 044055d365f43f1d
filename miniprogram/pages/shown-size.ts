// The reading size as pages show it.

import { isEnlarged } from '../contract/text-size'
import type { TextSize } from '../contract/text-size'
import { currentTextSize } from '../storage/text-size'

export interface ShownSize {
  size: TextSize
  /** Pictures stand above their text, as wide as it. */
  enlarged: boolean
}

export function shownSize(): ShownSize {
  const size = currentTextSize()
  return { size, enlarged: isEnlarged(size) }
}
