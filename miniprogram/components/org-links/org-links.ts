// Units side by side, each a way to its page. Event: `tapped` with {orgId}.

import type { OrgName } from '../../contract/articles'

Component({
  properties: {
    orgs: { type: Array, value: [] as OrgName[] },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string }>) {
      const { orgId } = event.currentTarget.dataset
      this.triggerEvent('tapped', { orgId })
    },
  },
})
