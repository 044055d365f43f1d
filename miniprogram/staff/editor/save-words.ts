// What the editor says of saving.

import { clockText } from '../../components/article-card/published'
import type { Saved } from './saving/saving'

export interface SaveLine {
  text: string
  warns: boolean
  rests: boolean
}

/** `blank`: nothing is written yet. */
export function saveLine(saved: Saved | { name: 'blank' }): SaveLine {
  switch (saved.name) {
    case 'blank':
      return { text: '写了会自己存', warns: false, rests: false }
    case 'saved':
      return { text: `${clockText(saved.at)} 已存好`, warns: false, rests: true }
    case 'saving':
      return { text: '正在存…', warns: false, rests: false }
    case 'offline':
      return { text: '没有网络，已存在手机里', warns: true, rests: false }
    case 'full':
      return { text: '手机存满了，还没存好，请连上网等一等', warns: true, rests: false }
    case 'refused':
      return { text: `没有存进云里：${saved.message}`, warns: true, rests: false }
    default:
      return { text: '有一处写了两个样子，请选一个', warns: true, rests: false }
  }
}
