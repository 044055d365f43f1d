// What the pages of figures have in common in time: they ask again while they are looked at, keep their numbers when an asking fails, and stop for who may not see them.

import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { problemOf } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { failedWith } from './failed'
import { chartLetters } from './shown'
import { Watch } from './watch'

export interface FollowedData {
  size: TextSize
  letters: number
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  /** The last asking failed: the numbers are those of before. */
  stale: boolean
}

export const followedData: FollowedData = {
  size: currentTextSize(),
  letters: chartLetters.standard,
  stage: 'waiting',
  problem: 'internal',
  stale: false,
}

interface FollowingPage {
  /** Whose figures they are: an article's id, or an org's. */
  subject: string
  watch: Watch
  data: Pick<FollowedData, 'stage'>
  setData(change: Partial<FollowedData>): void
  /** Asks once and shows what was answered; the page's own. */
  ask(): Promise<void>
}

// Members of a page itself: that the methods of a Behavior may be a page’s lifecycle is said in WeChat’s community (doc/00084ed55f4268f1a6cb148e35b400), not in its documents.
export const following = {
  subject: '',
  watch: new Watch(() => Promise.resolve()),

  onLoad(this: FollowingPage, { id = '' }: Record<string, string | undefined>) {
    this.subject = id
    this.watch = new Watch(() => refresh(this))
  },

  onShow(this: FollowingPage) {
    const size = currentTextSize()
    this.setData({ size, letters: chartLetters[size] })
    this.watch.start()
  },

  onHide(this: FollowingPage) {
    this.watch.stop()
  },

  onUnload(this: FollowingPage) {
    this.watch.stop()
  },

  onPullDownRefresh(this: FollowingPage) {
    void refresh(this).then(() => wx.stopPullDownRefresh())
  },

  onRetry(this: FollowingPage) {
    this.setData({ stage: 'waiting' })
    this.watch.start()
  },
}

async function refresh(page: FollowingPage): Promise<void> {
  try {
    await page.ask()
  } catch (error) {
    const failed = failedWith(problemOf(error), page.data.stage === 'ready')
    if (failed.stage === 'stranger') page.watch.stop()
    page.setData(failed)
  }
}
