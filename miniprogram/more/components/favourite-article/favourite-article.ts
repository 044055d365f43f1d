// A favourited article in the library; one that is withdrawn says so. Events: `tapped` and `removed` with {articleId}.

import type { FavouriteArticle } from '../../../contract/favourites'
import { dayName } from '../../../components/article-card/published'

const none: FavouriteArticle = { articleId: '', title: '', favouritedAt: 0, seq: 0, nameOrder: 0 }

Component({
  properties: {
    favourite: { type: Object, value: none },
    orgName: { type: String, value: '' },
    /** Tapped after the list was fetched: whether it is withdrawn is not known. */
    added: { type: Boolean, value: false },
    waiting: { type: Boolean, value: false },
    editing: { type: Boolean, value: false },
  },
  data: { kept: '' },
  observers: {
    favourite({ favouritedAt }: FavouriteArticle) {
      this.setData({ kept: `收藏于${dayName(favouritedAt, Date.now())}` })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { articleId: this.data.favourite.articleId })
    },
    onTapRemove() {
      this.triggerEvent('removed', { articleId: this.data.favourite.articleId })
    },
  },
})
