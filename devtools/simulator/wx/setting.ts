// wx.getSetting and wx.openSetting: what the user allows this program, and the page of WeChat where that is changed.

import { readScopes } from '../allowed-scopes'
import type { Host } from '../host/types'
import { spendGesture } from '../host/tap-gesture'
import { readMessageSettings } from '../message-settings'
import type { PhoneShell } from '../shell/types'
import { asynchronous, WxFailure, type Members, type Options } from './result'

/** Only templates with 总是保持以上选择 are listed, and no list where there are none. */
const subscriptionsOf = ({ device: { openid, messagesBanned } }: Host): object => {
  const { mainSwitch, items } = readMessageSettings(openid)
  const itemSettings = Object.fromEntries(Object.entries(items).map(([id, { choice }]) => [id, messagesBanned === 'template' ? 'ban' : choice]))
  return { mainSwitch, ...(Object.keys(items).length > 0 ? { itemSettings } : {}) }
}

export const setting = (host: Host): Members => {
  const settings = ({ withSubscriptions }: Options): object => ({
    authSetting: readScopes(host.device.openid), ...(withSubscriptions === true ? { subscriptionsSetting: subscriptionsOf(host) } : {}),
  })
  return {
    getSetting: asynchronous('getSetting', settings),
    openSetting: asynchronous('openSetting', async options => {
      if (!spendGesture()) throw new WxFailure('can only be invoked by user TAP gesture.')
      await (host.shell as PhoneShell).openSettings(host.device.openid)
      return settings(options)
    }),
  }
}
