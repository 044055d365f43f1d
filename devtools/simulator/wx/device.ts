// The phone as a thing: vibration, screen, calls, battery; where a browser has no such part the call succeeds quietly or is refused.

import type { Host } from '../host/types'
import { asynchronous, requireString, WxFailure, type Members } from './result'

export const device = (host: Host): Members => {
  const vibrate = (name: string, ms: number) => asynchronous(name, () => {
    // Absent on desktops and iOS; on a phone in the hand the call succeeds as well.
    navigator.vibrate?.(ms)
  })
  return {
    vibrateShort: vibrate('vibrateShort', 15),
    vibrateLong: vibrate('vibrateLong', 400),
    setKeepScreenOn: asynchronous('setKeepScreenOn', () => ({})),
    hideKeyboard: asynchronous('hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }),
    getBatteryInfoSync: () => ({ level: 100, isCharging: true, isLowPowerModeEnabled: false }),
    makePhoneCall: asynchronous('makePhoneCall', async options => {
      const phoneNumber = requireString(options, 'phoneNumber')
      const { confirm } = await host.shell.showModal({
        title: '', content: phoneNumber, showCancel: true, cancelText: '取消', confirmText: '呼叫', editable: false, placeholderText: '',
      })
      if (!confirm) throw new WxFailure('cancel')
    }),
  }
}
