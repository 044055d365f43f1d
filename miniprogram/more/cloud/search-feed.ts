// What a search finds, growing by the page; an article is found once.

import type { FoundArticle } from '../contract/search'
import { ArticleFeed } from '../../cloud/article-feed'
import { searchArticles } from './search'

export class SearchFeed {
  private readonly known = new Map<string, FoundArticle>()
  private readonly feed: ArticleFeed

  constructor(query: string) {
    this.feed = new ArticleFeed(async ({ after }) => {
      const { found, ...next } = await searchArticles({ query, ...(after !== undefined && { after }) })
      for (const each of found) this.known.set(each.article.id, each)
      return { articles: found.map(({ article }) => article), ...next }
    }, {})
  }

  get ended(): boolean {
    return this.feed.ended
  }

  get found(): FoundArticle[] {
    return this.feed.articles.flatMap(({ id }) => this.known.get(id) ?? [])
  }

  /** A page of which nothing is published any more brings nothing: then the one after it is asked for as well. */
  async more(): Promise<void> {
    const before = this.feed.articles.length
    do await this.feed.more()
    while (!this.feed.ended && this.feed.articles.length === before)
  }
}
