// What one person chose in WeChat about subscribe messages: WeChat's own, so no program's storage holds it and none can clear it.

export type KeptChoice = 'accept' | 'reject'

export interface MessageSettings {
  /** 接收订阅消息 of this program. */
  mainSwitch: boolean
  /** By template id: what was chosen with 总是保持以上选择. */
  items: Record<string, { title: string; choice: KeptChoice }>
}

const keyOf = (openid: string | undefined): string => `yuelan-wechat:${openid ?? 'nobody'}`

export const readMessageSettings = (openid: string | undefined): MessageSettings => {
  const kept = localStorage.getItem(keyOf(openid))
  return kept === null ? { mainSwitch: true, items: {} } : (JSON.parse(kept) as MessageSettings)
}

/** WeChat's server holds them too, since it is asked before a message goes out. Told again at each start, so one that got lost is made up for. */
export const tellMessageSettings = (openid: string): void => {
  const { mainSwitch, items } = readMessageSettings(openid)
  const off = Object.entries(items).filter(([, { choice }]) => choice === 'reject').map(([id]) => id)
  const headers = { 'content-type': 'application/json', 'x-wx-openid': encodeURIComponent(openid) }
  fetch('/wx/message-settings', { method: 'PUT', headers, body: JSON.stringify({ mainSwitch, off }) }).catch(() => undefined)
}

export const writeMessageSettings = (openid: string | undefined, settings: MessageSettings): void => {
  localStorage.setItem(keyOf(openid), JSON.stringify(settings))
  if (openid !== undefined) tellMessageSettings(openid)
}
