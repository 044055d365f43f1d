// An icon of the staff's desk by its name, in the colour of the text around it; a word always stands beside it.

Component({
  properties: {
    /** articles, boards, stats, complaints, people, street, review, words, archive or change. */
    name: { type: String, value: '' },
    /** The side of its square, with unit. */
    size: { type: String, value: '24px' },
  },
})
