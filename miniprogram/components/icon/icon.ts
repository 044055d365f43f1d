// An icon by its name, drawn in the colour of the text around it; a word always stands beside it, or the control has a label.

Component({
  properties: {
    /** star, star-on, scan, letters, chevron, close, retry, add, bell, play, pause, stop, paper, search, clock or forward. */
    name: { type: String, value: '' },
    /** The side of its square, with unit. */
    size: { type: String, value: '24px' },
  },
})
