// The draft as its readers will see it, at three sizes, and as the card that is forwarded: from what is on this phone, so without a network too. Nothing is counted.

import { emptyHead } from '../../../components/article-header/head'
import type { ShownBlock } from '../../../components/article-body/shown'
import { showBlocks } from '../../../components/article-body/shown-block'
import type { TextSize } from '../../../contract/text-size'
import { currentTextSize } from '../../../storage/text-size'
import type { Segment } from '../../components/segments/segments'
import { keptDraft, keptEntries } from '../../storage/draft-store'
import { inParts } from '../../../components/article-body/parts'
import { Paper } from '../document/paper'
import { shown } from '../saving/entry'

const looks: Segment[] = [{ value: 'standard', name: '标准' }, { value: 'larger', name: '较大' }, { value: 'largest', name: '特大' }, { value: 'card', name: '转发卡片' }]
/** Blocks of one stretch. */
const stretch = 40

interface Data {
  size: TextSize
  look: string
  looks: Segment[]
  head: typeof emptyHead
  cover: string
  stretches: { at: number; blocks: ShownBlock[] }[]
}

const data: Data = { size: currentTextSize(), look: 'standard', looks, head: emptyHead, cover: '', stretches: [] }

Page({
  data,

  onLoad({ id = '', name = '' }: Record<string, string | undefined>) {
    const kept = keptDraft(id)
    const paper = new Paper(keptEntries(id).map(([partId, entry]) => ({ partId, content: shown(entry) })), kept?.createdOn ?? '')
    const { head } = paper
    const blocks = paper.blocks.map(({ block }) => block)
    const first = blocks.find((block) => block.type === 'image')
    const cover = head.cover ?? (first?.type === 'image' ? first : undefined)
    this.setData({
      look: this.data.size === 'large' ? 'standard' : this.data.size,
      cover: cover?.fileId ?? '',
      head: { ...emptyHead, title: head.title, createdOn: head.createdOn, org: { id: kept?.orgId ?? '', name: decodeURIComponent(name) } },
      stretches: inParts(showBlocks(blocks), stretch).map((some, at) => ({ at, blocks: some })),
    })
  },

  onLook(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ look: event.detail.value })
  },
})
