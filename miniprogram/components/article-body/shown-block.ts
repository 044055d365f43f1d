// What a block needs to be drawn, worked out once: run classes, the words for what this version does not know, and long blocks in parts.

import type { Run } from '../../contract/body'
import type { ReadBlock } from '../../contract/body-guards'
import { largeTable } from './large-table'
import { inParts, partsOfRuns } from './parts'
import type { ShownBlock, ShownRun, ShownText } from './shown'

/** WeChat's audit allows 60 children of one element. */
const mostChildren = 40
/** Each cell is an element, and a page holds fewer than 1,000 of them. */
const mostCells = 160

export function showRun(run: Run, at: number): ShownRun {
  const { text, link } = run
  const marks = [run.bold && 'bold', run.italic && 'italic', run.underline && 'underline', run.color, run.size, link !== undefined && 'link']
  const style = marks.filter(Boolean).join(' ')
  return { at, text, ...(style !== '' && { style }), ...(link !== undefined && { link }) }
}

export function showText(runs: readonly Run[]): ShownText {
  const shown = runs.map(showRun)
  return shown.every(({ style }) => style === undefined) ? { text: shown.map(({ text }) => text).join('') } : { text: '', runs: shown }
}

/** The parts of one block have ids that begin with the block's own. */
function parts<T extends object>(id: string, each: readonly T[]): (T & { id: string; follows?: true })[] {
  return each.map((part, at) => (at === 0 ? { id, ...part } : { id: `${id}+${at}`, follows: true, ...part }))
}

function showParagraph({ id, runs, align }: Extract<ReadBlock, { type: 'paragraph' }>): ShownBlock[] {
  const texts = partsOfRuns(runs).map(showText)
  return parts(id, texts.map((text) => ({ type: 'paragraph' as const, ...(align && { align }), ...text })))
}

function showList({ id, items, ordered }: Extract<ReadBlock, { type: 'list' }>): ShownBlock[] {
  const shown = items.map((runs, at) => ({ at, mark: ordered ? `${at + 1}.` : '•', ...showText(runs) }))
  return parts(id, inParts(shown, mostChildren).map((some) => ({ type: 'list' as const, items: some })))
}

function showTable({ id, rows }: Extract<ReadBlock, { type: 'table' }>): ShownBlock {
  const shown = rows.map((row, at) => ({ at, cells: row.map((runs, place) => ({ at: place, ...showText(runs) })) }))
  const cells = shown.reduce((sum, row) => sum + row.cells.length, 0)
  if (cells > mostCells) return { id, type: 'large-table', nodes: largeTable(shown) }
  return { id, type: 'table', parts: inParts(shown, mostChildren).map((some, at) => ({ at, rows: some })) }
}

function showBlock(block: ReadBlock): ShownBlock[] {
  const { id } = block
  switch (block.type) {
    case 'paragraph':
      return showParagraph(block)
    case 'heading':
    case 'quote':
      return [{ id, type: block.type, ...showText(block.runs) }]
    case 'image': {
      const { type: _, id: __, ...picture } = block
      return [{ id, type: 'picture', picture }]
    }
    case 'gallery':
      return parts(id, block.images.map((picture) => ({ type: 'picture' as const, picture })))
    case 'list':
      return showList(block)
    case 'table':
      return [showTable(block)]
    case 'divider':
      return [{ id, type: 'divider' }]
    case 'video': {
      const { fileId, width, height, seconds = 0, poster = '', caption = '' } = block
      return [{ id, type: 'film', film: { id, fileId, width, height, seconds, poster, caption } }]
    }
    case 'audio':
      return [{ id, type: 'sound', sound: { id, title: block.title, seconds: block.seconds ?? 0, music: block.background === true } }]
    case 'file':
      return [{ id, type: 'paper', paper: { id, name: block.name, bytes: block.bytes } }]
    default:
      return [{ id, type: 'note', text: '这里有一段内容，现在的版本显示不了' }]
  }
}

export function showBlocks(blocks: readonly ReadBlock[]): ShownBlock[] {
  return blocks.flatMap(showBlock)
}
