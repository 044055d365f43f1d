// What is used of uCharts, which comes without types.

declare module '@qiun/ucharts' {
  interface Options {
    type: 'column'
    context: unknown
    canvas2d: true
    /** In pixels of the canvas, not of the page. */
    width: number
    height: number
    pixelRatio: number
    categories: string[]
    series: { name: string; data: number[]; textColor?: string }[]
    color: string[]
    animation: boolean
    background: string
    fontSize: number
    fontColor: string
    padding: [top: number, right: number, bottom: number, left: number]
    legend: { show: boolean }
    dataLabel: boolean
    xAxis: Record<string, unknown>
    yAxis: Record<string, unknown>
    extra: { column: Record<string, unknown> }
  }

  export default class UCharts {
    constructor(options: Options)
    addEventListener(name: 'renderComplete', listener: () => void): void
    /** All in pixels of the canvas; `area` is what lies around the plot. */
    opts: { chartData: { xAxisPoints?: number[]; eachSpacing?: number }; area: [top: number, right: number, bottom: number, left: number]; height: number }
  }
}
