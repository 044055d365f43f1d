// The privacy agreement: what an app can ask about it, and the functions that wait for it.

import type { Host } from '../host/types'
import { agree, CONTRACT_NAME, hasAgreed, requireConsent, setHandler } from './privacy-consent'
import { asynchronous, optionsOf, WxFailure, type Members, type WxFunction } from './result'

/** Of WeChat's list of what touches something private, those that are here. */
const PRIVATE = new Set(['setClipboardData', 'getClipboardData', 'chooseMedia', 'chooseImage', 'saveImageToPhotosAlbum'])

/** The user tapped a button of open-type agreePrivacyAuthorization. */
export const agreePrivacy = agree

/** `work` behind the agreement, where `name` is of that list. */
export const afterConsent = (host: Host, name: string, work: WxFunction): WxFunction => {
  if (!PRIVATE.has(name)) return work
  return argument => {
    if (hasAgreed(host)) return work(argument)
    const { success, fail, complete, ...options } = optionsOf(argument)
    const waiting = asynchronous(name, async () => {
      await requireConsent(host, name)
      try {
        const { errMsg: _, ...result } = await work(options) as { errMsg?: string }
        return result
      } catch (error) {
        const { errMsg, ...more } = error as { errMsg: string }
        throw new WxFailure(errMsg.replace(`${name}:fail `, ''), more)
      }
    })
    return waiting({ ...(success ? { success } : {}), ...(fail ? { fail } : {}), ...(complete ? { complete } : {}) })
  }
}

export const privacy = (host: Host): Members => ({
  getPrivacySetting: asynchronous('getPrivacySetting', () => ({ needAuthorization: !hasAgreed(host), privacyContractName: CONTRACT_NAME })),
  onNeedPrivacyAuthorization: setHandler,
  requirePrivacyAuthorize: asynchronous('requirePrivacyAuthorize', () => requireConsent(host, 'requirePrivacyAuthorize')),
  openPrivacyContract: asynchronous('openPrivacyContract', async () => {
    await host.shell.showModal({
      title: '隐私保护指引', content: '真机上这里打开您在公众平台填写的《用户隐私保护指引》。', showCancel: false, cancelText: '取消', confirmText: '知道了',
      editable: false, placeholderText: '',
    })
  }),
})
