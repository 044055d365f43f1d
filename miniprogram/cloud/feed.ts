// A list that grows by the page: in the order of the server, nothing twice, until the end.

import type { ArticleCard, ArticleListInput, ArticleListOutput } from '../contract/articles'

export interface FeedPage<Item> {
  items: Item[]
  next?: string
}

export class Feed<Item extends { id: string }> {
  items: Item[] = []
  ended = false
  private next: string | undefined
  private asking: Promise<void> | undefined

  /** `list` is asked for the page after a place, or for the first one. */
  constructor(private readonly list: (after?: string) => Promise<FeedPage<Item>>) {}

  /** The next page, or the first one. A second call while one is under way waits for the same answer. */
  more(): Promise<void> {
    if (this.ended) return Promise.resolve()
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined
    })
    return this.asking
  }

  private async ask(): Promise<void> {
    const page = await this.list(this.next)
    const known = new Set(this.items.map(({ id }) => id))
    this.items = [...this.items, ...page.items.filter(({ id }) => !known.has(id))]
    this.next = page.next
    this.ended = page.next === undefined
  }
}

export type ArticleFeed = Feed<ArticleCard>

/** Of articles as readers list them. */
export function articleFeed(list: (input: ArticleListInput) => Promise<ArticleListOutput>, query: { orgId?: string; seriesId?: string; limit?: number }): ArticleFeed {
  return new Feed((after) => list({ ...query, ...(after !== undefined && { after }) }).then(({ articles: items, next }) => ({ items, ...(next !== undefined && { next }) })))
}
