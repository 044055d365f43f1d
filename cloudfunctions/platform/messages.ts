// Subscribe messages, sent by WeChat.

import { refusalOf } from './refusal'
import { cloud } from './sdk'

/** `page` without a leading slash, with its query; `data` by the template's keywords; `version` of the program that the message opens. */
export interface Reminder {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  version: 'release' | 'trial' | 'develop'
}

/** The SDK's typings say nothing of its interfaces; this one is called as https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html says. */
interface SubscribeMessage {
  send(given: { touser: string; templateId: string; page: string; data: Reminder['data']; miniprogramState: string; lang: string }): Promise<unknown>
}

const states = { release: 'formal', trial: 'trial', develop: 'developer' } as const

/** `refused` is a number of WeChat's: it was not sent, and isPassing says whether it may be tried again. Rejects where no answer came: it may have been sent. */
export async function sendReminder({ openid, templateId, page, data, version }: Reminder): Promise<'sent' | { refused: number }> {
  const subscribeMessage = cloud.openapi['subscribeMessage'] as SubscribeMessage
  try {
    await subscribeMessage.send({ touser: openid, templateId, page, data, miniprogramState: states[version], lang: 'zh_CN' })
    return 'sent'
  } catch (error) {
    const refused = refusalOf(error)
    if (refused === undefined) throw error
    return { refused }
  }
}
