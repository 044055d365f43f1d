// A list of articles that grows by the page: newest first, none twice, until the end.

import type { ArticleCard, ArticleListInput, ArticleListOutput } from '../contract/articles'

type List = (input: ArticleListInput) => Promise<ArticleListOutput>

export class ArticleFeed {
  articles: ArticleCard[] = []
  ended = false
  private next: string | undefined
  private asking: Promise<void> | undefined

  constructor(
    private readonly list: List,
    private readonly query: { orgId?: string; seriesId?: string; limit?: number },
  ) {}

  /** The next page, or the first one. A second call while one is under way waits for the same answer. */
  more(): Promise<void> {
    if (this.ended) return Promise.resolve()
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined
    })
    return this.asking
  }

  private async ask(): Promise<void> {
    const page = await this.list({ ...this.query, ...(this.next !== undefined && { after: this.next }) })
    const known = new Set(this.articles.map((article) => article.id))
    this.articles = [...this.articles, ...page.articles.filter((article) => !known.has(article.id))]
    this.next = page.next
    this.ended = page.next === undefined
  }
}
