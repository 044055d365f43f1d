// The reader's reading size: the one chosen here, or else the one that fits WeChat's own font setting.

import { isTextSize, textSizeFor } from '../contract/text-size'
import type { TextSize } from '../contract/text-size'
import { keys } from './keys'
import { keep, readKept } from './phone'

export function currentTextSize(): TextSize {
  const chosen = readKept(keys.textSize)
  return isTextSize(chosen) ? chosen : textSizeFor(wx.getAppBaseInfo().fontSizeSetting)
}

export function chooseTextSize(size: TextSize): void {
  keep(keys.textSize, size)
}
