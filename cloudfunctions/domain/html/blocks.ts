// A body as HTML: every word is escaped, every picture keeps its place, and nothing but text, files and plain links comes out.

import { html } from 'hono/html'
import type { Block, Body } from '../../../miniprogram/contract/body'
import type { Html } from './html'
import { audioHtml, fileHtml, galleryHtml, pictureHtml, videoHtml, type Addresses } from './media'
import { runsHtml } from './runs'

export function bodyHtml({ blocks }: Body, addresses: Addresses): Html {
  return html`<div class="body">
${blocks.map((block) => blockHtml(block, addresses))}</div>`
}

/** What is not known here is left out: the database may hold a newer form of article than this function. */
function blockHtml(block: Block, addresses: Addresses): Html | '' {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block)
    case 'heading':
      return html`<h2>${runsHtml(block.runs)}</h2>\n`
    case 'quote':
      return html`<blockquote>${runsHtml(block.runs)}</blockquote>\n`
    case 'list': {
      const items = block.items.map((runs) => html`<li>${runsHtml(runs)}</li>`)
      return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`
    }
    case 'table':
      return tableHtml(block)
    case 'divider':
      return html`<hr>\n`
    case 'image':
      return pictureHtml(block, addresses)
    case 'gallery':
      return galleryHtml(block.images, addresses)
    case 'video':
      return videoHtml(block, addresses)
    case 'audio':
      return audioHtml(block, addresses)
    case 'file':
      return fileHtml(block, addresses)
    default:
      return ''
  }
}

function paragraphHtml({ runs, align }: Extract<Block, { type: 'paragraph' }>): Html {
  if (align === 'center') return html`<p class="center">${runsHtml(runs)}</p>\n`
  if (align === 'right') return html`<p class="right">${runsHtml(runs)}</p>\n`
  return html`<p>${runsHtml(runs)}</p>\n`
}

/** A wide one is scrolled, which must be possible with the keyboard too. */
function tableHtml({ rows }: Extract<Block, { type: 'table' }>): Html {
  const row = (cells: (typeof rows)[number]): Html => html`<tr>${cells.map((runs) => html`<td>${runsHtml(runs)}</td>`)}</tr>`
  return html`<div class="table" role="region" aria-label="表格" tabindex="0"><table>${rows.map(row)}</table></div>\n`
}
