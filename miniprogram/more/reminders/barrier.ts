// Hears of WeChat's own settings, for the page that tells what is in a message's way.

import { barrierIn } from '../../pages/reminder-barrier'
import type { Barrier } from '../../pages/reminder-barrier'

/** Hears once what stands between this reader and a message; nothing where WeChat does not tell. */
export function lookForBarrier(templateId: string, hear: (barrier: Barrier) => void): void {
  wx.getSetting({
    withSubscriptions: true,
    success: ({ subscriptionsSetting }) => hear(barrierIn(subscriptionsSetting, templateId)),
    fail: ({ errMsg }) => console.warn(errMsg),
  })
}
