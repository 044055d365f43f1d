// A series in a list: its name, whose it is where that is not plain, and its words. Event: `tapped` with {seriesId}.

import type { OrgName, SeriesBrief } from '../../contract/articles'

const none: SeriesBrief & { org?: OrgName } = { id: '', name: '', intro: '' }

Component({
  properties: {
    series: { type: Object, value: none },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { seriesId: this.data.series.id })
    },
  },
})
