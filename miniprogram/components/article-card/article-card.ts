// An article in a list: title, unit, date, reads, and its picture if it has one. Event: `tapped` with {articleId}.

import type { ArticleCard } from '../../contract/articles'
import { publishedText } from './published'

const none: ArticleCard = { id: '', title: '', org: { id: '', name: '' }, createdOn: '', publishedAt: 0, reads: 0 }

Component({
  properties: {
    article: { type: Object, value: none },
    /** The first of a front page: large picture, large title. */
    lead: { type: Boolean, value: false },
    /** At sizes where the picture stands above the text, as wide as it. */
    enlarged: { type: Boolean, value: false },
    /** In a list of one unit its name is not repeated. */
    withoutOrg: { type: Boolean, value: false },
    /** Part of a row that draws its own rule. */
    bare: { type: Boolean, value: false },
  },
  data: { published: '', picture: '' },
  observers: {
    article({ publishedAt }: ArticleCard) {
      this.setData({ published: publishedText(publishedAt, Date.now()) })
    },
    /** No more pixels than its place can show. */
    'article, lead, enlarged'({ cover, thumb = cover }: ArticleCard, lead: boolean, enlarged: boolean) {
      this.setData({ picture: (lead || enlarged ? cover : thumb)?.fileId ?? '' })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { articleId: this.data.article.id })
    },
    onCoverError() {
      this.setData({ picture: '' })
    },
  },
})
