// What can be taken off the library's lists, and how it is put back.

import { noteChange } from '../../storage/favourite-changes'
import { clearHistory, forget, noteRead, readHistory } from '../../storage/history'
import { favourites } from '../../pages/favourites'
import { problemOf } from '../../pages/problem'
import type { Removal } from './last-removal'

/** The server hears of it only once it cannot be put back any more, so putting it back sends nothing and keeps its place. */
export function removalOf(targetId: string, name: string): Removal {
  noteChange({ targetId, on: false, at: Date.now() })
  const held = favourites.hold(targetId)
  return { text: `已取消收藏 ${name}`, undo: () => held.undo(), settle: () => void held.release().then(() => tellRefusal(targetId, name)) }
}

/** Undefined where it is not there any more. */
export function unread(articleId: string): Removal | undefined {
  const entry = readHistory().find((each) => each.articleId === articleId)
  if (!entry) return undefined
  forget(articleId)
  return { text: `已从看过里删除 ${entry.title}`, undo: () => noteRead(entry), settle: () => {} }
}

/** False where the reader thought better of it. */
export async function askAndClear(): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: '清空看过的文章？',
    content: `这部手机上记着的 ${readHistory().length} 篇会全部忘掉，找不回来。收藏不受影响，没有网络时能看的文章也还在。`,
    cancelText: '不清空',
    confirmText: '清空',
  })
  if (confirm) clearHistory()
  return confirm
}

/** A removal that the server would not take is back on the list, which its reader may have left. */
function tellRefusal(targetId: string, name: string): void {
  const { refusal } = favourites.stateOf(targetId)
  if (refusal === undefined) return
  problemOf(refusal)
  void wx.showToast({ title: `取消没有存住，${name}还在收藏里`, icon: 'none', duration: 3000 })
}
