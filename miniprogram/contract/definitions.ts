// What each figure means, in the words in which it is told: pages and exported tables take them from here.

import type { SkipReason, ViewSource } from './views'

export interface Definition {
  name: string
  text: string
}

export const definitions = {
  reads: { name: '阅读', text: '一位读者一天内读同一篇文章，算一次阅读，当天打开多少回都是一次。从以前的系统带入的阅读也计在内。' },
  people: { name: '人数', text: '读过这篇文章的不同读者，每人只算一次。为了不长期辨认读者，到了保存期限会从头计算，并注明从哪天算起。' },
  earlier: { name: '带入的阅读', text: '从以前的系统带入的数字，按原数计入阅读，另列一行，说不出来源。' },
  period: { name: '期内阅读', text: '所选日期之内新增的阅读，不含带入的数字。' },
  sources: { name: '来源', text: '读者这一次是从哪里打开的。各来源相加，等于阅读总数。' },
  boards: { name: '阅报栏', text: '扫某一块阅报栏的码打开的阅读。' },
  depths: { name: '转发层数', text: '0 是自己打开，1 是打开别人转发的卡片，2 是卡片的再转发，3 是更多层。不记录是谁转发的。' },
  ended: { name: '读完率', text: '知道读到哪里的阅读当中，读到文末的比例。没有告诉我们读到哪里的，不计在内。' },
  stay: { name: '阅读时长', text: '文章显示在屏幕上的时间，取中位数：一半读者比它短，一半比它长。最长按半小时算。' },
  anonymous: { name: '未登录的阅读', text: '在朋友圈单页或网页里读的，没有微信身份，按设备计。同一网络一天内同一篇最多计三十台。' },
  favourites: { name: '收藏', text: '新增是期内收藏且至今仍在的人，减少是期内取消的人。' },
  reminders: { name: '更新提醒', text: '文章发布以来，新开更新提醒且至今仍开着的人。' },
  skips: { name: '没有计入的打开', text: '本单位和上级单位工作人员、预览、搜索爬虫等的打开不算阅读。这里的次数是大约数。' },
  recount: { name: '复核', text: '每天夜里把前一天和随机一天的阅读重新数一遍，与已公布的数字对照，差数应为 0。' },
  bestHours: { name: '读得最多的时段', text: '一天里阅读最多的几个小时。天数和阅读越少，越说明不了什么。' },
} as const satisfies Record<string, Definition>

export type FigureName = keyof typeof definitions

export const sourceNames: Record<ViewSource | 'earlier', string> = {
  board: '阅报栏',
  article_code: '文章二维码',
  group_card: '群里的卡片',
  private_card: '私聊的卡片',
  moments: '朋友圈',
  search: '搜索',
  favourites: '微信收藏',
  reminder: '更新提醒',
  in_app: '小程序内',
  official_account: '公众号',
  web: '网页',
  other: '其他',
  earlier: '带入的阅读',
}

export const skipReasonNames: Record<SkipReason, string> = {
  already_counted: '当天已经计过',
  own_staff: '本单位工作人员',
  preview: '预览',
  crawler: '搜索爬虫和自动程序',
  unpublished: '没有发布的文章',
  program_too_old: '小程序版本太旧',
  over_anonymous_limit: '同一网络的设备太多',
  no_reader: '没有身份也没有设备',
  count_failed: '没有数成',
}
