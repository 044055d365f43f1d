// The reasons of a complaint in the reader's words.

import { complaintReasons } from '../../contract/complaints'
import type { ComplaintReason } from '../../contract/complaints'

const words: Record<ComplaintReason, { name: string; explained: string }> = {
  untrue: { name: '不实信息', explained: '说的事不对，或者时间、地点、数字写错了' },
  infringing: { name: '侵权', explained: '用了您的文字或照片，没有经过您同意' },
  unlawful: { name: '违规', explained: '内容违反法律，或者不该登在这里' },
  privacy: { name: '隐私', explained: '露出了您或家人的姓名、电话、住址、长相' },
  other: { name: '其他', explained: '上面都不是，请在下面写清楚' },
}

export const reasonChoices = complaintReasons.map((reason) => ({ reason, ...words[reason] }))

export function reasonName(reason: ComplaintReason): string {
  return words[reason].name
}
