// Why there is no picture, and what to do. Centred, so without end punctuation.

import type { Problem, Words } from '../../components/error-state/words'

export interface Failure extends Words {
  leads: 'again' | 'home'
}

const home = { action: '去首页看看', leads: 'home' } as const
const again = { action: '再试一次', leads: 'again' } as const

export function failureOf(problem: Problem): Failure {
  switch (problem) {
    case 'not_found':
    case 'bad_input':
      return { title: '这篇文章做不了图片', lines: ['它还没有发布，或者已经撤下了', '扫图片上的码就看不到它'], ...home }
    case 'conflict':
      return { title: '这篇文章的码停用了', lines: ['没有能打开它的码，就不做图片'], ...home }
    case 'unavailable':
      return { title: '图片没有做出来', lines: ['可能是网络不好', '连上网以后再试一次'], ...again }
    case 'late':
      return { title: '等了好一会儿，还没做好', lines: ['可能是网络慢，也可能是我们这边忙', '再等等，或者再试一次'], ...again }
    default:
      return { title: '图片没有做出来', lines: ['是我们这边的问题', '过一会儿再试，多半就好了'], ...again }
  }
}
