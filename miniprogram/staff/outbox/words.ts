// What became of reminders, in words for staff.

import type { OutboxOutcome, OutboxOutput } from '../contract/outbox'

export interface Row {
  outcome: OutboxOutcome
  name: string
  note: string
  messages: number
}

const told: Record<OutboxOutcome, { name: string; note: string }> = {
  sent: { name: '已发到微信', note: '微信收下了，会出现在“服务通知”里' },
  waiting: { name: '等着发', note: '一般几分钟内发完，不用守着' },
  none: { name: '没有次数了', note: '点过提醒，但次数用完或关掉了，下次点了才能再发' },
  failed: { name: '没发成', note: '微信没有收下' },
  unknown: { name: '结果未知', note: '发的时候断了，微信可能已经收下。为了不打扰两次，不再发' },
  dropped: { name: '没有再发', note: '轮到之前文章撤下了' },
}

const always: readonly OutboxOutcome[] = ['sent', 'none']

/** What is nought is left out, but for what everybody asks for. */
export function rowsOf({ counts }: OutboxOutput): Row[] {
  const outcomes = Object.keys(told) as OutboxOutcome[]
  return outcomes.filter((outcome) => counts[outcome] > 0 || always.includes(outcome)).map((outcome) => ({ outcome, ...told[outcome], messages: counts[outcome] }))
}

const causes = new Map([
  [40037, '设置里的消息模板不对，请管理员检查'],
  [47003, '消息模板的格子和设置的不一样，请管理员检查'],
  [43107, '这个小程序的订阅消息被微信停用了'],
  [40003, '有的读者已经注销'],
  [45168, '标题里有微信不让发的词'],
])

/** Why WeChat refused, most often first. */
export function causesOf({ refusals }: OutboxOutput): string[] {
  return refusals.map(({ errCode, messages }) => `${messages} 条：${causes.get(errCode) ?? `微信的错误号 ${errCode}`}`)
}

export const isGoing = ({ full, counts }: OutboxOutput): boolean => !full || counts.waiting > 0
