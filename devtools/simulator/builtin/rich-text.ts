// <rich-text>: shows trusted nodes; taps on what is inside are taps on the whole.

import type { ComponentSpace } from 'glass-easel'
import { defineBuiltin } from './define'
import { richTextNodes } from './rich-text-nodes'
import { scopedClass } from './scoped-class'
import { sourceUrl } from './source'

export const defineRichText = (space: ComponentSpace): void =>
  defineBuiltin(space, 'rich-text', { nodes: null, space: '', userSelect: false, mode: 'default' }, builtin => {
    const { element, component } = builtin
    const holder = document.createElement('div')
    element.append(holder)
    let attached = false
    const draw = () => {
      if (!attached) return
      holder.replaceChildren(...richTextNodes(builtin.get('nodes'), {
        space: builtin.get('space'), classes: names => scopedClass(component, names), source: src => sourceUrl(src, component),
      }))
    }
    builtin.watch(['nodes', 'space'], draw)
    builtin.watch(['userSelect'], () => { element.style.userSelect = builtin.get('userSelect') ? 'text' : '' })
    // A link in rich text leads nowhere in WeChat.
    holder.addEventListener('click', event => event.preventDefault())
    builtin.whenAttached(() => {
      attached = true
      draw()
    })
  })
