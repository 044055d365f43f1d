// A body as HTML: every word is escaped, every picture keeps its place, and nothing but text, pictures and plain links comes out.

import { html } from 'hono/html'
import type { Block, Body, Picture, Run } from '../../miniprogram/contract/body'
import { link } from '../domain/article/body-schema'
import type { Html } from './layout'

/** Where a picture can be fetched, by fileId; without an address its place and words stand for it. */
export type Addresses = ReadonlyMap<string, string>

export function bodyHtml({ blocks }: Body, addresses: Addresses): Html {
  return html`<div class="body">${blocks.map((block) => blockHtml(block, addresses))}</div>`
}

function blockHtml(block: Block, addresses: Addresses): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p class="${block.align ?? ''}">${block.runs.map(runHtml)}</p>\n`
    case 'heading':
      return html`<h3>${block.runs.map(runHtml)}</h3>\n`
    case 'quote':
      return html`<blockquote>${block.runs.map(runHtml)}</blockquote>\n`
    case 'list':
      return listHtml(block.ordered, block.items)
    case 'table':
      return html`<div class="table"><table>${block.rows.map(rowHtml)}</table></div>\n`
    case 'divider':
      return html`<hr>\n`
    case 'image':
      return pictureHtml(block, addresses)
    case 'gallery':
      return html`${block.images.map((picture) => pictureHtml(picture, addresses))}`
    case 'video':
      return elsewhere('视频', block.caption)
    case 'audio':
      return elsewhere('声音', block.title)
    case 'file':
      break
  }
  return elsewhere('文件', block.name)
}

function runHtml({ text, bold, italic, underline, color, size, link: target }: Run): Html {
  let inside = html`${text}`
  if (bold) inside = html`<strong>${inside}</strong>`
  if (italic) inside = html`<em>${inside}</em>`
  if (underline) inside = html`<u>${inside}</u>`
  const classes = [color, size].filter(Boolean).join(' ')
  if (classes) inside = html`<span class="${classes}">${inside}</span>`
  // Asked again although the body was checked when it came in: a link that runs is the one thing that must never get out.
  if (target && link.safeParse(target).success) inside = html`<a href="${target}" rel="noopener noreferrer nofollow">${inside}</a>`
  return inside
}

function listHtml(ordered: boolean, items: readonly Run[][]): Html {
  const inside = items.map((runs) => html`<li>${runs.map(runHtml)}</li>`)
  return ordered ? html`<ol>${inside}</ol>\n` : html`<ul>${inside}</ul>\n`
}

function rowHtml(cells: readonly Run[][]): Html {
  return html`<tr>${cells.map((runs) => html`<td>${runs.map(runHtml)}</td>`)}</tr>`
}

function pictureHtml({ fileId, width, height, caption, alt }: Picture, addresses: Addresses): Html {
  const address = addresses.get(fileId)
  const words = alt ?? caption ?? ''
  const picture = address
    ? html`<img src="${address}" width="${width}" height="${height}" alt="${words}" loading="lazy">`
    : html`<div class="missing">图片没打开${words ? `：${words}` : ''}</div>`
  return html`<figure>${picture}${caption ? html`<figcaption>${caption}</figcaption>` : ''}</figure>\n`
}

function elsewhere(what: string, name: string | undefined): Html {
  return html`<p class="center meta">${what}${name ? `“${name}”` : ''}，请扫下面的码在手机上打开</p>\n`
}
