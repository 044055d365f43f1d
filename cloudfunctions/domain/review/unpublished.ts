// Why readers do not see an article any more, in words for them.

export interface Withdrawn {
  reason: string
  at: Date
  held?: boolean
}

export const archivedReason = '文章过时了，已经收起来'

export function reasonForReaders({ reason, held = false }: Withdrawn): string {
  if (!held) return reason
  return reason === '' ? '有人反映了问题，正在核实' : `正在核实：${reason}`
}
