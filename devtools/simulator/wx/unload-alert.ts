// wx.enableAlertBeforeUnload: the phone asks before its back button leaves this page. Neither wx.navigateBack nor leaving the program is held up.

import type { Host } from '../host/types'
import { setUnloadAlert } from '../host/unload-alert'
import { topPage } from './current-page'
import { calledBack, requireString, type Members } from './result'

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.enableAlertBeforeUnload.html */
export const unloadAlerts = (host: Host): Members => {
  const set = (message: string | undefined): void => {
    const page = topPage(host)
    if (page) setUnloadAlert(page, message)
  }
  return {
    enableAlertBeforeUnload: calledBack('enableAlertBeforeUnload', options => set(requireString(options, 'message'))),
    disableAlertBeforeUnload: calledBack('disableAlertBeforeUnload', () => set(undefined)),
  }
}
