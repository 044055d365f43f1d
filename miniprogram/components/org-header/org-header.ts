// A unit's own masthead: what it belongs to, its name, its words, 收藏TA, and the units under it. Events: `orgTapped` with {orgId}, `favouriteTapped`.

import type { OrgName, OrgProfile } from '../../contract/articles'

const noOrg: OrgProfile = { id: '', name: '', intro: '' }

Component({
  properties: {
    org: { type: Object, value: noOrg },
    units: { type: Array, value: [] as OrgName[] },
    favourite: { type: Boolean, value: false },
    problem: { type: String, value: '' },
  },
  methods: {
    onTapOrg(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string }>) {
      const { orgId } = event.currentTarget.dataset
      this.triggerEvent('orgTapped', { orgId })
    },
    onTapFavourite() {
      this.triggerEvent('favouriteTapped')
    },
  },
})
