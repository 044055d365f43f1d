// Which part of a page is the article, and what the page says of it: WeChat's own pages by their ids, others by what HTML has for it.

import { isDay } from '../../../view/day'
import type { Findings } from '../findings'
import { visible } from '../words'
import { silentNames } from './elements'
import { byId, childrenOf, elementsIn, isElement, isText, textOf, type Node } from './nodes'

export interface Page {
  title?: string
  orgName?: string
  createdOn?: string
  /** Without what names the article on the page. */
  article: Node[]
}

/** Ids of https://mp.weixin.qq.com pages: the text, and what stands above it. */
const wechat = { text: 'js_content', title: 'activity-name', account: 'js_name', time: 'publish_time' } as const

export function readHtmlPage(nodes: Node[], findings: Findings): Page {
  const root = byId(nodes, wechat.text)
  const [one, ...others] = elementsIn(nodes, ({ name }) => name === 'article')
  const main = elementsIn(nodes, ({ name }) => name === 'main')[0]
  const body = elementsIn(nodes, ({ name }) => name === 'body')[0]
  const chosen = root ?? (one && others.length === 0 ? one : undefined) ?? main ?? body
  const title = tidy(textAt(wechat.title)) || metaContent('og:title')
  const orgName = tidy(textAt(wechat.account))
  const createdOn = dayIn(textAt(wechat.time)) ?? dayIn(metaContent('article:published_time')) ?? scriptDay()
  const said = visible(textAt(wechat.title)) + visible(textAt(wechat.account)) + visible(textAt(wechat.time))
  findings.note('outsideWords', Math.max(0, shownIn(nodes) - shownIn(chosen ? [chosen] : nodes) - said))
  return { ...(title ? { title } : {}), ...(orgName && root ? { orgName } : {}), ...(createdOn && root ? { createdOn } : {}), article: chosen ? chosen.children : nodes }

  function textAt(id: string): string {
    const found = root && byId(nodes, id)
    return found ? textOf(found) : ''
  }

  function metaContent(property: string): string {
    return tidy(elementsIn(nodes, ({ name, attribs }) => name === 'meta' && attribs['property'] === property)[0]?.attribs['content'] ?? '')
  }

  /** WeChat's script writes the time that the page then shows. */
  function scriptDay(): string | undefined {
    const script = root ? elementsIn(nodes, ({ name }) => name === 'script').map(textOf).join('\n') : ''
    const seconds = Number(/\b(?:var ct|create_time|oriCreateTime)\s*[=:]\s*["'](\d{10})["']/.exec(script)?.[1])
    const hours8 = 8 * 3_600_000
    return seconds ? new Date(seconds * 1_000 + hours8).toISOString().slice(0, 10) : undefined
  }
}

export function titleElement(nodes: Node[]): string {
  const found = elementsIn(nodes, ({ name }) => name === 'title')[0]
  return found ? tidy(textOf(found)) : ''
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function dayIn(text: string): string | undefined {
  const [, year = '', month = '', date = ''] = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** Characters that a reader of the page may see. */
function shownIn(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (isText(node)) return sum + visible(node.data)
    return isElement(node) && silentNames.has(node.name) ? sum : sum + shownIn(childrenOf(node))
  }, 0)
}
