// The names of what is counted, as staff read them.

import type { Role } from '../../contract/members'
import type { SourceReads } from '../../contract/stats'
import type { SkipReason } from '../../contract/views'

export const sourceNames: Record<SourceReads['source'], string> = {
  board: '阅报栏',
  article_code: '文章码',
  group_card: '群聊卡片',
  private_card: '私聊卡片',
  moments: '朋友圈',
  search: '搜一搜',
  favourites: '收藏',
  reminder: '提醒',
  in_app: '站内列表',
  official_account: '公众号',
  web: '网页',
  other: '其他',
  earlier: '旧系统带入',
}

export const skipNames: Record<SkipReason, string> = {
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

/** By share depth, 0 to 3. */
export const depthNames = ['第一手', '转发一次', '转发两次', '转发三次以上']

export const roleNames: Record<Role, string> = { writer: '撰稿', reviewer: '审稿', admin: '管理员' }

/** `2026-06-03` as people say it within a year, `2026-06-03T09` as its hour. */
export function shortTime(time: string): string {
  const hour = time.slice(11, 13)
  return hour === '' ? `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日` : `${Number(hour)}点`
}

/** Seconds as people say them. */
export function spokenSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  const rest = seconds % 60
  return `${Math.floor(seconds / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`
}
