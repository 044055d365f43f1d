// What a page shows of a failure: its name, and the words for it. A failure that is none of ours is a fault of the program and goes to the log.

import { Late } from '../cloud/patience'
import type { Problem } from '../components/error-state/words'
import { ApiError } from '../contract/errors'

export function problemOf(error: unknown): Problem {
  if (error instanceof Late) {
    console.warn(error.message)
    return 'late'
  }
  if (error instanceof ApiError) {
    console.warn(`${error.code}: ${error.message}`)
    return error.code
  }
  console.error(error)
  return 'internal'
}

/** For a list that is shown already: it stays, and the reader is told that it is not the newest. */
export function tellNotRefreshed(error: unknown): void {
  const reason = problemOf(error) === 'unavailable' ? '没有连上' : '没取到新的'
  void wx.showToast({ title: `${reason}，看到的是刚才的`, icon: 'none', duration: 3000 })
}

/** Why a tap on 收藏TA did not take, and what to do. */
export function favouriteProblemOf(error: unknown): string {
  switch (problemOf(error)) {
    case 'not_allowed':
      return '这里不知道您是谁，没有收藏上。在微信里打开阅栏，再点一次就好。'
    case 'too_many':
      return '没有收藏上：点得太快，或者收藏的单位已经满了。'
    case 'not_found':
      return '这个单位已经不在这里了，没有收藏上。'
    default:
      return '刚才这一下没有存住，请再点一次。'
  }
}
