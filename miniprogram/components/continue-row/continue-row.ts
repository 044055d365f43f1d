// The way back into what was read last. Event: `tapped` with {articleId}.

interface Last {
  id: string
  title: string
}

const none: Last = { id: '', title: '' }

Component({
  properties: {
    article: { type: Object, value: none },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped', { articleId: this.data.article.id })
    },
  },
})
