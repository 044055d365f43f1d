// The taps on 收藏TA, 收藏文章 and 更新提醒.

import { emptyHead } from '../../components/article-header/head'
import { tapFavourite } from '../favourites'
import { tapRemind } from '../reminders'
import { nothingMine } from './mine'

export const keeping = Behavior({
  data: { head: emptyHead, mine: nothingMine },
  methods: {
    onTapFavourite() {
      const problem = tapFavourite(this.data.head.org.id)
      if (problem !== '') this.setData({ 'mine.favouriteProblem': problem })
    },
    onTapRemind() {
      tapRemind(this.data.head.org.id, (reminderNotice) => this.setData({ 'mine.reminderNotice': reminderNotice }))
    },
    onTapKeep() {
      const problem = tapFavourite(this.data.head.id)
      if (problem !== '') this.setData({ 'mine.keepProblem': problem })
    },
  },
})
