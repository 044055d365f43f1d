// Draws columns over time with uCharts, and what it lacks: a column that is not over is hollow, and the numbers stand above.

import UCharts from '@qiun/ucharts'
import type { Drawing } from '../contract/drawing'
import { numbered } from './numbered'

/** What a selector query tells of a canvas. */
export interface Paper {
  node: { width: number; height: number; getContext(kind: '2d'): Context }
  width: number
  height: number
}

interface Context {
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

export function drawColumns({ node, width, height }: Paper, drawing: Drawing): void {
  const { title, columns, letters, ink, most, parts } = drawing
  const { pixelRatio } = wx.getWindowInfo()
  // Setting the size also wipes what was drawn.
  node.width = width * pixelRatio
  node.height = height * pixelRatio
  const context = node.getContext('2d')
  const chart = new UCharts({
    type: 'column',
    context,
    canvas2d: true,
    width: node.width,
    height: node.height,
    pixelRatio,
    // The names below the axis are text of the page: it has the reader's size and font, which a canvas has not.
    categories: columns.map(() => ''),
    series: [{ name: title, data: columns.map(({ value }) => value), textColor: ink.letters }],
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
  const finish = (): void => finishColumns(chart, context, drawing, pixelRatio)
  chart.addEventListener('renderComplete', finish)
  finish()
}

/** Today is not over: its column is an outline, which is told without a colour. And the numbers above the columns. */
function finishColumns({ opts: { area, height, chartData } }: UCharts, context: Context, { columns, letters, ink, most }: Drawing, pixelRatio: number): void {
  const { xAxisPoints = [], eachSpacing = 0 } = chartData
  const foot = height - area[2]
  const wide = Math.min(Math.ceil(eachSpacing - 2 * columnGap * pixelRatio), columnWidth * pixelRatio)
  // A thin column would be all line.
  const line = Math.min(2 * pixelRatio, wide / 4)
  const numbers = numbered(columns, eachSpacing / pixelRatio / (letters * digitWidth))
  context.font = `${letters * pixelRatio}px sans-serif`
  columns.forEach(({ open, value }, place) => {
    const start = xAxisPoints[place]
    if (start === undefined) return
    const left = start + eachSpacing / 2 - wide / 2
    const tall = (value / most) * (foot - area[0])
    if (numbers.has(place)) {
      // The last one ends with its column: centred it would be cut off.
      const isLast = place === columns.length - 1
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
}
