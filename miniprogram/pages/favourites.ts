// The one state of favourites that all pages share while the program runs; what waits is sent when there is a network again.

import { setFavourite } from '../cloud/favourite'
import { FavouriteStates } from '../cloud/favourite-states'
import { correctChange, noteChange } from '../storage/favourite-changes'
import { favouriteQueue } from '../storage/favourite-queue'
import { takeFavouriteSeq } from '../storage/favourite-seq'
import { favouriteProblemOf } from './problem'
import { isSinglePage } from './single-page'

export const favourites = new FavouriteStates(setFavourite, takeFavouriteSeq, favouriteQueue)

favourites.onChange((targetId) => correctChange(targetId, favourites.stateOf(targetId).on))
wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) void favourites.flush()
})
wx.onAppShow(() => void favourites.flush())
void favourites.flush()

export interface ShownFavourite {
  favourite: boolean
  favouriteProblem: string
}

/** As a page shows it: on or off, and in words what the button alone would not tell truly. */
export function shownFavourite(targetId: string): ShownFavourite {
  const { on, waiting, refusal } = favourites.stateOf(targetId)
  if (waiting) return { favourite: on, favouriteProblem: `没有连上网络，${on ? '收藏' : '取消收藏'}先记在手机上，连上后自动存好。` }
  return { favourite: on, favouriteProblem: refusal === undefined ? '' : favouriteProblemOf(refusal) }
}

/** A tap on 收藏TA; what comes of it is told to those who listen. Returns what to say at once where nobody can be asked. */
export function tapFavourite(targetId: string): string {
  if (isSinglePage()) return '朋友圈里看不出您是谁，收藏不了。打开小程序以后，再点“收藏TA”。'
  noteChange({ targetId, on: !favourites.stateOf(targetId).on, at: Date.now() })
  void favourites.tap(targetId)
  return ''
}
