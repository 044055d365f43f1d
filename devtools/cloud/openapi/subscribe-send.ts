// subscribeMessage.send: WeChat's checks and error numbers; what passes arrives in the person's 服务通知.
// Numbers: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html;
// which of several faults WeChat names first is not documented, the order here is our guess.

import { setTimeout as pause } from 'node:timers/promises'
import type { WechatAccount } from '../wechat'
import type { ApiAnswer, ApiArguments } from './answer'
import { openapiLimits } from './limits'
import { isOpenid } from './persons'
import { sensitiveWords, wordsIn } from './safety-rule'
import { complaintOf, valueOf } from './template-fields'

export interface SendOptions {
  wechat: WechatAccount
  /** The app's pages, where known. */
  pages?: () => readonly string[]
  now: () => number
}

const states: readonly unknown[] = ['developer', 'trial', 'formal']
const languages: readonly unknown[] = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']
const ok: ApiAnswer = { errcode: 0, errmsg: 'ok' }

export function createSendMessage({ wechat, pages, now }: SendOptions): (given: ApiArguments) => Promise<ApiAnswer> {
  const underWay = new Set<string>()

  function check({ touser, template_id: templateId, page, data, miniprogram_state: state, lang }: ApiArguments): ApiAnswer | undefined {
    if (!isOpenid(touser)) return { errcode: 40003, errmsg: 'invalid openid' }
    const template = wechat.templates().find(({ id }) => id === templateId)
    if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
    const complaint = complaintOf(data, Object.keys(template.keywords))
    if (complaint) return { errcode: 47003, errmsg: complaint }
    if ((state !== undefined && !states.includes(state)) || (lang !== undefined && !languages.includes(lang))) return { errcode: 40097, errmsg: 'invalid args' }
    const path = typeof page === 'string' ? pathOf(page) : ''
    if ((page !== undefined && typeof page !== 'string') || (path && pages && !pages().includes(path))) return { errcode: 41030, errmsg: 'invalid page' }
    if (Object.keys(template.keywords).some((name) => wordsIn(valueOf(data, name) ?? '', sensitiveWords.risky).length > 0)) return { errcode: 45168, errmsg: 'hit sensitive word' }
    if (wechat.banned()) return { errcode: 43107, errmsg: 'subscribe message is banned' }
    return undefined
  }

  return async (given) => {
    const refusal = check(given)
    if (refusal) return refusal
    const { touser, template_id: templateId, page, data } = given
    const [openid, id] = [String(touser), String(templateId)]
    if (underWay.has(openid)) return { errcode: 43108, errmsg: 'concurrent send message to the same fan' }
    underWay.add(openid)
    try {
      // It takes its time, in which another one to the same person comes too early.
      await pause(openapiLimits.messageSendMs)
      if (!wechat.subscriptions.take(openid, id)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      const { title, keywords } = wechat.templates().find((template) => template.id === id) ?? { title: '', keywords: {} }
      const rows = Object.entries(keywords).map(([name, label]) => ({ label, value: valueOf(data, name) ?? '' }))
      wechat.messages.add(openid, now(), { title, page: typeof page === 'string' ? page.replace(/^\//, '') : '', rows })
      return ok
    } finally {
      underWay.delete(openid)
    }
  }
}

function pathOf(page: string): string {
  return page.replace(/^\//, '').split('?')[0] ?? ''
}
