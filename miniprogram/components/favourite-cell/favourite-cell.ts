// A favourited unit in the library, with the newest it wrote. Event: `tapped` with {orgId}.

import type { FavouriteOrg } from '../../contract/favourites'
import { spokenDay } from '../article-card/published'

const none: FavouriteOrg = { org: { id: '', name: '' }, favouritedAt: 0 }

Component({
  properties: {
    favourite: { type: Object, value: none },
  },
  data: { newest: '' },
  observers: {
    favourite({ newest }: FavouriteOrg) {
      this.setData({ newest: newest ? `最近一篇在${spokenDay(newest.publishedAt, Date.now())}` : '还没有文章' })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { orgId: this.data.favourite.org.id })
    },
  },
})
