// What the tools at the foot and the sheet behind 更多 do.

import { emptyBlock, isWritten, type MoreWay } from './adding'
import type { Desk } from './desk'
import { outlineOf } from './outline'
import { putMedia, putPictures } from './putting'

export function useTool(desk: Desk, tool: string): void {
  const { writing, live } = desk
  if (tool === 'undo') writing.undo()
  else if (tool === 'redo') writing.redo()
  else if (tool === 'more') desk.set({ sheet: 'more' })
  else if (tool === 'image') void putPictures(desk, desk.place, false)
  // In the line under the finger, or as a new block.
  else if (live && tool === 'heading') live.format('header', '2')
  else add(desk, tool)
}

export function goWay(desk: Desk, way: MoreWay): void {
  desk.set({ sheet: way === 'settings' ? way : '', head: desk.writing.paper.head })
  if (way === 'outline') order(desk)
  else if (way === 'gallery') void putPictures(desk, desk.place, true)
  else if (way === 'video' || way === 'audio' || way === 'file') void putMedia(desk, desk.place, way)
  else if (way === 'bring') void wx.navigateTo({ url: `/staff/bring/bring?org=${desk.org}` })
  else if (way === 'check') void desk.check.start()
  else if (way === 'versions') void toVersions(desk)
  else if (way !== 'settings') add(desk, way)
}

/** The blocks as one-line rows, to be put in order. */
export function order(desk: Desk): void {
  desk.touch('')
  desk.set({ sheet: 'outline', outline: outlineOf(desk.writing.paper.blocks) })
}

function add(desk: Desk, name: string): void {
  const content = emptyBlock(name)
  if (!content) return
  const id = desk.put([content])
  if (isWritten(content.type)) desk.touch(id)
}

async function toVersions(desk: Desk): Promise<void> {
  desk.touch('')
  await desk.writing.saving.all()
  desk.isStale = true
  await wx.navigateTo({ url: `/staff/editor/versions/versions?id=${desk.articleId}` })
}
