// What a block needs to be drawn, worked out once: run classes, plain headings, the words for what this version does not know.

import type { Picture, Run } from '../../contract/body'
import type { ReadBlock } from '../../contract/body-guards'
import type { Film } from '../film/shown-film'
import type { Paper } from '../paper-file/paper'
import type { Sound } from '../sound/shown-sound'

/** `at` is its place among its neighbours, `style` a list of class names. */
export interface ShownRun {
  at: number
  text: string
  style: string
  link: string
}

export type ShownBlock =
  | { id: string; type: 'paragraph'; runs: ShownRun[]; align: string }
  | { id: string; type: 'heading'; runs: ShownRun[]; plain: string }
  | { id: string; type: 'quote'; runs: ShownRun[] }
  | { id: string; type: 'pictures'; pictures: Picture[] }
  | { id: string; type: 'list'; items: { at: number; mark: string; runs: ShownRun[] }[] }
  | { id: string; type: 'table'; rows: { at: number; cells: { at: number; runs: ShownRun[] }[] }[] }
  | { id: string; type: 'divider' }
  | { id: string; type: 'film'; film: Film }
  | { id: string; type: 'sound'; sound: Sound }
  | { id: string; type: 'paper'; paper: Paper }
  | { id: string; type: 'note'; text: string }

export function showRun(run: Run, at: number): ShownRun {
  const style = [
    run.bold && 'bold',
    run.italic && 'italic',
    run.underline && 'underline',
    run.color,
    run.size,
    run.link !== undefined && 'link',
  ]
  return { at, text: run.text, style: style.filter(Boolean).join(' '), link: run.link ?? '' }
}

function showRow(row: Run[][], at: number) {
  return { at, cells: row.map((cell, place) => ({ at: place, runs: cell.map(showRun) })) }
}

export function showBlock(block: ReadBlock): ShownBlock {
  const { id } = block
  switch (block.type) {
    case 'paragraph':
      return { id, type: 'paragraph', runs: block.runs.map(showRun), align: block.align ?? 'indented' }
    case 'heading': {
      const runs = block.runs.map(showRun)
      // Without marks the lines can be broken between phrases, as those of a title.
      const unmarked = runs.every((run) => run.style === '')
      return { id, type: 'heading', runs, plain: unmarked ? runs.map((run) => run.text).join('') : '' }
    }
    case 'quote':
      return { id, type: 'quote', runs: block.runs.map(showRun) }
    case 'image': {
      const { type: _, id: __, ...picture } = block
      return { id, type: 'pictures', pictures: [picture] }
    }
    case 'gallery':
      return { id, type: 'pictures', pictures: block.images }
    case 'list':
      return {
        id,
        type: 'list',
        items: block.items.map((runs, index) => ({ at: index, mark: block.ordered ? `${index + 1}.` : '•', runs: runs.map(showRun) })),
      }
    case 'table':
      return { id, type: 'table', rows: block.rows.map(showRow) }
    case 'divider':
      return { id, type: 'divider' }
    case 'video': {
      const { fileId, width, height, seconds = 0, poster = '', caption = '' } = block
      return { id, type: 'film', film: { id, fileId, width, height, seconds, poster, caption } }
    }
    case 'audio':
      return { id, type: 'sound', sound: { id, title: block.title, seconds: block.seconds ?? 0, music: block.background === true } }
    case 'file':
      return { id, type: 'paper', paper: { id, name: block.name, bytes: block.bytes } }
    default:
      return { id, type: 'note', text: '这里有一段内容，现在的版本显示不了' }
  }
}
