// What stands below an article's text: who made it, what else the unit wrote, the reads again. Events: `orgTapped`, `articleTapped` with {articleId}, `othersRetried`, `asked`.

import type { ArticleCard, OrgName } from '../../contract/articles'

const noOrg: OrgName = { id: '', name: '' }

Component({
  properties: {
    org: { type: Object, value: noOrg },
    reads: { type: Number, value: 0 },
    others: { type: Array, value: [] as ArticleCard[] },
    othersFailed: { type: Boolean, value: false },
  },
  methods: {
    onTapOrg() {
      this.triggerEvent('orgTapped')
    },
    onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      this.triggerEvent('articleTapped', { articleId: event.detail.articleId })
    },
    onRetry() {
      this.triggerEvent('othersRetried')
    },
    onAsk() {
      this.triggerEvent('asked')
    },
  },
})
