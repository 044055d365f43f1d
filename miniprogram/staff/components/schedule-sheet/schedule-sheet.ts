// A sheet to choose when an article comes out, in steps of five minutes by the clocks of China. Events: `scheduled` with {publishAt}, `closed`.

import { inChina, spokenTime } from '../../../components/article-card/published'
import { clockColumns, clockOf, momentOf, nextTick, stepsOf } from './ticks'

Component({
  properties: {
    show: { type: Boolean, value: false },
    /** How far ahead. */
    days: { type: Number, value: 90 },
  },
  data: { day: '', first: '', last: '', clock: [0, 0], columns: clockColumns, shown: '', time: '', problem: '' },
  observers: {
    show(isShown: boolean) {
      if (!isShown) return
      // An hour from now: what is to come out at once is published.
      const at = nextTick(Date.now() + 3_600_000)
      const china = inChina(at)
      const today = inChina(Date.now())
      this.setData({ first: today.format('YYYY-MM-DD'), last: today.add(this.data.days, 'day').format('YYYY-MM-DD') })
      this.choose(china.format('YYYY-MM-DD'), stepsOf(at))
    },
  },
  methods: {
    choose(day: string, clock: number[]) {
      this.setData({ day, clock, time: clockOf(clock), shown: spokenTime(momentOf(day, clock), Date.now()), problem: '' })
    },
    onDay(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.choose(event.detail.value, this.data.clock)
    },
    onClock(event: WechatMiniprogram.CustomEvent<{ value: number[] }>) {
      this.choose(this.data.day, event.detail.value)
    },
    onTapDone() {
      const publishAt = momentOf(this.data.day, this.data.clock)
      if (publishAt <= Date.now()) this.setData({ problem: '这个时间已经过了，往后定' })
      else this.triggerEvent('scheduled', { publishAt })
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
