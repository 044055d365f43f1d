// An article that cannot be shown: why, that the reader's code is fine, and what is there instead. Events: `articleTapped` with {articleId}, `allTapped`, `complaintTapped` with {articleId}.

import type { Missing } from './missing'

const none: Missing = { title: '', text: '', facts: [], org: null, newest: [], articleId: '' }

Component({
  properties: {
    missing: { type: Object, value: none },
    /** In Moments' single page nothing else can be opened, so nothing is offered. */
    alone: { type: Boolean, value: false },
  },
  methods: {
    onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      this.triggerEvent('articleTapped', { articleId: event.detail.articleId })
    },
    onTapComplaint() {
      this.triggerEvent('complaintTapped', { articleId: this.data.missing.articleId })
    },
    onTapAll() {
      this.triggerEvent('allTapped')
    },
  },
})
