// The words for an article that cannot be shown, by how the reader came and what the server said.

import type { OpenedArticle } from '../../cloud/read-article'
import type { Missing } from '../../components/missing-article/missing'
import type { BoardName } from '../../contract/articles'
import type { Arrival } from '../../entry/arrival'

type Withdrawn = Extract<OpenedArticle, { kind: 'withdrawn' }>
type Unknown = Extract<OpenedArticle, { kind: 'unknown' }>
type Fact = Missing['facts'][number]

export function missingOf(opened: Withdrawn | Unknown, arrival: Arrival): Missing {
  const scanned = arrival.kind === 'code'
  return opened.kind === 'withdrawn' ? withdrawnWords(opened, scanned) : unknownWords(opened, scanned)
}

function unknownWords({ why, org, board, newest }: Unknown, scanned: boolean): Missing {
  // Without articles of its own the org leads nowhere, so the list is everybody's.
  const own = org !== undefined && newest.some((article) => article.org.id === org.id) ? org : null
  const facts = [...boardFacts(board), ...(org ? [{ name: '所属单位', text: org.name }] : [])]
  if (why === 'retired') {
    return { title: '这张码已经停用', text: '您扫的码没有坏，是社区不再用它了。现在用的码，贴在阅报栏上。', facts, org: own, newest, articleId: '' }
  }
  if (scanned) {
    const text = '您扫的码没有坏。可能是社区还没放上文章，过些天再扫这张码看看。'
    return { title: '这张码现在没有文章', text, facts, org: own, newest, articleId: '' }
  }
  return { title: '没有找到这篇文章', text: '可能是地址不全，也可能文章已经不在了。您可以看看下面的新文章。', facts, org: own, newest, articleId: '' }
}

/** `withdrawnOn` is `YYYY-MM-DD` and is said as people say a day. */
function withdrawnWords({ articleId = '', org, board, reason, withdrawnOn, newest }: Withdrawn, scanned: boolean): Missing {
  const [year, month, day] = withdrawnOn.split('-').map(Number)
  return {
    title: '这篇文章已由社区撤下',
    text: scanned ? '您扫的码没有坏。等社区换上新文章，还扫这张码就能看到。' : '您的手机没有问题，是发布的单位收回了这篇文章。',
    facts: [
      ...boardFacts(board),
      { name: '发布单位', text: org.name },
      { name: '撤下日期', text: `${year}年${month}月${day}日` },
      { name: '单位说明', text: reason === '' ? '没有写' : reason },
    ],
    org,
    newest,
    articleId,
  }
}

function boardFacts(board: BoardName | undefined): Fact[] {
  if (!board) return []
  return [{ name: '您扫的是', text: board.name }, ...(board.place === '' ? [] : [{ name: '位置', text: board.place }])]
}
