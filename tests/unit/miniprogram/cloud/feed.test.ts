// A list grows by the page to its end, and nothing stands in it twice.

import { articleFeed } from '../../../../miniprogram/cloud/feed'
import type { ArticleCard, ArticleListInput, ArticleListOutput } from '../../../../miniprogram/contract/articles'

const card = (id: string): ArticleCard => ({ id, title: id, org: { id: 'o', name: 'o' }, createdOn: '2026-01-01', publishedAt: 1, reads: 0 })

function listOf(...pages: ArticleListOutput[]) {
  const asked: ArticleListInput[] = []
  const list = (input: ArticleListInput) => {
    asked.push(input)
    const page = pages[asked.length - 1]
    return page ? Promise.resolve(page) : Promise.reject(new Error('nothing more'))
  }
  return { asked, list }
}

describe('a feed', () => {
  test('asks for each page after the one before, until the end', async () => {
    const { asked, list } = listOf({ articles: [card('a')], next: 'n' }, { articles: [card('b')] })
    const feed = articleFeed(list, { orgId: 'o' })
    await feed.more()
    await feed.more()
    await feed.more()
    expect(asked).toEqual([{ orgId: 'o' }, { orgId: 'o', after: 'n' }])
    expect(feed.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(feed.ended).toBe(true)
  })

  test('asks once where the reader reaches the bottom twice', async () => {
    const { asked, list } = listOf({ articles: [card('a')], next: 'n' })
    const feed = articleFeed(list, {})
    await Promise.all([feed.more(), feed.more()])
    expect(asked).toHaveLength(1)
  })

  test('shows an article once although publishing moved it to the next page', async () => {
    const { list } = listOf({ articles: [card('a'), card('b')], next: 'n' }, { articles: [card('b'), card('c')] })
    const feed = articleFeed(list, {})
    await feed.more()
    await feed.more()
    expect(feed.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('keeps what it has when a page fails, and can be asked again', async () => {
    const { list } = listOf({ articles: [card('a')], next: 'n' })
    const feed = articleFeed(list, {})
    await feed.more()
    await expect(feed.more()).rejects.toThrow('nothing more')
    expect(feed.items).toHaveLength(1)
    await expect(feed.more()).rejects.toThrow('nothing more')
  })
})
