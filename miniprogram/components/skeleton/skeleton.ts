// Still grey blocks where a page will stand while it is fetched, and a word where that takes long. Nothing moves.

/** ms after which a reader wonders whether anything happens. */
const slowAfterMs = 3_000

const timers = new WeakMap<object, number>()

Component({
  properties: {
    /** article or list */
    kind: { type: String, value: 'list' },
  },
  data: { rows: [0, 1, 2, 3], slow: false },
  lifetimes: {
    attached() {
      timers.set(this, setTimeout(() => this.setData({ slow: true }), slowAfterMs))
    },
    detached() {
      clearTimeout(timers.get(this) ?? 0)
    },
  },
})
