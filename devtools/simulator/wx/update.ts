// wx.getUpdateManager: the local program is always the newest, so nothing but the check itself is ever told.

import { listeners } from './listeners'
import type { Members } from './result'

export const update = (): Members => {
  const manager = () => {
    const checked = listeners<{ hasUpdate: boolean }>()
    setTimeout(() => checked.fire({ hasUpdate: false }))
    return {
      onCheckForUpdate: checked.on,
      onUpdateReady: listeners<void>().on,
      onUpdateFailed: listeners<void>().on,
      applyUpdate: () => { throw new Error('applyUpdate:fail update is not ready') },
    }
  }
  return { getUpdateManager: manager }
}
