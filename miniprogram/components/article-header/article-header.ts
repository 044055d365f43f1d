// What stands above an article's text: title, unit, dates and the number of reads. Events: `sizeTapped`, `seriesTapped`, `orgTapped`, `favouriteTapped`, `asked`, `hintTapped`.

import { emptyHead } from './head'

Component({
  properties: {
    head: { type: Object, value: emptyHead },
    reads: { type: Number, value: 0 },
    favourite: { type: Boolean, value: false },
    favouriteProblem: { type: String, value: '' },
    /** 更新提醒 waits below the article. */
    remindable: { type: Boolean, value: false },
  },
  methods: {
    onTapSize() {
      this.triggerEvent('sizeTapped')
    },
    onTapSeries() {
      this.triggerEvent('seriesTapped')
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
    onTapHint() {
      this.triggerEvent('hintTapped')
    },
  },
})
