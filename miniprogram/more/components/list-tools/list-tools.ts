// Above a list: its order, the way to find something in it, and the way to take something off it. Events: `orderTapped`, `findTapped`, `editTapped`.

Component({
  properties: {
    /** The name of the order; '' where there is nothing to put in order. */
    order: { type: String, value: '' },
    findable: { type: Boolean, value: false },
    editing: { type: Boolean, value: false },
  },
  methods: {
    onTapOrder() {
      this.triggerEvent('orderTapped')
    },
    onTapFind() {
      this.triggerEvent('findTapped')
    },
    onTapEdit() {
      this.triggerEvent('editTapped')
    },
  },
})
