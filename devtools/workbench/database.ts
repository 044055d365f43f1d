// 数据库: the collections with their counts, and the newest documents of the one chosen. Read only.

import { element } from '../simulator/shell/element'

interface Collection { name: string; count: number }

const read = async <T>(path: string, fallback: T): Promise<T> => {
  const response = await fetch(path).catch(() => undefined)
  return response?.ok ? await response.json() as T : fallback
}

export const databasePanel = (panel: HTMLElement): { refresh(changed: boolean): void } => {
  const list = element('div', 'collections')
  const shown = element('pre', 'documents', { tabindex: '0', 'aria-label': '文档' })
  panel.append(element('div', 'database', {}, list, shown))
  const counts = new Map<string, number>()
  let chosen = ''
  const showDocuments = async () => {
    if (chosen === '') return
    const documents = await read<unknown[]>(`/wx/console/${encodeURIComponent(chosen)}?limit=20`, [])
    shown.textContent = documents.map(document => JSON.stringify(document, undefined, 2)).join('\n')
  }
  const showCollections = async () => {
    const collections = await read<Collection[]>('/wx/console/collections', [])
    list.replaceChildren(...collections.map(({ name, count }) => {
      const more = counts.has(name) && counts.get(name) !== count
      counts.set(name, count)
      return element('button', `collection${name === chosen ? ' chosen' : ''}${more ? ' more' : ''}`, {
        'type': 'button', 'aria-pressed': String(name === chosen), 'onclick': () => {
          chosen = name
          void refresh()
        },
      }, element('span', '', {}, name), element('span', 'number', {}, String(count)))
    }))
  }
  const refresh = async () => {
    await Promise.all([showCollections(), showDocuments()])
  }
  void refresh()
  return { refresh: changed => { if (changed || counts.size === 0) void refresh() } }
}
