// Columns over time, drawn by the charts' own subpackage; the same numbers stand in a table for whoever does not see them or wants them exactly.

import type { Column, Drawing } from '../../../charts/contract/drawing'
import { currentTheme } from '../../../pages/theme'
import { namesShown, scaleFor, spoken } from './columns'
import { inks } from './ink'

interface Own {
  /** The theme changed while the page is looked at. */
  onTheme: () => void
  onLost: (told: { subpackage: string[] }) => void
}

const own = new WeakMap<object, Own>()

Component({
  properties: {
    title: { type: String, value: '' },
    columns: { type: Array, value: [] as Column[] },
    /** px of the letters, as the reading size has them. */
    letters: { type: Number, value: 12 },
  },
  /** `lost`: the charts did not come, so the numbers stand in their place. */
  data: { label: '', asTable: false, lost: false, names: [] as string[], drawing: null as Drawing | null },
  observers: {
    'title, columns, letters'(title: string, columns: Column[]) {
      this.setData({ label: spoken(title, columns), names: namesShown(columns), drawing: this.drawing() })
    },
  },
  lifetimes: {
    attached() {
      const onTheme = () => this.setData({ drawing: this.drawing() })
      const onLost = ({ subpackage }: { subpackage: string[] }) => {
        if (subpackage.includes('charts')) this.setData({ lost: true, asTable: true })
      }
      own.set(this, { onTheme, onLost })
      wx.onThemeChange(onTheme)
      wx.onLazyLoadError(onLost)
    },
    detached() {
      const known = own.get(this)
      if (!known) return
      wx.offThemeChange(known.onTheme)
      wx.offLazyLoadError(known.onLost)
    },
  },
  methods: {
    /** Whoever asks for the chart again has WeChat try again. */
    onTapTable() {
      this.setData({ asTable: !this.data.asTable, lost: false })
    },

    drawing(): Drawing {
      const { title, columns, letters } = this.data as { title: string; columns: Column[]; letters: number }
      return { title, columns, letters, ink: inks[currentTheme()], ...scaleFor(columns.map(({ value }) => value)) }
    },
  },
})
