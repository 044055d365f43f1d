// The message templates of the pretended WeChat account: it owns whatever the installation's settings name.

import type { Cloud } from '../cloud'

/** As the phone's WeChat is told; `kind` is always 一次性订阅: the long-term ones are for few trades. */
export interface MessageTemplate {
  id: string
  title: string
  kind: 'once'
}

const settingsMost = 100

export function templatesOf(cloud: Cloud): MessageTemplate[] {
  if (!cloud.console.collections().some(({ name }) => name === 'settings')) return []
  return cloud.console.documents('settings', { limit: settingsMost, skip: 0 }).flatMap((document) => {
    const id = (document as { templateId?: unknown }).templateId
    return typeof id === 'string' && id !== '' ? [{ id, title: '有新文章时告诉您', kind: 'once' as const }] : []
  })
}
