// The taps on the article page that lead away from it, each to what it names.

import { goTo } from '../navigate'
import { followLink } from './link'

export const ways = Behavior({
  methods: {
    onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      goTo({ kind: 'article', articleId: event.detail.articleId })
    },
    onTapHome() {
      goTo({ kind: 'home' })
    },
    onTapLink(event: WechatMiniprogram.CustomEvent<{ link: string }>) {
      void followLink(event.detail.link)
    },
  },
})
