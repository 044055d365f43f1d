// Leaves a page that may have been opened from nowhere.

import type { Arrival } from '../../entry/arrival'
import { goTo } from '../../pages/navigate'

/** One page back; where there is none, what the arrival leads to. */
export function goBackOr(arrival: Arrival): void {
  if (getCurrentPages().length > 1) wx.navigateBack({ fail: ({ errMsg }) => console.warn(errMsg) })
  else goTo(arrival)
}
