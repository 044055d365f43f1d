// 怎么来的: the ways in with their scene numbers, the code or article they lead to, and 热启动 or 冷启动.

import { element } from '../simulator/shell/element'
import type { Entry } from '../simulator/shell/entry'
import { choiceList } from './choices'
import { type Code, newestCodes } from './newest-codes'

type Way = { scene: number; path: string; query(code: Pick<Code, '_id' | 'targetId'>): string }

const ARTICLE = 'pages/article/article'
const card = ({ targetId }: Pick<Code, 'targetId'>) => `id=${targetId}&s=${crypto.randomUUID().slice(0, 8)}&d=1`
const plain = ({ targetId }: Pick<Code, 'targetId'>) => `id=${targetId}`

const WAYS: { name: string; way: Way }[] = [
  { name: '扫普通二维码', way: { scene: 1011, path: ARTICLE, query: ({ _id }) => `q=${encodeURIComponent(`${location.origin}/q/${_id}`)}` } },
  { name: '扫小程序码', way: { scene: 1047, path: ARTICLE, query: ({ _id }) => `scene=${encodeURIComponent(`c=${_id}`)}` } },
  { name: '群聊里的卡片', way: { scene: 1044, path: ARTICLE, query: card } },
  { name: '私聊里的卡片', way: { scene: 1007, path: ARTICLE, query: card } },
  { name: '朋友圈单页', way: { scene: 1154, path: ARTICLE, query: plain } },
  { name: '更新提醒', way: { scene: 1014, path: ARTICLE, query: plain } },
  { name: '最近用过的小程序', way: { scene: 1089, path: '', query: () => '' } },
]

type Start = (entry: Omit<Entry, 'as'>) => Promise<void>

export const arrivalPanel = (panel: HTMLElement, start: { cold: Start; hot: Start }) => {
  let way = WAYS.at(-1)?.way ?? { scene: 1001, path: '', query: () => '' }
  const query = element('input', 'field', { 'type': 'text', 'aria-label': '路径和参数', 'spellcheck': 'false' })
  const codes = element('select', 'field', { 'aria-label': '最近的码' })
  const chosenCode = (): Pick<Code, '_id' | 'targetId'> | undefined => {
    const option = codes.selectedOptions[0]
    return option ? { _id: option.value, targetId: option.dataset.target ?? '' } : undefined
  }
  const fill = () => {
    const code = chosenCode()
    const text = code ? way.query(code) : ''
    query.value = way.path === '' ? '' : `${way.path}${text === '' ? '' : `?${text}`}`
  }
  const entry = (): Omit<Entry, 'as'> => {
    const [path = '', ...rest] = query.value.trim().replace(/^\//, '').split('?')
    return { path, query: rest.join('?'), scene: way.scene }
  }
  const failed = (error: unknown) => { said.textContent = error instanceof Error ? error.message : String(error) }
  const said = element('div', 'said', { role: 'status' })
  const go = (run: Start) => () => {
    said.textContent = ''
    run(entry()).catch(failed)
  }
  codes.addEventListener('change', fill)
  const list = choiceList('arrival', WAYS.map(({ name, way: value }) => ({ name, note: String(value.scene), value })), WAYS.length - 1, value => {
    way = value
    fill()
  })
  const hot = element('button', '', { type: 'button', onclick: go(start.hot) }, '热启动')
  const cold = element('button', 'filled', { type: 'button', onclick: go(start.cold) }, '冷启动')
  panel.append(list, element('div', 'row', {}, codes), element('div', 'row', {}, query, hot, cold), said)

  const refreshCodes = () => {
    newestCodes().then(found => {
      const before = codes.value
      const option = ({ _id, targetId, title }: Code) => element('option', '', { 'value': _id, 'data-target': targetId }, `${_id} ${title}`)
      codes.replaceChildren(...found.map(option))
      if (found.some(({ _id }) => _id === before)) codes.value = before
      codes.hidden = found.length === 0
      if (codes.value !== before) fill()
    }, failed)
  }
  refreshCodes()
  return { again: go(start.cold), refreshCodes }
}
