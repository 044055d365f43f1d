// The badge of a unit: its picture, or the first character of its name while there is none or it does not open.

import type { OrgName } from '../../contract/articles'

const noOrg: OrgName = { id: '', name: '' }

Component({
  properties: {
    org: { type: Object, value: noOrg },
    /** The side of its square in px. */
    size: { type: Number, value: 40 },
    /** Where nothing is new: without colour. */
    quiet: { type: Boolean, value: false },
  },
  data: { initial: '', picture: '' },
  observers: {
    org(org: OrgName) {
      this.setData({ initial: Array.from(org.name)[0] ?? '', picture: org.avatar ?? '' })
    },
  },
  methods: {
    onError() {
      this.setData({ picture: '' })
    },
  },
})
