// What is stored at one place, each with what it is for and what becomes of it.

interface Row {
  what: string
  why: string
  after: string
}

Component({
  properties: {
    title: { type: String, value: '' },
    rows: { type: Array, value: [] as Row[] },
  },
})
