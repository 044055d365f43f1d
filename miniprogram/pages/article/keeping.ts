// The taps on 收藏TA and 收藏文章.

import { emptyHead } from '../../components/article-header/head'
import { tapFavourite } from '../favourites'
import { nothingMine } from './mine'

export const keeping = Behavior({
  data: { head: emptyHead, mine: nothingMine },
  methods: {
    onTapFavourite() {
      const problem = tapFavourite(this.data.head.org.id)
      if (problem !== '') this.setData({ 'mine.favouriteProblem': problem })
    },
    onTapKeep() {
      const problem = tapFavourite(this.data.head.id)
      if (problem !== '') this.setData({ 'mine.keepProblem': problem })
    },
  },
})
