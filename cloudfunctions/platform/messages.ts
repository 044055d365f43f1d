// Subscribe messages, sent by WeChat.

import { cloud } from './sdk'

/** `page` without a leading slash, `data` by the template's keywords. */
export interface Reminder {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
  version: 'release' | 'trial' | 'develop'
}

/** The SDK's typings say nothing of its interfaces; this one is called as https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html says. */
interface SubscribeMessage {
  send(given: { touser: string; templateId: string; page: string; data: Record<string, { value: string }>; miniprogramState: string; lang: string }): Promise<unknown>
}

const states = { release: 'formal', trial: 'trial', develop: 'developer' } as const

/** `refused` is WeChat's number: it has not been sent. Rejects where no answer came: it may have been. */
export async function sendReminder({ openid, templateId, page, data, version }: Reminder): Promise<'sent' | { refused: number }> {
  const subscribeMessage = cloud.openapi['subscribeMessage'] as SubscribeMessage
  try {
    await subscribeMessage.send({ touser: openid, templateId, page, data, miniprogramState: states[version], lang: 'zh_CN' })
    return 'sent'
  } catch (error) {
    const errCode = typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined
    if (typeof errCode === 'number' && isWeChats(errCode)) return { refused: errCode }
    throw error
  }
}

/** The SDK's own errors, such as -404011 and -501001 for what went wrong on the way, are six digits and below zero. */
function isWeChats(errCode: number): boolean {
  return errCode >= -1 || errCode === -604101
}
