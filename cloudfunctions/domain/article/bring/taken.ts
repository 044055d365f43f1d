// Says what an article that was brought in is made of.

import type { BroughtBlock } from './brought'
import { charactersIn } from './words'

const measured: { types: readonly BroughtBlock['type'][]; say: (n: number) => string }[] = [
  { types: ['heading'], say: (n) => `${n} 个小标题` },
  { types: ['paragraph', 'quote'], say: (n) => `${n} 段文字` },
  { types: ['list'], say: (n) => `${n} 个列表` },
  { types: ['table'], say: (n) => `${n} 个表格` },
  { types: ['image'], say: (n) => `${n} 张图片` },
  { types: ['divider'], say: (n) => `${n} 条分隔线` },
]

export function takenOf(blocks: readonly BroughtBlock[]): string[] {
  const counted = measured.flatMap(({ types, say }) => {
    const found = blocks.filter(({ type }) => types.includes(type)).length
    return found > 0 ? [say(found)] : []
  })
  return [...counted, `一共 ${charactersIn(blocks)} 个字`]
}
