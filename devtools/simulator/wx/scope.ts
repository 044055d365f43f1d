// What needs the user's own permission: asked for at the first use, kept, and after a no refused without a question until they change it in the settings.

import { readScopes, SCOPES, writeScope, type Scope } from '../allowed-scopes'
import type { Host } from '../host/types'
import type { PhoneShell } from '../shell/types'
import { notHere } from './missing'
import { asynchronous, requireString, WxFailure, type Members } from './result'

const asking = new Map<Scope, Promise<boolean>>()

/** One dialog for all calls that wait for it. */
const ask = (host: Host, scope: Scope): Promise<boolean> => {
  const known = asking.get(scope)
  if (known) return known
  const answer = (host.shell as PhoneShell).askScope(SCOPES[scope].asked).finally(() => asking.delete(scope))
  asking.set(scope, answer)
  return answer
}

/** As https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html has it; `auth deny` is what apps are told on phones and in DevTools. */
export const demandScope = async (host: Host, scope: Scope): Promise<void> => {
  const { openid } = host.device
  const known = readScopes(openid)[scope]
  const allowed = known ?? await ask(host, scope)
  if (known === undefined) writeScope(openid, scope, allowed)
  if (!allowed) throw new WxFailure('auth deny')
}

export const scopes = (host: Host): Members => ({
  authorize: asynchronous('authorize', async options => {
    const scope = requireString(options, 'scope')
    if (!Object.hasOwn(SCOPES, scope)) throw notHere(`wx.authorize of ${scope}`)
    await demandScope(host, scope as Scope)
  }),
})
