// The words for an article that cannot be shown, by how the reader came and what the server said.

import type { OpenedArticle } from '../../cloud/read-article'
import type { Missing } from '../../components/missing-article/missing'
import type { Arrival } from '../../entry/arrival'

type Lost = Exclude<OpenedArticle, { kind: 'article' } | { kind: 'org' }>

/** `withdrawnOn` is `YYYY-MM-DD` and is said as people say a day. */
export function missingOf(opened: Lost, arrival: Arrival): Missing {
  const scanned = arrival.kind === 'code'
  if (opened.kind === 'unknown') {
    return {
      title: scanned ? '这张码现在没有文章' : '没有找到这篇文章',
      text: scanned ? '您扫的码没有坏。可能是社区还没放上文章，过些天再扫这张码看看。' : '可能是地址不全，也可能文章已经不在了。您可以看看下面的新文章。',
      facts: [],
      org: null,
      newest: opened.newest,
    }
  }
  const [year, month, day] = opened.withdrawnOn.split('-').map(Number)
  return {
    title: '这篇文章已由社区撤下',
    text: scanned ? '您扫的码没有坏。等社区换上新文章，还扫这张码就能看到。' : '您的手机没有问题，是发布的单位收回了这篇文章。',
    facts: [
      { name: '发布单位', text: opened.org.name },
      { name: '撤下日期', text: `${year}年${month}月${day}日` },
      { name: '单位说明', text: opened.reason === '' ? '没有写' : opened.reason },
    ],
    org: opened.org,
    newest: opened.newest,
  }
}
