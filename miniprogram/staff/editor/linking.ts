// Asks where the selected words shall lead.

import type { LiveText } from './live-text'

const address = /^(https?:\/\/\S+|tel:[\d+*#-]{3,30}|mailto:[^\s@]+@[^\s@]+)$/i

export async function askLink(live: LiveText): Promise<void> {
  const words = await live.selected()
  if (words === '') return void wx.showToast({ title: '先选中要做成链接的字', icon: 'none' })
  const { confirm, content } = await wx.showModal({ title: '链接到哪里', editable: true, placeholderText: '网址，或电话号码', confirmText: '做成链接' })
  if (!confirm) return
  const link = whole(content.trim())
  if (!address.test(link)) return void wx.showToast({ title: '这不像网址或电话，没有做成链接', icon: 'none', duration: 3000 })
  await live.link(link)
}

/** A number is a telephone's, and what begins as addresses do is one. */
function whole(text: string): string {
  if (/^[\d+][\d-]{2,29}$/.test(text)) return `tel:${text}`
  return /^www\./i.test(text) ? `https://${text}` : text
}
