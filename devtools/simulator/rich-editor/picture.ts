// A picture in the editor: the delta keeps the address that the program gave, the browser loads what that stands for.

import Quill, { type Parchment } from 'quill/core'

const ATTRIBUTES = ['alt', 'width', 'height', 'class', 'data-custom', 'data-local']
const GIVEN = 'wx-src'

export const pictureBlot = (url: (source: string) => string): typeof Parchment.EmbedBlot => {
  const Embed = Quill.import('blots/embed') as typeof Parchment.EmbedBlot
  return class Picture extends Embed {
    static override blotName = 'image'
    static override tagName = 'IMG'

    static override create(value: unknown): HTMLElement {
      const node = super.create(value) as HTMLElement
      node.setAttribute(GIVEN, String(value))
      node.setAttribute('src', url(String(value)))
      return node
    }

    static override value(node: HTMLElement): string {
      return node.getAttribute(GIVEN) ?? node.getAttribute('src') ?? ''
    }

    static override formats(node: HTMLElement): Record<string, string> {
      return Object.fromEntries(ATTRIBUTES.flatMap(name => (node.hasAttribute(name) ? [[name, node.getAttribute(name) ?? '']] : [])))
    }

    override format(name: string, value: string | false): void {
      if (!ATTRIBUTES.includes(name)) return
      const node = this.domNode as HTMLElement
      if (value) node.setAttribute(name, value)
      else node.removeAttribute(name)
    }
  }
}
