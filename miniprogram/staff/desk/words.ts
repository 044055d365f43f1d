// What the desk says of taking up anew what went wrong.

import type { Problem } from '../../components/error-state/words'

/** Whether it is done, or why not. */
export function retryWords(came: boolean | Problem): string {
  switch (came) {
    case true:
      return '已经重新做了'
    case false:
      return '还在发布，过一分钟再看'
    case 'conflict':
      return '文章后来改过，要再审一次'
    case 'unavailable':
    case 'late':
      return '没有连上，过一会儿再试'
    case 'not_allowed':
      return '您不能替这个单位做这一步'
    default:
      return '没有成，是我们这边的问题，过一会儿再试'
  }
}
