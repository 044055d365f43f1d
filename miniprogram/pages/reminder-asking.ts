// Asks WeChat for one message more, and leads to its settings where it may not ask. All of it stands in the reader's tap: nothing is waited for before.

import { barrierIn } from './reminder-barrier'
import { unaskedByCode } from './reminder-words'
import type { Unasked } from './reminder-words'

interface Told {
  /** `grantId` is of this dialog, so that what is sent again counts once: 32 hex. */
  accepted: (grantId: string) => void
  not: (why: Unasked) => void
  /** The reader has been to WeChat's settings, which let messages through now, or do not. */
  changed: (open: boolean) => void
}

/** Templates whose refusal for always was told: who taps again is offered the settings, and nobody is right after refusing. */
const told = new Set<string>()

/** Call it in a tap, before anything else: WeChat asks within the tap itself and not after a call of the cloud. */
export function askWeChat(templateId: string, { accepted, not, changed }: Told): void {
  wx.requestSubscribeMessage({
    tmplIds: [templateId],
    success(answer) {
      const choice = answer[templateId]
      // Math.random is enough: an id is compared with the same person's own only.
      if (choice === 'accept') accepted(Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join(''))
      else if (choice === 'ban') not('banned')
      else if (choice === 'reject') hearRefusal(templateId, not, changed)
      else not('failed')
    },
    fail(error) {
      console.warn(error.errMsg)
      const why = unaskedByCode(error.errCode)
      not(why)
      if (why === 'switched_off') offerSettings(templateId, '微信的消息开关关着', '打开“接收订阅消息”，再回来点一次。', changed)
    },
  })
}

/** To be called in a tap too. In callbacks, since older iPhones lose the tap in promises. */
export function openWeChatSettings(templateId: string, changed: Told['changed']): void {
  wx.openSetting({
    withSubscriptions: true,
    success: ({ subscriptionsSetting }) => changed(barrierIn(subscriptionsSetting, templateId) === 'none'),
    fail: ({ errMsg }) => console.warn(errMsg),
  })
}

function hearRefusal(templateId: string, not: Told['not'], changed: Told['changed']): void {
  wx.getSetting({
    withSubscriptions: true,
    success({ subscriptionsSetting }) {
      if (barrierIn(subscriptionsSetting, templateId) !== 'always_rejected') return not('rejected')
      not('always_rejected')
      if (told.has(templateId)) offerSettings(templateId, '微信里选的是不提醒', '在设置里把这一项打开，再回来点一次。', changed)
      told.add(templateId)
    },
    fail: () => not('rejected'),
  })
}

/** The tap on this dialog is what lets the settings be opened. */
function offerSettings(templateId: string, title: string, content: string, changed: Told['changed']): void {
  wx.showModal({
    title,
    content,
    confirmText: '去设置',
    cancelText: '不用了',
    success({ confirm }) {
      if (confirm) openWeChatSettings(templateId, changed)
    },
  })
}
