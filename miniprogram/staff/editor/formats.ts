// What each tool does to the words under the finger, asking where there is a choice.

import { isCancelled } from '../components/board-photo/cancelled'
import { inkOf } from './text/marks'
import type { LiveText } from './live-text'

const choices: Record<string, { word: string; name: string; value: string }[]> = {
  color: [['红色', 'red'], ['橙色', 'orange'], ['绿色', 'green'], ['蓝色', 'blue'], ['灰色', 'grey'], ['不要颜色', '']].map(([word = '', value = '']) => ({ word, name: 'color', value })),
  size: [['大一点', '20px'], ['小一点', '14px'], ['平常大小', '']].map(([word = '', value = '']) => ({ word, name: 'fontSize', value })),
  align: [['靠左', ''], ['居中', 'center'], ['靠右', 'right']].map(([word = '', value = '']) => ({ word, name: 'align', value })),
  list: [['前面加圆点', 'bullet'], ['前面加编号', 'ordered'], ['不要列表', '']].map(([word = '', value = '']) => ({ word, name: 'list', value })),
}

/** The tool's format as WeChat's editor knows it. */
export async function applyTool(live: LiveText, tool: string, theme: 'light' | 'dark'): Promise<void> {
  if (tool === 'bold' || tool === 'italic' || tool === 'underline') return live.format(tool, '')
  const offered = choices[tool] ?? []
  const { tapIndex } = await wx.showActionSheet({ itemList: offered.map(({ word }) => word) }).catch(cancelled)
  const choice = offered[tapIndex]
  if (!choice) return
  live.format(choice.name, choice.name === 'color' ? inkOf(choice.value, theme) : choice.value)
}

/** Which tools are on at the cursor. */
export function toolsOn(formats: Record<string, unknown>): Record<string, boolean> {
  const { bold, italic, underline, color, fontSize, align, list, link } = formats
  return { bold: Boolean(bold), italic: Boolean(italic), underline: Boolean(underline), color: Boolean(color), size: Boolean(fontSize), align: Boolean(align) && align !== 'left', list: Boolean(list), link: Boolean(link) }
}

/** Nothing was chosen. */
export function cancelled(error: unknown): { tapIndex: number } {
  if (!isCancelled(error)) console.warn(error)
  return { tapIndex: -1 }
}
