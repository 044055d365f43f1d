// What each figure means, in the words in which it is told: pages and exported tables take them from here, so a figure has one meaning.

import type { SkipReason, ViewSource } from '../../contract/views'

export interface Definition {
  name: string
  text: string
}

export const definitions = {
  reads: { name: '阅读', text: '一个人、一篇文章、一天（北京时间零点到零点）里打开多少次，都算一次阅读。旧系统带入的数也在里面，另外写明。' },
  people: { name: '人数', text: '不同的读者有多少位。同一位读者换了日子再读，阅读加一，人数不加。为了不长期辨认读者，到了保存期限会从头计算，并注明从哪天算起。' },
  today: { name: '今天', text: '今天零点到现在的阅读。今天还没过完，数字会再变。' },
  period: { name: '期内阅读', text: '所选日期之内新增的阅读，不含旧系统带入的数字。' },
  anonymous: { name: '未登录', text: '从朋友圈单页和网页来的读者，微信不告诉是谁，按设备算。同一网络一天内同一篇最多计三十台。' },
  sources: { name: '来源', text: '读者这一次是从哪里打开的。各来源相加，等于阅读总数。' },
  boards: { name: '阅报栏', text: '扫某一块阅报栏的码打开的阅读。' },
  depths: { name: '转发', text: '第一手是自己扫码、搜到或在列表里看到的；转发一次是点开别人的卡片，转发两次是卡片又被转了一回。只数打开，不记是谁转的。' },
  ended: { name: '读完率', text: '知道读到哪里的阅读当中，读到文末的比例。没有告诉我们读到哪里的，不计在内。' },
  stay: { name: '阅读时长', text: '文章显示在屏幕上的时间，取中位数：一半读者比它短，一半比它长。最长按半小时算。' },
  favourites: { name: '收藏', text: '新增是期内收藏且至今仍在的人，减少是期内取消的人，现在是到此刻还收藏着的人。' },
  reminders: { name: '更新提醒', text: '文章发布以来，新开更新提醒且至今仍开着的人。' },
  skips: { name: '没有算进去的', text: '打开了但不算阅读的，按原因记数，是大概的数：本单位和上级单位的人员、发布前预览、机器抓取、没有登录又超过限量的。' },
  recount: { name: '夜里重数', text: '每天夜里把前一天和随机一天的阅读重新数一遍，和已公布的数字相比，差数应为 0。' },
  bestHours: { name: '什么时候读得多', text: '一天里阅读最多的几个小时。天数和阅读越少，越说明不了什么，所以写明是多少天、多少次阅读里看出来的。' },
} as const satisfies Record<string, Definition>

export type FigureName = keyof typeof definitions

/** Of monthly reports alone: of a stretch of time, readers can only be counted when they come first. */
export const newPeople: Definition = { name: '新增人数', text: '这个月里第一次来读某篇文章的人。按文章数，再相加：一个人第一次读两篇，算两位；以前读过这篇的，不再算。' }

/** What each source is, and what it is called. */
export const sourceDefinitions: Record<ViewSource | 'earlier', Definition> = {
  board: { name: '阅报栏', text: '扫了贴在阅报栏上的码来读的，记在那一块阅报栏名下。' },
  article_code: { name: '文章码', text: '扫了这篇文章自己的码来读的，不是阅报栏上的码。' },
  group_card: { name: '群聊卡片', text: '点开群里转发的卡片来读的。' },
  private_card: { name: '私聊卡片', text: '点开别人单独发来的卡片来读的。' },
  moments: { name: '朋友圈', text: '从朋友圈打开的，单页里读的和进了小程序再读的都算。' },
  search: { name: '搜一搜', text: '在微信里搜到的。' },
  favourites: { name: '微信收藏', text: '从微信的收藏里打开的。' },
  reminder: { name: '提醒', text: '点开更新提醒的消息来读的。' },
  in_app: { name: '站内列表', text: '在小程序里看到、点开的：首页、单位的页面、收藏、最近用过的小程序。' },
  official_account: { name: '公众号', text: '从公众号的文章或对话里打开的。' },
  web: { name: '网页', text: '在电脑上或微信以外打开的。' },
  other: { name: '其他', text: '微信说的来处不在上面这些里，编号留着备查。' },
  earlier: { name: '旧系统带入', text: '从原来的系统搬过来的阅读数，搬的时候是多少就是多少，以后不再变，也说不出来源。' },
}

export const skipReasonNames: Record<SkipReason, string> = {
  already_counted: '当天看过了',
  own_staff: '本单位人员',
  preview: '发布前预览',
  crawler: '搜索抓取',
  unpublished: '没有发布时',
  program_too_old: '程序太旧看不了',
  over_anonymous_limit: '未登录超过限量',
  no_reader: '认不出是谁',
  count_failed: '当时没记上',
}
