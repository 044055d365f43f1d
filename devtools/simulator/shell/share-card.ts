// Where WeChat asks whom to send a card to: shows the card, and opens it as the one who gets it would.

import { button, element } from './element'
import { openLayer } from './layer'
import type { ShareCard } from './types'

/** What each kind of card is opened from, with WeChat's scene number. 1179 is that of a copied link. */
const PLACES: Record<ShareCard['to'], { title: string; ways: [text: string, scene: number][] }> = {
  chat: { title: '发送给', ways: [['在群聊里打开它', 1044], ['在私聊里打开它', 1007]] },
  moments: { title: '分享到朋友圈', ways: [['在朋友圈里打开它', 1154]] },
  favourites: { title: '已收藏', ways: [['从收藏里打开它', 1010]] },
  link: { title: '复制链接', ways: [['打开这个链接', 1179]] },
}

export const openShareCard = (phone: HTMLElement, card: ShareCard, open: (card: ShareCard, scene: number) => void): void => {
  const { title, ways } = PLACES[card.to]
  const as = ([text, scene]: [string, number]) => button('share-open', text, () => {
    layer.close()
    open(card, scene)
  })
  const picture = card.imageUrl === undefined ? [] : [element('img', 'share-image', { src: card.imageUrl, alt: '' })]
  const panel = element('div', 'share', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': title },
    element('div', 'share-title', {}, title),
    element('div', 'share-card', {}, element('div', 'share-name', {}, card.title), ...picture, element('div', 'share-path', {}, card.path)),
    ...ways.map(as), button('share-cancel', '取消', () => layer.close()))
  const layer = openLayer(phone, panel, 'share', () => layer.close())
}
