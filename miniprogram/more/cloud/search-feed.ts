// What a search finds, growing by the page; an article is found once.

import type { FoundArticle } from '../contract/search'
import type { ArticleCard } from '../../contract/articles'
import { Feed } from '../../cloud/feed'
import { searchArticles } from './search'

export class SearchFeed {
  private readonly known = new Map<string, FoundArticle>()
  private readonly feed: Feed<ArticleCard>

  constructor(query: string) {
    this.feed = new Feed(async (after) => {
      const { found, ...next } = await searchArticles({ query, ...(after !== undefined && { after }) })
      for (const each of found) this.known.set(each.article.id, each)
      return { items: found.map(({ article }) => article), ...next }
    })
  }

  get ended(): boolean {
    return this.feed.ended
  }

  get found(): FoundArticle[] {
    return this.feed.items.flatMap(({ id }) => this.known.get(id) ?? [])
  }

  /** A page of which nothing is published any more brings nothing: then the one after it is asked for as well. */
  async more(): Promise<void> {
    const before = this.feed.items.length
    do await this.feed.more()
    while (!this.feed.ended && this.feed.items.length === before)
  }
}
