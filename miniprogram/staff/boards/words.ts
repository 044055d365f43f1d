// What the pages of notice boards say.

import type { Problem } from '../../components/error-state/words'
import type { BoardCard, BoardShows } from '../contract/boards'

/** In a list, under the board's name. */
export function showingWords({ shows, showing, retired }: BoardCard): string {
  if (retired) return '这张码停用了'
  if (shows.mode === 'choice') return `${shows.articleIds.length} 篇里自己选`
  if (shows.mode === 'pinned') return `固定一篇：${showing === '' ? '文章已经不在' : showing}`
  return shows.seriesId === undefined ? '总是最新一篇' : `总是“${showing}”最新一篇`
}

/** Before a board is repointed; `title` is the article's or the series'. */
export function repointWords({ mode, articleIds, seriesId }: BoardShows, title: string): string {
  if (mode === 'pinned') return `以后扫这块栏的码，看到的是“${title}”。码不用换，马上生效。`
  if (mode === 'choice') return `以后扫这块栏的码，看到的是 ${articleIds.length} 篇的单子，点一篇看。码不用换，马上生效。`
  return seriesId === undefined ? '以后扫这块栏的码，看到的总是最新发布的一篇。码不用换，马上生效。' : `以后扫这块栏的码，看到的总是“${title}”最新的一篇。码不用换，马上生效。`
}

/** Why nothing came of a tap, and what to do. */
export function boardProblemOf(problem: Problem): string {
  switch (problem) {
    case 'unavailable':
    case 'late':
      return '没有连上，请过一会儿再试。'
    case 'conflict':
      return '别人刚改过这块栏，已经给您换成新的，请看过再改。'
    case 'not_allowed':
      return '这一步要由管理员来做。'
    case 'too_many':
      return '一个单位最多 500 块阅报栏，已经满了。'
    case 'bad_input':
      return '没有成：要放的文章可能已经撤下，或者码已经停用。请看过再试。'
    default:
      return '没有成，是我们这边的问题，过一会儿再试。'
  }
}

/** Why a photo is not there, and what to do; it can be sent again as it is. */
export function photoProblemOf(problem: Problem): string {
  return problem === 'bad_input' ? '这张照片收不了，可能不是照片，或者太大。请换一张。' : `照片没有传上。${boardProblemOf(problem)}`
}
