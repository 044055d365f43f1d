// Why an export did not come, and what to do.

import type { Problem } from '../../components/error-state/words'

/** `made`: the file is there, and only did not get to the phone. */
export function exportProblem(problem: Problem, made: boolean): string {
  if (made) return '做好了，可是没有取到手机上。可以再试，也可以复制链接，在电脑的浏览器里下载。'
  switch (problem) {
    case 'unavailable':
    case 'late':
      return '没有导出来，可能是网络不好。连上网以后再试。'
    case 'not_allowed':
      return '没有导出来：您现在不能看这个单位的数据。'
    case 'too_large':
      return '没有导出来：图片太多太大，一个文件放不下。'
    case 'too_many':
      return '没有导出来：导出得太快，等一会儿再试。'
    default:
      return '没有导出来，是我们这边的问题。过一会儿再试。'
  }
}
