// What the draft was before: its versions, each compared word by word with now, and brought back where wanted.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import { spokenTime } from '../../../components/article-card/published'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { listVersions, openVersion, restoreVersion } from '../../cloud/drafts'
import type { VersionKind } from '../../contract/drafts'
import { keptEntries } from '../../storage/draft-store'
import { compareBlocks, type Compared } from '../compare/blocks'
import { Paper } from '../document/paper'
import { shown } from '../saving/entry'

const kinds: Record<VersionKind, string> = { save: '存的', submitted: '送审的', published: '发布的', replaced: '没选的那个', restored: '换回来以前的' }

interface Row {
  id: string
  title: string
  note: string
}

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  rows: Row[]
  /** The one that is looked at, '' for none. */
  chosen: string
  compared: Compared[]
  same: boolean
  busy: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', rows: [], chosen: '', compared: [], same: false, busy: false }

Page({
  articleId: '',

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.articleId = id
    void this.refresh()
  },

  async refresh() {
    try {
      const { versions } = await listVersions(this.articleId)
      const now = Date.now()
      const rows = versions.map(({ id, kind, at, by, title, characters }) => ({ id, title: title === '' ? '（没有标题）' : title, note: `${spokenTime(at, now)}，${by}${kinds[kind]}，${characters} 字` }))
      this.setData({ stage: 'ready', rows })
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  async onTapVersion(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = event.currentTarget.dataset
    try {
      const then = await openVersion(this.articleId, id)
      const paper = new Paper(keptEntries(this.articleId).map(([partId, entry]) => ({ partId, content: shown(entry) })), then.head.createdOn)
      const compared = compareBlocks(then, { head: paper.head, blocks: paper.blocks.map(({ block }) => block) })
      this.setData({ chosen: id, compared: compared.filter(({ same }) => !same), same: compared.every(({ same }) => same) })
    } catch (error) {
      problemOf(error)
      void wx.showToast({ title: '这个版本没打开，请再点一次', icon: 'none', duration: 3000 })
    }
  },

  onTapWrite() {
    void wx.navigateBack()
  },

  onTapBack() {
    this.setData({ chosen: '', compared: [] })
  },

  async onTapRestore() {
    const { confirm } = await wx.showModal({ title: '换回这个版本', content: '现在的会留成一个版本，还能换回来。', confirmText: '换回来' })
    if (!confirm || this.data.busy) return
    this.setData({ busy: true })
    try {
      await inTime(restoreVersion(this.articleId, this.data.chosen))
      await wx.navigateBack()
    } catch (error) {
      const problem = problemOf(error)
      void wx.showToast({ title: problem === 'unavailable' ? '没有网络，没有换' : '没有换成，请再试一次', icon: 'none', duration: 3000 })
    }
    this.setData({ busy: false })
  },
})
