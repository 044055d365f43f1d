// What can be put into an article besides text that is typed, and the empty blocks to begin with.

import type { Block } from '../../contract/body'
import type { Content } from './document/commands'

export const moreWays = [
  { name: 'quote', word: '引用' },
  { name: 'list', word: '列表' },
  { name: 'table', word: '表格' },
  { name: 'divider', word: '分隔线' },
  { name: 'gallery', word: '几张图拼一起' },
  { name: 'video', word: '视频' },
  { name: 'audio', word: '音频' },
  { name: 'file', word: '文件' },
  { name: 'bring', word: '从文件导入' },
  { name: 'outline', word: '排顺序' },
  { name: 'check', word: '校对' },
  { name: 'settings', word: '文章设置' },
  { name: 'versions', word: '以前的版本' },
] as const

export type MoreWay = (typeof moreWays)[number]['name']

/** Undefined for what has to be chosen first. */
export function emptyBlock(name: string): Content | undefined {
  switch (name) {
    case 'body':
      return { type: 'paragraph', runs: [] }
    case 'heading':
    case 'quote':
      return { type: name, runs: [] }
    case 'list':
      return { type: 'list', ordered: false, items: [[]] }
    case 'table':
      return { type: 'table', rows: [[[], []], [[], []]] }
    case 'divider':
      return { type: 'divider' }
    default:
      return undefined
  }
}

/** What the finger writes in at once. */
export function isWritten(type: Block['type']): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'quote' || type === 'list' || type === 'table'
}
