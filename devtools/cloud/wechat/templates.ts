// The message templates of the pretended WeChat account: it owns whatever the installation's settings name, with the keywords that they name.

/** `kind` is always 一次性订阅: the long-term ones are for few trades. `keywords`: name in `data` → what stands before it in the message. */
export interface MessageTemplate {
  id: string
  title: string
  kind: 'once'
  keywords: Record<string, string>
}

/** Of the template that the README asks an operator for, by what carries what. */
const usualFields = { title: 'thing1', org: 'thing2', time: 'time3' }
const labels: Record<string, string> = { title: '文章标题', org: '发布单位', time: '发布时间' }
const titles: Record<string, string> = { reminder: '有新文章时告诉您', review: '有稿子等您审' }

/** `settings` are the documents of the collection of that name. */
export function templatesIn(settings: readonly unknown[]): MessageTemplate[] {
  return settings.flatMap((document) => {
    const { _id, templateId: id, fields = {} } = document as { _id: string; templateId?: unknown; fields?: Record<string, string> }
    if (typeof id !== 'string' || id === '') return []
    const keywords = Object.entries({ ...usualFields, ...fields }).map(([role, name]) => [name, labels[role] ?? role])
    return [{ id, title: titles[_id] ?? `阅栏消息（${_id}）`, kind: 'once' as const, keywords: Object.fromEntries(keywords) as Record<string, string> }]
  })
}
