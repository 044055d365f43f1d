// HTML as an article: a saved page, what an office wrote as a page, or what was copied out of either.

import type { BroughtBlock, BroughtPicture, Report } from '../brought'
import { Findings } from '../findings'
import { charactersIn, visible } from '../words'
import { foreignOf, silentNames } from './elements'
import { childrenOf, isElement, isText, parseHtml, type Node } from './nodes'
import { readHtmlPage, titleElement } from './page'
import { Pictures, type Enclosed } from './pictures'
import { isHidden, styleOf } from './style'
import { walkArticle } from './walk'
import { Writer } from './writer'

export interface ReadHtml {
  title?: string
  /** A title that is only better than none: of the browser's tab. */
  tabTitle?: string
  orgName?: string
  createdOn?: string
  blocks: BroughtBlock[]
  pictures: BroughtPicture[]
}

/** `enclosed`: bytes of pictures that the page names as `brought:0` and on. */
export function readHtml(text: string, findings: Findings, enclosed: Enclosed = []): ReadHtml {
  const nodes = parseHtml(text)
  const { article, ...head } = readHtmlPage(nodes, findings)
  const writer = new Writer(findings)
  const pictures = new Pictures(findings, enclosed)
  walkArticle(article, writer, pictures)
  const blocks = writer.blocks()
  const tabTitle = titleElement(nodes)
  // The walk knows what it leaves behind; this is for what it should have known.
  findings.note('lostWords', Math.max(0, expected(article) - charactersIn(blocks)))
  return { ...head, ...(tabTitle ? { tabTitle } : {}), blocks, pictures: pictures.taken }
}

/** Pasted text: the same, with pictures named and left out. */
export function readPasted(text: string): { blocks: BroughtBlock[]; report: Report } {
  const findings = new Findings()
  const { blocks, pictures } = readHtml(text, findings)
  for (const { width, height } of pictures) findings.name(`一张图片（${width}×${height}）没有贴进来，请从相册添加`)
  const kept = blocks.filter(({ type }) => type !== 'image')
  return { blocks: kept, report: { taken: [], dropped: findings.sentences() } }
}

/** Characters that must come out again: all but what is left behind by name. */
function expected(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (isText(node)) return sum + visible(node.data.replace(/\p{Cc}/gu, ' '))
    if (!isElement(node)) return sum + expected(childrenOf(node))
    const isLeft = silentNames.has(node.name) || foreignOf(node) !== undefined || ['rt', 'rp'].includes(node.name)
    return isLeft || isHidden(node, styleOf(node)) ? sum : sum + expected(node.children)
  }, 0)
}
