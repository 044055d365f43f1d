// wx.getUpdateManager: the local program is always the newest, unless the phone pretends that a newer one has come.

import type { Host } from '../host/types'
import type { PhoneShell } from '../shell/types'
import { listeners } from './listeners'
import type { Members } from './result'

export const update = (host: Host): Members => {
  const ready = host.device.updateReady === true
  // One for the whole program, as in WeChat.
  const checked = listeners<{ hasUpdate: boolean }>()
  const arrived = listeners<void>()
  const failed = listeners<void>()
  const manager = {
    onCheckForUpdate: checked.on,
    onUpdateReady: arrived.on,
    onUpdateFailed: failed.on,
    applyUpdate: () => {
      if (!ready) throw new Error('applyUpdate:fail update is not ready')
      ;(host.shell as PhoneShell).restart()
    },
  }
  let told = false
  const tell = () => {
    if (told) return
    told = true
    checked.fire({ hasUpdate: ready })
    if (ready) arrived.fire()
  }
  return {
    getUpdateManager: () => {
      // After whoever asks for it has said what they listen to.
      setTimeout(tell)
      return manager
    },
  }
}
