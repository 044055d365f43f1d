// What stands above an article's text: title, unit, dates and the number of reads. Events: `sizeTapped`, `orgTapped`, `favouriteTapped`, `asked`.

import type { OrgName } from '../../contract/articles'

export interface ArticleHead {
  title: string
  org: OrgName
  createdOn: string
  updatedOn: string
}

const noHead: ArticleHead = { title: '', org: { id: '', name: '' }, createdOn: '', updatedOn: '' }

Component({
  properties: {
    head: { type: Object, value: noHead },
    reads: { type: Number, value: 0 },
    favourite: { type: Boolean, value: false },
    favouriteProblem: { type: String, value: '' },
  },
  methods: {
    onTapSize() {
      this.triggerEvent('sizeTapped')
    },
    onTapOrg() {
      this.triggerEvent('orgTapped')
    },
    onTapFavourite() {
      this.triggerEvent('favouriteTapped')
    },
    onAsk() {
      this.triggerEvent('asked')
    },
  },
})
