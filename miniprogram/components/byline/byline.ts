// The unit that writes, and 收藏TA beside it. Events: `orgTapped`, `favouriteTapped`.

import type { OrgName } from '../../contract/articles'

const noOrg: OrgName = { id: '', name: '' }

Component({
  properties: {
    org: { type: Object, value: noOrg },
    favourite: { type: Boolean, value: false },
    /** What became of a tap that did not take, in plain words; empty otherwise. */
    problem: { type: String, value: '' },
  },
  methods: {
    onTapOrg() {
      this.triggerEvent('orgTapped')
    },
    onTapFavourite() {
      this.triggerEvent('favouriteTapped')
    },
  },
})
