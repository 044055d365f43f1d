// What stands below an article: who made it and passed it, what else the unit wrote, the reads again, 投诉. The slot stands after the makers. Events: `orgTapped`, `articleTapped` with {articleId}, `othersRetried`, `asked`, `complainTapped`.

import type { ArticleCard, OrgName, Signature } from '../../contract/articles'

const noOrg: OrgName = { id: '', name: '' }
const noArticle: ArticleCard | null = null
const noSignature: Signature | null = null

Component({
  properties: {
    org: { type: Object, value: noOrg },
    reads: { type: Number, value: 0 },
    /** Null where the unit signs nothing. */
    signature: { type: Object, value: noSignature },
    /** The articles of the same unit that came out next after this one and next before it, where there are any. */
    later: { type: Object, value: noArticle },
    earlier: { type: Object, value: noArticle },
    others: { type: Array, value: [] as ArticleCard[] },
    othersFailed: { type: Boolean, value: false },
  },
  data: {
    /** None is offered twice. */
    rest: [] as ArticleCard[],
  },
  observers: {
    'others, later, earlier'(others: ArticleCard[], later: ArticleCard | null, earlier: ArticleCard | null) {
      this.setData({ rest: others.filter(({ id }) => id !== later?.id && id !== earlier?.id) })
    },
  },
  methods: {
    onTapOrg() {
      this.triggerEvent('orgTapped')
    },
    onTapNeighbour(event: WechatMiniprogram.TouchEvent<object, object, { article: string }>) {
      this.triggerEvent('articleTapped', { articleId: event.currentTarget.dataset.article })
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
    onTapComplain() {
      this.triggerEvent('complainTapped')
    },
  },
})
