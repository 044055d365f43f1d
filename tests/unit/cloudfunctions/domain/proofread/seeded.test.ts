// The sample articles of a fresh installation are clean in the proofreader's eyes, on whatever day they are made.

import { proofread } from '../../../../../cloudfunctions/domain/proofread/proofread'
import { noticeArticles } from '../../../../../devtools/seed/articles/notices'
import { shortArticles } from '../../../../../devtools/seed/articles/short'
import { wallArticle } from '../../../../../devtools/seed/articles/wall'
import { winterArticle } from '../../../../../devtools/seed/articles/winter'
import { calendarFrom } from '../../../../../devtools/seed/calendar'
import type { Block } from '../../../../../miniprogram/contract/body'

test.each(['2026-01-02', '2026-05-20', '2026-12-30'])('made on %s', (today) => {
  const calendar = calendarFrom(Date.parse(today))
  const articles = [...noticeArticles(calendar), ...shortArticles(calendar), wallArticle(), winterArticle()]
  const found = articles.flatMap(({ title, body, daysAgo }) => {
    // Drawings, tunes and sheets have no words to read here.
    const blocks = body.flatMap((block, at): Block[] => ('runs' in block || 'items' in block || 'rows' in block ? [{ id: `b${at}`, ...block }] : []))
    return proofread({ title, createdOn: calendar.day(-daysAgo), blocks }, []).map(({ kind, text, say }) => [title, kind, text, say])
  })
  expect(articles.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
