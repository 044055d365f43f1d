// The taps on the article page that lead away from it, each to what it names.

import { emptyHead } from '../../components/article-header/head'
import { goTo } from '../navigate'
import { complainAbout } from './complain'
import { followLink } from './link'
import { waiting } from './screens'

export const ways = Behavior({
  data: { ...waiting, head: emptyHead },
  methods: {
    onTapOrg() {
      goTo({ kind: 'org', orgId: this.data.head.org.id })
    },
    onTapSeries() {
      const { series } = this.data.head
      if (series) goTo({ kind: 'series', seriesId: series.id })
    },
    onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      goTo({ kind: 'article', articleId: event.detail.articleId })
    },
    /** From a list to choose from, and from an article that is not there. */
    onTapAll() {
      const org = this.data.choice?.org ?? this.data.missing?.org
      goTo(org ? { kind: 'org', orgId: org.id } : { kind: 'home' })
    },
    onTapHome() {
      goTo({ kind: 'home' })
    },
    onTapLink(event: WechatMiniprogram.CustomEvent<{ link: string }>) {
      void followLink(event.detail.link)
    },
    onTapMissingComplain(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
      complainAbout(event.detail.articleId)
    },
    onTapPicture() {
      goTo({ kind: 'picture', articleId: this.data.head.id })
    },
    onTapComplain() {
      complainAbout(this.data.head.id)
    },
  },
})
