// A block of text as WeChat's editor wants it.

import type { Block, Run } from '../../../contract/body'
import type { Delta } from './delta'
import { attributesOf, type Attributes } from './marks'

type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'quote' | 'list' }>

/** The level of the one heading there is. */
const level = 2

export function deltaOf(block: TextBlock, theme: 'light' | 'dark'): Delta {
  const ops: Delta['ops'] = []
  const line = (runs: readonly Run[], attributes?: Attributes): void => {
    for (const [at, text] of runs.flatMap((run) => run.text.split('\n').map((part, place) => [place, { ...run, text: part }] as const))) {
      if (at > 0) ops.push(broken(attributes))
      const marks = attributesOf(text, theme)
      if (text.text !== '') ops.push({ insert: text.text, ...(marks && { attributes: marks }) })
    }
    ops.push(broken(attributes))
  }
  if (block.type === 'list') for (const item of block.items) line(item, { list: block.ordered ? 'ordered' : 'bullet' })
  else if (block.type === 'heading') line(block.runs, { header: level })
  else line(block.runs, block.type === 'paragraph' && block.align ? { align: block.align } : undefined)
  return { ops }
}

function broken(attributes: Attributes | undefined): Delta['ops'][number] {
  return { insert: '\n', ...(attributes && { attributes }) }
}

export function isText(block: Block | undefined): block is TextBlock {
  return block !== undefined && (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote' || block.type === 'list')
}
