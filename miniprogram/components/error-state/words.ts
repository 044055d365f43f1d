// The reader's words for each failure. Centred, so without end punctuation.

import type { ErrorCode } from '../../contract/errors'

/** `late`: no answer in time. `newer`: of a form that only a newer version of the program knows. */
export type Problem = ErrorCode | 'late' | 'newer'

/** `action` is empty where trying again cannot help. */
export interface Words {
  title: string
  lines: string[]
  action: string
}

const again = '再试一次'
const ours: Words = { title: '这一页没打开', lines: ['是我们这边的问题', '过一会儿再试，多半就好了'], action: again }

const table: Partial<Record<Problem, Words>> = {
  unavailable: { title: '没有连上', lines: ['可能是网络不好', '连上网以后再试一次'], action: again },
  late: { title: '等了好一会儿，还没打开', lines: ['可能是网络慢，也可能是我们这边忙', '再等等，或者再试一次'], action: again },
  newer: { title: '这篇文章要用新版才能看', lines: ['请把微信完全关掉，再打开一次', '阅栏会自己换成新版'], action: again },
  too_many: { title: '打开得太快了', lines: ['等一会儿再试'], action: again },
  not_found: { title: '没有找到', lines: ['这个单位可能已经不在这里了'], action: '' },
  not_allowed: { title: '现在看不了', lines: ['要在微信里打开阅栏', '才知道是您的'], action: again },
}

export function wordsOf(problem: Problem): Words {
  return table[problem] ?? ours
}
