// Still grey blocks where a page will stand while it is fetched. Nothing moves.

Component({
  properties: {
    /** article or list */
    kind: { type: String, value: 'list' },
  },
  data: { rows: [0, 1, 2, 3] },
})
