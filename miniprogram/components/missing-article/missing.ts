// What is told of an article that cannot be shown.

import type { ArticleCard, OrgName } from '../../contract/articles'

/** `org` is null where none is known; `facts` are rows of name and text; `articleId` is what can be complained about, empty for nothing. */
export interface Missing {
  title: string
  text: string
  facts: { name: string; text: string }[]
  org: OrgName | null
  newest: ArticleCard[]
  articleId: string
}
