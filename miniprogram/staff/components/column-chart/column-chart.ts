// Columns over time, drawn by uCharts; the same numbers stand in a table for whoever does not see them or wants them exactly.

import UCharts from '@qiun/ucharts'
import { currentTheme } from '../../theme'
import { labelled, namesShown, scaleFor, spoken } from './columns'
import type { Column } from './columns'
import { inks } from './ink'

/** What a selector query tells of a canvas. */
interface Paper {
  node: { width: number; height: number; getContext(kind: '2d'): CanvasRenderingContext }
  width: number
  height: number
}

type CanvasRenderingContext = {
  font: string
  textAlign: 'center' | 'right'
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
}

/** px: no column is wider, however few there are, and none touches the next. */
const columnWidth = 28
const columnGap = 2
/** Of the size of letters; a bit wider than it is. */
const digitWidth = 0.65
/** px between a column and its number. */
const numberGap = 4

interface Own {
  /** What is on the canvas, so that an answer with the same numbers draws nothing anew. */
  drawn: string
  /** The theme changed while the page is looked at. */
  onTheme: () => void
}

const own = new WeakMap<object, Own>()

Component({
  properties: {
    title: { type: String, value: '' },
    columns: { type: Array, value: [] as Column[] },
    /** px of the letters, as the reading size has them. */
    letters: { type: Number, value: 12 },
  },
  data: { label: '', asTable: false, names: [] as string[] },
  observers: {
    'title, columns, letters'(title: string, columns: Column[]) {
      this.setData({ label: spoken(title, columns), names: namesShown(columns) })
      this.draw()
    },
  },
  lifetimes: {
    attached() {
      const onTheme = () => this.draw()
      own.set(this, { drawn: '', onTheme })
      wx.onThemeChange(onTheme)
    },
    ready() {
      this.draw()
    },
    detached() {
      const known = own.get(this)
      if (known) wx.offThemeChange(known.onTheme)
    },
  },
  pageLifetimes: {
    /** What changed behind another page was not drawn. */
    show() {
      this.draw()
    },
    resize() {
      this.draw()
    },
  },
  methods: {
    onTapTable() {
      const known = own.get(this)
      // The canvas is made anew.
      if (known) known.drawn = ''
      this.setData({ asTable: !this.data.asTable }, () => this.draw())
    },

    draw() {
      this.createSelectorQuery()
        .select('.paper')
        .fields({ node: true, size: true })
        .exec(([paper]: (Paper | null)[]) => {
          const theme = currentTheme()
          const { columns, letters, title } = this.data
          const wanted = JSON.stringify([theme, paper?.width, paper?.height, title, letters, columns])
          const known = own.get(this)
          if (!paper?.node || paper.width === 0 || columns.length === 0 || !known || known.drawn === wanted) return
          known.drawn = wanted
          this.drawOn(paper, theme)
        })
    },

    drawOn({ node, width, height }: Paper, theme: 'light' | 'dark') {
      const { columns, letters } = this.data as { columns: Column[]; letters: number }
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
        dataLabel: false,
        xAxis: { disableGrid: true, axisLineColor: ink.rule, fontSize: 1, marginTop: 0, lineHeight: 2 },
        yAxis: {
          gridColor: ink.rule,
          splitNumber: parts,
          data: [{ min: 0, max: most, axisLine: false, fontColor: ink.letters, fontSize: letters, tofix: 0 }],
        },
        extra: { column: { width: columnWidth, categoryGap: columnGap, seriesGap: 0 } },
      })
      chart.addEventListener('renderComplete', () => this.finish(chart, context, ink, most))
      this.finish(chart, context, ink, most)
    },

    /** Today is not over: its column is an outline, which is told without a colour. And the numbers above the columns. */
    finish(chart: UCharts, context: CanvasRenderingContext, ink: (typeof inks)['light'], most: number) {
      const { pixelRatio } = wx.getWindowInfo()
      const { area, height, chartData } = chart.opts
      const { xAxisPoints = [], eachSpacing = 0 } = chartData
      const foot = height - area[2]
      const wide = Math.min(Math.ceil(eachSpacing - 2 * columnGap * pixelRatio), columnWidth * pixelRatio)
      // A thin column would be all line.
      const line = Math.min(2 * pixelRatio, wide / 4)
      const numbers = labelled(this.data.columns, eachSpacing / pixelRatio / (this.data.letters * digitWidth))
      context.font = `${this.data.letters * pixelRatio}px sans-serif`
      this.data.columns.forEach(({ open, value }: Column, place) => {
        const start = xAxisPoints[place]
        if (start === undefined) return
        const left = start + eachSpacing / 2 - wide / 2
        const tall = (value / most) * (foot - area[0])
        if (numbers.has(place)) {
          // The last one ends with its column: centred it would be cut off.
          const isLast = place === this.data.columns.length - 1
          context.textAlign = isLast ? 'right' : 'center'
          context.fillStyle = ink.letters
          context.fillText(String(value), isLast ? Math.max(left + wide, start + eachSpacing) : left + wide / 2, foot - tall - numberGap * pixelRatio)
        }
        if (!open || value === 0) return
        context.fillStyle = ink.paper
        context.fillRect(left, foot - tall, wide, tall)
        context.strokeStyle = ink.column
        context.lineWidth = line
        context.strokeRect(left + line / 2, foot - tall + line / 2, wide - line, tall - line)
      })
    },
  },
})
