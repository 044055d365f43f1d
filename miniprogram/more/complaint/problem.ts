// Why a complaint did not get through, in words that say what to do.

import { problemOf } from '../../pages/problem'

/** Nothing that was written is lost by any of it. */
export function complaintProblemOf(error: unknown): string {
  switch (problemOf(error)) {
    case 'unavailable':
    case 'late':
      return '没有送出去，可能是网络不好。写的都在这台手机上，连上网再试。'
    case 'too_many':
      return '没有送出去：今天投诉得太多，或者对这篇文章已经有三件在等答复。写的都留着，过些天再提交。'
    case 'not_allowed':
      return '没有送出去：这里不知道您是谁，没法答复您。请在微信里打开阅栏再提交，写的都留着。'
    case 'not_found':
      return '没有送出去：这篇文章已经不在这里了。'
    case 'bad_input':
      return '没有送出去：有图片收不了，可能不是照片，或者太大。去掉它再提交。'
    default:
      return '没有送出去，是我们这边的问题。写的都留着，过一会儿再试。'
  }
}
