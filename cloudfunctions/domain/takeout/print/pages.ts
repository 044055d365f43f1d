// An article on A4: its title over a double rule, the text as good print sets it, pictures in their places, and the addresses that a paper cannot lead to.

import type { Block } from '../../../../miniprogram/contract/body'
import { raggedLines } from '../../../../miniprogram/more/contract/setting/breaking'
import type { Measure } from '../../../../miniprogram/more/contract/setting/measure'
import { textAt, type Page } from '../../paper/boxes'
import { flow, type Part, type Strip } from '../../paper/flow'
import { bar, framework, ink, inner, sheet } from '../../report/sheet'
import { runsOf } from '../../article/limits'
import { bylineOf, endOf, mediaWords, type TakenArticle } from '../article'
import { galleryStrips, pictureStrip, type Pictures } from './pictures'
import { blank, plainStrips, smallSize, textSize, textStrips, together } from './strips'
import { tableStrips } from './table'

export interface Means extends Pictures {
  measure: Measure
  addresses: ReadonlyMap<string, string>
}

export function articlePages(article: TakenArticle, means: Means): Page[] {
  const { width, height, top, bottom } = sheet
  const parts = [mastheadOf(article, means.measure), ...blockParts(article.blocks, means), ...endParts(article, means.measure)]
  const pages = flow(parts, { top, bottom, gap: 9 })
  const name = `${article.orgName}　${article.title}`
  return pages.map((boxes, at) => ({ width, height, boxes: [...framework(means.measure, { name, number: at + 1, of: pages.length }), ...boxes] }))
}

function mastheadOf(article: TakenArticle, measure: Measure): Part {
  const size = 21
  const title = raggedLines(article.title, inner / size, measure, true).map((text): Strip => ({ height: size * 1.4, draw: (top) => [textAt(measure, text, sheet.left, top + size * 1.05, { size, bold: true })] }))
  const byline = bylineOf(article).flatMap((line) => plainStrips(line, measure, { size: smallSize, colour: ink.grey }))
  const rule: Strip = { height: 16, draw: (top) => [bar(sheet.left, top + 6, inner, 2, ink.black), bar(sheet.left, top + 10, inner, 0.6, ink.black)] }
  return { rows: [together([...title, blank(4), ...byline, rule])] }
}

/** A heading stands over what follows it, never alone at the foot of a page. */
function blockParts(blocks: readonly Block[], means: Means): Part[] {
  const parts: Part[] = []
  let headings: Strip[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      headings.push(blank(8), ...textStrips(block.runs, means.measure, { size: 15, bold: true, ragged: true }), blank(3))
      continue
    }
    parts.push({ ...(headings.length > 0 ? { title: together(headings) } : {}), rows: rowsOf(block, means) })
    headings = []
  }
  return headings.length > 0 ? [...parts, { rows: [together(headings)] }] : parts
}

function rowsOf(block: Exclude<Block, { type: 'heading' }>, means: Means): Strip[] {
  const { measure, addresses } = means
  switch (block.type) {
    case 'paragraph':
      return textStrips(block.runs, measure, block.align ? { align: block.align } : { indent: 2 * textSize })
    case 'quote':
      return textStrips(block.runs, measure, { left: 18, colour: ink.grey }).map((line) => ({ ...line, draw: (top) => [bar(sheet.left + 4, top, 2.2, line.height, ink.rule), ...line.draw(top)] }))
    case 'list':
      return block.items.flatMap((runs, at) => textStrips(runs, measure, { left: 2 * textSize }).map((line, row) => (row === 0 ? marked(line, block.ordered ? `${at + 1}.` : '•', measure) : line)))
    case 'table':
      return tableStrips(block.rows, measure)
    case 'divider':
      return [{ height: 18, draw: (top) => [bar(sheet.left + inner / 2 - 36, top + 9, 72, 0.7, ink.rule)] }]
    case 'image':
      return [pictureStrip(block, means)]
    case 'gallery':
      return galleryStrips(block.images, means)
    default:
      return named(mediaWords(block), addresses.get(block.fileId), measure)
  }
}

function marked(line: Strip, mark: string, measure: Measure): Strip {
  return { ...line, draw: (top) => [textAt(measure, mark, sheet.left + 2 * textSize - 6, top + textSize * 1.185, { size: textSize }, 'right'), ...line.draw(top)] }
}

function named(words: string, address: string | undefined, measure: Measure): Strip[] {
  return textStrips([{ text: words }, ...(address ? [{ text: '　' }, { text: address, link: address }] : [])], measure, { ragged: true })
}

function endParts(article: TakenArticle, measure: Measure): Part[] {
  const seen = new Map(article.blocks.flatMap(runsOf).flatMap(({ text, link }) => (link && link !== text ? [[`${text} ${link}`, { text, link }] as const] : [])))
  const links = [...seen.values()].map(({ text, link }) => together(plainStrips(`${text}：${link}`, measure, { size: smallSize })))
  const heading = together([blank(8), ...plainStrips('文中的链接', measure, { size: 11, bold: true })])
  const end = endOf(article).flatMap((line) => plainStrips(line, measure, { size: smallSize, colour: ink.grey, align: 'right' }))
  return [...(links.length > 0 ? [{ title: heading, rows: links }] : []), { rows: [together([blank(10), ...end])] }]
}

