// The privacy agreement: nothing is asked on this phone, so consent is on record as soon as it is looked for.

import type { Host } from '../host/types'
import { listeners } from './listeners'
import { asynchronous, type Members } from './result'

interface Decision { event: string; buttonId?: string }
type Resolve = (decision: Decision) => void

const needed = listeners<Resolve>()
let waiting: Resolve | undefined

/** The user tapped a button of open-type agreePrivacyAuthorization. */
export const agreePrivacy = (buttonId: string): void => {
  waiting?.({ event: 'agree', buttonId })
  waiting = undefined
}

export const privacy = (host: Host): Members => ({
  // A touristappid has no 用户隐私保护指引 to show, so WeChat would answer the same.
  getPrivacySetting: asynchronous('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '《阅栏小程序隐私保护指引》' })),
  onNeedPrivacyAuthorization: needed.on,
  requirePrivacyAuthorize: asynchronous('requirePrivacyAuthorize', () => ({})),
  openPrivacyContract: asynchronous('openPrivacyContract', async () => {
    await host.shell.showModal({
      title: '隐私保护指引', content: '真机上这里打开您在公众平台填写的《用户隐私保护指引》。', showCancel: false, cancelText: '取消', confirmText: '知道了',
      editable: false, placeholderText: '',
    })
  }),
})
