// wx.login and sessions: a code that no server here exchanges; who the user is comes with each cloud call.

import type { Host } from '../host/types'
import { asynchronous, WxFailure, type Members } from './result'

export const login = (host: Host): Members => ({
  login: asynchronous('login', () => {
    if (host.device.openid === undefined) throw new WxFailure('no login state')
    return { code: `0${crypto.randomUUID().replaceAll('-', '')}` }
  }),
  checkSession: asynchronous('checkSession', () => {
    if (host.device.openid === undefined) throw new WxFailure('session time out')
  }),
})
