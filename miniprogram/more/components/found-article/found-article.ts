// An article that a search found, with the matches marked. Event: `tapped` with {articleId}.

import type { FoundArticle } from '../../contract/search'
import { publishedText } from '../../../components/article-card/published'

const none: FoundArticle = { article: { id: '', title: '', org: { id: '', name: '' }, createdOn: '', publishedAt: 0, reads: 0 }, title: [], org: [], snippet: [] }

Component({
  properties: {
    found: { type: Object, value: none },
  },
  data: { published: '' },
  observers: {
    found({ article }: FoundArticle) {
      this.setData({ published: publishedText(article.publishedAt, Date.now()) })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { articleId: this.data.found.article.id })
    },
  },
})
