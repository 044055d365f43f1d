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

export const writeMessageSettings = (openid: string | undefined, settings: MessageSettings): void =>
  localStorage.setItem(keyOf(openid), JSON.stringify(settings))
