// Why a change of the word list came to nothing, and what to do.

import type { Problem } from '../../components/error-state/words'

export function wordsProblemOf(problem: Problem): string {
  switch (problem) {
    case 'conflict':
      return '别人刚改过词表，现在看到的是新的。您写的还在，看过再存一次。'
    case 'unavailable':
    case 'late':
      return '没有连上，写的还在，请过一会儿再存。'
    case 'not_allowed':
      return '改词表要由审稿或管理员来做。'
    case 'bad_input':
      return '这个词存不了，请看看是不是太长，或者写重了。'
    default:
      return '没有存上，是我们这边的问题，写的还在，过一会儿再试。'
  }
}
