// The short list of a notice board, for the reader to choose from. Events: `articleTapped` with {articleId}, `orgTapped`.

import type { ArticleCard, BoardName, OrgName } from '../../contract/articles'

export interface Choice {
  org: OrgName
  board: BoardName
  articles: ArticleCard[]
}

const none: Choice = { org: { id: '', name: '' }, board: { name: '', place: '' }, articles: [] }

Component({
  properties: {
    choice: { type: Object, value: none },
  },
  methods: {
    onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      this.triggerEvent('articleTapped', { articleId: event.detail.articleId })
    },
    onTapOrg() {
      this.triggerEvent('orgTapped')
    },
  },
})
