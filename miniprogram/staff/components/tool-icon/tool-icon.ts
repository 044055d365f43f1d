// An icon of the editor by its name, in the colour of the text around it; a word always stands beside it, or the control has a label.

Component({
  properties: {
    /** handle, body, heading, image, more, undo, redo, check, warn, up or down. */
    name: { type: String, value: '' },
    /** The side of its square, with unit. */
    size: { type: String, value: '24px' },
  },
})
