// A thin line along the top that shows how far the article is read.

Component({
  properties: {
    /** 0 to 1. */
    part: { type: Number, value: 0 },
  },
})
