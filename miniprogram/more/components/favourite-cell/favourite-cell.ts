// A favourited unit in the library, with what it published since the reader was there last. Events: `tapped` and `removed` with {orgId}.

import type { FavouriteOrg } from '../../../contract/favourites'
import { newsOf } from './news'

const none: FavouriteOrg = { org: { id: '', name: '' }, favouritedAt: 0, seq: 0, nameOrder: 0 }

Component({
  properties: {
    favourite: { type: Object, value: none },
    /** ms since 1970; 0 where this phone knows of no visit. */
    visitedAt: { type: Number, value: 0 },
    /** Tapped after the list was fetched: nothing is known of its articles. */
    added: { type: Boolean, value: false },
    waiting: { type: Boolean, value: false },
    editing: { type: Boolean, value: false },
  },
  data: { news: newsOf(none, 0, 0) },
  observers: {
    'favourite, visitedAt'(favourite: FavouriteOrg, visitedAt: number) {
      this.setData({ news: newsOf(favourite, visitedAt, Date.now()) })
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { orgId: this.data.favourite.org.id })
    },
    onTapRemove() {
      this.triggerEvent('removed', { orgId: this.data.favourite.org.id })
    },
  },
})
