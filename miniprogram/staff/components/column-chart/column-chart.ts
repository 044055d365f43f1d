// Columns over time, drawn by uCharts; the same numbers stand in a table for whoever does not see them or wants them exactly.

import UCharts from '@qiun/ucharts'
import { namesShown, scaleFor, spoken } from './columns'
import type { Column } from './columns'
import { inks } from './ink'

/** What a selector query tells of a canvas. */
interface Paper {
  node: { width: number; height: number; getContext(kind: '2d'): CanvasRenderingContext }
  width: number
  height: number
}

type CanvasRenderingContext = {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
}

/** px: no column is wider, however few there are, and none touches the next. */
const columnWidth = 28
const columnGap = 2

Component({
  properties: {
    title: { type: String, value: '' },
    columns: { type: Array, value: [] as Column[] },
    theme: { type: String, value: 'light' },
    /** px of the letters, as the reading size has them. */
    letters: { type: Number, value: 12 },
  },
  data: { label: '', asTable: false, names: [] as string[] },
  observers: {
    'title, columns, theme, letters'(title: string, columns: Column[]) {
      this.setData({ label: spoken(title, columns), names: namesShown(columns) })
      this.draw()
    },
  },
  lifetimes: {
    ready() {
      this.draw()
    },
  },
  methods: {
    onTapTable() {
      this.setData({ asTable: !this.data.asTable }, () => this.draw())
    },

    draw() {
      this.createSelectorQuery()
        .select('.paper')
        .fields({ node: true, size: true })
        .exec(([paper]: (Paper | null)[]) => {
          if (paper?.node && paper.width > 0 && this.data.columns.length > 0) this.drawOn(paper)
        })
    },

    drawOn({ node, width, height }: Paper) {
      const { columns, letters, theme } = this.data as { columns: Column[]; letters: number; theme: 'light' | 'dark' }
      const { pixelRatio } = wx.getWindowInfo()
      const ink = inks[theme]
      // Setting the size also wipes what was drawn.
      node.width = width * pixelRatio
      node.height = height * pixelRatio
      const context = node.getContext('2d')
      const { most, parts } = scaleFor(columns.map(({ value }) => value))
      const chart = new UCharts({
        type: 'column',
        context,
        canvas2d: true,
        width: node.width,
        height: node.height,
        pixelRatio,
        // The names below the axis are text of the page: it has the reader's size and font, which a canvas has not.
        categories: columns.map(() => ''),
        series: [{ name: this.data.title, data: columns.map(({ value }) => value), textColor: ink.letters }],
        color: [ink.column],
        animation: false,
        background: ink.paper,
        fontSize: letters,
        fontColor: ink.letters,
        padding: [letters + 6, 8, 4, 0],
        legend: { show: false },
        dataLabel: columns.length <= 8,
        xAxis: { disableGrid: true, axisLineColor: ink.rule, fontSize: 1, marginTop: 0, lineHeight: 2 },
        yAxis: {
          gridColor: ink.rule,
          splitNumber: parts,
          data: [{ min: 0, max: most, axisLine: false, fontColor: ink.letters, fontSize: letters, tofix: 0 }],
        },
        extra: { column: { width: columnWidth, categoryGap: columnGap, seriesGap: 0 } },
      })
      chart.addEventListener('renderComplete', () => this.hollow(chart, context, ink, most))
      this.hollow(chart, context, ink, most)
    },

    /** Today is not over: its column is an outline, which is told without a colour. */
    hollow(chart: UCharts, context: CanvasRenderingContext, ink: (typeof inks)['light'], most: number) {
      const { pixelRatio } = wx.getWindowInfo()
      const { area, height, chartData } = chart.opts
      const { xAxisPoints = [], eachSpacing = 0 } = chartData
      const foot = height - area[2]
      const line = 2 * pixelRatio
      const wide = Math.min(Math.ceil(eachSpacing - 2 * columnGap * pixelRatio), columnWidth * pixelRatio)
      this.data.columns.forEach(({ open, value }: Column, place) => {
        const start = xAxisPoints[place]
        if (!open || start === undefined || value === 0) return
        const left = start + eachSpacing / 2 - wide / 2
        const tall = (value / most) * (foot - area[0])
        context.fillStyle = ink.paper
        context.fillRect(left, foot - tall, wide, tall)
        context.strokeStyle = ink.column
        context.lineWidth = line
        context.strokeRect(left + line / 2, foot - tall + line / 2, wide - line, tall - line)
      })
    },
  },
})
