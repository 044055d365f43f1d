// Takes an org's figures out of the program: as a workbook, as a CSV, as a month's report to print, or as a picture for a group.

import type { ExportFormat, StatsOrgOutput, StatsSpan } from '../../../contract/stats'
import type { Column } from '../../../../charts/contract/drawing'
import type { Bar } from '../../../components/source-bars/bars'
import { paint } from '../../../../pages/paint'
import type { Paper } from '../../../../pages/paint'
import { sharePicture } from '../../../../pages/share-picture'
import { spanWords, updatedAtWords } from '../../words'
import { exportStats, reportMonth } from '../../../cloud/stats'
import { Exporting, stillExport } from '../../../exporting/exporting'
import { taking } from '../../../exporting/taking'
import { monthsSince, type Month } from './months'
import { pictureOf } from './picture'

const exportings = new WeakMap<object, Exporting>()

Component({
  properties: {
    stats: { type: Object },
    days: { type: Number, value: 30 },
    columns: { type: Array, value: [] as Column[] },
    bars: { type: Array, value: [] as Bar[] },
  },
  data: { paper: stillExport, months: [] as Month[], picturing: false, pictureProblem: '' },
  observers: {
    stats(stats: StatsOrgOutput | null) {
      if (stats) this.setData({ months: monthsSince(stats.since, stats.at) })
    },
  },
  lifetimes: {
    attached() {
      exportings.set(this, new Exporting((paper) => this.setData({ paper }), taking))
    },
    detached() {
      exportings.get(this)?.end()
    },
  },
  methods: {
    onTapExport(event: WechatMiniprogram.TouchEvent<object, object, { format: ExportFormat }>) {
      const { format } = event.currentTarget.dataset
      const input = { orgId: (this.data.stats as StatsOrgOutput).org.id, days: this.data.days as StatsSpan, format }
      // WeChat's viewer opens no CSV.
      void exportings.get(this)?.start({ make: () => exportStats(input), ...(format === 'xlsx' && { opens: format }) })
    },

    onChooseMonth(event: WechatMiniprogram.CustomEvent<{ value: string | number }>) {
      const chosen = this.data.months[Number(event.detail.value)]
      if (!chosen) return
      const input = { orgId: (this.data.stats as StatsOrgOutput).org.id, month: chosen.month }
      void exportings.get(this)?.start({ make: () => reportMonth(input), opens: 'pdf' })
    },

    onTapAgain() {
      void exportings.get(this)?.again()
    },

    onTapOpen() {
      void exportings.get(this)?.open()
    },

    onTapSend() {
      exportings.get(this)?.send()
    },

    onTapCopy() {
      exportings.get(this)?.copy()
    },

    onTapPicture() {
      if (this.data.picturing) return
      this.setData({ picturing: true, pictureProblem: '' }, () => {
        this.createSelectorQuery()
          .select('#picture')
          .fields({ node: true })
          .exec(([found]: ({ node: Paper } | null)[]) => void this.picture(found?.node))
      })
    },

    async picture(paper: Paper | undefined) {
      try {
        if (!paper) throw new Error('there is no canvas for the picture')
        const path = await paint(paper, this.wanted())
        this.setData({ picturing: false })
        sharePicture(path)
      } catch (error) {
        console.error(error)
        this.setData({ picturing: false, pictureProblem: '图没有做出来。再试一次。' })
      }
    },

    wanted() {
      const { columns, bars, days } = this.data as { columns: Column[]; bars: Bar[]; days: StatsSpan }
      const { org, at, reads, favourites } = this.data.stats as StatsOrgOutput
      return pictureOf({ org: org.name, span: spanWords(days, at), updated: updatedAtWords(at), reads, favourites, columns, bars })
    },
  },
})
