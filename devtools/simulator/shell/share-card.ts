// Where WeChat asks whom to send a card to: shows the card, and opens it as the one who gets it would.

import { button, element } from './element'
import { openLayer } from './layer'
import type { ShareCard } from './types'

export const openShareCard = (phone: HTMLElement, card: ShareCard, open: (card: ShareCard, scene: number) => void): void => {
  const as = (text: string, scene: number) => button('share-open', text, () => {
    layer.close()
    open(card, scene)
  })
  const picture = card.imageUrl === undefined ? [] : [element('img', 'share-image', { src: card.imageUrl, alt: '' })]
  const panel = element('div', 'share', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '转发' },
    element('div', 'share-title', {}, '发送给'),
    element('div', 'share-card', {}, element('div', 'share-name', {}, card.title), ...picture, element('div', 'share-path', {}, card.path)),
    as('在群聊里打开它', 1044), as('在私聊里打开它', 1007), button('share-cancel', '取消', () => layer.close()))
  const layer = openLayer(phone, panel, 'share', () => layer.close())
}
