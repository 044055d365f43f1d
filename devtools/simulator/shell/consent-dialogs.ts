// WeChat's own questions before a program touches something of the user's: the privacy agreement, and a permission. Their buttons are a modal's, so that the automation presses them as those.

import { button, element } from './element'
import { openLayer } from './layer'

interface Question {
  kind: 'privacy' | 'authorize'
  title: string
  content: string
  yes: string
}

/** Resolves to whether the user agreed. */
const ask = (phone: HTMLElement, { kind, title, content, yes }: Question): Promise<boolean> => new Promise(resolve => {
  const end = (agreed: boolean) => {
    layer.close()
    resolve(agreed)
  }
  const panel = element('div', `modal ${kind}`, { 'role': 'alertdialog', 'aria-modal': 'true', 'aria-label': title },
    element('div', 'modal-title', {}, title),
    element('div', 'modal-content', {}, content),
    element('div', 'modal-buttons', {}, button('modal-cancel', '拒绝', () => end(false)), button('modal-confirm', yes, () => end(true))))
  const layer = openLayer(phone, panel, 'modal', () => end(false))
})

/** Where a program that has no dialog of its own first touches something private. */
export const askPrivacy = (phone: HTMLElement, contractName: string): Promise<boolean> =>
  ask(phone, { kind: 'privacy', title: '用户隐私保护提示', content: `这个小程序要用到您的信息。它怎么用，写在${contractName}里。同意以后才能继续。`, yes: '同意' })

/** `what` the program would do. */
export const askScope = (phone: HTMLElement, what: string): Promise<boolean> =>
  ask(phone, { kind: 'authorize', title: '这个小程序申请', content: what, yes: '允许' })
